import type { FlattenedField } from 'payload'

/** A document, or a group or row inside one, with every localised value as `{ [locale]: value }`. */
export type Doc = Record<string, unknown>

export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of an array field's value, without anything that is no row. */
export const rowsOf = (value: unknown): Doc[] => (Array.isArray(value) ? value.filter(isDoc) : [])

/**
 * The document as it will be after a save, in all languages.
 *
 * `data` is what is saved: complete, its localised values in `locale` alone (or, with `all`, by locale). `before` is the
 * document it is merged with, in all languages. The rules are those of Payload 3.90: rows are matched by their id, and
 * with `all` a stored value wins over an incoming one.
 */
export function inAllLocales(fields: FlattenedField[], data: Doc, before: Doc, locale: string): Doc {
  return Object.fromEntries(
    fields.map((field) => [field.name, merged(field, data[field.name], before[field.name], locale)]),
  )
}

function merged(field: FlattenedField, value: unknown, before: unknown, locale: string): unknown {
  if ('localized' in field && field.localized) return mergedLocales(value, before, locale)
  if (field.type === 'array') {
    const rows = rowsOf(before)
    return rowsOf(value).map((row) => {
      const existing = rows.find(({ id }) => id !== undefined && id === row.id) ?? {}
      return { ...inAllLocales(field.flattenedFields, row, existing, locale), id: row.id }
    })
  }
  if (field.type === 'group' || field.type === 'tab') {
    return inAllLocales(field.flattenedFields, isDoc(value) ? value : {}, isDoc(before) ? before : {}, locale)
  }
  return value
}

function mergedLocales(value: unknown, before: unknown, locale: string): unknown {
  const existing = isDoc(before) ? before : {}
  if (locale !== 'all') return { ...existing, [locale]: value }
  const isStored = Object.values(existing).some((text) => text !== undefined)
  if (isStored) return existing
  return isDoc(value) ? value : {}
}

/** The value at a dotted path (`venue.name`), in one language where it is localised. */
export function valueAt(fields: FlattenedField[], doc: Doc, path: string, locale: string): unknown {
  const [head = '', ...rest] = path.split('.')
  const field = fields.find(({ name }) => name === head)
  const value = doc[head]
  if (field === undefined) return undefined
  if ('localized' in field && field.localized) return isDoc(value) ? value[locale] : undefined
  if (rest.length === 0) return value
  if (!('flattenedFields' in field)) return undefined
  return isDoc(value) ? valueAt(field.flattenedFields, value, rest.join('.'), locale) : undefined
}

/** True where a value says nothing: absent, blank text, an empty list, or a rich text without text, image or rule. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  if (isDoc(value) && isDoc(value.root)) return isBlank(value.root)
  return false
}

function isBlank(node: Doc): boolean {
  if (typeof node.text === 'string') return node.text.trim() === ''
  if (node.type === 'upload' || node.type === 'horizontalrule') return false
  return rowsOf(node.children).every(isBlank)
}
