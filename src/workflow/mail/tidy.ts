import type { Payload } from 'payload'

const day = 24 * 60 * 60 * 1000

/** How long what was sent is kept, what never got through, and the mark that a reminder was given; in days. */
const keptFor = { done: 30, undelivered: 14, reminder: 365 } as const

/** Clears the outbox, so that who was told of what outlives nothing. @returns how many mails never got through */
export async function tidyNotices(payload: Payload, now = new Date()): Promise<number> {
  const before = (days: number) => ({ createdAt: { less_than: new Date(+now - days * day).toISOString() } })
  const done = { done: { equals: true } }
  const lost = { and: [{ done: { equals: false } }, before(keptFor.undelivered)] }
  const { totalDocs } = await payload.count({ collection: 'notices', where: lost, overrideAccess: true })
  const past = [
    lost,
    { and: [done, { key: { exists: false } }, before(keptFor.done)] },
    { and: [done, before(keptFor.reminder)] },
  ]
  for (const where of past) await payload.db.deleteMany({ collection: 'notices', where })
  return totalDocs
}
