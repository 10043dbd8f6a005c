import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { readBase, sentState, versionsOf } from '../../../src/editing/base.ts'
import { changeTo, stateOf } from '../../../src/editing/documents.ts'
import { merge } from '../../../src/editing/merge.ts'
import { sameState, type State } from '../../../src/editing/state.ts'
import { touchedOf } from '../../../src/editing/touched.ts'
import { cases } from '../../seed.ts'
import { type Plain, plain, reference } from './reference.ts'

const text = (name: string) => ({ name, type: 'text' })
const list = (name: string, flattenedFields: object[]) => ({
  name,
  type: 'array',
  flattenedFields: [text('id'), ...flattenedFields],
})
const fields = [
  text('title'),
  { name: 'venue', type: 'group', flattenedFields: [text('name')] },
  { name: 'tags', type: 'select', hasMany: true, options: ['x', 'y', 'z'] },
  { name: 'body', type: 'richText' },
  list('rows', [text('text'), list('inner', [text('text')])]),
] as unknown as FlattenedField[]

const state = (doc: Plain): State => stateOf(fields, doc as unknown as Record<string, unknown>)

/** A merged state as the reference says it. */
function placesIn({ values, lists }: State, prefix = ''): Record<string, unknown> {
  const inLists = [...lists].flatMap(([name, rows]) =>
    rows.flatMap((row) => Object.entries(placesIn(row.state, `${prefix}${name}.${row.id}.`))),
  )
  return Object.fromEntries([...[...values].map(([name, value]) => [`${prefix}${name}`, value]), ...inLists])
}

const runs = { numRuns: cases(20_000, 500) }

describe('merge', () => {
  it('makes of two changes what the plain rules make, and finds the same collisions', () => {
    fc.assert(
      fc.property(plain(), plain(), plain(), (old, mine, theirs) => {
        const merged = merge({ old: state(old), mine: state(mine), theirs: state(theirs) })
        const expected = reference(old, mine, theirs)
        expect(merged.collisions.map(({ path }) => path).sort()).toEqual(expected.clashes.sort())
        expect(placesIn(merged.state)).toMatchObject(expected.values)
        expect((merged.state.lists.get('rows') ?? []).map(({ id }) => id).sort()).toEqual(expected.rows)
      }),
      runs,
    )
  })

  it('changes nothing where one of them did not, and never collides then', () => {
    fc.assert(
      fc.property(plain(), plain(), (old, other) => {
        for (const [mine, theirs] of [
          [old, other],
          [other, old],
          [other, other],
        ] as const) {
          const merged = merge({ old: state(old), mine: state(mine), theirs: state(theirs) })
          expect(merged.collisions).toEqual([])
          expect(sameState(merged.state, state(other))).toBe(true)
        }
      }),
      runs,
    )
  })

  it('lets whoever is chosen win, every time the same', () => {
    fc.assert(
      fc.property(plain(), plain(), plain(), fc.constantFrom('mine', 'theirs'), (old, mine, theirs, side) => {
        const versions = { old: state(old), mine: state(mine), theirs: state(theirs) }
        const { state: chosen } = merge(versions, () => side as 'mine')
        // A decision stands: as a change made from what is stored, it collides with nothing.
        const again = merge({ old: versions.theirs, mine: chosen, theirs: versions.theirs })
        expect(again.collisions).toEqual([])
        expect(sameState(again.state, chosen)).toBe(true)
      }),
      runs,
    )
  })
})

