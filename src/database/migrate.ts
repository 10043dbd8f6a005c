import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Migration, Payload } from 'payload'
import { migrations } from './migrations/index.ts'

interface State {
  /** Number of this release's migrations that this database has. */
  executed: number
  /** Names of those it still lacks; empty while the hub runs. */
  pending: string[]
}

/** How far the database is with the migrations of this release. */
export async function migrationState(payload: Payload): Promise<State> {
  const known = knownMigrations(payload)
  const { docs } = await payload.db.find<{ id: string; name?: string }>({
    collection: 'payload-migrations',
    limit: 0,
    pagination: false,
  })
  const done = new Set(docs.map(({ name }) => name))
  const pending = known.map(({ name }) => name).filter((name) => !done.has(name))
  return { executed: known.length - pending.length, pending }
}

/**
 * The migrations of this release that another process has not run yet: for one that runs none itself.
 * @throws when the database has no record of migrations at all
 */
export async function lackingMigrations(payload: Payload): Promise<string[]> {
  const known = isMongodb(payload.db) ? migrations.mongodb : migrations.sqlite
  const { docs } = await payload.db.find<{ id: string; name?: string }>({
    collection: 'payload-migrations',
    limit: 0,
    pagination: false,
  })
  const done = new Set(docs.map(({ name }) => name))
  return known.map(({ name }) => name).filter((name) => !done.has(name))
}

/** Asks the database for an answer. @throws when none comes */
export async function ping(payload: Payload): Promise<void> {
  if (isMongodb(payload.db)) {
    const { db } = payload.db.connection
    if (!db) throw new Error('The database could not be reached yet.')
    await db.command({ ping: 1 })
  } else if (isSqlite(payload.db)) await payload.db.drizzle.run(sql`SELECT count(*) FROM sqlite_master`)
}

/**
 * Calls the listener as soon as the driver knows of no server any more, which is long before an operation gives up.
 * SQLite has no server: its operations fail at once.
 * @returns a function that ends the calls
 */
export function onServersLost({ db }: Payload, listener: () => void): () => void {
  if (!isMongodb(db)) return () => undefined
  const { connection } = db
  const changed = ({ newDescription }: { newDescription: { servers: Map<string, { type: string }> } }) => {
    if ([...newDescription.servers.values()].every(({ type }) => type === 'Unknown')) listener()
  }
  let stop = () => void connection.off('open', listen)
  const listen = () => {
    const client = connection.getClient().on('topologyDescriptionChanged', changed)
    stop = () => void client.off('topologyDescriptionChanged', changed)
  }
  if (connection.readyState === connected) listen()
  else connection.once('open', listen)
  return () => stop()
}

/** Mongoose's number of an open connection. */
const connected = 1

function knownMigrations({ db }: Payload): Pick<Migration, 'name'>[] {
  return (isMongodb(db) || isSqlite(db) ? db.prodMigrations : undefined) ?? []
}

function isMongodb(db: object): db is MongooseAdapter {
  return 'name' in db && db.name === 'mongoose'
}

function isSqlite(db: object): db is SQLiteAdapter {
  return 'name' in db && db.name === 'sqlite'
}
