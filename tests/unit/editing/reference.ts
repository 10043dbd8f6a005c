import fc from 'fast-check'

/** A list's row, as JSON. */
export interface PlainRow {
  id: string
  text: string | null
  inner: { id: string; text: string | null }[]
}

/** A small document, as JSON. */
export interface Plain {
  title: string | null
  venue: { name: string | null }
  tags: string[]
  body: { root: { text: string } } | null
  rows: PlainRow[]
}

const text = fc.constantFrom('a', 'b', 'c', null)
const innerRow = fc.record({ id: fc.constantFrom('i1', 'i2', 'i3'), text })
const rowOf = (ids: string[]): fc.Arbitrary<PlainRow> =>
  fc.record({
    id: fc.constantFrom(...ids),
    text,
    inner: fc.uniqueArray(innerRow, { selector: ({ id }) => id, maxLength: 3 }),
  })

/** Documents whose rows share few ids, so that two of them have much in common. */
export const plain = (ids: string[] = ['r1', 'r2', 'r3', 'r4']): fc.Arbitrary<Plain> =>
  fc.record({
    title: text,
    venue: fc.record({ name: text }),
    tags: fc.subarray(['x', 'y', 'z']),
    body: fc.option(fc.record({ root: fc.record({ text: fc.constantFrom('p', 'q') }) })),
    rows: fc.uniqueArray(rowOf(ids), { selector: ({ id }) => id, maxLength: 4 }),
  })

/** The value of one thing after both changes, or that they clash. */
type Outcome<T> = { clash: true } | { clash: false; value: T }

const equal = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The plain rule for one value. */
function pick<T>(old: T, mine: T, theirs: T): Outcome<T> {
  if (equal(mine, theirs) || equal(mine, old)) return { clash: false, value: theirs }
  if (equal(theirs, old)) return { clash: false, value: mine }
  return { clash: true }
}

type Rows = readonly { id: string }[]
const find = <T extends { id: string }>(rows: readonly T[] | undefined, id: string) =>
  rows?.find((row) => row.id === id)

/**
 * Returns what both changes make, by the plain rules, value by value: a map from a place to its value, the places where they clash, and
 * the rows that stay. It is independent of how the merge works; the order of rows is left out.
 */
export function reference(old: Plain, mine: Plain, theirs: Plain) {
  const values: Record<string, unknown> = {}
  const clashes: string[] = []
  const note = (place: string, outcome: Outcome<unknown>) => {
    if (outcome.clash) clashes.push(place)
    else values[place] = outcome.value
  }
  note('title', pick(old.title, mine.title, theirs.title))
  note('venue.name', pick(old.venue.name, mine.venue.name, theirs.venue.name))
  note('tags', pick(old.tags, mine.tags, theirs.tags))
  note('body', pick(old.body, mine.body, theirs.body))
  const rows = rowsOfBoth('rows', old.rows, mine.rows, theirs.rows, clashes)
  for (const id of rows) {
    const [o, m, t] = [find(old.rows, id), find(mine.rows, id), find(theirs.rows, id)]
    if (!m || !t) continue
    note(`rows.${id}.text`, pick(o?.text ?? null, m.text, t.text))
    const inner = rowsOfBoth(`rows.${id}.inner`, o?.inner ?? [], m.inner, t.inner, clashes)
    for (const each of inner) {
      const [io, im, it] = [find(o?.inner, each), find(m.inner, each), find(t.inner, each)]
      if (im && it) note(`rows.${id}.inner.${each}.text`, pick(io?.text ?? null, im.text, it.text))
    }
  }
  return { values, clashes, rows: [...rows].sort() }
}

/** The rows that stay. */
function rowsOfBoth<T extends { id: string }>(
  place: string,
  old: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  clashes: string[],
): string[] {
  const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))]
  const stays = ids.filter((id) => {
    const [o, m, t] = [find(old, id), find(mine, id), find(theirs, id)]
    if ((m && t) || !o) return true
    if (equal(m ?? t, o)) return false
    clashes.push(`${place}.${id}`)
    return m === undefined
  })
  if (!inOrder(old, mine, theirs, stays)) clashes.push(place)
  return stays
}

/** True where at most one of them moved rows that all three have, or both to the same order. */
function inOrder(old: Rows, mine: Rows, theirs: Rows, stays: string[]): boolean {
  const everywhere = (rows: Rows) =>
    rows
      .map(({ id }) => id)
      .filter(
        (id) => stays.includes(id) && [old, mine, theirs].every((all) => all.some((row) => row.id === id)),
      )
  const [o, m, t] = [everywhere(old), everywhere(mine), everywhere(theirs)]
  return equal(m, o) || equal(t, o) || equal(m, t)
}
