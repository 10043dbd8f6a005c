import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import fc from 'fast-check'
import type { CollectionSlug, Where } from 'payload'
import sharp from 'sharp'
import { fileStores } from '../../../src/media/stores.ts'
import { cases } from '../../seed.ts'
import { type Served, serveHere, startTestHub, type TestHub } from '../hub.ts'
import { author, makeFixtures, hours, type Fixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures
let uncached: Served
const ids: Partial<Record<CollectionSlug, string[]>> = {}

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  uncached = await startUncached()
  await createPicture()
  for (const slug of edited) ids[slug] = await allOf(slug)
})
afterAll(async () => {
  await uncached?.close()
  await hub?.close()
})

const edited = [
  'news',
  'meetings',
  'projects',
  'resources',
  'contacts',
  'partners',
  'programmes',
  'topics',
  'municipalities',
  'adoptions',
  'media',
] as const

async function allOf(collection: CollectionSlug, where: Where = {}): Promise<string[]> {
  const { docs } = await hub.payload.find({ collection, where, limit: 0, depth: 0, overrideAccess: true })
  return docs.map(({ id }) => String(id)).sort()
}

async function createPicture(): Promise<void> {
  const data = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#0b6e75' } })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: 'harbour.png', size: data.length }
  const medium = await author(hub.payload)(
    'media',
    { municipality: fixtures.durres, alt: { sq: 'Porti', en: 'The harbour' } },
    { file },
  )
  const [first = ''] = await allOf('news', { slug: { equals: 'news-1' } })
  await hub.payload.update({ collection: 'news', id: first, data: { image: medium } as never })
  await hub.payload.update({
    collection: 'programmes',
    id: (await allOf('programmes'))[0] ?? '',
    data: { emblem: medium } as never,
  })
}

/** The same public side with nothing remembered: each answer is made from the database. */
async function startUncached(): Promise<Served> {
  const [{ deliveryApp }, { env }, { version }] = await Promise.all([
    import('../../../src/delivery/http/app.ts'),
    import('../../../src/settings/env.ts'),
    import('../../../src/model/version.ts'),
  ])
  return serveHere((req, res) => {
    const side = deliveryApp({
      payload: hub.payload,
      serverUrl: hub.url,
      locales: env().HANSA_LOCALES,
      version,
      files: fileStores({ MEDIA_DIR: hub.dataDir, S3: undefined }),
      onCommit: () => () => undefined,
    })
    res.once('close', () => void side.close())
    express().use(side.router)(req, res)
  })
}

/** Returns addresses that readers may ask for: lists by everything that they can be asked by, items, pages. */
function addresses(): string[] {
  const cities = ['durres', 'teruel']
  const lists = [
    'news',
    'meetings',
    'projects',
    'resources',
    'contacts',
    'partners',
    'programmes',
    'topics',
    'municipalities',
  ].map((kind) => `/v1/${kind}.json`)
  const ofCities = cities.flatMap((city) =>
    ['news', 'meetings', 'projects', 'resources', 'contacts', 'partners'].map(
      (kind) => `/v1/${kind}.json?municipality=${city}`,
    ),
  )
  const narrow = [
    '/v1/news.json?project=shared',
    '/v1/news.json?topic=integration',
    '/v1/news.json?municipality=teruel&scope=own&lang=es',
    '/v1/news.json?q=lajmi&limit=3&page=2',
    '/v1/meetings.json?project=shared',
    '/v1/meetings.json?when=upcoming&lang=en',
    '/v1/meetings.json?partner=municipality-of-teruel',
    '/v1/projects.json?partner=municipality-of-teruel',
    '/v1/projects.json?topic=integration',
    '/v1/partners.json?project=shared',
    '/v1/contacts.json?project=shared',
    '/v1/resources.json?project=shared',
    '/v1/news.json?limit=2&page=3',
    '/v1/news.json?q=title&lang=en',
    '/v1/news.json?q=durres&lang=sq&municipality=teruel',
    '/v1/meetings.json?q=teruel&lang=en',
    '/v1/contacts.json?q=desk&lang=en',
    '/v1/search.json?q=durres&lang=sq',
    '/v1/search.json?q=integration&lang=en&limit=2&page=2',
    '/v1/search.json?q=city&lang=en',
    '/v1/search.json?lang=en&topic=integration',
  ]
  const items = [1, 2, 3, 4].map(
    (number) => `/v1/news/${number === 4 ? 'teruel' : 'durres'}/news-${number}.json?lang=en`,
  )
  const others = [
    '/v1/projects/durres/shared.json',
    '/v1/contacts/durres/desk.json',
    '/v1/meetings/durres/soon.json',
    '/v1/resources/durres/practice.json',
    '/v1/municipalities/durres.json',
    '/v1/municipalities/teruel.json',
    '/v1/programmes/europe.json',
    '/v1/topics/integration.json',
    '/v1/partners/municipality-of-teruel.json',
    '/v1/news/durres/moved-1.json',
    '/v1/news/durres/news-2.json?via=teruel',
    '/v1/topics/moved-2.json',
    '/en/durres/news/news-1',
    '/sq/durres/projects/shared',
    '/en/news',
    '/en/topics/integration',
    '/es/municipalities/teruel',
  ]
  return [...lists, ...ofCities, ...narrow, ...items, ...others]
}

