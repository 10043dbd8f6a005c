import { parameterText } from '../../messages/errors/parameters.ts'
import { type Kind, kinds } from '../../model/kinds/index.ts'
import { type Drawn, drawnOf, drawnParameters } from './drawing.ts'
import { defaultLimit, filtersOf, isDay, type Parameter, reach } from './parameters.ts'
import { badParameters, type ParameterFault, shorten } from '../outcome/problem.ts'

/** One list's question in its one canonical form; also what its answer is kept under. Of several values any counts; none finds nothing. */
export interface Query {
  kind: Kind
  /** Slugs, here and below sorted and each once. */
  municipality?: readonly string[]
  /** The municipality's own items alone, without what it adopted or takes part in. */
  scope?: 'own'
  project?: readonly string[]
  partner?: readonly string[]
  topic?: readonly string[]
  type?: readonly string[]
  /** Days (`2026-07-28`) or instants in UTC, both included. */
  from?: string
  until?: string
  when?: 'upcoming' | 'past'
  /** Normalised words. */
  q?: string
  limit: number
  page: number
  lang?: string
}

/** The parameters of a question, whatever it is put to. */
export type Asked = Omit<Query, 'kind'>

/** A list that is drawn. */
export interface Listing extends Drawn {
  query: Query
}

/** A search over several kinds; all that know its filters, unless some are named. */
export interface SearchQuery extends Omit<Asked, 'type'> {
  kinds?: readonly Kind[]
}

type AnyKinds = Omit<SearchQuery, 'kinds'> & { kinds?: readonly Kind[] | undefined }

/** The instant at which `from` begins, in UTC where it is a day. */
export const opening = (from: string): string => (isDay(from) ? `${from}T00:00:00.000Z` : from)

/** The instant at which `until` ends, in UTC where it is a day. */
export const closing = (until: string): string => (isDay(until) ? `${until}T23:59:59.999Z` : until)

/**
 * Reads a list's parameters.
 * @param known what `parametersOf` gives for this kind
 * @throws {Problem} 400 naming each parameter that is unknown, repeated, malformed or does not apply to this kind
 */
export function parseQuery(
  kind: Kind,
  search: URLSearchParams,
  known: ReadonlyMap<string, Parameter>,
): Query {
  return parseListing(kind, search, known).query
}

/**
 * Reads the parameters of a list that is drawn: what stands in it, and how it looks.
 * @param known what `parametersOf` gives for this kind, with those of how it is drawn
 * @throws {Problem} 400 as `parseQuery`
 */
export function parseListing(
  kind: Kind,
  search: URLSearchParams,
  known: ReadonlyMap<string, Parameter>,
): Listing {
  const values = parseParameters(search, known, (names) => parameterText('nothingOfList', { kind, names }))
  const asked = Object.fromEntries(Object.entries(values).filter(([name]) => !drawnParameters.has(name)))
  const {
    kind: type,
    limit = defaultLimit,
    page = 1,
    ...rest
  } = asked as Omit<Partial<Query>, 'kind'> & { kind?: string[] }
  const query: Query = { ...rest, ...(type === undefined ? {} : { type }), kind, limit, page }
  refuseSenseless(query)
  return { query, ...drawnOf(values) }
}

/**
 * Reads the parameters of a search over several kinds.
 * @throws {Problem} 400 as `parseQuery`, and where a kind is named whose list does not know one of the filters
 */
export function parseSearch(search: URLSearchParams, known: ReadonlyMap<string, Parameter>): SearchQuery {
  const values = parseParameters(search, known, (names) => parameterText('nothingOfSearch', { names }))
  const {
    kind: named,
    limit = defaultLimit,
    page = 1,
    ...rest
  } = values as Partial<Asked> & { kind?: Kind[] }
  const query: SearchQuery = { ...rest, ...(named ? { kinds: named } : {}), limit, page }
  refuseSenseless(query)
  const fitting = kindsOf({ ...query, kinds: undefined })
  const unfit = named?.filter((kind) => !fitting.includes(kind)) ?? []
  if (unfit.length > 0) throw unfitKinds(unfit, fitting)
  return query
}

