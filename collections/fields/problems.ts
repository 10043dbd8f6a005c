import { type PayloadRequest, ValidationError } from 'payload'
import type { ValidationKey } from '../../src/admin/messages/validation.ts'
import { message } from './messages.ts'

/** What stands in the way of a save: the field and the message shown at it. */
export type Problem = { path: string; key: ValidationKey; values?: Record<string, string | number> }

/** Ends a save with every problem at once, each at its field. Does nothing when there is none. */
export function refuseUnless(save: { req: PayloadRequest; collection: string }, found: Problem[]): void {
  if (found.length === 0) return
  const { req, collection } = save
  const errors = found.map(({ path, key, values }) => ({ path, message: message(req, key, values) }))
  throw new ValidationError({ collection, errors, req }, req.t)
}
