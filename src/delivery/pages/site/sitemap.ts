import { type Kind, kinds } from '../../../model/kinds/index.ts'
import type { AddressPage, ItemAddress } from '../../content/content.ts'
import { addressesPerPage, frontPath, pagePath } from '../../query/places.ts'
import { html } from '../html.ts'
import { defaultOf } from '../../query/language.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** The media type of site maps. */
export const sitemapType = 'application/xml; charset=utf-8'

/** Where the site map of a kind in a language stands, by pages from 1. */
export const sitemapPath = (lang: string, kind: Kind, page: number): string =>
  `/sitemaps/${lang}/${kind}-${page}.xml`

/**
 * The index of all site maps (https://www.sitemaps.org/protocol.html): one for each language, kind and thousand of documents.
 * @param totals how many documents there are of each kind
 */
export function sitemapIndex(
  totals: ReadonlyMap<Kind, number>,
  offered: readonly string[],
  serverUrl: string,
): string {
  const paths = offered.flatMap((lang) =>
    kinds.flatMap((kind) => {
      const pages = Math.ceil((totals.get(kind) ?? 0) / addressesPerPage)
      return Array.from({ length: pages }, (_, index) => sitemapPath(lang, kind, index + 1))
    }),
  )
  const { markup } = html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    ${paths.map((path) => html`<sitemap><loc>${serverUrl}${path}</loc></sitemap> `)}
  </sitemapindex>`
  return `${head}${markup}\n`
}

/** The pages of a kind in one language, each with its other languages. */
export function sitemap({ addresses }: AddressPage, lang: string, serverUrl: string): string {
  const spoken = addresses.filter(({ languages }) => languages.includes(lang))
  const { markup } = html`<urlset
    xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    xmlns:xhtml="http://www.w3.org/1999/xhtml"
  >
    ${spoken.flatMap(({ languages, updatedAt, ...address }) =>
      pathsOf(address).map((pathIn) => {
        const at = (language: string) => `${serverUrl}${pathIn(language)}`
        const others = [...languages.map((each) => [each, at(each)]), ['x-default', at(defaultOf(languages))]]
        return html`<url>
          <loc>${at(lang)}</loc>
          <lastmod>${updatedAt}</lastmod>
          ${others.map(([tag, href]) => html`<xhtml:link rel="alternate" hreflang="${tag}" href="${href}" />`)}
        </url> `
      }),
    )}
  </urlset>`
  return `${head}${markup}\n`
}

/** The pages of a document: a municipality has a front page beside its own. */
const pathsOf = (
  address: Pick<ItemAddress, 'kind' | 'municipality' | 'slug'>,
): ((lang: string) => string)[] => [
  ...(address.kind === 'municipalities' ? [(lang: string) => frontPath(lang, address.slug)] : []),
  (lang) => pagePath(address, lang),
]
