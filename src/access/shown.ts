import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { isKind } from '../delivery/kinds.ts'
import type { Doc } from '../translation/document.ts'
import { isPublished } from './out.ts'

/**
 * Whether readers see what is said of a document: by its main row, published and not in the trash. Without drafts, a document is
 * out while it is public, a picture while something shows it that is out, and everything else always.
 */
export async function isShown(
  req: PayloadRequest,
  { slug, versions }: SanitizedCollectionConfig,
  live: Doc | undefined,
): Promise<boolean> {
  if (live === undefined) return false
  if (versions?.drafts) return isPublished(live)
  if (slug === 'documents') return live.visibility === 'public'
  return slug === 'media' ? isPictureShown(req, String(live.id)) : true
}

async function isPictureShown(req: PayloadRequest, picture: string): Promise<boolean> {
  const { docs } = await req.payload.db.find<{ id: string; kind: string; document: string }>({
    collection: 'pictureUses',
    where: { picture: { equals: picture } },
    limit: 0,
    pagination: false,
    req,
  })
  for (const { kind, document } of docs) {
    const collection = isKind(kind) ? (kind as CollectionSlug) : undefined
    if (collection && (await isShowing(req, collection, document))) return true
  }
  return false
}

async function isShowing(req: PayloadRequest, collection: CollectionSlug, id: string): Promise<boolean> {
  const row = await req.payload.db.findOne<Doc & { id: string }>({
    collection,
    where: { id: { equals: id } },
    req,
  })
  return isShown(req, req.payload.collections[collection].config, row ?? undefined)
}
