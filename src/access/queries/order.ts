import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { HubError } from '../../errors/hubError.ts'
import { partsOf, questionsIn, stepOf } from './questions.ts'

/**
 * Refuses to order by a field of a related document: Payload reads it there without asking whether the caller may, and
 * the place in the order would tell the value. Network administrators, who read everything, may.
 */
export const guardOrder: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  for (const { collection: asked, sort } of questionsIn({ args, collection, req })) {
    const related = sort.find((path) =>
      leavesDocument(asked.flattenedFields, partsOf(path.trim().replace(/^-/, ''))),
    )
    if (related !== undefined) throw new HubError(req, 'sort-not-allowed', { path: related })
  }
  return args
}

/** Returns whether a dotted path leads on behind a relation. */
function leavesDocument(fields: readonly FlattenedField[], path: readonly string[]): boolean {
  const { field, rest } = stepOf(fields, path)
  if (field === undefined || rest.length === 0) return false
  if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join') return true
  return 'flattenedFields' in field && leavesDocument(field.flattenedFields, rest)
}
