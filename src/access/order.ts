import { APIError, type CollectionBeforeOperationHook, type FlattenedField } from 'payload'
import { callerOf } from './caller.ts'

/**
 * Refuses to order by a field of a related document: Payload reads it there without asking whether the caller may, and
 * the place in the order would tell the value. Network administrators, who read everything, may.
 */
export const guardOrder: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const isRead = operation === 'read' || operation === 'readDistinct'
  const overrides = 'overrideAccess' in args && args.overrideAccess === true
  if (!isRead || overrides || callerOf(req).kind === 'network') return args
  const sort = 'sort' in args ? args.sort : undefined
  const paths = (Array.isArray(sort) ? sort : [sort]).filter((path) => typeof path === 'string')
  const related = paths
    .flatMap((path) => path.split(','))
    .find((path) =>
      leavesDocument(
        collection.flattenedFields,
        path
          .trim()
          .replace(/^-/, '')
          .replace(/^version\./, ''),
      ),
    )
  if (related === undefined) return args
  throw new APIError(
    `Cannot sort by ${related}: it belongs to a related document. Sort by a field of the document itself.`,
    400,
    undefined,
    true,
  )
}

/** Whether a dotted path goes on behind a relation. */
function leavesDocument(fields: readonly FlattenedField[], path: string): boolean {
  const [head = '', ...rest] = path.split(/\.|__/)
  const field = fields.find(({ name }) => name === head)
  if (field === undefined || rest.length === 0) return false
  if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join') return true
  return 'flattenedFields' in field && leavesDocument(field.flattenedFields, rest.join('.'))
}
