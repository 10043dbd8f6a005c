import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CollectionSlug, ValidationError } from 'payload'
import { picture } from './access/samples.ts'
import { startTestHub, type TestHub } from './hub.ts'

type Doc = Record<string, unknown> & { id: string }
type Options = { locale?: string; draft?: boolean }

let hub: TestHub
let city: Doc

const create = (collection: CollectionSlug, data: object, options: Options = {}) =>
  hub.payload.create({
    collection,
    data,
    overrideAccess: true,
    depth: 0,
    ...options,
  } as never) as unknown as Promise<Doc>
const update = (collection: CollectionSlug, id: string, data: object, options: Options = {}) =>
  hub.payload.update({
    collection,
    id,
    data,
    overrideAccess: true,
    depth: 0,
    ...options,
  } as never) as unknown as Promise<Doc>
const read = (collection: CollectionSlug, id: string, options: Options = {}) =>
  hub.payload.findByID({
    collection,
    id,
    overrideAccess: true,
    depth: 0,
    locale: 'all',
    ...options,
  } as never) as unknown as Promise<Doc>

/** The paths and messages at which a save was refused; fails when it was not. */
async function refusals(save: Promise<unknown>): Promise<Record<string, string>> {
  const error: unknown = await save.then(
    () => new Error('It was saved'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ValidationError)) throw error
  return Object.fromEntries(error.data.errors.map(({ path, message }) => [path, message]))
}

/** The states of the languages that have a text. */
function states(doc: Doc): Record<string, string> {
  const entries = Object.entries(doc.translations as Record<string, { state: string }>)
  return Object.fromEntries(
    entries.filter(([, { state }]) => state !== 'missing').map(([locale, { state }]) => [locale, state]),
  )
}

const rich = (text: string, url?: string) => {
  const words = { type: 'text', text, version: 1, format: 0, mode: 'normal', style: '', detail: 0 }
  const block = { version: 1, format: '', indent: 0, direction: 'ltr' }
  const link = {
    ...block,
    type: 'link',
    id: 'x',
    fields: { linkType: 'custom', newTab: false, url },
    children: [words],
  }
  return {
    root: {
      ...block,
      type: 'root',
      children: [{ ...block, type: 'paragraph', children: [url ? link : words] }],
    },
  }
}

const article = (changes: object = {}) => ({
  municipality: city.id,
  title: { sq: 'Takimi i parë', en: 'First meeting' },
  teaser: { sq: 'Një', en: 'One' },
  relatedLinks: [{ label: { sq: 'Këtu', en: 'Here' }, url: 'https://example.org' }],
  sourceLocale: 'sq',
  publishedLocales: ['sq', 'en'],
  _status: 'published',
  ...changes,
})

beforeAll(async () => {
  hub = await startTestHub()
  city = await create(
    'municipalities',
    {
      slug: 'durres',
      name: { sq: 'Durrës', en: 'Durrës' },
      country: 'AL',
      timezone: 'Europe/Tirane',
      locales: ['sq', 'en'],
    },
    { locale: 'all' },
  )
})
afterAll(() => hub.close())

