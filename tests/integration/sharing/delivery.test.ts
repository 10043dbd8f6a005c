import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listSchema } from '../../../src/delivery/schema/index.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures

/** Teruel owns five articles, Durrës ten; older ones have smaller numbers. */
const own: string[] = []
const other: string[] = []

beforeAll(async () => {
  hub = await startTestHub({ HANSA_LOCALES: 'en,sq,es,it,el,ar' })
  fixtures = await makeFixtures(hub)
  for (let number = 0; number < 15; number += 1) {
    const mine = number % 3 === 0
    const publishedAt = `2024-02-${String(number + 10)}T10:00:00.000Z`
    const id = await fixtures.news(`${mine ? 'own' : 'other'}-${number}`, {
      publishedAt,
      ...(mine ? { municipality: fixtures.city.teruel } : {}),
    })
    ;(mine ? own : other).push(id)
  }
})
afterAll(async () => hub?.close())

async function adopt(item: string, data: object = {}, kind = 'news', locale = 'es'): Promise<string> {
  const body = { municipality: fixtures.city.teruel, ...data }
  const answer = await fixtures.call('teruel', 'POST', `/${kind}/${item}/adopt?locale=${locale}`, body)
  if (answer.status > 201) throw new Error(answer.text)
  return answer.body.doc.id
}
const numberIn = (slug: unknown): number => Number(String(slug).split('-')[1])
const all = ['own-12', 'own-9', 'own-6', 'own-3', 'own-0']

describe(`a city’s list on ${testDatabase}`, () => {
  it('has its own items and those that it adopted, in one order, at once', async () => {
    expect((await fixtures.lists('news.json?municipality=teruel')).slugs).toEqual(all)
    await adopt(other[0] ?? '', { introduction: 'Para Teruel' })
    await adopt(other[4] ?? '')
    const { slugs, total, items } = await fixtures.lists('news.json?municipality=teruel&lang=es')
    expect(slugs).toEqual(['own-12', 'own-9', 'other-7', 'own-6', 'own-3', 'other-1', 'own-0'])
    expect(total).toBe(7)
    expect(items[5]).toMatchObject({
      adopted: true,
      municipality: { slug: 'durres' },
      url: `${hub.url}/es/durres/news/other-1`,
      introduction: { text: 'Para Teruel', lang: 'es', dir: 'ltr' },
    })
    expect(items[4]?.adopted).toBeUndefined()
    expect(listSchema('news').shape.items.parse(items)).toEqual(items)
  })

  it('begins with the pinned ones in their order, and its pages have neither gap nor repetition', async () => {
    await adopt(other[1] ?? '', { state: 'pinned', position: 2 })
    await adopt(other[2] ?? '', { state: 'pinned', position: 1 })
    await adopt(other[3] ?? '', { state: 'pinned' })
    const expected = ['other-4', 'other-2', 'other-5']
    const whole = await fixtures.lists('news.json?municipality=teruel&limit=100')
    expect(whole.slugs.slice(0, 3)).toEqual(expected)
    expect([whole.total, whole.items[0]?.pinned]).toEqual([10, true])
    for (const limit of [1, 2, 3, 4, 7]) {
      const seen: unknown[] = []
      for (let page = 1; page <= Math.ceil(10 / limit); page += 1) {
        const { slugs, total } = await fixtures.lists(
          `news.json?municipality=teruel&limit=${limit}&page=${page}`,
        )
        expect(total).toBe(10)
        seen.push(...slugs)
      }
      expect(seen).toEqual(whole.slugs)
    }
    expect((await fixtures.lists('news.json?municipality=teruel&limit=4&page=9')).total).toBe(10)
    expect((await fixtures.lists('news.json?municipality=teruel&q=other-2')).slugs).toEqual(['other-2'])
  })

  it('has its own items alone when that is asked for, and changes no other list', async () => {
    expect((await fixtures.lists('news.json?municipality=teruel&scope=own')).slugs).toEqual(all)
    const everything = await fixtures.lists('news.json?limit=100')
    expect([everything.total, new Set(everything.slugs).size]).toEqual([15, 15])
    expect(everything.text).not.toContain('Para Teruel')
    expect((await fixtures.lists('news.json?municipality=durres&limit=100')).total).toBe(10)
    const refused = await fetch(`${hub.url}/v1/news.json?scope=own`)
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('municipality')])
  })

  it('is one of several: each item once, in the order of its kind, with what no single city says', async () => {
    const { slugs, total, items, text } = await fixtures.lists(
      'news.json?municipality=teruel,durres&limit=100&lang=es',
    )
    const newestFirst = [...all, ...(await fixtures.lists('news.json?municipality=durres&limit=100')).slugs]
    expect([total, slugs.length]).toEqual([15, 15])
    expect(slugs).toEqual(newestFirst.sort((one, two) => numberIn(two) - numberIn(one)))
    expect(items.filter(({ adopted, pinned }) => adopted || pinned)).toEqual([])
    expect(text).not.toContain('Para Teruel')
    const own = await fixtures.lists('news.json?municipality=durres,teruel&scope=own&limit=100')
    expect(own.slugs).toEqual(slugs)
    const refused = await fetch(`${hub.url}/v1/news.json?municipality=durres,atlantis`)
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('"atlantis"')])
  })

  it('gives the introduction in the reader’s language, else in the city’s own, and says which', async () => {
    const id = await adopt(other[5] ?? '', { introduction: 'Sólo en español' })
    await fixtures.call('teruel', 'PATCH', `/adoptions/${id}?locale=ar`, { introduction: 'مقدمة' })
    const said = async (lang: string) => {
      const { items } = await fixtures.lists(`news.json?municipality=teruel&limit=100&lang=${lang}`)
      return items.find(({ slug }) => slug === 'other-8')?.introduction
    }
    expect(await said('ar')).toEqual({ text: 'مقدمة', lang: 'ar', dir: 'rtl' })
    expect(await said('el')).toEqual({ text: 'Sólo en español', lang: 'es', dir: 'ltr' })
  })

  it('hides what it hides, from itself alone', async () => {
    const meeting = await fixtures.create('meetings', {
      municipality: fixtures.city.durres,
      slug: 'hosted',
      title: { en: 'Hosted' },
      sourceLocale: 'en',
      publishedLocales: ['en'],
      dateText: { en: 'soon' },
      sharing: 'municipality',
      hostMunicipality: fixtures.city.teruel,
    })
    expect((await fixtures.lists('meetings.json?municipality=teruel')).slugs).toEqual(['hosted'])
    const id = await adopt(meeting, { state: 'hidden' }, 'meetings')
    expect((await fixtures.lists('meetings.json?municipality=teruel')).slugs).toEqual([])
    expect((await fixtures.lists('meetings.json?municipality=durres')).slugs).toEqual(['hosted'])
    expect((await fixtures.lists('meetings.json?municipality=durres,teruel')).slugs).toEqual(['hosted'])
    expect((await fixtures.lists('meetings.json')).slugs).toEqual(['hosted'])
    await fixtures.call('teruel', 'DELETE', `/adoptions/${id}`)
    expect((await fixtures.lists('meetings.json?municipality=teruel')).slugs).toEqual(['hosted'])
    expect((await fixtures.lists('meetings.json?municipality=teruel&scope=own')).slugs).toEqual([])
  })
})

