import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { kinds } from '../../../src/model/kinds/index.ts'
import { listSchema, type ListAnswer } from '../../../src/delivery/schema/index.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { makeFixtures, hours, type Fixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
})
afterAll(async () => hub?.close())

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(new URL(path, hub.url), { headers, method, redirect: 'manual' })
  const text = await response.text()
  const json =
    response.headers.get('content-type')?.includes('json') && text !== ''
      ? (JSON.parse(text) as unknown)
      : undefined
  return { status: response.status, headers: response.headers, text, json }
}

async function list(path: string): Promise<ListAnswer> {
  const { status, json, text } = await get(`/v1/${path}`)
  if (status !== 200) throw new Error(`${path}: ${status} ${text}`)
  return json as ListAnswer
}

const slugs = async (path: string) => (await list(path)).items.map(({ slug }) => slug)

describe(`lists on ${testDatabase}`, () => {
  it.each(kinds)('of %s have the published shape', async (kind) => {
    const answer = await list(`${kind}.json?limit=100`)
    expect(listSchema(kind).strict().parse(answer)).toEqual(answer)
    expect(answer.items.length).toBeGreaterThan(0)
    expect(answer.asOf).toBe(
      answer.items
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1),
    )
  })

  it('are paged without a gap or a repetition, and say where the other pages are', async () => {
    const seen: string[] = []
    for (let next: string | undefined = 'news.json?limit=5'; next;) {
      const page: ListAnswer = await list(next)
      seen.push(...page.items.map(({ slug }) => slug))
      expect(page.total).toBe(12)
      next = page.links.next?.split('/v1/')[1]
    }
    expect(seen).toEqual(Array.from({ length: 12 }, (_, index) => `news-${12 - index}`))
    expect((await list('news.json?limit=5&page=9')).links).toMatchObject({
      prev: `${hub.url}/v1/news.json?limit=5&page=3&lang=en`,
      last: `${hub.url}/v1/news.json?limit=5&page=3&lang=en`,
    })
  })

  it('filter by owner, project, topic, type, time and words', async () => {
    expect(await slugs('news.json?municipality=teruel')).toEqual(['news-12', 'news-8', 'news-4'])
    expect(await slugs('news.json?project=shared')).toEqual(['news-1'])
    expect(await slugs('news.json?topic=integration')).toEqual(['news-2'])
    expect(await slugs('news.json?kind=call&municipality=durres&limit=2')).toEqual(['news-10', 'news-6'])
    expect(await slugs('news.json?from=2024-01-03&until=2024-01-04')).toEqual(['news-4', 'news-3'])
    expect(await slugs('news.json?q=DURRES%20lajmi%2011')).toEqual(['news-11'])
    expect(await slugs('contacts.json?project=shared')).toEqual(['desk'])
    expect(await slugs('partners.json?project=shared')).toEqual([
      'municipality-of-durres',
      'municipality-of-teruel',
    ])
    expect(await slugs('meetings.json?partner=municipality-of-teruel')).toEqual(['soon'])
    expect(await slugs('meetings.json?municipality=teruel')).toEqual(['soon'])
    expect(await slugs('projects.json?municipality=teruel')).toEqual(['shared'])
    expect(await slugs('partners.json?municipality=teruel')).toEqual(['municipality-of-teruel'])
  })

  it('tell what is to come, what goes on included, from what is over', async () => {
    expect(await slugs('meetings.json?when=upcoming')).toEqual(
      expect.arrayContaining(['going-on', 'all-day', 'soon', 'later']),
    )
    expect((await slugs('meetings.json?when=upcoming')).slice(-2)).toEqual(['soon', 'later'])
    expect(await slugs('meetings.json?when=past')).toEqual(['over'])
    expect(await slugs('meetings.json')).toContain('someday')
    expect(await slugs('projects.json?when=past')).toEqual(['shared'])
    expect(await slugs('projects.json?when=upcoming')).toEqual([])
  })

  it('take a span that only overlaps', async () => {
    const from = encodeURIComponent(hours(-0.5))
    const until = encodeURIComponent(hours(0.5))
    expect(await slugs(`meetings.json?from=${from}&until=${until}`)).toContain('going-on')
    expect(await slugs(`meetings.json?until=${encodeURIComponent(hours(-47))}`)).toEqual(['over'])
    expect(await slugs('projects.json?from=2021-12-31')).toEqual(['shared'])
    expect(await slugs('projects.json?from=2022-01-01')).toEqual([])
    expect(await slugs('projects.json?until=2020-01-01')).toEqual(['shared'])
  })
})

describe('languages', () => {
  it('are the municipality’s first one unless one is asked for', async () => {
    expect((await list('news.json?municipality=durres')).lang).toBe('sq')
    expect((await list('news.json')).lang).toBe('en')
    expect((await list('news.json?lang=sq')).items[0]).toMatchObject({
      lang: 'sq',
      title: 'Lajmi 12 në Durrës',
      body: '<p><strong>Trup</strong></p>',
    })
  })

  it('fall back as a whole and say so', async () => {
    const { items, lang } = await list('news.json?municipality=durres&lang=ar&limit=1')
    expect(lang).toBe('ar')
    expect(items[0]).toMatchObject({ lang: 'sq', dir: 'ltr', translation: 'original', teaser: 'Hyrje' })
    expect((await list('news.json?lang=en&limit=1')).items[0]).toMatchObject({ slug: 'news-12', lang: 'sq' })
  })
})