describe('a base', () => {
  it('tells enough of the state before, through JSON, to find the same as with all of it', () => {
    fc.assert(
      fc.property(plain(), plain(), plain(), (old, mine, theirs) => {
        const whole = { old: state(old), mine: state(mine), theirs: state(theirs) }
        const sent: unknown = JSON.parse(JSON.stringify(sentState(touchedOf(whole.old, whole.mine))))
        const versions = versionsOf({
          told: readBase({}, sent).state,
          theirs: whole.theirs,
          sent: whole.mine,
        })
        const [expected, found] = [merge(whole), merge(versions)]
        expect(found.collisions.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual(
          expected.collisions.map(({ kind, path }) => `${kind} ${path}`).sort(),
        )
        expect(sameState(found.state, expected.state)).toBe(true)
      }),
      runs,
    )
  })

  it('never lets go of rows that the person does not read, nor tells of values that they do not read', () => {
    fc.assert(
      fc.property(plain(), plain(), plain(), (told, sent, theirs) => {
        const blank = { title: null, venue: { name: null }, tags: [], body: null, rows: [] } as Plain
        const versions = versionsOf({
          told: state(told),
          theirs: state(theirs),
          sent: state(sent),
          seen: state(blank),
        })
        const merged = merge(versions)
        const unread = Object.entries(placesIn(state(theirs)))
          .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
          .map(([place]) => place)
        expect(merged.collisions.filter(({ path }) => unread.includes(path))).toEqual([])
        const ids = (merged.state.lists.get('rows') ?? []).map(({ id }) => id)
        for (const { id } of theirs.rows) expect(ids).toContain(id)
        const rows = merged.state.lists.get('rows') ?? []
        for (const { id } of theirs.rows) {
          const [row, stood] = [rows, state(theirs).lists.get('rows') ?? []].map((all) =>
            all.find((each) => each.id === id),
          )
          expect(row && stood && sameState(row.state, stood.state)).toBe(true)
        }
      }),
      runs,
    )
  })

  it('does not tell that nobody has filled in what the person does not read', () => {
    const values = (all: Record<string, unknown>) => ({
      values: new Map(Object.entries(all)),
      lists: new Map(),
    })
    const [theirs, seen] = [values({ title: 'A title' }), values({ title: 'A title' })]
    const guessed = { told: values({ note: 'Wrong' }), sent: values({ note: 'Mine' }), theirs }
    expect(merge(versionsOf({ ...guessed, seen })).collisions).toEqual([])
    expect(merge(versionsOf(guessed)).collisions).toHaveLength(1)
  })

  it.each([
    [null],
    ['x'],
    [{ values: [] }],
    [{ lists: { a: {} } }],
    [{ lists: { a: [{}] } }],
    [{ updatedAt: 7 }],
  ])('is refused when it is none: %j', (sent) => {
    expect(() => readBase({}, sent)).toThrow('"base" cannot be read')
  })

  it('takes no name for more than a name', () => {
    const sent: unknown = JSON.parse(
      '{"values":{"__proto__":{"x":1},"constructor":1},"lists":{"__proto__":[]}}',
    )
    const { state: told } = readBase({}, sent)
    expect([...told.values.keys()]).toEqual(['__proto__', 'constructor'])
    const versions = versionsOf({ told, theirs: state(sample), sent: state(sample) })
    expect(sameState(merge(versions).state, state(sample))).toBe(true)
  })
})

const sample: Plain = {
  title: 'a',
  venue: { name: 'b' },
  tags: ['x'],
  body: null,
  rows: [
    { id: 'r1', text: 'a', inner: [] },
    { id: 'r2', text: 'b', inner: [] },
  ],
}

describe('a change to a state', () => {
  it('names what differs, of a list every row by its id, and of a row what differs', () => {
    const wanted: Plain = {
      ...sample,
      venue: { name: 'c' },
      rows: [
        { id: 'r2', text: 'b', inner: [] },
        { id: 'r3', text: null, inner: [{ id: 'i1', text: 'a' }] },
        { id: 'r1', text: 'z', inner: [] },
      ],
    }
    expect(changeTo(state(wanted), state(sample))).toEqual({
      venue: { name: 'c' },
      rows: [
        { id: 'r2' },
        { id: 'r3', text: null, inner: [{ id: 'i1', text: 'a' }] },
        { id: 'r1', text: 'z' },
      ],
    })
    expect(changeTo(state(sample), state(sample))).toEqual({})
  })

  it('leaves a new row without the id that it came without', () => {
    const rows = stateOf(fields, { rows: [{ text: 'a' }, { text: 'b' }] })
    expect(changeTo(rows, state({ ...sample, rows: [] }))).toEqual({ rows: [{ text: 'a' }, { text: 'b' }] })
  })
})
