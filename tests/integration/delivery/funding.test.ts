import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { htmlDocument } from '../../markup.mjs'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { makeFixtures } from './fixtures.ts'

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
  const { create, durres } = await makeFixtures(hub.payload)
  const english = { sourceLocale: 'en', publishedLocales: ['en'] }
  const programme = await create('programmes', {
    ...english,
    slug: 'amif',
    name: { en: 'AMIF' },
    europeanUnion: true,
  })
  const project = await create('projects', {
    ...english,
    municipality: durres,
    slug: 'funded',
    title: { en: 'Funded' },
    summary: { en: 'x' },
    programme,
  })
  await create('news', {
    ...english,
    municipality: durres,
    slug: 'funded',
    title: { en: 'Paid by the Union' },
    teaser: { en: 'x' },
    body: { en: 'x' },
    category: 'story',
    publishedAt: '2024-03-01T10:00:00.000Z',
    projects: [project],
  })
  await hub.settled()
})
afterAll(async () => hub?.close())

const said: [lang: string, sentence: string][] = [
  ['en', 'Co-funded by the European Union'],
  ['sq', 'Bashkëfinancuar nga Bashkimi Evropian'],
  ['el', 'Με τη συγχρηματοδότηση της Ευρωπαϊκής Ένωσης'],
  ['ar', 'بتمويل مشترك من الاتحاد الأوروبي'],
]

const text = async (path: string) => (await fetch(hub.url + path)).text()

describe(`the funding of the European Union on ${testDatabase}`, () => {
  it('needs no statement and no emblem of a programme’s own', async () => {
    const programme = (await (await fetch(`${hub.url}/v1/programmes/amif.json`)).json()) as Record<
      string,
      unknown
    >
    expect(programme.fundingStatement).toBe('Co-funded by the European Union')
    expect(programme.emblem).toMatchObject({ width: 540, height: 360 })
  })

  it.each(said)('is said in %s in every form, beside the emblem', async (lang, sentence) => {
    const list = `/v1/news.json?kind=story&lang=${lang}`
    const { items } = (await (await fetch(hub.url + list)).json()) as {
      items: { funding: Record<string, unknown>[] }[]
    }
    const [funding] = items[0]?.funding ?? []
    expect(funding).toMatchObject({ statement: sentence, programme: 'AMIF', lang })
    for (const path of [`/v1/news.html?kind=story&lang=${lang}`, `/embed/news?kind=story&lang=${lang}`]) {
      const drawn = htmlDocument(await text(path)).querySelector('.hansa-funding')
      expect(drawn?.textContent).toContain(sentence)
      const emblem = drawn?.querySelector('img')?.getAttribute('src') ?? ''
      const picture = await fetch(emblem)
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
      expect(picture.headers.get('cache-control')).toContain('immutable')
    }
    const page = htmlDocument(await text(`/${lang}/durres/news/funded`))
    expect(page.querySelector('.funding')?.textContent).toContain(sentence)
    for (const form of ['rss', 'atom', 'feed.json'])
      expect([form, await text(`/v1/news.${form}?kind=story&lang=${lang}`)]).toEqual([
        form,
        expect.stringContaining(sentence),
      ])
  })

  it('is never said of what another programme pays', async () => {
    expect(await text('/v1/projects/durres/shared.json?lang=el')).not.toContain(said[2]?.[1] ?? '')
  })
})
