import type { PayloadRequest } from 'payload'
import { tokenHash } from './sealing.ts'

const collection = 'payload-kv'
const prefix = 'once:'

/**
 * Uses something up that counts once until it expires, in the database, for all processes. Outside of a transaction, so
 * that it stays used whatever comes after.
 * @param until in milliseconds since 1970; what is past that is forgotten
 * @returns whether it was not used before; of two at once one gets `true`
 */
export async function useOnce(req: PayloadRequest, token: string, until: number): Promise<boolean> {
  const { db } = req.payload
  const now = new Date().toISOString()
  const past = { and: [{ key: { greater_than: prefix } }, { key: { less_than: `${prefix}${now}` } }] }
  await db.deleteMany({ collection, where: past })
  const key = `${prefix}${new Date(until).toISOString()}:${tokenHash(token)}`
  const held = async () => (await db.count({ collection, where: { key: { equals: key } } })).totalDocs > 0
  if (await held()) return false
  try {
    await db.create({ collection, data: { key, data: { used: true } } })
    return true
  } catch (error) {
    // The key is unique: another one was faster.
    if (await held()) return false
    throw error
  }
}
