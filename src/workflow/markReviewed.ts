import type { PayloadRequest, Where } from 'payload'
import { HubError } from '../errors/hubError.ts'
import type { EditorialKind } from '../model/kinds/index.ts'
import { read } from './act.ts'
import { atomically } from '../database/transactions/atomically.ts'
import { dayToCome, inAYear } from './days.ts'
import { record } from './history.ts'
import type { Doc } from '../translation/document.ts'
import { mayPublish } from './rights.ts'
import { stateOf } from './state.ts'

/** Says that what is published is still right. `next` is a day to come (`2027-05-01`); a year from now when left out. */
export interface Reviewed {
  collection: EditorialKind
  id: string
  next?: string | undefined
}

/**
 * Moves the review-by date of what is out, and of the newest version, so that the next save does not take it back. It
 * publishes nothing and makes no version, since no content changes.
 * @throws 404, 403 without the right to publish, 400 for a day that is none, 409 for what is not published
 */
export const markReviewed = (
  req: PayloadRequest,
  { collection, id, next }: Reviewed,
): Promise<{ id: string; reviewBy: string }> =>
  atomically(req, async () => {
    const stored = await read(req, { collection, id })
    if (!(await mayPublish(req, collection, stored))) throw new HubError(req, 'step-needs-publisher')
    const reviewBy = next === undefined ? inAYear() : dayToCome(next)
    if (reviewBy === undefined) {
      throw new HubError(req, 'review-day-invalid', { value: next ?? '', example: inAYear().slice(0, 10) })
    }
    await move(req, { collection, id, reviewBy })
    const state = stateOf(stored)
    await record(req, {
      action: 'reviewed',
      collection,
      document: stored,
      from: state,
      to: state,
      note: reviewBy.slice(0, 10),
    })
    return { id, reviewBy }
  })

async function move(
  req: PayloadRequest,
  { collection, id, reviewBy }: { collection: EditorialKind; id: string; reviewBy: string },
): Promise<void> {
  const { db } = req.payload
  const isOut: Where = { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] }
  if (!(await db.findOne({ collection, where: isOut, select: { _status: true }, req }))) {
    throw new HubError(req, 'not-due')
  }
  await db.updateOne({ collection, id, data: { reviewBy }, req })
  const newest: Where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
  const { docs } = await db.findVersions<Doc>({ collection, where: newest, limit: 1, pagination: false, req })
  const [version] = docs
  if (!version) return
  const { id: versionId, createdAt, updatedAt } = version
  // Whole, as Payload itself does it: MongoDB replaces what a version holds.
  const versionData = {
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    latest: true,
    parent: id,
    version: { ...version.version, reviewBy },
  }
  await db.updateVersion({ collection, id: versionId, versionData, returning: false, req })
}
