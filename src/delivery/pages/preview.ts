import { createHash } from 'node:crypto'
import type { Preview, Surroundings } from '../query/preview.ts'
import { elementOf } from '../query/element.ts'
import { isolated } from './frame.ts'
import { html, sanitised } from './html.ts'
import { kindName, type Speech } from './speech.ts'

/**
 * A page of a portal on which the element is tried: it holds the element's tag and its script, under the policy that the
 * documentation asks portals for, and nothing of the hub.
 */
export function previewPage(
  { query, look, surroundings }: Preview,
  speech: Speech,
  serverUrl: string,
): string {
  const attributes = Object.entries(elementOf({ query: { ...query, page: 1 }, look }, serverUrl) ?? {})
  const name = kindName(speech, query.kind)
  return html`<!doctype html>
    <html lang="${speech.lang}" dir="${surroundings.dir ?? speech.dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${name}</title>
        ${sanitised(`<style>${styleOf(surroundings)}</style>`)}
        <script type="module" src="${serverUrl}/embed/v1/hansa.js"></script>
      </head>
      <body>
        <main>
          <h1>${name}</h1>
          <hansa-list
            ${sanitised(attributes.map(([key, value]) => html`${key}="${value}"`.markup).join(' '))}
          >
            <a href="${serverUrl}/${speech.lang}/${query.kind}">${name}</a>
          </hansa-list>
        </main>
      </body>
    </html> `.markup
}

/** The page's own sheet. Colours were checked to be no more than that. */
function styleOf({ root, text = '#1b2430', background = '#ffffff', accent }: Surroundings): string {
  return [
    root === 'small' ? 'html{font-size:62.5%}body{font-size:1.6rem}' : '',
    `body{margin:0;padding:1em;color:${text};background:${background};font-family:system-ui,sans-serif}`,
    'h1{font-size:1.5em;margin:0 0 .75em}',
    accent === undefined ? '' : `hansa-list{--hansa-accent:${accent}}`,
  ].join('')
}

/**
 * The headers of a page on which an embed is tried: what the documentation asks of portals, and no origin, so that nothing in it is
 * signed in.
 */
export function previewHeaders({ surroundings }: Preview, serverUrl: string): Record<string, string> {
  const style = createHash('sha256').update(styleOf(surroundings)).digest('base64')
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      `style-src 'sha256-${style}'`,
      `script-src ${serverUrl}`,
      `connect-src ${serverUrl}`,
      `img-src ${serverUrl}`,
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      isolated,
      "frame-ancestors 'self'",
    ].join('; '),
  }
}
