import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { networkSlug } from '../../../src/access/out.ts'
import { placeOf } from '../../../src/delivery/forms/geojson.ts'
import { urnOf } from '../../../src/delivery/forms/urn.ts'
import { formsOf, itemForms, type ListForm, listForms } from '../../../src/delivery/query/forms.ts'
import { parametersOf } from '../../../src/delivery/query/parameters.ts'
import type { Item, ListAnswer } from '../../../src/delivery/schema/index.ts'
import { type Kind, kinds } from '../../../src/model/kinds/index.ts'
import { htmlDocument, xmlDocument } from '../../markup.mjs'
import { python, readByPython } from '../../readers.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { cityData } from '../people.ts'
import { type Fixtures, hours, makeFixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures
let uid: (id: string) => string

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  const { docs } = await hub.payload.find({
    collection: 'municipalities',
    where: { slug: { equals: networkSlug } },
    overrideAccess: true,
  })
  uid = (id) => `${id}@${docs[0]?.id}`
})
afterAll(() => hub?.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}${path}`, { headers, redirect: 'manual' })

async function text(path: string): Promise<string> {
  const answer = await get(path)
  const body = await answer.text()
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${body}`)
  return body
}
const json = async <Answer>(path: string) => JSON.parse(await text(path)) as Answer

/** The problem that an address is answered with. */
async function problem(path: string) {
  const answer = await get(path)
  return { status: answer.status, ...((await answer.json()) as { type: string; detail: string }) }
}

const texts = (xml: string, selector: string) =>
  [...xmlDocument(xml).querySelectorAll(selector)].map((element) => element.textContent?.trim())

type Form = Exclude<ListForm, 'json'>

/** The ids of the items in each form, as the form has them. */
const idsIn: Record<Form, (body: string) => (string | undefined)[]> = {
  html: (body) =>
    [...htmlDocument(body).querySelectorAll('.hansa-title a')].map((link) => link.getAttribute('href') ?? ''),
  rss: (body) => texts(body, 'item > guid'),
  atom: (body) => texts(body, 'entry > id'),
  'feed.json': (body) => (JSON.parse(body) as { items: { id: string }[] }).items.map(({ id }) => id),
  // Ids are free of quotes and commas, and no other line of these files begins with one.
  csv: (body) => [...body.matchAll(/^([0-9a-f-]{24,36}),/gm)].map(([, id]) => id),
  ics: (body) => uids(body).sort(),
  svg: (body) => texts(body, 'text').map(String),
  geojson: (body) => (JSON.parse(body) as { features: { id: string }[] }).features.map(({ id }) => id),
  vcf: (body) => uids(body),
}
const uids = (ics: string) =>
  [...ics.replaceAll('\r\n ', '').matchAll(/^UID:(.*)\r$/gm)].map(([, id = '']) => id)

/** The same ids, from the list in JSON. */
const idsOf: Record<Form, (items: readonly Item[]) => string[]> = {
  html: (items) => items.map(({ url }) => url),
  rss: (items) => items.map(({ id }) => uid(id)),
  atom: (items) => items.map(({ id }) => urnOf(uid(id))),
  'feed.json': (items) => items.map(({ id }) => uid(id)),
  csv: (items) => items.map(({ id }) => id),
  geojson: (items) => items.map(({ id }) => id),
  // A map says nothing of what it has no place for.
  svg: (items) => items.flatMap((item, index) => (placeOf(item) ? [String(index + 1)] : [])),
  vcf: (items) => items.map(({ id }) => uid(id)),
  ics: (items) =>
    items.flatMap((item) => ('start' in item && item.start !== undefined ? uid(item.id) : [])).sort(),
}

const questions = [
  'lang=en',
  'lang=sq&limit=3&page=2',
  'municipality=durres',
  'municipality=durres&scope=own',
  'municipality=teruel&lang=ar',
  'project=shared',
  'partner=municipality-of-teruel',
  'topic=integration',
  'kind=call',
  'kind=workshop',
  'from=2024-01-03&until=2024-01-06',
  'when=upcoming',
  'when=past',
  'q=lajmi',
  'q=soon',
]

/** The questions that a kind's list knows. */
function questionsOf(kind: Kind): string[] {
  const known = parametersOf(kind, ['en', 'sq', 'es', 'ar'])
  return questions.filter((question) =>
    [...new URLSearchParams(question)].every(
      ([name, value]) => known.get(name)?.schema.safeParse(value).success,
    ),
  )
}

