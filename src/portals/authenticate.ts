import type { Payload } from 'payload'
import { idOf } from '../access/caller.ts'
import { isKeyOf, prefixOf } from './key.ts'

/** A portal that showed a key which counts. */
export interface Portal {
  id: string
  /** The id of its municipality. */
  municipality: string
}

/** Why a key does not count. */
export type Refused = 'unknown' | 'expired' | 'revoked'

/** How often the use of a key is written down, in milliseconds. */
const noted = 60_000

interface StoredKey {
  id: string
  hash: string
  portal: unknown
  municipality: unknown
  expiresAt: string
  revokedAt?: string | null
}

/** Tells portals by their keys. */
export interface Doorkeeper {
  /** The portal of a key, or why there is none. Only who has the right secret hears that it expired or was revoked. */
  portalOf: (key: string) => Promise<{ portal: Portal; used: () => void } | Refused>
}

/**
 * Looks keys up at each request, so that a revoked one ends at once.
 * @param now for tests
 */
export function doorkeeper(payload: Payload, now: () => Date = () => new Date()): Doorkeeper {
  const lastNoted = new Map<string, number>()

  /** Writes the use of a key down, at most once a minute. Call it when the reader has the answer. */
  const note = async (key: string, portal: string) => {
    const at = now()
    if (at.valueOf() - (lastNoted.get(key) ?? 0) < noted) return
    lastNoted.set(key, at.valueOf())
    const instant = at.toISOString()
    const write = { returning: false } as const
    const kept = { updatedAt: null }
    await payload.db.updateOne({
      ...write,
      collection: 'portalKeys',
      id: key,
      data: { ...kept, lastUsedAt: instant },
    })
    await payload.db.updateOne({
      ...write,
      collection: 'portals',
      id: portal,
      data: { ...kept, lastSeen: instant },
    })
  }

  return {
    portalOf: async (key) => {
      const prefix = prefixOf(key)
      if (prefix === undefined) return 'unknown'
      const stored = await payload.db.findOne<StoredKey>({
        collection: 'portalKeys',
        where: { prefix: { equals: prefix } },
      })
      if (!stored || !isKeyOf(key, stored.hash)) return 'unknown'
      if (stored.revokedAt) return 'revoked'
      if (new Date(stored.expiresAt) <= now()) return 'expired'
      const [id, municipality] = [idOf(stored.portal), idOf(stored.municipality)]
      if (id === undefined || municipality === undefined) return 'unknown'
      const used = () => {
        note(stored.id, id).catch((error: unknown) => payload.logger.error({ err: error }, 'Use of a key'))
      }
      return { portal: { id, municipality }, used }
    },
  }
}
