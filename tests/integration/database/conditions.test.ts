import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Where } from 'payload'
import { author } from '../delivery/fixtures.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'

/** Both databases take the same conditions for the same, each on its own: src/database/adapters/relationFilters.ts. */
let hub: TestHub
const ids: Record<string, string> = {}
const english = { sourceLocale: 'en', publishedLocales: ['en'] }

beforeAll(async () => {
  hub = await startTestHub()
  const create = author(hub.payload)
  const make = async (collection: Parameters<typeof create>[0], slug: string, data: object) =>
    void (ids[slug] = await create(collection, { ...english, slug, ...data }))
  await make('municipalities', 'city', {
    name: { en: 'City' },
    country: 'AL',
    timezone: 'UTC',
    locales: ['en'],
  })
  for (const slug of ['art', 'bread']) await make('topics', slug, { name: { en: slug } })
  for (const slug of ['pa', 'pb'])
    await make('partners', slug, { name: { en: slug }, kind: 'other', country: 'AL' })
  await make('contacts', 'desk', {
    municipality: ids.city,
    name: 'Desk',
    emails: [{ value: 'desk@city.example', visibility: 'public' }],
  })
  const project = (slug: string, topics: string[], data: object) =>
    make('projects', slug, {
      municipality: ids.city,
      title: { en: slug },
      summary: { en: 'x' },
      topics: topics.map((topic) => ids[topic]),
      contacts: [ids.desk],
      ...data,
    })
  const [lead, other] = [
    { partner: ids.pa, role: 'lead' },
    { partner: ids.pb, role: 'partner' },
  ]
  await project('both', ['art', 'bread'], { acronym: 'AA', partnerships: [lead, other] })
  await project('one', ['bread'], { partnerships: [{ ...lead, partner: ids.pb }] })
  await project('none', [], { acronym: 'CC' })
})
afterAll(async () => hub?.close())

const partner = 'partnerships.partner'
const cases: [string, (id: Record<string, string>) => Where, string[]][] = [
  [
    'two of one list',
    ({ pa, pb }) => ({ and: [{ [partner]: { equals: pa } }, { [partner]: { in: [pb] } }] }),
    ['both'],
  ],
  [
    'two fields of a list',
    ({ pa }) => ({ [partner]: { equals: pa }, 'partnerships.role': { equals: 'partner' } }),
    ['both'],
  ],
  ['a denial of a row', ({ pa }) => ({ [partner]: { not_equals: pa } }), ['none', 'one']],
  ['a denial of several rows', ({ pa, pb }) => ({ [partner]: { not_in: [pa, pb] } }), ['none']],
  ['no row', () => ({ [partner]: { exists: false } }), ['none']],
  ['a row', () => ({ [partner]: { exists: true } }), ['both', 'one']],
  [
    'two relations',
    ({ art, bread }) => ({ and: [{ topics: { equals: art } }, { topics: { equals: bread } }] }),
    ['both'],
  ],
  ['all of some relations', ({ art, bread }) => ({ topics: { all: [art, bread] } }), ['both']],
  ['a denial of a relation', ({ art }) => ({ topics: { not_equals: art } }), ['none', 'one']],
  ['a denial of some relations', ({ art }) => ({ topics: { not_in: [art] } }), ['none', 'one']],
  ['a denial of a value', () => ({ acronym: { not_equals: 'AA' } }), ['none', 'one']],
  ['a denial of some values', () => ({ acronym: { not_in: ['AA'] } }), ['none', 'one']],
  ['a denial of a part', () => ({ acronym: { not_like: 'AA' } }), ['none', 'one']],
  ['two operators on one field', () => ({ acronym: { not_equals: 'AA', exists: true } }), ['none']],
  [
    'an "and" beside an "or"',
    () => ({
      and: [{ slug: { not_equals: 'one' } }],
      or: [{ slug: { equals: 'one' } }, { slug: { equals: 'none' } }],
    }),
    ['none'],
  ],
  [
    'two operators beside an "and"',
    ({ pa }) => ({ [partner]: { not_equals: pa, in: [pa] }, and: [{ slug: { exists: true } }] }),
    [],
  ],
  [
    'a list beside an "or"',
    ({ pa }) => ({ or: [{ [partner]: { equals: pa } }], [partner]: { exists: true } }),
    ['both'],
  ],
  ['an empty "or"', () => ({ or: [], slug: { equals: 'one' } }), ['one']],
  ['what is behind a relation', () => ({ 'topics.slug': { equals: 'art' } }), ['both']],
  ['a denial behind a relation', () => ({ 'topics.slug': { not_equals: 'bread' } }), ['both']],
  [
    'what is behind a row',
    () => ({ and: [{ [`${partner}.slug`]: { equals: 'pa' } }, { [`${partner}.slug`]: { equals: 'pb' } }] }),
    ['both'],
  ],
  [
    'one document behind a relation',
    () => ({ topics: { contains: { and: [{ slug: { equals: 'art' } }, { slug: { equals: 'bread' } }] } } }),
    [],
  ],
]

describe(`conditions on ${testDatabase}`, () => {
  it.each(cases)('%s', async (_, where, expected) => {
    const asked = { collection: 'projects', where: where(ids) } as const
    const { docs } = await hub.payload.find({ ...asked, depth: 0, overrideAccess: true })
    const { totalDocs } = await hub.payload.count({ ...asked, overrideAccess: true })
    expect([docs.map(({ slug }) => slug).toSorted(), totalDocs]).toEqual([expected, expected.length])
  })
})

describe(`joined documents on ${testDatabase}`, () => {
  const joined = async (sort: string) => {
    const asked = { collection: 'contacts', id: ids.desk ?? '', joins: { projects: { sort } } } as const
    const { projects } = await hub.payload.findByID({
      ...asked,
      locale: 'en',
      depth: 1,
      overrideAccess: true,
    })
    return projects?.docs?.map((each) => (each as { slug?: string }).slug) ?? []
  }

  it('are ordered', async () => {
    expect(await joined('slug')).toEqual(['both', 'none', 'one'])
    expect(await joined('-slug')).toEqual(['one', 'none', 'both'])
  })

  // On MongoDB, Payload orders by the day of making instead.
  it('are answered, also where the order is by a text with languages', async () => {
    for (const sort of ['title', '-title'])
      expect((await joined(sort)).toSorted()).toEqual(['both', 'none', 'one'])
  })
})
