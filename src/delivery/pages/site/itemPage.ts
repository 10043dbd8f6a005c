import type { Item } from '../../schema/index.ts'
import { dateText } from '../blocks.ts'
import { html, type Html } from '../html.ts'
import { discovery, firstImage } from '../discovery.ts'
import { description, itemArticle } from '../item.ts'
import { alternates, shell } from './shell.ts'
import { faultTitle, type Speech } from '../speech.ts'
import { structured } from '../structured.ts'

/** Where an item's page stands in a language: its address with another first segment. */
function pageIn(item: Item, serverUrl: string, lang: string): string {
  const [, ...rest] = new URL(item.url).pathname.split('/').filter(Boolean)
  return `${serverUrl}/${[lang, ...rest].join('/')}`
}

/** The page of an item. */
export function itemPage(item: Item, speech: Speech, serverUrl: string): string {
  const address = (lang: string) => pageIn(item, serverUrl, lang)
  return shell({
    title: [item.title, item.municipality?.title].filter(Boolean).join(' – '),
    speech,
    head: head(item, speech, address, serverUrl),
    city: item.municipality,
    section: item.kind,
    languages: languagesOf(item, address),
    main: itemArticle(item, speech),
    footer: foot(item, speech),
  })
}

type Address = (lang: string) => string

const languagesOf = ({ languages }: Item, address: Address): [string, string][] =>
  languages.map((lang) => [lang, address(lang)])

function head(item: Item, speech: Speech, address: Address, serverUrl: string): Html {
  const words = description(item, speech)
  const told = {
    title: item.title,
    page: address(item.lang),
    lang: item.lang,
    description: words,
    image: firstImage([item]),
    type: 'article',
  } as const
  return html`${discovery(told, serverUrl)}${words !== undefined && html`<meta name="description" content="${words}" /> `}<link
      rel="canonical"
      href="${address(item.lang)}"
    />
    ${alternates(languagesOf(item, address))}
    <link rel="alternate" type="application/json" href="${item.self}" />
    ${structured(item, words, address(item.lang))}`
}

function foot(item: Item, speech: Speech): Html {
  return html`<p>
    ${speech.page.updated}: ${dateText(speech, item.updatedAt)} ·
    <a href="${item.self}" type="application/json">${speech.page.data}</a>
  </p>`
}

/** The page for what is not there, or cannot be shown now. */
export function faultPage(status: number, speech: Speech): string {
  const title = faultTitle(status, speech.page)
  const { notFound, notFoundText } = speech.page
  return shell({
    title,
    speech,
    main: html`<h1>${title}</h1>
      ${title === notFound && html`<p>${notFoundText}</p>`}`,
  })
}
