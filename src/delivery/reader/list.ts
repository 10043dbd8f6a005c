import type { Where } from 'payload'
import type { Listing } from '../content/content.ts'
import { pagesOf, pinnedPageOf } from '../query/pinnedPage.ts'
import type { Query } from '../query/query.ts'
import type { Reading } from './readings.ts'
import type { Found } from './rows.ts'
import type { TrackedRows } from './tracked.ts'
import { rolesIn } from './roles.ts'
import { conditionOf, sortOf } from './where.ts'

/** A page of a list. @throws {Problem} 400 when a filter names nothing */
export async function listOf(query: Query, reading: Reading): Promise<Listing> {
  const { kind } = query
  const { where, owner, combined } = await conditionOf(query, reading)
  const { documents, total } = await pageOf(query, where, combined?.pinned ?? [], reading.rows)
  return {
    documents,
    total,
    owner,
    adoptions: combined?.adoptions ?? new Map(),
    related: await reading.rows.related(documents.map((document) => [kind, document])),
    ...(kind === 'partners' && query.project ? { roles: await rolesIn(query.project, reading.rows) } : {}),
  }
}

/** A page of a list that begins with what is pinned, in its order, and goes on in the order of its kind. */
async function pageOf(
  query: Query,
  where: Where,
  pinned: readonly string[],
  rows: TrackedRows,
): Promise<Found> {
  const { kind, limit } = query
  const find = (narrowed: Where, page: number, size = limit) =>
    rows.find(kind, { where: narrowed, sort: sortOf(query), limit: size, page })
  const found = await rows.filterIds(kind, pinned, where)
  const first = pinned.filter((id) => found.includes(id))
  if (first.length === 0) return find(where, query.page)
  const window = pinnedPageOf(query, first.length)
  const { pages, skip } = pagesOf(window.rest, limit)
  const rest: Where = { and: [where, { id: { not_in: first } }] }
  const shown = first.slice(...window.first)
  const [head, total, ...tails] = await Promise.all([
    shown.length === 0 ? [] : find({ id: { in: shown } }, 1, shown.length).then(({ documents }) => documents),
    rows.count(kind, rest),
    ...pages.map((page) => find(rest, page).then(({ documents }) => documents)),
  ])
  const ordered = shown.flatMap((id) => head.find((document) => document.id === id) ?? [])
  const tail = tails.flat().slice(skip, skip + window.rest.count)
  return { documents: [...ordered, ...tail], total: first.length + total }
}
