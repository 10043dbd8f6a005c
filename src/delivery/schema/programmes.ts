import { z } from 'zod'
import { address, day, image, itemBase, text } from './parts.ts'

/** A published funding programme as the public sees it. */
export const programmeItem = itemBase
  .extend({
    kind: z.literal('programmes'),
    acronym: text.optional(),
    funder: text.optional(),
    generalObjectives: z.array(text).optional(),
    specificObjectives: z.array(text).optional(),
    emblem: image.optional(),
    fundingStatement: text.optional(),
    disclaimer: text.optional(),
    start: day.optional(),
    end: day.optional(),
    website: address.optional(),
  })
  .meta({ id: 'Programme' })

export type ProgrammeItem = z.infer<typeof programmeItem>
