import { describe, expect, it } from '@jest/globals'
import type { Stored } from '../../../../src/delivery/content/content.ts'
import type { Kind } from '../../../../src/model/kinds/index.ts'
import { present } from '../../../../src/delivery/present/kinds/index.ts'
import { itemSchemas } from '../../../../src/delivery/schema/index.ts'
import { contextOf, durres, type Named, programme, published, ruined } from '../documents.ts'

const body = (words: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }] },
})

const project = published({
  id: 'j1',
  municipality: 'm1',
  title: { sq: 'Projekti', en: 'Project' },
  programme: 'p1',
})
const partner = published({
  id: 'a1',
  name: { sq: 'Bashkia', en: 'Municipality' },
  country: 'AL',
  kind: 'municipality',
})

const news = published({
  id: 'n1',
  municipality: 'm1',
  title: { sq: 'Titull', en: 'Title', el: 'Τίτλος' },
  teaser: { sq: 'Hyrje' },
  body: { sq: body('Trup'), en: body('Body') },
  category: 'news',
  audience: ['residents', 'unheard'],
  publishedAt: '2026-05-01T08:00:00.000Z',
  projects: ['j1', 'unreadable'],
  partners: ['a1', 'a2'],
  sources: [{ title: 'Gazeta', url: 'javascript:alert(1)' }, { title: '' }],
  documents: ['d1', 'd2'],
  editorialNote: 'CANARY',
})

/** Documents that these documents name. */
const named: Named = {
  projects: [project],
  partners: [partner, { ...partner, id: 'a2', _status: 'draft' }],
  documents: [
    {
      id: 'd1',
      filename: 'open.pdf',
      visibility: 'public',
      language: 'sq',
      title: { sq: 'Hapur' },
      mimeType: 'application/pdf',
      filesize: 9,
    },
    { id: 'd2', filename: 'secret.pdf', visibility: 'internal', title: { sq: 'CANARY' } },
  ],
}

function show<K extends Kind>(kind: K, document: Stored, lang = 'sq', more: Named = {}) {
  return present(kind, document, contextOf(lang, { named: { ...named, ...more } }))
}

/** Returns what a consumer gets, checked against the published schema. */
function sent(kind: Kind, document: Stored, lang = 'sq', more: Named = {}) {
  const json: unknown = JSON.parse(JSON.stringify(show(kind, document, lang, more)))
  expect(itemSchemas[kind].strict().parse(json)).toEqual(json)
  return json
}

describe('a public item', () => {
  it('has the addresses, the language and the owner', () => {
    expect(sent('news', news)).toMatchObject({
      id: 'n1',
      kind: 'news',
      url: 'https://hub.example.org/sq/durres/news/n1',
      self: 'https://hub.example.org/v1/news/durres/n1.json?lang=sq',
      lang: 'sq',
      dir: 'ltr',
      translation: 'original',
      title: 'Titull',
      languages: ['sq', 'en'],
      municipality: { slug: 'durres', title: 'Durrës' },
    })
  })

  it('is in one language: what is missing there is left out', () => {
    const item = show('news', news, 'en')
    expect(item).toMatchObject({ lang: 'en', translation: 'current', title: 'Title', body: '<p>Body</p>' })
    expect(item?.teaser).toBeUndefined()
    expect(show('news', news, 'el')).toMatchObject({ lang: 'sq', title: 'Titull' })
  })

  it('publishes listed fields alone and nothing internal', () => {
    const json = JSON.stringify(sent('news', news))
    expect(json).not.toContain('CANARY')
    expect(json).not.toContain('javascript:')
    expect(show('news', news)).toMatchObject({
      audience: ['residents'],
      sources: [{ title: 'Gazeta' }],
      documents: [{ title: 'Hapur', url: 'https://hub.example.org/documents/open.pdf' }],
    })
  })

  it('points at published documents only', () => {
    expect(show('news', news)?.projects?.map(({ id }) => id)).toEqual(['j1'])
    expect(show('news', news)?.partners?.map(({ id }) => id)).toEqual(['a1'])
  })

  it('says who pays', () => {
    expect(show('news', news)?.funding).toMatchObject([
      { programme: 'Evropa për Qytetarët', statement: 'Bashkëfinancuar', lang: 'sq', dir: 'ltr' },
    ])
    const own = { ...project, fundingStatementOverride: { en: 'Own words' } }
    expect(show('news', news, 'sq', { projects: [own] })?.funding).toMatchObject([
      { programme: 'Europe for Citizens', statement: 'Own words', lang: 'en' },
    ])
  })

  it.each([
    ['a draft', { _status: 'draft' }],
    ['one in the trash', { deletedAt: '2026-01-01T00:00:00.000Z' }],
    ['one whose time is over', { expiresAt: '2026-06-01T12:00:00.000Z' }],
    ['one in no offered language', { publishedLocales: ['fr'] }],
    ['one of an archived city', { municipality: ruined.id }],
    ['one of nobody', { municipality: null }],
  ])('is not made of %s', (_name, change) => {
    expect(show('news', { ...news, ...change })).toBeUndefined()
  })
})

