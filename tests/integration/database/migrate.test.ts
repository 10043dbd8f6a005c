import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { migrationState } from '../../../src/database/migrate.ts'
import type { Migrations } from '../../../src/database/migrations/index.ts'
import { article } from './article.ts'
import { describeSqlite } from './describeSqlite.ts'
import { freshUrl, kinds, migrations, startPayload } from './startPayload.ts'

/** The migration that drizzle-kit writes when a column changes: a new table, the rows copied, the old one dropped. */
const rebuild: Migrations['sqlite'][number] = {
  name: '20260102_000000_rebuild',
  up: async ({ db }) => {
    const { rows } = await db.run(sql`SELECT sql FROM sqlite_master WHERE name = 'articles'`)
    const create = String(rows[0]?.sql).replace('`articles`', '`__new_articles`')
    await db.run(sql`PRAGMA foreign_keys=OFF;`)
    await db.run(sql.raw(create))
    await db.run(sql`INSERT INTO __new_articles SELECT * FROM articles`)
    await db.run(sql`DROP TABLE articles`)
    await db.run(sql`ALTER TABLE __new_articles RENAME TO articles`)
    await db.run(sql`PRAGMA foreign_keys=ON;`)
  },
  down: () => Promise.resolve(),
}

describeSqlite('a SQLite migration', () => {
  it('that rebuilds a table keeps everything that belongs to its rows', async () => {
    const url = freshUrl('sqlite')
    const before = await startPayload(url)
    const stored = article('kept', 1)
    await before.payload.create({ collection: 'articles', locale: 'all', data: { ...stored } })
    await before.close()
    const after = await startPayload(url, {
      migrations: { sqlite: [...migrations.sqlite, rebuild], mongodb: [] },
    })
    expect(await migrationState(after.payload as unknown as Payload)).toEqual({ executed: 2, pending: [] })
    const { docs } = await after.payload.find({ collection: 'articles', locale: 'all' })
    expect(docs).toMatchObject([stored])
    expect((await after.payload.findVersions({ collection: 'articles', locale: 'all' })).docs).toMatchObject([
      { version: stored },
    ])
    const db = after.payload.db as unknown as SQLiteAdapter
    const orphan = db.client.execute(
      "INSERT INTO articles_locales (title, _locale, _parent_id) VALUES ('x', 'en', 'nobody')",
    )
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/)
    await after.remove()
  })
})

describe.each(kinds)('indexes on %s', (kind) => {
  let s: Awaited<ReturnType<typeof startPayload>>

  beforeAll(async () => {
    s = await startPayload(freshUrl(kind))
  })

  afterAll(() => s.remove())

  it('exist before the first write: two first documents of one name never both succeed', async () => {
    const twins = [1, 2].map(() => s.payload.create({ collection: 'articles', data: { slug: 'first' } }))
    const results = await Promise.allSettled(twins)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
