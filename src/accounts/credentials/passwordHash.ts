import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

/** Payload's present form of a stored password: prefix, then hex of PBKDF2-SHA256 (payload/dist/auth/strategies/local). */
const form = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, length: 32 }

/** Stands in for the hash of nobody: checking against it costs what checking a real one does, and never succeeds. */
const nobody = { salt: '00'.repeat(32), hash: `${form.prefix}${'00'.repeat(form.length)}` }

/** A password as stored; an account may have none. */
export interface StoredPassword {
  salt?: string | null
  hash?: string | null
}

/**
 * Returns whether the password is the stored one. It takes the same time whether one is stored or not, so that the delay of
 * an answer does not tell whether an account exists.
 */
export async function passwordMatches(
  password: string,
  stored: StoredPassword | null | undefined,
): Promise<boolean> {
  const known = stored?.hash?.startsWith(form.prefix) === true && typeof stored.salt === 'string'
  const { salt, hash } = known ? (stored as Required<typeof nobody>) : nobody
  const expected = Buffer.from(hash.slice(form.prefix.length), 'hex')
  const given = await derive(password, salt, form.iterations, form.length, 'sha256')
  return given.length === expected.length && timingSafeEqual(given, expected) && known
}
