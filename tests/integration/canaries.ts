import type { CollectionSlug, Payload } from 'payload'
import { demanded } from './access/samples.ts'

/** The word that marks what nobody outside may see. */
export const canaries = 'CANARY'

export interface Planted {
  municipality: string
  citySlug: string
  hidden: { collection: CollectionSlug; id: string }[]
  /** Public addresses at which hidden things would stand. */
  hiddenPaths: string[]
}

type Data = Record<string, unknown>

/** The smallest file that is a PDF, with a comment that makes it unlike the others. */
const pdf = (comment: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n% ${comment}\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
  )

/** Fills a hub with one visible document of each kind and, around it, everything that must stay hidden. */
export async function plant(payload: Payload): Promise<Planted> {
  const hidden: Planted['hidden'] = []
  const hiddenPaths: string[] = []
  const create = async (collection: CollectionSlug, data: Data, options: Data = {}) => {
    const doc = await payload.create({
      collection,
      data,
      locale: 'all',
      overrideAccess: true,
      ...options,
    } as never)
    return String((doc as { id: string | number }).id)
  }
  const city = (slug: string, status: string, name: string) =>
    create('municipalities', {
      slug,
      status,
      name: { en: name },
      country: 'AL',
      timezone: 'Europe/Tirane',
      locales: ['en', 'sq', 'it'],
      sourceLocale: 'en',
      publishedLocales: ['en'],
    })
  const municipality = await city('visible-city', 'active', 'VISIBLE city')
  const archived = await city('canary-city', 'archived', `${canaries} city`)
  hidden.push({ collection: 'municipalities', id: archived })
  hiddenPaths.push('/v1/municipalities/canary-city.json')

  const upload = (visibility: string, title: string) =>
    create(
      'documents',
      { municipality, title: { en: title }, visibility, kind: 'minutes' },
      {
        file: {
          data: pdf(title),
          mimetype: 'application/pdf',
          name: `${title}.pdf`,
          size: pdf(title).length,
        },
      },
    )
  const internalFile = await upload('internal', `${canaries} minutes`)
  const publicFile = await upload('public', 'VISIBLE minutes')
  hidden.push({ collection: 'documents', id: internalFile })
  const { filename } = await payload.findByID({
    collection: 'documents',
    id: internalFile,
    overrideAccess: true,
    depth: 0,
  })
  hiddenPaths.push(`/documents/${filename}`)

  const basis = (owned: boolean, owner = municipality) => (owned ? { municipality: owner } : {})
  const heading = (collection: string) =>
    ['partners', 'programmes', 'contacts', 'topics'].includes(collection) ? 'name' : 'title'
  const named = (collection: string, word: string): Data =>
    collection === 'contacts'
      ? { name: word }
      : { [heading(collection)]: { en: word, it: `${canaries} in a language that is not out` } }

  const extra = (collection: string, draftId?: string): Data => {
    const kinds: Record<string, Data> = {
      news: {
        category: 'news',
        teaser: { en: 'VISIBLE' },
        documents: [internalFile, publicFile],
        ...(draftId ? { meetings: [draftId] } : {}),
      },
      meetings: {
        kind: 'workshop',
        dateText: { en: 'some day' },
        start: '2026-03-01T10:00:00.000Z',
        start_tz: 'Europe/Tirane',
        documents: [
          { document: internalFile, purpose: 'minutes' },
          { document: publicFile, purpose: 'minutes' },
        ],
        editorialNote: `${canaries} note of the editors`,
      },
      projects: { leadUnknown: true },
      partners: { kind: 'municipality' },
      resources: {
        kind: 'report',
        files: [
          { file: internalFile, language: 'en' },
          { file: publicFile, language: 'en' },
        ],
      },
      contacts: {
        kind: 'office',
        emails: [
          { label: 'public', value: 'visible@city.example', visibility: 'public' },
          { label: 'internal', value: `${canaries.toLowerCase()}@city.example`, visibility: 'internal' },
        ],
        phones: [{ label: canaries, value: '+355521234567', visibility: 'internal' }],
      },
    }
    return kinds[collection] ?? {}
  }

  const programme = await demanded((...args) => create(...(args as Parameters<typeof create>)), municipality)
  const draftMeeting = await create('meetings', {
    ...basis(true),
    ...named('meetings', `${canaries} draft meeting`),
    ...extra('meetings'),
    slug: 'canary-linked',
    sourceLocale: 'en',
    publishedLocales: ['en'],
    _status: 'draft',
  })
  const all: [CollectionSlug, boolean][] = [
    ['programmes', false],
    ['topics', false],
    ['partners', false],
    ['projects', true],
    ['meetings', true],
    ['news', true],
    ['contacts', true],
    ['resources', true],
  ]
  for (const [collection, owned] of all) {
    const common = { sourceLocale: 'en', publishedLocales: ['en'] }
    const place = (slug: string, owner = 'visible-city') =>
      `/v1/${collection}/${owned ? `${owner}/` : ''}${slug}.json`
    const make = (slug: string, word: string, status: string, owner = municipality) =>
      create(collection, {
        ...basis(owned, owner),
        ...named(collection, word),
        ...extra(collection, draftMeeting),
        ...(collection === 'programmes' ? programme : {}),
        ...common,
        slug,
        _status: status,
      })
    const draft = await make('canary-draft', `${canaries} draft`, 'draft')
    hidden.push({ collection, id: draft })
    hiddenPaths.push(place('canary-draft'), place('canary-draft').replace('/v1', '/en').replace('.json', ''))
    const visible = await make('visible', 'VISIBLE', 'published')
    await payload.update({
      collection,
      id: visible,
      data: { [heading(collection)]: `${canaries} later draft`, _status: 'draft' },
      draft: true,
      locale: 'en',
      overrideAccess: true,
    } as never)
    hidden.push({ collection, id: visible })
    const trashed = await make('canary-trash', `${canaries} trash`, 'published')
    await payload.update({
      collection,
      id: trashed,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    } as never)
    hidden.push({ collection, id: trashed })
    hiddenPaths.push(place('canary-trash'))
    if (owned) {
      await make('canary-archived', `${canaries} of an archived city`, 'published', archived)
      hiddenPaths.push(place('canary-archived', 'canary-city'))
    }
  }
  return { municipality, citySlug: 'visible-city', hidden, hiddenPaths }
}