describe('what is not published', () => {
  it('is never shown, and shown as soon as it is', async () => {
    const draft = {
      municipality: fixtures.durres,
      slug: 'draft',
      sourceLocale: 'sq',
      title: { sq: 'CANARY' },
      teaser: { sq: 'x' },
    }
    const id = await fixtures.create('news', { ...draft, _status: 'draft' })
    expect((await get('/v1/news/durres/draft.json')).status).toBe(404)
    await hub.payload.update({
      collection: 'news',
      id,
      data: { _status: 'published' },
      locale: 'sq',
      overrideAccess: true,
    })
    expect((await get('/v1/news/durres/draft.json')).json).toMatchObject({ title: 'CANARY' })
    await hub.payload.update({
      collection: 'news',
      id,
      data: { title: 'CANARY 2' },
      locale: 'sq',
      draft: true,
      overrideAccess: true,
    })
    expect((await get('/v1/news/durres/draft.json')).json).toMatchObject({ title: 'CANARY' })
    await hub.payload.update({
      collection: 'news',
      id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    expect((await get('/v1/news/durres/draft.json')).status).toBe(404)
    expect((await get('/v1/news.json?limit=100')).text).not.toContain('CANARY')
  })

  it('is not pointed at, nor filtered by', async () => {
    const hidden = {
      municipality: fixtures.durres,
      slug: 'hidden-project',
      sourceLocale: 'sq',
      title: { sq: 'CANARY' },
    }
    const projects = [await fixtures.create('projects', { ...hidden, _status: 'draft' }), fixtures.project]
    const news = {
      municipality: fixtures.durres,
      slug: 'pointing',
      sourceLocale: 'sq',
      title: { sq: 'x' },
      teaser: { sq: 'x' },
    }
    const id = await fixtures.create('news', { ...news, projects })
    const { json } = await get('/v1/news/durres/pointing.json')
    expect((json as { projects: { slug: string }[] }).projects.map(({ slug }) => slug)).toEqual(['shared'])
    expect((await get('/v1/news.json?project=hidden-project')).status).toBe(400)
    await hub.payload.delete({ collection: 'news', id, overrideAccess: true })
  })

  it('ends with its time', async () => {
    const news = {
      municipality: fixtures.durres,
      sourceLocale: 'sq',
      title: { sq: 'x' },
      teaser: { sq: 'x' },
      publishedAt: '2020-01-01T00:00:00.000Z',
    }
    await fixtures.create('news', { ...news, slug: 'expired', expiresAt: '2020-02-01T00:00:00.000Z' })
    await fixtures.create('news', { ...news, slug: 'not-yet', expiresAt: hours(1) })
    expect((await get('/v1/news/durres/expired.json')).status).toBe(404)
    expect((await get('/v1/news/durres/not-yet.json')).status).toBe(200)
    expect(await slugs('news.json?until=2020-12-31')).toEqual(['not-yet'])
    expect((await get('/v1/news.json?until=2020-12-31')).json).toMatchObject({ total: 1 })
  })

  it('leaves internal ways to reach somebody out', async () => {
    const { json, text } = await get('/v1/contacts/durres/desk.json')
    expect(json).toMatchObject({ emails: [{ value: 'open@durres.example' }] })
    expect(text).not.toContain('internal@')
  })
})

describe('conditional requests', () => {
  it('cost a 304 until something is committed', async () => {
    const path = '/v1/news/durres/news-3.json?lang=en'
    const tag = (await get(path)).headers.get('etag') ?? ''
    expect((await get(path, { 'If-None-Match': tag })).status).toBe(304)
    const [id] = await idsOf('news-3')
    await hub.payload.update({
      collection: 'news',
      id,
      data: { title: 'Changed' },
      locale: 'en',
      overrideAccess: true,
    })
    const changed = await get(path, { 'If-None-Match': tag })
    expect([changed.status, changed.json]).toMatchObject([200, { title: 'Changed' }])
  })

  async function idsOf(slug: string): Promise<[string]> {
    const { docs } = await hub.payload.find({
      collection: 'news',
      where: { slug: { equals: slug } },
      overrideAccess: true,
    })
    return [String(docs[0]?.id)]
  }

  it('and parallel ones get equal bytes', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => get('/v1/projects.json?lang=sq')))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1)
  })
})

