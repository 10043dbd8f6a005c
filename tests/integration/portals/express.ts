import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { portal } from '../../../plugins/portal-embed/examples/express.mjs'
import { htmlDocument } from '../../markup.mjs'
import { type Proxy, startProxy } from '../delivery/proxy.ts'
import { serveHere, type TestHub } from '../hub.ts'

type Served = Awaited<ReturnType<typeof serveHere>>

/** Faults are the point here. */
const quiet = { onProblem: () => undefined }

let near: Served
let inFront: Proxy
let far: Served

/** A portal in Express, with the whole of the middleware. */
export function expressPortal(hubOf: () => TestHub): void {
  let hub: TestHub

  beforeAll(async () => {
    hub = hubOf()
    near = await serveHere(portal(hub.url))
    inFront = await startProxy('127.0.0.1', Number(new URL(hub.url).port))
    far = await serveHere(portal(`http://localhost:${inFront.port}`, { ...quiet, fresh: 0, timeout: 400 }))
  })
  afterAll(async () => {
    await Promise.all([near?.close(), far?.close(), inFront?.close()])
  })

  const get = (at: Served, path: string) => fetch(at.url + path)

  async function pageOf(at: Served, path: string): Promise<{ text: string; page: Document }> {
    const response = await get(at, path)
    const text = await response.text()
    expect([response.status, text.includes('<h1>Bashkia Durrës</h1>')]).toEqual([200, true])
    return { text, page: htmlDocument(text) }
  }

  /** Addresses that a page makes a browser ask for. */
  const loaded = (page: ParentNode): string[] =>
    [...page.querySelectorAll('[src], [srcset], link[href]')].flatMap((element) =>
      ['src', 'srcset', 'href'].flatMap((name) => element.getAttribute(name)?.split(/\s*,\s*/) ?? []),
    )

  const listIn = async (search: string) =>
    (await (await fetch(`${hub.url}/v1/${search}`)).json()) as { items: { url: string; title: string }[] }

  describe('a portal in Express', () => {
    it('shows the hub’s list in its own page, tells search engines of it, and sends visitors nowhere', async () => {
      const { items } = await listIn('news.json?municipality=durres&limit=3&lang=sq')
      const { page } = await pageOf(near, '/')
      const links = [...page.querySelectorAll('.hansa h2.hansa-title a')].map((link) =>
        link.getAttribute('href'),
      )
      expect(links).toEqual(items.map(({ url }) => url))
      const told = JSON.parse(
        page.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
      ) as {
        itemListElement: { item: { '@type': string; url: string } }[]
      }
      expect(told.itemListElement.map(({ item }) => [item['@type'], item.url])).toEqual(
        items.map(({ url }) => ['NewsArticle', url]),
      )
      expect(loaded(page).length).toBeGreaterThan(3)
      expect(loaded(page).filter((address) => !address.startsWith('/hansa/'))).toEqual([])
    })

    it('serves sheets, scripts and pictures from its own origin', async () => {
      const { page } = await pageOf(near, '/')
      for (const address of ['/hansa/hansa.css', '/hansa/shadow.css', '/hansa/hansa.js', '/hansa/slots.css'])
        expect((await get(near, address)).status).toBe(200)
      const [picture = ''] = [...page.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '')
      const response = await get(near, picture)
      expect([response.status, response.headers.get('content-type')?.split('/')[0]]).toEqual([200, 'image'])
      expect(response.headers.get('content-security-policy')).toContain('sandbox')
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100)
      expect((await fetch(near.url + picture, { method: 'HEAD' })).status).toBe(200)
      const etag = String(response.headers.get('etag'))
      expect((await fetch(near.url + picture, { headers: { 'If-None-Match': etag } })).status).toBe(304)
    })

    it.each([
      '/hansa/media/nothing.webp',
      '/hansa/media/..%2f..%2fv1%2fnews.json',
      '/hansa/media/%2e%2e/health',
      '/hansa/media/a.html',
      '/hansa/manifest',
      '/hansa/../package.json',
    ])('has nothing at %s', async (path) => {
      expect((await get(near, path)).status).toBe(404)
    })

    it('shows a list that its own sheets do not reach', async () => {
      const { items } = await listIn('meetings.json?municipality=durres&limit=3&lang=sq')
      const { page } = await pageOf(near, '/takime')
      const template = page.querySelector<HTMLTemplateElement>('hansa-list > template[shadowrootmode=open]')
      expect(template?.content.firstElementChild?.getAttribute('href')).toBe('/hansa/shadow.css')
      const titles = [...(template?.content.querySelectorAll('[part=title] a') ?? [])]
      expect(titles.map((title) => title.getAttribute('href'))).toEqual(items.map(({ url }) => url))
      const attributes = page.querySelector('hansa-list')?.getAttributeNames()
      expect(attributes?.sort()).toEqual(['dir', 'hub', 'kind', 'lang', 'limit', 'municipality'])
    })

    it('shows a link without the hub, the list with it, and the one before when it hangs or is away', async () => {
      inFront.cut()
      const { page } = await pageOf(far, '/takime')
      expect(page.querySelector('.hansa-fallback a')?.getAttribute('href')).toBe(
        `http://localhost:${inFront.port}/sq/meetings?municipality=durres`,
      )
      inFront.restore()
      // What failed is left in peace for a minute: a portal that has just started has not failed yet.
      const fresh = await serveHere(
        portal(`http://localhost:${inFront.port}`, { ...quiet, fresh: 0, timeout: 400 }),
      )
      const withList = await pageOf(fresh, '/')
      expect(withList.page.querySelectorAll('.hansa-item')).toHaveLength(3)
      inFront.stall()
      const began = Date.now()
      expect((await pageOf(fresh, '/')).page.querySelector('.hansa')?.textContent).toBe(
        withList.page.querySelector('.hansa')?.textContent,
      )
      expect(Date.now() - began).toBeLessThan(1_500)
      inFront.cut()
      expect((await pageOf(fresh, '/')).page.querySelectorAll('.hansa-item')).toHaveLength(3)
      await fresh.close()
    })

    it('takes what has changed at the next look', async () => {
      const { docs } = await hub.payload.find({
        collection: 'news',
        where: { 'municipality.slug': { equals: 'durres' } },
        sort: '-publishedAt',
        limit: 1,
        overrideAccess: true,
      })
      inFront.restore()
      const fresh = await serveHere(portal(`http://localhost:${inFront.port}`, { fresh: 0 }))
      const before = (await pageOf(fresh, '/')).text
      await hub.payload.update({
        collection: 'news',
        id: String(docs[0]?.id),
        locale: 'sq',
        data: { title: 'Titull i ri' },
        overrideAccess: true,
      } as never)
      await hub.settled()
      const after = (await pageOf(fresh, '/')).text
      expect([before.includes('Titull i ri'), after.includes('Titull i ri')]).toEqual([false, true])
      await fresh.close()
    })
  })
}
