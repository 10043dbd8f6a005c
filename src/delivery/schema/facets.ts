import { z } from 'zod'
import { direction, languageTag, text } from './parts.ts'

const facet = z
  .object({
    value: text.meta({
      description: 'What the parameter of the same name takes; of a year, its four digits',
    }),
    label: text.meta({ description: 'Its name for the reader' }),
    lang: languageTag.optional().meta({ description: 'The language of the label' }),
    dir: direction.optional(),
    count: z.int().meta({ description: 'How many of all that was found, on whatever page' }),
  })
  .meta({ id: 'Facet' })

/** How much of what was found belongs to what. */
export const facets = z
  .object({
    kind: z
      .array(facet)
      .meta({ description: 'Types of items in the list of one kind, kinds in a search over several' }),
    topic: z.array(facet),
    project: z.array(facet),
    city: z.array(facet).meta({ description: 'Owners; the parameters are `municipality` and `scope=own`' }),
    year: z
      .array(facet)
      .meta({ description: 'In which it is, newest first; the parameters are `from` and `until`' }),
  })
  .meta({ id: 'Facets' })

export type Facet = z.infer<typeof facet>
export type Facets = z.infer<typeof facets>
