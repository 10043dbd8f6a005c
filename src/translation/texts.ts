import { createHash } from 'node:crypto'
import type { FlattenedField } from 'payload'
import { type Doc, isDoc, isEmpty, rowsOf } from './document.ts'

/** One localised text of a document in one language. */
type Text = {
  /** Where it stands, rows by id (`activities.64f….title`): finds it again after a save. */
  key: string
  /** Where it stands, rows unnamed (`activities.*.title`): the same whatever the order of the rows. */
  path: string
  /** The row it stands in, when it is in one. */
  row: string | undefined
  content: string
}

/** Every localised text that a document has in one language; empty ones are left out. */
export function textsIn(fields: FlattenedField[], doc: Doc, locale: string, at: Partial<Text> = {}): Text[] {
  const prefix = { key: at.key ?? '', path: at.path ?? '', row: at.row }
  return fields.flatMap((field) => {
    const here = { key: `${prefix.key}${field.name}`, path: `${prefix.path}${field.name}`, row: prefix.row }
    const value = doc[field.name]
    if ('localized' in field && field.localized) {
      const text = isDoc(value) ? value[locale] : undefined
      return isEmpty(text) ? [] : [{ ...here, content: contentOf(text) }]
    }
    if (field.type === 'array') {
      return rowsOf(value).flatMap((row, index) => {
        const id = typeof row.id === 'string' ? row.id : `new-${index}`
        const inRow = { key: `${here.key}.${id}.`, path: `${here.path}.*.`, row: `${here.key}.${id}` }
        return textsIn(field.flattenedFields, row, locale, inRow)
      })
    }
    if ((field.type === 'group' || field.type === 'tab') && isDoc(value)) {
      return textsIn(field.flattenedFields, value, locale, {
        ...here,
        key: `${here.key}.`,
        path: `${here.path}.`,
      })
    }
    return []
  })
}

/** The hash of a document's texts in one language: 16 hex digits, blind to the order of rows; empty without any text. */
export function hashOf(texts: readonly Text[]): string {
  if (texts.length === 0) return ''
  const lines = texts.map(({ path, content }) => JSON.stringify([path, content])).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
}

/**
 * True where a person wrote something between two states of a document in one language: a text that is new, other or gone. A row that
 * was taken out of a list (in all languages at once) leaves the remaining texts as they were and is no writing.
 */
export function isRewritten(
  before: readonly Text[],
  after: readonly Text[],
  rowsAfter: ReadonlySet<string>,
): boolean {
  const known = new Map(before.map(({ key, content }) => [key, content]))
  const kept = new Set(after.map(({ key }) => key))
  const isGone = before.some(({ key, row }) => !kept.has(key) && (row === undefined || rowsAfter.has(row)))
  return isGone || after.some(({ key, content }) => known.get(key) !== content)
}

/** The rows of all lists in a document, named as in `textsIn`. */
export function rowsIn(fields: FlattenedField[], doc: Doc, prefix = ''): string[] {
  return fields.flatMap((field) => {
    const value = doc[field.name]
    const here = `${prefix}${field.name}`
    if (field.type === 'array') {
      return rowsOf(value).flatMap((row, index) => {
        const name = `${here}.${typeof row.id === 'string' ? row.id : `new-${index}`}`
        return [name, ...rowsIn(field.flattenedFields, row, `${name}.`)]
      })
    }
    const isNested = (field.type === 'group' || field.type === 'tab') && isDoc(value)
    return isNested ? rowsIn(field.flattenedFields, value, `${here}.`) : []
  })
}

/** A text as it counts: what is read, not how the editor stores it. */
function contentOf(value: unknown): string {
  if (typeof value === 'string') return value.normalize('NFC').trim().replace(/\s+/gu, ' ')
  if (isDoc(value) && isDoc(value.root)) return JSON.stringify(nodeContent(value.root))
  return JSON.stringify(value)
}

/** A rich text's node without ids, versions and formatting, which editors rewrite when a text is merely opened. */
function nodeContent(node: Doc): unknown {
  const link = isDoc(node.fields) ? [node.fields.url, idOf(node.fields.doc)] : undefined
  const upload = node.type === 'upload' ? idOf(node) : undefined
  const children = rowsOf(node.children).map(nodeContent)
  return [node.type, node.tag ?? node.listType, node.text, link, upload, children]
}

function idOf(reference: unknown): unknown {
  const value = isDoc(reference) ? reference.value : undefined
  return isDoc(value) ? value.id : value
}
