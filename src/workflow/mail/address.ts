import { createLocalReq, type Payload, type Where } from 'payload'
import type { Notice } from '../../model/payload-types.ts'
import { atomically } from '../../database/transactions/atomically.ts'
import { recipientsOf } from './recipients.ts'

/** How many notices one run gives to their recipients. */
const most = 200

/**
 * Makes of each notice in the outbox one per recipient, and marks it as done, in one transaction each: a crash in between
 * addresses it again from the start, and never twice to the same person.
 */
export async function addressNotices(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'notices',
    where: { and: [{ done: { equals: false } }, { recipient: { exists: false } }] },
    sort: 'createdAt',
    limit: most,
    depth: 0,
    overrideAccess: true,
  })
  for (const notice of docs) await address(payload, notice)
}

async function address(payload: Payload, notice: Notice): Promise<void> {
  const recipients = await recipientsOf(payload, notice)
  const req = await createLocalReq({}, payload)
  const { kind, document, documentId, municipality, actor, review } = notice
  const told = { kind, document, documentId, municipality, actor, review, done: false }
  await atomically(req, async () => {
    // Claimed by one statement: another process may have addressed it since it was read.
    const where: Where = { and: [{ id: { equals: notice.id } }, { done: { equals: false } }] }
    const claim = {
      collection: 'notices',
      where,
      data: { done: true },
      options: { atomic: true },
      req,
    } as const
    if (!(await payload.db.updateOne(claim))) return
    for (const recipient of recipients) {
      await payload.db.create({ collection: 'notices', data: { ...told, recipient }, req })
    }
  })
}
