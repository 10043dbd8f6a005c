import type { PayloadRequest } from 'payload'
import type { AccountSession, User } from '../../model/payload-types.ts'
import { accountEvent } from '../events/events.ts'
import { noteOf } from './seen.ts'
import { isLasting } from './sessionAge.ts'
import { isActive } from '../../access/standing.ts'
import { atomically } from '../../database/transactions/atomically.ts'

/** One place where a person is signed in. Times are ISO 8601. */
export interface OpenSession {
  id: string
  device: string
  since: string
  lastSeen: string
  isThisOne: boolean
}

/** A signed-in person, as Payload gives it. */
export type SignedIn = User & { collection: 'users'; _sid?: string }

/** The person who is signed in. */
export function signedIn(req: PayloadRequest): SignedIn | undefined {
  return req.user?.collection === 'users' ? (req.user as unknown as SignedIn) : undefined
}

/** Where a person is signed in, the newest first. */
export async function openSessions(req: PayloadRequest, person: SignedIn): Promise<OpenSession[]> {
  const { docs } = await req.payload.db.find<AccountSession & Record<string, unknown>>({
    collection: 'accountSessions',
    where: { user: { equals: String(person.id) } },
    pagination: false,
    req,
  })
  const noted = (id: string) => docs.find(({ sid }) => sid === id)
  return (person.sessions ?? [])
    .filter((session) => isLasting(req.payload, person, session, noted(session.id)))
    .map(({ id, createdAt, expiresAt }) => {
      const since = createdAt ?? expiresAt
      const { device, lastSeen } = noted(id) ?? {}
      return { id, device: device ?? '', since, lastSeen: lastSeen ?? since, isThisOne: id === person._sid }
    })
    .toSorted((a, b) => b.since.localeCompare(a.since))
}

/** Returns whether the session is open and its person active. */
export async function holdsSession(req: PayloadRequest, user: string, sid: string): Promise<boolean> {
  const where = { id: { equals: user } }
  const person = await req.payload.db.findOne<User & Record<string, unknown>>({
    collection: 'users',
    where,
    req,
  })
  const session = person?.sessions?.find(({ id }) => id === sid)
  if (!isActive(person) || !session) return false
  return isLasting(req.payload, person, session, await noteOf(req.payload, sid))
}

/** Ends one session of a person, or all; it counts from the next request on. */
export async function endSessions(req: PayloadRequest, person: SignedIn, only?: string): Promise<void> {
  await atomically(req, async () => {
    await keepSessions(req, String(person.id), ({ id }) => only !== undefined && id !== only)
    await accountEvent(req, { kind: 'signOut', user: person })
  })
}

/** Keeps some of a person's sessions and ends the others, in the request's transaction. */
export async function keepSessions(
  req: PayloadRequest,
  user: string,
  isKept: (session: { id: string }) => boolean,
): Promise<void> {
  const where = { id: { equals: user } }
  const stored = await req.payload.db.findOne<User & Record<string, unknown>>({
    collection: 'users',
    where,
    req,
  })
  if (!stored) return
  const data = { ...stored, sessions: (stored.sessions ?? []).filter(isKept), updatedAt: null }
  await req.payload.db.updateOne({ collection: 'users', id: user, data, req, returning: false })
}
