import { databaseGone, type Problem } from '../outcome/problem.ts'

/** Milliseconds that the database may take for a small question before it counts as lost. */
export const patience = 2_000

/**
 * Knows whether the database answers. While it does not, nobody waits for it: what was answered before is sent with the
 * time from which it may be outdated, everything else is refused at once.
 */
export class Watch {
  /** Since when the database has not answered, in milliseconds since the epoch. */
  lostAt: number | undefined
  private lastAnswer: number
  private readonly waiting = new Set<(problem: Problem) => void>()

  constructor(private readonly now: () => number = Date.now) {
    this.lastAnswer = now()
  }

  answered(): void {
    this.lastAnswer = this.now()
    this.lostAt = undefined
  }

  lost(): void {
    this.lostAt ??= this.lastAnswer
    for (const refuse of this.waiting) refuse(databaseGone())
    this.waiting.clear()
  }

  /** Does something with the database, and gives up when that is lost. @throws {Problem} 503 while it is */
  guard<T>(work: () => Promise<T>): Promise<T> {
    if (this.lostAt !== undefined) return Promise.reject(databaseGone())
    return new Promise((resolve, reject) => {
      this.waiting.add(reject)
      work()
        .finally(() => this.waiting.delete(reject))
        .then(resolve, reject)
    })
  }
}
