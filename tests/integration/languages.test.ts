import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestHub, type TestHub } from './hub.ts'

let hub: TestHub
let id: string

/** A deployment that offers two languages, with content that was written when it offered three. */
beforeAll(async () => {
  hub = await startTestHub({ HANSA_LOCALES: 'sq,en' })
  const create = (collection: string, data: object) =>
    hub.payload.create({
      collection,
      data,
      locale: 'all',
      overrideAccess: true,
    } as never) as unknown as Promise<{ id: string }>
  const city = await create('municipalities', {
    slug: 'durres',
    name: { en: 'Durrës', sq: 'Durrës' },
    country: 'AL',
    timezone: 'Europe/Tirane',
    locales: ['sq', 'ar', 'en'],
    status: 'active',
    sourceLocale: 'sq',
    publishedLocales: ['sq', 'en'],
  })
  const news = await create('news', {
    slug: 'three-languages',
    municipality: city.id,
    title: { sq: 'Shqip', en: 'English', ar: 'العربية' },
    teaser: { sq: 'x', en: 'x', ar: 'x' },
    sourceLocale: 'sq',
    publishedLocales: ['sq', 'en', 'ar'],
    _status: 'published',
  })
  id = news.id
})
afterAll(() => hub.close())

const ask = async (query: string) => {
  const response = await fetch(`${hub.url}/v1/news.json?${query}`)
  return {
    status: response.status,
    body: (await response.json()) as { items?: { lang: string; languages: string[] }[]; errors?: object[] },
  }
}

describe('a language that is not offered', () => {
  it('is neither delivered nor listed, and asking for it is refused with what is offered', async () => {
    const { body } = await ask('municipality=durres')
    expect(body.items?.map(({ lang, languages }) => [lang, languages])).toEqual([['sq', ['sq', 'en']]])
    const refused = await ask('lang=ar')
    expect(refused.status).toBe(400)
    expect(refused.body.errors).toEqual([expect.objectContaining({ parameter: 'lang', received: 'ar' })])
  })

  it('is not offered to editors', async () => {
    const { localization } = hub.payload.config
    if (!localization || !localization.filterAvailableLocales)
      throw new Error('The languages are not filtered')
    const offered = await localization.filterAvailableLocales({
      locales: localization.locales,
      req: {} as never,
    })
    expect(offered.map(({ code }) => code).sort()).toEqual(['en', 'sq'])
  })

  it('keeps its texts through the saves of others', async () => {
    await hub.payload.update({
      collection: 'news',
      id,
      locale: 'en',
      data: { title: 'English, changed' },
      overrideAccess: true,
    })
    const stored = await hub.payload.findByID({
      collection: 'news',
      id,
      locale: 'all' as never,
      depth: 0,
      overrideAccess: true,
    })
    expect(stored.title).toEqual({ sq: 'Shqip', en: 'English, changed', ar: 'العربية' })
  })
})
