import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { formsOf, type ListForm, listForms } from '../../../src/delivery/query/forms.ts'
import { embedSchema, type ListAnswer } from '../../../src/delivery/schema/index.ts'
import type { Embed } from '../../../src/model/payload-types.ts'
import { htmlDocument } from '../../markup.mjs'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { author, type Fixtures, makeFixtures } from './fixtures.ts'

let hub: TestHub
let create: ReturnType<typeof author>
let fixtures: Fixtures

beforeAll(async () => {
  hub = await startTestHub()
  create = author(hub.payload)
  fixtures = await makeFixtures(hub.payload)
})
afterAll(async () => hub?.close())

type Data = Partial<Pick<Embed, 'kind' | 'query' | 'look' | 'deletedAt' | 'portal' | 'onPortalOnly'>>

const secretName = 'NOT FOR READERS'

/** A new embed of Durrës, and its public id. */
async function embed(data: Data): Promise<{ id: string; publicId: string }> {
  const made = await hub.payload.create({
    collection: 'embeds',
    data: { name: secretName, municipality: fixtures.durres, kind: 'news', ...data },
    overrideAccess: true,
  } as never)
  const { id, publicId } = made as unknown as Embed
  return { id, publicId: String(publicId) }
}

async function change(id: string, data: Data, trash = false): Promise<void> {
  await hub.payload.update({ collection: 'embeds', id, data, trash, overrideAccess: true } as never)
  await hub.settled()
}

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}${path}`, { headers, redirect: 'manual' })

async function text(path: string): Promise<string> {
  const response = await ask(path)
  const body = await response.text()
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${body}`)
  return body
}

const json = async (path: string) => JSON.parse(await text(path)) as ListAnswer & { embed?: object }
const slugs = async (path: string) => (await json(path)).items.map(({ slug }) => slug)
const problem = async (path: string) => {
  const response = await ask(path)
  const { type } = (await response.json()) as { type: string }
  return `${response.status} ${type.split('#')[1]}`
}

/** A list in a form, without what says where it stands itself. */
async function comparable(path: string, form: ListForm): Promise<unknown> {
  const body = await text(path)
  if (form === 'json') {
    const { links: _links, embed: _embed, ...answer } = JSON.parse(body) as Record<string, unknown>
    return answer
  }
  const own = `${hub.url}/v1/`
  // A feed is known by where it stands.
  const nameless = body.replaceAll('\r\n ', '').replace(/(<\/generator>\s*)<id>[^<]*<\/id>/, '$1')
  return nameless.replace(new RegExp(`${own}(?!\\w+/\\w+/)[\\w/.-]+\\?[^"<\\s]*`, 'g'), 'ITSELF')
}

