import { describe, expect, it } from '@jest/globals'
import { writeAtom, writeJsonFeed, writeRss } from '../../../../src/delivery/forms/feeds.ts'
import { htmlDocument, xmlDocument } from '../../../markup.mjs'
import { durres, funding, hostile, listOf, meeting, news } from './lists.ts'

/** The texts of the elements of a name. */
const texts = (within: Document | Element, name: string): (string | undefined)[] =>
  [...within.getElementsByTagName(name)].map((element) => element.textContent?.trim())

interface JsonFeed {
  [member: string]: unknown
  items: Record<string, unknown>[]
}
const json = (text: string) => JSON.parse(text) as JsonFeed

const adopted = news({ id: 'n2', slug: 'tjetri', adopted: true })

describe('RSS', () => {
  it('has everything that readers look for', async () => {
    const feed = xmlDocument(writeRss(await listOf('rss', [news(), adopted], { owner: durres })))
    expect(texts(feed, 'title')).toEqual(['Lajme – Durrës', 'Lajmi', 'Lajmi'])
    expect(texts(feed, 'language')).toEqual(['sq'])
    expect(texts(feed, 'link')).toEqual([
      'https://hub.example.org/sq/news?municipality=durres',
      news().url,
      `${adopted.url}?via=durres`,
    ])
    expect(feed.getElementsByTagName('atom:link')[0]?.getAttribute('href')).toBe(
      'https://hub.example.org/v1/news.rss?municipality=durres&limit=10&page=1&lang=sq',
    )
    const guids = [...feed.getElementsByTagName('guid')]
    expect(guids.map((guid) => [guid.textContent, guid.getAttribute('isPermaLink')])).toEqual([
      ['n1@network', 'false'],
      ['n2@network', 'false'],
    ])
    expect(texts(feed, 'pubDate')[0]).toBe('Wed, 15 Apr 2026 08:00:00 GMT')
    expect(texts(feed, 'category')[0]).toBe('Integrimi')
    expect(texts(feed, 'dc:creator')[0]).toBe('Durrës')
    const picture = feed.getElementsByTagName('media:content')[0]
    expect([picture?.getAttribute('type'), picture?.getAttribute('url')]).toEqual([
      'image/webp',
      'https://hub.example.org/media/a-960.webp',
    ])
    expect(texts(feed, 'content:encoded')[0]).toContain('<p>Trup</p>')
  })

  it('is dated by the change of what was never published by date', async () => {
    expect(texts(xmlDocument(writeRss(await listOf('rss', [meeting()]))), 'pubDate')).toEqual([
      'Fri, 01 May 2026 10:00:30 GMT',
    ])
  })

  it('names the language of what is in another one', async () => {
    const feed = xmlDocument(writeRss(await listOf('rss', [news(), news({ lang: 'el' })])))
    expect([...feed.getElementsByTagName('item')].map((item) => item.getAttribute('xml:lang'))).toEqual([
      null,
      'el',
    ])
    expect(texts(feed, 'dc:language')).toEqual(['sq', 'el'])
  })
})

describe('Atom', () => {
  it('has everything that RFC 4287 wants', async () => {
    const feed = xmlDocument(writeAtom(await listOf('atom', [news(), news({ lang: 'el' })])))
    const root = feed.documentElement
    expect(root.getAttribute('xml:lang')).toBe('sq')
    const [id, first] = texts(feed, 'id')
    expect([id, first]).toEqual([expect.stringMatching(/^urn:uuid:/), expect.stringMatching(/^urn:uuid:/)])
    expect(texts(feed, 'updated').slice(0, 2)).toEqual([news().updatedAt, news().updatedAt])
    expect(texts(feed, 'published')[0]).toBe(news().publishedAt)
    expect(texts(feed, 'name')).toEqual(['Lajme', 'Durrës', 'Durrës'])
    const links = [...feed.getElementsByTagName('link')].map((link) => [
      link.getAttribute('rel'),
      link.getAttribute('href'),
    ])
    expect(links.slice(0, 4)).toEqual([
      ['self', 'https://hub.example.org/v1/news.atom?limit=10&page=1&lang=sq'],
      ['alternate', 'https://hub.example.org/sq/news'],
      ['alternate', news().url],
      ['enclosure', news().image?.src],
    ])
    expect([...feed.getElementsByTagName('entry')].map((entry) => entry.getAttribute('xml:lang'))).toEqual([
      null,
      'el',
    ])
    expect(feed.getElementsByTagName('category')[0]?.getAttribute('label')).toBe('Integrimi')
  })

  it('knows a feed and its entries at another address of the hub, and tells languages of a feed apart', async () => {
    const ids = async (options: object) =>
      texts(xmlDocument(writeAtom(await listOf('atom', [news()], options))), 'id')
    const here = await ids({})
    expect(await ids({ serverUrl: 'https://elsewhere.example' })).toEqual(here)
    const [feed, entry] = await ids({ lang: 'en' })
    expect([feed === here[0], entry]).toEqual([false, here[1]])
  })

  it('is valid without entries', async () => {
    const feed = xmlDocument(writeAtom(await listOf('atom', [])))
    expect(texts(feed, 'updated')).toEqual(['1970-01-01T00:00:00.000Z'])
    expect(texts(feed, 'name')).toEqual(['Lajme'])
  })
})