describe(`an adopted item on ${testDatabase}`, () => {
  const slugs = async () => (await fixtures.lists('news.json?municipality=teruel&limit=100')).slugs
  const update = (id: string, data: object, collection = 'news') =>
    hub.payload.update({ collection: collection as 'news', id, data, locale: 'sq', overrideAccess: true })

  it('leaves the list when its source is withdrawn, narrowed, expired or its city archived, and comes back', async () => {
    const item = await fixtures.news('comes-and-goes')
    await adopt(item)
    expect(await slugs()).toContain('comes-and-goes')
    for (const [away, back] of [
      [{ _status: 'draft' }, { _status: 'published' }],
      [{ sharing: 'municipality' }, { sharing: 'network' }],
      [{ sharing: 'project' }, { sharing: 'network' }],
      [{ expiresAt: '2024-06-01T00:00:00.000Z' }, { expiresAt: null }],
    ]) {
      await update(item, { _status: 'published', ...away })
      expect(await slugs()).not.toContain('comes-and-goes')
      await update(item, { _status: 'published', ...back })
      expect(await slugs()).toContain('comes-and-goes')
    }
    await update(fixtures.city.durres ?? '', { status: 'archived' }, 'municipalities')
    expect(await slugs()).toEqual(all)
    await update(fixtures.city.durres ?? '', { status: 'active' }, 'municipalities')
    expect(await slugs()).toContain('comes-and-goes')
    await hub.payload.delete({ collection: 'news', id: item, overrideAccess: true })
    expect(await slugs()).not.toContain('comes-and-goes')
  })

  it('shared with a project is shown while the city takes part in it, whatever the kind', async () => {
    const joint = { sharing: 'project', sourceLocale: 'en', publishedLocales: ['en'] }
    const basis = { municipality: fixtures.city.durres, ...joint, title: { en: 'Joint' } }
    const items = {
      news: await fixtures.news('joint-news', { ...joint, projects: [fixtures.project] }),
      resources: await fixtures.create('resources', {
        ...basis,
        slug: 'joint',
        project: fixtures.project,
        kind: 'report',
      }),
      meetings: await fixtures.create('meetings', {
        ...basis,
        slug: 'joint',
        project: fixtures.project,
        dateText: { en: 'soon' },
      }),
      contacts: await fixtures.create('contacts', {
        ...joint,
        municipality: fixtures.city.durres,
        slug: 'joint',
        name: 'Joint',
        emails: [{ value: 'a@b.example', visibility: 'public' }],
      }),
    }
    await update(fixtures.project, { contacts: [items.contacts], _status: 'published' } as object, 'projects')
    for (const [kind, id] of Object.entries(items)) await adopt(id, {}, kind)
    const shown = async () =>
      Promise.all(
        Object.keys(items).map(async (kind) => {
          const { text } = await fixtures.lists(`${kind}.json?municipality=teruel&limit=100`)
          return text.includes('"adopted":true') && text.includes('/joint')
        }),
      )
    expect(await shown()).toEqual([true, true, true, true])
    const { partnerships } = (await fixtures.stored('projects', fixtures.project)) as {
      partnerships: object[]
    } & Record<string, unknown>
    const until = (day: string | null) =>
      partnerships.map((row) => ({
        ...row,
        ...('role' in row && row.role === 'partner' ? { activeUntil: day } : {}),
      }))
    await update(
      fixtures.project,
      { partnerships: until('2021-01-01'), _status: 'published' } as object,
      'projects',
    )
    expect((await shown()).slice(1)).toEqual([false, false, false])
    await update(fixtures.project, { partnerships: until(null), _status: 'published' } as object, 'projects')
    expect(await shown()).toEqual([true, true, true, true])
  })

  it('as a local copy is the city’s own: says where it is from while that is out, and stays when it goes', async () => {
    const item = await fixtures.news('copied', { title: { sq: 'E kopjuar', en: 'Copied' } })
    const adoption = await adopt(item, {
      mode: 'copy',
      state: 'pinned',
      position: 0,
      introduction: 'Nuestra',
    })
    const { copyId } = (await fixtures.stored('adoptions', adoption)) as { copyId: string } & Record<
      string,
      unknown
    >
    expect(await slugs()).not.toContain('e-kopjuar')
    await update(copyId, { _status: 'published' })
    const first = async () => (await fixtures.lists('news.json?municipality=teruel&lang=en')).items[0]
    expect(await first()).toMatchObject({
      slug: 'e-kopjuar',
      title: 'Copied',
      pinned: true,
      municipality: { slug: 'teruel' },
      introduction: { text: 'Nuestra', lang: 'es' },
      source: { municipality: { slug: 'durres' }, item: { slug: 'copied' } },
    })
    await update(item, { _status: 'draft' })
    expect(await first()).toMatchObject({ slug: 'e-kopjuar' })
    expect((await first())?.source).toBeUndefined()
  })

  it('shows no word of a draft, on any list or page', async () => {
    const item = await fixtures.news('with-a-draft')
    await adopt(item, { introduction: 'Hola' })
    await hub.payload.update({
      collection: 'news',
      id: item,
      data: { title: 'CANARY', teaser: 'CANARY', _status: 'draft' },
      draft: true,
      locale: 'sq',
      overrideAccess: true,
    })
    for (const path of [
      '/v1/news.json?municipality=teruel&limit=100&lang=sq',
      '/sq/news?municipality=teruel&limit=100',
    ]) {
      const text = await (await fetch(`${hub.url}${path}`)).text()
      expect([text.includes('with-a-draft'), text.includes('CANARY')]).toEqual([true, false])
    }
  })

  it('says on pages where it is from, with the introduction of the city through whose list the reader came', async () => {
    const item = await fixtures.news('with-a-page')
    const page = async (path: string) => (await fetch(`${hub.url}${path}`)).text()
    await adopt(item, { introduction: 'Lean <esto>', state: 'pinned', position: 0 })
    const list = await page('/es/news?municipality=teruel')
    expect(list).toContain('<h1>Noticias – teruel</h1>')
    expect(list).toMatch(/Procedencia: <a href="[^"]+\/es\/municipalities\/durres"[^>]*>durres<\/a>/)
    expect(list).toContain('Lean &#60;esto&#62;')
    expect(list).toContain(`${hub.url}/es/durres/news/with-a-page?via=teruel`)
    const own = `/es/durres/news/with-a-page`
    const via = await page(`${own}?via=teruel`)
    expect([via.includes('Lean &#60;esto&#62;'), via.includes('Procedencia')]).toEqual([true, true])
    expect(via).toMatch(/rel="canonical"\s+href="[^"?]+\/sq\/durres\/news\/with-a-page"/)
    for (const path of [own, `${own}?via=palazzo`, `${own}?via=nowhere`]) {
      expect([path, (await page(path)).includes('Lean')]).toEqual([path, false])
    }
    const json = async (path: string) => {
      const response = await fetch(`${hub.url}/v1/news/durres/with-a-page.json${path}`)
      return [response.status, (await response.text()).includes('Lean')]
    }
    expect(await Promise.all(['', '?via=teruel', '?via=palazzo', '?via=nowhere'].map(json))).toEqual([
      [200, false],
      [200, true],
      [200, false],
      [400, false],
    ])
  })
})
