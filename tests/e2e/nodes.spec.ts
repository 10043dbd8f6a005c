import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type APIRequestContext, expect, request, test } from '@playwright/test'
import { startProxy } from '../integration/delivery/proxy.ts'
import { dataDir, end, endAll, newFolder, saying, start } from './node.ts'
import { account, freshDatabaseUrl, hubUrl, onBoth } from './settings.ts'

let editor: APIRequestContext

test.beforeAll(async () => {
  editor = await request.newContext({ baseURL: hubUrl, extraHTTPHeaders: { Origin: hubUrl } })
  const login = await editor.post('/api/users/login', { data: account('admin@network.example') })
  expect(login.status()).toBe(200)
})
test.afterAll(async () => {
  await endAll()
  await editor?.dispose()
})

const statusOf = async (url: string) => (await fetch(url, { redirect: 'manual' })).status

test(
  'delivery serves the public side alone, is fresh after a change elsewhere, and never brings back what went',
  onBoth,
  async () => {
    const [first, second] = [await start('delivery'), await start('delivery')]
    const { docs } = await (
      await editor.get(
        '/api/news?limit=1&depth=1&where[municipality.slug][equals]=durres&where[_status][equals]=published',
      )
    ).json()
    const [{ id, slug }] = docs
    const address = `/v1/news/durres/${slug}.json?lang=sq`
    for (const { url } of [first, second]) {
      expect([
        await statusOf(url + address),
        await statusOf(`${url}/health`),
        await statusOf(`${url}/sq/durres/news/${slug}`),
        await statusOf(`${url}/`),
        await statusOf(`${url}/sq/durres`),
      ]).toEqual([200, 200, 200, 302, 200])
      for (const closed of ['/admin', '/api/users', '/api/users/login', '/account', '/setup'])
        expect([closed, await statusOf(url + closed)]).toEqual([closed, 404])
    }

    const title = `Titull ${Date.now()}`
    expect((await editor.patch(`/api/news/${id}?locale=sq`, { data: { title } })).status()).toBe(200)
    for (const { url } of [first, second])
      await expect
        .poll(async () => ((await (await fetch(url + address)).json()) as { title: string }).title)
        .toBe(title)

    await end(first, 'SIGKILL')
    expect((await editor.patch(`/api/news/${id}`, { data: { _status: 'draft' } })).status()).toBe(200)
    await expect.poll(() => statusOf(second.url + address)).toBe(404)
    const again = await start('delivery', { known: first })
    expect(await statusOf(again.url + address)).toBe(404)
    expect((await editor.patch(`/api/news/${id}`, { data: { _status: 'published' } })).status()).toBe(200)
    await expect.poll(() => statusOf(again.url + address)).toBe(200)
  },
)

test('a hub serves the admin and what editors need, and no public content', onBoth, async () => {
  const { url } = await start('hub')
  expect([await statusOf(`${url}/admin/login`), await statusOf(`${url}/health`)]).toEqual([200, 200])
  for (const closed of ['/v1/news.json', '/en/news', '/media/x.webp', '/embed/v1/hansa.js'])
    expect([closed, await statusOf(url + closed)]).toEqual([closed, 404])
})

/** A way to the database that can be cut: through a proxy, or for SQLite through a link to the folder. */
async function way(): Promise<{
  database: string
  cut: () => void
  mend: () => void
  close: () => Promise<void>
}> {
  const direct = new URL(freshDatabaseUrl(dataDir))
  if (direct.protocol === 'file:') {
    const link = path.join(newFolder(), 'link')
    const mend = () => {
      rmSync(link, { force: true })
      symlinkSync(dataDir, link)
    }
    mend()
    const cut = () => {
      rmSync(link)
      writeFileSync(link, '')
    }
    return { database: `file:${path.join(link, 'hansa.db')}`, cut, mend, close: () => Promise.resolve() }
  }
  const proxy = await startProxy(direct.hostname, Number(direct.port))
  direct.port = String(proxy.port)
  direct.search = '?directConnection=true'
  return {
    database: direct.href,
    cut: () => proxy.cut(),
    mend: () => proxy.restore(),
    close: () => proxy.close(),
  }
}

for (const role of ['delivery', 'all'] as const)
  test(
    `${role} starts without its database with what it knows from before, and goes on when that is back`,
    onBoth,
    async () => {
      const { database, cut, mend, close } = await way()
      const first = await start(role, { database })
      const list = '/v1/news.json?municipality=durres&lang=sq'
      const slugs = (text: string) =>
        (JSON.parse(text) as { items: { slug: string }[] }).items.map(({ slug }) => slug)
      const before = await (await fetch(first.url + list)).text()
      const picture = /\/media\/[a-z0-9-]+\.webp/.exec(before)?.[0] ?? ''
      const warm = [list, '/sq/news?municipality=durres', picture]
      for (const address of warm)
        expect([address, await statusOf(first.url + address)]).toEqual([address, 200])
      await end(first, 'SIGTERM')

      cut()
      const again = await start(role, { known: first, database, says: 'Until it can be reached' })
      const complete = saying(again, 'Ready.')
      const stale = await fetch(again.url + list)
      expect([stale.status, slugs(await stale.text())]).toEqual([200, slugs(before)])
      expect(Date.parse(stale.headers.get('hansa-stale-since') ?? '')).toBeGreaterThan(Date.now() - 60_000)
      for (const address of warm)
        expect([address, await statusOf(again.url + address)]).toEqual([address, 200])
      const refused = [
        '/v1/news.json?limit=7',
        '/health',
        ...(role === 'all' ? ['/admin', '/api/users/me'] : []),
      ]
      for (const address of refused)
        expect([address, await statusOf(again.url + address)]).toEqual([address, 503])
      expect(await statusOf(`${again.url}/health/live`)).toBe(200)

      mend()
      await complete
      for (const address of ['/v1/news.json?limit=7', '/health', ...(role === 'all' ? ['/admin/login'] : [])])
        await expect.poll(async () => [address, await statusOf(again.url + address)]).toEqual([address, 200])
      expect((await fetch(again.url + list)).headers.get('hansa-stale-since')).toBeNull()
      await end(again, 'SIGTERM')
      await close()
    },
  )

test(
  'without its database and without anything to show, a process ends and says what is wrong',
  onBoth,
  async () => {
    const { database, cut, mend, close } = await way()
    cut()
    await expect(start('delivery', { database })).rejects.toThrow('It ended with 1')
    mend()
    await close()
  },
)
