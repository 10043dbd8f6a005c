import { randomBytes } from 'node:crypto'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { HubError } from '../errors/hubError.ts'
import { mayManageAccount } from '../access/people.ts'
import { validationMessage } from '../messages/admin/validation.ts'
import type { User } from '../model/payload-types.ts'
import { credentialsOf } from './credentials/credentials.ts'
import { accountEvent } from './events/events.ts'
import { endLink } from './links.ts'
import { invite } from './linkMail.ts'
import { passwordMatches } from './credentials/passwordHash.ts'
import { passwordProblem } from './credentials/passwordRules.ts'
import { hasFactor } from './factors/proof.ts'
import { isActive } from '../access/standing.ts'

type Person = Partial<User> & Record<string, unknown>

/** Marks a request in which a person sets the password by a one-time link: it was checked already. */
export const byLink = { passwordBy: 'link' } as const

/**
 * Checks a password, whatever way it is set. A person made without one is invited: nobody knows the random one that
 * stands in for it.
 */
export const checkPassword: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const person = { ...(originalDoc as Person | undefined), ...data } as Person
  const given: unknown = data?.password
  const isGiven = given !== undefined && given !== null && given !== ''
  if (operation === 'create' && !isGiven)
    return { ...data, password: randomBytes(32).toString('base64url'), invited: true }
  const kept = { ...data }
  delete kept.currentPassword
  if (operation === 'update' && originalDoc) await checkRight(req, originalDoc as Person, data ?? {})
  if (!isGiven) return kept
  const problem = await passwordProblem(given, person)
  if (problem) throw invalid(req, 'password', problem.key, problem.values)
  if (operation === 'update' && originalDoc) req.context.passwordOf = String((originalDoc as Person).id)
  return { ...kept, invited: false }
}

/** Who may set a password or the address that a new one can be sent to: oneself, knowing the present one, and who manages the account. */
async function checkRight(req: PayloadRequest, person: Person, data: Record<string, unknown>): Promise<void> {
  const { user, context } = req
  const changesEmail = typeof data.email === 'string' && data.email.toLowerCase().trim() !== person.email
  if ((!data.password && !changesEmail) || !user || context.passwordBy === byLink.passwordBy) return
  if (String(user.id) !== String(person.id)) {
    if (mayManageAccount(req, person)) return
    throw new HubError(req, 'password-not-managed')
  }
  const where = { id: { equals: person.id } }
  const stored = await req.payload.db.findOne<User & Record<string, unknown>>({
    collection: 'users',
    where,
    req,
  })
  const current = typeof data.currentPassword === 'string' ? data.currentPassword : ''
  if (await passwordMatches(current, stored)) return
  throw invalid(req, 'currentPassword', 'currentPassword')
}

function invalid(
  req: PayloadRequest,
  path: string,
  key: Parameters<typeof validationMessage>[1],
  values?: Record<string, string | number>,
): ValidationError {
  const message = validationMessage(req.i18n?.language, key, values)
  return new ValidationError({ collection: 'users', errors: [{ path, message }], req }, req.t)
}

/** Keeps the state that lists show, lets nobody suspend or free who is not theirs, and ends the sessions of the suspended. */
export const keepState: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as Person
  const after = { ...before, ...data } as Person
  const isSuspended = after.suspended === true
  const changes = isSuspended !== (before.suspended === true)
  if (changes && req.user && !maySuspend(req, before)) throw new HubError(req, 'suspension-not-allowed')
  const state = isSuspended ? 'suspended' : after.invited === true ? 'invited' : 'active'
  return { ...data, state, ...(changes && isSuspended ? { sessions: [] } : {}) }
}

function maySuspend(req: PayloadRequest, person: Person): boolean {
  return String(req.user?.id) !== String(person.id) && mayManageAccount(req, person)
}

/** Invites whoever was made without a password, and ends links once there is a password. */
export const followUp: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const person = doc as User
  const id = String(person.id)
  if (operation === 'create' && person.state === 'invited') {
    await invite(req, id)
    if (req.user) await accountEvent(req, { kind: 'invite', user: person })
  }
  if (operation === 'update' && person.state === 'suspended' && previousDoc?.state !== 'suspended')
    await accountEvent(req, { kind: 'suspend', user: person })
  if (req.context.passwordOf === id) {
    delete req.context.passwordOf
    await endLink(req, id)
    // By a link nobody is signed in, so that the log of changes does not see it.
    const isLogged = Boolean(req.user)
    // Whoever chooses the first password has just come by the invitation.
    const isTold = previousDoc?.state !== 'invited'
    await accountEvent(req, { kind: 'passwordChange', user: person, isLogged, isTold })
  }
  const formerAddress: unknown = previousDoc?.email
  if (operation === 'update' && typeof formerAddress === 'string' && formerAddress !== person.email)
    await accountEvent(req, { kind: 'emailChange', user: person, formerAddress })
  return doc
}

/**
 * Payload's own sign-in, which is left to the hub's own code, knows no second step: it serves nobody who is suspended
 * or has one.
 */
export const refuseShortcut: CollectionBeforeLoginHook = async ({ req, user }) => {
  const person = user as unknown as User
  const held = await credentialsOf(req, String(person.id))
  if (!isActive(person) || hasFactor(held)) throw new HubError(req, 'sign-in-elsewhere')
  return user
}
