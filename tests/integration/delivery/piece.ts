import fc from 'fast-check'

/** The kinds that have filters. */
export const filtered = ['news', 'meetings', 'projects', 'resources', 'contacts', 'partners'] as const
export type Filtered = (typeof filtered)[number]

/** A document by what filters ask of it; others are named by their slugs, days are `YYYY-MM-DD`. */
export interface Piece {
  kind: Filtered
  slug: string
  isPublished: boolean
  owner: string | undefined
  /** In a place of its own: the host of a meeting, the city that a partner is. */
  city: string | undefined
  projects: string[]
  /** In two fields, where the kind has two: rows of partnerships and co-funders, organisers and invited. */
  partners: [string[], string[]]
  contacts: string[]
  topics: string[]
  type: string | undefined
  first: string | undefined
  last: string | undefined
}

export const cities = ['alpha', 'beta', 'gamma'] as const
/** A city whose documents nobody sees. */
export const archived = 'omega'
export const topics = ['art', 'bread', 'coast']
/** The first are cities, one each; the last is none. */
export const partnerSlugs = ['pa', 'pb', 'pc', 'pd']
export const projectSlugs = Array.from({ length: 16 }, (_, index) => `project-${index}`)
export const contactSlugs = Array.from({ length: 12 }, (_, index) => `contact-${index}`)
export const types: Record<Filtered, readonly [string, string] | undefined> = {
  news: ['news', 'call'],
  meetings: ['workshop', 'webinar'],
  projects: undefined,
  resources: ['report', 'toolkit'],
  contacts: ['projectDesk', 'pressDesk'],
  partners: ['municipality', 'school'],
}

const some = (from: readonly string[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...from), { maxLength })
const perhaps = (from: readonly string[]) => fc.option(fc.constantFrom(...from), { nil: undefined, freq: 3 })
const day = fc.constantFrom('2019-03-01', '2021-06-15', '2023-09-30', '2039-01-02', '2041-11-11')
const span = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(day, day).map((days) => days.toSorted()) },
  { weight: 1, arbitrary: fc.constant([undefined, undefined]) },
)

/** Fields that a kind has at all. */
const has: Record<Filtered, readonly (keyof Piece)[]> = {
  news: ['projects', 'topics', 'first', 'last'],
  meetings: ['city', 'projects', 'topics', 'first', 'last'],
  projects: ['contacts', 'topics', 'first', 'last'],
  resources: ['projects', 'topics', 'first', 'last'],
  contacts: [],
  partners: ['city'],
}
const bare = { city: undefined, projects: [], contacts: [], topics: [], first: undefined, last: undefined }
const partnersOf: Record<Filtered, fc.Arbitrary<[string[], string[]]>> = {
  news: fc.tuple(some(partnerSlugs), fc.constant([])),
  meetings: fc.tuple(some(partnerSlugs), some(partnerSlugs)),
  projects: fc.tuple(some(partnerSlugs), some(partnerSlugs)),
  resources: fc.tuple(some(partnerSlugs), fc.constant([])),
  contacts: fc.tuple(some(partnerSlugs, 1), fc.constant([])),
  partners: fc.constant([[], []]),
}

/** Any document of a kind. */
export function piece(kind: Filtered, slug: string): fc.Arbitrary<Piece> {
  const isOwned = kind !== 'partners'
  return fc
    .record({
      owner: fc.constantFrom(...(isOwned ? [...cities, ...cities, archived] : [undefined])),
      isPublished: isOwned ? fc.constantFrom(true, true, true, false) : fc.constant(true),
      city: kind === 'partners' ? fc.constant(cities[partnerSlugs.indexOf(slug)]) : perhaps(cities),
      projects: some(projectSlugs, kind === 'news' ? 3 : 1),
      partners: partnersOf[kind],
      contacts: some(contactSlugs),
      topics: some(topics),
      type: fc.constantFrom(...(types[kind] ?? [undefined])),
      days: kind === 'news' ? day.map((at) => [at, at]) : span,
    })
    .map(({ isPublished, owner, partners, type, days: [first, last], ...rest }) => {
      // News that is out cannot be dated later than now.
      const out = kind === 'news' ? first?.replace(/^20[34]\d/, '2025') : first
      const all = { ...rest, first: out, last: kind === 'news' || kind === 'resources' ? out : last }
      const held = Object.fromEntries(has[kind].map((name) => [name, all[name as keyof typeof all]]))
      return { kind, slug, owner, partners, type, isPublished, ...bare, ...held }
    })
}

/** True where readers may have it. */
export const isOut = ({ isPublished, owner }: Piece): boolean => isPublished && owner !== archived

/** Random documents of every kind, so many of those that nothing names; what is named by others comes first. */
export function drawPieces(count: number): Piece[] {
  const numbered = (kind: Filtered) =>
    Array.from({ length: count }, (_, index) => piece(kind, `${kind}-${index}`))
  const all = [
    ...partnerSlugs.map((slug) => piece('partners', slug)),
    ...contactSlugs.map((slug) => piece('contacts', slug)),
    ...projectSlugs.map((slug) => piece('projects', slug)),
    ...numbered('resources'),
    ...numbered('meetings'),
    ...numbered('news'),
  ]
  return fc.sample(fc.tuple(...all), 1).flat()
}
