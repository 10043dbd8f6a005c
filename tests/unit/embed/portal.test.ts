import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { Portal, type PortalOptions, type Question } from '@hansa/portal-embed/server/index.ts'

// At the hub's address stands what does as no real hub can be brought to: it hangs, breaks off, forgets, attacks.

let server: Server
let hub: string
let answer: RequestListener
const asked: { target: string; headers: IncomingHttpHeaders }[] = []
const start = Date.parse('2026-07-28T10:00:00Z')
const problems: string[] = []

beforeAll(async () => {
  server = createServer((req, res) => {
    asked.push({ target: req.url ?? '', headers: req.headers })
    answer(req, res)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked.length = 0
  problems.length = 0
  answer = news('First')
  // The clock alone is ours: requests go over the network.
  jest.useFakeTimers({
    now: start,
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'nextTick',
      'queueMicrotask',
      'performance',
      'hrtime',
    ],
  })
})
afterEach(() => void jest.useRealTimers())

const seconds = (count: number) => jest.setSystemTime(start + count * 1_000)
const hours = (count: number) => seconds(count * 3_600)

/** Answers with a list of one item, and with 304 to those who have it. */
const news = (title: string, headers: Record<string, string> = {}): RequestListener =>
  json(
    {
      items: [{ title, lang: 'en', dir: 'ltr', kind: 'news', url: `${hub}/en/durres/news/a` }],
      total: 1,
      lang: 'en',
    },
    headers,
  )

function json(value: unknown, headers: Record<string, string> = {}): RequestListener {
  const body = JSON.stringify(value)
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  return (req, res) => {
    const all = { etag, 'content-type': 'application/json; charset=utf-8', ...headers }
    if (req.headers['if-none-match'] === etag) return void res.writeHead(304, all).end()
    res.writeHead(200, all).end(body)
  }
}

const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, res) =>
    void res
      .writeHead(code, { 'content-type': 'application/problem+json', ...headers })
      .end('{"detail":"no"}')
const silence: RequestListener = () => undefined

const portalOf = (options: Partial<PortalOptions> = {}) =>
  new Portal({ hub, lang: 'en', timeout: 300, onProblem: (text) => void problems.push(text), ...options })
const question: Question = { kind: 'news', municipality: 'durres', limit: 3 }

/** The title that is shown, or the state of what stands for it. */
async function shown(portal: Portal, what: Question = question): Promise<string> {
  const { html, state } = await portal.render(what)
  return / href="[^"]*">([^<]+)<\/a><\/h3>/.exec(html)?.[1] ?? state
}

describe('a copy', () => {
  it('is shown for a minute without a look, and then revalidated', async () => {
    const portal = portalOf()
    expect(await shown(portal)).toBe('First')
    seconds(59)
    expect(await shown(portal)).toBe('First')
    expect(asked).toHaveLength(1)
    seconds(60)
    expect(await shown(portal)).toBe('First')
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      expect.stringMatching(/^"/),
    ])
    answer = news('Second')
    seconds(120)
    expect(await shown(portal)).toBe('Second')
  })

  it('of one question is one, however it is put', async () => {
    const portal = portalOf()
    await portal.render({ limit: 3, municipality: 'durres', kind: 'news' })
    await portal.render({ kind: 'news', municipality: 'durres', limit: 3, lang: 'en' })
    expect(asked.map(({ target }) => target)).toEqual([
      '/v1/news.json?limit=3&municipality=durres&lang=en%2C*',
    ])
  })

  it('is fetched once for all who ask at the same time', async () => {
    const portal = portalOf()
    expect(await Promise.all([1, 2, 3].map(() => shown(portal)))).toEqual(['First', 'First', 'First'])
    expect(asked).toHaveLength(1)
  })

  it('is shown at once to all others while one renews it', async () => {
    const portal = portalOf()
    await shown(portal)
    seconds(61)
    let release = (): void => undefined
    answer = (req, res) => void (release = () => news('Second')(req, res))
    const renewing = shown(portal)
    expect(await shown(portal)).toBe('First')
    while (asked.length < 2) await new Promise(setImmediate)
    release()
    expect(await renewing).toBe('Second')
    expect(asked).toHaveLength(2)
  })

  it('leaves, when it was asked for the least', async () => {
    const portal = portalOf({ mostCopies: 2 })
    for (const municipality of ['a', 'b', 'a', 'c', 'a', 'b'])
      await shown(portal, { kind: 'news', municipality })
    expect(asked.map(({ target }) => /municipality=(.)/.exec(target)?.[1])).toEqual(['a', 'b', 'c', 'b'])
  })
})

