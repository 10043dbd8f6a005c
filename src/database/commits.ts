import type { PayloadRequest } from 'payload'
import { processWide } from './processWide.ts'

type Listener = () => void
type TransactionID = number | string

const commits = processWide('commits', () => ({
  listeners: new Set<Listener>(),
  /** Open transactions that have changed editorial content. */
  touched: new Set<TransactionID>(),
  /** What waits for the commit of an open transaction. */
  waiting: new Map<TransactionID, Listener[]>(),
}))

/**
 * Calls the listener after each commit that changed editorial content: never before it, never for a rolled back one.
 * Consumer: the cache of the public side, which is emptied by it.
 * @returns a function that ends the calls
 */
export function onCommit(listener: Listener): () => void {
  commits.listeners.add(listener)
  return () => commits.listeners.delete(listener)
}

/**
 * Says that the save under way changes editorial content. Call it after the write (afterChange, afterDelete): without
 * a transaction the write is already stored and the listeners are called at once.
 */
export function touch(req: Pick<PayloadRequest, 'transactionID'>): void {
  const id = req.transactionID
  if (id instanceof Promise) id.then(mark, mark)
  else mark(id)
}

/**
 * Calls `work` once, after the request's transaction is committed; never when it is rolled back. Without a transaction
 * it is called at once. For what must not happen inside a transaction: mail, the network, waking the job runner.
 */
export function afterCommit(req: Pick<PayloadRequest, 'transactionID'>, work: Listener): void {
  const wait = (id: unknown) => {
    if (typeof id !== 'string' && typeof id !== 'number') return call(work)
    commits.waiting.set(id, [...(commits.waiting.get(id) ?? []), work])
  }
  const id = req.transactionID
  if (id instanceof Promise) id.then(wait, wait)
  else wait(id)
}

function mark(id: unknown): void {
  if (typeof id === 'string' || typeof id === 'number') commits.touched.add(id)
  else announce()
}

/** For the adapters: the transaction is stored for good. */
export function committed(id: TransactionID): void {
  if (commits.touched.delete(id)) announce()
  const work = commits.waiting.get(id) ?? []
  commits.waiting.delete(id)
  work.forEach(call)
}

/** For the adapters: the transaction left nothing behind. */
export function undone(id: TransactionID): void {
  commits.touched.delete(id)
  commits.waiting.delete(id)
}

function announce(): void {
  commits.listeners.forEach(call)
}

/** The content is stored whatever a listener does, so its failure becomes a warning and not an error of the save. */
function call(listener: Listener): void {
  try {
    listener()
  } catch (error) {
    process.emitWarning(`A listener to commits failed: ${String(error)}`)
  }
}
