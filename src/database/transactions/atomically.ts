import { setTimeout } from 'node:timers/promises'
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/** How often work is tried when it loses against other writers, and how long the first pause is, in milliseconds. */
const attempts = 6
const pause = 20

/**
 * Does the work in the request's transaction, or in one of its own: all of it is stored, or nothing. Where the database lets
 * two transactions write the same document at once (MongoDB), the one that lost starts over and sees what the other has
 * stored; work inside another's transaction cannot, since that one is lost as a whole.
 */
export async function atomically<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  if (req.transactionID) return work()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(req, work)
    } catch (error) {
      if (attempt === attempts || !isLost(error)) throw error
      // The other writer may not have ended yet. Pauses double, at random lengths so that two do not meet again.
      await setTimeout(pause * 2 ** attempt * (0.5 + Math.random()))
    }
  }
}

async function once<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  await initTransaction(req)
  try {
    const result = await work()
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** MongoDB's sign that a transaction may be tried again as it is (WriteConflict, 112). */
function isLost(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { errorLabels, code } = error as { errorLabels?: unknown; code?: unknown }
  return code === 112 || (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError'))
}
