import type { Kind } from '../../../model/kinds/index.ts'
import type { Envelope } from '../../present/envelope.ts'
import { formsOf, listAddress, type ListForm, listForms } from '../../query/forms.ts'
import { defaultLimit } from '../../query/parameters.ts'
import { type Query, searchOf } from '../../query/query.ts'
import type { Facets } from '../../schema/facets.ts'
import type { ListAnswer } from '../../schema/index.ts'
import { discovery, firstImage } from '../discovery.ts'
import { html, type Html } from '../html.ts'
import { kindName, type Speech } from '../speech.ts'
import { entries } from './entries.ts'
import { filters, searchForm } from './filters.ts'
import { groupsOf } from './groups.ts'
import { pager } from './pager.ts'
import { alternates, shell } from './shell.ts'

/** A list for people. */
export interface ListedPage {
  envelope: Envelope
  query: Query
  /** What was counted in it, by which it can be narrowed. */
  facets: Facets
  /** Of a list that is not asked for by time: what is still to come. */
  upcoming: ListAnswer | undefined
}

/** The page of a list: what the same list of the API holds, for people. The link behind every embed's fallback. */
export function listPage(
  { envelope, query, facets, upcoming }: ListedPage,
  speech: Speech,
  serverUrl: string,
  offered: readonly string[],
): string {
  const { answer, owner } = envelope
  const { kind } = query
  const addressOf = (asked: Query, lang = speech.lang) => listPageAddress(asked, asked.page, lang, serverUrl)
  const address = (page: number) => addressOf({ ...query, page })
  const languages = offered.map((lang): [string, string] => [lang, addressOf(query, lang)])
  const title = listTitle(kind, owner, speech)
  const formAddress = (form: ListForm) =>
    listAddress(form, { query: form === 'json' ? query : { ...query, page: 1 } }, speech.lang, serverUrl)
  return shell({
    title,
    speech,
    city: owner,
    section: kind,
    languages,
    head: html`${discovery({ title, page: address(answer.page), lang: speech.lang, image: firstImage(answer.items), type: 'website' }, serverUrl)}<link
        rel="canonical"
        href="${address(answer.page)}"
      />
      ${alternates(languages)}
      ${formsOf(listForms, kind).map((form) => form !== 'html' && alternate(form, title, formAddress(form)))}`,
    main: html`<h1>${title}</h1>
      ${searchForm(`/${speech.lang}/${kind}`, query.q, keptBy(query), speech)}
      <div class="columns">
        <div>${listed(answer, upcoming, owner?.slug, speech)} ${pager(answer, address, speech)}</div>
        ${filters(groupsOf(facets, query, addressOf, speech), speech)}
      </div>`,
    footer: html`<p>
      ${formsOf(listForms, kind).includes('ics') && html`<a href="${webcal(formAddress('ics'))}">${speech.page.subscribe}</a> · `}<a
        href="${formAddress('rss')}"
        type="${listForms.rss.type}"
        >${speech.page.feed}</a
      >
      · <a href="${answer.links.self}" type="application/json">${speech.page.data}</a>
    </p>`,
  })
}

/** What stands in the list; what is still to come apart, and before the rest. */
function listed(
  { items, page }: ListAnswer,
  upcoming: ListAnswer | undefined,
  city: string | undefined,
  speech: Speech,
): Html {
  const ahead = upcoming?.items ?? []
  if (ahead.length === 0)
    return items.length === 0 ? html`<p>${speech.embed.empty}</p>` : entries(items, () => ({ city }), speech)
  const isAhead = new Set(ahead.map(({ id }) => id))
  const rest = items.filter(({ id }) => !isAhead.has(id))
  const part = (title: string, shown: typeof rest) =>
    shown.length > 0 &&
    html`<section>
      <h2>${title}</h2>
      ${entries(shown, () => ({ city, level: 3 }), speech)}
    </section>`
  return html`${page === 1 && part(speech.page.upcoming, ahead)} ${part(speech.page.pastOrUndated, rest)}`
}

/** What a search for words keeps of the list. */
const keptBy = ({ q: _, ...query }: Query): [string, string][] =>
  [...searchOf(query, 1, undefined)].filter(
    ([name, value]) => name !== 'page' && !(name === 'limit' && value === String(defaultLimit)),
  )

/** Says to programs where the list is in one of its forms. */
function alternate(form: ListForm, title: string, href: string): Html {
  const { type, name } = listForms[form]
  return html`<link rel="alternate" type="${type}" title="${title} – ${name}" href="${href}" /> `
}

/** The address at which calendars of computers and telephones subscribe in place of loading it once. */
const webcal = (address: string): string => address.replace(/^https?:/, 'webcal:')

/** What a list is called: its kind, and the city whose list it is. */
export function listTitle(kind: Kind, owner: Envelope['owner'], speech: Speech): string {
  return [kindName(speech, kind), owner?.title].filter(Boolean).join(' – ')
}

/** Where the page of a list stands: what is left out of its address is the default. */
export function listPageAddress(query: Query, page: number, lang: string, serverUrl: string): string {
  const search = searchOf(query, page, undefined)
  if (query.limit === defaultLimit) search.delete('limit')
  if (page === 1) search.delete('page')
  return [`${serverUrl}/${lang}/${query.kind}`, ...(search.size > 0 ? [search] : [])].join('?')
}
