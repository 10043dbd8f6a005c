import { setImmediate as breath } from 'node:timers/promises'

/** For how long a search thinks without letting others have their turn, and in all, in milliseconds. */
const stretch = 20
const inAll = 250

/** The searches that wait to think. In each turn of the event loop one of them does: many at once would hold it as one that does not pause. */
let line: Promise<void> = Promise.resolve()
const turn = (): Promise<void> => (line = line.then(() => breath()))

/** The time that one search may still use in this process. Its pauses do not count. */
export class Budget {
  private spent = 0
  private began: number

  /** True once it is used up, so that not everything was looked at. */
  isSpent = false

  /** @param now milliseconds, from whenever */
  constructor(private readonly now: () => number = () => performance.now()) {
    this.began = now()
  }

  /** Waits for the search's first turn. */
  static async begin(now?: () => number): Promise<Budget> {
    await turn()
    return new Budget(now)
  }

  /** Lets others have their turn when it is time. @returns whether the search may go on */
  async left(): Promise<boolean> {
    const used = this.now() - this.began
    if (this.spent + used >= inAll) this.isSpent = true
    if (used < stretch || this.isSpent) return !this.isSpent
    this.spent += used
    await turn()
    this.began = this.now()
    return true
  }
}
