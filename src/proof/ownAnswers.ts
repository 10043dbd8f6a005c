import type { Payload } from 'payload'
import { processWide } from '../database/transactions/processWide.ts'
import type { Recipe } from '../delivery/query/recipe.ts'

/** The JSON that readers get for a question at this moment; `undefined` where there is nothing for them. */
export type Ask = (recipe: Recipe) => Promise<string | undefined>

/** By hub, since tests have several in one process; also for Next's copy of this module. */
const asks = processWide('ownAnswers', () => new WeakMap<Payload, Ask>())

/** Says how the hub's own answers are had: the public side is built above this room (`src/http/ownAnswers.ts`). */
export function answerBy(payload: Payload, ask: Ask): void {
  asks.set(payload, ask)
}

/** @throws {Error} in a process that answers nothing for editors */
export function ownAnswers(payload: Payload): Ask {
  const ask = asks.get(payload)
  if (!ask) throw new Error('Nothing tells how the hub answers: call answerBy before pages are checked.')
  return ask
}
