import type { Envelope } from '../../present/envelope.ts'
import { type SearchQuery, searchOfAll } from '../../query/query.ts'
import type { SearchAnswer } from '../../schema/index.ts'
import { html } from '../html.ts'
import { kindName, numberText, type Speech } from '../speech.ts'
import { entries } from './entries.ts'
import { filters, searchForm } from './filters.ts'
import { groupsOf } from './groups.ts'
import { pager } from './pager.ts'
import { shell } from './shell.ts'

/** The page of a search: a form, what was found, and what narrows it. It is not for search engines. */
export function searchPage(
  { answer, owner }: Envelope<SearchAnswer>,
  query: SearchQuery,
  speech: Speech,
  offered: readonly string[],
): string {
  const { page: words, lang } = speech
  const pathIn = (language: string) => `/${language}/search`
  const address = (asked: SearchQuery, page = 1, language = lang) =>
    `${pathIn(language)}?${searchOfAll(asked, page, undefined)}`
  const kept = [...searchOfAll({ ...query, q: undefined }, 1, undefined)].filter(([name]) => name !== 'page')
  const place = { city: owner?.slug }
  return shell({
    title: [query.q, words.search].filter(Boolean).join(' – '),
    speech,
    section: 'search',
    languages: offered.map((each) => [each, address(query, 1, each)]),
    head: html`<meta name="robots" content="noindex" />
      <link rel="alternate" type="application/json" href="${answer.links.self}" /> `,
    main: html`<h1>${words.search}</h1>
      ${searchForm(pathIn(lang), query.q, kept, speech)}
      <p role="status">${words.hits.replace('{}', numberText(speech, answer.total))}</p>
      ${answer.incomplete && html`<p class="note">${words.incomplete}</p>`}
      <div class="columns">
        <div>
          ${answer.total === 0 ? html`<p>${words.nothingFound}</p>` : entries(answer.items, ({ kind }) => ({ ...place, name: kindName(speech, kind) }), speech)}
          ${pager(answer, (page) => address(query, page), speech)}
        </div>
        ${filters(groupsOf(answer.facets, query, address, speech), speech)}
      </div>`,
    footer: html`<p><a href="${answer.links.self}" type="application/json">${words.data}</a></p>`,
  })
}
