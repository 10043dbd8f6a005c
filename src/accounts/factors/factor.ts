import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { User } from '../../model/payload-types.ts'
import { isUsed, usedWith } from './challenges.ts'
import { newRecoveryCodes, newSecret, noFactor, stepOf, storedCodes, storedFactor } from './codes.ts'
import { changeCredentials, credentialsOf, holdCredentials } from '../credentials/credentials.ts'
import { accountEvent } from '../events/events.ts'
import { mostPasskeys, newPasskey, type PasskeyAnswer } from './passkeys.ts'
import { checkProof, hasFactor, type Proof } from './proof.ts'
import { seal, unseal } from '../credentials/sealing.ts'
import { keepSessions, signedIn } from '../sessions/sessions.ts'
import { atomically } from '../../database/transactions/atomically.ts'

/** How long setting up may take, in milliseconds. */
const lifetime = 30 * 60 * 1000

const enrolment = z.object({
  user: z.string(),
  secret: z.string(),
  until: z.number(),
  isProved: z.boolean(),
})

/** An authenticator app that is being set up. */
export interface Enrolment {
  secret: string
  /** True where another second factor was shown before. */
  isProved: boolean
}

/** Begins to set up an authenticator app: a new secret, sealed into the form, so that nothing is stored before it is proved. */
export function beginEnrolment(
  req: PayloadRequest,
  user: User,
  isProved = false,
): { secret: string; sealed: string } {
  const secret = newSecret()
  const content = { user: String(user.id), secret, until: Date.now() + lifetime, isProved }
  return { secret, sealed: seal(req.payload.config.secret, 'enrolment', content) }
}

/** Opens the enrolment that is sealed into this person's form; `undefined` when it is another person's or too old. */
export function enrolmentOf(req: PayloadRequest, user: User, sealed: string): Enrolment | undefined {
  const parsed = enrolment.safeParse(unseal(req.payload.config.secret, 'enrolment', sealed))
  if (!parsed.success || parsed.data.until < Date.now()) return undefined
  return parsed.data.user === String(user.id) ? parsed.data : undefined
}

/**
 * Sets an authenticator app up once a code proves that it has the secret. With the first second factor other sessions end.
 * @returns the recovery codes, which are shown once; `undefined` when the code is wrong, there is an app already, or another
 * second factor that was not shown before
 */
export async function setUpFactor(
  req: PayloadRequest,
  user: User,
  { secret, isProved }: Enrolment,
  code: string,
): Promise<string[] | undefined> {
  const step = stepOf(secret, code)
  if (step === undefined) return undefined
  const id = String(user.id)
  return atomically(req, async () => {
    await holdCredentials(req, id)
    const held = await credentialsOf(req, id)
    if (held?.totpSecret || (hasFactor(held) && !isProved)) return undefined
    const codes = newRecoveryCodes()
    await changeCredentials(req, id, storedFactor(req, secret, step, codes))
    if (!hasFactor(held)) await first(req, id)
    await accountEvent(req, { kind: 'twoFactorOn', user })
    return codes
  })
}

/** The first second factor: it is noted, and sessions end that were begun without one. */
async function first(req: PayloadRequest, id: string): Promise<void> {
  await mark(req, id, true)
  const current = signedIn(req)?._sid
  await keepSessions(req, id, (session) => session.id === current)
}

/** The outcome of adding a passkey: with recovery codes where it is the first second factor. */
export type Added = { codes?: string[] } | 'refused' | 'tooMany'

/** Adds a passkey that a device has made, for a challenge that was given to whoever had shown who it is. */
export async function addPasskey(
  req: PayloadRequest,
  user: User,
  answer: PasskeyAnswer,
  name: string,
): Promise<Added> {
  const id = String(user.id)
  const made = await newPasskey(req, id, answer, name)
  if (!made) return 'refused'
  return atomically(req, async () => {
    await holdCredentials(req, id)
    const held = await credentialsOf(req, id)
    const passkeys = held?.passkeys ?? []
    if (held && isUsed(held, made.challenge)) return 'refused'
    if (hasFactor(held) && made.challenge.use === 'addFirst') return 'refused'
    if (passkeys.some(({ credentialId }) => credentialId === made.passkey.credentialId)) return 'refused'
    if (passkeys.length >= mostPasskeys) return 'tooMany'
    const codes = hasFactor(held) ? undefined : newRecoveryCodes()
    await changeCredentials(req, id, {
      usedChallenges: usedWith(held, made.challenge),
      passkeys: [...passkeys, { ...made.passkey, id: randomUUID() }],
      ...(codes ? { recoveryCodes: storedCodes(req, codes) } : {}),
    })
    if (!hasFactor(held)) await first(req, id)
    await accountEvent(req, { kind: 'passkeyAdded', user })
    return codes ? { codes } : {}
  })
}

/** Removes a passkey, for who shows a second factor. @param row the id of its row */
export async function removePasskey(
  req: PayloadRequest,
  user: User,
  row: string,
  proof: Proof,
): Promise<boolean> {
  const id = String(user.id)
  return atomically(req, async () => {
    if (!(await checkProof(req, id, proof))) return false
    const passkeys = (await credentialsOf(req, id))?.passkeys ?? []
    const rest = passkeys.filter((passkey) => passkey.id !== row)
    if (rest.length === passkeys.length) return false
    await changeCredentials(req, id, { passkeys: rest })
    await forgetCodesOfNoFactor(req, id)
    await accountEvent(req, { kind: 'passkeyRemoved', user })
    return true
  })
}

/** Takes the own authenticator app away, for who shows a second factor. */
export async function removeOwnFactor(req: PayloadRequest, user: User, proof: Proof): Promise<boolean> {
  const id = String(user.id)
  return atomically(req, async () => {
    if (!(await checkProof(req, id, proof))) return false
    await changeCredentials(req, id, { totpSecret: null, totpStep: null })
    await forgetCodesOfNoFactor(req, id)
    await accountEvent(req, { kind: 'twoFactorOff', user })
    return true
  })
}

/** Recovery codes end with the last second factor. */
async function forgetCodesOfNoFactor(req: PayloadRequest, id: string): Promise<void> {
  if (hasFactor(await credentialsOf(req, id))) return
  await changeCredentials(req, id, noFactor)
  await mark(req, id, false)
}

/** Makes new recovery codes in place of the old ones, for who shows a second factor. */
export async function renewRecoveryCodes(
  req: PayloadRequest,
  user: User,
  proof: Proof,
): Promise<string[] | undefined> {
  const id = String(user.id)
  return atomically(req, async () => {
    if (!(await checkProof(req, id, proof))) return undefined
    const codes = newRecoveryCodes()
    await changeCredentials(req, id, { recoveryCodes: storedCodes(req, codes) })
    await accountEvent(req, { kind: 'recoveryCodesRenewed', user })
    return codes
  })
}

/** Takes all of a person's second factors away, in the request's transaction. */
export async function removeFactor(req: PayloadRequest, person: User): Promise<void> {
  const id = String(person.id)
  await changeCredentials(req, id, noFactor)
  await mark(req, id, false)
  await accountEvent(req, { kind: 'twoFactorOff', user: person })
}

/** Notes on the person, for lists, whether there is a second factor. */
const mark = (req: PayloadRequest, id: string, twoFactor: boolean) =>
  req.payload.db.updateOne({ collection: 'users', id, data: { twoFactor }, req, returning: false })
