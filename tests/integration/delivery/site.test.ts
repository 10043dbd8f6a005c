import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { htmlDocument } from '../../markup.mjs'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { type Fixtures, makeFixtures } from './fixtures.ts'
import { startNode } from './node.ts'

let hub: TestHub
let fixtures: Fixtures

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
})
afterAll(async () => hub?.close())

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(hub.url + path, { headers, redirect: 'manual' })

async function page(path: string): Promise<Document> {
  const response = await ask(path)
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
  return htmlDocument(await response.text())
}

const linksIn = (node: ParentNode | null | undefined, selector = 'a') =>
  [...(node?.querySelectorAll<HTMLAnchorElement>(selector) ?? [])].map(({ href }) =>
    href.replace(hub.url, ''),
  )

const titles = ':is(h2, h3) a'

describe(`the hub’s own site on ${testDatabase}`, () => {
  it('leads from / to the front page in the language that the reader wishes for most, kept by nobody', async () => {
    const wishes: [string | undefined, string][] = [
      ['sq', '/sq'],
      ['de;q=.3, es-MX;q=.9, en;q=.8', '/es'],
      ['xx', '/en'],
      [undefined, '/en'],
    ]
    for (const [wish, path] of wishes) {
      const response = await ask('/', wish === undefined ? {} : { 'Accept-Language': wish })
      expect([wish, response.status, response.headers.get('location')]).toEqual([wish, 302, path])
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('vary')).toContain('Accept-Language')
    }
  })

  it('has a front page of the network, of all cities’ content', async () => {
    const front = await page('/en')
    const news = linksIn(front.querySelector('section.news'), titles)
    expect(news).toEqual(expect.arrayContaining(['/en/teruel/news/news-8', '/en/durres/news/news-11']))
    expect(linksIn(front.querySelector('section.municipalities ol'))).toEqual(['/en/durres', '/en/teruel'])
    expect(linksIn(front.querySelector('section.news .more'))).toEqual(['/en/news'])
    expect(front.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${hub.url}/en`)
    expect((await ask('/en/network')).headers.get('location')).toBe('/en')
  })

  it('has a front page of each city, of what stands in its lists, and of meetings what is still to come', async () => {
    const front = await page('/sq/durres')
    expect(front.querySelector('h1')?.textContent).toBe('Durrës')
    const news = linksIn(front.querySelector('section.news'), titles)
    expect(news).toHaveLength(6)
    expect(news.filter((path) => !path.startsWith('/sq/durres/news/'))).toEqual([])
    const meetings = linksIn(front.querySelector('section.meetings'), titles)
    expect(meetings).toHaveLength(4)
    expect(meetings).not.toContain('/sq/durres/meetings/over')
    expect(linksIn(front.querySelector('section.news .more'))).toEqual(['/sq/news?municipality=durres'])
    expect(linksIn(front.querySelector('nav.menu'))).toContain('/sq/projects?municipality=durres')
  })

  it('shows what is published at once, and what is withdrawn no more', async () => {
    const shown = async () =>
      linksIn((await page('/en/teruel')).querySelector('section.news'), titles).includes(
        '/en/teruel/news/fresh',
      )
    expect(await shown()).toBe(false)
    const id = await fixtures.create('news', {
      municipality: fixtures.teruel,
      slug: 'fresh',
      sourceLocale: 'en',
      publishedLocales: ['en'],
      title: { en: 'Fresh' },
      teaser: { en: 'x' },
      body: { en: 'x' },
      publishedAt: '2024-02-01T10:00:00.000Z',
    })
    await hub.settled()
    expect(await shown()).toBe(true)
    await hub.payload.update({
      collection: 'news',
      id,
      data: { _status: 'draft' },
      overrideAccess: true,
    } as never)
    await hub.settled()
    expect(await shown()).toBe(false)
  })

  it('has one address for each page, and a page of its own for what is not there', async () => {
    expect((await ask('/en/?a=b')).headers.get('location')).toBe('/en?a=b')
    expect((await ask('/en/durres/')).headers.get('location')).toBe('/en/durres')
    for (const path of ['/sq/nowhere', '/sq/a/b/c/d', '/sq/durres/news/none'])
      expect([path, (await ask(path)).status, await (await ask(path)).text()]).toEqual([
        path,
        404,
        expect.stringContaining('<html lang="sq"'),
      ])
    const people = await ask('/wp-login.php', { Accept: 'text/html', 'Accept-Language': 'es' })
    expect([people.status, await people.text()]).toEqual([404, expect.stringContaining('<html lang="es"')])
    const program = await ask('/wp-login.php', { Accept: '*/*' })
    expect([program.status, await program.json()]).toEqual([404, expect.objectContaining({ status: 404 })])
  })

  it('shows in a list of meetings what is still to come first and apart, and nothing twice', async () => {
    const list = await page('/en/meetings?municipality=durres')
    const [ahead, rest] = [...list.querySelectorAll('section')].map((part) => linksIn(part, titles))
    expect(ahead).toHaveLength(4)
    expect(ahead?.at(-1)).toBe('/en/durres/meetings/later')
    expect(new Set(rest)).toEqual(new Set(['/en/durres/meetings/over', '/en/durres/meetings/someday']))
    const past = await page('/en/meetings?municipality=durres&when=past')
    expect(linksIn(past, `main ${titles}`)).toEqual(['/en/durres/meetings/over'])
  })

  it('narrows a list by links that lead to narrower ones, and back', async () => {
    const all = await page('/en/news')
    const calls = linksIn(all, 'nav.narrow a').find((path) => path.includes('kind=call'))
    expect(calls).toBe('/en/news?kind=call')
    const narrowed = await page(calls ?? '')
    expect(linksIn(narrowed, `main .entries ${titles}`)).toHaveLength(6)
    expect(linksIn(narrowed, 'nav.narrow a')).toContain('/en/news')
    expect(narrowed.querySelector('nav.narrow [aria-current]')?.textContent).toBe('Call')
  })

  it('leads from each page to the same page in the other languages', async () => {
    const list = await page('/en/news?municipality=durres&page=2&fbclid=x')
    expect(linksIn(list, '.languages a')).toContain('/sq/news?municipality=durres&page=2')
    const tags = [...list.querySelectorAll('link[hreflang]')].map((link) => link.getAttribute('hreflang'))
    expect([tags[0], tags[1], tags.at(-1)]).toEqual(['en', 'sq', 'x-default'])
  })

  it('can be switched off: frames and data stay', async () => {
    const node = await startNode(hub, { hasPages: false })
    try {
      const status = async (path: string) => (await fetch(node.url + path)).status
      for (const path of [
        '/',
        '/en',
        '/en/durres',
        '/en/news',
        '/en/durres/news/news-1',
        '/en/search',
        '/sitemap.xml',
      ])
        expect([path, await status(path)]).toEqual([path, 404])
      for (const path of ['/embed/news', '/v1/news.json', '/v1/news.rss', '/robots.txt'])
        expect([path, await status(path)]).toEqual([path, 200])
      expect(await (await fetch(`${node.url}/robots.txt`)).text()).not.toContain('Sitemap')
    } finally {
      await node.close()
    }
  })

  it('lets no municipality have the address of a list', async () => {
    const make = (slug: string, name: string) =>
      hub.payload.create({
        collection: 'municipalities',
        data: { name, slug, country: 'AL', timezone: 'Europe/Tirane', locales: ['en'], status: 'active' },
        locale: 'en',
        overrideAccess: true,
      } as never)
    for (const slug of ['news', 'search'])
      await expect(make(slug, 'Town')).rejects.toMatchObject({
        data: { errors: [{ path: 'slug', message: expect.stringContaining(`“${slug}”`) }] },
      })
    expect(await make('', 'News')).toMatchObject({ slug: 'news-2' })
  })
})
