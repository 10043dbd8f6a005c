import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/** Does work in the request's transaction, or in one of its own: all of it is stored, or nothing. */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const shouldCommit = await initTransaction(req)
  try {
    const result = await work()
    if (shouldCommit) await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
