import { kinds as drawnKinds } from '@hansa/portal-embed/kinds.ts'
import { nativeName } from '../../../translation/languages.ts'
import type { Ref } from '../../present/ref.ts'
import { defaultOf } from '../../query/language.ts'
import { frontPath } from '../../query/places.ts'
import { spoken } from '../blocks.ts'
import { html, type Html, type Part } from '../html.ts'
import { kindName, type Speech } from '../speech.ts'
import { stylesheet } from '../style.ts'

/** The city whose part of the site a page belongs to. */
export type City = Pick<Ref, 'slug' | 'title' | 'lang' | 'dir'>

interface Shell {
  title: string
  speech: Speech
  head?: Part
  main: Part
  footer?: Part
  /** Where the menu leads: to the lists of this city, else to those of all. */
  city?: City | undefined
  /** The kind of content that the page shows, or `search`. */
  section?: string | undefined
  /** The same page in each language that there is. */
  languages?: readonly [lang: string, address: string][]
}

/** A whole page: no script, no style of its own, everything from this origin. */
export function shell({ title, speech, head, main, footer, languages = [], ...place }: Shell): string {
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
          <div class="top">${brand(place.city, speech)} ${languageSwitch(languages, speech)}</div>
          ${menu(place, speech)}
        </header>
        <main id="main" tabindex="-1">${main}</main>
        <footer class="site"><div>${footer}</div></footer>
      </body>
    </html> `
  return page.markup
}

function brand(city: City | undefined, speech: Speech): Html {
  const { lang } = speech
  return html`<p class="brand">
    <a href="${frontPath(lang)}">Hansa</a>
    ${city && html` <span aria-hidden="true">/</span> <a href="${frontPath(lang, city.slug)}" ${spoken(speech, city)}>${city.title}</a>`}
  </p>`
}

/** The other languages of the page, behind the name of its own; with none there is nothing to choose. */
function languageSwitch(
  languages: readonly [lang: string, address: string][],
  { lang, page }: Speech,
): Html | false {
  return (
    languages.some(([each]) => each !== lang) &&
    html`<nav class="languages" aria-label="${page.languages}">
      <details>
        <summary>${nativeName(lang)}</summary>
        <ul>
          ${languages.map(([each, address]) => {
            const current = each === lang && html` aria-current="page"`
            return html`<li>
              <a href="${address}" lang="${each}" hreflang="${each}" ${current}>${nativeName(each)}</a>
            </li>`
          })}
        </ul>
      </details>
    </nav>`
  )
}

function menu({ city, section }: Pick<Shell, 'city' | 'section'>, speech: Speech): Html {
  const { lang, page } = speech
  const entries = drawnKinds.map((kind): [string, string, string] => [
    kind,
    `/${lang}/${kind}${city ? `?municipality=${city.slug}` : ''}`,
    kindName(speech, kind),
  ])
  entries.push(['search', `/${lang}/search`, page.search])
  return html`<nav class="menu" aria-label="${page.menu}">
    <ul>
      ${entries.map(([name, address, words]) => {
        const current = name === section && html` aria-current="true"`
        return html`<li><a href="${address}" ${current}>${words}</a></li>`
      })}
    </ul>
  </nav>`
}

/** Says to search engines where the page is in other languages (https://www.rfc-editor.org/rfc/rfc8288, `alternate`). */
export function alternates(languages: readonly [lang: string, address: string][]): Html {
  const byLanguage = new Map(languages)
  const fallback = byLanguage.get(defaultOf([...byLanguage.keys()]))
  return html`${languages.map(
    ([lang, address]) => html`<link rel="alternate" hreflang="${lang}" href="${address}" /> `,
  )}${fallback !== undefined && html`<link rel="alternate" hreflang="x-default" href="${fallback}" /> `}`
}
