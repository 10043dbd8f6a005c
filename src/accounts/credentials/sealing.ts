import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** The purpose of a sealed text. Each has a key of its own, so that a text of one purpose cannot be passed off as one of another. */
export type Purpose =
  | 'totp'
  | 'enrolment'
  | 'secondStep'
  | 'recovery'
  | 'oidc'
  | 'linkIdentity'
  | 'device'
  | 'deviceCookie'
  | 'passkey'
  | 'throttle'

const algorithm = 'aes-256-gcm'

/** A key for one purpose, derived from `HANSA_SECRET` (HKDF, RFC 5869). */
function keyFor(secret: string, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `hansa accounts ${purpose} v1`, 32))
}

/** Encrypts and authenticates a value (AES-256-GCM). The result is URL-safe text. */
export function seal(secret: string, purpose: Purpose, value: unknown): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, keyFor(secret, purpose), nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Opens what `seal` made for the same purpose; `undefined` when it is anything else. */
export function unseal(secret: string, purpose: Purpose, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 29) return undefined
  const decipher = createDecipheriv(algorithm, keyFor(secret, purpose), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Hash of a short secret that people type: keyed, so that the database alone does not let it be guessed. */
export function keyedHash(secret: string, purpose: Purpose, text: string): string {
  return createHmac('sha256', keyFor(secret, purpose)).update(text).digest('hex')
}

/** Hash of a long random token, which cannot be guessed. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
