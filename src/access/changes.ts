import { isDeepStrictEqual } from 'node:util'
import type { FlattenedField } from 'payload'
import { type Doc, isDoc, isEmpty, rowsOf } from '../translation/document.ts'

/** One value that differs between two states of a document: where it stands, rows by their id, and in which language. */
export interface Change {
  /** Dotted, for example `partnerships.64f….roleDescription`; a list itself when rows came, went or moved. */
  path: string
  /** Absent for what has no language. */
  locale?: string
}

/** Fields that Payload keeps for itself, those of files included. */
const kept = new Set(['id', 'createdAt', 'updatedAt', 'url', 'thumbnailURL'])

/**
 * Everything that differs between two states of a document, each with its localised values by language. Left out is what
 * hooks derive (`custom.derived`) and what is not stored. Nothing, an empty text and an empty list count as the same; so
 * does a default that was filled in.
 */
export function changesBetween(
  fields: readonly FlattenedField[],
  before: Doc,
  after: Doc,
  prefix = '',
): Change[] {
  return fields.flatMap((field) => {
    if (isLeftOut(field) || (prefix === '' && kept.has(field.name))) return []
    return fieldChanges(field, valueOf(field, before), valueOf(field, after), `${prefix}${field.name}`)
  })
}

/** A field's value; where time alone changes it, what it would be today (`custom.settled`). */
function valueOf(field: FlattenedField, doc: Doc): unknown {
  const settled: unknown = field.custom?.settled
  return typeof settled === 'function' ? (settled as (doc: Doc) => unknown)(doc) : doc[field.name]
}

function isLeftOut(field: FlattenedField): boolean {
  return (
    field.type === 'join' || field.custom?.derived === true || ('virtual' in field && Boolean(field.virtual))
  )
}

function fieldChanges(field: FlattenedField, before: unknown, after: unknown, path: string): Change[] {
  if ('localized' in field && field.localized) return localeChanges(before, after, path)
  if (field.type === 'array') return rowChanges(field, before, after, path)
  if (field.type === 'group' || field.type === 'tab') {
    const [from, to] = [isDoc(before) ? before : {}, isDoc(after) ? after : {}]
    return changesBetween(field.flattenedFields, from, to, `${path}.`)
  }
  return isSame(before, after) || isDefault(field, before, after) ? [] : [{ path }]
}

function localeChanges(before: unknown, after: unknown, path: string): Change[] {
  const [from, to] = [isDoc(before) ? before : {}, isDoc(after) ? after : {}]
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((locale) => !isSame(from[locale], to[locale]))
    .map((locale) => ({ path, locale }))
}

function rowChanges(
  field: FlattenedField & { flattenedFields: FlattenedField[] },
  before: unknown,
  after: unknown,
  path: string,
): Change[] {
  const [from, to] = [rowsOf(before), rowsOf(after)]
  const isMoved = !isSame(
    from.map(({ id }) => id),
    to.map(({ id }) => id),
  )
  const inRows = to.flatMap((row) => {
    const stood = from.find(({ id }) => id === row.id)
    return stood ? changesBetween(field.flattenedFields, stood, row, `${path}.${String(row.id)}.`) : []
  })
  return isMoved ? [{ path }, ...inRows] : inRows
}

function isSame(before: unknown, after: unknown): boolean {
  if (isBare(before) && isBare(after)) return true
  return isDeepStrictEqual(plain(before), plain(after))
}

/** True for a missing value, a blank text or an empty list. A rich text is compared as it is stored, even an empty one. */
const isBare = (value: unknown): boolean => !isDoc(value) && isEmpty(value)

/** A value as it is stored: dates as text, relations by their id. */
function plain(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown)
}

function isDefault(field: FlattenedField, before: unknown, after: unknown): boolean {
  const given: unknown = 'defaultValue' in field ? field.defaultValue : undefined
  return isBare(before) && given !== undefined && typeof given !== 'function' && isSame(given, after)
}
