import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { kinds } from '../../../src/model/kinds/index.ts'
import { cases } from '../../seed.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { author } from './fixtures.ts'

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
  const create = author(hub.payload)
  const locales = { sourceLocale: 'en', publishedLocales: ['en'] }
  const municipality = await create('municipalities', {
    slug: 'city',
    name: { en: 'City' },
    locales: ['en'],
    country: 'LV',
    timezone: 'Europe/Riga',
    ...locales,
  })
  await create('news', { municipality, slug: 'item', title: { en: 'Item' }, teaser: { en: 'x' }, ...locales })
})
afterAll(async () => hub?.close())

interface Connection {
  close: () => Promise<void>
  openUri: (address: string) => Promise<unknown>
}

function connection(): Connection | undefined {
  return 'connection' in hub.payload.db ? (hub.payload.db.connection as Connection) : undefined
}

async function goAway(): Promise<void> {
  const open = connection()
  await (open ? open.close() : hub.payload.db.destroy?.())
}

/** A closed SQLite file is not opened again in the same process; a MongoDB connection is, and then all is as before. */
async function comeBack(): Promise<void> {
  const closed = connection()
  if (!closed) return
  await closed.openUri(process.env.DATABASE_URL ?? '')
  // A look at the outbox that had begun before may still fail; the next one finds the database.
  await hub.settled().catch(() => hub.settled())
  expect((await fetch(`${hub.url}/v1/news.json?limit=7`)).status).toBe(200)
  expect((await fetch(`${hub.url}/health`)).status).toBe(200)
}

/** Addresses near the real ones, with anything in them. */
function addresses(): fc.Arbitrary<string> {
  const junk = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
    fc.constantFrom(
      '%',
      '%00',
      '..',
      '%2e%2e',
      '%2f',
      '__proto__',
      'constructor',
      "'--",
      '$ne',
      '{}',
      '[]',
      '%F0%9F%92%A9',
    ),
  )
  const segment = fc.oneof(
    junk,
    fc.constantFrom(...kinds, 'city', 'item', 'network', 'en', 'sq', 'v1', 'media', 'documents'),
  )
  const name = fc.oneof(
    junk,
    fc.constantFrom(
      'municipality',
      'project',
      'topic',
      'q',
      'from',
      'until',
      'when',
      'limit',
      'page',
      'lang',
      'kind',
    ),
  )
  const value = fc.oneof(
    junk,
    fc.constantFrom('city', '1', '100', '1e9', '-1', '2026-01-01', 'upcoming', 'sq', 'news[]', '0x10'),
  )
  const search = fc
    .array(
      fc.tuple(name, value).map((pair) => pair.join('=')),
      { maxLength: 4 },
    )
    .map((pairs) => pairs.join('&'))
  const ending = fc.constantFrom('.json', '', '.html', '.json/', '/')
  const path = fc.tuple(
    fc.constantFrom('/v1/', '/', '/media/', '/documents/'),
    fc.array(segment, { minLength: 1, maxLength: 4 }),
    ending,
  )
  return fc
    .tuple(path, search)
    .map(([[root, segments, end], query]) => `${root}${segments.join('/')}${end}?${query}`)
}

describe(`the public side on ${testDatabase}`, () => {
  it('answers whatever is asked, and never with a failure of its own', async () => {
    const property = fc.asyncProperty(addresses(), async (address) => {
      const { status } = await fetch(hub.url + address, { redirect: 'manual' })
      expect([address, status < 500]).toEqual([address, true])
    })
    await fc.assert(property, { numRuns: cases(1_500, 400) })
  })

  it('says so when the database is gone', async () => {
    await goAway()
    const health = await fetch(`${hub.url}/health`)
    expect([health.status, await health.json()]).toMatchObject([
      503,
      { status: 'failed', database: 'failed' },
    ])
    const list = await fetch(`${hub.url}/v1/news.json?limit=7`)
    expect([list.status, list.headers.get('content-type')]).toEqual([
      503,
      'application/problem+json; charset=utf-8',
    ])
    expect(await list.json()).toMatchObject({
      type: expect.stringMatching(/\/v1\/#database-unavailable$/),
      status: 503,
      title: 'Service Unavailable',
    })
    const page = await fetch(`${hub.url}/sq/city/news/item`)
    expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain('<html lang="sq"')
    await comeBack()
  })
})
