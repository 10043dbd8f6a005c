import type { IncomingMessage } from 'node:http'
import type { Request, Response } from 'express'
import { LRUCache } from 'lru-cache'
import type { Charge } from './anonymous.ts'
import type { Cache } from '../cache/cache.ts'
import type { Meter } from './meter.ts'
import type { Problem } from '../outcome/problem.ts'
import { keyOf, type Recipe } from '../query/recipe.ts'
import { sendEntry } from './respond.ts'
import type { AnswerContext } from '../render/context.ts'
import type { Watch } from '../cache/watch.ts'

/** The parts that every route of the public side works with. */
export interface Delivery {
  source: Pick<AnswerContext, 'offered' | 'serverUrl'>
  version: string
  /** Turns a thrown error into the problem that the caller gets; an error that is our fault is logged. */
  judge: (error: unknown) => Promise<Problem>
  /** Answers what was asked, from the cache where it is known. */
  answer: (req: Request, res: Response, recipe: Recipe) => Promise<void>
}

/** Under which key a raw request target was answered, so that the next such request needs no router. */
export class Targets {
  private readonly keys = new LRUCache<string, string>({ max: 5_000 })

  remember(target: string, key: string): void {
    if (target.length <= 500) this.keys.set(target, key)
  }

  key(target: string): string | undefined {
    return this.keys.get(target)
  }
}

/** Makes the `answer` of a delivery. @param targets filled as answers are given */
export function answerer(
  cache: Cache,
  targets: Targets,
  watch: Watch,
  { answers }: Meter,
  charge: Charge,
): Delivery['answer'] {
  return async (req, res, recipe) => {
    const { entry, isKnown, staleSince } = await cache.answer(recipe, () => charge(req))
    const since = earlier(staleSince, watch.lostAt)
    targets.remember(targetOf(req), keyOf(recipe))
    await sendEntry(req, res, entry, since)
    const known = res.statusCode === 304 ? 'unchanged' : 'hit'
    answers[since !== undefined ? 'stale' : isKnown ? known : 'miss'] += 1
  }
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)
}

/** The request target as it came, before any router cut it. */
export function targetOf(req: IncomingMessage): string {
  const original = 'originalUrl' in req ? req.originalUrl : undefined
  return typeof original === 'string' ? original : (req.url ?? '')
}
