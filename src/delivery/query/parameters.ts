import { z } from 'zod'
import { slugSchema } from '../../publish/slug.ts'
import { normalise } from '../../translation/normalise.ts'
import { parameterText } from '../../messages/errors/parameters.ts'
import { isKind, isOwned, type Kind, kinds, modelOf } from '../../model/kinds/index.ts'
import { wishedOf } from './language.ts'

/** How many items a page has where nobody says. */
export const defaultLimit = 10

/** The furthest item that can be reached: `page × limit`. */
export const reach = 10_000

/** A parameter: how it is checked, and what a caller is told that it may be. */
export interface Parameter {
  schema: z.ZodType
  allowed: string
  description: string
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/

/** Returns whether `from` or `until` is a day rather than an instant. */
export const isDay = (moment: string): boolean => dayForm.test(moment)

/** A day as it is, an instant as ISO 8601 in UTC. */
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .refine((value) => !Number.isNaN(Date.parse(value)))
  .transform((value) => (isDay(value) ? value : new Date(value).toISOString()))
  .pipe(z.string().meta({ examples: ['2026-07-28', '2026-07-28T10:00:00Z'] }))

/** The most values that one parameter takes. */
const mostValues = 20

/** Values with commas between them, any of which counts: each once, and in one order, so that equal questions are one. */
function several<Value extends string>(value: z.ZodType<Value, string>) {
  return z
    .string()
    .max(2_000)
    .transform((text) => [...new Set(text.split(','))].sort())
    .pipe(z.array(value).max(mostValues))
}

/** A parameter that takes slugs. */
const slugs = (description: string): Parameter => ({
  schema: several(slugSchema),
  allowed: parameterText('slugs', { most: mostValues }),
  description,
})

function whole(least: number, most: number, otherwise: number) {
  return z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most).meta({ default: otherwise }))
}

const dayWords = 'A day is one on the calendar of a meeting’s place; of all else in UTC'

const municipalityMeans: Partial<Record<Kind, string>> = {
  projects: 'Projects that this municipality owns, takes part in or has adopted',
  meetings: 'Meetings that this municipality owns, hosts or has adopted',
  partners: 'Organisations that are this municipality',
}

const paging = ['limit', 'page', 'lang'] as const

/** The parameters of each kind's list but those of paging and language, in the order of the canonical form. */
export function filtersOf(kind: Kind): string[] {
  const { relations, namedByProjects, type, span } = modelOf(kind)
  const has: Record<string, boolean> = {
    municipality: relations.municipality !== undefined,
    scope: isOwned(kind),
    project: (relations.project ?? namedByProjects) !== undefined,
    partner: relations.partner !== undefined,
    topic: relations.topic !== undefined,
    kind: type !== undefined,
    from: span !== undefined,
    until: span !== undefined,
    when: span !== undefined && span.start !== span.end,
    q: true,
  }
  return Object.keys(has).filter((name) => has[name])
}

/** The parameters of a kind's list, in the order of the canonical form. */
export function parametersOf(kind: Kind, offered: readonly string[]): ReadonlyMap<string, Parameter> {
  const all: Record<string, Parameter> = {
    municipality: slugs(
      `${municipalityMeans[kind] ?? 'Owned by this municipality, or adopted by it from another one'}; of several, what stands in the list of any`,
    ),
    scope: {
      schema: z.enum(['own']),
      allowed: parameterText('own'),
      description: 'Only what this municipality owns, without what it has adopted or takes part in',
    },
    project: slugs('Belonging to this project, or to one of several'),
    partner: slugs('In which this organisation takes part, or one of several'),
    topic: slugs('About this topic, or one of several'),
    kind: subtypeParameter(kind),
    from: {
      schema: moment,
      allowed: parameterText('moment'),
      description: `Not over before this; what only overlaps the span counts. ${dayWords}`,
    },
    until: {
      schema: moment,
      allowed: parameterText('lastMoment'),
      description: `Begun by this, or by the end of this day; what only overlaps the span counts. ${dayWords}`,
    },
    when: {
      schema: z.enum(['upcoming', 'past']),
      allowed: parameterText('when'),
      description: 'Not over yet, what is going on included; or over. What has no date stands in neither',
    },
    q: {
      schema: z
        .string()
        .max(100)
        .refine(hasNoControls)
        .transform(searchWords)
        .pipe(z.string().regex(/[\p{L}\p{N}]/u)),
      allowed: parameterText('q'),
      description:
        'Words that must all occur, or begin a word that does; case and diacritics do not matter. The best matches come first',
    },
    limit: {
      schema: whole(1, 100, defaultLimit),
      allowed: parameterText('limit', { least: 1, most: 100 }),
      description: 'Items a page',
    },
    page: {
      schema: whole(1, reach, 1),
      allowed: parameterText('page', { reach }),
      description: 'Page, from 1',
    },
    lang: languageParameter(offered),
  }
  const names = [...filtersOf(kind), ...paging]
  return new Map(
    names
      .map((name) => [name, all[name]])
      .filter((entry): entry is [string, Parameter] => entry[1] !== undefined),
  )
}

