import type { Where } from 'payload'
import type { Kind } from '../../model/kinds/index.ts'
import type { Related } from '../content/content.ts'
import type { Dependencies } from './dependencies.ts'
import type { Documents } from './documents.ts'
import type { Of, RelatedReader } from './related.ts'
import { decidedBy, type Found, type PageRequest, type Rows } from './rows.ts'
import { naming, type Search } from '../search/index.ts'

/** The stored rows, where everything that is asked of them is noted. */
export interface TrackedRows extends Pick<
  Rows,
  'decisions' | 'formerly' | 'embed' | 'portal' | 'file' | 'uses' | 'count'
> {
  find(kind: Kind, asked: PageRequest): Promise<Found>
  addresses(kind: Kind, asked: PageRequest): Promise<Found>
  /** The ids of those that match, for filters that go through another kind: a hundred at most. */
  ids(kind: Kind, where: Where): Promise<string[]>
  /** Those of these documents that match. */
  filterIds(kind: Kind, ids: readonly string[], where: Where): Promise<string[]>
  /** The documents that the shown documents name. */
  related(documents: readonly Of[]): Promise<Related>
}

/** The most documents that a filter may go through. */
const mostThrough = 100

/**
 * Notes what is asked of the rows.
 * @param documents whole ones, as they were read before
 * @param readRelated reads what documents name
 */
export function trackedRows(
  rows: Rows,
  documents: Pick<Documents<Kind>, 'get'>,
  readRelated: RelatedReader,
  noted: Dependencies,
): TrackedRows {
  const ids = (kind: Kind, where: Where, limit: number) => {
    noted.asked(kind, where)
    return rows.ids(kind, where, limit)
  }
  const find = async (kind: Kind, asked: PageRequest): Promise<Found> => {
    if (asked.limit === 1) return rows.page(kind, asked)
    const found = await rows.pageOfIds(kind, asked)
    return { documents: await documents.get(kind, found.ids), total: found.total }
  }
  return {
    formerly: rows.formerly,
    find: async (kind, asked) => {
      noted.asked(kind, asked.where)
      const found = await find(kind, asked)
      for (const { id } of found.documents) noted.named(kind, id)
      return found
    },
    addresses: (kind, asked) => {
      noted.asked(kind, asked.where)
      return rows.addresses(kind, asked)
    },
    ids: (kind, where) => ids(kind, where, mostThrough),
    filterIds: async (kind, candidates, where) =>
      candidates.length === 0
        ? []
        : ids(kind, { and: [{ id: { in: [...candidates] } }, where] }, candidates.length),
    count: (kind, where) => {
      noted.asked(kind, where)
      return rows.count(kind, where)
    },
    decisions: (municipality, kind) => {
      noted.asked('adoptions', decidedBy(municipality))
      return rows.decisions(municipality, kind)
    },
    embed: (publicId) => {
      noted.asked('embeds', { publicId: { equals: publicId } })
      return rows.embed(publicId)
    },
    portal: (id) => {
      noted.asked('portals', { id: { equals: id } })
      return rows.portal(id)
    },
    file: (collection, filename) => {
      noted.asked(collection, { filename: { equals: filename } })
      return rows.file(collection, filename)
    },
    uses: (file) => {
      noted.used(file)
      return rows.uses(file)
    },
    related: async (all) => {
      const related = await readRelated(all)
      noted.found(all, related)
      return related
    },
  }
}

/** The search, with everything noted on which depends what it finds: any change of a kind may change the ranking. */
export function trackedSearch(search: Search, noted: Dependencies): Search {
  return {
    pointerOf: (kind, id) => search.pointerOf(kind, id),
    find: async (asked) => {
      for (const kind of new Set([...asked.where.keys(), ...naming])) noted.asked(kind, {})
      const found = await search.find(asked)
      if (found.isPartial) noted.provisional()
      return found
    },
  }
}
