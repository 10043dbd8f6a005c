import type { FlattenedField } from 'payload'

/** The properties of the fields that a filter's dotted path leads through. */
export interface FieldPath {
  /** True where a document may have several values there: rows of an array, relations, values of a list. */
  isMany: boolean
  /** The first relation to one collection: the path to it, the collection, and the path that goes on there, or nothing. */
  relation?: { path: string; to: string; rest: string }
}

/** Follows a path from a collection's fields on. What is none of them, a language or the inside of JSON, is passed over. */
export function fieldPathOf(fields: readonly FlattenedField[], path: string): FieldPath {
  const segments = path.replaceAll('__', '.').split('.')
  let known = fields
  let isMany = false
  for (const [index, segment] of segments.entries()) {
    const field = known.find(({ name }) => name === segment)
    if (field === undefined) continue
    // Payload looks for one joined document, whatever is asked of it.
    if (field.type === 'join') return { isMany: false }
    if (field.type === 'array' || field.type === 'blocks') isMany = true
    if ('hasMany' in field && field.hasMany === true) isMany = true
    if (field.type === 'relationship' || field.type === 'upload') {
      const { relationTo } = field
      if (typeof relationTo !== 'string') return { isMany: true }
      const [here, there] = [segments.slice(0, index + 1), segments.slice(index + 1)]
      const rest = there.join('.').replace(/^id$/, '')
      return { isMany, relation: { path: here.join('.'), to: relationTo, rest } }
    }
    known = 'flattenedFields' in field ? field.flattenedFields : []
  }
  return { isMany }
}
