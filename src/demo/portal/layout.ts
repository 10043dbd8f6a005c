import { html, type Html } from './html.ts'
import type { List, Page, Section } from './texts/page.ts'
import { choice, pages } from './texts/index.ts'

/** A page of the portal as a document. `hub` is the hub's origin. */
export const document = (page: Page, hub: string): Html =>
  html`<!doctype html>
    <html lang="${page.lang}" dir="${page.dir}" class="${page.city}">
      ${head(page.title, hub)}
      <body>
        ${header(page)}
        <main id="main" tabindex="-1">
          <div class="hero">
            <div class="inner">
              <h1>${page.hero.heading}</h1>
              <p>${page.hero.lead}</p>
              <a class="button" href="${page.hero.link.href}">${page.hero.link.text}</a>
            </div>
          </div>
          ${page.sections.map((section) => part(section, page, hub))}
        </main>
        <footer>
          <div class="inner">
            <div>
              <h2>${page.about.heading}</h2>
              <p>${page.about.text}</p>
            </div>
            <p><a href="/">Hansa · demo</a></p>
          </div>
        </footer>
      </body>
    </html> `

const head = (title: string, hub?: string): Html =>
  html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/portal.css" />
    ${hub !== undefined && html`<script type="module" src="${hub}/embed/v1/hansa.js"></script>`}
  </head>`

const header = ({ brand, menu, languages, path, skip, notice }: Page): Html =>
  html`<header>
    <a class="skip" href="#main">${skip}</a>
    <p class="notice">${notice}</p>
    <div class="inner">
      <a class="brand" href="${brand.home}">
        <img src="/assets/mark.svg" alt="" width="48" height="48" />
        <span><strong>${brand.name}</strong> <small>${brand.tagline}</small></span>
      </a>
      <nav aria-label="${menu.label}">
        <ul>
          ${menu.links.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}
        </ul>
      </nav>
      ${languages.links.length > 1 && languageMenu(languages, path)}
    </div>
  </header>`

const languageMenu = ({ label, links }: Page['languages'], path: string): Html =>
  html`<nav class="languages" aria-label="${label}">
    <ul>
      ${links.map(
        ({ href, text, lang }) =>
          html`<li>
            <a href="${href}" lang="${lang}" hreflang="${lang}" ${href === path && html` aria-current="page"`}
              >${text}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`

const part = ({ id, heading, intro, list }: Section, page: Page, hub: string): Html =>
  html`<div class="section ${list.kind}" id="${id}">
    <div class="inner">
      <h2>${heading}</h2>
      ${intro !== undefined && html`<p class="intro">${intro}</p>`} ${embed(list, page.lang, hub)}
    </div>
  </div> `

const given = (attributes: Record<string, string | undefined>): [string, string][] =>
  Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)

/** Returns the five lines that a web team pastes. The link inside is for readers without the script or the hub. */
function embed(
  { kind, municipality, project, limit, label, fallback }: List,
  lang: string,
  hub: string,
): Html {
  const filter = given({ municipality, project })
  const address = `${hub}/${lang}/${kind}?${new URLSearchParams(filter)}`
  const attributes = [...filter, ...given({ limit: limit?.toString(), label })]
  return html`<hansa-list
    hub="${hub}"
    kind="${kind}"
    ${attributes.map(([name, value]) => html` ${name}="${value}"`)}
  >
    <a href="${address}">${fallback}</a>
  </hansa-list>`
}

/** The page that leads to the others; for an unknown address with a word of explanation. */
export const chooser = (missing = false): Html =>
  html`<!doctype html>
    <html lang="${choice.lang}" dir="ltr" class="durres">
      ${head(missing ? choice.missing.title : choice.title)}
      <body>
        <main class="choice">
          <h1>${missing ? choice.missing.title : choice.heading}</h1>
          <p>${missing ? choice.missing.lead : choice.lead}</p>
          <ul>
            ${pages.map(
              ({ path, lang, dir, title }) =>
                html`<li>
                  <a href="${path}"
                    ><strong lang="${lang}" dir="${dir}">${title}</strong>
                    <span>${choice.labels[path] ?? path}</span></a
                  >
                </li>`,
            )}
          </ul>
        </main>
      </body>
    </html> `
