import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { type City, consortium, type Fixtures } from './fixtures.ts'

/** Finds internal values in any answer: these words stand in them and nowhere else. */
export const canary = /canary|\+355526660\d\d|legitimateInterest|2039-09-0/i

export const holdsCanary = (answer: unknown): boolean =>
  canary.test(typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? ''))

type Data = Record<string, unknown>

const rows = (field: string, open: string, closed: string[]) => [
  { label: 'open', [field]: open, visibility: 'public' },
  ...closed.map((value) => ({ label: `canary ${value}`, [field]: value, visibility: 'internal' })),
]

/** A value for each internal field of the model, by collection and path. A new field has to be planted here, too. */
const planted: Record<string, Data> = {
  contacts: {
    emails: rows('value', 'open@city.example', ['canary.one@city.example', 'canary.two@city.example']),
    phones: rows('value', '+355521111111', ['+35552666001', '+35552666002']),
    links: rows('url', 'https://open.example', ['https://canary.example']),
    consent: { basis: 'legitimateInterest', givenAt: '2039-09-01', expiresAt: '2039-09-09' },
  },
  meetings: { editorialNote: 'A canary of the editors' },
}

/** The internal fields that a collection has, by their path. */
export function internalPaths(fields: readonly FlattenedField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    if (field.custom?.internal !== undefined) return [path]
    return 'flattenedFields' in field ? internalPaths(field.flattenedFields, `${path}.`) : []
  })
}

/** The collections with internal values, each with the paths of their fields. */
export function collectionsWithInternal(payload: Payload): [CollectionSlug, string[]][] {
  return payload.config.collections
    .map(({ slug, flattenedFields }): [CollectionSlug, string[]] => [
      slug as CollectionSlug,
      internalPaths(flattenedFields),
    ])
    .filter(([, paths]) => paths.length > 0)
}

/** The data of a published document with a canary in each internal value. @throws {Error} when the model has one that is not planted */
export function withCanaries(payload: Payload, collection: CollectionSlug): Data {
  const data = planted[collection] ?? {}
  const missing = internalPaths(payload.collections[collection].config.flattenedFields).filter(
    (path) => !(path in data),
  )
  if (missing.length > 0) throw new Error(`Plant ${missing.join(', ')} of ${collection} in internal.ts`)
  return data
}

/** Documents of `owner` with canaries, and documents of `stranger` that show them in relations and joins. */
export interface Planted {
  contacts: string
  meetings: string
  projects: string
  news: string
  resources: string
}

/** Plants what the model marks as internal, published, with a later draft, and what others have that leads to it. */
export async function plantInternal(
  payload: Payload,
  fixtures: Fixtures,
  owner: City = 'owner',
): Promise<Planted> {
  const place = (collection: CollectionSlug, city: City, data: Data) =>
    fixtures.make(collection, { municipality: fixtures.city[city], _status: 'published', ...data })
  const contacts = await place('contacts', owner, {
    name: 'Desk',
    kind: 'office',
    ...withCanaries(payload, 'contacts'),
  })
  const meetings = await place('meetings', owner, {
    title: 'Meeting',
    dateText: 'some day',
    speakers: [{ contact: contacts }],
    ...withCanaries(payload, 'meetings'),
  })
  for (const [collection, id] of [
    ['contacts', contacts],
    ['meetings', meetings],
  ] as const) {
    const data = { ...withCanaries(payload, collection), _status: 'draft' }
    await payload.update({ collection, id, data, draft: true, overrideAccess: true } as never)
  }
  const projects = await place('projects', 'stranger', {
    title: 'Project',
    contacts: [contacts],
    partnerships: consortium(fixtures, { stranger: 'lead' }).map((row) => ({ ...row, contact: contacts })),
  })
  const news = await place('news', 'stranger', {
    title: 'News',
    teaser: 'x',
    meetings: [meetings],
    projects: [projects],
  })
  const resources = await place('resources', 'stranger', {
    title: 'Report',
    meetings: [meetings],
    project: projects,
  })
  return { contacts, meetings, projects, news, resources }
}
