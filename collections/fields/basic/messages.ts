import type { PayloadRequest } from 'payload'
import { validationMessage, type ValidationKey } from '../../../src/messages/admin/validation.ts'

/** A validation message in the language of the person who saves, with its `{placeholders}` filled. */
export function message(
  req: Pick<PayloadRequest, 'i18n'>,
  key: ValidationKey,
  values: Record<string, string | number> = {},
): string {
  return validationMessage(req.i18n?.language, key, values)
}
