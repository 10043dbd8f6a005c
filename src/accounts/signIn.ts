import type { PayloadRequest } from 'payload'
import type { User } from '../model/payload-types.ts'
import { refused as recordRefused } from '../publish/signIns.ts'
import { credentialsOf } from './credentials/credentials.ts'
import { demandsTwoFactor } from './sessions/demand.ts'
import { deviceOf } from './sessions/deviceCookie.ts'
import { clientNetwork } from './network.ts'
import { passwordMatches } from './credentials/passwordHash.ts'
import { askForPasskey, type PasskeyAsked } from './factors/passkeys.ts'
import { checkProof, hasFactor, type Proof } from './factors/proof.ts'
import { beginSession, type Session } from './sessions/session.ts'
import { isActive, isKept } from '../access/standing.ts'
import { forgetTries, forgiveTry, type RuleName, secondsToWait } from './credentials/throttle.ts'
import { newTicket } from './credentials/tickets.ts'

/** The proofs that a person shows to sign in. */
export interface Shown extends Proof {
  email: string
  password: string
}

/**
 * How a sign-in goes on:
 * - `session`: it has begun
 * - `refused`: wrong address or password, whichever it is, or the account takes none
 * - `suspended`: said only to who knows the password
 * - `wait`: too many tries; so many seconds
 * - `code`, `wrongCode`: the password is right, and the second factor is missing or wrong; who has passkeys is asked for one
 * - `setUp`: the second factor is demanded and must be set up first, on a page that the ticket opens
 */
export type Outcome =
  | { kind: 'session'; session: Session }
  | { kind: 'refused' | 'suspended' }
  | { kind: 'code' | 'wrongCode'; passkey: PasskeyAsked | undefined }
  | { kind: 'wait'; seconds: number }
  | { kind: 'setUp'; ticket: string }

type Stored = User & Record<string, unknown>

/** Signs a person in by address, password and, where there is one, second factor. Nothing begins before the last step. */
export async function signIn(req: PayloadRequest, shown: Shown): Promise<Outcome> {
  const email = shown.email.toLowerCase().trim()
  const network = clientNetwork()
  const tries: [RuleName, string][] = [
    ['account', `${email} ${network}`],
    ['network', network],
  ]
  const device = deviceOf(req, email)
  const isKnown = device !== undefined && (await secondsToWait('device', device)) === 0
  for (const [rule, key] of isKnown ? [] : tries) {
    const seconds = await secondsToWait(rule, key)
    if (seconds > 0) return waiting(req, seconds)
  }
  const where = { email: { equals: email } }
  const user = await req.payload.db.findOne<Stored>({ collection: 'users', where, req })
  const isRight = await passwordMatches(shown.password, user as { hash?: string; salt?: string } | null)
  if (!isRight || !user || (isKept(user) && !isActive(user))) return noted(req, 'refused', user)
  if (device !== undefined) await forgetTries('device', device)
  if (!isKnown) {
    await forgetTries('account', `${email} ${network}`)
    await forgiveTry('network', network)
  }
  if (!isKept(user)) return noted(req, 'suspended', user)
  return secondStep(req, user, { ...shown, hash: String(user.hash) })
}

/** Goes on after the first proof, of whatever kind: checks the second factor, has it set up, or begins the session. */
export async function secondStep(
  req: PayloadRequest,
  user: User,
  { code, passkey, hash }: Proof & { hash?: string },
): Promise<Outcome> {
  const id = String(user.id)
  const held = await credentialsOf(req, id)
  const proved = hash === undefined ? {} : { hash }
  if (!hasFactor(held)) {
    if (await demandsTwoFactor(req, user)) return { kind: 'setUp', ticket: newTicket(req, user) }
    return { kind: 'session', session: await beginSession(req, id, proved) }
  }
  if (!code && !passkey) return { kind: 'code', passkey: await askForPasskey(req, id, held) }
  const seconds = await secondsToWait('code', id)
  if (seconds > 0) return waiting(req, seconds)
  const prove = async (within: PayloadRequest) => {
    if (!(await checkProof(within, id, { code, passkey }))) throw new WrongCode()
  }
  try {
    const session = await beginSession(req, id, { ...proved, prove })
    await forgetTries('code', id)
    return { kind: 'session', session }
  } catch (error) {
    if (!(error instanceof WrongCode)) throw error
    await recordRefused(req, { ...user })
    return { kind: 'wrongCode', passkey: await askForPasskey(req, id, held) }
  }
}

/** Records a refusal, for known and unknown accounts alike, so that the time to answer tells nothing. */
async function noted(
  req: PayloadRequest,
  kind: 'refused' | 'suspended',
  user: User | null,
): Promise<Outcome> {
  await recordRefused(req, user === null ? undefined : { ...user })
  return { kind }
}

/** A try that comes too soon is a refusal, too; whose account it was meant for is not looked up. */
async function waiting(req: PayloadRequest, seconds: number): Promise<Outcome> {
  await recordRefused(req, undefined)
  return { kind: 'wait', seconds }
}

class WrongCode extends Error {
  override name = 'WrongCode'
}
