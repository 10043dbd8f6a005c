import type { FlattenedField } from 'payload'
import { idOf } from '../access/caller.ts'
import { type Doc, isDoc, rowsOf } from '../translation/document.ts'

/** The collections of uploaded files. */
export const fileCollections = ['media', 'documents'] as const

/** A picture or a document. */
export type FileCollection = (typeof fileCollections)[number]

/** A picture or document in a document; with a language, in a text of that language alone. */
export interface Use {
  /** Its id; no picture has the id of a document. */
  picture: string
  language: string | undefined
}

/** As `Use`, with the collection of the file. */
export interface FileUse extends Use {
  of: FileCollection
}

/**
 * The pictures and documents in a document, which has all its languages: in fields for them and in formatted texts, where a text links
 * to a document too, each once.
 */
export function usesIn(fields: readonly FlattenedField[], doc: Doc): FileUse[] {
  const all = fields.flatMap((field) => usesInField(field, doc[field.name], undefined))
  return [...new Map(all.map((use) => [keyOf(use), use])).values()]
}

const keyOf = ({ picture, language }: Use): string => `${picture} ${language ?? ''}`

/** Equal for the same uses, in whatever order. */
export const fingerprint = (uses: readonly Use[]): string => uses.map(keyOf).sort().join('\n')

/** True where a collection is one of uploaded files. */
export function isFiles(collection: unknown): collection is FileCollection {
  return (fileCollections as readonly unknown[]).includes(collection)
}

function usesInField(field: FlattenedField, value: unknown, language: string | undefined): FileUse[] {
  if ('localized' in field && field.localized && language === undefined) {
    return isDoc(value)
      ? Object.entries(value).flatMap(([locale, text]) => usesInField(field, text, locale))
      : []
  }
  if (field.type === 'upload' || field.type === 'relationship') {
    const { relationTo: of } = field
    const ids = (Array.isArray(value) ? value : [value]).map(idOf)
    return isFiles(of) ? ids.flatMap((id) => (id === undefined ? [] : [{ of, picture: id, language }])) : []
  }
  if (field.type === 'richText') return isDoc(value) ? usesInNode(value.root, language) : []
  if (field.type === 'array')
    return rowsOf(value).flatMap((row) => usesInRow(field.flattenedFields, row, language))
  if (field.type === 'group' || field.type === 'tab')
    return isDoc(value) ? usesInRow(field.flattenedFields, value, language) : []
  return []
}

const usesInRow = (fields: readonly FlattenedField[], row: Doc, language: string | undefined): FileUse[] =>
  fields.flatMap((field) => usesInField(field, row[field.name], language))

/** A node names a file by `{ relationTo, value }`: of itself, or, as a link does, in `fields.doc`. */
function usesInNode(node: unknown, language: string | undefined): FileUse[] {
  if (!isDoc(node)) return []
  const linked = isDoc(node.fields) ? node.fields.doc : undefined
  const own = [node, linked].filter(isDoc).flatMap(({ relationTo: of, value }) => {
    const id = idOf(value)
    return isFiles(of) && id !== undefined ? [{ of, picture: id, language }] : []
  })
  return [...own, ...rowsOf(node.children).flatMap((child) => usesInNode(child, language))]
}
