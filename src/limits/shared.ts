import { createClient } from '@redis/client'
import { processWide } from '../database/transactions/processWide.ts'

/** Redis, as far as limits are counted in it. */
export type Counters = ReturnType<typeof createClient>

/** So many milliseconds a limit waits for Redis before the process counts by itself. */
export const patience = 2_000

/** The longest pause in milliseconds between two attempts to reach Redis again. */
const longestPause = 2_000

/** Where limits are counted that all processes share; none without Redis. Also for Next's copy of this module. */
const held = processWide('limits', () => ({ counters: undefined as Counters | undefined }))

/** The Redis that limits are shared over, where there is one. */
export const sharedCounters = (): Counters | undefined => held.counters

/**
 * Counts limits in Redis from now on. While it is away nothing waits for it: each process counts by itself.
 * @param warn told once when Redis goes away
 * @returns ends it
 */
export function shareLimits(url: string, warn: (error: unknown) => void): () => void {
  let isAway = false
  const counters = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: patience },
    socket: {
      connectTimeout: 5_000,
      reconnectStrategy: (tries: number) => Math.min(longestPause, 50 * 2 ** tries),
    },
  })
  const failed = (error: unknown) => {
    if (!isAway) warn(error)
    isAway = true
  }
  counters.on('error', failed)
  counters.on('ready', () => (isAway = false))
  counters.connect().catch(failed)
  held.counters = counters as Counters
  return () => {
    if (held.counters === counters) held.counters = undefined
    counters.destroy()
  }
}