describe(`forms of lists on ${testDatabase}`, () => {
  it.each(kinds)('of %s hold the same items in the same order, whatever is asked', async (kind) => {
    let compared = 0
    for (const question of questionsOf(kind)) {
      const { items } = await json<ListAnswer>(`/v1/${kind}.json?${question}`)
      for (const form of formsOf(listForms, kind)) {
        if (form === 'json' || form === 'ics') continue
        const body = await text(`/v1/${kind}.${form}?${question}`)
        expect([form, question, idsIn[form](body)]).toEqual([form, question, idsOf[form](items)])
        compared += items.length
      }
    }
    expect(compared).toBeGreaterThan(0)
  })

  it('hold the same meetings as a calendar, but for those without a date', async () => {
    const asked = questionsOf('meetings').filter((question) => !/limit|page/.test(question))
    expect(asked.length).toBeGreaterThan(8)
    for (const question of asked) {
      const { items } = await json<ListAnswer>(`/v1/meetings.json?${question}&limit=100`)
      const body = await text(`/v1/meetings.ics?${question}`)
      expect([question, idsIn.ics(body)]).toEqual([question, idsOf.ics(items)])
    }
    expect(uids(await text('/v1/meetings.ics'))).toHaveLength(5)
  })

  it('have their media types, a validator, and 304 while nothing changes', async () => {
    for (const form of formsOf(listForms, 'meetings')) {
      const path = `/v1/meetings.${form}?municipality=durres`
      const answer = await get(path)
      expect(answer.headers.get('content-type')).toBe(`${listForms[form].type}; charset=utf-8`)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      const again = await get(path, { 'If-None-Match': answer.headers.get('etag') ?? '' })
      expect([form, again.status]).toEqual([form, 304])
    }
  })

  it('are named where there is none of that name', async () => {
    expect(await problem('/v1/news.ics')).toMatchObject({
      status: 404,
      type: `${hub.url}/v1/#unknown-form`,
      detail: expect.stringContaining('json, html, rss, atom, feed.json, csv.'),
    })
    expect(await problem('/v1/meetings.xml')).toMatchObject({
      status: 404,
      detail: expect.stringContaining('ics'),
    })
    expect(await problem('/v1/news/durres/news-1.ics')).toMatchObject({ type: `${hub.url}/v1/#unknown-form` })
  })

  it('refuse what they do not know: a calendar is whole', async () => {
    expect(await problem('/v1/meetings.ics?limit=5')).toMatchObject({
      status: 400,
      errors: [{ parameter: 'limit' }],
    })
    expect(await problem('/v1/meetings.ics?page=2')).toMatchObject({ status: 400 })
    expect(await problem('/v1/news.rss?colour=red')).toMatchObject({ status: 400 })
  })

  it('are all in the description, each with its parameters', async () => {
    const { paths } = await json<{
      paths: Record<string, { get: { operationId: string; parameters: { name: string }[] } }>
    }>('/v1/openapi.json')
    for (const kind of kinds) {
      for (const form of formsOf(listForms, kind)) expect(Object.keys(paths)).toContain(`/v1/${kind}.${form}`)
      const items = Object.keys(paths).filter((path) => path.startsWith(`/v1/${kind}/`))
      expect(items.map((path) => path.split('}.')[1])).toEqual(formsOf(itemForms, kind))
    }
    const names = paths['/v1/meetings.ics']?.get.parameters.map(({ name }) => name)
    expect(names).toContain('municipality')
    expect(names).not.toContain('limit')
    expect(paths['/v1/news.html']?.get.parameters.map(({ name }) => name)).toContain('layout')
    const operations = Object.values(paths).map(({ get: { operationId } }) => operationId)
    expect(new Set(operations).size).toBe(operations.length)
  })

  it('are named by the page of the list, with every filter of it', async () => {
    const page = await text('/en/meetings?municipality=durres&when=upcoming&limit=2&page=2')
    const document = htmlDocument(page)
    const alternates = document.querySelectorAll('link[rel=alternate][type]:not([type$=oembed])')
    const links = [...alternates].map((link) => [link.getAttribute('type'), link.getAttribute('href')])
    const filters = 'municipality=durres&when=upcoming'
    expect(links).toEqual([
      ['application/json', `${hub.url}/v1/meetings.json?${filters}&limit=2&page=2&lang=en`],
      ['application/rss+xml', `${hub.url}/v1/meetings.rss?${filters}&limit=2&page=1&lang=en`],
      ['application/atom+xml', `${hub.url}/v1/meetings.atom?${filters}&limit=2&page=1&lang=en`],
      ['application/feed+json', `${hub.url}/v1/meetings.feed.json?${filters}&limit=2&page=1&lang=en`],
      ['text/calendar', `${hub.url}/v1/meetings.ics?${filters}&lang=en`],
      ['text/csv', `${hub.url}/v1/meetings.csv?${filters}&limit=2&page=1&lang=en`],
      ['application/geo+json', `${hub.url}/v1/meetings.geojson?${filters}&limit=2&page=1&lang=en`],
      ['image/svg+xml', `${hub.url}/v1/meetings.svg?${filters}&limit=2&page=1&lang=en`],
    ])
    for (const [, href = ''] of links) expect((await fetch(href ?? '')).status).toBe(200)
    const subscribe = [...document.querySelectorAll('footer a')].map((link) => link.getAttribute('href'))
    expect(subscribe).toContain(`${hub.url.replace('http', 'webcal')}/v1/meetings.ics?${filters}&lang=en`)
    expect(subscribe).toContain(`${hub.url}/v1/meetings.rss?${filters}&limit=2&page=1&lang=en`)
    expect(await text('/en/news')).not.toContain('.ics')
  })

  if (python)
    it('are read by libraries of Python as they are meant', async () => {
      const asked = 'municipality=durres&lang=sq&limit=100'
      const { items } = await json<ListAnswer>(`/v1/meetings.json?${asked}`)
      const { rss, atom, ics, vcf } = readByPython({
        rss: await text(`/v1/meetings.rss?${asked}`),
        atom: await text(`/v1/meetings.atom?${asked}`),
        ics: await text('/v1/meetings.ics?municipality=durres&lang=sq'),
        vcf: await text(`/v1/contacts.vcf?${asked}`),
      })
      expect([rss.bozo, rss.version, rss.language, atom.bozo, atom.version, ics.errors]).toEqual([
        false,
        'rss20',
        'sq',
        false,
        'atom10',
        [],
      ])
      expect(rss.entries.map(({ id }) => id)).toEqual(idsOf.rss(items))
      expect(atom.entries.map(({ id }) => id)).toEqual(idsOf.atom(items))
      expect(ics.events.map((event) => event.uid).sort()).toEqual(idsOf.ics(items))
      const { items: contacts } = await json<ListAnswer>(`/v1/contacts.json?${asked}`)
      expect(vcf.map((card) => card.uid)).toEqual(idsOf.vcf(contacts))
      expect(vcf[0]).toMatchObject({ name: 'Desk', organisation: 'Durrës', emails: ['open@durres.example'] })
      expect(JSON.stringify(vcf)).not.toContain('internal@')
      for (const { link, published, content } of [...rss.entries, ...atom.entries]) {
        expect([new URL(link).origin, published]).toEqual([hub.url, true])
        expect(content).toContain('Bashkëfinancuar')
      }
    })
})

