import type { PayloadRequest, Where } from 'payload'
import { unpacked } from '../proof/kept.ts'
import { type About, mentions } from './about.ts'

/** Kept pages that are unpacked at once. */
const batch = 10

interface Kept {
  id: string
  page?: string | null
}

/**
 * Deletes what was kept of pages of portals that name somebody. That a page was seen, when, and its hash stay: they say nothing of who was named.
 */
export async function forgetPages(
  req: PayloadRequest,
  { municipalities, names, addresses }: About,
): Promise<void> {
  const { db } = req.payload
  const collection = 'pageChecks'
  const needles = [...names, ...addresses]
  const seen = new Set<string>()
  for (;;) {
    const where: Where = {
      and: [
        { municipality: { in: [...municipalities] } },
        { page: { exists: true } },
        ...(seen.size > 0 ? [{ id: { not_in: [...seen] } }] : []),
      ],
    }
    const { docs } = await db.find<Kept>({ collection, where, limit: batch, pagination: false, req })
    if (docs.length === 0) return
    for (const { id, page } of docs)
      if (page && mentions(unpacked(page).toString('utf8'), needles))
        await db.updateOne({ collection, id, data: { page: null, updatedAt: null }, req, returning: false })
    for (const { id } of docs) seen.add(String(id))
  }
}