async function expectFresh(asked: readonly string[], after: string): Promise<void> {
  for (const address of asked) {
    const [kept, made] = [await fetch(hub.url + address), await fetch(uncached.url + address)]
    const [keptBody, madeBody] = [await kept.text(), await made.text()]
    expect({ after, address, status: kept.status, body: keptBody }).toEqual({
      after,
      address,
      status: made.status,
      body: madeBody,
    })
  }
}

type Data = Record<string, unknown>
interface Edit {
  name: string
  which: number
  other: number
}

/** The document that an edit is about, and another one that it may point to. */
const one = (collection: CollectionSlug, which: number) => {
  const known = ids[collection] ?? []
  return known[which % Math.max(1, known.length)] ?? ''
}

const save = (collection: CollectionSlug, which: number, data: Data, options: Data = {}) =>
  hub.payload.update({
    collection,
    id: one(collection, which),
    data,
    overrideAccess: true,
    ...options,
  } as never)

const owned = ['news', 'meetings', 'projects', 'resources', 'contacts'] as const
const kindOf = (which: number) => owned[which % owned.length] ?? 'news'
const anyKind = (which: number) =>
  (['news', 'meetings', 'projects', 'resources', 'partners', 'topics', 'programmes'] as const)[which % 7] ??
  'news'

