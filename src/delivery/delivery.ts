import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Source } from './answers.ts'
import type { Cache, Entry } from './cache.ts'
import type { Problem } from './problem.ts'
import { sendEntry } from './respond.ts'

/** What every route of the public side works with. */
export interface Delivery {
  source: Source
  version: string
  /** What a thrown error means for the caller; what is our fault is logged. */
  judge: (error: unknown) => Promise<Problem>
  /** Answers from the cache, or with what `make` makes, which is then kept under the key. */
  answer: (
    req: IncomingMessage,
    res: ServerResponse,
    key: string,
    make: () => Promise<Entry>,
  ) => Promise<void>
}

/** The most raw request targets that are remembered. */
const mostTargets = 2_000

/** Remembers under which key a raw request target was answered, so that the next such request needs no router. */
export class Targets {
  private readonly keys = new Map<string, string>()

  remember(target: string, key: string): void {
    if (target.length > 500) return
    this.keys.delete(target)
    this.keys.set(target, key)
    const oldest = this.keys.size > mostTargets ? this.keys.keys().next().value : undefined
    if (oldest !== undefined) this.keys.delete(oldest)
  }

  key(target: string): string | undefined {
    return this.keys.get(target)
  }
}

/** Makes the `answer` of a delivery. @param targets filled as answers are given */
export function answerer(cache: Cache, targets: Targets): Delivery['answer'] {
  return async (req, res, key, make) => {
    const entry = await cache.answer(key, make)
    targets.remember(targetOf(req), key)
    await sendEntry(req, res, entry)
  }
}

/** The request target as it came, before any router cut it. */
export function targetOf(req: IncomingMessage): string {
  const original = 'originalUrl' in req ? req.originalUrl : undefined
  return typeof original === 'string' ? original : (req.url ?? '')
}
