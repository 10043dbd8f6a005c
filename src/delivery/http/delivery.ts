import type { IncomingMessage } from 'node:http'
import type { Request, Response } from 'express'
import { LRUCache } from 'lru-cache'
import type { Charge } from './anonymous.ts'
import type { Cache } from '../cache/cache.ts'
import { countedAs, type Loads } from './loads.ts'
import type { Meter } from './meter.ts'
import { portalOf } from './portal.ts'
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

/** What was answered at a raw request target. */
interface Target {
  key: string
  /** What such an answer is counted as (`countedAs`). */
  counted: string | undefined
}

/** Under which key a raw request target was answered, so that the next such request needs no router. */
export class Targets {
  private readonly known = new LRUCache<string, Target>({ max: 5_000 })

  remember(target: string, { key, counted }: Target): void {
    if (target.length <= 500) this.known.set(target, { key, counted })
  }

  find(target: string): Target | undefined {
    return this.known.get(target)
  }
}

/** What answers are made from, kept in, counted and charged by. */
interface Answering {
  cache: Cache
  /** Filled as answers are given. */
  targets: Targets
  watch: Watch
  meter: Meter
  charge: Charge
  loads: Loads
}

/** Makes the `answer` of a delivery. */
export function answerer({
  cache,
  targets,
  watch,
  meter: { answers },
  charge,
  loads,
}: Answering): Delivery['answer'] {
  return async (req, res, recipe) => {
    const { entry, isKnown, staleSince } = await cache.answer(recipe, () => charge(req))
    const since = earlier(staleSince, watch.lostAt)
    const counted = countedAs(recipe)
    targets.remember(targetOf(req), { key: keyOf(recipe), counted })
    await sendEntry(req, res, entry, since)
    loads.count(req, counted, portalOf(req))
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
