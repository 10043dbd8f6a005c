import type { FlattenedField } from 'payload'
import { type Doc, isDoc, rowsOf } from '../translation/document.ts'
import { byId, type Row, same, sameRows, type State } from './state.ts'

/** Fields that Payload keeps for itself, and the status, which a button sets. */
const kept = new Set(['id', 'createdAt', 'updatedAt', '_status', 'deletedAt'])

/** Returns whether a field is compared: not if it is a relation from the other side, not stored, or one of `kept`. */
const isCompared = (field: FlattenedField): boolean =>
  field.type !== 'join' && !('virtual' in field && Boolean(field.virtual)) && !kept.has(field.name)

/** The names of the fields that are compared, at the top of a document. */
export const comparedNames = (fields: readonly FlattenedField[]): Set<string> =>
  new Set(fields.filter(isCompared).map(({ name }) => name))

/**
 * A document as it is compared.
 * @param doc with the values of one language; what it does not name is left out
 */
export function stateOf(fields: readonly FlattenedField[], doc: Doc): State {
  const state: State = { values: new Map(), lists: new Map() }
  fill(state, fields, doc, '')
  return state
}

function fill(state: State, fields: readonly FlattenedField[], doc: Doc, prefix: string): void {
  for (const field of fields) {
    if (!isCompared(field) || !Object.hasOwn(doc, field.name) || doc[field.name] === undefined) continue
    const value = doc[field.name]
    const name = `${prefix}${field.name}`
    if (field.type === 'group' || field.type === 'tab') {
      if (isDoc(value)) fill(state, field.flattenedFields, value, `${name}.`)
    } else if (field.type === 'array' || field.type === 'blocks') {
      state.lists.set(name, rowsOf(value).map(rowIn(field)))
    } else state.values.set(name, value)
  }
}

type List = Extract<FlattenedField, { type: 'array' | 'blocks' }>

/** The fields of a row, by the kind of its block. */
export function rowFields(field: List, blockType: unknown): FlattenedField[] {
  if (field.type === 'array') return field.flattenedFields
  return field.blocks.find(({ slug }) => slug === blockType)?.flattenedFields ?? []
}

const rowIn =
  (field: List) =>
  (row: Doc, index: number): Row => {
    const state = stateOf(rowFields(field, row.blockType), row)
    if (field.type === 'blocks') state.values.set('blockType', row.blockType)
    return typeof row.id === 'string' && row.id !== ''
      ? { id: row.id, state }
      : { id: `+${index}`, state, isUnnamed: true }
  }

/** Returns the data that turn a `stored` document into `wanted`: values that differ, and of a list that differs every row, by its id. */
export function changeTo(wanted: State, stored?: State): Doc {
  const data: Doc = {}
  for (const [name, value] of wanted.values) {
    if (!stored || !same(value, stored.values.get(name))) put(data, name.split('.'), value)
  }
  for (const [name, rows] of wanted.lists) {
    const there = stored?.lists.get(name)
    if (there !== undefined && sameRows(rows, there)) continue
    const standing = byId(there)
    const changed = rows.map(({ id, state, isUnnamed }) => ({
      ...(isUnnamed ? {} : { id }),
      ...changeTo(state, standing.get(id)?.state),
    }))
    put(data, name.split('.'), changed)
  }
  return data
}

/** Puts a value where its path leads. The path comes from fields, never from what was sent. */
function put(data: Doc, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) data[name] = value
  else {
    const inner = isDoc(data[name]) ? data[name] : {}
    data[name] = inner
    put(inner, rest, value)
  }
}