describe('a hub that is away', () => {
  it('leaves the last copy for a day after it was known to be current, and then a link', async () => {
    const portal = portalOf()
    await shown(portal)
    answer = status(503)
    seconds(400)
    const { html, state, problem } = await portal.render(question)
    expect(html).toContain('As of July 28, 2026')
    expect([state, problem]).toEqual(['old', 'no'])
    expect(problems).toEqual([`${hub}/v1/news.json?limit=3&municipality=durres&lang=en%2C*: no`])
    hours(23.9)
    expect(await shown(portal)).toBe('First')
    hours(24)
    expect(await shown(portal)).toBe('none')
    expect((await portal.render(question)).html).toBe(
      `<p class="hansa-fallback"><a href="${hub}/en/news?municipality=durres" lang="en" dir="ltr">News</a></p>`,
    )
  })

  it('is not tried again for a minute, or for as long as it asks for, and then by one for all', async () => {
    const portal = portalOf()
    answer = status(429, { 'Retry-After': '90' })
    await shown(portal)
    seconds(89)
    await shown(portal, { kind: 'meetings' })
    expect(asked).toHaveLength(1)
    answer = silence
    seconds(91)
    const trying = shown(portal)
    await shown(portal, { kind: 'meetings' })
    await trying
    expect(asked).toHaveLength(2)
  })

  it('never holds a page longer than the timeout, and what comes later is there for the next one', async () => {
    const portal = portalOf({ timeout: 50 })
    let release = (): void => undefined
    answer = (req, res) => void (release = () => news('Late')(req, res))
    expect(await shown(portal)).toBe('none')
    release()
    for (let tries = 0; (await shown(portal)) !== 'Late' && tries < 200; tries += 1)
      await new Promise(setImmediate)
    expect(await shown(portal)).toBe('Late')
    expect(asked).toHaveLength(1)
  })

  it('says since when its own copy may be old, and that counts', async () => {
    const portal = portalOf({ staleHours: 1 })
    answer = news('Old', { 'Hansa-Stale-Since': '2026-07-28T09:30:00Z' })
    expect((await portal.render(question)).html).toContain('As of July 28, 2026')
    answer = status(500)
    seconds(31 * 60)
    expect(await shown(portal)).toBe('none')
  })
})

describe('what was withdrawn', () => {
  it.each([404, 410])('leaves at the next look (%i)', async (code) => {
    const portal = portalOf()
    await shown(portal)
    answer = status(code)
    seconds(61)
    expect(await shown(portal)).toBe('none')
  })

  it('is no reason to leave other lists unasked', async () => {
    const portal = portalOf()
    answer = status(404)
    await shown(portal)
    answer = news('Other')
    expect(await shown(portal, { kind: 'meetings' })).toBe('Other')
  })
})

