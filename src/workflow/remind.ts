import { createLocalReq, type PaginatedDocs, type Payload, type PayloadRequest, type Where } from 'payload'
import { idOf } from '../access/caller.ts'
import { atomically } from '../database/transactions/atomically.ts'
import { isDue, tomorrow } from './days.ts'
import { type WorkflowCollection, workflowCollections } from './collections.ts'
import { post } from './notices.ts'

/** How many documents are looked at together. */
const together = 200

/** Reminds once of everything published whose review-by date has come; again when it was moved and has come again. */
export async function remind(payload: Payload, now = new Date()): Promise<number> {
  let reminded = 0
  for (const collection of workflowCollections) {
    for (const due of await dueIn(payload, collection, now))
      reminded += await remindOnce(payload, collection, due)
  }
  return reminded
}

interface Due {
  id: string
  municipality?: unknown
  reviewBy?: string | null
}

async function dueIn(payload: Payload, collection: WorkflowCollection, now: Date): Promise<Due[]> {
  const due: Due[] = []
  for (let page: number | null | undefined = 1; page;) {
    const found: PaginatedDocs<Due> = await payload.find({
      collection: collection,
      where: { and: [{ _status: { equals: 'published' } }, { reviewBy: { less_than: tomorrow(now) } }] },
      select: { municipality: true, reviewBy: true },
      sort: 'createdAt',
      limit: together,
      page,
      depth: 0,
      overrideAccess: true,
    })
    due.push(...found.docs)
    page = found.nextPage
  }
  return due.filter(({ reviewBy }) => isDue(reviewBy, now))
}

async function remindOnce(payload: Payload, collection: WorkflowCollection, due: Due): Promise<number> {
  const key = `reviewDue:${collection}:${due.id}:${due.reviewBy?.slice(0, 10)}`
  const req: PayloadRequest = await createLocalReq({}, payload)
  return atomically(req, async () => {
    const where: Where = { key: { equals: key } }
    const { totalDocs } = await payload.db.count({ collection: 'notices', where, req })
    if (totalDocs > 0) return 0
    const municipality = idOf(due.municipality)
    await post(req, { kind: 'reviewDue', document: collection, documentId: due.id, municipality, key })
    return 1
  })
}
