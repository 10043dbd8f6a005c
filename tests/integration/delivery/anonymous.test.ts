import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newKey } from '../../../src/portals/key.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import { cityData } from '../people.ts'
import { startNode } from './node.ts'

let hub: TestHub
const { key, prefix, hash } = newKey()
const atOnce = 20

beforeAll(async () => {
  hub = await startTestHub({
    TRUST_PROXY: '1',
    HANSA_ANONYMOUS_PER_MINUTE: '1',
    HANSA_ANONYMOUS_AT_ONCE: String(atOnce),
  })
  for (const name of ['TRUST_PROXY', 'HANSA_ANONYMOUS_PER_MINUTE', 'HANSA_ANONYMOUS_AT_ONCE'])
    process.env[name] = ''
  const { db } = hub.payload
  const make = async (collection: string, data: object) =>
    (await db.create({ collection, data } as never)) as unknown as { id: string }
  const { id: municipality } = await hub.payload.create({
    collection: 'municipalities',
    data: cityData('city') as never,
    overrideAccess: true,
  })
  const { id: portal } = await make('portals', { municipality, name: 'Portal', url: 'https://city.example' })
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  await make('portalKeys', { portal, municipality, label: 'x', prefix, hash, expiresAt })
})
afterAll(() => hub.close())

/** Asks as a reader of this address. */
const ask = (path: string, address: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}${path}`, { headers: { 'X-Forwarded-For': address, ...headers } })

/** Asks for so many answers that nobody has asked for, and gives the statuses. */
let asked = 0
async function fresh(
  count: number,
  address: string,
  headers: Record<string, string> = {},
): Promise<number[]> {
  const statuses: number[] = []
  for (let i = 0; i < count; i += 1) {
    asked += 1
    statuses.push((await ask(`/v1/search.json?q=w${asked}`, address, headers)).status)
  }
  return statuses
}
const allowed = (statuses: number[]) => statuses.filter((status) => status === 200).length

describe('answers that are not there yet', () => {
  it('are made for a network as often as it may ask, however its addresses differ', async () => {
    const first = await fresh(atOnce + 5, '192.0.2.1')
    expect([allowed(first), new Set(first.slice(atOnce))]).toEqual([atOnce, new Set([429])])
    expect(allowed(await fresh(3, '192.0.2.200'))).toBe(0)
    expect(allowed(await fresh(3, '::ffff:192.0.2.7'))).toBe(0)
    expect(allowed(await fresh(3, '198.51.100.1'))).toBe(3)
    await fresh(atOnce, '2001:db8:0:100::1')
    expect(allowed(await fresh(2, '2001:0DB8:0:01FF::9'))).toBe(0)
    expect(allowed(await fresh(2, '2001:db8:0:200::1'))).toBe(2)
  })

  it('are refused with a problem document that says when to ask again', async () => {
    await fresh(atOnce, '203.0.113.1')
    const refused = await ask('/v1/news.json?limit=7', '203.0.113.1')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(refused.headers.get('ratelimit')).toBe(`"anonymous";r=0;t=${seconds}`)
    expect(refused.headers.get('ratelimit-policy')).toBe(`"anonymous";q=${atOnce};w=${atOnce * 60}`)
    expect(await refused.json()).toMatchObject({
      type: expect.stringMatching(/\/v1\/#too-many-requests$/),
      status: 429,
      title: 'Too Many Requests',
    })
    const page = await ask('/en/news?limit=7', '203.0.113.1')
    expect([page.status, page.headers.get('retry-after')]).toEqual([429, expect.any(String)])
    expect((await ask('/media/nothing-1.webp', '203.0.113.1')).status).toBe(429)
  })

  it('are all that is limited: what is finished is for everybody', async () => {
    const path = '/v1/news.json?limit=9'
    expect((await ask(path, '198.51.100.2')).status).toBe(200)
    await fresh(atOnce + 1, '203.0.113.1')
    const statuses = await Promise.all(
      Array.from({ length: 60 }, async () => (await ask(path, '203.0.113.1')).status),
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect((await ask('/v1/news/city/nothing.json', '198.51.100.2')).status).toBe(404)
    expect((await ask('/v1/news/city/nothing.json', '203.0.113.1')).status).toBe(404)
    expect((await ask('/v1/openapi.json', '203.0.113.1')).status).toBe(200)
  })

  it('are made for a portal that shows its key, and for programs of this machine', async () => {
    await fresh(atOnce + 1, '203.0.113.9')
    const keyed = { Authorization: `Bearer ${key}` }
    expect(allowed(await fresh(atOnce + 5, '203.0.113.9', keyed))).toBe(atOnce + 5)
    const local = await Promise.all(
      Array.from(
        { length: atOnce + 5 },
        async (_, i) => (await fetch(`${hub.url}/v1/search.json?q=local${i}`)).status,
      ),
    )
    expect(allowed(local)).toBe(atOnce + 5)
  })
})

it('is no limit where a proxy of the own network is not trusted, and that is said once', async () => {
  const warned: string[] = []
  const { logger } = hub.payload
  const warn = logger.warn.bind(logger)
  logger.warn = ((line: string) => void warned.push(line)) as typeof logger.warn
  const node = await startNode(hub, { anonymous: { perMinute: 1, atOnce: 2 }, trustsProxy: false })
  try {
    for (let i = 0; i < 5; i += 1) {
      const headers = { 'X-Forwarded-For': '203.0.113.50' }
      expect((await fetch(`${node.url}/v1/search.json?q=proxy${i}`, { headers })).status).toBe(200)
    }
  } finally {
    logger.warn = warn
    await node.close()
  }
  expect(warned).toEqual([expect.stringContaining('TRUST_PROXY')])
})
