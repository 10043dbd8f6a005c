import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { startTestHub, type TestHub } from '../hub.ts'
import { cityData } from '../people.ts'
import { author } from './fixtures.ts'

/** Readers who come by an address that was out before are led to where the document is now, and never to what is not out. */
let hub: TestHub
let create: ReturnType<typeof author>
const city: Record<string, string> = {}

beforeAll(async () => {
  hub = await startTestHub()
  create = author(hub.payload)
  for (const slug of ['alpha', 'beta', 'gamma'])
    city[slug] = await create('municipalities', { ...cityData(slug), name: { en: slug } })
})
afterAll(() => hub.close())

const languages = { sourceLocale: 'en', publishedLocales: ['en'] }
const news = (slug: string, data: object = {}) =>
  create('news', {
    municipality: city.alpha,
    slug,
    title: { en: slug },
    teaser: { en: 'x' },
    ...languages,
    ...data,
  })

/** Changes a document as an editor does: what is out, or a draft beside it. */
async function change(id: string, data: object, { collection = 'news', draft = false } = {}): Promise<void> {
  await hub.payload.update({
    collection: collection as CollectionSlug,
    id,
    data,
    draft,
    overrideAccess: true,
  } as never)
  await hub.settled()
}

/** The status, and where it leads to. */
async function ask(path: string): Promise<string> {
  const answer = await fetch(`${hub.url}${path}`, { redirect: 'manual' })
  const location = answer.headers.get('location')
  return location === null ? String(answer.status) : `${answer.status} ${location.replace(hub.url, '')}`
}
const page = (slug: string, owner = 'alpha') => ask(`/en/${owner}/news/${slug}`)
const json = (slug: string, owner = 'alpha') => ask(`/v1/news/${owner}/${slug}.json`)

describe('an address that was out', () => {
  it('leads to the new one, as a page and as JSON, with language and city kept, over several changes', async () => {
    const id = await news('first')
    expect([await page('first'), await json('first'), await page('second')]).toEqual(['200', '200', '404'])
    await change(id, { slug: 'second' })
    expect([await page('first'), await json('first')]).toEqual([
      '301 /en/alpha/news/second',
      '301 /v1/news/alpha/second.json?lang=en',
    ])
    expect(await ask('/v1/news/alpha/first.json?lang=sq&via=beta')).toBe(
      '301 /v1/news/alpha/second.json?lang=sq&via=beta',
    )
    expect(await ask('/sq/alpha/news/first?via=beta')).toBe('301 /sq/alpha/news/second?via=beta')
    await change(id, { slug: 'third' })
    expect([await page('first'), await page('second'), await page('third')]).toEqual([
      '301 /en/alpha/news/third',
      '301 /en/alpha/news/third',
      '200',
    ])
    await change(id, { slug: 'first' })
    expect([await page('first'), await page('third')]).toEqual(['200', '301 /en/alpha/news/first'])
  })

  it('follows a document to another city, and a city that is renamed', async () => {
    const id = await news('moving')
    await change(id, { municipality: city.gamma })
    expect(await page('moving')).toBe('301 /en/gamma/news/moving')
    await change(city.gamma ?? '', { slug: 'delta' }, { collection: 'municipalities' })
    expect([await page('moving'), await page('moving', 'gamma'), await json('moving', 'gamma')]).toEqual([
      '301 /en/delta/news/moving',
      '301 /en/delta/news/moving',
      '301 /v1/news/delta/moving.json?lang=en',
    ])
    expect(await ask('/en/municipalities/gamma')).toBe('301 /en/municipalities/delta')
    expect(await page('nothing', 'gamma')).toBe('404')
  })

  it('leads nowhere while the document is not out, and on when it is out again under another one', async () => {
    const id = await news('secret-plan')
    await change(id, { slug: 'public-plan' })
    await change(id, { _status: 'draft' })
    expect([await page('secret-plan'), await json('secret-plan')]).toEqual(['404', '404'])
    await change(id, { slug: 'new-plan' }, { draft: true })
    expect([await page('public-plan'), await page('new-plan')]).toEqual(['404', '404'])
    await change(id, { _status: 'published' })
    expect([await page('secret-plan'), await page('public-plan')]).toEqual([
      '301 /en/alpha/news/new-plan',
      '301 /en/alpha/news/new-plan',
    ])
    await change(id, { deletedAt: new Date().toISOString() })
    expect(await page('public-plan')).toBe('404')
  })

  it('does not name what only a draft was called', async () => {
    const id = await news('called')
    await change(id, { slug: 'draft-name', _status: 'draft' }, { draft: true })
    await change(id, { slug: 'real-name', _status: 'published' })
    expect([await page('called'), await page('draft-name')]).toEqual(['301 /en/alpha/news/real-name', '404'])
  })

  it('is another document’s as soon as that is out there, and leads to where that goes later', async () => {
    const old = await news('wanted')
    await change(old, { slug: 'left' })
    expect(await page('wanted')).toBe('301 /en/alpha/news/left')
    const next = await news('wanted')
    await hub.settled()
    expect(await page('wanted')).toBe('200')
    await change(next, { slug: 'gone-on' })
    expect(await page('wanted')).toBe('301 /en/alpha/news/gone-on')
  })

  it('is not a copy’s, and is forgotten with a document that is deleted for good', async () => {
    const id = await news('original')
    await change(id, { slug: 'renamed' })
    const copy = await hub.payload.duplicate({ collection: 'news', id, overrideAccess: true })
    const rows = (document: string) =>
      hub.payload.db.count({ collection: 'formerAddresses', where: { document: { equals: document } } })
    expect([(await rows(id)).totalDocs, (await rows(copy.id)).totalDocs]).toEqual([1, 0])
    await hub.payload.delete({ collection: 'news', id, overrideAccess: true })
    await hub.settled()
    expect([(await rows(id)).totalDocs, await page('original')]).toEqual([0, '404'])
  })

  it('is kept for kinds of the whole network, too', async () => {
    const id = await create('topics', { slug: 'housing', name: { en: 'Housing' }, ...languages })
    await change(id, { slug: 'homes' }, { collection: 'topics' })
    expect([await ask('/en/topics/housing'), await ask('/v1/topics/housing.json')]).toEqual([
      '301 /en/topics/homes',
      '301 /v1/topics/homes.json?lang=en',
    ])
  })
})
