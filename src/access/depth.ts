import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { isTooDeep, tooDeep } from '../rest/nesting.ts'

/**
 * Refuses what is nested too deep, whatever way it comes (a multipart form, a server function): validation, hooks and the
 * database go into it by recursion, and would exhaust the stack.
 */
export const guardDepth: CollectionBeforeOperationHook = ({ args, operation }) => {
  const data = 'data' in args ? args.data : undefined
  if ((operation === 'create' || operation === 'update') && isTooDeep(data))
    throw new APIError(tooDeep, 400, undefined, true)
  return args
}
