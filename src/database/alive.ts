import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import type { Payload } from 'payload'
import { withLease } from './lease.ts'

const prefix = 'process '

/**
 * Lets others know that this process works with the database, on whatever machine, by a lease of its own: nothing is restored over
 * it then. An SQLite file says so by its lock.
 * @returns ends it
 */
export async function stayKnown(payload: Payload): Promise<() => Promise<void>> {
  if (payload.db.name !== 'mongoose') return () => Promise.resolve()
  await payload.db.deleteMany({
    collection: 'leases',
    where: { and: [{ work: { like: prefix } }, { until: { less_than: new Date().toISOString() } }] },
  })
  const process = new EventEmitter()
  const begun = once(process, 'begun')
  const work = () => {
    process.emit('begun')
    return once(process, 'ended')
  }
  const known = withLease(payload, [`${prefix}${randomUUID()}`, work])
  await Promise.race([begun, known])
  return async () => {
    process.emit('ended')
    await known
  }
}