/** Everything that editors, administrators and jobs do. */
const edits: Record<string, (which: number, other: number) => Promise<unknown>> = {
  retitle: (which, other) =>
    save(
      kindOf(other),
      which,
      kindOf(other) === 'contacts' ? { name: `Desk ${other}` } : { title: `Title ${other}` },
      { locale: 'en' },
    ),
  rename: (which, other) =>
    save(
      anyKind(which),
      which,
      anyKind(which) === 'news'
        ? { category: 'call' }
        : {
            [['partners', 'topics', 'programmes'].includes(anyKind(which)) ? 'name' : 'title']:
              `Name ${other}`,
          },
      { locale: 'sq' },
    ),
  move: (which, other) => save(anyKind(which), which, { slug: `moved-${other % 4}` }),
  unpublish: (which) => save(anyKind(which), which, { _status: 'draft' }),
  publish: (which) => save(anyKind(which), which, { _status: 'published' }),
  draft: (which, other) => save('news', which, { title: `Draft ${other}` }, { draft: true, locale: 'en' }),
  trash: (which) => save(kindOf(which), which, { deletedAt: new Date().toISOString() }),
  restore: (which) => save(kindOf(which), which, { deletedAt: null }, { trash: true }),
  erase: async (which) => hub.payload.delete({ collection: 'news', id: one('news', which) }),
  attach: (which, other) =>
    save('news', which, {
      projects: other % 2 ? [one('projects', other)] : [],
      topics: other % 3 ? [one('topics', other)] : [],
    }),
  regroup: (which, other) =>
    save('meetings', which, {
      project: one('projects', other),
      hostMunicipality: one('municipalities', other),
      organisers: [one('partners', other)],
    }),
  consortium: (which, other) =>
    save('projects', which, {
      partnerships: [
        { partner: one('partners', other), role: 'lead' },
        { partner: one('partners', other + 1), role: 'partner' },
      ],
      contacts: [one('contacts', other)],
    }),
  fund: (which, other) =>
    save('programmes', which, { fundingStatement: `Funded ${other}` }, { locale: 'en' }),
  speak: (which, other) =>
    save('municipalities', which, { locales: other % 2 ? ['en', 'sq'] : ['sq', 'en', 'es'] }),
  archive: (which, other) => save('municipalities', which, { status: other % 3 ? 'active' : 'archived' }),
  profile: (which, other) => save('municipalities', which, { name: `City ${other}` }, { locale: 'en' }),
  languages: (which, other) => save('news', which, { publishedLocales: other % 2 ? ['sq'] : ['sq', 'en'] }),
  share: (which, other) =>
    save('news', which, { sharing: ['municipality', 'project', 'network'][other % 3] }),
  describe: (_which, other) => save('media', 0, { alt: `Picture ${other}` }, { locale: 'en' }),
  consent: (which, other) =>
    save('contacts', which, { consent: { givenAt: hours(-100), expiresAt: hours(other % 2 ? 100 : -100) } }),
  expire: (which, other) => save('news', which, { expiresAt: other % 2 ? hours(-1) : hours(50) }),
  member: (which, other) =>
    save('partners', which, { member: other % 3 ? one('municipalities', other) : null }),
  adopt: async (which, other) => {
    const item = { relationTo: 'news', value: one('news', which) }
    await author(hub.payload)('adoptions', {
      municipality: fixtures.teruel,
      item,
      state: other % 2 ? 'pinned' : 'shown',
    })
    ids.adoptions = await allOf('adoptions')
  },
  decide: (which, other) =>
    save('adoptions', which, { state: ['pinned', 'shown', 'hidden'][other % 3], position: other }),
  release: (which) => hub.payload.delete({ collection: 'adoptions', id: one('adoptions', which) }),
  write: async (which, other) => {
    const locales = { sourceLocale: 'sq', publishedLocales: ['sq', 'en'] }
    const title = { sq: `I ri ${which}`, en: `New ${which}` }
    await author(hub.payload)('news', {
      municipality: one('municipalities', other),
      slug: `written-${which}`,
      title,
      teaser: title,
      ...locales,
    })
    ids.news = await allOf('news')
  },
  copy: (which) => hub.payload.duplicate({ collection: 'news', id: one('news', which) }),
  goBack: async (which) => {
    const where = { parent: { equals: one('news', which) } }
    const { docs } = await hub.payload.findVersions({
      collection: 'news',
      where,
      limit: 2,
      sort: 'createdAt',
    })
    await hub.payload.restoreVersion({ collection: 'news', id: String(docs[0]?.id) })
  },
  several: () =>
    hub.payload.update({
      collection: 'news',
      where: { category: { equals: 'call' } },
      data: { category: 'news' },
    }),
  rollback: async () => {
    const id = one('news', 0)
    const transactionID = (await hub.payload.db.beginTransaction()) ?? ''
    await hub.payload.update({ collection: 'news', id, data: { slug: 'never' }, req: { transactionID } })
    await hub.payload.db.rollbackTransaction(transactionID)
  },
}

const edit = fc.record({ name: fc.constantFrom(...Object.keys(edits)), which: fc.nat(30), other: fc.nat(30) })

/** Returns whether an edit could be done: one that the model refuses changes nothing. */
async function done({ name, which, other }: Edit): Promise<boolean> {
  return (edits[name]?.(which, other) ?? Promise.reject(new Error(name))).then(
    () => true,
    () => false,
  )
}

/** How many edits, one after the other. */
const length = cases(18, 10)

describe('whatever is edited', () => {
  it('every answer that was kept is the one that would be made now', async () => {
    const all = addresses()
    await expectFresh(all, 'nothing')
    const succeeded = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: length, maxLength: length }), async (run) => {
        for (const [index, next] of run.entries()) {
          if (await done(next)) succeeded.add(next.name)
          const some = all.filter((_, number) => (number + index * 7) % 16 === 0)
          await expectFresh(some, JSON.stringify(next))
        }
        await expectFresh(all, 'all of it')
      }),
      { numRuns: 1, endOnFailure: true },
    )
    expect(succeeded.size).toBeGreaterThan(Object.keys(edits).length * 0.25)
  })
})
