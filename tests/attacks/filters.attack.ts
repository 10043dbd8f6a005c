import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Where } from 'payload'
import { filtersOf } from '../../src/delivery/query/parameters.ts'
import type { ListAnswer } from '../../src/delivery/schema/index.ts'
import {
  cities,
  drawPieces,
  type Filtered,
  filtered,
  isOut,
  partnerSlugs,
  type Piece,
  topics,
  types,
} from '../integration/delivery/piece.ts'
import { makePieces } from '../integration/delivery/pieces.ts'
import { type Filters, listed } from '../integration/delivery/reference.ts'
import { startTestHub, type TestHub } from '../integration/hub.ts'
import { condition, holds, type Tree, whereOfTree } from './trees.ts'
import { tally } from './tally.ts'

/** Random documents, and random questions about them, answered by the database and by a plain reference. */
const tried = tally('filters')
/** Milliseconds; a machine may have more to do. */
const patience = 600_000
const pieces = drawPieces(12)
let hub: TestHub
let ids: ReadonlyMap<string, string>

beforeAll(async () => {
  hub = await startTestHub()
  ids = await makePieces(hub.payload, pieces)
}, patience)
afterAll(async () => hub?.close())

const day = fc.constantFrom('2018-01-01', '2021-06-15', '2022-01-01', '2030-05-05', '2045-01-01')
const projects = pieces.filter((piece) => piece.kind === 'projects' && isOut(piece)).map(({ slug }) => slug)

/** One of the values or several, as addresses take them. */
const someOf = (values: readonly string[]): fc.Arbitrary<string> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }).map((some) => some.join(','))

const asked = (kind: Filtered): fc.Arbitrary<Filters> => {
  const all: Record<string, fc.Arbitrary<string>> = {
    municipality: someOf(cities),
    scope: fc.constant('own'),
    project: someOf(projects),
    partner: someOf(partnerSlugs),
    topic: someOf(topics),
    kind: someOf(types[kind] ?? ['none']),
    from: day,
    until: day,
    when: fc.constantFrom('upcoming', 'past'),
  }
  const known = Object.fromEntries(Object.entries(all).filter(([name]) => filtersOf(kind).includes(name)))
  return fc.record(known, { requiredKeys: [] }).filter(isSensible)
}

const isSensible = ({ scope, municipality, from, until }: Filters) =>
  (scope === undefined || municipality !== undefined) &&
  (from === undefined || until === undefined || from <= until)

/** A machine that has more to do answers 503 now and then. */
async function answer(path: string, again = 20): Promise<ListAnswer> {
  const response = await fetch(`${hub.url}/v1/${path}`)
  if (response.status === 503 && again > 0) return answer(path, again - 1)
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as ListAnswer
}

/** All slugs of a list, page after page, each of which says how many there are. */
async function paged(path: string): Promise<{ slugs: string[]; totals: Set<number> }> {
  const [slugs, totals]: [string[], Set<number>] = [[], new Set()]
  for (let next: string | undefined = path; next !== undefined;) {
    const { items, total, links }: ListAnswer = await answer(next)
    slugs.push(...items.map(({ slug }) => slug))
    totals.add(total)
    next = links.next?.split('/v1/')[1]
  }
  return { slugs, totals }
}

/** Returns the values that a list is ordered by, so that each is at most the next. */
function keys(kind: Filtered, slugs: readonly string[], when: string | undefined): string[] {
  const bySlug = kind === 'contacts' || kind === 'partners'
  const found = slugs.map((slug) => pieces.find((piece) => piece.kind === kind && piece.slug === slug))
  const values = found.map(
    (piece) => (bySlug ? piece?.slug : kind === 'resources' ? piece?.first?.slice(0, 4) : piece?.first) ?? '',
  )
  return bySlug || (kind === 'meetings' && when === 'upcoming') ? values : values.toReversed()
}

it(
  'lists and searches hold what the filters say, whole and in order, however they are paged',
  async () => {
    const question = fc
      .constantFrom(...filtered)
      .chain((kind) => fc.tuple(fc.constant(kind), asked(kind), fc.constantFrom(1, 3, 7, 100)))
    const property = fc.asyncProperty(question, async ([kind, filters, limit]) => {
      const parameters = new URLSearchParams({ ...(filters as Record<string, string>), lang: 'en' })
      const expected = listed(kind, filters, pieces, new Date().toISOString().slice(0, 10)).toSorted()
      const { slugs, totals } = await paged(`${kind}.json?${parameters}&limit=${limit}`)
      tried('lists')
      expect(slugs.toSorted()).toEqual(expected)
      expect([...totals]).toEqual([expected.length])
      expect(keys(kind, slugs, filters.when)).toEqual(keys(kind, slugs, filters.when).toSorted())
      if (filters.kind !== undefined) return
      const searched = await answer(`search.json?kind=${kind}&${parameters}&limit=100`)
      tried('searches')
      expect([searched.total, searched.items.map(({ slug }) => slug).toSorted()]).toEqual([
        expected.length,
        expected,
      ])
    })
    await fc.assert(property, { numRuns: 250 })
  },
  patience,
)

it(
  'conditions of any form find the documents that meet them, and count them',
  async () => {
    const kinds = ['projects', 'news', 'meetings'] as const
    const question = fc.constantFrom(...kinds).chain((kind) => fc.tuple(fc.constant(kind), condition(kind)))
    const property = fc.asyncProperty(question, async ([kind, tree]: [Filtered, Tree]) => {
      const where: Where = whereOfTree(tree, ids)
      const fits = (piece: Piece) => piece.kind === kind && holds(tree, piece)
      const expected = pieces
        .filter(fits)
        .map(({ slug }) => slug)
        .toSorted()
      const { docs } = await hub.payload.find({
        collection: kind,
        where,
        depth: 0,
        limit: 0,
        overrideAccess: true,
      })
      const { totalDocs } = await hub.payload.count({ collection: kind, where, overrideAccess: true })
      tried('conditions')
      expect([docs.map(({ slug }) => String(slug)).toSorted(), totalDocs]).toEqual([
        expected,
        expected.length,
      ])
    })
    await fc.assert(property, { numRuns: 800 })
  },
  patience,
)