describe(`stored embeds on ${testDatabase}`, () => {
  it('are in every form what the same question is', async () => {
    const { durres, teruel, project, topic } = fixtures
    const cases: [Data, string][] = [
      [{ kind: 'news', query: { municipality: [durres], limit: 3 } }, 'municipality=durres&limit=3'],
      [
        { kind: 'news', query: { municipality: [teruel, durres], scope: 'own', type: ['call'] } },
        'municipality=teruel,durres&scope=own&kind=call',
      ],
      [{ kind: 'news', query: { topic: [topic], q: 'Lajmi' } }, 'topic=integration&q=lajmi'],
      [
        { kind: 'news', query: { from: '2024-01-03', until: '2024-01-06T12:00:00.000Z' } },
        'from=2024-01-03&until=2024-01-06',
      ],
      [{ kind: 'meetings', query: { project: [project], when: 'past' } }, 'project=shared&when=past'],
      [{ kind: 'partners', query: { project: [project] } }, 'project=shared'],
      [{ kind: 'contacts', query: { municipality: [durres], lang: 'en' } }, 'municipality=durres&lang=en'],
      [{ kind: 'projects', query: { municipality: [teruel] } }, 'municipality=teruel'],
      [{ kind: 'resources' }, ''],
    ]
    let items = 0
    for (const [data, asked] of cases) {
      const kind = data.kind ?? 'news'
      const { publicId } = await embed(data)
      for (const form of formsOf(listForms, kind))
        for (const lang of ['sq', 'ar'])
          expect([
            form,
            asked,
            await comparable(`/v1/embeds/${publicId}.${form}?lang=${lang}`, form),
          ]).toEqual([
            form,
            asked,
            await comparable(
              `/v1/${kind}.${form}?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(asked)), lang })}`,
              form,
            ),
          ])
      items += (await json(`/v1/embeds/${publicId}.json`)).items.length
    }
    expect(items).toBeGreaterThan(15)
  })

  it('are looked through: what a reader asks for counts beside what is stored', async () => {
    const { publicId: calls } = await embed({
      kind: 'news',
      query: { municipality: [fixtures.durres], type: ['call'], limit: 50 },
    })
    const of = (search: string) => slugs(`/v1/embeds/${calls}.json?lang=en&${search}`)
    const asked = (search: string) =>
      slugs(`/v1/news.json?municipality=durres&limit=50&lang=en&kind=call&${search}`)
    expect((await of('')).length).toBeGreaterThan(2)
    for (const search of ['q=news', 'topic=integration', 'from=2024-01-03&until=2024-01-06', 'page=2'])
      expect([search, await of(search)]).toEqual([search, await asked(search)])
    expect(await of('kind=news')).toEqual([])
    expect(await of('kind=news,call')).toEqual(await asked(''))
    const { links } = await json(`/v1/embeds/${calls}.json?lang=en&q=news`)
    expect(links.self).toBe(`${hub.url}/v1/embeds/${calls}.json?q=news&lang=en`)
    const { publicId: partners } = await embed({ kind: 'partners' })
    expect(await problem(`/v1/embeds/${partners}.json?from=2024-01-01`)).toBe('400 invalid-parameters')
    expect(await problem(`/v1/embeds/${calls}.json?kind=workshop`)).toBe('400 invalid-parameters')
  })

  it('say in JSON how they want to be drawn, where they stand, and nothing that is internal', async () => {
    const look = { layout: 'cards', images: false, headingLevel: 2, accent: '#0b4f8a' } as const
    const { publicId } = await embed({ kind: 'news', query: { limit: 2 }, look })
    const body = await text(`/v1/embeds/${publicId}.json?lang=sq&page=2`)
    const answer = embedSchema.parse(JSON.parse(body))
    expect(answer).toEqual(JSON.parse(body))
    expect(answer.embed).toEqual({ id: publicId, kind: 'news', ...look })
    expect(answer.links).toMatchObject({
      self: `${hub.url}/v1/embeds/${publicId}.json?page=2&lang=sq`,
      next: `${hub.url}/v1/embeds/${publicId}.json?page=3&lang=sq`,
    })
    expect(await slugs(`/v1/embeds/${publicId}.json?page=2`)).toEqual(
      await slugs('/v1/news.json?limit=2&page=2'),
    )
    const feed = await text(`/v1/embeds/${publicId}.rss`)
    expect(feed).toContain(`${hub.url}/v1/embeds/${publicId}.rss?lang=en`)
    expect(body + feed).not.toContain(secretName)
  })

  it('give the links of a frame their colour by a sheet, since a frame has no style of its own', async () => {
    const { publicId } = await embed({ look: { accent: ' #AA00CC ' } })
    const sheets = [
      ...htmlDocument(await text(`/embed/${publicId}`)).querySelectorAll('link[rel=stylesheet]'),
    ]
    const path = sheets
      .map((sheet) => sheet.getAttribute('href') ?? '')
      .find((href) => href.includes('accent'))
    expect(path).toBe('/embed/accent/aa00cc.css')
    expect(await text(path ?? '')).toBe('.hansa { --accent: #aa00cc }\n')
    for (const none of ['red', 'aa00cc}', 'aa00ccdd'])
      expect([none, (await fetch(`${hub.url}/embed/accent/${none}.css`)).status]).toEqual([none, 404])
  })

  it('let their frame stand anywhere, or on the pages of their portal alone, as it names them at this moment', async () => {
    const ancestors = async (id: string) =>
      (await fetch(`${hub.url}/embed/${id}`)).headers
        .get('content-security-policy')
        ?.split('; ')
        .find((directive) => directive.startsWith('frame-ancestors'))
    expect(await ancestors((await embed({})).publicId)).toBe('frame-ancestors *')
    const portals = { collection: 'portals', overrideAccess: true } as const
    const allowedOrigins = [{ origin: 'https://www.durres.example' }, { origin: 'https://durres.example' }]
    const portal = await hub.payload.create({
      ...portals,
      data: { name: 'Durrës', municipality: fixtures.durres, allowedOrigins },
    } as never)
    const { id } = portal as { id: string }
    const { publicId } = await embed({ portal: id, onPortalOnly: true })
    expect(await ancestors(publicId)).toBe(
      'frame-ancestors https://www.durres.example https://durres.example',
    )
    await hub.payload.update({ ...portals, id, data: { allowedOrigins: allowedOrigins.slice(1) } } as never)
    await hub.settled()
    expect(await ancestors(publicId)).toBe('frame-ancestors https://durres.example')
    await hub.payload.delete({ ...portals, id })
    await hub.settled()
    expect(await ancestors(publicId)).toBe("frame-ancestors 'none'")
    await expect(embed({ onPortalOnly: true })).rejects.toThrow('invalid')
  })

  it('are drawn by their look, and what the snippet says counts for more', async () => {
    const { publicId } = await embed({ look: { layout: 'compact', images: true, headingLevel: 4 } })
    const drawn = async (more: string) =>
      htmlDocument(await text(`/v1/embeds/${publicId}.html?lang=en${more}`))
    expect((await drawn('')).querySelector('section')?.className).toContain('hansa-layout-compact')
    expect((await drawn('')).querySelectorAll('h4.hansa-title').length).toBeGreaterThan(0)
    const other = await drawn('&layout=cards&heading-level=2&label=Lajme')
    expect(other.querySelector('section')?.className).toContain('hansa-layout-cards')
    expect(other.querySelectorAll('h2.hansa-title').length).toBeGreaterThan(0)
    expect(other.querySelector('section')?.getAttribute('aria-label')).toBe('Lajme')
  })

  it('change every page that shows them as soon as they are edited', async () => {
    const { id, publicId } = await embed({ query: { limit: 1 } })
    const path = `/v1/embeds/${publicId}.json`
    const first = await ask(path)
    const etag = String(first.headers.get('etag'))
    expect(((await first.json()) as ListAnswer).items).toHaveLength(1)
    expect((await ask(path, { 'If-None-Match': etag })).status).toBe(304)
    await change(id, { query: { limit: 3, municipality: [fixtures.teruel] } })
    expect(await slugs(path)).toEqual(['news-12', 'news-8', 'news-4'])
    await change(id, { kind: 'projects' })
    expect(await slugs(path)).toEqual(['shared'])
    const { docs } = await hub.payload.find({ collection: 'embeds', where: { id: { equals: id } } })
    expect(docs[0]?.publicId).toBe(publicId)
  })

  it('leave aside what their kind does not know', async () => {
    const { id, publicId } = await embed({
      kind: 'meetings',
      query: { when: 'past', topic: [fixtures.topic] },
    })
    await change(id, { kind: 'partners' })
    expect(await slugs(`/v1/embeds/${publicId}.json`)).toEqual(await slugs('/v1/partners.json'))
    await change(id, { kind: 'meetings' })
    expect(await slugs(`/v1/embeds/${publicId}.json`)).toEqual(
      await slugs('/v1/meetings.json?when=past&topic=integration'),
    )
  })

  it('show nothing, and never everything, where nothing that narrows them is out any more', async () => {
    const topic = await create('topics', {
      slug: 'passing',
      name: { en: 'Passing' },
      sourceLocale: 'en',
      publishedLocales: ['en'],
    })
    const item = await create('news', {
      municipality: fixtures.durres,
      slug: 'of-passing',
      title: { en: 'Of a passing topic' },
      teaser: { en: 'x' },
      sourceLocale: 'en',
      publishedLocales: ['en'],
      topics: [topic],
    })
    const { id, publicId } = await embed({ query: { topic: [topic] } })
    const path = `/v1/embeds/${publicId}.json`
    const state = (_status: 'draft' | 'published') =>
      hub.payload.update({ collection: 'topics', id: topic, data: { _status }, overrideAccess: true })
    await hub.settled()
    expect(await slugs(path)).toEqual(['of-passing'])
    await state('draft')
    await hub.settled()
    expect(await json(path)).toMatchObject({ items: [], total: 0 })
    for (const form of formsOf(listForms, 'news'))
      expect((await ask(path.replace('json', form))).status).toBe(200)
    await state('published')
    await hub.settled()
    expect(await slugs(path)).toEqual(['of-passing'])
    await hub.payload.delete({ collection: 'news', id: item, overrideAccess: true })
    await hub.payload.delete({ collection: 'topics', id: topic, overrideAccess: true, trash: true })
    await hub.settled()
    expect(await json(path)).toMatchObject({ items: [], total: 0 })
    // Another change of it widens nothing.
    await hub.payload.update({ collection: 'embeds', id, data: { name: 'Renamed' }, overrideAccess: true })
    await hub.settled()
    expect(await json(path)).toMatchObject({ items: [], total: 0 })
  })

  it('show nothing of a city that is archived, and what is out of the others', async () => {
    const city = await create('municipalities', {
      slug: 'passing-city',
      status: 'active',
      name: { en: 'Passing' },
      country: 'AL',
      timezone: 'Europe/Tirane',
      locales: ['en'],
      sourceLocale: 'en',
      publishedLocales: ['en'],
    })
    const alone = await embed({ query: { municipality: [city] } })
    const both = await embed({ query: { municipality: [city, fixtures.teruel], scope: 'own' } })
    await hub.payload.update({
      collection: 'municipalities',
      id: city,
      data: { status: 'archived' },
      overrideAccess: true,
    })
    await hub.settled()
    expect(await json(`/v1/embeds/${alone.publicId}.json`)).toMatchObject({ items: [], total: 0 })
    expect(await slugs(`/v1/embeds/${both.publicId}.json`)).toEqual(['news-12', 'news-8', 'news-4'])
  })

  it('widen where somebody takes out what narrowed them', async () => {
    const { id, publicId } = await embed({ query: { topic: [fixtures.topic] } })
    expect(await slugs(`/v1/embeds/${publicId}.json`)).toEqual(['news-2'])
    await change(id, { query: { topic: [] } })
    expect((await json(`/v1/embeds/${publicId}.json`)).total).toBeGreaterThan(10)
  })

  it('are gone once they were thrown away, in every form, and come back', async () => {
    const { id, publicId } = await embed({})
    const oembed = `/oembed?url=${encodeURIComponent(`${hub.url}/embed/${publicId}`)}`
    expect((await ask(oembed)).status).toBe(200)
    await change(id, { deletedAt: new Date().toISOString() })
    expect(await problem(`/v1/embeds/${publicId}.json`)).toBe('410 embed-withdrawn')
    expect(await problem(`/v1/embeds/${publicId}.html`)).toBe('410 embed-withdrawn')
    expect(await problem(oembed)).toBe('410 embed-withdrawn')
    const frame = await ask(`/embed/${publicId}?lang=sq`)
    expect([frame.status, htmlDocument(await frame.text()).documentElement.lang]).toEqual([410, 'sq'])
    await change(id, { deletedAt: null }, true)
    expect((await ask(`/v1/embeds/${publicId}.json`)).status).toBe(200)
  })

  it('are never deleted, whoever asks for it', async () => {
    const { id, publicId } = await embed({})
    const remove = hub.payload.delete({ collection: 'embeds', id, trash: true, overrideAccess: true })
    await expect(remove).rejects.toThrow('stays in the trash')
    expect((await ask(`/v1/embeds/${publicId}.json`)).status).toBe(200)
  })

  it('are named where there is none, and where a parameter or a form is none of theirs', async () => {
    const { publicId } = await embed({})
    expect(await problem('/v1/embeds/AbCdEf-_1234.json')).toBe('404 unknown-embed')
    expect(await problem('/v1/embeds/durres.json')).toBe('404 unknown-embed')
    expect(await problem(`/v1/embeds/${publicId}.ics`)).toBe('404 unknown-form')
    expect(await problem(`/v1/embeds/${publicId}.pdf`)).toBe('404 unknown-form')
    expect(await problem(`/v1/embeds/${publicId}.json?municipality=teruel`)).toBe('400 invalid-parameters')
    expect(await problem(`/v1/embeds/${publicId}.json?page=2000`)).toBe('400 invalid-parameters')
  })

  it.each([
    ['a limit that is no whole number', { query: { limit: 2.5 } }],
    ['a limit beyond the API’s', { query: { limit: 101 } }],
    ['words without a letter', { query: { q: '%%' } }],
    ['words with a control character', { query: { q: 'a\u0007b' } }],
    ['a type of another kind', { kind: 'news', query: { type: ['workshop'] } }],
    ['a heading level that is none', { look: { headingLevel: 2.5 } }],
    ['a colour that is none', { look: { accent: 'red' } }],
    ['an end before the beginning', { kind: 'meetings', query: { from: '2026-03-02', until: '2026-03-01' } }],
  ] as const)('take nothing that the public API would refuse: %s', async (_name, data) => {
    await expect(embed(data as unknown as Data)).rejects.toThrow('invalid')
  })

  it('speak another language where the one that was chosen is not offered any more', async () => {
    const { id, publicId } = await embed({ query: { lang: 'sq' } })
    expect(await text(`/v1/embeds/${publicId}.rss`)).toContain('<language>sq</language>')
    await hub.payload.db.updateOne({ collection: 'embeds', id, data: { query: { lang: 'xx' } } } as never)
    await hub.settled()
    expect((await json(`/v1/embeds/${publicId}.json`)).lang).toBe('en')
    expect((await json(`/v1/embeds/${publicId}.json?lang=es`)).lang).toBe('es')
  })

  it('stand in frames, which oEmbed tells of', async () => {
    const { publicId } = await embed({ query: { municipality: [fixtures.durres], limit: 2 } })
    const page = htmlDocument(await text(`/embed/${publicId}?lang=sq&utm_source=x`))
    const titles = [...page.querySelectorAll('.hansa-title')].map((title) => title.textContent)
    const { items } = await json(`/v1/embeds/${publicId}.json?lang=sq`)
    expect(titles).toEqual(items.map(({ title }) => title))
    expect(page.querySelector('.hansa-more a')?.getAttribute('href')).toBe(
      `${hub.url}/sq/news?municipality=durres`,
    )
    const url = `${hub.url}/embed/${publicId}?lang=sq&heading-level=2`
    const { html } = JSON.parse(await text(`/oembed?url=${encodeURIComponent(url)}`)) as { html: string }
    expect(htmlDocument(html).querySelector('iframe')?.getAttribute('src')).toBe(url)
  })
})