/** By what readers may look through the list of a stored embed: what they ask for counts beside what is stored. */
const within = ['topic', 'kind', 'from', 'until', 'q']

/** The parameters of a stored embed beside its look: those of any list, and those by which readers look through it. All else it says itself. */
export function embedParameters(offered: readonly string[]): ReadonlyMap<string, Parameter> {
  const known = [...parametersOf('meetings', offered), ['kind', anyTypeParameter] as const]
  return new Map(known.filter(([name]) => name === 'page' || name === 'lang' || within.includes(name)))
}

/** The parameters of a search over several kinds: those of meetings, which have them all, and the kinds. */
export function searchParameters(offered: readonly string[]): ReadonlyMap<string, Parameter> {
  return new Map([...parametersOf('meetings', offered), ['kind', kindsParameter]])
}

const kindsParameter: Parameter = {
  schema: z
    .string()
    .max(200)
    .transform((text) => new Set(text.split(',')))
    .refine((named) => [...named].every(isKind))
    .transform((named) => kinds.filter((kind) => named.has(kind)))
    .pipe(z.array(z.enum(kinds))),
  allowed: parameterText('someOf', { values: kinds.join(', ') }),
  description: 'The kinds to search. Left out: all whose lists know the other parameters',
}

/** The parameters of an item's address. */
export function itemParametersOf(kind: Kind, offered: readonly string[]): ReadonlyMap<string, Parameter> {
  const lang: [string, Parameter] = ['lang', languageParameter(offered)]
  return new Map(isOwned(kind) ? [lang, ['via', viaParameter]] : [lang])
}

const viaParameter: Parameter = {
  schema: slugSchema,
  allowed: parameterText('slug'),
  description:
    'The municipality in whose list the reader found it: adds the introduction of whoever has adopted it',
}

/** The language wished for. */
export function languageParameter(offered: readonly string[]): Parameter {
  return {
    schema: z
      .string()
      .max(200)
      .transform((wished, context) => {
        const found = wishedOf(wished, offered)
        if (found === undefined && !wished.split(',').includes('*'))
          context.addIssue({ code: 'custom', message: 'not offered' })
        return found
      })
      .pipe(
        z
          .string()
          .meta({ examples: [...offered] })
          .optional(),
      ),
    allowed: parameterText('languages', { values: offered.join(', ') }),
    description:
      "Language wished for (BCP 47), or several with commas between them, the dearest first (RFC 4647 3.4); “*” is content with any. Left out: the municipality's first language if one is named, else English",
  }
}

const anyTypeParameter = typeParameter([
  ...new Set(kinds.flatMap((kind) => modelOf(kind).type?.values ?? [])),
])

function subtypeParameter(kind: Kind): Parameter {
  return typeParameter(modelOf(kind).type?.values ?? [])
}

function typeParameter(values: readonly string[]): Parameter {
  const allowed = parameterText('someOf', { values: values.join(', ') })
  return { schema: several(z.enum(values)), allowed, description: 'The type of item, or one of several' }
}

/** The words to search for; what a database would take as a wildcard is none of them. */
function searchWords(value: string): string {
  return normalise(value.replace(/[%_\\]/g, ' '))
}

function hasNoControls(value: string): boolean {
  return !/\p{Cc}/u.test(value)
}
