import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { PayloadRequest } from 'payload'
import { changeCredentials, credentialsOf, holdCredentials } from '../credentials/credentials.ts'
import { accountEvent } from '../events/events.ts'
import { keyedHash, seal, unseal } from '../credentials/sealing.ts'

/** A code holds for 30 seconds (RFC 6238); one step earlier or later is accepted too, for clocks that are not exact. */
const period = 30
const tolerance = 1

/** A new secret of 160 bits (RFC 4226, section 4), in Base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

const totp = (secret: string, label?: string) =>
  new TOTP({
    issuer: 'Hansa',
    ...(label ? { label } : {}),
    secret: Secret.fromBase32(secret),
    period,
    digits: 6,
    algorithm: 'SHA1',
  })

/** Returns the text of the QR code: `otpauth://totp/…`, as authenticator apps read it. */
export const keyAddress = (secret: string, label: string): string => totp(secret, label).toString()

/** The time step that a code belongs to; `undefined` when it is wrong. */
export function stepOf(secret: string, code: string): number | undefined {
  const token = code.replaceAll(/\s/g, '')
  const delta = /^\d{6}$/.test(token) ? totp(secret).validate({ token, window: tolerance }) : null
  return delta === null ? undefined : Math.floor(Date.now() / 1000 / period) + delta
}

/** How many recovery codes a person gets. */
const recoveryCodeCount = 10

/** New recovery codes, to be shown once: twelve letters and digits each, none mistaken for another, about 59 bits. */
export function newRecoveryCodes(): string[] {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length: recoveryCodeCount }, () =>
    Array.from(
      { length: 12 },
      (_, i) => (i > 0 && i % 4 === 0 ? '-' : '') + alphabet[randomInt(alphabet.length)],
    ).join(''),
  )
}

const hashOf = (secret: string, code: string) =>
  keyedHash(secret, 'recovery', code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))

/** Builds the stored form of an app's second factor: the encrypted secret, the step of the code that proved it, hashed recovery codes. */
export const storedFactor = (req: PayloadRequest, secret: string, step: number, codes: string[]) => ({
  totpSecret: seal(req.payload.config.secret, 'totp', secret),
  totpStep: step,
  recoveryCodes: storedCodes(req, codes),
})

/** Returns recovery codes as they are stored: keyed hashes. */
export const storedCodes = (req: PayloadRequest, codes: string[]): string[] =>
  codes.map((code) => hashOf(req.payload.config.secret, code))

/** Nothing of any second factor. */
export const noFactor = { totpSecret: null, totpStep: null, recoveryCodes: null, passkeys: [] }

/**
 * Checks a code of the second factor, or a recovery code, and uses it up: neither is ever accepted again. Call it
 * inside `atomically`: of two requests with the same code the later one then sees what the other has used up.
 */
export async function checkCode(req: PayloadRequest, user: string, code: string): Promise<boolean> {
  await holdCredentials(req, user)
  const held = await credentialsOf(req, user)
  const { secret } = req.payload.config
  const key = held?.totpSecret ? unseal(secret, 'totp', held.totpSecret) : undefined
  if (!held) return false
  const step = typeof key === 'string' ? stepOf(key, code) : undefined
  if (step !== undefined) {
    if (step <= (held.totpStep ?? 0)) return false
    await changeCredentials(req, user, { totpStep: step })
    return true
  }
  const codes = Array.isArray(held.recoveryCodes) ? (held.recoveryCodes as string[]) : []
  const rest = codes.filter((each) => each !== hashOf(secret, code))
  if (rest.length === codes.length) return false
  await changeCredentials(req, user, { recoveryCodes: rest })
  await accountEvent(req, { kind: 'recoveryCodeUsed', user: { id: user } })
  return true
}
