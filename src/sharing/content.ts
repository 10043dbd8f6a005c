import { createHash } from 'node:crypto'
import type { FlattenedField } from 'payload'
import { idOf } from '../access/caller.ts'
import { publicRows } from '../access/fields.ts'
import { type Doc, isDoc, isEmpty, rowsOf } from '../translation/document.ts'

/** An item's content field by field: `title.es` → what it says in Spanish, `image` → what it is in every language. */
export type Content = ReadonlyMap<string, string>

/** Settings in the sidebar that are part of what an item says; the others are the owner's own business. */
const said = new Set(['expiresAt', 'status', 'statusNote', 'lifecycle'])

/** Fields about a document itself rather than its content: its id, its owner and its times. */
const kept = new Set(['id', 'createdAt', 'updatedAt', 'municipality', 'deletedAt'])

/**
 * The fields that an item consists of for other cities, who are told when they change: the form's tabs, without what
 * is internal to the owner and what hooks derive; of the sidebar those that readers see.
 */
export function carried(fields: readonly FlattenedField[]): FlattenedField[] {
  return fields.filter((field) => {
    if (kept.has(field.name) || field.name.startsWith('_') || field.type === 'join') return false
    if (isDerived(field) || isInternal(field)) return false
    return said.has(field.name) || !isInSidebar(field)
  })
}

const isDerived = ({ custom }: FlattenedField): boolean => custom?.derived === true

/** Returns whether a field, at whatever depth it stands, is for the owner's people alone. */
export const isInternal = ({ custom }: FlattenedField): boolean => custom?.internal === true

function isInSidebar(field: FlattenedField): boolean {
  return 'admin' in field && isDoc(field.admin) && field.admin.position === 'sidebar'
}

/** A consortium gives its cities rights in the project that it stands in: a copy of the project has none of its own. */
const givesRights = new Set(['partnerships', 'leadUnknown'])

/** The fields that a copy takes over. */
export function copyable(fields: readonly FlattenedField[]): FlattenedField[] {
  return carried(fields).filter(({ name }) => !givesRights.has(name))
}

/** The rows of a list that readers may see. */
export const shownRows = ({ custom }: FlattenedField, value: unknown): Doc[] =>
  custom?.internal === 'rows' ? publicRows(value) : rowsOf(value)

/** Returns whether a field has a text per language, itself or inside. */
export function isLocalised(field: FlattenedField): boolean {
  if ('localized' in field && field.localized === true) return true
  return 'flattenedFields' in field && field.flattenedFields.some(isLocalised)
}

/** Returns what the fields say in these languages, without empty ones. @param doc with all its languages */
export function contentOf(fields: readonly FlattenedField[], doc: Doc, locales: readonly string[]): Content {
  const content = new Map<string, string>()
  for (const field of fields) {
    for (const locale of isLocalised(field) ? locales : [undefined]) {
      const value = plain(field, doc[field.name], locale)
      const key = locale === undefined ? field.name : `${field.name}.${locale}`
      if (value !== undefined) content.set(key, JSON.stringify(value))
    }
  }
  return content
}

/** A short name of a content: equal for equal contents. */
export function fingerprint(content: Content): string {
  const lines = [...content].map((entry) => JSON.stringify(entry)).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 24)
}

/** The hash of each field, to see later which of them somebody has changed. */
export function hashes(content: Content): Record<string, string> {
  const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
  return Object.fromEntries([...content].map(([key, text]) => [key, short(text)]))
}

/** The fields that two contents, given by their hashes, do not say alike. */
export function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].filter((key) => one[key] !== other[key]).sort()
}

/** A value in one language, as it counts: no row ids, related documents by id, rich text without what editors rewrite. */
function plain(field: FlattenedField, value: unknown, locale: string | undefined): unknown {
  const own = 'localized' in field && field.localized ? inLocale(value, locale) : value
  if (field.type === 'array') {
    const rows = shownRows(field, own).map((row) => members(field.flattenedFields, row, locale))
    return rows.length === 0 ? undefined : rows
  }
  if (field.type === 'group' || field.type === 'tab') {
    const group = members(field.flattenedFields, isDoc(own) ? own : {}, locale)
    return Object.keys(group).length === 0 ? undefined : group
  }
  if (field.type === 'relationship' || field.type === 'upload') return related(own)
  if (isEmpty(own)) return undefined
  if (own instanceof Date) return own.toISOString()
  return isDoc(own) && isDoc(own.root) ? node(own.root) : own
}

function members(fields: readonly FlattenedField[], doc: Doc, locale: string | undefined): Doc {
  const entries = fields
    .filter(
      (field) => field.name !== 'id' && field.type !== 'join' && !isDerived(field) && !isInternal(field),
    )
    .map((field) => [field.name, plain(field, doc[field.name], locale)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function inLocale(value: unknown, locale: string | undefined): unknown {
  return isDoc(value) && locale !== undefined ? value[locale] : undefined
}

function related(value: unknown): unknown {
  if (!Array.isArray(value)) return idOf(value)
  const ids = value.map(idOf).filter((id) => id !== undefined)
  return ids.length === 0 ? undefined : ids
}

/** A node of a rich text by what readers get of it. */
function node(value: Doc): unknown {
  const fields = isDoc(value.fields) ? value.fields : {}
  const target = idOf(
    isDoc(fields.doc) ? fields.doc.value : value.type === 'upload' ? value.value : undefined,
  )
  const children = rowsOf(value.children).map(node)
  return [
    value.type,
    value.tag ?? value.listType,
    value.format,
    value.text,
    fields.url,
    target,
    children,
  ].map((part) => (part === '' || part === 0 ? null : (part ?? null)))
}