describe('translation states', () => {
  it('are right from a create with all languages', async () => {
    const doc = await create('news', article(), { locale: 'all' })
    expect(states(doc)).toEqual({ sq: 'original', en: 'current' })
  })

  it('follow what is published, and nothing else', async () => {
    const { id } = await create('news', article(), { locale: 'all' })
    expect(states(await update('news', id, { category: 'call' }, { locale: 'sq' }))).toMatchObject({
      en: 'current',
    })
    expect(
      states(await update('news', id, { title: 'Tjetër' }, { locale: 'sq', draft: true })),
    ).toMatchObject({ en: 'current' })
    expect(states(await read('news', id))).toEqual({ sq: 'original', en: 'current' })
    expect(states(await update('news', id, { _status: 'published' }, { locale: 'en' }))).toEqual({
      sq: 'original',
      en: 'outdated',
    })
    expect(states(await update('news', id, { _status: 'draft' }, { locale: 'en' }))).toMatchObject({
      en: 'outdated',
    })
    expect(
      states(await update('news', id, { title: 'Another', _status: 'published' }, { locale: 'en' })),
    ).toMatchObject({ en: 'current' })
  })

  it('stay current after a minor change, in one save or over drafts', async () => {
    const { id } = await create('news', article(), { locale: 'all' })
    const minor = { minorEdit: true, _status: 'published' }
    expect(
      states(await update('news', id, { title: 'Takimi i pare', ...minor }, { locale: 'sq' })),
    ).toMatchObject({ en: 'current' })
    await update('news', id, { teaser: 'Nje' }, { locale: 'sq', draft: true })
    expect(states(await update('news', id, minor, { locale: 'sq' }))).toMatchObject({ en: 'current' })
  })

  it('count a new row of a list, and not one that is taken out', async () => {
    const { id, relatedLinks } = await create('news', article(), { locale: 'all' })
    const added = [...(relatedLinks as object[]), { label: 'Atje', url: 'https://example.org/2' }]
    const kept = { ...(relatedLinks as object[])[0], label: 'Këtu' }
    expect(states(await update('news', id, { relatedLinks: [] }, { locale: 'sq' }))).toMatchObject({
      en: 'current',
    })
    const next = await update('news', id, { relatedLinks: [kept, added[1]] }, { locale: 'sq' })
    expect(states(next)).toMatchObject({ en: 'outdated' })
  })

  it('go back with a restored version', async () => {
    const { id } = await create('news', article(), { locale: 'all' })
    await update('news', id, { title: 'Tjetër' }, { locale: 'sq' })
    const where = { parent: { equals: id } }
    const { docs } = await hub.payload.findVersions({
      collection: 'news',
      where,
      sort: 'createdAt',
      overrideAccess: true,
    })
    await hub.payload.restoreVersion({ collection: 'news', id: String(docs[0]?.id), overrideAccess: true })
    const doc = await read('news', id)
    expect([doc.title, states(doc)]).toEqual([
      { sq: 'Takimi i parë', en: 'First meeting' },
      { sq: 'original', en: 'current' },
    ])
  })

  it('cannot be written from outside', async () => {
    const { id } = await create('news', article(), { locale: 'all' })
    const doc = await update('news', id, { translations: { en: { state: 'original' } } }, { locale: 'en' })
    expect(states(doc)).toEqual({ sq: 'original', en: 'current' })
  })
})

