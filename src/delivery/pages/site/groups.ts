import { isScheduled, type Kind } from '../../../model/kinds/index.ts'
import { filtersOf } from '../../query/parameters.ts'
import type { Query, SearchQuery } from '../../query/query.ts'
import type { Facet, Facets } from '../../schema/facets.ts'
import type { Speech } from '../speech.ts'
import type { Choice, Group } from './filters.ts'

type Asked = Query | SearchQuery
type Parameter = keyof Query | keyof SearchQuery

/** A part of the facets, and what it stands for in a question. */
interface Narrowing {
  name: string
  parameters: readonly Parameter[]
  facets: readonly Facet[]
  change: (value: string) => object
}

/**
 * What a list or a search can be narrowed by, and is, from what was counted in it.
 * @param address where a question's page stands
 */
export function groupsOf<Q extends Asked>(
  facets: Facets,
  query: Q,
  address: (query: Q) => string,
  speech: Speech,
): Group[] {
  const { page: words, embed } = speech
  const type = 'kind' in query ? 'type' : 'kinds'
  const narrowings: Narrowing[] = [
    { name: words.kind, parameters: [type], facets: facets.kind, change: (kind) => ({ [type]: [kind] }) },
    {
      name: words.topics,
      parameters: ['topic'],
      facets: facets.topic,
      change: (topic) => ({ topic: [topic] }),
    },
    {
      name: embed.list.projects ?? '',
      parameters: ['project'],
      facets: facets.project,
      change: (project) => ({ project: [project] }),
    },
    {
      name: words.municipalities,
      parameters: ['municipality', 'scope'],
      facets: facets.city,
      change: (city) => ({ municipality: [city], scope: 'own' }),
    },
    { name: words.year, parameters: ['from', 'until'], facets: facets.year, change: yearOf },
  ]
  const times = 'kind' in query && isScheduled(query.kind) ? [timesOf(query, address, speech)] : []
  return [...times, ...narrowings.flatMap((each) => groupOf(each, query, address) ?? [])]
}

const yearOf = (year: string): object => ({ from: `${year}-01-01`, until: `${year}-12-31` })

function groupOf<Q extends Asked>(
  { name, parameters, facets, change }: Narrowing,
  query: Q,
  address: (query: Q) => string,
): Group | undefined {
  const values: Partial<Record<string, unknown>> = { ...query }
  const isSet = parameters.some((parameter) => values[parameter] !== undefined)
  if (facets.length === 0 || (!isSet && !isKnown(parameters, kindsIn(query)))) return undefined
  const without = Object.fromEntries(parameters.map((parameter) => [parameter, undefined]))
  const choices = facets.map((facet): Choice => ({
    ...facet,
    address: address({ ...query, page: 1, ...change(facet.value) }),
    isCurrent: isSet && facets.length === 1,
  }))
  return { name, choices, all: isSet ? address({ ...query, page: 1, ...without }) : undefined }
}

/** Upcoming or past: what has no date is in neither. */
function timesOf<Q extends Asked>(
  query: Q,
  address: (query: Q) => string,
  { page: words, embed }: Speech,
): Group {
  const choices = (['upcoming', 'past'] as const).map((when): Choice => ({
    label: words[when],
    address: address({ ...query, page: 1, when }),
    isCurrent: query.when === when,
  }))
  const all = query.when === undefined ? undefined : address({ ...query, page: 1, when: undefined })
  return { name: embed.when, choices, all }
}

const kindsIn = (query: Asked): readonly Kind[] | undefined => ('kind' in query ? [query.kind] : query.kinds)

/** Returns whether the lists of all these kinds accept the parameters. */
const isKnown = (parameters: readonly Parameter[], kinds: readonly Kind[] | undefined): boolean =>
  kinds === undefined ||
  parameters.every(
    (each) =>
      each === 'kinds' || kinds.every((kind) => filtersOf(kind).includes(each === 'type' ? 'kind' : each)),
  )
