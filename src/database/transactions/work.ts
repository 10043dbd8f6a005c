import type { Method } from './methods.ts'
import { processWide } from './processWide.ts'

/** Names of the operations that a database is asked for. */
export const operations = [
  'find',
  'count',
  'create',
  'update',
  'delete',
  'begin',
  'commit',
  'rollback',
] as const
export type Operation = (typeof operations)[number]
/** How a transaction ended. */
export type Ending = 'commit' | 'rollback'

/** Hears how long the databases of this process take, in seconds. */
export interface WorkListener {
  /** One method of the adapter, without the wait for SQLite's queue. */
  worked: (operation: Operation, seconds: number) => void
  /** A whole transaction, from its first statement to its end. On SQLite nothing else is written meanwhile. */
  ended: (ending: Ending, seconds: number) => void
  /** The wait of a transaction for its turn in SQLite's queue. */
  waited: (seconds: number) => void
}

const listeners = processWide('databaseWork', () => new Set<WorkListener>())

/**
 * Consumer: the metrics.
 * @returns a function that ends the calls
 */
export function onWork(listener: WorkListener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** For the adapters: does the work and says how long it took, whether it fails or not. */
export async function measured<T>(operation: Operation, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  try {
    return await work()
  } finally {
    const seconds = since(started)
    listeners.forEach((listener) => listener.worked(operation, seconds))
  }
}

/** For the adapters: a transaction has begun. @returns what to call when it ends; further calls do nothing */
export function transactionBegun(): (ending: Ending) => void {
  let started: number | undefined = performance.now()
  return (ending) => {
    if (started === undefined) return
    const seconds = since(started)
    started = undefined
    listeners.forEach((listener) => listener.ended(ending, seconds))
  }
}

/** For SQLite's queue: waits for a turn and says how long that took. */
export async function waitedFor<T>(turn: Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await turn
  const seconds = since(started)
  listeners.forEach((listener) => listener.waited(seconds))
  return result
}

const prefixes: readonly [RegExp, Operation][] = [
  [/^(find|query)/, 'find'],
  [/^count/, 'count'],
  [/^create/, 'create'],
  [/^update/, 'update'],
  [/^delete/, 'delete'],
]

/** Returns the operation of an adapter's reading or writing method; none for `upsert`, since it calls `updateOne`. */
export function operationOf(method: Method): Operation | undefined {
  return prefixes.find(([prefix]) => prefix.test(method))?.[1]
}

function since(started: number): number {
  return (performance.now() - started) / 1000
}
