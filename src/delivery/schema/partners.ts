import { z } from 'zod'
import { address, coordinates, country, html, image, itemBase, ref, socialLink, text } from './parts.ts'
import { partnerKinds, partnershipRoles } from '../../model/values.ts'

/** A published organisation as the public sees it. `type` is the model's `kind`. */
export const partnerItem = itemBase
  .extend({
    kind: z.literal('partners'),
    type: z.enum(partnerKinds).optional(),
    nameOriginal: text.optional(),
    acronym: text.optional(),
    country: country.optional(),
    city: text.optional(),
    address: text.optional(),
    coordinates: coordinates.optional(),
    logo: image.optional(),
    description: html.optional(),
    website: address.optional(),
    socialLinks: z.array(socialLink).optional(),
    member: ref.optional().meta({ description: 'The member city that this organisation is' }),
    contacts: z.array(ref).optional(),
    role: z.enum(partnershipRoles).optional().meta({
      description: 'In the list of a project: its role there; in that of several, the first of its roles',
    }),
  })
  .meta({ id: 'Partner' })

export type PartnerItem = z.infer<typeof partnerItem>
