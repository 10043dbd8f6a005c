import type { Sort, Where } from 'payload'
import { type End, lasting, over, startOfDay } from '../../time/over.ts'
import type { Combined } from './adoptions.ts'
import type { Content } from './content.ts'
import type { Directory, Owner } from './directory.ts'
import { parameterText } from '../../messages/errors/parameters.ts'
import type { Kind } from '../../model/kinds.ts'
import { isDay } from '../query/parameters.ts'
import { badParameters } from '../outcome/problem.ts'
import { closing, opening, type Query } from '../query/query.ts'
import { readable, without } from './readable.ts'

/** Nothing has this id. */
const nothing: Where = { id: { in: [] } }

/**
 * What a query asks the database; its words are not asked there but of the search.
 * @throws {Problem} 400 when a filter names something that no published document is
 */
export async function whereOf(
  query: Query,
  content: Content,
  directory: Directory,
  now: Date,
  combined?: Combined,
): Promise<Where> {
  const filters = await Promise.all([
    ofMunicipality(query, content, directory, combined),
    ofProject(query, content),
    ofPartner(query, content),
    ofTopic(query, content),
  ])
  const conditions = [
    readable(query.kind, directory, now),
    ...filters,
    combined && without(combined.hidden),
    ofSubtype(query),
    ...ofTime(query, now),
  ]
  return { and: conditions.filter((condition) => condition !== undefined) }
}

/** The municipality that a query names. @throws {Problem} 400 when there is none */
export function namedOwner(
  { municipality }: Pick<Query, 'municipality'>,
  directory: Directory,
): Owner | undefined {
  if (municipality === undefined) return undefined
  const owner = directory.ownerBySlug(municipality)
  if (!owner) throw unknownSlug('municipality', municipality)
  return owner
}

async function ofMunicipality(
  query: Query,
  content: Content,
  directory: Directory,
  combined?: Combined,
): Promise<Where | undefined> {
  const owner = namedOwner(query, directory)
  if (!owner) return undefined
  const own = await ownOf(query, owner, content)
  const shown = combined?.shown ?? []
  return shown.length === 0 ? own : { or: [own, { id: { in: shown } }] }
}

/** What stands in a city's list by itself: what it owns and, unless only that is asked for, where it takes part. */
async function ownOf(query: Query, owner: Owner, content: Content): Promise<Where> {
  const owned: Where = { municipality: { equals: owner.id } }
  if (query.scope === 'own') return owned
  if (query.kind === 'partners') return { member: { equals: owner.id } }
  if (query.kind === 'meetings') return { or: [owned, { hostMunicipality: { equals: owner.id } }] }
  if (query.kind !== 'projects') return owned
  const partners = await content.ids('partners', { member: { equals: owner.id } })
  return partners.length === 0 ? owned : { or: [owned, { 'partnerships.partner': { in: partners } }] }
}

async function ofProject({ kind, project }: Query, content: Content): Promise<Where | undefined> {
  if (project === undefined) return undefined
  const ids = await named('project', 'projects', project, content)
  if (kind === 'news') return { projects: { in: ids } }
  if (kind === 'meetings' || kind === 'resources') return { project: { in: ids } }
  return membersOf(kind, ids, content)
}

/** The partners or contacts that projects name. */
async function membersOf(kind: Kind, projects: string[], content: Content): Promise<Where> {
  const { documents } = await content.find('projects', {
    where: { id: { in: projects } },
    sort: 'id',
    limit: 100,
    page: 1,
  })
  const paths = kind === 'partners' ? (['partnerships', 'coFunders'] as const) : (['contacts'] as const)
  const ids = documents.flatMap((document) => paths.flatMap((path) => idsIn(document[path])))
  return ids.length === 0 ? nothing : { id: { in: [...new Set(ids)] } }
}

function idsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return []
    if ('partner' in entry) return idsIn([entry.partner])
    return 'slug' in entry && 'id' in entry ? [String(entry.id)] : []
  })
}

async function ofPartner({ kind, partner }: Query, content: Content): Promise<Where | undefined> {
  if (partner === undefined) return undefined
  const ids = await named('partner', 'partners', partner, content)
  const fields: Partial<Record<Kind, string[]>> = {
    news: ['partners'],
    resources: ['partners'],
    meetings: ['organisers', 'invitedPartners'],
    projects: ['partnerships.partner', 'coFunders'],
    contacts: ['organisation'],
  }
  return { or: (fields[kind] ?? []).map((field) => ({ [field]: { in: ids } })) }
}

