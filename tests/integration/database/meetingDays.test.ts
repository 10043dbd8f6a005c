import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { migrations } from '../../../src/database/migrations/index.ts'
import { author } from '../delivery/fixtures.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'

let hub: TestHub
let ids: Record<string, string>

const english = { sourceLocale: 'en', publishedLocales: ['en'] }
const meetings = {
  'new-year': { allDay: true, start: '2027-01-01', start_tz: 'Europe/Berlin' },
  santiago: { allDay: true, start: '2022-09-10', start_tz: 'America/Santiago' },
  evening: { start: '2022-07-28T18:00', end: '2022-07-28T20:00' },
  someday: { dateText: { en: 'some day' } },
}

beforeAll(async () => {
  hub = await startTestHub()
  const create = author(hub.payload)
  const city = {
    slug: 'durres',
    name: { en: 'Durrës' },
    country: 'AL',
    timezone: 'Europe/Tirane',
    locales: ['en'],
    status: 'active',
    ...english,
  }
  const municipality = await create('municipalities', city)
  const made = Object.entries(meetings).map(async ([slug, time]) => {
    return [slug, await create('meetings', { municipality, slug, title: { en: slug }, ...english, ...time })]
  })
  ids = Object.fromEntries(await Promise.all(made)) as typeof ids
  await hub.payload.update({
    collection: 'meetings',
    id: ids.evening ?? '',
    data: { title: 'A draft' },
    draft: true,
    locale: 'en',
  })
})
afterAll(() => hub?.close())

const nameOf = ({ name }: { name: string }) => name.endsWith('_meeting_days')

/** The database as the release before left it. */
async function taken(): Promise<void> {
  if (testDatabase === 'sqlite') {
    const { drizzle: db } = hub.payload.db as unknown as SQLiteAdapter
    const migration = migrations.sqlite.find(nameOf)
    await migration?.down({ db, payload: hub.payload } as unknown as Parameters<typeof migration.down>[0])
    for (const [table, prefix] of [
      ['meetings', ''],
      ['_meetings_v', 'version_'],
    ] as const) {
      const [target, zone, start, ends] = [
        table,
        `${prefix}start_tz`,
        `${prefix}start`,
        `${prefix}ends_at`,
      ].map((name) => sql.identifier(name))
      await db.run(sql`UPDATE ${target} SET ${zone} = NULL WHERE ${start} IS NULL`)
      await db.run(
        sql`UPDATE ${target} SET ${ends} = '2022-09-11T03:00:00.000Z' WHERE ${zone} = 'America/Santiago'`,
      )
    }
    return
  }
  const { collections, versions } = hub.payload.db as unknown as MongooseAdapter
  const ends = new Date('2022-09-11T03:00:00.000Z')
  for (const [collection, path] of [
    [collections.meetings?.collection, ''],
    [versions.meetings?.collection, 'version.'],
  ] as const) {
    await collection?.updateMany({}, { $unset: { [`${path}startDay`]: '', [`${path}endDay`]: '' } })
    await collection?.updateMany({ [`${path}start`]: null }, { $unset: { [`${path}start_tz`]: '' } })
    await collection?.updateMany(
      { [`${path}start_tz`]: 'America/Santiago' },
      { $set: { [`${path}endsAt`]: ends } },
    )
  }
}

async function migrated(): Promise<void> {
  if (testDatabase === 'sqlite') {
    const { drizzle: db } = hub.payload.db as unknown as SQLiteAdapter
    const migration = migrations.sqlite.find(nameOf)
    await migration?.up({ db, payload: hub.payload } as unknown as Parameters<typeof migration.up>[0])
    return
  }
  const migration = migrations.mongodb.find(nameOf)
  await migration?.up({ payload: hub.payload } as unknown as Parameters<typeof migration.up>[0])
}

describe('the migration that gives meetings their days', () => {
  it('leaves documents and versions as saves would, and nothing else changed', async () => {
    const read = async () => [
      await hub.payload.find({ collection: 'meetings', depth: 0, locale: 'all', sort: 'slug' }),
      await hub.payload.findVersions({
        collection: 'meetings',
        depth: 0,
        locale: 'all',
        limit: 0,
        sort: 'id',
      }),
    ]
    const before = await read()
    await taken()
    await migrated()
    expect(await read()).toEqual(before)
    const days = before[0]?.docs.map((doc) => {
      const { slug, startDay, start_tz } = doc as Record<string, unknown>
      return [slug, startDay ?? null, start_tz]
    })
    expect(days).toEqual([
      ['evening', '2022-07-28', 'Europe/Tirane'],
      ['new-year', '2027-01-01', 'Europe/Berlin'],
      ['santiago', '2022-09-10', 'America/Santiago'],
      ['someday', null, 'Europe/Tirane'],
    ])
    expect(before[1]?.docs.length).toBeGreaterThan(Object.keys(meetings).length)
  })
})
