import type { PayloadRequest } from 'payload'
import { monotonicFactory } from 'ulid'
import { announce } from '../database/transactions/commits.ts'
import type { Announced, Change } from '../model/change.ts'

/** Ids of one process grow, also within a millisecond. */
const nextId = monotonicFactory()

/**
 * Writes a change to the outbox in the transaction of the request, and lets this process hear of it once that is committed.
 * A change that is rolled back is never announced.
 */
export async function announceChange(req: PayloadRequest, change: Change): Promise<void> {
  const announced: Announced = { id: nextId(), ...change }
  await req.payload.db.create({ collection: 'changes', data: { ...announced }, req })
  announce(req, announced)
}
