import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { beside } from './brokenOff.ts'
import { afterCommit } from './transactions/commits.ts'

const isMongodb = (db: object): db is MongooseAdapter => 'name' in db && db.name === 'mongoose'
const isSqlite = (db: object): db is SQLiteAdapter => 'name' in db && db.name === 'sqlite'

/** The names of all tables (SQLite) or collections (MongoDB) that the database has, but for the engine's own. */
export async function storedTables({ db }: Payload): Promise<string[]> {
  if (isMongodb(db)) {
    const found = await db.connection.listCollections()
    return found.map(({ name }) => name).filter((name) => !name.startsWith('system.'))
  }
  if (!isSqlite(db)) return []
  const rows = await db.drizzle.all<{ name: string }>(
    sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  )
  return rows.map(({ name }) => name)
}

/** Removes what a restore made ready in MongoDB that broke off before it replaced anything: no erasure reaches it. */
export async function dropRests({ db }: Payload): Promise<void> {
  if (!isMongodb(db)) return
  for (const { name } of await db.connection.listCollections())
    if (name.startsWith(beside)) await db.connection.dropCollection(name)
}

/**
 * Empties fields of all rows whose other fields have these values, in the request's transaction and by one statement: of a long log, row by
 * row would hold the one writer of SQLite for minutes.
 * @param match fields by name and what stands there; `null` for nothing
 */
export async function emptied(
  req: PayloadRequest,
  collection: CollectionSlug,
  match: Record<string, string | null>,
  names: readonly string[],
): Promise<void> {
  const { db } = req.payload
  const data = Object.fromEntries(names.map((name) => [name, null]))
  const transaction = await req.transactionID
  if (isMongodb(db)) {
    const session = transaction ? db.sessions[transaction] : undefined
    const { id, ...others } = match
    const where = id === undefined ? others : { ...others, _id: id }
    await db.collections[collection]?.updateMany(where, { $set: data }, session ? { session } : {})
  }
  if (!isSqlite(db)) return
  const table = db.tables[db.tableNameMap.get(snakeOf(collection)) ?? '']
  if (!table) throw new Error(`The database has no table for "${collection}".`)
  const same = Object.entries(match).map(([name, value]) => sql`${column(table, name)} IS ${value}`)
  const session = transaction ? db.sessions[transaction] : undefined
  const drizzle = session && 'db' in session ? (session.db as typeof db.drizzle) : db.drizzle
  await drizzle
    .update(table)
    .set(data)
    .where(sql.join(same, sql` AND `))
}

const snakeOf = (slug: string): string =>
  slug.replaceAll('-', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function column<T extends object>(table: T, name: string): T[keyof T] {
  const found = table[name as keyof T]
  if (found === undefined) throw new Error(`There is no column for "${name}".`)
  return found
}

/**
 * Empties a relation in all versions of a collection that point to a document, in the request's transaction. On SQLite the
 * reference does so by itself when the document is deleted.
 */
export async function forgetInVersions(
  req: PayloadRequest,
  collection: CollectionSlug,
  { field, id }: { field: string; id: string },
): Promise<void> {
  const { db } = req.payload
  if (!isMongodb(db)) return
  const at = `version.${field}`
  const transaction = await req.transactionID
  const session = transaction ? db.sessions[transaction] : undefined
  const { versions } = db
  await versions[collection]?.updateMany({ [at]: id }, { $set: { [at]: null } }, session ? { session } : {})
}

/**
 * Takes what was deleted out of the log of an SQLite file too; in the file itself it is overwritten at once
 * (`secure_delete`). MongoDB's storage is the operator's.
 * @returns whether it is gone; somebody who reads may keep the log for a moment
 */
export async function wipeLog({ db }: Payload): Promise<boolean> {
  if (!isSqlite(db)) return true
  const [row] = await db.drizzle.all<{ busy: number }>(sql`PRAGMA wal_checkpoint(TRUNCATE)`)
  return row?.busy === 0
}

/** The same once the request's transaction is stored. */
export function wipeLogAfter(req: PayloadRequest): void {
  afterCommit(req, () => wipeLogSoon(req.payload, 0))
}

/** The shortest and the longest pause before it is tried again, in milliseconds: a try may hold the process for a second. */
const pauses = { shortest: 5_000, longest: 60_000 } as const

/** Hubs in which it is about to be tried. */
const waiting = new WeakSet<Payload>()

/** The same after so many milliseconds; while somebody uses the log, again and again. What fails otherwise is left to the nightly job. */
export function wipeLogSoon(payload: Payload, wait = 1_000): void {
  if (waiting.has(payload)) return
  waiting.add(payload)
  const tryNow = async () => {
    waiting.delete(payload)
    const next = Math.min(Math.max(2 * wait, pauses.shortest), pauses.longest)
    if (!(await wipeLog(payload))) wipeLogSoon(payload, next)
  }
  const warn = (err: unknown) => payload.logger.warn({ err }, 'The log could not be wiped yet.')
  setTimeout(() => void tryNow().catch(warn), wait).unref()
}

/** Overwrites what an SQLite file still has of rows that were deleted before `secure_delete`: rewrites the file, which takes its time. */
export async function rewrite({ db }: Payload): Promise<void> {
  if (!isSqlite(db)) return
  await db.drizzle.run(sql`VACUUM`)
  await db.drizzle.run(sql`PRAGMA wal_checkpoint(TRUNCATE)`)
}
