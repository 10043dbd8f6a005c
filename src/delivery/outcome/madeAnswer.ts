import type { ResponseBody } from './responseBody.ts'
import type { Problem } from './problem.ts'

/** The result for a recipe, an answer or that there is nothing, and the tags that it depends on. */
export interface MadeAnswer {
  outcome: ResponseBody | Problem
  tags: readonly string[]
  /** The instant from which it may not be shown any more, in milliseconds since the epoch. */
  expiresAt: number
  /** When it was made, where that was before: an answer keeps its own age. In milliseconds since the epoch. */
  madeAt?: number
}
