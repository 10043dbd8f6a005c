import type { Entry } from './entry.ts'
import type { Problem } from './problem.ts'

/** What was made for a recipe, or that there is nothing, and what that depends on. */
export interface Made {
  outcome: Entry | Problem
  tags: readonly string[]
  /** The instant from which it may not be shown any more, in milliseconds since the epoch. */
  goneAt: number
  /** When it was made, where that was before: an answer keeps its own age. In milliseconds since the epoch. */
  madeAt?: number
}
