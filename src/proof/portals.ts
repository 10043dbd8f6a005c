import type { Payload, PayloadRequest } from 'payload'

/** A portal of a municipality, as it is named, with the origins on which its pages stand. */
export interface OwnPortal {
  name: string
  origins: string[]
}

interface StoredPortal {
  id: string
  name?: string | null
  website?: string | null
  allowedOrigins?: readonly { origin?: string | null }[] | null
}

/** The portals of municipalities, or of all. */
export async function portalsOf(
  payload: Payload,
  municipalities: readonly string[] | 'all',
  req?: PayloadRequest,
): Promise<OwnPortal[]> {
  const { docs } = await payload.db.find<StoredPortal>({
    collection: 'portals',
    ...(municipalities === 'all' ? {} : { where: { municipality: { in: [...municipalities] } } }),
    sort: 'name',
    limit: 0,
    pagination: false,
    select: { name: true, website: true, allowedOrigins: true },
    ...(req ? { req } : {}),
  })
  return docs.map(({ name, website, allowedOrigins }) => {
    const site = website ? URL.parse(website)?.origin : undefined
    const origins = [...(allowedOrigins ?? []).flatMap(({ origin }) => origin ?? []), ...(site ? [site] : [])]
    return { name: name ?? '', origins: [...new Set(origins)] }
  })
}

/** Returns whether an address stands on one of these portals. */
export function isOnPortal(address: string, portals: readonly OwnPortal[]): boolean {
  const origin = URL.parse(address)?.origin
  return portals.some(({ origins }) => origin !== undefined && origins.includes(origin))
}