describe('publishing', () => {
  it('asks for the original, whatever language is saved', async () => {
    const draft = await create('news', article({ title: { en: 'Only' }, _status: 'draft' }), {
      locale: 'all',
    })
    const found = await refusals(update('news', draft.id, { _status: 'published' }, { locale: 'en' }))
    expect(Object.keys(found)).toEqual(['title'])
    expect(found.title).toContain('Shqip')
  })

  it('asks for a title in every published language, and for the original among them', async () => {
    const { id } = await create('news', article(), { locale: 'all' })
    const more = await refusals(update('news', id, { publishedLocales: ['sq', 'it'] }, { locale: 'sq' }))
    const without = await refusals(update('news', id, { publishedLocales: ['en'] }, { locale: 'sq' }))
    expect(more.publishedLocales).toContain('Italiano')
    expect(without.publishedLocales).toContain('Shqip')
    expect((await read('news', id)).publishedLocales).toEqual(['sq', 'en'])
  })

  it('asks news for a text, a meeting for its time, a person for a legal basis', async () => {
    const news = create('news', article({ teaser: {} }), { locale: 'all' })
    expect(Object.keys(await refusals(news))).toEqual(['teaser'])
    const title = { sq: 'Takim' }
    const meeting = create(
      'meetings',
      { municipality: city.id, title, _status: 'published' },
      { locale: 'all' },
    )
    expect(Object.keys(await refusals(meeting))).toEqual(['start'])
    const emails = [{ value: 'a@example.org', visibility: 'public' }]
    const person = { municipality: city.id, name: 'A', kind: 'person', emails, _status: 'published' }
    expect(Object.keys(await refusals(create('contacts', person)))).toEqual(['consent.basis'])
    const consent = { basis: 'consent', expiresAt: '2020-01-01' }
    expect(Object.keys(await refusals(create('contacts', { ...person, consent })))).toEqual([
      'consent.expiresAt',
    ])
  })

  it('sets the day of publication once', async () => {
    const draft = await create('news', article({ _status: 'draft' }), { locale: 'all' })
    const first = await update('news', draft.id, { _status: 'published' }, { locale: 'sq' })
    const second = await update('news', draft.id, { title: 'Tjetër' }, { locale: 'sq' })
    expect(draft.publishedAt ?? null).toBeNull()
    expect(new Date(String(first.publishedAt)).valueOf()).toBeGreaterThan(Date.parse('2024-01-01'))
    expect(second.publishedAt).toBe(first.publishedAt)
  })

  it('refuses news dated later than now, which would stand first in every list until then', async () => {
    const later = new Date(Date.now() + 3_600_000).toISOString()
    const found = await refusals(create('news', article({ publishedAt: later }), { locale: 'all' }))
    expect(found.publishedAt).toContain(`${later.slice(0, 10)} ${later.slice(11, 16)} UTC`)
    const draft = await create('news', article({ publishedAt: later, _status: 'draft' }), { locale: 'all' })
    const published = update('news', draft.id, { _status: 'published' }, { locale: 'sq' })
    expect(Object.keys(await refusals(published))).toEqual(['publishedAt'])
    const earlier = { _status: 'published', publishedAt: '2026-01-01T08:00:00.000Z' }
    expect((await update('news', draft.id, earlier, { locale: 'sq' })).publishedAt).toBe(earlier.publishedAt)
  })

  it('asks a member municipality for country, languages and timezone, and the network for none', async () => {
    const place = { name: 'Nowhere', slug: 'nowhere', status: 'active' }
    expect(Object.keys(await refusals(create('municipalities', place)))).toEqual([
      'country',
      'locales',
      'timezone',
    ])
    const { docs } = await hub.payload.find({
      collection: 'municipalities',
      where: { slug: { equals: 'network' } },
      overrideAccess: true,
    })
    expect(await update('municipalities', docs[0]?.id ?? '', { region: '' })).toMatchObject({
      slug: 'network',
    })
  })

  it('asks a programme for the statement and the emblem that it demands', async () => {
    const draft = await create('programmes', { name: 'AMIF', sourceLocale: 'en', _status: 'draft' })
    const found = await refusals(update('programmes', draft.id, { _status: 'published' }))
    expect(Object.keys(found).sort()).toEqual(['emblem', 'fundingStatement'])
    expect(found.fundingStatement).toContain('English')
  })

  it('asks for a picture’s text in the language of the original, wherever the picture stands, and names the place', async () => {
    const file = await picture()
    const make = async (owner: string, alt: object) =>
      (
        await (hub.payload.create({
          collection: 'media',
          data: { municipality: owner, alt },
          file,
          locale: 'all',
          overrideAccess: true,
        } as never) as unknown as Promise<Doc>)
      ).id
    const english = await make(city.id, { en: 'A square' })
    const body = {
      sq: {
        root: {
          ...rich('x').root,
          children: [
            {
              type: 'upload',
              version: 3,
              id: 'x',
              relationTo: 'media',
              value: english,
              fields: null,
              format: '',
            },
          ],
        },
      },
    }
    for (const [path, data] of Object.entries({
      image: { image: english },
      gallery: { gallery: [english] },
      body: { body },
    })) {
      const found = await refusals(create('news', article(data), { locale: 'all' }))
      expect([path, Object.keys(found), found[path]?.includes('Shqip')]).toEqual([path, [path], true])
    }
    const error = await create('news', article({ image: english }), { locale: 'all' }).catch(
      (reason: Error) => reason,
    )
    expect((error as Error).message).toMatch(/^Content › Main picture: The picture/)
    const { docs } = await hub.payload.find({
      collection: 'municipalities',
      where: { slug: { equals: 'network' } },
      overrideAccess: true,
    })
    const emblem = await make(docs[0]?.id ?? '', { en: 'An emblem' })
    expect((await create('news', article({ image: emblem }), { locale: 'all' })).image).toBe(emblem)
  })

  it('lets go what once was allowed: trash and unpublish ask for nothing', async () => {
    const { id } = await create('contacts', {
      municipality: city.id,
      name: 'B',
      emails: [{ value: 'a@example.org', visibility: 'public' }],
      _status: 'published',
    })
    await update('contacts', id, { kind: 'person', _status: 'draft' })
    expect((await update('contacts', id, { deletedAt: new Date().toISOString() })).deletedAt).toEqual(
      expect.any(String),
    )
  })
})

