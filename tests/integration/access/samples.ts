import sharp from 'sharp'
import type { CollectionSlug } from 'payload'
import { type City, consortium, type Fixtures } from './fixtures.ts'

type Data = Record<string, unknown>

/** The field that names a document of a collection. */
export const heading = (collection: string): string =>
  ({
    news: 'title',
    meetings: 'title',
    projects: 'title',
    resources: 'title',
    documents: 'title',
    media: 'alt',
    municipalities: 'region',
    auditLog: 'documentId',
    portalKeys: 'label',
    publications: 'note',
    adoptions: 'introduction',
    reviews: 'documentId',
    notices: 'documentId',
  })[collection] ?? 'name'

/** A text of a document that is translated. */
export const text = (collection: string): string =>
  collection === 'contacts' ? 'jobTitle' : heading(collection)

let count = 0
const next = () => `${++count}-${Math.random().toString(36).slice(2, 8)}`

/** A small picture, different at each call. */
export async function picture() {
  const data = await sharp({
    create: {
      width: 8,
      height: 8,
      channels: 3,
      background: { r: count % 256, g: count >> 8, b: Math.random() * 255 },
    },
  })
    .png()
    .toBuffer()
  return { data, mimetype: 'image/png', name: `${next()}.png`, size: data.length }
}

function pdf() {
  const data = Buffer.from(
    `%PDF-1.4\n% ${next()}\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
  )
  return { data, mimetype: 'application/pdf', name: `${next()}.pdf`, size: data.length }
}

const kinds: Record<string, Data> = {
  news: { teaser: 'x' },
  meetings: { kind: 'workshop', dateText: 'some day' },
  projects: { leadUnknown: true },
  resources: { kind: 'report', externalUrl: 'https://report.example' },
  contacts: { kind: 'office', emails: [{ value: 'office@city.example' }] },
  partners: { kind: 'municipality', country: 'AL' },
  embeds: { kind: 'news' },
  documents: { kind: 'minutes' },
  municipalities: { name: 'New', country: 'AL', timezone: 'Europe/Tirane', locales: ['en'] },
  auditLog: { action: 'create', document: 'news' },
  reviews: { action: 'submit', document: 'news', from: 'draft', to: 'inReview' },
  notices: { kind: 'submitted', document: 'news' },
}

type Make = (collection: CollectionSlug, data: object, options?: object) => Promise<string>

/** Returns the fields that a programme needs before it is published. */
export const demanded = async (make: Make, municipality: string): Promise<Data> => ({
  fundingStatement: { en: 'Co-funded' },
  emblem: await make(
    'media',
    { municipality, alt: { en: 'An emblem' } },
    { file: await picture(), locale: 'all' },
  ),
})

/** A key of a portal that was made for it; the key itself is of no use here. */
async function keyOf(fixtures: Fixtures, owner: City): Promise<Data> {
  const portal = await fixtures.make('portals', {
    name: `Portal ${next()}`,
    municipality: fixtures.city[owner],
  })
  return { portal, prefix: next(), hash: next(), expiresAt: '2100-01-01T00:00:00.000Z' }
}

/** A new item of another city, which every city may adopt. */
async function adoptable(fixtures: Fixtures, owner: City) {
  const municipality = fixtures.city[owner === 'stranger' ? 'associated' : 'stranger']
  const data = {
    municipality,
    title: `Item ${next()}`,
    teaser: 'x',
    sharing: 'network',
    _status: 'published',
  }
  return { relationTo: 'news', value: await fixtures.make('news', data) }
}

/** A page on a portal that all cities share, for a project that everybody reads. */
async function pageOf(fixtures: Fixtures, owner: City): Promise<Data> {
  const municipality = fixtures.city[owner]
  const origin = `https://p${next()}.portal.example`
  for (const each of Object.values(fixtures.city))
    await fixtures.make('portals', { name: 'P', municipality: each, allowedOrigins: [{ origin }] })
  const project = { municipality, title: `Project ${next()}`, leadUnknown: true, _status: 'published' }
  return {
    address: `${origin}/`,
    about: { relationTo: 'projects', value: await fixtures.make('projects', project) },
  }
}

/** A check of such a page. */
async function checkOf(fixtures: Fixtures, owner: City): Promise<Data> {
  const publication = await fixtures.make('publications', {
    municipality: fixtures.city[owner],
    ...(await pageOf(fixtures, owner)),
  })
  return { publication, at: '2026-01-01T00:00:00.000Z', address: 'https://www.portal.example/' }
}

/** Returns the data of an offer of a project's lead. */
async function offerOf(fixtures: Fixtures, owner: City): Promise<Data> {
  const project = await fixtures.make('projects', {
    municipality: fixtures.city[owner],
    title: `Project ${next()}`,
    leadUnknown: true,
  })
  return { project, from: fixtures.partner.owner, to: fixtures.partner.stranger, state: 'offered' }
}

/** The data and the file of a new document that `owner` has. */
export async function sample(collection: CollectionSlug, fixtures: Fixtures, owner: City, data: Data = {}) {
  const owned = !['partners', 'programmes', 'topics', 'municipalities', 'users'].includes(collection)
  const file = { media: picture, documents: async () => pdf() }[collection as string]
  const joint = data.joint
    ? { leadUnknown: false, partnerships: consortium(fixtures, data.joint as never) }
    : {}
  const { joint: _joint, ...rest } = data
  const item = collection === 'adoptions' ? { item: await adoptable(fixtures, owner) } : {}
  return {
    data: {
      ...(owned ? { municipality: fixtures.city[owner] } : {}),
      [heading(collection)]: `Sample ${next()}`,
      ...kinds[collection],
      ...(collection === 'portalKeys' ? await keyOf(fixtures, owner) : {}),
      ...(collection === 'publications' ? await pageOf(fixtures, owner) : {}),
      ...(collection === 'pageChecks' ? await checkOf(fixtures, owner) : {}),
      ...(collection === 'programmes'
        ? { ...(await demanded(fixtures.make, fixtures.city.stranger)), fundingStatement: 'Co-funded' }
        : {}),
      ...(collection === 'handovers' ? await offerOf(fixtures, owner) : {}),
      ...(collection === 'municipalities' ? { slug: next() } : {}),
      ...joint,
      ...item,
      ...rest,
    },
    ...(file ? { file: await file() } : {}),
  }
}
