import { nativeName } from '../../translation/languages.ts'
import type { Item } from '../schema/index.ts'
import { dateText, refLink } from './blocks.ts'
import { html, type Html, type Part } from './html.ts'
import { discovery, firstImage } from './discovery.ts'
import { description, itemArticle } from './item.ts'
import { faultTitle, kindName, type Speech } from './speech.ts'
import { structured } from './structured.ts'
import { stylesheet } from './style.ts'

interface Shell {
  title: string
  speech: Speech
  head?: Part
  header?: Part
  main: Part
  footer?: Part
}

/** A whole page: no script, no style of its own, everything from this origin. */
export function shell({ title, speech, head, header, main, footer }: Shell): string {
  const page = html`<!doctype html>
    <html lang="${speech.lang}" dir="${speech.dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${head}
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${stylesheet.path}" />
      </head>
      <body>
        <a class="skip" href="#main">${speech.page.skip}</a>
        <header class="site">
          <div><span class="brand">Hansa</span>${header}</div>
        </header>
        <main id="main" tabindex="-1">${main}</main>
        <footer class="site"><div>${footer}</div></footer>
      </body>
    </html> `
  return page.markup
}

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
    header: crumbs(item, speech),
    main: itemArticle(item, speech),
    footer: foot(item, speech, address),
  })
}

type Address = (lang: string) => string

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
    ${item.languages.map((lang) => html`<link rel="alternate" hreflang="${lang}" href="${address(lang)}" /> `)}<link
      rel="alternate"
      hreflang="x-default"
      href="${address(defaultOf(item.languages))}"
    />
    <link rel="alternate" type="application/json" href="${item.self}" />
    ${structured(item, words, address(item.lang))}`
}

/** The language for readers of none that there is: English, else the first. */
export const defaultOf = (languages: readonly string[]): string =>
  languages.includes('en') ? 'en' : (languages[0] ?? 'en')

function crumbs(item: Item, speech: Speech): Html {
  const owner = item.municipality && html`<li>${refLink(speech, item.municipality)}</li>`
  return html`<nav aria-label="${speech.page.path}">
    <ol>
      ${owner}
      <li><a href="${listAddress(item, speech)}">${kindName(speech, item.kind)}</a></li>
    </ol>
  </nav>`
}

/** The list that an item stands in: all of its kind, of its owner where it has one. */
function listAddress({ kind, municipality }: Item, { lang }: Speech): string {
  return `/${lang}/${kind}${municipality ? `?municipality=${municipality.slug}` : ''}`
}

function foot(item: Item, speech: Speech, address: Address): Html {
  const links = item.languages.map((lang) => {
    const current = lang === speech.lang ? html` aria-current="page"` : undefined
    return html`<li>
      <a href="${address(lang)}" lang="${lang}" hreflang="${lang}" ${current}>${nativeName(lang)}</a>
    </li>`
  })
  return html`<nav aria-label="${speech.page.languages}">
      <ul>
        ${links}
      </ul>
    </nav>
    <p>
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
