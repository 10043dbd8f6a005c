import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { slugIn } from '../model/slugs.ts'
import { isolatedRequest } from '../database/transactions/isolatedRequest.ts'
import type { Doc } from '../translation/document.ts'

/** Which document is asked for, and in which language. */
export interface Asked {
  collection: SanitizedCollectionConfig
  id: string
  locale: string
  trash: boolean
}

/**
 * The latest state of a document, as forms are made from it: in one language, without another in its place, related documents by their
 * ids; whole, or as the person reads it. It is read in the request's transaction.
 */
export async function storedFor(
  req: PayloadRequest,
  { collection, id, locale, trash }: Asked,
  { overrideAccess }: { overrideAccess: boolean },
): Promise<Doc | undefined> {
  const { docs } = await req.payload.find({
    collection: slugIn(req.payload, collection.slug),
    where: { id: { equals: id } },
    depth: 0,
    draft: true,
    limit: 1,
    pagination: false,
    locale: locale as never,
    fallbackLocale: false,
    trash,
    disableErrors: true,
    overrideAccess,
    user: req.user,
    req: isolatedRequest(req),
  })
  return docs[0] as unknown as Doc | undefined
}
