import type { AfterErrorHook } from 'payload'
import type { payloadErrors } from '../messages/errors/payload.ts'
import type { ErrorCode } from './catalogue.ts'
import { HubError } from './hubError.ts'
import { StoreAway } from './storeAway.ts'

/** The codes of errors that Payload makes, by their name. */
const ofPayload: Readonly<Record<string, keyof typeof payloadErrors>> = {
  AuthenticationError: 'wrong-credentials',
  Forbidden: 'forbidden',
  NotFound: 'not-found',
  ValidationError: 'fields-invalid',
  QueryError: 'query-invalid',
}

/** The code of anything thrown. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof HubError) return error.code
  if (error instanceof StoreAway) return 'files-unavailable'
  const { name, status } = (error ?? {}) as { name?: string; status?: unknown }
  if (typeof status !== 'number' || status >= 500) return 'internal-error'
  return ofPayload[name ?? ''] ?? 'bad-request'
}

/** Puts the code beside the message of an error that REST answers. */
export const nameErrors: AfterErrorHook = ({ error, result }) => {
  const { errors, ...rest } = result ?? {}
  if (!Array.isArray(errors)) return
  const code = codeOf(error)
  return { response: { ...rest, errors: errors.map((each: object) => ({ ...each, code })) } as never }
}
