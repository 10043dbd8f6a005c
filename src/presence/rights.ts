import { APIError, type PayloadRequest } from 'payload'
import { readsInternal } from '../access/fields.ts'
import { rowOf } from '../access/roles.ts'
import type { Open } from './presence.ts'

/**
 * Returns whether the caller reads the unpublished state of a document, and not only what is out: its versions where it has drafts,
 * else what its own city alone reads.
 */
export const readsDraft = (req: PayloadRequest, open: Open): Promise<boolean> =>
  asked(req, open).catch((error: unknown) => {
    // Where no right reaches any document, Payload refuses at once in place of finding nothing.
    if (error instanceof APIError && error.status === 403) return false
    throw error
  })

async function asked(req: PayloadRequest, { collection, id }: Open): Promise<boolean> {
  const doc: object | null = await req.payload.findByID({
    collection,
    id,
    draft: true,
    trash: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!doc) return false
  if (!req.payload.collections[collection].config.versions?.drafts)
    return readsInternal(req, collection, ownedOf(collection, doc))
  const where = { parent: { equals: id } }
  const { totalDocs } = await req.payload.countVersions({ collection, where, overrideAccess: false, req })
  return totalDocs > 0
}

/** A municipality is its own owner. */
const ownedOf = (collection: string, doc: object): Record<string, unknown> => ({
  ...doc,
  ...(rowOf(collection).owner === 'itself' && 'id' in doc ? { municipality: doc.id } : {}),
})
