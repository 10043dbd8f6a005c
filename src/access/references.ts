import type { FlattenedField } from 'payload'
import { type Doc, isDoc, rowsOf } from '../translation/document.ts'
import { idOf } from './caller.ts'

/** The ids of the documents that a document refers to, by collection. */
export type References = Map<string, Set<string>>

/**
 * Every document that a document refers to, wherever it stands: relations, uploads, links and uploads in rich text, in lists,
 * groups and blocks, in all languages that the values hold. Left out are who made it and what a hook of the collection asks
 * about itself (`custom.asked`).
 * @param doc as it is saved, in one language, or as it is stored, in all of them
 */
export function referencesOf(fields: readonly FlattenedField[], doc: Doc): References {
  const found: References = new Map()
  collect(fields, doc, (collection, id) => {
    found.set(collection, (found.get(collection) ?? new Set()).add(id))
  })
  return found
}

type Note = (collection: string, id: string) => void

function collect(fields: readonly FlattenedField[], doc: Doc, note: Note): void {
  for (const field of fields) {
    if (field.name === 'createdBy' || field.custom?.asked === true) continue
    for (const value of everyLanguage(field, doc[field.name])) collectValue(field, value, note)
  }
}

function collectValue(field: FlattenedField, value: unknown, note: Note): void {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      for (const each of Array.isArray(value) ? value : [value]) noteRelated(field.relationTo, each, note)
      break
    case 'richText':
      collectNodes(value, note)
      break
    case 'blocks':
      for (const row of rowsOf(value)) {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        if (block) collect(block.flattenedFields, row, note)
      }
      break
    case 'array':
      for (const row of rowsOf(value)) collect(field.flattenedFields, row, note)
      break
    case 'group':
    case 'tab':
      if (isDoc(value)) collect(field.flattenedFields, value, note)
  }
}

/** A value in each language that it holds. A value in one language has a sign of its own: rich text a root, a relation its id. */
function everyLanguage(field: FlattenedField, value: unknown): unknown[] {
  const isByLanguage =
    'localized' in field && field.localized === true && isDoc(value) && !('root' in value) && !('id' in value)
  const isOneRelation = isDoc(value) && typeof value.relationTo === 'string'
  return isByLanguage && !isOneRelation ? Object.values(value) : [value]
}

function noteRelated(relationTo: string | string[], value: unknown, note: Note): void {
  const isPaired = Array.isArray(relationTo)
  const target = isPaired && isDoc(value) ? value.relationTo : relationTo
  const id = idOf(isPaired && isDoc(value) ? value.value : value)
  if (typeof target === 'string' && id !== undefined) note(target, id)
}

/** Any node that names a collection and a document, whatever its type: links typed or found by themselves, uploads, relations. */
function collectNodes(tree: unknown, note: Note): void {
  const waiting: unknown[] = [tree]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (Array.isArray(node)) waiting.push(...(node as unknown[]))
    if (!isDoc(node)) continue
    const id = idOf(node.value)
    if (typeof node.relationTo === 'string' && id !== undefined) note(node.relationTo, id)
    waiting.push(...Object.values(node))
  }
}
