import { existsSync } from 'node:fs'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { SetupError } from '../errors/setup.ts'
import { masked, parseAddress, reason } from './adapters/address.ts'

/** Where the languages are kept in Payload's key-value store (`payload_kv` on SQLite, `payload-kvs` on MongoDB). */
const key = 'hansa.locales'

/** How long, in milliseconds, to look for a MongoDB server. */
export const searchWithin = 5_000

/**
 * The languages that this database has ever stored content in, read before Payload is configured: a save copies only
 * configured languages, so all of them have to be. A new database has none.
 * @throws {SetupError} when the database cannot be read
 */
export async function storedLocales(url: string): Promise<string[]> {
  const address = parseAddress(url)
  try {
    return languages(address.kind === 'sqlite' ? await fromSqlite(address) : await fromMongodb(url))
  } catch (error) {
    throw new SetupError(`Cannot read the database ${masked(url)}: ${reason(error, url)}`)
  }
}

/**
 * Adds the languages in use to those that this database has stored.
 * @throws {SetupError} when one that it has stored is not configured any more: saves would drop its texts
 */
export async function recordLocales(payload: Payload, locales: string[]): Promise<void> {
  const stored = languages(await payload.kv.get(key))
  const { localization } = payload.config
  const configured = localization ? localization.localeCodes : []
  const missing = [...new Set([...stored, ...locales])].filter((code) => !configured.includes(code))
  if (missing.length > 0) {
    throw new SetupError(
      `The database holds texts in ${missing.join(', ')}, which the content model does not know (it has ${configured.join(', ')}). ` +
        'Saving would delete them. Start with every language that was ever used; HANSA_LOCALES says which are offered.',
    )
  }
  const all = [...new Set([...stored, ...locales])]
  if (all.length > stored.length) await payload.kv.set(key, all)
}

function languages(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : []
}

async function fromSqlite({ file, url }: { file: string; url: string }): Promise<unknown> {
  if (!existsSync(file)) return []
  const client = createClient({ url })
  try {
    await client.execute('PRAGMA busy_timeout = 1000')
    const tables = await client.execute(
      "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'payload_kv'",
    )
    if (tables.rows.length === 0) return []
    const { rows } = await client.execute({ sql: 'SELECT data FROM payload_kv WHERE key = ?', args: [key] })
    const data = rows[0]?.data
    return typeof data === 'string' ? JSON.parse(data) : []
  } finally {
    client.close()
  }
}

async function fromMongodb(url: string): Promise<unknown> {
  const { MongoClient } = await import('mongodb')
  const client = new MongoClient(url, { serverSelectionTimeoutMS: searchWithin })
  try {
    await client.connect()
    const entry = await client.db().collection<{ key: string; data: unknown }>('payload-kvs').findOne({ key })
    return entry?.data
  } finally {
    await client.close()
  }
}