async function ofTopic({ topic }: Query, content: Content): Promise<Where | undefined> {
  return topic === undefined ? undefined : { topics: { in: await named('topic', 'topics', topic, content) } }
}

async function named(parameter: string, kind: Kind, slug: string, content: Content): Promise<string[]> {
  const ids = await content.ids(kind, { slug: { equals: slug } })
  if (ids.length === 0) throw unknownSlug(parameter, slug)
  return ids
}

/** The refusal of a slug that nothing published has. */
export function unknownSlug(parameter: string, received: string) {
  return badParameters([{ parameter, received, allowed: parameterText('unpublishedSlug', { parameter }) }])
}

function ofSubtype({ kind, type }: Query): Where | undefined {
  if (type === undefined) return undefined
  return { [kind === 'news' ? 'category' : 'kind']: { equals: type } }
}

interface Span {
  start: string
  end: string
  kept: End
}

/** Where a kind keeps its beginning and its end, and how. News are of one instant. */
const spans: Partial<Record<Kind, Span>> = {
  news: { start: 'publishedAt', end: 'publishedAt', kept: 'instant' },
  projects: { start: 'start', end: 'end', kept: 'day' },
  meetings: { start: 'start', end: 'endsAt', kept: 'instant' },
}

/** What is to come at `now`, or still lasts, or what is over. */
function ofWhen({ kind, when }: Query, now: Date): Where[] {
  const span = spans[kind]
  if (!span || when === undefined) return []
  return [when === 'upcoming' ? lasting(span.end, span.kept, now) : over(span.end, span.kept, now)]
}

/** Of a resource only the year is known. */
function ofYears({ from, until }: Query): Where[] {
  const year = (instant: string) => Number(instant.slice(0, 4))
  return [
    ...(from === undefined ? [] : [{ year: { greater_than_equal: year(from) } }]),
    ...(until === undefined ? [] : [{ year: { less_than_equal: year(until) } }]),
  ]
}

/** Begun by `until` and not over before `from`, and to come or over; a span that only overlaps counts. */
function ofTime(query: Query, now: Date): Where[] {
  const { kind } = query
  if (kind === 'resources') return ofYears(query)
  if (!spans[kind]) return []
  return [...(kind === 'meetings' ? ofMeetings(query) : ofSpan(query, spans[kind])), ...ofWhen(query, now)]
}

/** Days last until their end. */
function ofSpan({ from, until }: Query, { start, end, kept }: Span): Where[] {
  const days = kept === 'day'
  const open = (instant: string) => (days ? new Date(startOfDay(new Date(instant))).toISOString() : instant)
  const close = (instant: string) => (days ? `${instant.slice(0, 10)}T23:59:59.999Z` : instant)
  return [
    ...(from === undefined ? [] : [{ [end]: { greater_than_equal: open(opening(from)) } }]),
    ...(until === undefined ? [] : [{ [start]: { less_than_equal: close(closing(until)) } }]),
  ]
}

/** A day is one on the calendar of the meeting's place, whatever the clock is elsewhere; `endsAt` is the first instant at which it is over. */
function ofMeetings({ from, until }: Query): Where[] {
  const conditions: Where[] = []
  if (from !== undefined)
    conditions.push(
      isDay(from) ? { endDay: { greater_than_equal: from } } : { endsAt: { greater_than: from } },
    )
  if (until !== undefined)
    conditions.push({ [isDay(until) ? 'startDay' : 'start']: { less_than_equal: until } })
  return conditions
}

const sorts: Partial<Record<Kind, Sort>> = {
  news: ['-publishedAt', 'id'],
  meetings: ['-start', 'id'],
  projects: ['-start', 'id'],
  resources: ['-year', 'id'],
}

/** The order of a list. It always ends in `id`, so that pages neither repeat nor lose an item. */
export function sortOf({ kind, when }: Query): Sort {
  if (kind === 'meetings' && when === 'upcoming') return ['start', 'id']
  return sorts[kind] ?? ['slug', 'id']
}
