import type { Payload } from 'payload'
import { rewrite } from '../database/tables.ts'

/** Where it is kept that nothing that was deleted is left in this database's file. */
const key = 'hansa.overwritten'

/** Overwrites, once in the life of a database, what earlier releases only marked as deleted. */
export async function overwriteOnce(payload: Payload): Promise<void> {
  if ((await payload.kv.get(key)) === true) return
  await rewrite(payload)
  await payload.kv.set(key, true)
}
