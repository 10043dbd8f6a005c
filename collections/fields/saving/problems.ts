import { type PayloadRequest, ValidationError } from 'payload'
import { slugIn } from '../../../src/model/slugs.ts'
import type { ValidationKey } from '../../../src/messages/admin/validation.ts'
import { message } from '../basic/messages.ts'
import { placeOf } from './placeOf.ts'

/** A problem that stops a save: the field and the message shown at it. */
export type Problem = { path: string; key: ValidationKey; values?: Record<string, string | number> }

/**
 * Ends a save with every problem at once, each at its field; the whole message names each field by its place in the form, for whoever
 * sees no form. Does nothing when there is none.
 */
export function refuseUnless(save: { req: PayloadRequest; collection: string }, found: Problem[]): void {
  if (found.length === 0) return
  const { req, collection } = save
  const { fields } = req.payload.collections[slugIn(req.payload, collection)].config
  const errors = found.map(({ path, key, values }) => ({
    path,
    label: placeOf(fields, path, req.i18n),
    message: message(req, key, values),
  }))
  const refusal = new ValidationError({ collection, errors, req }, req.t)
  refusal.message = errors.map(({ label, message: problem }) => `${label}: ${problem}`).join('\n')
  throw refusal
}
