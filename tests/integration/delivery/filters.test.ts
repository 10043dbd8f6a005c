import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { filtersOf, parametersOf } from '../../../src/delivery/query/parameters.ts'
import { parseQuery } from '../../../src/delivery/query/query.ts'
import { openReadings } from '../../../src/delivery/reader/readings.ts'
import { openRows, type Rows } from '../../../src/delivery/reader/rows.ts'
import { conditionOf } from '../../../src/delivery/reader/where.ts'
import { testOf } from '../../../src/delivery/search/matches.ts'
import { type Row, rowOf } from '../../../src/delivery/search/row.ts'
import { kinds, modelOf, relationFields } from '../../../src/model/kinds/index.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { drawPieces, type Filtered, filtered, isOut, types } from './piece.ts'
import { makePieces } from './pieces.ts'
import { type Filters, listed } from './reference.ts'

/** Values of each filter, and two of them together, so that two filters meet in one document, in two of its rows, in none. */
const pieces = drawPieces(8)
const shown = pieces.filter((piece) => piece.kind === 'projects' && isOut(piece)).map(({ slug }) => slug)
const values = (kind: Filtered): Record<string, readonly string[]> => ({
  municipality: ['alpha', 'beta', 'alpha,beta'],
  scope: ['own'],
  project: [...shown.slice(0, 2), shown.slice(0, 2).join(',')],
  partner: ['pa', 'pb', 'pa,pb'],
  topic: ['art', 'bread', 'art,bread'],
  kind: types[kind] ?? [],
  from: ['2021-01-01', '2024-01-01'],
  until: ['2022-01-01', '2040-01-01'],
  when: ['upcoming', 'past'],
})

/** Pairs of all values; threes of one value each, every other filter with its second one. */
function questionsOf(kind: Filtered): Filters[] {
  const names = filtersOf(kind).filter((name) => name !== 'q')
  const all = values(kind)
  const one = Object.fromEntries(
    names.map((name, index) => [name, (all[name] ?? []).slice(index % 2).slice(0, 1)]),
  )
  return [...choices(names, all, 2), ...choices(names, { ...one, scope: ['own'] }, 3)].filter(isSensible)
}

/** Every choice of at most so many of the filters, with every choice of their values. */
function choices(names: readonly string[], from: Record<string, readonly string[]>, most: number): Filters[] {
  const [first, ...rest] = names
  if (first === undefined || most === 0) return [{}]
  const without = choices(rest, from, most)
  const within = choices(rest, from, most - 1)
  return [
    ...without,
    ...(from[first] ?? []).flatMap((value) => within.map((more) => ({ [first]: value, ...more }))),
  ]
}

const isSensible = ({ scope, municipality, from, until }: Filters) =>
  (scope === undefined || municipality !== undefined) &&
  (from === undefined || until === undefined || from <= until)

let hub: TestHub
let rows: Rows
const offered = ['en']

/** The lookups of slugs are the same for all. */
function remembered(opened: Rows): Rows {
  const known = new Map<string, Promise<string[]>>()
  const once = (key: string, ask: () => Promise<string[]>) => {
    const answer = known.get(key) ?? ask()
    known.set(key, answer)
    return answer
  }
  return {
    ...opened,
    ids: (kind, where, limit) => once(kind + JSON.stringify(where), () => opened.ids(kind, where, limit)),
  }
}

beforeAll(async () => {
  hub = await startTestHub()
  await makePieces(hub.payload, pieces)
  rows = openRows(hub.payload, offered)
}, 300_000)
afterAll(async () => hub?.close())

/** The field at a path, through groups and arrays. */
function fieldAt(fields: readonly FlattenedField[], [head, ...rest]: string[]): FlattenedField | undefined {
  const field = fields.find(({ name }) => name === head)
  if (rest.length === 0) return field
  return field && 'flattenedFields' in field ? fieldAt(field.flattenedFields, rest) : undefined
}

describe(`filters on ${testDatabase}`, () => {
  it('go by fields that there are, as everything in the table of kinds', () => {
    for (const kind of kinds) {
      const { titles, type, span, expiry, standing, joinedThrough, texts = {} } = modelOf(kind)
      const { lead = [], place = [], body = [] } = texts
      const spanned = [span?.start, span?.end, span?.days?.first, span?.days?.last]
      const single = [type?.field, ...spanned, expiry?.field, standing, joinedThrough]
      const paths = [...titles, ...relationFields(kind), ...single, ...lead, ...place, ...body]
      const { flattenedFields } = hub.payload.collections[kind].config
      const lost = paths.filter((path) => path && !fieldAt(flattenedFields, path.split('.')))
      expect([kind, lost]).toEqual([kind, []])
    }
  })

  it.each(filtered)('of %s mean one by one what they say, in pairs and in threes', async (kind) => {
    const documents = await rows.some(kind, {}, 100)
    const indexed = documents.flatMap((document) => rowOf(kind, document, offered, new Map()) ?? [])
    const slugs = new Map(documents.map(({ id, slug }) => [id, String(slug)]))
    const slugsOf = (ids: readonly string[]) => ids.map((id) => slugs.get(id)).toSorted()
    const readings = openReadings(hub.payload, remembered(rows), offered)
    const wrong: unknown[] = []
    let held = 0
    for (const filters of questionsOf(kind)) {
      const now = new Date()
      const query = parseQuery(
        kind,
        new URLSearchParams(filters as Record<string, string>),
        parametersOf(kind, offered),
      )
      const { where } = await conditionOf(query, await readings.open(now).reading())
      const expected = listed(kind, filters, pieces, now.toISOString().slice(0, 10)).toSorted()
      const test = testOf(where)
      const found = slugsOf(indexed.filter((row: Row) => test(row)).map(({ id }) => id))
      const asked = slugsOf(await rows.ids(kind, where, 100))
      if (String(asked) !== String(expected) || String(found) !== String(expected))
        wrong.push({ filters, expected, asked, found })
      held += expected.length
    }
    expect(wrong.slice(0, 3)).toEqual([])
    expect(held).toBeGreaterThan(20)
  })
})
