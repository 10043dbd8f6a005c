/**
 * A document, or a row in it, as it is compared: its values by name, those of groups by dotted name (`venue.name`), and its lists. What
 * has no parts here (formatted text, a relation, a list of choices) is one value. Everything is in one language.
 */
export interface State {
  values: Map<string, unknown>
  lists: Map<string, Row[]>
}

/** A row of a list. It is known by its id, wherever it stands. */
export interface Row {
  id: string
  state: State
  /** Set where the row came without an id: the id is made up, and must not be stored. */
  isUnnamed?: true
}

/** A state that holds nothing. */
export const nothing = (): State => ({ values: new Map(), lists: new Map() })

/** All names of several maps, each once. */
export const namesOf = (...maps: ReadonlyMap<string, unknown>[]): string[] => [
  ...new Set(maps.flatMap((map) => [...map.keys()])),
]

/** The rows by id; of several with one id the first. */
export function byId(rows: readonly Row[] = []): Map<string, Row> {
  const found = new Map<string, Row>()
  for (const row of rows) if (!found.has(row.id)) found.set(row.id, row)
  return found
}

/** Returns whether two values are equal. A missing value, an empty text and an empty list are equal. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other) || (isBlank(one) && isBlank(other))) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => same(each, other[index]))
  if (!isObject(one) || !isObject(other)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => same(one[name], other[name]))
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns whether two states are equal, with their rows in the same order. */
export function sameState(one: State, other: State): boolean {
  return (
    namesOf(one.values, other.values).every((name) => same(one.values.get(name), other.values.get(name))) &&
    namesOf(one.lists, other.lists).every((name) => sameRows(one.lists.get(name), other.lists.get(name)))
  )
}

/** Returns whether two lists have equal rows in the same order. */
export function sameRows(one: readonly Row[] = [], other: readonly Row[] = []): boolean {
  return (
    one.length === other.length &&
    one.every((row, index) => {
      const beside = other[index]
      return beside !== undefined && beside.id === row.id && sameState(row.state, beside.state)
    })
  )
}