describe(`a meeting in a calendar on ${testDatabase}`, () => {
  const change = async (id: string, data: object, collection: CollectionSlug = 'meetings') => {
    await hub.payload.update({ collection, id, data, locale: 'en', overrideAccess: true } as never)
    await hub.settled()
  }
  let id: string
  const sqEn = { sourceLocale: 'sq', publishedLocales: ['sq', 'en'] }

  beforeAll(async () => {
    id = await fixtures.create('meetings', {
      municipality: fixtures.durres,
      slug: 'assembly',
      ...sqEn,
      title: { sq: 'Asambleja', en: 'Assembly' },
      kind: 'conference',
      start: hours(72),
      end: hours(74),
      start_tz: 'Europe/Tirane',
    })
    await hub.settled()
  })

  const alone = (slug = 'assembly', lang = 'en') => text(`/v1/meetings/durres/${slug}.ics?lang=${lang}`)
  const lists = async (asked: string) =>
    Promise.all(
      ['rss', 'atom', 'feed.json', 'csv', 'ics'].map((form) => text(`/v1/meetings.${form}?${asked}`)),
    )
  const asked = 'municipality=durres&q=asambleja'

  it('is added from its page, in the language of the reader', async () => {
    const page = htmlDocument(await text('/sq/durres/meetings/assembly'))
    const link = page.querySelector('a[type="text/calendar"]')
    expect([link?.textContent, link?.getAttribute('href')]).toEqual([
      'Shto në kalendar',
      `${hub.url}/v1/meetings/durres/assembly.ics?lang=sq`,
    ])
    expect(await alone('assembly', 'sq')).toContain('SUMMARY:Asambleja\r\n')
    expect(await alone()).toContain(`URL;VALUE=URI:${hub.url}/en/durres/meetings/assembly\r\n`)
  })

  it('is not there while its date is only known in words', async () => {
    expect(await problem('/v1/meetings/durres/someday.ics')).toMatchObject({
      status: 404,
      type: `${hub.url}/v1/#without-date`,
    })
    expect(await text('/en/durres/meetings/someday')).not.toContain('.ics')
  })

  it('keeps its id in another language and under another slug', async () => {
    const before = await lists(`${asked}&lang=sq`)
    expect(before.map((body) => body.includes(id))).toEqual([true, false, true, true, true])
    const urn = urnOf(uid(id))
    await change(id, { slug: 'general-assembly' })
    for (const lang of ['sq', 'en']) {
      const [rss = '', atom = '', feed = '', , ics = ''] = await lists(`municipality=durres&lang=${lang}`)
      expect(idsIn.rss(rss)).toContain(uid(id))
      expect(idsIn.atom(atom)).toContain(urn)
      expect(idsIn['feed.json'](feed)).toContain(uid(id))
      expect(uids(ics)).toContain(uid(id))
      expect(uids(await alone('general-assembly', lang))).toEqual([uid(id)])
    }
    const moved = await get('/v1/meetings/durres/assembly.ics?lang=en')
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `${hub.url}/v1/meetings/durres/general-assembly.ics?lang=en`,
    ])
  })

  it('says that it is cancelled, in the language of the reader, at its next version', async () => {
    const sequence = async () =>
      Number(/^SEQUENCE:(\d+)/m.exec(await alone('general-assembly'))?.[1] ?? Number.NaN)
    const before = await sequence()
    const { createdAt } = await json<Item>('/v1/meetings/durres/general-assembly.json')
    await change(id, { status: 'cancelled', statusNote: 'No hall' })
    const { updatedAt } = await json<Item>('/v1/meetings/durres/general-assembly.json')
    const seconds = Math.floor((Date.parse(updatedAt) - Date.parse(createdAt)) / 1000)
    expect(await sequence()).toBe(seconds)
    expect(seconds).toBeGreaterThanOrEqual(before)
    for (const [lang, title] of [
      ['en', 'Cancelled: Assembly'],
      ['sq', 'Anuluar: Asambleja'],
    ] as const) {
      const [rss = '', atom = '', feed = '', csv = '', ics = ''] = await lists(
        `municipality=durres&lang=${lang}`,
      )
      for (const body of [rss, atom, feed]) expect(body).toContain(title)
      expect(csv).toContain(',cancelled,')
      expect(ics).toContain(`SUMMARY:${title}\r\n`)
      expect(ics).toContain('STATUS:CANCELLED\r\n')
      expect(await alone('general-assembly', lang)).toContain(`SUMMARY:${title}\r\n`)
    }
  })

  it('leaves when it is withdrawn', async () => {
    await change(id, { deletedAt: new Date().toISOString() })
    expect((await get('/v1/meetings/durres/general-assembly.ics')).status).toBe(404)
    const [rss = '', atom = '', feed = '', csv = '', ics = ''] = await lists('municipality=durres&lang=en')
    expect(atom).not.toContain(urnOf(uid(id)))
    for (const body of [rss, feed, csv, ics]) expect(body).not.toContain(id)
  })
})

