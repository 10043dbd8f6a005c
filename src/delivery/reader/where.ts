import type { Sort, Where, WhereField } from 'payload'
import { lasting, over, startOfDay } from '../../time/over.ts'
import type { Owner } from '../content/content.ts'
import { type Combined, combinedOf } from './adoptions.ts'
import type { Directory } from './directory.ts'
import { parameterText } from '../../messages/errors/parameters.ts'
import { type Kind, modelOf } from '../../model/kinds/index.ts'
import type { Span } from '../../model/kinds/kind.ts'
import { isDay } from '../query/parameters.ts'
import { badParameters } from '../outcome/problem.ts'
import { closing, opening, type Query } from '../query/query.ts'
import { readable, without } from './readable.ts'
import type { Reading } from './readings.ts'
import { idsIn } from './relations.ts'
import type { TrackedRows } from './tracked.ts'

/** Nothing has this id. */
const nothing: Where = { id: { in: [] } }

/** The part of a list that a query asks for. */
export interface Condition {
  /** The condition that is put to the database; the words of a query go to the search instead. */
  where: Where
  /** The one city whose list it is; `undefined` where none or several are named. */
  owner: Owner | undefined
  /** What that city says about items of others. */
  combined: Combined | undefined
}

/**
 * Reads what a query asks for.
 * @throws {Problem} 400 when a filter names something that no published document is
 */
export async function conditionOf(query: Query, reading: Reading): Promise<Condition> {
  const { rows, directory, now } = reading
  const [lists, ...filters] = await Promise.all([
    Promise.all(ownersIn(query, directory).map((owner) => ofMunicipality(query, owner, reading))),
    ofProject(query, rows),
    ofPartner(query, rows),
    ofTopic(query, rows),
  ])
  const conditions = [
    readable(query.kind, directory, now),
    query.municipality && anyListed(lists.map(({ where }) => where)),
    ...filters,
    ofType(query),
    ...ofTime(query, now),
  ]
  const [one] = lists.length === 1 ? lists : []
  return {
    where: { and: conditions.filter((condition) => condition !== undefined) },
    owner: one?.owner,
    combined: one?.combined,
  }
}

/** Returns the condition that one of these is met. */
const anyListed = (lists: readonly Where[]): Where => (lists.length === 0 ? nothing : { or: [...lists] })

/** The municipalities that a query names. @throws {Problem} 400 when there is none with one of the slugs */
function ownersIn({ municipality = [] }: Query, directory: Directory): Owner[] {
  return municipality.map((slug) => {
    const owner = directory.ownerBySlug(slug)
    if (!owner) throw unknownSlug('municipality', slug)
    return owner
  })
}

/** The list of one city: its own part and what it shows of others, without what it hides. */
async function ofMunicipality(query: Query, owner: Owner, reading: Reading) {
  const combined = await combinedOf(query, owner, reading)
  const own = await ownOf(query, owner, reading.rows)
  const shown = combined?.shown ?? []
  const listed: Where = shown.length === 0 ? own : { or: [own, { id: { in: shown } }] }
  const visible = combined && without(combined.hidden)
  return { owner, combined, where: visible ? { and: [listed, visible] } : listed }
}

/** Returns the condition for the own part of a city's list: what it owns and, unless only that is asked for, where it takes part. */
async function ownOf({ kind, scope }: Query, owner: Owner, rows: TrackedRows): Promise<Where> {
  if (scope === 'own') return { municipality: { equals: owner.id } }
  const { relations, joinedThrough } = modelOf(kind)
  const own = anyOf(relations.municipality, { equals: owner.id })
  if (joinedThrough === undefined) return own
  const partners = await rows.ids('partners', { member: { equals: owner.id } })
  return partners.length === 0 ? own : { or: [own, { [joinedThrough]: { in: partners } }] }
}

/** Returns the condition that one of these fields meets the given one. */
const anyOf = (fields: readonly string[] | undefined, condition: WhereField): Where => ({
  or: (fields ?? []).map((field) => ({ [field]: condition })),
})

/** Returns the condition that one of these fields points to one of these documents. */
const pointing = (fields: readonly string[] | undefined, ids: string[]): Where =>
  ids.length === 0 ? nothing : anyOf(fields, { in: ids })

async function ofProject({ kind, project }: Query, rows: TrackedRows): Promise<Where | undefined> {
  if (project === undefined) return undefined
  const ids = await named('project', 'projects', project, rows)
  const { relations, namedByProjects } = modelOf(kind)
  return namedByProjects ? namedBy(namedByProjects, ids, rows) : pointing(relations.project, ids)
}

