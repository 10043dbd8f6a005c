import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { sql, type MigrateUpArgs, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, getPayload, type CollectionConfig, type Migration, type Payload } from 'payload'
import { databaseAdapter } from '../../../src/database/index.ts'
import { touch } from '../../../src/database/commits.ts'
import type { Limits } from '../../../src/database/transactions.ts'

const articles: CollectionConfig = {
  slug: 'articles',
  versions: { drafts: true, maxPerDoc: 5 },
  fields: [
    { name: 'slug', type: 'text', unique: true, index: true },
    { name: 'title', type: 'text', localized: true },
    {
      name: 'rows',
      type: 'array',
      fields: [
        { name: 'text', type: 'text', localized: true },
        { name: 'at', type: 'number' },
      ],
    },
    { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
    { name: 'checksum', type: 'text' },
  ],
  hooks: {
    afterChange: [
      async ({ doc, req, context }) => {
        touch(req)
        if (context.fail === true) throw new Error('refused by a hook')
        if (context.forgetReq === true)
          await req.payload.create({ collection: 'topics', data: { name: 'inside' } })
        if (context.writeOutside === true) await req.payload.kv.set('outside', 1)
        return doc
      },
    ],
  },
}

const topics: CollectionConfig = { slug: 'topics', fields: [{ name: 'name', type: 'text', localized: true }] }

const users: CollectionConfig = {
  slug: 'users',
  auth: { useSessions: true, maxLoginAttempts: 5 },
  fields: [],
}

export type Kind = 'sqlite' | 'mongodb'

export interface Scene {
  payload: Payload
  url: string
  /** Closes Payload; the content stays. */
  close: () => Promise<void>
  /** Closes Payload and deletes the database. */
  remove: () => Promise<void>
}

/** The databases that are at hand: SQLite always, MongoDB where TEST_MONGODB_URL names an engine. */
export const kinds: Kind[] = process.env.TEST_MONGODB_URL ? ['sqlite', 'mongodb'] : ['sqlite']

/** An address of a database that does not exist yet. */
export function freshUrl(kind: Kind): string {
  const name = `hansa-${randomUUID().slice(0, 8)}`
  if (kind === 'sqlite') return `file:${path.join(os.tmpdir(), name, 'test.db')}`
  const url = new URL(process.env.TEST_MONGODB_URL ?? '')
  url.pathname = `/${name}`
  return url.href
}

export interface Options {
  limits?: Limits
  locales?: string[]
  migrations?: { sqlite: Migration[]; mongodb: Migration[] }
}

/** A small Payload of its own on that database, its jobs run by hand. */
export async function scene(
  url: string,
  options: Options = {},
): Promise<Scene> {
  const locales = options.locales ?? ['en', 'sq', 'it']
  const config = await buildConfig({
    secret: 'a secret of the tests, long enough',
    telemetry: false,
    db: databaseAdapter({ url, migrations, ...options }),
    collections: [articles, topics, users].map((collection) => structuredCopy(collection)),
    localization: { locales, defaultLocale: locales[0] ?? 'en', fallback: true },
    jobs: {
      tasks: [
        {
          slug: 'note',
          inputSchema: [{ name: 'name', type: 'text', required: true }],
          handler: async ({ input, req }) => {
            await req.payload.create({ collection: 'topics', data: { name: String(input.name) } })
            return { output: {} }
          },
        },
      ],
    },
    typescript: { autoGenerate: false },
    logger: { options: { level: 'silent' } },
  })
  const payload = await getPayload({ config, key: randomUUID() })
  const close = () => payload.destroy()
  return {
    payload,
    url,
    close,
    remove: async () => {
      await close()
      await drop(url)
    },
  }
}

/** The whole schema as one migration, as the script would write it. */
const initial: Migration = {
  name: '20260101_000000_initial',
  up: async (args: unknown) => {
    const { db, payload } = args as MigrateUpArgs
    const adapter = payload.db as unknown as SQLiteAdapter
    const kit = adapter.requireDrizzleKit()
    const statements = await kit.generateMigration(adapter.defaultDrizzleSnapshot, await kit.generateDrizzleJson(adapter.schema))
    for (const statement of statements) await db.run(sql.raw(statement))
  },
  down: () => Promise.resolve(),
}

const migrations = {
  sqlite: [initial],
  mongodb: [{ name: initial.name, up: () => Promise.resolve(), down: () => Promise.resolve() }],
}

/** Payload changes the collections it is given: every instance gets its own. */
function structuredCopy(collection: CollectionConfig): CollectionConfig {
  return { ...collection, fields: collection.fields.map((field) => ({ ...field })) }
}

async function drop(url: string): Promise<void> {
  if (url.startsWith('file:'))
    return rmSync(path.dirname(url.slice('file:'.length)), { recursive: true, force: true })
  const client = new MongoClient(url)
  await client.connect()
  await client.db().dropDatabase()
  await client.close()
}
