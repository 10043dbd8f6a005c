import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, getPayload, type CollectionConfig, type Payload } from 'payload'
import { databaseAdapter } from '../../../src/database/index.ts'
import { announce } from '../../../src/database/transactions/commits.ts'
import type { Migrations } from '../../../src/database/migrations/index.ts'
import type { Announced } from '../../../src/model/change.ts'
import type { Limits } from '../../../src/database/transactions/transactions.ts'

const change: Announced = { id: '1', about: 'news/1', deed: 'changed', gone: false, tags: [] }

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
        announce(req, change)
        if (context.fail === true) throw new Error('refused by a hook')
        if (context.forgetReq === true)
          await req.payload.create({ collection: 'topics', data: { name: 'inside' } as never })
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

type Operation<T> = (options: { collection: string; [option: string]: unknown }) => Promise<T>

interface Doc {
  id: string
  [field: string]: unknown
}

/** Payload as this suite uses it. Its own types are those of the hub's collections, which are not here. */
export interface TestPayload extends Pick<Payload, 'kv' | 'destroy' | 'config'> {
  db: Payload['db'] & { create: Operation<Doc>; upsert: Operation<Doc> }
  create: Operation<Doc>
  update: Operation<Doc>
  find: Operation<{ docs: Doc[]; totalDocs: number }>
  findVersions: Operation<{ docs: { version: Doc }[] }>
  count: Operation<{ totalDocs: number }>
  login: Operation<{ token?: string }>
  jobs: {
    queue: (job: { task: string; input: object }) => Promise<unknown>
    run: (options: { limit: number }) => Promise<unknown>
  }
}

export interface Started {
  payload: TestPayload
  url: string
  /** Closes Payload; the content stays. */
  close: () => Promise<void>
  /** Closes Payload and deletes the database. */
  remove: () => Promise<void>
}

/**
 * The databases to test: the one that TEST_DATABASE names, otherwise SQLite, and MongoDB where TEST_MONGODB_URL names an
 * engine.
 */
export const kinds: Kind[] = (['sqlite', 'mongodb'] as const).filter((kind) =>
  process.env.TEST_DATABASE
    ? kind === process.env.TEST_DATABASE
    : kind === 'sqlite' || process.env.TEST_MONGODB_URL !== undefined,
)

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
  migrations?: Migrations
}

/** A small Payload of its own on that database, its jobs run by hand. */
export async function startPayload(url: string, options: Options = {}): Promise<Started> {
  const locales = options.locales ?? ['en', 'sq', 'it']
  const config = await buildConfig({
    secret: 'a secret of the tests, long enough',
    telemetry: false,
    db: await databaseAdapter({ url, migrations, ...options }),
    collections: [articles, topics, users].map((collection) => structuredCopy(collection)),
    localization: { locales, defaultLocale: locales[0] ?? 'en', fallback: true },
    jobs: {
      tasks: [
        {
          slug: 'note',
          inputSchema: [{ name: 'name', type: 'text', required: true }],
          handler: async ({ input, req }) => {
            await req.payload.create({ collection: 'topics', data: { name: String(input.name) } as never })
            return { output: {} }
          },
        },
      ],
    },
    typescript: { autoGenerate: false },
    logger: { options: { level: 'silent' } },
  })
  if (url.startsWith('file:')) mkdirSync(path.dirname(url.slice('file:'.length)), { recursive: true })
  const payload = (await getPayload({ config, key: randomUUID() })) as unknown as TestPayload
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
const initial: Migrations['sqlite'][number] = {
  name: '20260101_000000_initial',
  up: async ({ db, payload }) => {
    const adapter = payload.db as unknown as SQLiteAdapter
    const kit = adapter.requireDrizzleKit()
    const statements = await kit.generateMigration(
      adapter.defaultDrizzleSnapshot,
      await kit.generateDrizzleJson(adapter.schema),
    )
    for (const statement of statements) await db.run(sql.raw(statement))
  },
  down: () => Promise.resolve(),
}

/** The migrations of this small Payload. */
export const migrations: Migrations = {
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
