import { processWide } from '../database/transactions/processWide.ts'

/** The work that was asked for last, by key, while it is under way. */
const last = processWide('oneAtATime', () => new Map<string, Promise<unknown>>())

/**
 * Does work that has the same key one after the other in this process, in the order in which it was asked for. Begin no
 * transaction before: whoever waits here must hold nothing that the others need.
 */
export function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const next = (last.get(key) ?? Promise.resolve()).then(work, work)
  const quiet = next.then(
    () => undefined,
    () => undefined,
  )
  last.set(key, quiet)
  void quiet.then(() => {
    if (last.get(key) === quiet) last.delete(key)
  })
  return next
}