describe('JSON Feed', () => {
  it('has everything that version 1.1 knows of an item', async () => {
    const feed = json(writeJsonFeed(await listOf('feed.json', [news(), news({ lang: 'el' })])))
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Lajme',
      language: 'sq',
      feed_url: 'https://hub.example.org/v1/news.feed.json?limit=10&page=1&lang=sq',
      home_page_url: 'https://hub.example.org/sq/news',
    })
    expect(feed.items[0]).toMatchObject({
      id: 'n1@network',
      url: news().url,
      title: 'Lajmi',
      summary: 'Hyrje',
      image: news().image?.src,
      date_published: news().publishedAt,
      date_modified: news().updatedAt,
      tags: ['Integrimi'],
      authors: [{ name: 'Durrës' }],
    })
    expect(feed.items.map(({ language }) => language)).toEqual([undefined, 'el'])
  })

  it('has items even where there are none', async () => {
    expect(json(writeJsonFeed(await listOf('feed.json', []))).items).toEqual([])
  })
})

describe('every feed', () => {
  const each = [
    [
      'RSS',
      async (...list: Parameters<typeof listOf>) =>
        shown(xmlDocument(writeRss(await listOf(...list))), 'item'),
    ],
    [
      'Atom',
      async (...list: Parameters<typeof listOf>) =>
        shown(xmlDocument(writeAtom(await listOf(...list))), 'entry'),
    ],
    [
      'JSON Feed',
      async (...list: Parameters<typeof listOf>) => {
        const { items, description } = json(writeJsonFeed(await listOf(...list)))
        return {
          about: description,
          items: items.map(({ title, content_html: content }) => ({ title, content })),
        }
      },
    ],
  ] as const
  const shown = (feed: Document, name: string) => ({
    about: texts(feed, name === 'item' ? 'description' : 'subtitle')[0],
    items: [...feed.getElementsByTagName(name)].map((item) => ({
      title: texts(item, 'title')[0],
      content: texts(item, name === 'item' ? 'content:encoded' : 'content')[0],
    })),
  })

  it.each(each)(
    'says in the title of a meeting what has become of it, in the reader’s language: %s',
    async (_name, read) => {
      const meetings = (['scheduled', 'cancelled', 'postponed', 'movedOnline'] as const).map((status) =>
        meeting({ status }),
      )
      const titles = async (lang: string) =>
        (await read('rss', meetings, { lang })).items.map(({ title }) => title)
      expect(await titles('en')).toEqual([
        'Takimi',
        'Cancelled: Takimi',
        'Postponed: Takimi',
        'Moved online: Takimi',
      ])
      expect((await titles('el'))[1]).toBe('Ακυρώθηκε: Takimi')
      expect((await titles('ar'))[1]).toBe('أُلغي: Takimi')
    },
  )

  it.each(each)('says what funds the items: %s', async (_name, read) => {
    const { about, items } = await read('rss', [news(), news({ id: 'n2' })])
    expect(about).toBe(`Lajme\n${funding.statement}\n${funding.disclaimer}`)
    const [first] = items
    const place = String(first?.content).indexOf('<p>Trup</p>')
    expect(place).toBeGreaterThan(-1)
    expect(String(first?.content).indexOf(funding.statement)).toBeGreaterThan(place)
    expect(String(first?.content)).toContain(funding.disclaimer)
  })

  it.each(each)('says when and where a meeting is, on the clock of its place: %s', async (_name, read) => {
    const note = 'Salla u zu'
    const { items } = await read('rss', [meeting({ status: 'cancelled', statusNote: note })], { lang: 'en' })
    const content = String(items[0]?.content)
    expect(content).toContain(`Cancelled: ${note}`)
    expect(content).toMatch(/Tuesday, July 28, 2026, 10:00\sAM\s–\s12:30\sPM\sGMT\+2/)
    expect(content).toContain('<bdi>Salla</bdi>')
  })

  it.each(each)('gives texts as they are, but for what no file may hold: %s', async (_name, read) => {
    const item = news({ title: hostile.text, teaser: hostile.text })
    const { items } = await read('rss', [item])
    expect(items[0]?.title).toBe(hostile.clean)
    const content = htmlDocument(String(items[0]?.content))
    expect(content.querySelector('b')).toBeNull()
    expect(content.body.textContent).toContain('A & <b>B</b> "q" \'s\' ]]>')
  })
})

it('tells RSS, whose descriptions are HTML, that a teaser is none', async () => {
  const feed = xmlDocument(writeRss(await listOf('rss', [news({ teaser: 'a < b & <i>c</i>' })])))
  expect(texts(feed, 'description')[1]).toBe('a &#60; b &#38; &#60;i&#62;c&#60;/i&#62;')
})
