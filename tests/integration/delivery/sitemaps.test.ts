import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { kinds } from '../../../src/model/kinds/index.ts'
import { xmlDocument } from '../../markup.mjs'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { makeFixtures } from './fixtures.ts'

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
  await makeFixtures(hub.payload)
})
afterAll(async () => hub?.close())

async function xml(address: string): Promise<Document> {
  const response = await fetch(new URL(address, hub.url))
  if (response.status !== 200) throw new Error(`${address}: ${response.status} ${await response.text()}`)
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  return xmlDocument(await response.text())
}

const texts = (document: Document, name: string) =>
  [...document.getElementsByTagName(name)].map((element) => element.textContent?.trim() ?? '')

describe(`site maps on ${testDatabase}`, () => {
  it('are named in robots.txt and in an index, one for each language and kind', async () => {
    const robots = await (await fetch(`${hub.url}/robots.txt`)).text()
    expect(robots).toContain(`Sitemap: ${hub.url}/sitemap.xml\n`)
    const maps = texts(await xml('/sitemap.xml'), 'loc')
    for (const kind of kinds)
      expect([kind, maps.includes(`${hub.url}/sitemaps/sq/${kind}-1.xml`)]).toEqual([kind, true])
    expect(new Set(maps).size).toBe(maps.length)
  })

  it('lead to every page in its languages, and to none that is not there', async () => {
    const seen: string[] = []
    for (const map of texts(await xml('/sitemap.xml'), 'loc')) {
      const answer = await fetch(map)
      const pages = texts(xmlDocument(await answer.text()), 'loc')
      const [, , lang = ''] = new URL(map).pathname.split('/')
      expect(pages.filter((page) => !`${page}/`.startsWith(`${hub.url}/${lang}/`))).toEqual([])
      seen.push(...pages)
    }
    for (const page of seen)
      expect([page, (await fetch(page, { redirect: 'manual' })).status]).toEqual([page, 200])
    for (const page of [
      '/en',
      '/sq/durres',
      '/sq/durres/news/news-1',
      '/en/durres/news/news-1',
      '/sq/topics/integration',
      '/en/durres/projects/shared',
    ])
      expect(seen).toContain(hub.url + page)
    expect(seen).not.toContain(`${hub.url}/en/teruel/news/news-12`)
  })

  it('name the other languages of each page, and the default one', async () => {
    const map = await xml('/sitemaps/sq/topics-1.xml')
    const links = [...map.getElementsByTagName('xhtml:link')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ])
    expect(links).toEqual([
      ['sq', `${hub.url}/sq/topics/integration`],
      ['en', `${hub.url}/en/topics/integration`],
      ['x-default', `${hub.url}/en/topics/integration`],
    ])
    expect(Number.isNaN(Date.parse(texts(map, 'lastmod')[0] ?? ''))).toBe(false)
  })

  it('lose what is withdrawn at once', async () => {
    const pages = async () => texts(await xml('/sitemaps/en/news-1.xml'), 'loc')
    const page = `${hub.url}/en/durres/news/news-3`
    expect(await pages()).toContain(page)
    const { docs } = await hub.payload.find({ collection: 'news', where: { slug: { equals: 'news-3' } } })
    await hub.payload.update({
      collection: 'news',
      id: String(docs[0]?.id),
      data: { _status: 'draft' },
      overrideAccess: true,
    })
    await hub.settled()
    expect(await pages()).not.toContain(page)
  })

  it.each([
    '/sitemaps/sq/news-2.xml',
    '/sitemaps/sq/cinema-1.xml',
    '/sitemaps/fr/news-1.xml',
    '/sitemaps/sq/news-0.xml',
  ])('%s is not there', async (path) => {
    expect((await fetch(hub.url + path)).status).toBe(404)
  })
})
