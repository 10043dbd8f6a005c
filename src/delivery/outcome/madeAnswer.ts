import type { ResponseBody } from './responseBody.ts'
import type { Problem } from './problem.ts'

/** What was made for a recipe, or that there is nothing, and what that depends on. */
export interface MadeAnswer {
  outcome: ResponseBody | Problem
  tags: readonly string[]
  /** The instant from which it may not be shown any more, in milliseconds since the epoch. */
  expiresAt: number
  /** When it was made, where that was before: an answer keeps its own age. In milliseconds since the epoch. */
  madeAt?: number
}
