import type { Payload } from 'payload'
import type { AccountSession } from '../../model/payload-types.ts'

/** How often, in milliseconds, it is noted that a session was seen. */
const seenEvery = 60_000

/** The record of a session, with the time at which it was last seen. */
export type Note = Pick<AccountSession, 'id'> & { lastSeen?: string | null }

/** When a session was last seen, as every process notes it in the database; `undefined` when nothing was noted. */
export async function noteOf(payload: Payload, sid: string): Promise<Note | undefined> {
  const where = { sid: { equals: sid } }
  return (await payload.db.findOne<Note>({ collection: 'accountSessions', where })) ?? undefined
}

/** Notes that a session was seen just now, unless that was noted a moment ago. */
export async function noteSeen(payload: Payload, { id, lastSeen }: Note): Promise<void> {
  const now = Date.now()
  if (now - Date.parse(lastSeen ?? '') < seenEvery) return
  const data = { lastSeen: new Date(now).toISOString() }
  await payload.db.updateOne({ collection: 'accountSessions', id, data, returning: false })
}
