import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ListAnswer } from '../../../src/delivery/schema/index.ts'
import { htmlDocument, xmlDocument } from '../../markup.mjs'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { author, hours, makeFixtures } from './fixtures.ts'

let hub: TestHub
let create: ReturnType<typeof author>
let fixtures: Awaited<ReturnType<typeof makeFixtures>>

beforeAll(async () => {
  hub = await startTestHub()
  create = author(hub.payload)
  fixtures = await makeFixtures(hub.payload)
})
afterAll(async () => hub?.close())

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, hub.url), { headers, redirect: 'manual' })

/** The elements of an answer that is HTML. */
async function drawn(path: string): Promise<Document> {
  const response = await ask(path)
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text}`)
  return htmlDocument(text)
}

const titles = (page: Document) =>
  [...page.querySelectorAll('.hansa-title')].map((title) => title.textContent)
const problem = async (path: string) => {
  const response = await ask(path)
  const { type } = (await response.json()) as { type: string }
  return `${response.status} ${type.split('#')[1]}`
}
const embedded = (address: string, more: Record<string, string> = {}) =>
  `/oembed?${new URLSearchParams({ url: new URL(address, hub.url).href, ...more })}`

describe(`fragments on ${testDatabase}`, () => {
  it('hold what the list in JSON holds, in the same order, without script and inline style', async () => {
    const list = (await (await ask('/v1/news.json?municipality=teruel&lang=es')).json()) as ListAnswer
    const page = await drawn('/v1/news.html?municipality=teruel&lang=es')
    expect(list.items.length).toBeGreaterThan(1)
    expect(titles(page)).toEqual(list.items.map(({ title }) => title))
    expect(page.querySelectorAll('script, style, [style], [onclick], [part]')).toHaveLength(0)
    expect(page.querySelector('.hansa')?.getAttribute('lang')).toBe('es')
  })

  it('have the look that is asked for', async () => {
    const page = await drawn(
      '/v1/news.html?layout=compact&heading-level=2&images=false&label=All%20%3Cnews%3E',
    )
    expect(page.querySelector('.hansa > section')?.className).toBe(
      'hansa-list hansa-news hansa-layout-compact',
    )
    expect(page.querySelectorAll('h2.hansa-title').length).toBeGreaterThan(0)
    expect(page.querySelectorAll('img:not(.hansa-emblem)')).toHaveLength(0)
    expect(page.querySelector('section')?.getAttribute('aria-label')).toBe('All <news>')
  })

  it('lead to the whole list where they hold a part of it', async () => {
    const page = await drawn('/v1/news.html?municipality=durres&limit=1&lang=sq')
    expect(page.querySelector('.hansa-more a')?.getAttribute('href')).toBe(
      `${hub.url}/sq/news?municipality=durres`,
    )
  })

  it('are of one item too, with its funding', async () => {
    const page = await drawn('/v1/news/durres/news-1.html?lang=en')
    expect(titles(page)).toHaveLength(1)
    expect(page.querySelector('.hansa-statement')?.textContent).toBe('Co-funded')
  })

  it('are revalidated, and change with what they hold', async () => {
    const path = '/v1/news.html?municipality=durres&limit=1'
    const first = await ask(path)
    const etag = String(first.headers.get('etag'))
    expect((await ask(path, { 'If-None-Match': etag })).status).toBe(304)
    const id = await create('news', {
      municipality: fixtures.durres,
      slug: 'newest',
      title: { en: 'The <newest> & best' },
      teaser: { en: 'x' },
      sourceLocale: 'en',
      publishedLocales: ['en'],
      publishedAt: hours(-1),
    })
    await hub.settled()
    expect(titles(await drawn(path))).toEqual(['The <newest> & best'])
    await hub.payload.delete({ collection: 'news', id, overrideAccess: true })
    await hub.settled()
    expect((await ask(path, { 'If-None-Match': etag })).status).toBe(304)
  })

  it('refuse what no look and no list knows, and say what there is', async () => {
    expect(await problem('/v1/news.html?layout=wall')).toBe('400 invalid-parameters')
    expect(await problem('/v1/news.html?heading-level=1')).toBe('400 invalid-parameters')
    expect(await problem('/v1/news.json?layout=list')).toBe('400 invalid-parameters')
    expect(await problem('/v1/topics.html')).toBe('404 unknown-form')
    expect(await problem('/v1/news.pdf')).toBe('404 unknown-form')
  })
})

describe(`fragments with a shadow root on ${testDatabase}`, () => {
  const sheet = 'https://www.example.org/styles/shadow.css?v=1'
  const named = `sheet=${encodeURIComponent(sheet)}`

  /** What hosts the root, its attributes, and the titles in it. */
  async function hosted(path: string) {
    const host = (await drawn(path)).body.firstElementChild
    const root = (host?.querySelector('template[shadowrootmode=open]') as HTMLTemplateElement).content
    return {
      tag: host?.tagName,
      attributes: Object.fromEntries([...(host?.attributes ?? [])].map(({ name, value }) => [name, value])),
      sheet: root.firstElementChild?.getAttribute('href'),
      titles: [...root.querySelectorAll('[part=title]')].map((title) => title.textContent),
      styled: root.querySelectorAll('script, style, [style]').length,
    }
  }

  it('hold what the list in JSON holds, in the element that asks for the same', async () => {
    const search = 'municipality=teruel&lang=es&kind=call,news&limit=2'
    const list = (await (await ask(`/v1/news.json?${search}`)).json()) as ListAnswer
    expect(list.items.length).toBeGreaterThan(0)
    expect(await hosted(`/v1/news.html?${search}&${named}&layout=compact`)).toEqual({
      tag: 'HANSA-LIST',
      attributes: {
        hub: hub.url,
        kind: 'news',
        municipality: 'teruel',
        type: 'call,news',
        limit: '2',
        layout: 'compact',
        lang: 'es',
        dir: 'ltr',
      },
      sheet,
      titles: list.items.map(({ title }) => title),
      styled: 0,
    })
  })

  it('ask for the stored embed that they are of', async () => {
    const { publicId } = (await hub.payload.create({
      collection: 'embeds',
      data: { name: 'x', municipality: fixtures.durres, kind: 'news' },
      overrideAccess: true,
    } as never)) as unknown as { publicId: string }
    const { attributes } = await hosted(`/v1/embeds/${publicId}.html?lang=sq&${named}`)
    expect(attributes).toEqual({ src: `${hub.url}/v1/embeds/${publicId}`, lang: 'sq', dir: 'ltr' })
  })

  it('are taken over by no element where it cannot ask for the same', async () => {
    expect(await hosted(`/v1/news.html?limit=1&page=2&sheet=/s.css`)).toMatchObject({
      tag: 'DIV',
      sheet: '/s.css',
    })
    expect(await hosted(`/v1/news/durres/news-1.html?lang=en&${named}`)).toMatchObject({
      tag: 'DIV',
      titles: ['News 1'],
    })
  })

  it('differ by their sheet, and have none where they are opened as pages of the hub', async () => {
    const [one, other] = await Promise.all(
      ['/a.css', '/b.css'].map((path) => ask(`/v1/news.html?sheet=${path}`)),
    )
    expect(await one?.text()).not.toBe(await other?.text())
    expect(one?.headers.get('content-security-policy')).toBe(
      `default-src 'none'; img-src ${hub.url}; sandbox`,
    )
  })

  it.each([
    'http://www.example.org/a.css',
    '//www.example.org/a.css',
    'javascript:alert(1)',
    'data:text/css,a',
    'https://user@www.example.org/a.css',
    'a.css',
    '/a".css',
    "/a'.css",
    '/a b.css',
    '/a<b.css',
    '/a\\b.css',
    '/a\nb.css',
    `/${'a'.repeat(300)}.css`,
    '',
  ])('refuse %j as the address of a sheet', async (address) => {
    const response = await ask(`/v1/news.html?sheet=${encodeURIComponent(address)}`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('an absolute path (/styles/shadow.css)')
  })

  it('are fragments alone: no other form knows a sheet', async () => {
    expect(await problem('/v1/news.json?sheet=/a.css')).toBe('400 invalid-parameters')
    expect(await problem('/v1/news.rss?sheet=/a.css')).toBe('400 invalid-parameters')
  })
})

describe(`frames on ${testDatabase}`, () => {
  it('may stand anywhere, and never have the origin of the hub', async () => {
    const { headers, status } = await ask('/embed/news?municipality=durres&lang=sq&utm_source=x')
    const policy = String(headers.get('content-security-policy'))
    expect(status).toBe(200)
    expect(policy).toContain('frame-ancestors *')
    expect(policy.split('; ')).toContain('sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox')
    expect(policy).not.toContain('allow-same-origin')
    expect(headers.get('x-frame-options')).toBeNull()
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('hold the list, or one item, and are equal whatever a network has put into the address', async () => {
    const page = await drawn('/embed/news?municipality=teruel&lang=es')
    const list = (await (await ask('/v1/news.json?municipality=teruel&lang=es')).json()) as ListAnswer
    expect(titles(page)).toEqual(list.items.map(({ title }) => title))
    expect(titles(await drawn('/embed/news/durres/news-1?lang=en'))).toHaveLength(1)
    const [one, other] = await Promise.all(
      ['', '&fbclid=1&dnt=1'].map((more) => ask(`/embed/news?municipality=teruel&lang=es${more}`)),
    )
    expect(one?.headers.get('etag')).toBe(other?.headers.get('etag'))
  })

  it('say in their own page what is not there', async () => {
    for (const path of ['/embed/news/durres/nothing?lang=sq', '/embed/topics?lang=sq', '/embed/nothing']) {
      const response = await ask(path)
      expect(response.status).toBe(404)
    }
    const response = await ask('/embed/news/durres/nothing?lang=fr,sq')
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(htmlDocument(await response.text()).documentElement.lang).toBe('sq')
  })
})

describe(`previews on ${testDatabase}`, () => {
  it('hold the element as it is asked for, under the policy that portals are told, without an origin', async () => {
    const response = await ask(
      '/embed/preview/meetings?municipality=durres,teruel&kind=workshop&limit=3&layout=compact&lang=ar&root=small&accent=%23AA0000',
    )
    const policy = String(response.headers.get('content-security-policy')).split('; ')
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", `script-src ${hub.url}`]))
    expect(policy).toContain('sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox')
    expect(policy.join()).not.toContain('unsafe-inline')
    const page = htmlDocument(await response.text())
    const list = page.querySelector('hansa-list')
    const attributes = Object.fromEntries(
      [...(list?.attributes ?? [])].map(({ name, value }) => [name, value]),
    )
    expect(attributes).toEqual({
      hub: hub.url,
      kind: 'meetings',
      municipality: 'durres,teruel',
      type: 'workshop',
      limit: '3',
      layout: 'compact',
    })
    expect(page.documentElement.dir).toBe('rtl')
    expect(page.querySelector('style')?.textContent).toContain('--hansa-accent:#aa0000')
  })

  it.each([
    ['accent=red', 'accent'],
    ['background=%23fff%3B%7D', 'background'],
    ['dir=up', 'dir'],
    ['municipality=Durr%C3%ABs', 'municipality'],
    ['colour=%23ffffff', 'colour'],
  ])('refuse %s', async (search) => {
    expect((await ask(`/embed/preview/news?${search}`)).status).toBe(400)
  })
})

describe(`oEmbed on ${testDatabase}`, () => {
  it('answers for lists, items and frames in the form that WordPress resizes', async () => {
    for (const address of [
      '/es/news?municipality=teruel&fbclid=1',
      '/en/durres/news/news-1',
      '/embed/news?municipality=teruel&lang=es',
    ]) {
      const answer = (await (await ask(embedded(address))).json()) as Record<string, string>
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600 })
      expect(answer.html).toMatch(
        /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote>\s*<iframe src="[^"]+" width="600" height="\d+" title="[^"]+"><\/iframe>$/,
      )
      const frame = htmlDocument(String(answer.html)).querySelector('iframe')
      expect((await ask(String(frame?.getAttribute('src')))).status).toBe(200)
    }
  })

  it('fits the box, and is the same in XML', async () => {
    const box = { maxwidth: '320', maxheight: '200', dnt: '1' }
    const answer = (await (await ask(embedded('/en/durres/news/news-1', box))).json()) as Record<
      string,
      unknown
    >
    expect(answer).toMatchObject({ width: 320, height: 200 })
    const xml = await ask(embedded('/en/durres/news/news-1', { ...box, format: 'xml' }))
    expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    const parsed = xmlDocument(await xml.text()).documentElement
    const members = Object.fromEntries([...parsed.children].map((each) => [each.tagName, each.textContent]))
    expect(members).toEqual(
      Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)])),
    )
  })

  it('is told of in the head of each page, with a card', async () => {
    for (const [path, title] of [
      ['/es/news?municipality=teruel', 'Noticias – Teruel'],
      ['/en/durres/news/news-1', 'News 1'],
    ] as const) {
      const page = await drawn(path)
      for (const type of ['application/json+oembed', 'text/xml+oembed']) {
        const link = page.querySelector(`link[rel=alternate][type="${type}"]`)
        expect((await ask(String(link?.getAttribute('href')))).status).toBe(200)
      }
      expect(page.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(title)
    }
  })

  it('knows no pages but those of the hub, and no formats but its own', async () => {
    expect(await problem('/oembed?url=https%3A%2F%2Fexample.org%2Fen%2Fnews')).toBe('404 no-page-of-the-hub')
    expect(await problem('/oembed')).toBe('404 no-page-of-the-hub')
    expect(await problem(embedded('/admin'))).toBe('404 no-page-of-the-hub')
    expect(await problem(embedded('/en/news?limit=1000'))).toBe('404 no-page-of-the-hub')
    expect(await problem(embedded('/en/durres/news/nothing'))).toBe('404 not-published')
    expect(await problem(embedded('/en/news', { format: 'yaml' }))).toBe('501 unknown-format')
    expect(await problem(embedded('/en/news', { maxwidth: 'wide' }))).toBe('400 invalid-parameters')
  })
})
