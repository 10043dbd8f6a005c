import { createClient } from '@redis/client'

/** How processes tell each other that the outbox has something new. A message only wakes: what is new stands in the outbox. */
export interface Messages {
  tell: () => void
  /** Calls the listener for each message, and whenever messages may have been missed. */
  listen: (listener: () => void) => void
  close: () => Promise<void>
}

/** The channel; processes of another database are woken for nothing, and see that. */
const channel = 'hansa:changes'

/** The longest pause in milliseconds between two attempts to reach Redis again. */
const longestPause = 2_000

/**
 * Messages over Redis. While it is away nothing is queued and nothing fails: processes look at the outbox by themselves twice a
 * second, and are woken as soon as Redis is back.
 * @param warn told once when Redis goes away
 */
export function redisMessages(url: string, warn: (error: unknown) => void): Messages {
  const listeners = new Set<() => void>()
  const wake = () => listeners.forEach((listener) => listener())
  let isAway = false
  const options = {
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 5_000,
      reconnectStrategy: (tries: number) => Math.min(longestPause, 50 * 2 ** tries),
    },
  }
  const [teller, hearer] = [createClient(options), createClient(options)]
  const failed = (error: unknown) => {
    if (!isAway) warn(error)
    isAway = true
  }
  teller.on('error', failed)
  hearer.on('error', failed)
  hearer.on('ready', () => {
    isAway = false
    wake()
  })
  teller.connect().catch(failed)
  hearer
    .connect()
    .then((connected) => connected.subscribe(channel, wake))
    .catch(failed)
  return {
    tell: () => {
      if (teller.isReady) teller.publish(channel, '').catch(failed)
    },
    listen: (listener) => void listeners.add(listener),
    close: async () => {
      for (const client of [teller, hearer]) client.destroy()
    },
  }
}
