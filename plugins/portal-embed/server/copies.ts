import type { Answer } from '../core/answer.ts'

/** What is known of an answer. Instants in milliseconds, 0 for never. */
export interface Copy {
  /** The last attempt. */
  readonly tried: number
  /** The last attempt that succeeded. */
  readonly looked: number
  /** When the copy was last known to be current. */
  readonly known: number
  readonly etag: string
  readonly answer: Answer | undefined
  /** Characters of the answer as it came. */
  readonly size: number
  /** What was wrong at the last attempt; empty after a good one. */
  readonly problem: string
}

/** No copy. */
export const none: Copy = { tried: 0, looked: 0, known: 0, etag: '', answer: undefined, size: 0, problem: '' }

/** So many characters are kept in all. */
export const mostCharacters = 32_000_000
