import type { PayloadRequest } from 'payload'

/** A municipality as the queue shows it. */
export interface Town {
  name: string
  timezone: string
}

/** The municipalities by id, in the language of the content that is chosen. */
export async function townsOf(req: PayloadRequest, ids: (string | null)[]): Promise<Map<string, Town>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'municipalities',
    where: { id: { in: wanted } },
    select: { name: true, slug: true, timezone: true },
    pagination: false,
    limit: wanted.length,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return new Map(
    docs.map(({ id, name, slug, timezone }) => [
      id,
      { name: name || slug || id, timezone: timezone ?? 'UTC' },
    ]),
  )
}
