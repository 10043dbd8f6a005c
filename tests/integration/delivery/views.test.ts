import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { htmlDocument } from '../../markup.mjs'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { makeFixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Awaited<ReturnType<typeof makeFixtures>>

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
})
afterAll(async () => hub?.close())

const ask = (path: string) => fetch(new URL(path, hub.url), { redirect: 'manual' })

/** The elements of an answer that is HTML. */
async function drawn(path: string): Promise<Document> {
  const response = await ask(path)
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text}`)
  return htmlDocument(text)
}

const texts = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map((one) => one.textContent?.replace(/\s+/g, ' '))

const made = async (kind: string, look: object, query: object = {}) => {
  const data = { name: 'View', municipality: fixtures.durres, kind, query, look }
  const { publicId } = (await hub.payload.create({
    collection: 'embeds',
    data,
    overrideAccess: true,
  } as never)) as unknown as { publicId: string }
  return publicId
}

/** A month as a calendar says it in English. */
const monthName = (day: string | Date) =>
  new Date(day).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })

describe(`layouts that are no plain lists on ${testDatabase}`, () => {
  it('are refused for kinds that they do not suit, with those that do', async () => {
    for (const path of [
      '/v1/news.html?layout=agenda',
      '/v1/meetings.html?layout=logos',
      '/v1/news/durres/news-1.html?layout=sheet',
      '/embed/preview/projects?layout=calendar',
      `/v1/embeds/${await made('news', {})}.html?layout=agenda`,
    ]) {
      const response = await ask(path)
      expect([path, response.status]).toEqual([path, 400])
    }
    const { errors } = (await (await ask('/v1/partners.html?layout=agenda')).json()) as { errors: unknown[] }
    expect(errors).toEqual([
      { parameter: 'layout', received: 'agenda', allowed: 'one of list, cards, compact, logos, map' },
    ])
  })

  it('are left to the kind where a stored embed has changed its own', async () => {
    const id = await made('partners', { layout: 'agenda' })
    expect((await drawn(`/v1/embeds/${id}.html`)).querySelector('section')?.className).toBe(
      'hansa-list hansa-partners',
    )
  })

  it('say what was asked for: an agenda of what is to come', async () => {
    const page = await drawn('/embed/meetings?layout=agenda&when=upcoming&lang=en')
    expect(texts(page, '.hansa-when')).toEqual(['Upcoming meetings'])
    expect(texts(page, '.hansa-title')).toEqual(['going-on', 'all-day', 'soon', 'later'])
    const id = await made('meetings', { layout: 'agenda' }, { when: 'past' })
    const { embed } = (await (await ask(`/v1/embeds/${id}.json`)).json()) as { embed: object }
    expect(embed).toMatchObject({ layout: 'agenda', when: 'past' })
    expect(texts(await drawn(`/v1/embeds/${id}.html?lang=en`), '.hansa-when')).toEqual(['Past meetings'])
  })

  it('ask for a month: a calendar has all of it, that of “from” or this one', async () => {
    const now = new Date()
    const page = await drawn('/v1/meetings.html?layout=calendar&limit=1&lang=en')
    expect(texts(page, 'caption')).toEqual([monthName(now)])
    const other = await drawn('/v1/meetings.html?layout=calendar&from=2031-02-17&lang=en')
    expect(texts(other, '.hansa-group')).toEqual([monthName('2031-02-17')])
    expect(texts(other, '.hansa-empty')).toHaveLength(1)
    // It leads to all meetings, not to those of an empty month.
    expect(other.querySelector('.hansa-more a')?.getAttribute('href')).not.toContain('until')
    const id = await made('meetings', { layout: 'calendar' }, { limit: 1 })
    const { embed, items } = (await (await ask(`/v1/embeds/${id}.json`)).json()) as {
      embed: object
      items: { startDay: string; endDay: string }[]
    }
    const month = now.toISOString().slice(0, 7)
    expect(embed).toMatchObject({ month })
    expect(items.length).toBeGreaterThan(1)
    for (const { startDay, endDay } of items)
      expect(startDay.slice(0, 7) <= month && month <= endDay.slice(0, 7)).toBe(true)
  })

  it('show the logos of a project by role, which the API says', async () => {
    const { items } = (await (await ask('/v1/partners.json?project=shared')).json()) as {
      items: { slug: string; role?: string }[]
    }
    expect(items.map(({ slug, role }) => [slug, role])).toEqual([
      ['municipality-of-durres', 'lead'],
      ['municipality-of-teruel', 'partner'],
    ])
    const all = (await (await ask('/v1/partners.json')).json()) as { items: { role?: string }[] }
    expect(all.items.filter(({ role }) => role !== undefined)).toEqual([])
    const page = await drawn('/v1/partners.html?project=shared&layout=logos&lang=sq')
    expect(texts(page, '.hansa-group')).toEqual(['Partneri drejtues', 'Partnerët'])
    expect(texts(page, '.hansa-item a')).toEqual(['municipality-of-durres', 'municipality-of-teruel'])
  })

  it('show a project as a sheet, with what funds it', async () => {
    const page = await drawn('/v1/projects/durres/shared.html?layout=sheet&lang=en')
    expect(texts(page, 'dd')[0]).toBe('Europe')
    expect(texts(page, '.hansa-consortium li')).toHaveLength(2)
    expect(texts(page, '.hansa-statement')).toEqual(['Co-funded'])
  })
})
