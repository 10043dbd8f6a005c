import type { PayloadRequest } from 'payload'
import type { Announced } from '../../model/change.ts'
import { processWide } from './processWide.ts'

type Work = () => void
type Listener = (changes: readonly Announced[]) => void
type TransactionID = number | string

const commits = processWide('commits', () => ({
  listeners: new Set<Listener>(),
  /** Changes that open transactions have announced. */
  announced: new Map<TransactionID, Announced[]>(),
  /** Work that waits for the commit of an open transaction. */
  waiting: new Map<TransactionID, Work[]>(),
  /** Work that waits for an open transaction to be rolled back. */
  regretting: new Map<TransactionID, Work[]>(),
}))

/**
 * Calls the listener after each commit with what was announced in it: never before it, never for a rolled back one.
 * Consumer: the tail of the outbox (`src/publish/tail.ts`).
 * @returns a function that ends the calls
 */
export function onCommit(listener: Listener): () => void {
  commits.listeners.add(listener)
  return () => commits.listeners.delete(listener)
}

/**
 * Announces a change that the save under way has written. Without a transaction the write is already stored and the
 * listeners are called at once.
 */
export function announce(req: Pick<PayloadRequest, 'transactionID'>, change: Announced): void {
  const keep = (id: unknown) => {
    if (isTransaction(id)) commits.announced.set(id, [...(commits.announced.get(id) ?? []), change])
    else tell([change])
  }
  const id = req.transactionID
  if (id instanceof Promise) id.then(keep, keep)
  else keep(id)
}

/**
 * Calls `work` once, after the request's transaction is committed; never when it is rolled back. Without a transaction
 * it is called at once. For what must not happen inside a transaction: mail, the network, waking the job runner.
 */
export function afterCommit(req: Pick<PayloadRequest, 'transactionID'>, work: Work): void {
  const wait = (id: unknown) => {
    if (isTransaction(id)) commits.waiting.set(id, [...(commits.waiting.get(id) ?? []), work])
    else call(work)
  }
  const id = req.transactionID
  if (id instanceof Promise) id.then(wait, wait)
  else wait(id)
}

/**
 * Calls `work` once, after the request's transaction is rolled back or its commit has failed; never when it is stored, nor
 * without a transaction. For what the database does not take back by itself: files.
 */
export function afterRollback(req: Pick<PayloadRequest, 'transactionID'>, work: Work): void {
  const wait = (id: unknown) => {
    if (isTransaction(id)) commits.regretting.set(id, [...(commits.regretting.get(id) ?? []), work])
  }
  const id = req.transactionID
  if (id instanceof Promise) id.then(wait, wait)
  else wait(id)
}

const isTransaction = (id: unknown): id is TransactionID => typeof id === 'string' || typeof id === 'number'

/** For the adapters: the transaction is stored for good. */
export function committed(id: TransactionID): void {
  const changes = commits.announced.get(id)
  commits.announced.delete(id)
  if (changes) tell(changes)
  const work = commits.waiting.get(id) ?? []
  commits.waiting.delete(id)
  commits.regretting.delete(id)
  work.forEach(call)
}

/** For the adapters: the transaction left nothing behind. */
export function rolledBack(id: TransactionID): void {
  commits.announced.delete(id)
  commits.waiting.delete(id)
  const work = commits.regretting.get(id) ?? []
  commits.regretting.delete(id)
  work.forEach(call)
}

function tell(changes: readonly Announced[]): void {
  for (const listener of commits.listeners) call(() => listener(changes))
}

/** The content is stored whatever is called, so its failure becomes a warning and not an error of the save. */
function call(work: Work): void {
  try {
    work()
  } catch (error) {
    process.emitWarning(`What was to follow a commit failed: ${String(error)}`)
  }
}
