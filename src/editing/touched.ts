import { byId, namesOf, nothing, type Row, same, sameRows, type State } from './state.ts'

/**
 * What a form must tell of the state that it was made from: of everything that differs now the value before. Of a list that differs, all
 * rows by their ids, in their order; of a row that is gone everything.
 */
export function touchedOf(before: State, now: State): State {
  const touched = nothing()
  for (const name of namesOf(before.values, now.values)) {
    const value = before.values.get(name)
    // What is nothing is said, too: what is not named was not touched.
    if (!same(value, now.values.get(name))) touched.values.set(name, value ?? null)
  }
  for (const name of namesOf(before.lists, now.lists)) {
    const [stood, rows] = [before.lists.get(name) ?? [], now.lists.get(name) ?? []]
    if (!sameRows(stood, rows)) touched.lists.set(name, touchedRows(stood, rows))
  }
  return touched
}

function touchedRows(before: readonly Row[], now: readonly Row[]): Row[] {
  const standing = byId(now)
  return before.map(({ id, state }) => {
    const row = standing.get(id)
    return { id, state: row ? touchedOf(state, row.state) : state }
  })
}