describe(`a calendar to subscribe to on ${testDatabase}`, () => {
  it('is whole, however many meetings there are, and begins twelve months ago', async () => {
    const crowd = await fixtures.create('municipalities', { ...cityData('crowd'), name: { en: 'Crowd' } })
    const meeting = (slug: string, start: string) =>
      fixtures.create('meetings', {
        municipality: crowd,
        slug,
        sourceLocale: 'en',
        publishedLocales: ['en'],
        title: { en: slug },
        start,
        start_tz: 'Europe/Riga',
      })
    const old = await meeting('old', hours(-24 * 370))
    await hub.settled()
    // Programs take an empty calendar for a fault.
    expect(uids(await text('/v1/meetings.ics?municipality=crowd'))).toEqual([uid(old)])
    const last = await meeting('last', hours(-24 * 360))
    for (let number = 1; number <= 101; number += 1) await meeting(`m-${number}`, hours(number))
    await hub.settled()
    const ids = uids(await text('/v1/meetings.ics?municipality=crowd'))
    expect([ids.length, new Set(ids).size]).toEqual([102, 102])
    expect([ids.includes(uid(last)), ids.includes(uid(old))]).toEqual([true, false])
    const all = uids(await text(`/v1/meetings.ics?municipality=crowd&from=2020-01-01`))
    expect([all.length, all.includes(uid(old))]).toEqual([103, true])
  })
})