/** Returns the condition for the documents that projects name in some of their fields. */
async function namedBy(fields: readonly string[], projects: string[], rows: TrackedRows): Promise<Where> {
  if (projects.length === 0) return nothing
  const { documents } = await rows.find('projects', {
    where: { id: { in: projects } },
    sort: 'id',
    limit: projects.length,
    page: 1,
  })
  const ids = documents.flatMap((document) => fields.flatMap((field) => idsIn(document[field])))
  return ids.length === 0 ? nothing : { id: { in: [...new Set(ids)] } }
}

async function ofPartner({ kind, partner }: Query, rows: TrackedRows): Promise<Where | undefined> {
  if (partner === undefined) return undefined
  return pointing(modelOf(kind).relations.partner, await named('partner', 'partners', partner, rows))
}

async function ofTopic({ kind, topic }: Query, rows: TrackedRows): Promise<Where | undefined> {
  if (topic === undefined) return undefined
  return pointing(modelOf(kind).relations.topic, await named('topic', 'topics', topic, rows))
}

/** The ids of what has one of the slugs. @throws {Problem} 400 when nothing has one of them */
export async function named(
  parameter: string,
  kind: Kind,
  slugs: readonly string[],
  rows: TrackedRows,
): Promise<string[]> {
  const found = await Promise.all(
    slugs.map(async (slug) => {
      const ids = await rows.ids(kind, { slug: { equals: slug } })
      if (ids.length === 0) throw unknownSlug(parameter, slug)
      return ids
    }),
  )
  return found.flat()
}

/** The refusal of a slug that nothing published has. */
export function unknownSlug(parameter: string, received: string) {
  return badParameters([{ parameter, received, allowed: parameterText('unpublishedSlug', { parameter }) }])
}

function ofType({ kind, type }: Query): Where | undefined {
  const field = modelOf(kind).type?.field
  if (type === undefined || field === undefined) return undefined
  return type.length === 0 ? nothing : { [field]: { in: [...type] } }
}

/** Returns the condition for what is to come or still lasts at `now`, or for what is over. */
function ofWhen({ when }: Query, { end, kept }: Span, now: Date): Where[] {
  if (when === undefined || kept === 'year') return []
  return [when === 'upcoming' ? lasting(end, kept, now) : over(end, kept, now)]
}

/** Of what is of a year, the year alone is known. */
function ofYears({ from, until }: Query, { start, end }: Span): Where[] {
  const year = (instant: string) => Number(instant.slice(0, 4))
  return [
    ...(from === undefined ? [] : [{ [end]: { greater_than_equal: year(from) } }]),
    ...(until === undefined ? [] : [{ [start]: { less_than_equal: year(until) } }]),
  ]
}

/** Begun by `until` and not over before `from`, and to come or over; a span that only overlaps counts. */
function ofTime(query: Query, now: Date): Where[] {
  const { span } = modelOf(query.kind)
  return span ? [...ofSpan(query, span), ...ofWhen(query, span, now)] : []
}

function ofSpan(query: Query, span: Span): Where[] {
  if (span.kept === 'year') return ofYears(query, span)
  return span.days ? ofPlace(query, span, span.days) : ofUtc(query, span)
}

/** Days last until their end. */
function ofUtc({ from, until }: Query, { start, end, kept }: Span): Where[] {
  const days = kept === 'day'
  const open = (instant: string) => (days ? new Date(startOfDay(new Date(instant))).toISOString() : instant)
  const close = (instant: string) => (days ? `${instant.slice(0, 10)}T23:59:59.999Z` : instant)
  return [
    ...(from === undefined ? [] : [{ [end]: { greater_than_equal: open(opening(from)) } }]),
    ...(until === undefined ? [] : [{ [start]: { less_than_equal: close(closing(until)) } }]),
  ]
}

/** A day is one on the calendar of the place, whatever the clock is elsewhere; the end is the first instant at which it is over. */
function ofPlace({ from, until }: Query, { start, end }: Span, { first, last }: Days): Where[] {
  const conditions: Where[] = []
  if (from !== undefined)
    conditions.push(
      isDay(from) ? { [last]: { greater_than_equal: from } } : { [end]: { greater_than: from } },
    )
  if (until !== undefined) conditions.push({ [isDay(until) ? first : start]: { less_than_equal: until } })
  return conditions
}

type Days = NonNullable<Span['days']>

/** The order of a list. It always ends in `id`, so that pages neither repeat nor lose an item. */
export function sortOf({ kind, when }: Query): Sort {
  const { span } = modelOf(kind)
  if (!span) return ['slug', 'id']
  return [when === 'upcoming' && span.isSoonestFirst ? span.start : `-${span.start}`, 'id']
}
