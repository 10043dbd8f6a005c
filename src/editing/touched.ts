import { byId, namesOf, nothing, type Row, same, sameRows, type State } from './state.ts'

/**
 * Returns what a form must tell of the state that it was made from: the former value of everything that differs now. Of a list that
 * differs, all rows by their ids, in their order; of a row that was removed, everything.
 */
export function touchedOf(before: State, now: State): State {
  const touched = nothing()
  for (const name of namesOf(before.values, now.values)) {
    const value = before.values.get(name)
    // A missing value is told as `null`: a name that is left out was not touched.
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