describe('what cannot be answered', () => {
  it.each([
    ['/v1/news.json?municipality=nowhere', 400, 'invalid-parameters', 'municipality'],
    ['/v1/news.json?project=nothing', 400, 'invalid-parameters', 'project'],
    ['/v1/news.json?topic=nothing', 400, 'invalid-parameters', 'topic'],
    ['/v1/meetings.json?partner=nobody', 400, 'invalid-parameters', 'partner'],
    ['/v1/news.json?colour=red', 400, 'invalid-parameters', 'colour'],
    ['/v1/news/durres/news-1.json?limit=3', 400, 'invalid-parameters', 'limit'],
    ['/v1/news/durres/nothing.json', 404, 'not-published', undefined],
    ['/v1/news/teruel/news-1.json', 404, 'not-published', undefined],
    ['/v1/news/news-1.json', 404, 'other-address-form', undefined],
    ['/v1/topics/durres/integration.json', 404, 'other-address-form', undefined],
    ['/v1/users.json', 404, 'unknown-kind', undefined],
    ['/v1/nothing', 404, 'unknown-address', undefined],
    ['/v1/%E0%A4%A.json', 400, 'target-not-normal', undefined],
    ['/v1/news/durres/%00.json', 400, 'target-not-normal', undefined],
    ['/documents/..%2f..%2fpackage.json', 400, 'target-not-normal', undefined],
    ['/media/nothing.webp', 404, 'no-public-file', undefined],
  ])('%s is a problem document: %i, %s', async (path, status, code, parameter) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(answer.json).toMatchObject({
      type: `${hub.url}/v1/#${code}`,
      status,
      ...(parameter ? { errors: [{ parameter }] } : {}),
    })
    expect((await get('/v1/')).text).toContain(`id="${code}"`)
  })

  it('refuses to be written to and answers a preflight from anywhere', async () => {
    for (const path of ['/v1/news.json', '/health', '/media/x.webp', '/en/topics/integration']) {
      const refused = await get(path, {}, 'POST')
      expect([path, refused.status, refused.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD, OPTIONS'])
    }
    const { status, headers } = await get('/v1/news.json', { Origin: 'https://durres.example' }, 'OPTIONS')
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, '*'])
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })
})

describe('files', () => {
  it('are given in ranges, and internal ones not at all', async () => {
    const { docs } = await hub.payload.find({ collection: 'documents', overrideAccess: true })
    const named = (visibility: string) => docs.find((doc) => doc.visibility === visibility)?.filename
    const whole = await get(`/documents/${named('public')}`)
    expect(whole.status).toBe(200)
    expect(whole.text.startsWith('%PDF-1.4')).toBe(true)
    expect(whole.headers.get('content-disposition')).toContain('attachment')
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
    expect(whole.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const part = await get(`/documents/${named('public')}`, { Range: 'bytes=0-3' })
    expect([part.status, part.text]).toEqual([206, '%PDF'])
    const held = await get(`/documents/${named('public')}`, {
      'If-None-Match': whole.headers.get('etag') ?? '',
      'Cache-Control': 'max-age=0',
    })
    expect(held.status).toBe(304)
    expect((await get(`/documents/${named('internal')}`)).status).toBe(404)
  })
})

describe('pages', () => {
  it('show an item in the reader’s language and lead to its other languages', async () => {
    const { status, text, headers } = await get('/sq/durres/news/news-1')
    expect(status).toBe(200)
    expect(text).toContain('<html lang="sq" dir="ltr">')
    expect(text).toContain('Lajmi 1 në Durrës')
    expect(text).toContain(`href="${hub.url}/en/durres/news/news-1"`)
    expect(text).toContain('Bashkëfinancuar')
    expect(text.match(/<script[^>]*>/gi)).toEqual(['<script type="application/ld+json">'])
    expect(text).toContain('"@type":"NewsArticle"')
    expect(text).not.toMatch(/<style|style=|\son\w+=/i)
    expect(text).toMatch(new RegExp(`hreflang="x-default"\\s+href="${hub.url}/en/durres/news/news-1"`))
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    const css = /href="(\/assets\/page-[0-9a-f]+\.css)"/.exec(text)?.[1] ?? ''
    expect((await get(css)).headers.get('cache-control')).toContain('immutable')
  })

  it('say in which language an item is when it is another one', async () => {
    const { text } = await get('/ar/teruel/news/news-12')
    expect(text).toContain('<html lang="ar" dir="rtl">')
    expect(text).toMatch(/<h1\s+lang="sq" dir="ltr">/)
    expect(text).toContain(`rel="canonical"`)
  })

  it.each(['/sq/durres/news/nothing', '/sq/nowhere/news/news-1', '/ar/topics/nothing'])(
    '%s is a page that says so',
    async (path) => {
      const { status, headers, text } = await get(path)
      expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
      expect(text).toContain(`<html lang="${path.slice(1, 3)}"`)
    },
  )
})

describe('descriptions', () => {
  it('OpenAPI points only at what it holds', async () => {
    const { text, json } = await get('/v1/openapi.json')
    const { components } = json as { components: { schemas: object } }
    const pointed = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect(pointed.filter((name) => !Object.hasOwn(components.schemas, name ?? ''))).toEqual([])
    expect((await get('/v1/')).text).toContain('/v1/meetings.json')
  })

  it('health says database, migrations and version', async () => {
    const { status, json } = await get('/health')
    expect([status, json]).toMatchObject([200, { status: 'ok', database: 'ok', migrations: { pending: [] } }])
  })
})
