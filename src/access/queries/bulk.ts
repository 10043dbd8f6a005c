import type { CollectionAfterOperationHook } from 'payload'
import { HubError } from '../../errors/hubError.ts'

/**
 * A bulk update or delete with one failing document changes nothing: Payload collects the failures and would commit
 * the rest. Thrown before the commit, this rolls the whole operation back and names every document that failed.
 */
export const wholeOrNothing: CollectionAfterOperationHook = ({ operation, req, result }) => {
  if (operation !== 'update' && operation !== 'delete') return result
  const errors = (result as { errors?: { id: string | number; message: string }[] }).errors ?? []
  if (errors.length === 0) return result
  const failures = errors.map(({ id, message }) => `${id}: ${message}`).join('; ')
  throw new HubError(req, 'bulk-failed', { count: errors.length, failures }, errors)
}
