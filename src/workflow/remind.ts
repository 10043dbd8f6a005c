import {
  createLocalReq,
  type CollectionSlug,
  type PaginatedDocs,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { idOf } from '../access/caller.ts'
import { isDue, tomorrow } from './days.ts'
import { workflowCollections } from './collections.ts'
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

async function dueIn(payload: Payload, collection: CollectionSlug, now: Date): Promise<Due[]> {
  const due: Due[] = []
  for (let page: number | null | undefined = 1; page;) {
    const found: PaginatedDocs<Due> = await payload.find({
      collection: collection as 'news',
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

async function remindOnce(payload: Payload, collection: CollectionSlug, due: Due): Promise<number> {
  const key = `reviewDue:${collection}:${due.id}:${due.reviewBy?.slice(0, 10)}`
  const { totalDocs } = await payload.count({
    collection: 'notices',
    where: { key: { equals: key } },
    overrideAccess: true,
  })
  if (totalDocs > 0) return 0
  const req: PayloadRequest = await createLocalReq({}, payload)
  await post(req, {
    kind: 'reviewDue',
    document: collection,
    documentId: due.id,
    municipality: idOf(due.municipality),
    key,
  })
  return 1
}
