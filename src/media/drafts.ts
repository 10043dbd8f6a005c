import type { PayloadRequest, Where } from 'payload'
import { kinds } from '../model/kinds/index.ts'
import type { Doc } from '../translation/document.ts'
import { usesIn } from './uses.ts'

/** Newest versions that are read at once. */
const batch = 100

/**
 * Returns whether a picture stands in any document besides one: as readers have it, or in a newer draft, which the account of uses
 * (`pictureUses`) does not know.
 */
export async function isShown(req: PayloadRequest, picture: string, besides: string): Promise<boolean> {
  const where: Where = { and: [{ picture: { equals: picture } }, { document: { not_equals: besides } }] }
  const { totalDocs } = await req.payload.db.count({ collection: 'pictureUses', where, req })
  return totalDocs > 0 || isDrafted(req, picture, besides)
}

async function isDrafted(req: PayloadRequest, picture: string, besides: string): Promise<boolean> {
  const { db, collections } = req.payload
  const where: Where = {
    and: [
      { latest: { equals: true } },
      { 'version._status': { equals: 'draft' } },
      { parent: { not_equals: besides } },
    ],
  }
  for (const collection of kinds) {
    const { versions, flattenedFields: fields } = collections[collection].config
    if (!versions?.drafts) continue
    for (let page = 1, isMore = true; isMore; page += 1) {
      const asked = { collection, where, limit: batch, page, sort: 'id', locale: 'all', req } as const
      const { docs, hasNextPage } = await db.findVersions<Doc>(asked)
      if (docs.some(({ version }) => usesIn(fields, version).some((use) => use.picture === picture)))
        return true
      isMore = hasNextPage
    }
  }
  return false
}
