import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { nothing, type State } from '../../editing/state.ts'
import { isDoc } from '../../translation/document.ts'

/** Values of a form that are not part of the document. */
const beside = new Set(['base', 'file'])

/** Reads the state that a form holds now, to be compared. */
export function stateOfForm(fields: FormState): State {
  const state = nothing()
  const data: unknown = reduceFieldsToValues(fields, true)
  if (isDoc(data)) fill({ state, fields, prefix: '', at: '' }, data)
  return state
}

interface Filling {
  state: State
  fields: FormState
  /** The beginning of the names in this state. */
  prefix: string
  /** Where in the form it stands, rows by number. */
  at: string
}

function fill(filling: Filling, data: Record<string, unknown>): void {
  const { state, fields, prefix, at } = filling
  for (const [key, value] of Object.entries(data)) {
    const [name, path] = [`${prefix}${key}`, `${at}${key}`]
    if ((at === '' && beside.has(key)) || (key === 'id' && at !== '')) continue
    const field = fields[path]
    if (field?.rows && (Array.isArray(value) || !value)) {
      const rows: unknown[] = Array.isArray(value) ? value : []
      state.lists.set(
        name,
        field.rows.map(({ id }, index) => ({
          id,
          state: stateOfRow(fields, `${path}.${index}.`, rows[index]),
        })),
      )
      // A group has a place in the form, and no value of its own.
    } else if (isDoc(value) && (field?.value ?? undefined) === undefined)
      fill({ ...filling, prefix: `${name}.`, at: `${path}.` }, value)
    else state.values.set(name, value)
  }
}

function stateOfRow(fields: FormState, at: string, row: unknown): State {
  const state = nothing()
  if (isDoc(row)) fill({ state, fields, prefix: '', at }, row)
  return state
}

/** Where in the form something stands whose rows are named by their ids: the list itself where it has no such row. */
export function formPathOf(fields: FormState, path: string): string {
  let at = ''
  for (const part of path.split('.')) {
    const rows = at === '' ? undefined : fields[at]?.rows
    const index = rows?.findIndex(({ id }) => id === part)
    if (index === -1) return at
    at = at === '' ? part : `${at}.${index ?? part}`
  }
  return fields[at] ? at : at.replace(/\.\d+$/, '')
}
