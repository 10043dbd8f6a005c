import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { MongoClient } from 'mongodb'
import { copyable } from '../../../src/backup/copyable.ts'
import type { Manifest } from '../../../src/backup/manifest.ts'
import { parseAddress } from '../../../src/database/adapters/address.ts'
import { newDatabaseUrl, testDatabase } from '../hub.ts'

/** As much of a hub as a backup looks at: a few tables or collections, a picture with one variant, and a document. */
export interface Small {
  /** True where it has people. */
  isUsed?: boolean
  /** Begins the names of its files. */
  name?: string
}

export const secret = 'a secret of the tests, never used anywhere else'

/** Returns a course whose reports nobody reads and that nobody stops. */
export const quiet = () => ({ say: () => undefined, signal: new AbortController().signal })

/** Settings of a place where nothing is. */
export function emptyPlace(within: string) {
  const dataDir = mkdtempSync(path.join(within, 'hub-'))
  return {
    DATA_DIR: dataDir,
    MEDIA_DIR: path.join(dataDir, 'media'),
    DATABASE_URL: newDatabaseUrl(dataDir),
    HANSA_SECRET: secret,
    HOST: '127.0.0.1',
    PORT: 1,
    S3: undefined,
  }
}

type Place = ReturnType<typeof emptyPlace>

/** Fills a place. */
export async function smallHub(within: string, about: Small = {}): Promise<Place> {
  const place = emptyPlace(within)
  await fillDatabase(place.DATABASE_URL, about)
  for (const file of filesOf(about)) writeFile(place, file, `the bytes of ${file}`)
  return place
}

/** The names of a small hub's files. */
export const filesOf = ({ name = 'first' }: Small): string[] => [
  `images/${name}.webp`,
  `images/${name}-320.webp`,
  `documents/${name}.pdf`,
]

export function writeFile({ MEDIA_DIR }: Pick<Place, 'MEDIA_DIR'>, name: string, text: string): void {
  mkdirSync(path.join(MEDIA_DIR, path.dirname(name)), { recursive: true })
  writeFileSync(path.join(MEDIA_DIR, name), text)
}

/** Makes the database, or adds the rows where it is there. */
export async function fillDatabase(url: string, about: Small): Promise<void> {
  const name = about.name ?? 'first'
  const users = about.isUsed === false ? [] : [{ email: `${name}@city.example` }]
  if (testDatabase === 'sqlite') return fillFile(url, name, users)
  const client = new MongoClient(url)
  const db = client.db()
  for (const collection of ['users', 'municipalities', 'leases', 'payload-migrations', 'media', 'documents'])
    await db.createCollection(collection)
  if (users.length > 0) await db.collection('users').insertMany(users)
  const sizes = { w320: { filename: `${name}-320.webp` }, w640: { filename: null } }
  await db.collection('media').insertOne({ filename: `${name}.webp`, sizes })
  await db.collection('documents').insertOne({ filename: `${name}.pdf` })
  await client.close()
}

/** The driver keeps the lock of a file that was opened, so it makes another one, which is copied there. */
async function fillFile(url: string, name: string, users: { email: string }[]): Promise<void> {
  const address = parseAddress(url)
  if (address.kind !== 'sqlite') return
  const made = `${address.file}.made`
  const client = createClient({ url: `file:${made}` })
  await client.executeMultiple(`
    CREATE TABLE users (email text);
    CREATE TABLE municipalities (slug text);
    CREATE TABLE payload_migrations (name text, batch numeric);
    CREATE TABLE media (filename text, sizes_w320_filename text, sizes_w640_filename text, focal_x numeric);
    CREATE TABLE documents (filename text);
    INSERT INTO media VALUES ('${name}.webp', '${name}-320.webp', NULL, 50);
    INSERT INTO documents VALUES ('${name}.pdf');
    ${users.map(({ email }) => `INSERT INTO users VALUES ('${email}');`).join('\n')}
  `)
  client.close()
  copyFileSync(made, address.file)
}

/** A copy of another small hub's database, in a folder. */
export async function copied(within: string): Promise<{ folder: string; about: Manifest['database'] }> {
  const { DATABASE_URL } = await smallHub(within, { name: 'restored' })
  const folder = mkdtempSync(path.join(within, 'copy-'))
  const source = await copyable(DATABASE_URL)
  const { about } = await source.copyTo(folder, quiet())
  await source.close()
  if (testDatabase === 'mongodb') await dropped(DATABASE_URL)
  return { folder, about: { kind: testDatabase, ...about } }
}

async function dropped(url: string): Promise<void> {
  const client = new MongoClient(url)
  await client.db().dropDatabase()
  await client.close()
}
