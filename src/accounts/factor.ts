import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { User } from '../payload-types.ts'
import { checkCode, newRecoveryCodes, newSecret, noFactor, stepOf, storedFactor } from './codes.ts'
import { changeCredentials, credentialsOf } from './credentials.ts'
import { accountEvent } from './events.ts'
import { seal, unseal } from './sealing.ts'
import { keepSessions, signedIn } from './sessions.ts'
import { atomically } from '../database/atomically.ts'

/** How long setting up may take, in milliseconds. */
const lifetime = 30 * 60 * 1000

const enrolment = z.object({ user: z.string(), secret: z.string(), until: z.number() })

/** Begins to set up a second factor: a new secret, sealed into the form, so that nothing is stored before it is proved. */
export function beginEnrolment(req: PayloadRequest, user: User): { secret: string; sealed: string } {
  const secret = newSecret()
  const content = { user: String(user.id), secret, until: Date.now() + lifetime }
  return { secret, sealed: seal(req.payload.config.secret, 'enrolment', content) }
}

/** The secret of a form that is being filled in by this person; `undefined` when it is another's or too old. */
export function secretOf(req: PayloadRequest, user: User, sealed: string): string | undefined {
  const parsed = enrolment.safeParse(unseal(req.payload.config.secret, 'enrolment', sealed))
  if (!parsed.success || parsed.data.until < Date.now()) return undefined
  return parsed.data.user === String(user.id) ? parsed.data.secret : undefined
}

/**
 * Sets a second factor up once a code proves that the app has the secret. Other sessions end.
 * @returns the recovery codes, which are shown once; `undefined` when the code is wrong or there is a factor already
 */
export async function setUpFactor(
  req: PayloadRequest,
  user: User,
  secret: string,
  code: string,
): Promise<string[] | undefined> {
  const step = stepOf(secret, code)
  if (step === undefined) return undefined
  const id = String(user.id)
  return atomically(req, async () => {
    if ((await credentialsOf(req, id))?.totpSecret) return undefined
    const codes = newRecoveryCodes()
    await changeCredentials(req, id, storedFactor(req, secret, step, codes))
    await mark(req, id, true)
    const current = signedIn(req)?._sid
    await keepSessions(req, id, (session) => session.id === current)
    await accountEvent(req, { kind: 'twoFactorOn', user })
    return codes
  })
}

/** Takes the own second factor away, for who shows a code of it. */
export async function removeOwnFactor(req: PayloadRequest, user: User, code: string): Promise<boolean> {
  return atomically(req, async () => {
    if (!(await checkCode(req, String(user.id), code))) return false
    await removeFactor(req, user)
    return true
  })
}

/** Makes new recovery codes in place of the old ones, for who shows a code. */
export async function renewRecoveryCodes(
  req: PayloadRequest,
  user: User,
  code: string,
): Promise<string[] | undefined> {
  const id = String(user.id)
  return atomically(req, async () => {
    if (!(await checkCode(req, id, code))) return undefined
    const codes = newRecoveryCodes()
    const { recoveryCodes } = storedFactor(req, '', 0, codes)
    await changeCredentials(req, id, { recoveryCodes })
    return codes
  })
}

/** Takes a person's second factor away, in the request's transaction. */
export async function removeFactor(req: PayloadRequest, person: User): Promise<void> {
  const id = String(person.id)
  await changeCredentials(req, id, noFactor)
  await mark(req, id, false)
  await accountEvent(req, { kind: 'twoFactorOff', user: person })
}

/** Notes on the person, for lists, whether there is a second factor. */
const mark = (req: PayloadRequest, id: string, twoFactor: boolean) =>
  req.payload.db.updateOne({ collection: 'users', id, data: { twoFactor }, req, returning: false })
