import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { HubError } from '../../errors/hubError.ts'
import { refuseNoObject } from '../../rest/body.ts'
import { isTooDeep, maxNesting } from '../../rest/nesting.ts'

/**
 * Refuses what is no object, and what is nested too deep, whatever way it comes (a multipart form, a server function): validation,
 * hooks and the database go into it by recursion, and would exhaust the stack.
 */
export const guardDepth: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const data: unknown = 'data' in args ? args.data : undefined
  const isCopy = 'duplicateFromID' in args && args.duplicateFromID !== undefined
  if (!isCopy || data !== undefined) refuseNoObject(req, data)
  refuseDepth(req, data)
  return args
}

/** @throws {HubError} 400 when the data of a request is nested too deep */
export function refuseDepth(req: PayloadRequest, data: unknown): void {
  if (isTooDeep(data)) throw new HubError(req, 'nested-too-deep', { most: maxNesting })
}
