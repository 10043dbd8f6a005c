import { processWide } from './processWide.ts'

/** Ends a turn; further calls do nothing. */
export type Leave = () => void

interface Waiting {
  go: (leave: Leave) => void
}

/** First in, first out: one holder at a time, the others wait without blocking the event loop. */
export class FifoLock {
  private readonly waiting: Waiting[] = []
  private taken = false

  /** Number of those that wait. */
  get length(): number {
    return this.waiting.length
  }

  /**
   * Waits for the turn.
   * @throws the signal's reason when it is aborted before the turn has come
   */
  enter(signal?: AbortSignal): Promise<Leave> {
    return new Promise((go, fail) => {
      if (signal?.aborted) return fail(signal.reason)
      if (!this.taken) return go(this.take())
      const entry: Waiting = { go }
      this.waiting.push(entry)
      signal?.addEventListener('abort', () => {
        const place = this.waiting.indexOf(entry)
        if (place < 0) return
        this.waiting.splice(place, 1)
        fail(signal.reason)
      })
    })
  }

  private take(): Leave {
    this.taken = true
    let left = false
    return () => {
      if (left) return
      left = true
      this.taken = false
      this.waiting.shift()?.go(this.take())
    }
  }
}

const queues = processWide('turns', () => new Map<string, FifoLock>())

/** The queue of one database file, shared by everything in this process that writes to it. */
export function fifoLockFor(file: string): FifoLock {
  const queue = queues.get(file) ?? new FifoLock()
  queues.set(file, queue)
  return queue
}

/** How many transactions wait now for their turn, in all queues of this process. */
export function waitingTurns(): number {
  return [...queues.values()].reduce((sum, queue) => sum + queue.length, 0)
}
