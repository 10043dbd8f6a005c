import type { Payload, TaskConfig, Where } from 'payload'
import { encodeTime } from 'ulid'

/** Days after which an entry has lost its address, and after which a refused sign-in is deleted. */
export const addressDays = 90

/** Entries that one statement changes: short enough to hold nobody up. */
const batch = 500

const day = 24 * 60 * 60 * 1000

interface Expired {
  deleted: number
  /** Entries that stay without their address. */
  shortened: number
}

/**
 * Deletes what the audit log has held long enough, oldest first, in batches that are stored one by one.
 * @param days how long an entry stays
 */
export async function expireAudit(payload: Payload, days: number, now = new Date()): Promise<Expired> {
  const before = (age: number) => ({ less_than: new Date(now.valueOf() - age * day).toISOString() })
  const old: Where = { createdAt: before(days) }
  const personal = before(Math.min(days, addressDays))
  const refused: Where = { and: [{ action: { equals: 'signInRefused' } }, { createdAt: personal }] }
  const located: Where = { and: [{ address: { exists: true } }, { createdAt: personal }] }
  const removing = (ids: string[]) =>
    payload.db.deleteMany({ collection: 'auditLog', where: { id: { in: ids } } })
  const inBatches = (where: Where, work: (ids: string[]) => Promise<unknown>) =>
    batched(payload, 'auditLog', where, work)
  const clearing = (ids: string[]) =>
    payload.db.updateMany({
      collection: 'auditLog',
      where: { id: { in: ids } },
      data: { address: null },
      returning: false,
    })
  const deleted = (await inBatches(old, removing)) + (await inBatches(refused, removing))
  return { deleted, shortened: await inBatches(located, clearing) }
}

/** Days that the outbox keeps changes: a node that was off for longer begins with nothing remembered. */
export const changeDays = 7

/** Deletes changes that every node has long seen, in batches. @returns how many */
export async function expireChanges(payload: Payload, now = new Date()): Promise<number> {
  const before = `${encodeTime(now.valueOf() - changeDays * day)}`
  return batched(payload, 'changes', { id: { less_than: before } }, (ids) =>
    payload.db.deleteMany({ collection: 'changes', where: { id: { in: ids } } }),
  )
}

async function batched(
  payload: Payload,
  collection: 'auditLog' | 'changes',
  where: Where,
  work: (ids: string[]) => Promise<unknown>,
): Promise<number> {
  for (let done = 0; ;) {
    const { docs } = await payload.db.find<{ id: string }>({
      collection,
      where,
      sort: collection === 'changes' ? 'id' : 'createdAt',
      limit: batch,
      pagination: false,
      select: {},
    })
    if (docs.length === 0) return done
    await work(docs.map(({ id }) => id))
    done += docs.length
  }
}

/** The daily job that keeps the audit log no longer than it may be kept. */
export function auditRetention(days: number): TaskConfig {
  return {
    slug: 'auditRetention',
    schedule: [{ cron: '17 3 * * *', queue: 'default' }],
    handler: async ({ req }) => {
      const { deleted, shortened } = await expireAudit(req.payload, days)
      if (deleted + shortened > 0)
        req.payload.logger.info(
          `Audit log: ${deleted} entries deleted, ${shortened} without their address now.`,
        )
      return { output: {} }
    },
  }
}

/** The daily job that keeps the outbox short. */
export const changeRetention: TaskConfig = {
  slug: 'changeRetention',
  schedule: [{ cron: '23 3 * * *', queue: 'default' }],
  handler: async ({ req }) => {
    await expireChanges(req.payload)
    return { output: {} }
  },
}
