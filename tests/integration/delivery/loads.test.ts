import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Load } from '../../../src/delivery/content/loads.ts'
import { loadStore } from '../../../src/delivery/reader/loads.ts'
import { expire, loadMonths } from '../../../src/privacy/retention.ts'
import { newKey } from '../../../src/portals/key.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { type Fixtures, makeFixtures } from './fixtures.ts'

const origin = 'https://www.durres.example'
const today = () => new Date().toISOString().slice(0, 10)

let hub: TestHub
let fixtures: Fixtures
let publicId: string
let key: string

const make = (collection: string, data: object) =>
  hub.payload.create({ collection, data, overrideAccess: true } as never) as unknown as Promise<
    Record<string, string>
  >

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  const { durres } = fixtures
  const portal = await make('portals', { name: 'P', municipality: durres, allowedOrigins: [{ origin }] })
  publicId = String((await make('embeds', { name: 'E', municipality: durres, kind: 'news' })).publicId)
  const { key: made, prefix, hash } = newKey()
  key = made
  await hub.payload.db.create({
    collection: 'portalKeys',
    data: {
      label: 'k',
      portal: portal.id,
      municipality: durres,
      prefix,
      hash,
      expiresAt: '2100-01-01T00:00:00.000Z',
    },
  })
  await hub.counted()
})
afterAll(async () => hub?.close())

const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${hub.url}${path}`, { headers })

async function stored(): Promise<Record<string, number>> {
  await hub.counted()
  const { docs } = await hub.payload.db.find<Load & { id: string }>({
    collection: 'loads',
    limit: 0,
    pagination: false,
  })
  return Object.fromEntries(
    docs.map(({ day, origin: from, embed, answers }) => [`${day} ${from} ${embed}`, answers]),
  )
}

describe(`what portals load on ${testDatabase}`, () => {
  it('is counted whether the answer was kept, made, unchanged or asked for with a key; of others together', async () => {
    const at = `/v1/embeds/${publicId}.json`
    const first = await ask(at, { Origin: origin })
    await ask(at, { Origin: origin })
    const again = await ask(at, { Origin: origin, 'If-None-Match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    await ask(`/embed/${publicId}`, { Referer: `${origin}/some/page?of=somebody` })
    await ask('/v1/news.json?municipality=durres', { Authorization: `Bearer ${key}` })
    await ask('/v1/news.json?municipality=durres', { Origin: 'https://stranger.example' })
    await ask('/v1/news.html?municipality=durres')
    // Neither of these is an answer that a portal shows.
    await ask('/v1/embeds/aaaaaaaaaaaa.json', { Origin: origin })
    await ask('/v1/openapi.json', { Origin: origin })
    await ask('/sq/news', { Origin: origin })
    expect(await stored()).toEqual({
      [`${today()} ${origin} ${publicId}`]: 4,
      [`${today()} ${origin} -`]: 1,
      [`${today()} other -`]: 2,
    })
  })

  it('loses nothing where several processes count at the same time', async () => {
    const load = { day: '2026-01-01', origin, embed: '-', answers: 3 }
    const stores = Array.from({ length: 8 }, () => loadStore(hub.payload))
    await Promise.all(stores.flatMap((store) => [store.add(load), store.add(load), store.add(load)]))
    expect((await stored())[`2026-01-01 ${origin} -`]).toBe(8 * 3 * 3)
  })

  it('is deleted after its months, and not a day earlier', async () => {
    const now = new Date('2030-03-15T12:00:00.000Z')
    const store = loadStore(hub.payload)
    const old = new Date(Date.UTC(2030, 2 - loadMonths, 14)).toISOString().slice(0, 10)
    const still = new Date(Date.UTC(2030, 2 - loadMonths, 15)).toISOString().slice(0, 10)
    for (const day of [old, still]) await store.add({ day, origin, embed: 'expiring0000', answers: 1 })
    await expire(hub.payload, now)
    const days = Object.keys(await stored()).filter((each) => each.endsWith('expiring0000'))
    expect(days).toEqual([`${still} ${origin} expiring0000`])
  })
})
