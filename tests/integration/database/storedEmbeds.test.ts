import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { migrations } from '../../../src/database/migrations/index.ts'
import type { Embed } from '../../../src/model/payload-types.ts'
import { type Fixtures, makeFixtures } from '../delivery/fixtures.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'

let hub: TestHub
let fixtures: Fixtures

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
})
afterAll(() => hub?.close())

/** Runs the migration on the database in use, and those that came after it. */
async function migrate(direction: 'up' | 'down'): Promise<void> {
  const all = migrations[testDatabase]
  const since = all.slice(all.findIndex(({ name }) => name.endsWith('_stored_embeds')))
  const { drizzle: db } = hub.payload.db as unknown as SQLiteAdapter
  for (const migration of direction === 'up' ? since : since.toReversed())
    await migration[direction]({ db, payload: hub.payload } as never)
}

const embed = async (data: Partial<Embed>) => {
  const { id } = await hub.payload.create({
    collection: 'embeds',
    data: { name: 'One', kind: 'news', municipality: fixtures.durres, ...data },
    overrideAccess: true,
  } as never)
  return String(id)
}

/** A database writes nothing for what is empty, or an empty list. */
const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0)

const stored = async () => {
  const { docs } = await hub.payload.find({
    collection: 'embeds',
    depth: 0,
    sort: 'name',
    overrideAccess: true,
  })
  return docs.map(({ name, publicId, kind, query, look }) => ({ name, publicId, kind, query, look }))
}

describe(`the migration of stored embeds on ${testDatabase}`, () => {
  it('loses nothing of what both releases know, there and back', async () => {
    const { durres, teruel, project, topic } = fixtures
    await embed({ name: 'Plain' })
    await embed({
      name: 'Whole',
      kind: 'meetings',
      query: {
        municipality: [teruel, durres],
        project: [project],
        topic: [topic],
        when: 'past',
        limit: 5,
        lang: 'sq',
      },
      look: { layout: 'cards', images: false, headingLevel: 2 },
    })
    const before = await stored()
    expect(before[1]?.query).toMatchObject({ municipality: [teruel, durres], narrowedBy: expect.anything() })
    await migrate('down')
    await migrate('up')
    const sorted = (embeds: typeof before) =>
      JSON.parse(JSON.stringify(embeds), (key, value: unknown) =>
        isNothing(value) ? undefined : key === 'narrowedBy' ? (value as string[]).toSorted() : value,
      ) as unknown
    expect(sorted(await stored())).toEqual(sorted(before))
  })

  it('throws away what the release before could only show as everything', async () => {
    const gone = await embed({ name: 'Gone' })
    await hub.payload.update({
      collection: 'embeds',
      id: gone,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    await migrate('down')
    await migrate('up')
    const { docs } = await hub.payload.find({ collection: 'embeds', trash: true, overrideAccess: true })
    expect(docs.map(({ name }) => name)).not.toContain('Gone')
  })
})
