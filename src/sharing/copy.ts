import type { FlattenedField } from 'payload'
import { idOf } from '../access/caller.ts'
import { type Doc, isDoc, isEmpty, rowsOf } from '../translation/document.ts'
import { copyable, isInternal, shownRows } from './content.ts'

/** How a document is copied. */
export interface Copying {
  /** The languages that travel. */
  locales: readonly string[]
  /** Tells whether a link to another document may stand in the copy. */
  links: (collection: string, id: string) => boolean
  /** The id that a row of a list gets in the copy: the same at each call, so that a later copy finds the row again. */
  rowId: (id: unknown) => string
}

/**
 * Returns what a copy takes over from a document, in all its languages at once. Every field that travels is there; an empty one has
 * the value that empties it, so that what was removed at the source is removed from the copy as well.
 */
export function copied(fields: readonly FlattenedField[], doc: Doc, how: Copying): Doc {
  return Object.fromEntries(
    copyable(fields).map((field) => [field.name, copiedValue(field, doc[field.name], how)]),
  )
}

function copiedValue(field: FlattenedField, value: unknown, how: Copying): unknown {
  if ('localized' in field && field.localized) {
    const texts = how.locales.map((locale) => [locale, text(isDoc(value) ? value[locale] : undefined, how)])
    return Object.fromEntries(texts)
  }
  if (field.type === 'array') {
    const rows = shownRows(field, value).map((row) => copiedRow(field.flattenedFields, row, how))
    return rows.filter((row) => row !== undefined)
  }
  if (field.type === 'group' || field.type === 'tab') {
    return copiedMembers(field.flattenedFields, isDoc(value) ? value : {}, how)
  }
  if (field.type === 'relationship' || field.type === 'upload')
    return copiedLinks(field.relationTo, value, how)
  return value ?? null
}

/** A row that has lost what it is about, a document that may not be linked, goes as a whole. */
function copiedRow(fields: readonly FlattenedField[], row: Doc, how: Copying): Doc | undefined {
  const copy = copiedMembers(fields, row, how)
  const isLost = fields.some(
    (field) =>
      'required' in field &&
      field.required === true &&
      !isEmpty(row[field.name]) &&
      isEmpty(copy[field.name]),
  )
  return isLost ? undefined : { ...copy, id: how.rowId(row.id) }
}

function copiedMembers(fields: readonly FlattenedField[], doc: Doc, how: Copying): Doc {
  const members = fields.filter((field) => field.name !== 'id' && field.type !== 'join' && !isInternal(field))
  return Object.fromEntries(members.map((field) => [field.name, copiedValue(field, doc[field.name], how)]))
}

function copiedLinks(to: string | string[], value: unknown, how: Copying): unknown {
  if (Array.isArray(to)) return null
  const may = (one: unknown) => {
    const id = idOf(one)
    return id !== undefined && how.links(to, id) ? [id] : []
  }
  return Array.isArray(value) ? value.flatMap(may) : (may(value)[0] ?? null)
}

function text(value: unknown, how: Copying): unknown {
  if (isEmpty(value)) return null
  return isDoc(value) && isDoc(value.root)
    ? { ...value, root: { ...value.root, children: nodes(value.root, how) } }
    : value
}

/** The nodes of a rich text without pictures that may not be shown; of a link that may not stand, its words stay. */
function nodes(parent: Doc, how: Copying): Doc[] {
  return rowsOf(parent.children).flatMap((node) => {
    const children = Array.isArray(node.children) ? { children: nodes(node, how) } : {}
    const target = targetOf(node)
    if (target === undefined || how.links(target.relationTo, target.id)) return [{ ...node, ...children }]
    return 'children' in children ? (children.children ?? []) : []
  })
}

/** The document that a node points at. */
function targetOf(node: Doc): { relationTo: string; id: string } | undefined {
  const doc = isDoc(node.fields) && isDoc(node.fields.doc) ? node.fields.doc : undefined
  const reference = node.type === 'upload' || node.type === 'relationship' ? node : doc
  const id = idOf(reference?.value)
  return id === undefined ? undefined : { relationTo: String(reference?.relationTo), id }
}

/** A copied document in one language, as an update in that language takes it. */
export function inLanguage(fields: readonly FlattenedField[], doc: Doc, locale: string): Doc {
  const entries = fields
    .filter(({ name }) => name in doc)
    .map((field) => [field.name, valueIn(field, doc[field.name], locale)])
  return Object.fromEntries(entries)
}

function valueIn(field: FlattenedField, value: unknown, locale: string): unknown {
  if ('localized' in field && field.localized) return isDoc(value) ? (value[locale] ?? null) : null
  if (field.type === 'array') {
    return rowsOf(value).map((row) => ({ ...inLanguage(field.flattenedFields, row, locale), id: row.id }))
  }
  if ((field.type === 'group' || field.type === 'tab') && isDoc(value)) {
    return inLanguage(field.flattenedFields, value, locale)
  }
  return value
}
