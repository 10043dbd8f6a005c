import type { FlattenedField, Payload } from 'payload'
import { idOf } from '../../access/caller.ts'

/** The fields of a collection's documents, rows and tabs taken away. */
export type FieldsOf = (collection: string) => readonly FlattenedField[]

/** The fields of the collections of a Payload. */
export function fieldsIn({ collections }: Pick<Payload, 'collections'>): FieldsOf {
  const fields: Partial<Record<string, { config: { flattenedFields: FlattenedField[] } }>> = collections
  return (slug) => fields[slug]?.config.flattenedFields ?? []
}

/** A document that another one names. */
export interface Relation {
  collection: string
  id: string
}

/** Returns each document once that another one names: by relations, pictures and files, and in formatted texts, in all languages. */
export type RelationsOf = (collection: string, document: object) => readonly Relation[]

/** Reads the relations of documents, of each object once: documents that are remembered are not changed. */
export function relationsBy(fieldsOf: FieldsOf): RelationsOf {
  const known = new WeakMap<object, readonly Relation[]>()
  return (collection, document) => {
    const before = known.get(document)
    if (before) return before
    const found = new Map<string, Relation>()
    eachRelation(fieldsOf(collection), document, (to, id) => found.set(`${to}/${id}`, { collection: to, id }))
    const relations = [...found.values()]
    known.set(document, relations)
    return relations
  }
}

type OnRelation = (collection: string, id: string) => void

function eachRelation(fields: readonly FlattenedField[], document: unknown, tell: OnRelation): void {
  if (typeof document !== 'object' || document === null) return
  for (const field of fields) inField(field, (document as Record<string, unknown>)[field.name], tell)
}

function inField(field: FlattenedField, value: unknown, tell: OnRelation): void {
  if (value === undefined || value === null) return
  if ('localized' in field && field.localized && typeof value === 'object') {
    for (const each of Object.values(value)) inValue(field, each, tell)
  } else inValue(field, value, tell)
}

function inValue(field: FlattenedField, value: unknown, tell: OnRelation): void {
  if (field.type === 'relationship' || field.type === 'upload') {
    for (const each of listOf(value)) relation(field.relationTo, each, tell)
  } else if (field.type === 'richText') inWords(value, tell)
  else if (field.type === 'array' || field.type === 'group' || field.type === 'tab') {
    for (const each of listOf(value)) eachRelation(field.flattenedFields, each, tell)
  }
}

function relation(relationTo: string | string[], value: unknown, tell: OnRelation): void {
  if (typeof relationTo !== 'string') return pointer(value, tell)
  const id = idOf(value)
  if (id !== undefined) tell(relationTo, id)
}

/** A link or an image in a formatted text, or a relation to one of several collections: `{ relationTo, value }`. */
function pointer(value: unknown, tell: OnRelation): void {
  if (typeof value === 'object' && value !== null && 'relationTo' in value && 'value' in value)
    relation(String(value.relationTo), value.value, tell)
}

function inWords(node: unknown, tell: OnRelation): void {
  if (typeof node !== 'object' || node === null) return
  pointer(node, tell)
  for (const each of Object.values(node)) if (typeof each === 'object') inWords(each, tell)
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** The ids of a list of relations, or of the partners of a consortium. */
export function idsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown) => {
    const relation: unknown =
      typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'partner') : entry
    return idOf(relation) ?? []
  })
}
