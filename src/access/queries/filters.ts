import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest, Where } from 'payload'
import { slugIn } from '../../model/slugs.ts'
import { HubError } from '../../errors/hubError.ts'
import { isWhere, partsOf, questionsIn, stepOf } from './questions.ts'

/**
 * Refuses filters that go on behind a relation which stands in a list, or behind a second relation. Payload adds to such a filter that
 * the related document must be readable, but as a condition of its own: any other row of the list meets it, and the answer would tell
 * what stands in a document that the caller may not read. Network administrators, who read everything, may.
 */
export const guardFilters: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  for (const { collection: asked, where } of questionsIn({ args, collection, req }))
    refuseHidden(where, asked.flattenedFields, req)
  return args
}

function refuseHidden(where: Where, fields: readonly FlattenedField[], req: PayloadRequest): void {
  for (const [path, asked] of Object.entries(where)) {
    if (Array.isArray(asked)) for (const each of asked) refuseHidden(each, fields, req)
    else if (isHidden(fields, partsOf(path), req)) throw new HubError(req, 'filter-not-allowed', { path })
    else if (isWhere(asked) && 'contains' in asked && isWhere(asked.contains))
      refuseHidden(asked.contains, fieldsBehind(fields, partsOf(path), req), req)
  }
}

/** Returns whether a path leads on behind a relation in a list, or behind a second relation. */
function isHidden(
  fields: readonly FlattenedField[],
  path: readonly string[],
  req: PayloadRequest,
  doubt = false,
): boolean {
  const { field, rest } = stepOf(fields, path)
  if (field === undefined) return rest.length > 0 && isHidden(fields, rest, req, doubt)
  if (rest.length === 0 || String(rest) === 'id') return false
  if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join')
    return doubt || isHidden(fieldsBehind(fields, path, req), rest, req, true)
  const isList = field.type === 'array' || field.type === 'blocks'
  return 'flattenedFields' in field && isHidden(field.flattenedFields, rest, req, doubt || isList)
}

/** The fields of the collection to which the first relation of a path leads; none where that is not one collection. */
function fieldsBehind(
  fields: readonly FlattenedField[],
  path: readonly string[],
  { payload }: PayloadRequest,
): FlattenedField[] {
  const { field, rest } = stepOf(fields, path)
  if (field === undefined)
    return rest.length === 0 ? [] : fieldsBehind(fields, rest, { payload } as PayloadRequest)
  if ('flattenedFields' in field)
    return fieldsBehind(field.flattenedFields, rest, { payload } as PayloadRequest)
  const to = field.type === 'join' ? field.collection : 'relationTo' in field ? field.relationTo : undefined
  return typeof to === 'string' ? payload.collections[slugIn(payload, to)].config.flattenedFields : []
}
