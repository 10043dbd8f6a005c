import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { migrations } from '../../../src/database/migrations/index.ts'
import { author, makeFixtures, type Fixtures } from '../delivery/fixtures.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'

let hub: TestHub
let fixtures: Fixtures

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
})
afterAll(() => hub?.close())

const name = '20261122_185350_search_text'
const words = 'words of an earlier release'

/** The database as the release before left it, and the migration run on it. @returns where the words were, and still are */
async function migrated(): Promise<{ before: unknown[]; after: unknown[] }> {
  if (testDatabase === 'sqlite') {
    const { drizzle: db } = hub.payload.db as unknown as SQLiteAdapter
    const migration = migrations.sqlite.find((each) => each.name === name)
    const args = { db, payload: hub.payload } as unknown as Parameters<NonNullable<typeof migration>['up']>[0]
    await migration?.down(args)
    await db.run(sql`UPDATE news SET search_text = ${words}`)
    await db.run(sql`UPDATE _news_v SET version_search_text = ${words}`)
    const columns = async () => {
      const { rows } = await db.run(
        sql`SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE c.name LIKE '%search_text'`,
      )
      return rows
    }
    const before = await columns()
    await migration?.up(args)
    return { before, after: await columns() }
  }
  const { collections, versions } = hub.payload.db as unknown as MongooseAdapter
  const [news, former] = [collections.news?.collection, versions.news?.collection]
  const holding = async () => {
    const stored = [...((await news?.find().toArray()) ?? []), ...((await former?.find().toArray()) ?? [])]
    return stored.filter((document) => JSON.stringify(document).includes(words))
  }
  await news?.updateMany({}, { $set: { searchText: words } })
  await former?.updateMany({}, { $set: { 'version.searchText': words } })
  const before = await holding()
  const migration = migrations.mongodb.find((each) => each.name === name)
  await migration?.up({ payload: hub.payload } as unknown as Parameters<typeof migration.up>[0])
  return { before, after: await holding() }
}

describe('the migration that takes the stored search words away', () => {
  it('takes them from documents and versions, and leaves all else as it was', async () => {
    const locales = { sourceLocale: 'en', publishedLocales: ['en', 'sq'] }
    const title = { en: 'A stay', sq: 'Qëndrim' }
    const id = await author(hub.payload)('news', {
      municipality: fixtures.durres,
      slug: 'stay',
      title,
      teaser: { en: 'x', sq: 'y' },
      ...locales,
    })
    await hub.payload.update({ collection: 'news', id, data: { title: 'A long stay' }, locale: 'en' })
    const read = async () => [
      await hub.payload.findByID({ collection: 'news', id, depth: 0, locale: 'all' }),
      await hub.payload.findVersions({ collection: 'news', depth: 0, locale: 'all' }),
    ]
    const documents = await read()
    expect(JSON.stringify(documents)).toContain('Qëndrim')
    const held = await migrated()
    expect(held.before.length).toBeGreaterThan(2)
    expect(held.after).toEqual([])
    expect(await read()).toEqual(documents)
  })
})
