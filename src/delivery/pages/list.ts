import type { Kind } from '../../model/kinds/index.ts'
import type { Envelope } from '../present/envelope.ts'
import { formsOf, listAddress, type ListForm, listForms } from '../query/forms.ts'
import { defaultLimit } from '../query/parameters.ts'
import { type Query, searchOf } from '../query/query.ts'
import type { Item, ListAnswer } from '../schema/index.ts'
import { facts, spoken, taken } from './blocks.ts'
import { discovery, firstImage } from './discovery.ts'
import { html, type Html } from './html.ts'
import { badge, draw } from './item.ts'
import { shell } from './layout.ts'
import { kindName, type Speech } from './speech.ts'

/** Facts of an item that a list shows: of a meeting when and where. */
const shownFacts = 2

/** The page of a list: what the same list of the API holds, for people. The link behind every embed's fallback. */
export function listPage(
  { answer, owner }: Envelope,
  query: Query,
  speech: Speech,
  serverUrl: string,
): string {
  const { kind } = query
  const address = (page: number) => listPageAddress(query, page, speech.lang, serverUrl)
  const title = listTitle(kind, owner, speech)
  const formAddress = (form: ListForm) =>
    listAddress(form, { query: form === 'json' ? query : { ...query, page: 1 } }, speech.lang, serverUrl)
  return shell({
    title,
    speech,
    head: html`${discovery({ title, page: address(answer.page), lang: speech.lang, image: firstImage(answer.items), type: 'website' }, serverUrl)}<link
        rel="canonical"
        href="${address(answer.page)}"
      />
      ${formsOf(listForms, kind).map((form) => form !== 'html' && alternate(form, title, formAddress(form)))}`,
    main: html`<h1>${title}</h1>
      ${answer.items.length === 0 ? html`<p>${speech.embed.empty}</p>` : entries(answer.items, owner?.slug, speech)}
      ${pager(answer, address, speech)}`,
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

function entries(items: readonly Item[], city: string | undefined, speech: Speech): Html {
  return html`<ul class="entries">
    ${items.map((item) => html`<li>${entry(item, { city }, speech)}</li>`)}
  </ul>`
}

/** Where an entry stands: in the list of the city with this slug, or among others of which each says what it is. */
interface Place {
  city?: string | undefined
  name?: string
}

/** An item as lists show it. */
export function entry(item: Item, { city, name }: Place, speech: Speech): Html {
  const { type, notice, lead, facts: known } = draw(item, speech)
  const kicker = [...new Set([name, type])].filter(Boolean).join(' · ')
  return html`<article>
    ${kicker && html`<p class="kicker">${kicker}</p>`}
    <h2${spoken(speech, item)}><a href="${item.adopted ? `${item.url}?via=${city}` : item.url}">${item.title}</a></h2>
    ${badge(item, speech)} ${notice && html`<p class="notice">${notice}</p>`}
    ${taken(speech, item)} ${lead && html`<p${spoken(speech, item)}>${lead}</p>`} ${item.kind === 'meetings' && facts(...known.slice(0, shownFacts))}
  </article>`
}

/** Links to the pages before and after. */
export function pager(
  { page, links }: ListAnswer,
  address: (page: number) => string,
  { page: words }: Speech,
): Html | false {
  const { prev, next } = links
  if (prev === undefined && next === undefined) return false
  return html`<nav aria-label="${words.pages}">
    <ul>
      ${prev !== undefined && html`<li><a href="${address(page - 1)}" rel="prev">${words.previous}</a></li>`}
      ${next !== undefined && html`<li><a href="${address(page + 1)}" rel="next">${words.next}</a></li>`}
    </ul>
  </nav>`
}
