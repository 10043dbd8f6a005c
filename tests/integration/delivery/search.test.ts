import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openRows } from '../../../src/delivery/reader/rows.ts'
import { openSource } from '../../../src/delivery/reader/source.ts'
import { documentTag } from '../../../src/publish/tags.ts'
import { kinds } from '../../../src/model/kinds/index.ts'
import { filtersOf } from '../../../src/delivery/query/parameters.ts'
import { listSchema, type SearchAnswer, searchSchema } from '../../../src/delivery/schema/index.ts'
import { rowOf } from '../../../src/delivery/search/row.ts'
import { wordsOf } from '../../../src/delivery/search/texts.ts'
import { wordsIn } from '../../../src/delivery/search/words.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { author, makeFixtures, hours, paragraph, type Fixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures
let create: ReturnType<typeof author>

const english = { sourceLocale: 'en', publishedLocales: ['en'] }

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  create = author(hub.payload)
})
afterAll(async () => hub?.close())

/** News of Durrës in English alone, unless more is said. */
const news = (slug: string, data: object = {}) =>
  create('news', {
    municipality: fixtures.durres,
    slug,
    title: { en: slug },
    teaser: { en: 'x' },
    ...english,
    ...data,
  })

async function search(path: string): Promise<SearchAnswer> {
  const response = await fetch(`${hub.url}/v1/${path}`)
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text}`)
  return JSON.parse(text) as SearchAnswer
}

const slugs = async (path: string) => (await search(path)).items.map(({ slug }) => slug)
const found = (q: string, more = '') => slugs(`search.json?q=${encodeURIComponent(q)}${more}`)

describe(`search on ${testDatabase}`, () => {
  it('finds without diacritics and in every script, by what begins a word', async () => {
    const inGreek = { sourceLocale: 'el', publishedLocales: ['el'] }
    const inArabic = { sourceLocale: 'ar', publishedLocales: ['ar'] }
    const inUkrainian = { sourceLocale: 'uk', publishedLocales: ['uk'] }
    await news('greek', { title: { el: 'Η Επιτροπή της πόλης' }, teaser: { el: 'Νέα' }, ...inGreek })
    await news('arabic', { title: { ar: 'اجتماع البلديّة' }, teaser: { ar: 'خبر' }, ...inArabic })
    await news('cyrillic', {
      title: { uk: 'Засідання міської ради' },
      teaser: { uk: 'Новина' },
      ...inUkrainian,
    })
    await news('italian', { title: { en: 'About l’Integrazione' } })
    expect(await found('επιτροπη', '&lang=el')).toEqual(['greek'])
    expect(await found('ΕΠΙΤΡΟΠΉΣ', '&lang=el')).toEqual(['greek'])
    expect(await found('بلدية', '&lang=ar')).toEqual(['arabic'])
    expect(await found('بالبلديه', '&lang=ar')).toEqual(['arabic'])
    expect(await found('засіданн', '&lang=uk')).toEqual(['cyrillic'])
    expect(await found('integraz', '&lang=en')).toEqual(['italian'])
    expect(await found('DURRES lajmi 11', '&lang=sq')).toEqual(['news-11'])
    expect(await found('durr', '&lang=sq&kind=municipalities')).toEqual(['durres'])
    expect((await found('Durrës', '&lang=sq'))[0]).toBe('durres')
  })

  it('ranks the title above the teaser, the teaser above places and organisations, these above the body', async () => {
    const partner = await create('partners', {
      slug: 'ranked',
      name: { en: 'Ranking institute' },
      kind: 'other',
      country: 'AL',
      ...english,
    })
    await news('in-body', { title: { en: 'A' }, body: { en: paragraph('Ranking ranking ranking') } })
    await news('in-organisation', { title: { en: 'B' }, partners: [partner] })
    await news('in-teaser', { title: { en: 'C' }, teaser: { en: 'All about ranking' } })
    await news('in-title', { title: { en: 'On ranking' } })
    await news('nowhere', { title: { en: 'D' } })
    expect(await slugs('news.json?q=ranking&lang=en')).toEqual([
      'in-title',
      'in-teaser',
      'in-organisation',
      'in-body',
    ])
  })

  it('finds by place and by organisation, whose new name counts at once', async () => {
    const partner = await create('partners', {
      slug: 'renamed',
      name: { en: 'Harbour office' },
      kind: 'other',
      country: 'AL',
      ...english,
    })
    await create('meetings', {
      municipality: fixtures.teruel,
      slug: 'placed',
      title: { en: 'Assembly' },
      kind: 'workshop',
      start: hours(500),
      start_tz: 'Europe/Madrid',
      venue: { name: 'Old theatre', city: 'Zaragoza' },
      organisers: [partner],
      ...english,
    })
    expect(await found('zaragoza assembly')).toEqual(['placed'])
    expect(await found('teruel assembly')).toEqual(['placed'])
    expect(await slugs('meetings.json?q=harbour&lang=en')).toEqual(['placed'])
    await hub.payload.update({
      collection: 'partners',
      id: partner,
      data: { name: 'Port authority' },
      locale: 'en',
    })
    expect(await slugs('meetings.json?q=harbour&lang=en')).toEqual([])
    expect(await slugs('meetings.json?q=authority&lang=en')).toEqual(['placed'])
    await hub.payload.update({ collection: 'partners', id: partner, data: { _status: 'draft' } })
    expect(await slugs('meetings.json?q=authority&lang=en')).toEqual([])
  })

  it('takes a slip for the word that was meant where nothing has the word itself', async () => {
    await news('meant', { title: { en: 'Neighbourhood' } })
    await news('very-word', { title: { en: 'Neighbourhoof' } })
    expect(await found('neighbuorhodd')).toEqual(expect.arrayContaining(['meant']))
    expect(await found('neighbourhoof')).toEqual(['very-word'])
    expect(await found('nei')).toEqual(expect.arrayContaining(['meant', 'very-word']))
    expect(await found('nxi')).toEqual([])
  })

  it('searches the language that the reader gets, and others where that finds nothing', async () => {
    const both = { sourceLocale: 'sq', publishedLocales: ['sq', 'en'] }
    await news('spoken', {
      title: { sq: 'Gjuha kopshti', en: 'The tongue' },
      teaser: { sq: 'x', en: 'x' },
      ...both,
    })
    await news('only-sq', {
      title: { sq: 'Kopshti' },
      teaser: { sq: 'x' },
      sourceLocale: 'sq',
      publishedLocales: ['sq'],
    })
    expect(await found('kopshti', '&lang=en')).toEqual(['only-sq'])
    expect(await found('kopshti', '&lang=sq')).toEqual(['only-sq', 'spoken'])
    expect(await found('gjuha', '&lang=en')).toEqual(['spoken'])
  })

  it('knows nothing that readers may not have, and what they may as soon as the save is answered', async () => {
    const id = await news('canary', {
      title: { en: 'Canary' },
      teaser: { en: 'Yellow' },
      _status: 'draft',
      editorialNote: 'Sparrow',
      publishedAt: hours(-100),
    })
    const save = (data: object, options: object = {}) =>
      hub.payload.update({ collection: 'news', id, data, locale: 'en', ...options } as never)
    expect(await found('canary')).toEqual([])
    await save({ _status: 'published' })
    expect(await found('canary')).toEqual(['canary'])
    expect(await found('sparrow')).toEqual([])
    await save({ title: 'Finch' }, { draft: true })
    expect([await found('finch'), await found('canary')]).toEqual([[], ['canary']])
    await save({ title: 'Finch', _status: 'published' })
    expect([await found('finch'), await found('canary')]).toEqual([['canary'], []])
    await save({ expiresAt: hours(-1) })
    expect(await found('finch')).toEqual([])
    await save({ expiresAt: null })
    expect(await found('finch')).toEqual(['canary'])
    await save({ deletedAt: new Date().toISOString() })
    expect(await found('finch')).toEqual([])
  })

  it('pages without a gap or a repetition', async () => {
    const answers: SearchAnswer[] = []
    for (let next: string | undefined = 'search.json?q=lajmi&lang=sq&limit=5'; next;) {
      const answer = await search(next)
      answers.push(answer)
      next = answer.links.next?.split('/v1/')[1]
    }
    const seen = answers.flatMap(({ items }) => items.map(({ slug }) => slug))
    expect(new Set(seen).size).toBe(seen.length)
    expect(new Set(answers.map(({ total }) => total))).toEqual(new Set([seen.length]))
    expect(seen).toEqual(
      expect.arrayContaining(Array.from({ length: 12 }, (_, index) => `news-${index + 1}`)),
    )
  })

  it('reads more than a page of the database', async () => {
    const name = (number: number) => ({ en: `Manifold ${number}` })
    for (let number = 0; number < 60; number += 1)
      await create('topics', { slug: `manifold-${number}`, name: name(number), ...english })
    expect((await search('topics.json?q=manifold&lang=en')).total).toBe(60)
    const { SearchIndex } = await import('../../../src/delivery/search/index.ts')
    const index = new SearchIndex(openRows(hub.payload, ['en']), ['en'])
    const where = new Map([['topics', {}]] as const)
    const { rows, isPartial } = await index.find({ q: 'manifold', lang: 'en', where, localesOf: () => [] })
    await index.close()
    expect([rows.length, isPartial]).toEqual([60, false])
  })
})

describe('answers', () => {
  it('depend on the cities, topics and projects that they count, also where no item of them is shown', async () => {
    const source = openSource(hub.payload, ['en'])
    const { content, noted } = source.open(new Date())
    const { counts, counted } = await content.search({ kinds: ['news'], limit: 1, page: 1 })
    await source.close()
    const named = [
      ...[...counts.city.keys()].map((id) => ['municipalities', id] as const),
      ...[...counts.topic.keys()].map((id) => ['topics', id] as const),
      ...[...counts.project.keys()].map((id) => ['projects', id] as const),
    ]
    expect(counts.city.size).toBeGreaterThan(1)
    expect(named.filter(([kind, id]) => !noted.tags.has(documentTag(kind, id)))).toEqual([])
    expect(named.filter(([kind, id]) => counted.get(kind, id)?.slug === undefined)).toEqual([])
  })

  it('have the published shape, of one kind and of several', async () => {
    const one = await search('news.json?q=lajmi&lang=sq')
    expect(listSchema('news').strict().parse(one)).toEqual(one)
    const several = await search('search.json?q=durres&lang=sq')
    expect(searchSchema.strict().parse(several)).toEqual(several)
    expect(new Set(several.items.map(({ kind }) => kind)).size).toBeGreaterThan(1)
    expect(several.links.self).toBe(`${hub.url}/v1/search.json?q=durres&limit=10&page=1&lang=sq`)
    expect('facets' in (await search('news.json'))).toBe(false)
  })

  it('count all that was found, by what the parameters take, named for the reader', async () => {
    const { total, facets, items } = await search('news.json?q=lajmi&lang=sq&municipality=durres&limit=2')
    expect([items.length, total]).toEqual([2, 9])
    expect(facets.city).toEqual([{ value: 'durres', label: 'Durrës', lang: 'sq', dir: 'ltr', count: 9 }])
    expect(facets.topic).toEqual([
      { value: 'integration', label: 'Integrimi', lang: 'sq', dir: 'ltr', count: 1 },
    ])
    expect(facets.project).toEqual([{ value: 'shared', label: 'Projekti', lang: 'sq', dir: 'ltr', count: 1 }])
    expect(facets.year).toEqual([{ value: '2024', label: '2024', count: 9 }])
    expect(facets.kind.map(({ value, count }) => [value, count])).toEqual([
      ['news', 6],
      ['call', 3],
    ])
    const { facets: all } = await search('search.json?q=lajmi&lang=sq&kind=news,meetings')
    expect(all.kind.map(({ value }) => value)).toEqual(['news'])
  })

  it.each(['news', 'meetings', 'projects', 'resources'])(
    'count of %s what the parameters then leave',
    async (kind) => {
      const asked = `search.json?kind=${kind}&lang=en`
      const { facets } = await search(asked)
      const narrowed = [
        ...facets.topic.map(({ value, count }) => [`topic=${value}`, count]),
        ...facets.project.map(({ value, count }) => [`project=${value}`, count]),
        ...facets.city.map(({ value, count }) => [`municipality=${value}&scope=own`, count]),
        ...facets.year.map(({ value, count }) => [`from=${value}-01-01&until=${value}-12-31`, count]),
      ] as [string, number][]
      expect(narrowed.length).toBeGreaterThan(1)
      for (const [parameters, count] of narrowed)
        expect([parameters, (await search(`${asked}&${parameters}`)).total]).toEqual([parameters, count])
      for (const { value, count } of (await search(`${kind}.json?q=durres&lang=en`)).facets.kind)
        expect((await search(`${kind}.json?q=durres&lang=en&kind=${value}`)).total).toBe(count)
    },
  )

  it.each([
    ['search.json?q=%25', 'q'],
    [`search.json?q=${'a'.repeat(101)}`, 'q'],
    ['search.json?q=a&colour=red', 'colour'],
    ['search.json?q=a&kind=news,nothing', 'kind'],
    ['search.json?q=a&kind=topics&municipality=durres', 'kind'],
    ['search.json?q=a&municipality=nowhere', 'municipality'],
    ['search.json?q=a&project=nothing', 'project'],
    ['search.json?q=a&limit=100&page=101', 'page'],
  ])('refuse %s and name %s', async (path, parameter) => {
    const response = await fetch(`${hub.url}/v1/${path}`)
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ parameter }] }])
  })

  it('have an ETag that holds until something changes', async () => {
    const address = `${hub.url}/v1/search.json?q=teaser&lang=en`
    const tag = (await fetch(address)).headers.get('etag') ?? ''
    const again = () => fetch(address, { headers: { 'If-None-Match': tag } }).then(({ status }) => status)
    expect(await again()).toBe(304)
    await news('with-teaser', { teaser: { en: 'Teaser' } })
    expect(await again()).toBe(200)
  })
})

describe('what narrows a search', () => {
  const slug = fc.constantFrom('durres', 'teruel')
  const filters: Record<string, fc.Arbitrary<string>> = {
    municipality: slug,
    scope: fc.constant('own'),
    project: fc.constant('shared'),
    partner: fc.constantFrom('municipality-of-teruel', 'municipality-of-durres'),
    topic: fc.constant('integration'),
    from: fc.constantFrom('2020-01-01', '2024-01-05', '2024-01-07T10:00:00Z', '2030-01-01'),
    until: fc.constantFrom('2020-06-01', '2024-01-08', '2031-01-01'),
    when: fc.constantFrom('upcoming', 'past'),
  }

  it('is what narrows the database: both find the same', async () => {
    await create('adoptions', {
      municipality: fixtures.teruel,
      item: { relationTo: 'news', value: await news('adopted', { sharing: 'network' }) },
      state: 'shown',
    })
    const asked = fc.record(filters, { requiredKeys: [] })
    const property = fc.asyncProperty(fc.constantFrom(...kinds), asked, async (kind, chosen) => {
      const names = filtersOf(kind).filter((name) => chosen[name as keyof typeof chosen] !== undefined)
      const given = names.filter((name) => name !== 'scope' || names.includes('municipality'))
      const parameters = new URLSearchParams(
        given.map((name) => [name, String(chosen[name as keyof typeof chosen])]),
      )
      const ids = async (path: string) => {
        const response = await fetch(`${hub.url}/v1/${path}&${parameters}&limit=100&lang=en`)
        const body = (await response.json()) as Partial<SearchAnswer>
        return [response.status, body.total, body.items?.map(({ id }) => id).sort()]
      }
      const listed = await ids(`${kind}.json?`)
      expect([kind, String(parameters), await ids(`search.json?kind=${kind}`)]).toEqual([
        kind,
        String(parameters),
        listed,
      ])
    })
    // Found by seed -754765977, path 38:3:5:5:5:5.
    const examples: [(typeof kinds)[number], object][] = [
      ['projects', { municipality: 'teruel', partner: 'municipality-of-durres' }],
    ]
    await fc.assert(property, { numRuns: 150, examples })
  })
})

describe('the index', () => {
  it('holds no word that its presenter does not show', async () => {
    const offered = ['en', 'sq', 'es']
    const rows = openRows(hub.payload, offered)
    for (const kind of kinds)
      for (const document of await rows.some(kind, {}, 100)) {
        const row = rowOf(kind, document, offered, new Map())
        for (const lang of row?.languages ?? []) await expectShown(kind, document, lang)
      }
  })

  async function expectShown(
    kind: (typeof kinds)[number],
    document: Parameters<typeof wordsOf>[1],
    lang: string,
  ) {
    const answer = await search(`${kind}.json?lang=${lang}&limit=100`)
    const item = answer.items.find(({ id }) => id === document.id)
    if (!item) return
    const shown = new Set(wordsIn(JSON.stringify(item).replace(/<[^>]+>|\\n/g, ' ')))
    const { title, lead, place, body } = wordsOf(kind, document, lang)
    const words = [...title, ...lead, ...place, ...body].filter((word) => !/^[\ue000\ue001]/.test(word))
    expect([item.self, words.filter((word) => !shown.has(word))]).toEqual([item.self, []])
  }
})

describe('the page of a search', () => {
  const page = async (path: string) => {
    const response = await fetch(hub.url + path)
    return {
      status: response.status,
      policy: response.headers.get('content-security-policy'),
      text: await response.text(),
    }
  }

  it('has a labelled form that keeps what narrows, results in all their kinds, and is not for search engines', async () => {
    const { status, policy, text } = await page('/sq/search?q=durr&municipality=durres')
    expect(status).toBe(200)
    expect(policy).toContain("form-action 'self'")
    expect(text).toContain('<html lang="sq" dir="ltr">')
    expect(text).toMatch(/<meta name="robots" content="noindex"\s*\/>/)
    expect(text).toMatch(
      /<label for="q">.+<\/label>\s*<input type="search" id="q" name="q" maxlength="100" value="durr"/,
    )
    expect(text).toMatch(/<input type="hidden" name="municipality" value="durres"/)
    expect(text).toContain('Lajmi 1 në Durrës')
    expect(text).not.toMatch(/<script|<style|style=/i)
  })

  it('leads by each of its links to a page that holds as much as it says', async () => {
    const { text } = await page('/sq/search?q=durr')
    const nav = text.slice(text.indexOf('<nav class="narrow"'))
    const links = [...nav.matchAll(/<a\s+href="(\/sq\/search[^"]+)"[^>]*>[^<]*<\/a\s*>\s*\((\d+)\)/g)]
    expect(links.length).toBeGreaterThan(3)
    for (const [, href = '', count] of links) {
      const target = href.replaceAll('&#38;', '&')
      const { status, text: narrowed } = await page(target)
      expect([target, status, /role="status">[^<]*?(\d+)</.exec(narrowed)?.[1]]).toEqual([target, 200, count])
    }
  })

  it('says so where nothing is found, and takes an empty field for none', async () => {
    expect((await page('/en/search?q=xyzzyq')).text).toContain('Nothing was found')
    expect((await page('/ar/search?q=')).text).toContain('<html lang="ar" dir="rtl">')
    expect((await page('/en/search?q=%3Cscript%3Ealert')).text).not.toContain('<script')
    expect((await page(`/en/search?q=${'a'.repeat(101)}`)).status).toBe(400)
    expect((await page('/xx/search?q=a')).status).toBe(404)
  })
})
