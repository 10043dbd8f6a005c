import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { settingsOf } from '@hansa/portal-embed/server/options.ts'
import { ledThrough, Pictures } from '@hansa/portal-embed/server/pictures.ts'
import { renderLight } from '@hansa/portal-embed/render/light.ts'
import { loadWords } from '@hansa/portal-embed/locales/index.ts'

let hub: Server
let portal: Server
let answer: RequestListener
let pictures: Pictures
const asked: IncomingMessage[] = []
const start = Date.parse('2026-07-28T10:00:00Z')

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(async () => {
  hub = createServer((req, res) => {
    asked.push(req)
    answer(req, res)
  }).listen(0, '127.0.0.1')
  portal = createServer((req, res) => {
    if (!pictures.answer((req.url ?? '').slice(1), req, res)) res.writeHead(418).end()
  }).listen(0, '127.0.0.1')
  await Promise.all([once(hub, 'listening'), once(portal, 'listening')])
})
afterAll(() => {
  for (const server of [hub, portal]) {
    server.closeAllConnections()
    server.close()
  }
})
beforeEach(() => {
  asked.length = 0
  answer = picture('first')
  pictures = new Pictures(settingsOf({ hub: addressOf(hub), key: 'hansa_test', timeout: 100 }))
  // The clock alone is ours: requests go over the network.
  jest.useFakeTimers({
    now: start,
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'nextTick',
      'queueMicrotask',
      'performance',
      'hrtime',
    ],
  })
})
afterEach(() => void jest.useRealTimers())

const picture =
  (body: string, type = 'image/webp'): RequestListener =>
  (req, res) => {
    if (req.headers['if-none-match'] === `"${body}"`) return void res.writeHead(304).end()
    res.writeHead(200, { 'Content-Type': type, ETag: `"${body}"` }).end(body)
  }
/** Leads to another origin, where there is a picture. */
const elsewhere: RequestListener = (req, res) =>
  req.url === '/elsewhere.webp'
    ? picture('other')(req, res)
    : void res
        .writeHead(302, { location: `${addressOf(hub).replace('127.0.0.1', 'localhost')}/elsewhere.webp` })
        .end()

const status =
  (code: number): RequestListener =>
  (_, res) =>
    void res.writeHead(code).end()

async function shown(name = 'a.webp'): Promise<string> {
  const response = await fetch(`${addressOf(portal)}/${name}`)
  return `${response.status} ${await response.text()}`
}
const hours = (count: number) => jest.setSystemTime(start + count * 3_600_000)

describe('a picture', () => {
  it('is asked for by the portal, with its key, and kept for a minute', async () => {
    expect(await Promise.all([shown(), shown()])).toEqual(['200 first', '200 first'])
    expect(await shown()).toBe('200 first')
    expect(asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/media/a.webp', 'Bearer hansa_test'],
    ])
    hours(1)
    expect(await shown()).toBe('200 first')
    expect(asked[1]?.headers['if-none-match']).toBe('"first"')
  })

  it.each([
    ['fails', status(503)],
    ['hangs', () => undefined],
    ['breaks off', (req: IncomingMessage) => void req.socket.destroy()],
  ] as [string, RequestListener][])('is shown for a day while the hub %s', async (_, listener) => {
    await shown()
    answer = listener
    hours(23.9)
    expect(await shown()).toBe('200 first')
    if (listener.length > 0) {
      hours(24)
      expect(await shown()).toBe('404 ')
    }
  })

  it('leaves when it was withdrawn', async () => {
    await shown()
    answer = status(404)
    hours(1)
    expect(await shown()).toBe('404 ')
  })

  it.each<[string, RequestListener]>([
    ['is no picture', picture('<script>', 'text/html')],
    ['is another picture than its name says', picture('a', 'image/svg+xml')],
    ['is too large', picture('x'.repeat(5_242_881))],
    ['stands elsewhere', elsewhere],
  ])('that %s is none', async (_, listener) => {
    answer = listener
    expect(await shown()).toBe('404 ')
  })

  it.each(['a.html', 'a.webp.js', '..%2fa.webp', 'b/a.webp', '.webp', ''])(
    'is not what is called %j',
    async (name) => {
      expect(await shown(name)).toBe('418 ')
      expect(asked).toEqual([])
    },
  )
})

it('sends no visitor to the hub for the map of a list', async () => {
  const item = {
    title: 'Durrës',
    lang: 'sq',
    dir: 'ltr',
    url: 'https://hub.example.org/sq/partners/durres',
  } as const
  const self = 'https://hub.example.org/v1/partners.json?lang=sq'
  const list = { items: [item], total: 1, lang: 'sq', links: { self } }
  const context = {
    kind: 'partners',
    layout: 'map',
    words: await loadWords('sq'),
    lang: 'sq',
    headingLevel: 3,
  } as const
  expect(renderLight(list, context)).toContain('partners.svg')
  const led = renderLight(ledThrough(list, 'https://hub.example.org', '/hansa/media'), context)
  expect(led).toContain('Durrës')
  expect(led).not.toContain('<img')
})