function unfitKinds(unfit: readonly Kind[], fitting: readonly Kind[]) {
  const allowed = parameterText('kindsBeside', { kinds: fitting.join(', ') })
  return badParameters([{ parameter: 'kind', received: unfit.join(','), allowed }])
}

/** The kinds that a search goes over: those that are named, else all whose lists know each of its filters. */
export function kindsOf({
  kinds: named,
  limit: _limit,
  page: _page,
  lang: _lang,
  ...filters
}: AnyKinds): Kind[] {
  const given = Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  return named ? [...named] : kinds.filter((kind) => given.every((name) => filtersOf(kind).includes(name)))
}

function refuseSenseless(query: Asked): void {
  if (query.scope !== undefined && query.municipality === undefined) throw ownerless()
  if (query.limit * query.page > reach) throw tooFar(query)
  if (query.from !== undefined && query.until !== undefined && opening(query.from) > closing(query.until))
    throw backwards(query)
}

/**
 * Reads parameters one by one and reports all faults at once.
 * @param nothing what is said of unknown ones, by the names of those that there are
 */
export function parseParameters(
  search: URLSearchParams,
  known: ReadonlyMap<string, Parameter>,
  nothing: (names: string) => string,
) {
  const faults: ParameterFault[] = []
  const values: [string, unknown][] = []
  const names = new Set(search.keys())
  const listed = [...known.keys()].join(', ')
  for (const name of names) {
    const parameter = known.get(name)
    const received = search.getAll(name)
    const fault = (allowed: string) =>
      faults.push({ parameter: shorten(name), received: shorten(received.join(', ')), allowed })
    if (!parameter) fault(nothing(listed))
    else if (received.length > 1) fault(parameterText('onceOnly'))
    else {
      const parsed = parameter.schema.safeParse(received[0])
      if (parsed.success) values.push([name, parsed.data])
      else fault(parameter.allowed)
    }
  }
  if (faults.length > 0) throw badParameters(faults.slice(0, 20))
  return Object.fromEntries(values)
}

function tooFar({ page, limit }: Asked) {
  const allowed = parameterText('pageWithLimit', { reach, limit, page: Math.floor(reach / limit) })
  return badParameters([{ parameter: 'page', received: String(page), allowed }])
}

function ownerless() {
  const allowed = parameterText('ownAlone')
  return badParameters([{ parameter: 'scope', received: 'own', allowed }])
}

function backwards({ from, until }: Asked) {
  const allowed = parameterText('notBefore', { from: from ?? '' })
  return badParameters([{ parameter: 'until', received: until ?? '', allowed }])
}

const order = [
  'municipality',
  'scope',
  'project',
  'partner',
  'topic',
  'type',
  'from',
  'until',
  'when',
  'q',
  'limit',
  'page',
  'lang',
] as const

/** The key of a query: equal for equal questions, however they were put. */
export function keyOf(query: Query): string {
  return `${query.kind}?${searchOf(query, query.page, query.lang)}`
}

/** The key of a search over several kinds. */
export function keyOfSearch(query: SearchQuery): string {
  return `search?${searchOfAll(query, query.page, query.lang)}`
}

/** The parameters of a search over several kinds as they stand in a canonical address. */
export function searchOfAll(query: SearchQuery, page: number, lang: string | undefined): URLSearchParams {
  return searchOf(askedOf(query), page, lang)
}

/** A search over several kinds as a question to one list that takes them all. */
export function askedOf({ kinds: named, ...query }: SearchQuery): Asked {
  return { ...query, ...(named ? { type: named } : {}) }
}

/** What a reader looks for in the list of a stored embed, as it stands in a canonical address. */
export function searchWithin(within: Partial<Asked>): URLSearchParams {
  return searchOf(within as Asked, undefined, undefined)
}

/** A query's parameters as they stand in a canonical address. */
export function searchOf(query: Asked, page: number | undefined, lang: string | undefined): URLSearchParams {
  const values: Record<string, unknown> = { ...query, page, lang }
  const search = new URLSearchParams()
  for (const name of order) {
    const value = values[name]
    if (value !== undefined && String(value) !== '')
      search.set(name === 'type' ? 'kind' : name, String(value))
  }
  return search
}