describe('a hostile hub', () => {
  it.each<[string, RequestListener]>([
    [
      'is endless',
      (_, res) => {
        res.writeHead(200, { 'content-type': 'application/json' })
        const more = () => void (res.destroyed || (res.write('x'.repeat(65_536)), setImmediate(more)))
        more()
      },
    ],
    ['is no JSON', (_, res) => void res.writeHead(200, { 'content-type': 'application/json' }).end('{')],
    ['is HTML', (_, res) => void res.writeHead(200, { 'content-type': 'text/html' }).end('<script>')],
    ['is no list', json({ items: 'a', lang: 'en' })],
    ['has items that are none', json({ items: [null, 1], lang: 'en', total: 2 })],
    [
      'leads elsewhere',
      (_, res) => void res.writeHead(302, { location: 'http://localhost:1/v1/news.json' }).end(),
    ],
    ['leads in a circle', (req, res) => void res.writeHead(302, { location: req.url }).end()],
    ['breaks off', (req) => void req.socket.destroy()],
  ])('whose answer %s gets a link in its place', async (_, listener) => {
    answer = listener
    expect(await shown(portalOf({ timeout: 5_000 }))).toBe('none')
  })

  it('writes words and runs nothing', async () => {
    answer = news('</script><script>alert(1)</script><img src=x onerror=alert(1)>')
    for (const dom of ['light', 'shadow'] as const) {
      const { html, jsonLd } = await portalOf().render(question, { dom, sheet: '/s.css' })
      expect(html).not.toMatch(/<script|<img/)
      expect(jsonLd).not.toContain('<')
      expect((JSON.parse(jsonLd) as { headline: string }).headline).toContain('</script>')
    }
  })
})

describe('what the hub hears', () => {
  it('is the question and the portal’s key', async () => {
    await shown(portalOf({ key: 'hansa_test' }))
    const { authorization, cookie, referer } = asked[0]?.headers ?? {}
    expect([authorization, cookie, referer]).toEqual(['Bearer hansa_test', undefined, undefined])
    expect(
      Object.keys(asked[0]?.headers ?? {}).filter((name) => /forwarded|real-ip|client/.test(name)),
    ).toEqual([])
  })

  it.each([
    [{ id: '9aXb2cQd_-Zk' }, '/v1/embeds/9aXb2cQd_-Zk.json?lang=en%2C*'],
    [{ id: '9aXb2cQd_-Zk', lang: 'sq', page: 2 }, '/v1/embeds/9aXb2cQd_-Zk.json?lang=sq%2C*&page=2'],
    [
      { kind: 'meetings', type: 'workshop', when: 'upcoming' },
      '/v1/meetings.json?kind=workshop&when=upcoming&lang=en%2C*',
    ],
    [
      { address: '/sq/news?municipality=durres&kind=call' },
      '/v1/news.json?municipality=durres&kind=call&lang=sq%2C*',
    ],
    [{ address: '/sq/durres/news/a-b' }, '/v1/news/durres/a-b.json?lang=sq%2C*'],
    [{ address: '/sq/partners/a-b', lang: 'el' }, '/v1/partners/a-b.json?lang=el%2C*'],
    [{ address: '/embed/meetings?lang=ar&limit=2' }, '/v1/meetings.json?limit=2&lang=ar%2C*'],
    [{ address: '/embed/meetings/durres/a?lang=ar' }, '/v1/meetings/durres/a.json?lang=ar%2C*'],
    [{ address: '/embed/9aXb2cQd_-Zk?lang=ar' }, '/v1/embeds/9aXb2cQd_-Zk.json?lang=ar%2C*'],
  ] as [Question, string][])('is %j as %s', async (what, target) => {
    await portalOf().render('address' in what ? { ...what, address: hub + what.address } : what)
    expect(asked.map((one) => one.target)).toEqual([target])
  })

  it.each([
    { id: '../../admin' },
    { kind: 'users' },
    { kind: '__proto__' },
    { address: 'https://evil.example/sq/news' },
    { address: '/admin' },
    { address: '/sq/durres/news/..%2f..%2fadmin' },
    { address: '' },
  ] as unknown as Question[])('is nothing of %j', async (what) => {
    const put = 'address' in what && what.address.startsWith('/') ? { address: hub + what.address } : what
    expect((await portalOf().render(put)).state).toBe('none')
    expect(asked).toEqual([])
  })
})

it.each([
  { hub: 'http://hub.example.org' },
  { hub: 'https://hub.example.org/path' },
  { hub: 'https://user@hub.example.org' },
  { hub: 'hub' },
  { staleHours: 169 },
  { timeout: 0 },
  { timeout: Number.NaN },
])('%j is refused at start', (options) => {
  expect(() => portalOf(options)).toThrow(TypeError)
})