describe('addresses', () => {
  it('come from the title, with a number behind them when another item has them', async () => {
    const title = { sq: 'Adresa e përbashkët' }
    const one = await create('news', article({ title, publishedLocales: ['sq'] }), { locale: 'all' })
    const two = await create('news', article({ title, publishedLocales: ['sq'] }), { locale: 'all' })
    expect([one.slug, two.slug]).toEqual(['adresa-e-perbashket', 'adresa-e-perbashket-2'])
    expect(Object.keys(await refusals(update('news', two.id, { slug: one.slug }, { locale: 'sq' })))).toEqual(
      ['slug'],
    )
    expect(
      Object.keys(await refusals(update('news', two.id, { slug: 'A/B' }, { locale: 'sq', draft: true }))),
    ).toEqual(['slug'])
  })

  it('wait for the first title', async () => {
    const empty = await create('news', { municipality: city.id }, { locale: 'sq', draft: true })
    const named = await update('news', empty.id, { title: 'Tani me titull' }, { locale: 'sq', draft: true })
    const renamed = await update('news', empty.id, { title: 'Titull tjetër' }, { locale: 'sq', draft: true })
    expect(empty.slug).toMatch(/^untitled-[0-9a-f]{8}$/)
    expect([named.slug, renamed.slug]).toEqual(['tani-me-titull', 'tani-me-titull'])
  })

  it('are new for a copy', async () => {
    const { id } = await create('news', article({ title: { sq: 'Origjinali' }, publishedLocales: ['sq'] }), {
      locale: 'all',
    })
    const copy = await hub.payload.duplicate({
      collection: 'news',
      id,
      overrideAccess: true,
      locale: 'sq',
    } as never)
    expect(copy).toMatchObject({ slug: 'origjinali-2' })
  })
})

describe('languages', () => {
  it('follow the municipality, unless the only text is in another', async () => {
    const title = { sq: 'Gjuha', en: 'Language' }
    const both = await create('news', { municipality: city.id, title }, { locale: 'all', draft: true })
    const one = await create(
      'news',
      { municipality: city.id, title: 'Lingua' },
      { locale: 'it', draft: true },
    )
    expect([both.sourceLocale, both.publishedLocales]).toEqual(['sq', ['sq']])
    expect([one.sourceLocale, one.publishedLocales]).toEqual(['it', ['it']])
  })
})

describe('formats', () => {
  it('are checked in drafts too, all at once', async () => {
    const found = refusals(
      create(
        'meetings',
        {
          municipality: city.id,
          title: 'Takim',
          start: '2022-07-28T08:00:00Z',
          end: '2022-07-28T07:00:00Z',
          start_tz: 'Europe/Nowhere',
          venue: { country: 'ZZ', coordinates: { latitude: 91, longitude: 19 } },
          online: { url: 'javascript:alert(1)' },
          registration: { email: 'nobody' },
        },
        { locale: 'sq', draft: true },
      ),
    )
    expect(Object.keys(await found).sort()).toEqual([
      'end',
      'online.url',
      'registration.email',
      'start_tz',
      'venue.coordinates.latitude',
      'venue.country',
    ])
  })

  it('refuse a link in a text that is no address', async () => {
    const news = { municipality: city.id, title: 'Lidhje', body: rich('x', 'javascript:alert(1)') }
    const found = await refusals(create('news', news, { locale: 'sq', draft: true }))
    expect(Object.keys(found).join()).toMatch(/^body/)
    const right = await create(
      'news',
      { ...news, body: rich('x', 'mailto:a@example.org') },
      { locale: 'sq', draft: true },
    )
    expect(JSON.stringify(right.body)).toContain('mailto:a@example.org')
  })

  it('keep a phone number in E.164', async () => {
    const phones = [{ value: '+355 (52) 222-222', visibility: 'internal' }]
    const desk = await create('contacts', { municipality: city.id, name: 'Desk', phones }, { draft: true })
    expect((desk.phones as { value: string }[])[0]?.value).toBe('+35552222222')
    const nobody = create('contacts', { municipality: city.id, name: 'Nobody' }, { draft: true })
    expect(Object.keys(await refusals(nobody))).toEqual(['emails'])
  })
})

