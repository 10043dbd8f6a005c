import type { CollectionSlug, Payload } from 'payload'
import { archived, cities, type Filtered, type Piece, topics } from './piece.ts'
import { author } from './fixtures.ts'

const english = { sourceLocale: 'en', publishedLocales: ['en'] }

type Ids = (slugs: readonly (string | undefined)[]) => (string | null)[]

/** Makes cities, topics and documents, each named by its slug. @returns their ids, by slug */
export async function makePieces(
  payload: Payload,
  pieces: readonly Piece[],
): Promise<ReadonlyMap<string, string>> {
  const create = author(payload)
  const ids = new Map<string, string>()
  const make = async (collection: CollectionSlug, slug: string, data: object) =>
    void ids.set(slug, await create(collection, { ...english, slug, ...data }))
  const idsOf: Ids = (slugs) => slugs.map((slug) => (slug === undefined ? null : (ids.get(slug) ?? null)))
  for (const slug of [...cities, archived]) {
    const status = slug === archived ? 'archived' : 'active'
    await make('municipalities', slug, {
      name: { en: slug },
      country: 'AL',
      timezone: 'UTC',
      locales: ['en'],
      status,
    })
  }
  for (const slug of topics) await make('topics', slug, { name: { en: slug } })
  for (const piece of pieces) {
    const [municipality] = idsOf([piece.owner])
    const _status = piece.isPublished ? 'published' : 'draft'
    const owned = piece.owner === undefined ? {} : { municipality }
    await make(piece.kind, piece.slug, { _status, ...owned, ...dataOf[piece.kind](piece, idsOf) })
  }
  return ids
}

const titled = ({ slug }: Piece) => ({ title: { en: slug } })
const noon = (day: string | undefined) => day && `${day}T12:00:00.000Z`

/** Places whose days begin half a day before or after those of UTC, so that a day of another clock is another day. */
const zones = ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Berlin', 'UTC']

/** A meeting from the first minutes of its first day to the last ones of its last, every other one of whole days. */
function timeOf({ slug, first, last }: Piece): object {
  if (!first) return { dateText: { en: 'some day' } }
  const number = Number(slug.split('-').at(-1))
  const start_tz = zones[number % zones.length]
  return number % 2 === 0
    ? { allDay: true, start: first, end: last, start_tz }
    : { start: `${first}T00:15`, end: `${last}T23:45`, start_tz }
}

const dataOf: Record<Filtered, (piece: Piece, ids: Ids) => object> = {
  partners: ({ slug, type, city }, ids) => ({
    name: { en: slug },
    kind: type,
    country: 'AL',
    member: ids([city])[0],
  }),
  contacts: ({ slug, type, partners }, ids) => ({
    name: slug,
    emails: [{ value: `${slug}@city.example`, visibility: 'public' }],
    kind: type,
    organisation: ids(partners[0])[0],
  }),
  projects: (piece, ids) => ({
    ...titled(piece),
    summary: { en: 'x' },
    partnerships: ids(piece.partners[0]).map((partner, index) => ({
      partner,
      role: index === 0 ? 'lead' : 'partner',
    })),
    coFunders: ids(piece.partners[1]),
    contacts: ids(piece.contacts),
    topics: ids(piece.topics),
    start: piece.first,
    end: piece.last,
  }),
  resources: (piece, ids) => ({
    ...titled(piece),
    summary: { en: 'x' },
    kind: piece.type,
    year: piece.first && Number(piece.first.slice(0, 4)),
    project: ids(piece.projects)[0],
    partners: ids(piece.partners[0]),
    topics: ids(piece.topics),
  }),
  meetings: (piece, ids) => ({
    ...titled(piece),
    kind: piece.type,
    ...timeOf(piece),
    hostMunicipality: ids([piece.city])[0],
    project: ids(piece.projects)[0],
    organisers: ids(piece.partners[0]),
    invitedPartners: ids(piece.partners[1]),
    topics: ids(piece.topics),
  }),
  news: (piece, ids) => ({
    ...titled(piece),
    teaser: { en: 'x' },
    category: piece.type,
    publishedAt: noon(piece.first),
    projects: ids(piece.projects),
    partners: ids(piece.partners[0]),
    topics: ids(piece.topics),
  }),
}
