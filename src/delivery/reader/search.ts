import type { Where } from 'payload'
import type { Kind } from '../../model/kinds/index.ts'
import type { Related, SearchListing, SearchQuestion } from '../content/content.ts'
import { languageOf } from '../query/language.ts'
import { countsOf } from '../search/counts.ts'
import type { Search } from '../search/index.ts'
import type { Row } from '../search/row.ts'
import type { Reading } from './readings.ts'
import type { Of } from './related.ts'
import type { TrackedRows } from './tracked.ts'
import { conditionOf } from './where.ts'

/** By kind, what is asked of it: found are documents of these kinds alone. */
type Searched = ReadonlyMap<Kind, Where>

/**
 * A page of what a search finds, the best first. The index says what fits and in which order; what readers get of it is read
 * through the one door, under the same conditions.
 * @throws {Problem} 400 when a filter names nothing
 */
export async function searchFor(
  question: SearchQuestion,
  reading: Reading,
  search: Search,
  offered: readonly string[],
): Promise<SearchListing> {
  const { kinds, ...query } = question
  const { q, page, limit } = query
  const asked = await Promise.all(
    kinds.map(async (kind) => ({ kind, ...(await conditionOf({ ...query, kind }, reading)) })),
  )
  const where = new Map(asked.map((each) => [each.kind, each.where]))
  const owner = asked[0]?.owner
  const lang = languageOf(question.lang, owner, offered)
  const localesOf = (id: string | undefined) =>
    (id && reading.directory.owner(id)?.locales) || (owner?.locales ?? [])
  const { rows, isPartial } = await search.find({ q, lang, where, localesOf })
  const found = await documentsOf(rows.slice((page - 1) * limit, page * limit), where, reading.rows)
  const related = await reading.rows.related(found)
  const counts = countsOf(rows, kinds.length === 1 ? kinds[0] : undefined)
  return {
    found: found.map(([kind, document]) => ({ kind, document })),
    total: rows.length,
    owner,
    adoptions: new Map(asked.flatMap(({ combined }) => [...(combined?.adoptions ?? [])])),
    related,
    counts,
    counted: countedBy(counts, reading, search),
    isPartial,
  }
}

/** Returns what facets name, from the directory and the index, and notes all of it. */
function countedBy(counts: SearchListing['counts'], { directory, note }: Reading, search: Search): Related {
  const get: Related['get'] = (collection, id) =>
    directory.related.get(collection, id) ?? search.pointerOf(collection, id)
  const named = [
    ['municipalities', counts.city],
    ['topics', counts.topic],
    ['projects', counts.project],
  ] as const
  for (const [kind, ids] of named) note([...ids.keys()].map((id): Of => [kind, get(kind, id) ?? { id }]))
  return { get }
}

/** The documents of rows, in their order. */
async function documentsOf(rows: readonly Row[], where: Searched, stored: TrackedRows): Promise<Of[]> {
  const read = await Promise.all(
    [...where].map(async ([kind, asked]) => {
      const ids = rows.flatMap((row) => (row.kind === kind ? [row.id] : []))
      if (ids.length === 0) return []
      const narrowed: Where = { and: [asked, { id: { in: ids } }] }
      return (await stored.find(kind, { where: narrowed, sort: 'id', limit: ids.length, page: 1 })).documents
    }),
  )
  const documents = new Map(read.flat().map((document) => [document.id, document]))
  return rows.flatMap(({ id, kind }): Of[] => {
    const document = documents.get(id)
    return document ? [[kind, document]] : []
  })
}
