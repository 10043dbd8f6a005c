import { parseAddress } from '../database/adapters/address.ts'
import type { Copyable } from './database.ts'

/** Opens the database that DATABASE_URL names; of the two drivers only the one that is needed is loaded. */
export async function copyable(url: string): Promise<Copyable> {
  const address = parseAddress(url)
  if (address.kind === 'mongodb') return (await import('./mongodb.ts')).copyableMongodb(url)
  return (await import('./sqlite.ts')).copyableSqlite(address)
}