describe('projects', () => {
  const partner = (name: string) =>
    create('partners', { name: { en: name }, _status: 'published' }, { locale: 'all' })
  const project = (changes: object) =>
    create(
      'projects',
      { municipality: city.id, title: { en: 'P' }, _status: 'published', ...changes },
      { locale: 'all' },
    )

  it('have exactly one lead partner', async () => {
    const [one, two] = await Promise.all([partner('One'), partner('Two')])
    const roles = (first: string, second: string) => [
      { partner: one.id, role: first },
      { partner: two.id, role: second },
    ]
    const without = await refusals(project({ partnerships: roles('partner', 'partner') }))
    const several = await refusals(project({ partnerships: roles('lead', 'lead') }))
    const both = await refusals(project({ partnerships: roles('lead', 'partner'), leadUnknown: true }))
    const twice = await refusals(
      project({ partnerships: [...roles('lead', 'partner'), { partner: one.id, role: 'funder' }] }),
    )
    expect([without, several, both, twice].map((found) => Object.keys(found))).toEqual(
      Array(4).fill(['partnerships']),
    )
    expect((await project({ partnerships: roles('lead', 'partner') })).lifecycle ?? null).toBeNull()
    expect(await project({ partnerships: roles('partner', 'partner'), leadUnknown: true })).toMatchObject({
      leadUnknown: true,
    })
    expect(await project({ partnerships: roles('partner', 'partner'), _status: 'draft' })).toMatchObject({
      _status: 'draft',
    })
  })

  it('keep whole days, in order, and derive their stage', async () => {
    const done = await project({ start: '2013-09-01', end: '2015-08-31' })
    expect([done.start, done.lifecycle]).toEqual(['2013-09-01T12:00:00.000Z', 'completed'])
    expect((await project({ start: '2013-09-01', lifecycle: 'frozen' })).lifecycle).toBe('frozen')
    expect(Object.keys(await refusals(project({ start: '2013-09-01', end: '2013-08-31' })))).toEqual(['end'])
  })
})

