/**
 * How a request for a finished answer went. Each is counted once: `miss` when the answer had to be made, else `stale`
 * when it is an old one because the database is away, else `unchanged` when the reader had it (304), else `hit`.
 */
export const outcomes = ['hit', 'unchanged', 'stale', 'miss'] as const
export type Outcome = (typeof outcomes)[number]

/** Why finished answers are not true any more: something changed, something was withdrawn, or time has passed. */
export const purgeReasons = ['change', 'withdrawn', 'time'] as const
export type PurgeReason = (typeof purgeReasons)[number]

/**
 * The counters of the public side. They are plain fields, added to in place (`meter.answers.hit += 1`), which costs a finished
 * answer nothing; the metrics read them when somebody asks.
 */
export interface Meter {
  readonly answers: Record<Outcome, number>
  readonly purges: Record<PurgeReason, number>
  /** Call it when what a purge concerned and readers ask for is there again, with the seconds since the purge. */
  fresh: (seconds: number) => void
  /** The present size of the cache. */
  cache?: () => { bytes: number; entries: number }
  /** Seconds since the outbox was last read to its end: as old a change of another process may be and not be seen yet. */
  outboxLag?: () => number | undefined
}

/** A meter that stands at zero. */
export function newMeter(): Meter {
  const zero = <K extends string>(names: readonly K[]) =>
    Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>
  return { answers: zero(outcomes), purges: zero(purgeReasons), fresh: () => undefined }
}
