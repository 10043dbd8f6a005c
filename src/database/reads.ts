import type { CollectionSlug, PayloadRequest, SelectType, Where } from 'payload'
import type { Doc } from '../translation/document.ts'

/** The last read of each request. */
const last = new WeakMap<PayloadRequest, Promise<unknown>>()

/** Field hooks run side by side, but a MongoDB transaction takes one command at a time: a request's reads wait for each other. */
function inTurn<T>(req: PayloadRequest, read: () => Promise<T>): Promise<T> {
  const next = (last.get(req) ?? Promise.resolve()).then(read, read)
  last.set(req, next)
  return next
}

/**
 * One stored document in all languages, or `undefined`; no access rule, no hook, drafts as they stand in the main table.
 * @param select what to read of it; everything when left out
 */
export function readOne(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
  select?: SelectType,
): Promise<Doc | undefined> {
  return inTurn(
    req,
    async () =>
      (await req.payload.db.findOne<Doc & { id: string }>({
        collection,
        req,
        where,
        ...(select ? { select } : {}),
      })) ?? undefined,
  )
}

/** The newest version of a document in all languages, draft or not; `undefined` where there is none. Else as `readOne`. */
export function readNewest(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
): Promise<Doc | undefined> {
  return inTurn(req, async () => {
    const { docs } = await req.payload.db.findVersions<Doc>({
      collection,
      limit: 1,
      locale: 'all',
      pagination: false,
      req,
      sort: '-updatedAt',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    return docs[0]?.version
  })
}
