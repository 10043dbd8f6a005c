import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { refuseNoObject } from '../../rest/body.ts'
import { isTooDeep, tooDeep } from '../../rest/nesting.ts'

/**
 * Refuses what is no object, and what is nested too deep, whatever way it comes (a multipart form, a server function): validation,
 * hooks and the database go into it by recursion, and would exhaust the stack.
 */
export const guardDepth: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const data: unknown = 'data' in args ? args.data : undefined
  const isCopy = 'duplicateFromID' in args && args.duplicateFromID !== undefined
  if (!isCopy || data !== undefined) refuseNoObject(data)
  refuseDepth(data)
  return args
}

/** @throws {APIError} 400 when the data of a request is nested too deep */
export function refuseDepth(data: unknown): void {
  if (isTooDeep(data)) throw new APIError(tooDeep, 400, undefined, true)
}
