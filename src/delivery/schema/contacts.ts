import { z } from 'zod'
import { country, image, itemBase, link, reachable, ref, text } from './parts.ts'
import { contactKinds } from '../../model/values.ts'

/** A published contact as the public sees it: public ways to reach it alone. `type` is the model's `kind`. */
export const contactItem = itemBase
  .extend({
    kind: z.literal('contacts'),
    type: z.enum(contactKinds).optional(),
    jobTitle: text.optional(),
    areaOfResponsibility: text.optional(),
    organisation: ref.optional(),
    emails: z.array(reachable).optional(),
    phones: z.array(reachable).optional(),
    links: z.array(link).optional(),
    address: z
      .object({
        street: text.optional(),
        postalCode: text.optional(),
        city: text.optional(),
        country: country.optional(),
      })
      .optional(),
    openingHours: text.optional(),
    photo: image.optional(),
  })
  .meta({ id: 'Contact' })

export type ContactItem = z.infer<typeof contactItem>
