/** Classes of addresses; the metrics and the log count by them. */
export const routes = ['public', 'media', 'embed', 'api', 'admin', 'system'] as const
export type Route = (typeof routes)[number]

const firstSegments: Readonly<Record<string, Route>> = {
  media: 'media',
  documents: 'media',
  embed: 'embed',
  api: 'api',
  admin: 'admin',
  account: 'admin',
  setup: 'admin',
  _next: 'admin',
  health: 'system',
  metrics: 'system',
}

/** The class of a request target. What is none of the hub's other parts is the public side's. */
export function routeOf(target: string): Route {
  const [, first = ''] = /^\/+([^/?]*)/.exec(target) ?? []
  return Object.hasOwn(firstSegments, first) ? (firstSegments[first] as Route) : 'public'
}

/** Words of the hub's own addresses, besides its first segments, collections and languages. */
const words =
  'v1 embeds oembed demo portal collections globals versions create preview review login logout me access list link sign-in ' +
  'second-step two-factor oidc callback forgot-password reset-password init static chunks css js json ics rss atom xml html ' +
  'openapi hansa scripts sitemap sitemaps robots favicon txt ico'

const mostSegments = 8

/**
 * Makes the function that turns a request target into what may be logged of it. Words that the hub itself has defined
 * stay, everything else (names, ids, tokens, file names) becomes `*`, and the query goes: `/api/users/*`, `/account/link/*`.
 * @param own slugs of collections, kinds, languages
 */
export function addressShape(own: Iterable<string>): (target: string) => string {
  const known = new Set([...words.split(' '), ...Object.keys(firstSegments), ...own])
  const shown = (segment: string) => (known.has(segment) || segment === '' ? segment : '*')
  return (target) => {
    const [path = ''] = target.split('?', 1)
    const segments = path.split('/', mostSegments + 1)
    return segments.map((segment) => segment.split('.', 3).map(shown).join('.')).join('/')
  }
}
