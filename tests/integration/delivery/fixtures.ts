import type { CollectionSlug, Payload } from 'payload'
import { picture } from '../access/samples.ts'

type Data = Record<string, unknown>

const hour = 3_600_000

/** An instant so many hours from now. */
export const hours = (count: number) => new Date(Date.now() + count * hour).toISOString()

/** A rich text of one paragraph, with whatever else stands in it; `format` 1 is bold. */
export const paragraph = (
  words: string,
  { format = 0, more = [] }: { format?: number; more?: object[] } = {},
) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: 'ltr',
        textFormat: 0,
        textStyle: '',
        children: [
          { type: 'text', text: words, format, detail: 0, mode: 'normal', style: '', version: 1 },
          ...more,
        ],
      },
    ],
  },
})

/** Creates published documents in all languages at once, as the demo does. */
export function author(payload: Payload) {
  return async (collection: CollectionSlug, data: Data, options: Data = {}): Promise<string> => {
    const published = ['media', 'documents', 'municipalities'].includes(collection)
      ? {}
      : { _status: 'published' }
    const doc = await payload.create({
      collection,
      data: { ...published, ...data },
      locale: 'all',
      overrideAccess: true,
      ...options,
    } as never)
    return String((doc as { id: string | number }).id)
  }
}

export const pdf = (title: string) =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\n%%EOF\n${title}`)

/** Ids of what the tests ask for. */
export type Fixtures = Awaited<ReturnType<typeof makeFixtures>>

/** Two cities, a project they share, and one of everything that the tests ask for. */
export async function makeFixtures(payload: Payload) {
  const create = author(payload)
  const city = (slug: string, name: string, locales: string[], status = 'active') =>
    create('municipalities', {
      slug,
      status,
      name: Object.fromEntries(locales.map((locale) => [locale, name])),
      country: 'AL',
      timezone: 'Europe/Tirane',
      locales,
      sourceLocale: locales[0],
      publishedLocales: locales,
    })
  const durres = await city('durres', 'Durrës', ['sq', 'en'])
  const teruel = await city('teruel', 'Teruel', ['es', 'en'])
  const sqEn = { sourceLocale: 'sq', publishedLocales: ['sq', 'en'] }

  const topic = await create('topics', {
    ...sqEn,
    slug: 'integration',
    name: { sq: 'Integrimi', en: 'Integration' },
  })
  const programme = await create('programmes', {
    ...sqEn,
    slug: 'europe',
    name: { sq: 'Evropa', en: 'Europe' },
    fundingStatement: { sq: 'Bashkëfinancuar', en: 'Co-funded' },
    emblem: await create(
      'media',
      { municipality: durres, alt: { sq: 'Emblema', en: 'The emblem' } },
      { file: await picture() },
    ),
  })
  const partner = (slug: string, member: string) =>
    create('partners', {
      ...sqEn,
      slug,
      name: { sq: slug, en: slug },
      kind: 'municipality',
      country: 'AL',
      member,
    })
  const lead = await partner('municipality-of-durres', durres)
  const other = await partner('municipality-of-teruel', teruel)
  const contact = await create('contacts', {
    municipality: durres,
    slug: 'desk',
    name: 'Desk',
    kind: 'projectDesk',
    ...sqEn,
    emails: [
      { value: 'open@durres.example', visibility: 'public' },
      { value: 'internal@durres.example', visibility: 'internal' },
    ],
  })
  const project = await create('projects', {
    municipality: durres,
    slug: 'shared',
    ...sqEn,
    title: { sq: 'Projekti', en: 'The project' },
    summary: { sq: 'Përmbledhje', en: 'Summary' },
    programme,
    topics: [topic],
    start: '2020-01-01',
    end: '2021-12-31',
    contacts: [contact],
    partnerships: [
      { partner: lead, role: 'lead' },
      { partner: other, role: 'partner' },
    ],
  })
  const file = async (visibility: string) => {
    const data = pdf(visibility)
    const options = {
      file: { data, mimetype: 'application/pdf', name: `${visibility}.pdf`, size: data.length },
    }
    return create(
      'documents',
      { municipality: durres, title: { sq: visibility }, language: 'sq', visibility },
      options,
    )
  }
  const documents = [await file('public'), await file('internal')]

  for (let number = 1; number <= 12; number += 1) {
    await create('news', {
      municipality: number % 4 === 0 ? teruel : durres,
      slug: `news-${number}`,
      ...(number === 12 ? { sourceLocale: 'sq', publishedLocales: ['sq'] } : sqEn),
      title: { sq: `Lajmi ${number} në Durrës`, en: `News ${number}` },
      teaser: { sq: 'Hyrje', en: 'Teaser' },
      body: { sq: paragraph('Trup', { format: 1 }), en: paragraph('Body', { format: 1 }) },
      category: number % 2 === 0 ? 'call' : 'news',
      publishedAt: `2024-01-${String(number).padStart(2, '0')}T10:00:00.000Z`,
      projects: number === 1 ? [project] : [],
      topics: number === 2 ? [topic] : [],
      documents: number === 1 ? documents : [],
    })
  }

  const meeting = (slug: string, data: Data) =>
    create('meetings', {
      municipality: durres,
      slug,
      ...sqEn,
      title: { sq: slug, en: slug },
      kind: 'workshop',
      start_tz: 'Europe/Tirane',
      project,
      ...data,
    })
  await meeting('over', { start: hours(-48), end: hours(-46) })
  await meeting('going-on', { start: hours(-1), end: hours(1) })
  await meeting('all-day', { start: hours(0), end: hours(24), allDay: true })
  await meeting('soon', { start: hours(24), end: hours(26), hostMunicipality: teruel, organisers: [other] })
  await meeting('later', { start: hours(240), end: hours(242) })
  await meeting('someday', {
    start: undefined,
    start_tz: undefined,
    dateText: { sq: 'një ditë', en: 'some day' },
  })
  await create('resources', {
    municipality: durres,
    slug: 'practice',
    ...sqEn,
    title: { sq: 'Praktika', en: 'Practice' },
    summary: { sq: 'x', en: 'x' },
    kind: 'goodPractice',
    year: 2023,
    project,
    files: [{ file: documents[0], language: 'sq' }],
    practice: { context: { sq: 'Sfondi', en: 'Context' }, replicatedBy: [other] },
  })
  return { durres, teruel, project, lead, other, contact, topic, create }
}
