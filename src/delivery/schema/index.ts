import { kinds as drawnKinds } from '@hansa/portal-embed/kinds.ts'
import { layouts } from '@hansa/portal-embed/core/layouts.ts'
import { z } from 'zod'
import { problems } from '../../errors/catalogue.ts'
import type { Kind } from '../../model/kinds/index.ts'
import { contactItem } from './contacts.ts'
import { type Facets, facets } from './facets.ts'
import { meetingItem } from './meetings.ts'
import { municipalityItem } from './municipalities.ts'
import { newsItem } from './news.ts'
import { partnerItem } from './partners.ts'
import { address, instant, languageTag } from './parts.ts'
import { programmeItem } from './programmes.ts'
import { projectItem } from './projects.ts'
import { resourceItem } from './resources.ts'
import { topicItem } from './topics.ts'

/** The schema of one item, per kind. */
export const itemSchemas = {
  municipalities: municipalityItem,
  programmes: programmeItem,
  partners: partnerItem,
  topics: topicItem,
  news: newsItem,
  meetings: meetingItem,
  projects: projectItem,
  resources: resourceItem,
  contacts: contactItem,
} as const satisfies Record<Kind, z.ZodType>

const { news: _first, ...rest } = itemSchemas
const others = Object.values(rest)

/** An item of one kind, or of any. */
export type Item<K extends Kind = Kind> = z.infer<(typeof itemSchemas)[K]>

const links = z.object({
  self: address,
  first: address,
  last: address,
  prev: address.optional(),
  next: address.optional(),
})

const list = {
  total: z.int(),
  page: z.int(),
  limit: z.int(),
  lang: languageTag.meta({ description: 'The language asked for, or the default one' }),
  asOf: instant.nullable().meta({ description: 'The newest change among the items' }),
  links,
  incomplete: z.literal(true).optional().meta({
    description:
      'Not everything was searched: the hub has just been started, is reading what has changed, or the search took too long. Ask again in a moment, or for fewer words',
  }),
}

/** The schema of a list's answer, per kind. */
export function listSchema<K extends Kind>(kind: K) {
  return z.object({
    items: z.array(itemSchemas[kind]),
    ...list,
    facets: facets.optional().meta({ description: 'Only where `q` is given' }),
  })
}

/** The schema of the answer of a search over several kinds. */
export const searchSchema = z
  .object({
    items: z.array(z.discriminatedUnion('kind', [newsItem, ...others])),
    ...list,
    facets,
  })
  .meta({ id: 'SearchResult' })

/** The schema of the answer of a stored embed: a list of its kind, and how it wants to be drawn. */
export const embedSchema = z
  .object({
    items: z.array(z.discriminatedUnion('kind', [newsItem, ...others])),
    ...list,
    facets: facets.optional(),
    embed: z.object({
      id: z.string().meta({ description: 'Its public id' }),
      kind: z.enum(drawnKinds),
      layout: z.enum(layouts).optional().meta({ description: 'Left out: as suits the kind' }),
      headingLevel: z.int().min(2).max(6).optional(),
      images: z.literal(false).optional().meta({ description: 'Set where pictures are left out' }),
      label: z.string().optional(),
      accent: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .optional()
        .meta({ description: 'What links are stressed with, where the portal names no colour' }),
      when: z.enum(['upcoming', 'past']).optional(),
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .optional()
        .meta({ description: 'Of a calendar: the month that it shows' }),
    }),
  })
  .meta({ id: 'Embed' })

/** A list's answer. */
export interface ListAnswer {
  items: Item[]
  total: number
  page: number
  limit: number
  lang: string
  asOf: string | null
  links: z.infer<typeof links>
  incomplete?: true
  facets?: Facets
}

/** The answer of a search over several kinds. */
export type SearchAnswer = ListAnswer & { facets: Facets }

const codes = Object.keys(problems)

/** RFC 9457, with the refused parameters as an extension member. */
export const problemSchema = z
  .object({
    type: z
      .string()
      .regex(new RegExp(`#(?:${codes.join('|')})$`))
      .meta({
        format: 'uri',
        description:
          'Where the problem is described. What stands behind # is its code, the same on every hub',
      }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(z.object({ parameter: z.string(), received: z.string(), allowed: z.string() }))
      .optional(),
  })
  .meta({ id: 'Problem' })
