import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { testDatabase } from '../hub.ts'

/** Lets the database itself refuse every new person from now on, as a full disk or a broken schema would. */
export async function refusePeople(payload: Payload): Promise<void> {
  if (testDatabase === 'sqlite') {
    const { drizzle } = payload.db as unknown as SQLiteAdapter
    await drizzle.run(
      sql`CREATE TRIGGER broken BEFORE INSERT ON users BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END`,
    )
    return
  }
  const { connection } = payload.db as unknown as MongooseAdapter
  await connection.db?.command({ collMod: 'users', validator: { neverThere: { $exists: true } } })
}

/**
 * Takes the database away.
 * @returns a function that brings it back; a closed SQLite file is not opened again in the same process
 */
export async function takeAway({ db }: Payload): Promise<() => Promise<unknown>> {
  if (testDatabase === 'sqlite') {
    await db.destroy?.()
    return () => Promise.resolve()
  }
  const { connection } = db as unknown as MongooseAdapter
  await connection.close()
  return () => connection.openUri(process.env.DATABASE_URL ?? '')
}
