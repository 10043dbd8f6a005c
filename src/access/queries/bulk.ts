import { APIError, type CollectionAfterOperationHook } from 'payload'

/**
 * A bulk update or delete with one failing document changes nothing: Payload collects the failures and would commit
 * the rest. Thrown before the commit, this rolls the whole operation back and names every document that failed.
 */
export const wholeOrNothing: CollectionAfterOperationHook = ({ operation, result }) => {
  if (operation !== 'update' && operation !== 'delete') return result
  const errors = (result as { errors?: { id: string | number; message: string }[] }).errors ?? []
  if (errors.length === 0) return result
  const named = errors.map(({ id, message }) => `${id}: ${message}`).join('; ')
  throw new APIError(
    `Nothing was changed, because ${errors.length} of the documents failed (${named}). Mend or leave out these and try again.`,
    400,
    errors,
    true,
  )
}
