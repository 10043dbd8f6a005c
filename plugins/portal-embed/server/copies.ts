import type { Answer } from '../render/answer.ts'

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
const mostCharacters = 32_000_000

/** The last good copies, in memory, bounded by number and size: what was not asked for the longest leaves first. */
export class Copies {
  readonly #copies = new Map<string, Copy>()
  readonly #most: number
  #size = 0

  constructor(most: number) {
    this.#most = most
  }

  /** The copy under a key; `none` where there is none. */
  get(key: string): Copy {
    const copy = this.#copies.get(key)
    if (!copy) return none
    this.#copies.delete(key)
    this.#copies.set(key, copy)
    return copy
  }

  set(key: string, copy: Copy): void {
    this.#remove(key)
    this.#copies.set(key, copy)
    this.#size += copy.size
    for (const oldest of this.#copies.keys()) {
      if (this.#copies.size <= this.#most && this.#size <= mostCharacters) return
      this.#remove(oldest)
    }
  }

  #remove(key: string): void {
    this.#size -= this.#copies.get(key)?.size ?? 0
    this.#copies.delete(key)
  }
}