describe('a public contact', () => {
  const contact = published({
    id: 'c1',
    municipality: 'm1',
    name: 'Zyra',
    kind: 'person',
    jobTitle: { sq: 'Drejtore' },
    emails: [
      { label: 'Zyra', value: 'open@durres.example', visibility: 'public' },
      { value: 'canary@durres.example', visibility: 'internal' },
      { value: 'canary2@durres.example' },
    ],
    phones: [{ value: '+35552000000', visibility: 'internal' }],
    consent: { basis: 'consent', expiresAt: '2026-06-01T12:00:00.000Z' },
  })

  it('shows public ways to reach it', () => {
    const item = sent('contacts', contact)
    expect(item).toMatchObject({
      title: 'Zyra',
      type: 'person',
      emails: [{ label: 'Zyra', value: 'open@durres.example' }],
    })
    expect(JSON.stringify(item)).not.toMatch(/canary|consent|phones/)
  })

  it('ends with the day of its consent', () => {
    const after = contextOf('sq', { now: new Date('2026-06-02T00:00:00Z') })
    expect(present('contacts', contact, after)).toBeUndefined()
    expect(
      present('contacts', contact, contextOf('sq', { now: new Date('2026-06-01T23:59:00Z') }))?.title,
    ).toBe('Zyra')
  })
})

describe('public items of the other kinds', () => {
  it('a project names its partners with their roles', () => {
    const whole = {
      ...project,
      start: '2020-01-01T12:00:00.000Z',
      budget: { amount: 1000, currency: 'EUR' },
      contribution: { amount: null },
      objectives: [{ text: { sq: 'Një' } }, { text: { en: 'Only English' } }],
      partnerships: [
        { partner: 'a1', role: 'lead', budgetShare: 99 },
        { partner: 'unreadable', role: 'partner' },
      ],
    }
    const item = sent('projects', whole)
    expect(item).toMatchObject({
      start: '2020-01-01',
      budget: { amount: 1000, currency: 'EUR' },
      objectives: ['Një'],
      programme: { title: 'Evropa për Qytetarët' },
      partnerships: [{ partner: { id: 'a1', country: 'AL', partnerKind: 'municipality' }, role: 'lead' }],
    })
    expect(item).not.toHaveProperty('contribution')
    expect(JSON.stringify(item)).not.toContain('99')
  })

  it('a meeting keeps the editors’ doubts to itself', () => {
    const meeting = published({
      id: 'e1',
      municipality: 'm1',
      title: { sq: 'Takim' },
      kind: 'workshop',
      start: '2022-01-20T09:00:00.000Z',
      start_tz: 'Europe/Riga',
      startDay: '2022-01-20',
      endDay: '2022-01-20',
      status: 'cancelled',
      venue: { name: 'Salla', coordinates: { latitude: null }, accessibility: ['stepFree'] },
      hostMunicipality: 'm1',
      project: 'j1',
      editorialNote: 'CANARY',
    })
    const item = sent('meetings', meeting)
    expect(item).toMatchObject({
      type: 'workshop',
      start: '2022-01-20T09:00:00.000Z',
      timezone: 'Europe/Riga',
      startDay: '2022-01-20',
      endDay: '2022-01-20',
      status: 'cancelled',
      venue: { name: 'Salla', accessibility: ['stepFree'] },
      hostMunicipality: { slug: 'durres' },
      funding: [{ programme: 'Evropa për Qytetarët' }],
    })
    expect(item).not.toHaveProperty('venue.coordinates')
    expect(JSON.stringify(item)).not.toContain('CANARY')
  })

  it('a resource shows the practice of a good practice alone', () => {
    const practice = { context: { sq: 'Sfondi' }, replicatedBy: ['a1'] }
    const fields = { id: 'r1', municipality: 'm1', title: { sq: 'Praktika' }, practice, year: 2021 }
    expect(sent('resources', published({ ...fields, kind: 'goodPractice' }))).toMatchObject({
      practice: { context: 'Sfondi', replicatedBy: [{ id: 'a1' }] },
    })
    expect(sent('resources', published({ ...fields, kind: 'report' }))).not.toHaveProperty('practice')
  })

  it('municipalities, programmes, partners and topics have addresses without an owner', () => {
    expect(sent('municipalities', durres)).toMatchObject({
      url: 'https://hub.example.org/sq/municipalities/durres',
      locales: ['sq', 'en'],
    })
    expect(sent('programmes', programme)).toMatchObject({
      self: 'https://hub.example.org/v1/programmes/europe-for-citizens.json?lang=sq',
    })
    expect(sent('partners', partner)).toMatchObject({ type: 'municipality', title: 'Bashkia' })
    const parent = published({ id: 't2', name: { sq: 'Migracioni' } })
    const topic = published({ id: 't1', name: { sq: 'Integrimi' }, parent: 't2' })
    expect(sent('topics', topic, 'sq', { topics: [parent] })).toMatchObject({
      parent: { id: 't2', title: 'Migracioni' },
    })
    expect(show('municipalities', ruined)).toBeUndefined()
  })
})
