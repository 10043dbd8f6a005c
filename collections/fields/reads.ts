import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { Doc } from '../../src/translation/document.ts'

/** The last read of each request. */
const last = new WeakMap<PayloadRequest, Promise<unknown>>()

/**
 * One stored document in all languages, or `undefined`; no access rule, no hook, drafts as they stand in the main table. Field
 * hooks run side by side, but a MongoDB transaction takes one command at a time: the reads of a request wait for each other.
 */
export function readOne(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
): Promise<Doc | undefined> {
  const read = async (): Promise<Doc | undefined> =>
    (await req.payload.db.findOne<Doc & { id: string }>({ collection, req, where })) ?? undefined
  const next = (last.get(req) ?? Promise.resolve()).then(read, read)
  last.set(req, next)
  return next
}
