import type { Kind } from '../../model/kinds/index.ts'
import type { Envelope } from '../present/envelope.ts'
import { type SearchQuery, searchOfAll } from '../query/query.ts'
import { filtersOf } from '../query/parameters.ts'
import type { Facet } from '../schema/facets.ts'
import type { SearchAnswer } from '../schema/index.ts'
import { spoken } from './blocks.ts'
import { html, type Html } from './html.ts'
import { shell } from './layout.ts'
import { entry, pager } from './list.ts'
import { kindName, numberText, type Speech } from './speech.ts'

/** So many values of a facet are offered; the others are found by other words. */
const mostValues = 12

type Change = Partial<Record<keyof SearchQuery, unknown>>

/** The page of a search: a form, what was found, and what narrows it. It is not for search engines. */
export function searchPage(
  { answer, owner }: Envelope<SearchAnswer>,
  query: SearchQuery,
  speech: Speech,
  serverUrl: string,
): string {
  const { page: words, lang } = speech
  const address = (asked: SearchQuery, page = 1) => `/${lang}/search?${searchOfAll(asked, page, undefined)}`
  const title = [query.q, words.search].filter(Boolean).join(' – ')
  return shell({
    title,
    speech,
    head: html`<meta name="robots" content="noindex" />
      <link rel="alternate" type="application/json" href="${answer.links.self}" /> `,
    main: html`<h1>${words.search}</h1>
      ${form(query, speech)}
      <p role="status">${words.hits.replace('{}', numberText(speech, answer.total))}</p>
      ${answer.incomplete && html`<p class="note">${words.incomplete}</p>`}
      ${answer.total === 0 ? html`<p>${words.nothingFound}</p>` : entries(answer, owner?.slug, speech)}
      ${pager(answer, (page) => `${serverUrl}${address(query, page)}`, speech)}
      ${narrowing(answer, query, speech, address)}`,
    footer: html`<p><a href="${answer.links.self}" type="application/json">${words.data}</a></p>`,
  })
}

/** New words, with what the search was narrowed by. */
function form({ q, limit, ...query }: SearchQuery, { page: words, lang }: Speech): Html {
  const kept = [...searchOfAll({ ...query, limit }, 1, undefined)].filter(([name]) => name !== 'page')
  return html`<form class="search" role="search" action="/${lang}/search">
    <label for="q">${words.search}</label>
    <input type="search" id="q" name="q" maxlength="100" value="${q ?? ''}" />
    ${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button>${words.search}</button>
  </form>`
}

function entries({ items }: SearchAnswer, city: string | undefined, speech: Speech): Html {
  return html`<ul class="entries">
    ${items.map((item) => {
      const place = { city, name: kindName(speech, item.kind) }
      return html`<li>${entry(item, place, speech)}</li>`
    })}
  </ul>`
}

/** A value that the search is narrowed by, or can be. */
interface Narrowing {
  name: string
  parameters: readonly (keyof SearchQuery)[]
  facets: readonly Facet[]
  change: (value: string) => Change
}

function narrowing(
  { facets }: SearchAnswer,
  query: SearchQuery,
  speech: Speech,
  address: (query: SearchQuery) => string,
): Html | false {
  const { page: words, embed } = speech
  const all: Narrowing[] = [
    { name: words.kind, parameters: ['kinds'], facets: facets.kind, change: (kind) => ({ kinds: [kind] }) },
    {
      name: words.topics,
      parameters: ['topic'],
      facets: facets.topic,
      change: (topic) => ({ topic: [topic] }),
    },
    {
      name: embed.list.projects ?? '',
      parameters: ['project'],
      facets: facets.project,
      change: (project) => ({ project: [project] }),
    },
    {
      name: words.municipalities,
      parameters: ['municipality', 'scope'],
      facets: facets.city,
      change: (city) => ({ municipality: [city], scope: 'own' }),
    },
    { name: words.year, parameters: ['from', 'until'], facets: facets.year, change: yearOf },
  ]
  const parts = all.flatMap((each) => group(each, query, speech, address) || [])
  return (
    parts.length > 0 &&
    html`<nav class="narrow" aria-labelledby="narrow">
      <h2 id="narrow">${words.narrow}</h2>
      ${parts}
    </nav>`
  )
}

/** Returns whether the lists of all these kinds accept the parameters. */
const isKnown = (parameters: readonly string[], kinds: readonly Kind[]): boolean =>
  parameters.every((each) => each === 'kinds' || kinds.every((kind) => filtersOf(kind).includes(each)))

const yearOf = (year: string): Change => ({
  from: `${year}-01-01`,
  until: `${year}-12-31`,
})

function group(
  { name, parameters, facets, change }: Narrowing,
  query: SearchQuery,
  speech: Speech,
  address: (query: SearchQuery) => string,
): Html | false {
  const isSet = parameters.some((parameter) => query[parameter] !== undefined)
  const isPossible = query.kinds === undefined || isKnown(parameters, query.kinds)
  if (facets.length === 0 || (!isSet && (!isPossible || facets.length < 2))) return false
  const without = Object.fromEntries(parameters.map((parameter) => [parameter, undefined]))
  const all = html`<li><a href="${address({ ...query, ...without })}">${speech.page.all}</a></li>`
  return html`<h3>${name}</h3>
    <ul>
      ${isSet && all}
      ${facets.slice(0, mostValues).map((facet) => {
        const current = isSet && facets.length === 1 && html` aria-current="true"`
        const target = address({ ...query, ...change(facet.value) } as SearchQuery)
        return html`<li>
          <a
            href="${target}"
            ${current}${facet.lang && spoken(speech, { lang: facet.lang, dir: facet.dir ?? 'ltr' })}
            >${facet.label}</a
          >
          (${numberText(speech, facet.count)})
        </li>`
      })}
    </ul>`
}