describe('meetings', () => {
  it('stand on the clock of their municipality and know when they are over', async () => {
    const data = {
      municipality: city.id,
      title: { sq: 'Publik' },
      start: '2022-07-28T08:00:00Z',
      _status: 'published',
    }
    const meeting = await create('meetings', data, { locale: 'all' })
    expect(meeting).toMatchObject({ start_tz: 'Europe/Tirane', endsAt: '2022-07-28T22:00:00.000Z' })
    const changes = { end: '2022-07-28T10:00:00Z', start_tz: 'Europe/Kyiv', end_tz: 'Europe/Rome' }
    const ended = await update('meetings', meeting.id, changes)
    expect(ended).toMatchObject({
      start_tz: 'Europe/Kyiv',
      end_tz: 'Europe/Kyiv',
      endsAt: '2022-07-28T10:00:00.000Z',
    })
  })

  it('without a date in full have no days, and still a clock', async () => {
    const data = {
      municipality: city.id,
      title: { sq: 'Pa vit' },
      dateText: { sq: '28 korrik' },
      _status: 'published',
      registration: { deadline: '2022-07-20T18:00' },
    }
    const meeting = await create('meetings', data, { locale: 'all' })
    const { start, startDay, endDay, endsAt } = meeting
    expect([start ?? null, startDay ?? null, endDay ?? null, endsAt ?? null]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(meeting).toMatchObject({
      start_tz: 'Europe/Tirane',
      registration: { deadline: '2022-07-20T16:00:00.000Z' },
    })
  })

  const draft = (data: object) =>
    create('meetings', { municipality: city.id, title: 'Takim', ...data }, { locale: 'sq', draft: true })

  it('take a time without a zone as one on their own clock, wherever it stands', async () => {
    const meeting = await draft({
      start: '2022-07-28T18:00',
      end: '2022-07-28T20:00:00',
      programme: [{ start: '2022-07-28T18:00', end: '2022-07-28T18:30' }],
    })
    expect(meeting).toMatchObject({
      start: '2022-07-28T16:00:00.000Z',
      end: '2022-07-28T18:00:00.000Z',
      programme: [{ start: '2022-07-28T16:00:00.000Z', end: '2022-07-28T16:30:00.000Z' }],
      startDay: '2022-07-28',
      endDay: '2022-07-28',
    })
    const kyiv = await draft({ start: '2022-07-28T18:00', start_tz: 'Europe/Kiev' })
    expect(kyiv).toMatchObject({ start: '2022-07-28T15:00:00.000Z', start_tz: 'Europe/Kyiv' })
    expect(await update('meetings', kyiv.id, { end: '2022-07-28T20:00' })).toMatchObject({
      start: '2022-07-28T15:00:00.000Z',
      end: '2022-07-28T17:00:00.000Z',
    })
  })

  it('take the first of two instants when the clocks are put back, and refuse what is skipped when they are put forward', async () => {
    expect((await draft({ start: '2026-10-25T02:30' })).start).toBe('2026-10-25T00:30:00.000Z')
    const night = draft({ start: '2026-03-29T02:30', registration: { deadline: '2026-03-29T02:59' } })
    expect(await refusals(night)).toEqual({
      start: expect.stringMatching(/2026-03-29 02:30.*Europe\/Tirane/),
      'registration.deadline': expect.stringMatching(/2026-03-29 02:59.*Europe\/Tirane/),
    })
    expect((await draft({ start: '2026-03-29T02:30', start_tz: 'America/New_York' })).start).toBe(
      '2026-03-29T06:30:00.000Z',
    )
    for (const start of ['28 July 2022', '2022-07-28T10:00 CET', '2022-02-30', '10:00'])
      expect([start, Object.keys(await refusals(draft({ start })))]).toEqual([start, ['start']])
  })

  it('name times on their own clock when they are refused', async () => {
    const start = '2022-07-28T08:00:00Z'
    expect(await refusals(draft({ start, end: start }))).toEqual({
      end: 'This must be later than 28 July 2022, 10:00 (Europe/Tirane), where it begins.',
    })
    const programme = [{ start, end: '2022-07-28T07:00:00Z' }]
    expect(await refusals(draft({ start_tz: 'America/New_York', programme }))).toEqual({
      'programme.0.end':
        'This must not be earlier than 28 July 2022, 04:00 (America/New York), where it begins.',
    })
    const days = { allDay: true, start: '2022-07-28' }
    expect(await refusals(draft({ ...days, end: '2022-07-27' }))).toEqual({
      end: 'This must not be earlier than 28 July 2022, where it begins.',
    })
    expect(await draft({ ...days, end: '2022-07-28' })).toMatchObject({
      startDay: '2022-07-28',
      endDay: '2022-07-28',
    })
  })

  it('derive their days, whatever is sent', async () => {
    const times = { start: '2026-12-31T23:30:00Z', allDay: true, start_tz: 'Europe/Berlin' }
    expect(await draft({ ...times, startDay: '2020-01-01', endDay: '2020-01-01' })).toMatchObject({
      startDay: '2027-01-01',
      endDay: '2027-01-01',
      endsAt: '2027-01-01T23:00:00.000Z',
    })
  })
})

describe('contacts', () => {
  it('show readers no internal row', async () => {
    const emails = [
      { value: 'public@example.org', visibility: 'public' },
      { value: 'internal@example.org', visibility: 'internal' },
    ]
    const { id } = await create('contacts', {
      municipality: city.id,
      name: 'Rows',
      emails,
      _status: 'published',
    })
    const context = { door: 'delivery' }
    const seen = await hub.payload.findByID({ collection: 'contacts', id, overrideAccess: false, context })
    expect(seen.emails?.map(({ value }) => value)).toEqual(['public@example.org'])
    expect((await read('contacts', id)).emails).toHaveLength(2)
  })
})
