import type { DatabaseAdapterObj } from 'payload'
import { parseAddress } from './adapters/address.ts'
import { migrations as shipped, type Migrations } from './migrations/index.ts'
import type { Limits } from './transactions/transactions.ts'

interface Options {
  /** `file:…` for SQLite, `mongodb://…` or `mongodb+srv://…` for MongoDB. */
  url: string
  /** Run at each start, in order, those that have not run yet. Those of this release when left out. */
  migrations?: Migrations
  /** Changes the SQLite schema without migrations, for trying out a model. What it makes cannot be migrated later. */
  push?: boolean
  /** Set when this process changes no schema: another one migrates and makes the indexes. */
  isGuest?: boolean
  /** SQLite only. */
  limits?: Limits
}

/**
 * The database as Payload's `db` option. Of the two drivers only the one that is needed is loaded.
 * @throws {SetupError} when the address is none of the allowed forms
 */
export async function databaseAdapter({
  url,
  migrations = shipped,
  push = false,
  isGuest = false,
  limits,
}: Options): Promise<DatabaseAdapterObj> {
  const address = parseAddress(url)
  if (address.kind === 'mongodb') {
    const { mongodbDatabase } = await import('./adapters/mongodb.ts')
    return mongodbDatabase({ url, migrations: isGuest ? [] : migrations.mongodb, isGuest })
  }
  const { sqliteDatabase } = await import('./adapters/sqlite.ts')
  return sqliteDatabase({ address, migrations: isGuest ? [] : migrations.sqlite, push, limits })
}
