import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parametersOf } from '../../../src/delivery/query/parameters.ts'
import { parseQuery } from '../../../src/delivery/query/query.ts'
import { openReadings, type Readings } from '../../../src/delivery/reader/readings.ts'
import { openRows, type Rows } from '../../../src/delivery/reader/rows.ts'
import { conditionOf } from '../../../src/delivery/reader/where.ts'
import type { ListAnswer, SearchAnswer } from '../../../src/delivery/schema/index.ts'
import { testOf } from '../../../src/delivery/search/matches.ts'
import { rowOf } from '../../../src/delivery/search/row.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { author } from './fixtures.ts'

const offered = ['en']
let hub: TestHub
let rows: Rows
let readings: Readings

/** Meetings by slug, each in a city of its own on whose clock its times are. */
const meetings = {
  'new-year': ['Europe/Berlin', { allDay: true, start: '2027-01-01' }],
  'new-years-eve': ['Europe/Berlin', { start: '2026-12-31T20:00', end: '2027-01-01T00:00' }],
  'auckland-night': ['Pacific/Auckland', { start: '2027-01-01T00:30', end: '2027-01-01T02:00' }],
  'honolulu-night': ['Pacific/Honolulu', { start: '2026-12-31T22:00', end: '2026-12-31T23:00' }],
  'santiago-day': ['America/Santiago', { allDay: true, start: '2027-09-04' }],
  'cairo-day': ['Africa/Cairo', { allDay: true, start: '2027-04-29', end: '2027-04-29' }],
} as const

beforeAll(async () => {
  hub = await startTestHub()
  const create = author(hub.payload)
  for (const [slug, [timezone, time]] of Object.entries(meetings)) {
    const english = { sourceLocale: 'en', publishedLocales: ['en'] }
    const city = {
      slug: `city-of-${slug}`,
      name: { en: slug },
      country: 'XK',
      timezone,
      locales: ['en'],
      status: 'active',
      ...english,
    }
    const municipality = await create('municipalities', city)
    await create('meetings', { municipality, slug, title: { en: slug }, ...english, ...time })
  }
  rows = openRows(hub.payload, offered)
  readings = openReadings(hub.payload, rows, offered)
})
afterAll(() => hub?.close())

async function get<Answer>(path: string): Promise<Answer> {
  return (await (await fetch(`${hub.url}${path}`)).json()) as Answer
}
const listed = async (filters: string) =>
  (await get<ListAnswer>(`/v1/meetings.json?lang=en&limit=100&${filters}`)).items
    .map(({ slug }) => slug)
    .sort()
const found = async (filters: string) =>
  (await get<SearchAnswer>(`/v1/search.json?kind=meetings&lang=en&limit=100&${filters}`)).items
    .map(({ slug }) => slug)
    .sort()

/** Returns whether a meeting is to come or over at an instant, by the database and by the search. */
async function at(now: string, slug: string): Promise<string[]> {
  const reading = await readings.open(new Date(now)).reading()
  const documents = await rows.some('meetings', {}, 100)
  const answers: string[] = []
  for (const when of ['upcoming', 'past']) {
    const query = parseQuery('meetings', new URLSearchParams({ when }), parametersOf('meetings', offered))
    const { where } = await conditionOf(query, reading)
    const ids = await rows.ids('meetings', where, 100)
    const document = documents.find((each) => each.slug === slug)
    const row = document && rowOf('meetings', document, offered, new Map())
    if (ids.includes(document?.id ?? '')) answers.push(`${when} in lists`)
    if (row && testOf(where)(row)) answers.push(`${when} in the search`)
  }
  return answers
}

describe(`a meeting’s days on ${testDatabase}`, () => {
  it('are those of its place, in lists and in the search', async () => {
    const [old, young] = [
      ['honolulu-night', 'new-years-eve'],
      ['auckland-night', 'new-year'],
    ]
    for (const ask of [listed, found]) {
      expect(await ask('from=2026-12-31&until=2026-12-31')).toEqual(old)
      expect(await ask('from=2027-01-01&until=2027-01-01')).toEqual(young)
      expect(await ask('until=2026-12-31')).toEqual(old)
      expect(await ask('from=2027-01-01&until=2027-01-02')).toEqual(young)
    }
  })

  it('count in the years of its place, which the parameters then leave', async () => {
    const { facets } = await get<SearchAnswer>('/v1/search.json?kind=meetings&lang=en')
    expect(facets.year.map(({ value, count }) => [value, count])).toEqual([
      ['2027', 4],
      ['2026', 2],
    ])
    expect((await found('from=2026-01-01&until=2026-12-31')).length).toBe(2)
  })

  it('are not asked for by an instant: that is compared with instants', async () => {
    const from = '2026-12-31T22:59:59Z'
    expect(await listed(`from=${from}&until=2026-12-31T23:00:00Z`)).toEqual(['new-year', 'new-years-eve'])
    expect(await listed('from=2026-12-31T23:00:00Z&until=2026-12-31T23:00:00Z')).toEqual(['new-year'])
  })

  it.each([
    ['new-year', '2027-01-01T23:00:00.000Z'],
    ['santiago-day', '2027-09-05T04:00:00.000Z'],
    ['cairo-day', '2027-04-29T22:00:00.000Z'],
    ['new-years-eve', '2026-12-31T23:00:00.000Z'],
  ])('of %s are over at midnight there, be it skipped or not', async (slug, over) => {
    const before = new Date(Date.parse(over) - 1).toISOString()
    expect(await at(before, slug)).toEqual(['upcoming in lists', 'upcoming in the search'])
    expect(await at(over, slug)).toEqual(['past in lists', 'past in the search'])
  })

  it('are what JSON and pages show', async () => {
    const item = await get<object>('/v1/meetings/city-of-new-year/new-year.json?lang=en')
    expect(item).toMatchObject({
      allDay: true,
      start: '2026-12-31T23:00:00.000Z',
      timezone: 'Europe/Berlin',
      startDay: '2027-01-01',
      endDay: '2027-01-01',
    })
    const page = await (await fetch(`${hub.url}/en/city-of-new-year/meetings/new-year`)).text()
    expect(page).toContain('<time datetime="2027-01-01">Friday, January 1, 2027</time>')
  })
})
