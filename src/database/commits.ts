import type { PayloadRequest } from 'payload'
import { processWide } from './processWide.ts'

type Listener = () => void
type TransactionID = number | string

const commits = processWide('commits', () => ({
  listeners: new Set<Listener>(),
  /** Open transactions that have changed editorial content. */
  touched: new Set<TransactionID>(),
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

function mark(id: unknown): void {
  if (typeof id === 'string' || typeof id === 'number') commits.touched.add(id)
  else announce()
}

/** For the adapters: the transaction is stored for good. */
export function committed(id: TransactionID): void {
  if (commits.touched.delete(id)) announce()
}

/** For the adapters: the transaction left nothing behind. */
export function undone(id: TransactionID): void {
  commits.touched.delete(id)
}

/** The content is stored whatever a listener does, so its failure becomes a warning and not an error of the save. */
function announce(): void {
  for (const listener of commits.listeners) {
    try {
      listener()
    } catch (error) {
      process.emitWarning(`A listener to commits failed: ${String(error)}`)
    }
  }
}
