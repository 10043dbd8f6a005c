import type { ProblemCode } from '../messages/errors/problems.ts'

/**
 * Every problem of the public side and its status, by code; the words stand under the same code in
 * `src/messages/errors/problems.ts`. A code never changes its meaning, and none is used again for another.
 */
export const problems = {
  moved: 301,
  'invalid-parameters': 400,
  'undecodable-address': 400,
  'target-not-normal': 400,
  'key-malformed': 401,
  'key-unknown': 401,
  'key-expired': 401,
  'key-revoked': 401,
  'unknown-address': 404,
  'unknown-kind': 404,
  'other-address-form': 404,
  'not-published': 404,
  'no-public-file': 404,
  'read-only': 405,
  'method-not-served': 405,
  'other-file-state': 412,
  'range-not-in-file': 416,
  'too-many-requests': 429,
  'too-many-portal-requests': 429,
  'internal-error': 500,
  'database-unavailable': 503,
  'files-unavailable': 503,
} as const satisfies Record<ProblemCode, number>

/** Where a problem is described for people, and its `type` (RFC 9457 3.1.1). @param serverUrl without a trailing slash */
export const problemType = (serverUrl: string, code: ProblemCode): string => `${serverUrl}/v1/#${code}`
