import type { Payload } from 'payload'
import type { User } from '../../model/payload-types.ts'
import { limitsOf } from './settings.ts'

/** A session as `users.sessions` holds it; times are ISO 8601. */
export type StoredSession = NonNullable<User['sessions']>[number]

type Seen = { lastSeen?: string | null } | undefined

/** The instant, in milliseconds since 1970, beyond which a session does not last, whatever happens. */
export function endOf(
  payload: Pick<Payload, 'config'>,
  person: { isNetworkAdmin?: unknown },
  { createdAt, expiresAt }: StoredSession,
): number {
  // Without a beginning (there is none that a release has stored so) it is over.
  const begun = Date.parse(createdAt ?? '') || 0
  return Math.min(begun + limitsOf(payload, person).whole, Date.parse(expiresAt) || 0)
}

/** Returns whether a session has neither lasted too long nor been idle for too long. @param seen the record of when it was last seen */
export function isLasting(
  payload: Pick<Payload, 'config'>,
  person: { isNetworkAdmin?: unknown },
  session: StoredSession,
  seen: Seen,
): boolean {
  const now = Date.now()
  const last = Date.parse(seen?.lastSeen ?? session.createdAt ?? '') || 0
  return now < endOf(payload, person, session) && now < last + limitsOf(payload, person).idle
}

/** When a session that is in use now ends if nothing more happens, in seconds since 1970: what browsers are told. */
export function idleEnd(
  payload: Pick<Payload, 'config'>,
  person: { isNetworkAdmin?: unknown },
  session: StoredSession,
): number {
  const idle = Date.now() + limitsOf(payload, person).idle
  return Math.floor(Math.min(idle, endOf(payload, person, session)) / 1000)
}
