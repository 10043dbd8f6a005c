import { type Drawing, fragment } from './fragment.ts'
import { accentPath } from '../query/look.ts'
import { html, sanitised } from './html.ts'
import { faultTitle, type Speech } from './speech.ts'
import { frameSheet } from './style.ts'

/** What a frame shows. */
interface FrameParts {
  drawing: Drawing
  title: string
  /** The page for people that shows the same. */
  page: string
}

/**
 * A whole page for a frame on a page of others: the fragment, the embed's style sheet, and a script that tells the page around it
 * how high it is (`plugins/portal-embed/frame/frame.ts`). It is sandboxed by its own headers.
 */
export function framePage({ drawing, title, page }: FrameParts): string {
  const { lang, dir, embed } = drawing.speech
  const { accent } = drawing.look
  return html`<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <base target="_blank" />
        <link rel="canonical" href="${page}" />
        <link rel="stylesheet" href="/embed/v1/hansa.css" />
        <link rel="stylesheet" href="${frameSheet.path}" />
        ${accent !== undefined && html`<link rel="stylesheet" href="${accentPath(accent)}" />`}
        <script src="/embed/v1/frame.js" defer></script>
      </head>
      <body>
        <main>${sanitised(fragment(drawing))}</main>
        <p id="rest" hidden><a href="${page}">${embed.more}</a></p>
      </body>
    </html> `.markup
}

/** The frame of what is not there, or cannot be shown now. */
export function faultFrame(status: number, { lang, dir, page }: Speech): string {
  return html`<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${faultTitle(status, page)}</title>
        <link rel="stylesheet" href="${frameSheet.path}" />
      </head>
      <body>
        <p>${faultTitle(status, page)}</p>
      </body>
    </html> `.markup
}

/** The directive by which a page has no origin, and so nobody's cookies and storage, whoever opens it. */
export const isolated = 'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox'

/**
 * The headers of frames: they may stand anywhere, or where a stored embed says, hold nothing but what the hub serves, and never have the hub's origin.
 * @param serverUrl the hub's origin, without a trailing slash
 * @param origins of the pages that it may stand on, where not on all
 */
export function frameHeaders(serverUrl: string, origins?: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      `style-src ${serverUrl}`,
      `script-src ${serverUrl}/embed/v1/`,
      `img-src ${serverUrl}`,
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${origins ? origins.join(' ') || "'none'" : '*'}`,
      isolated,
    ].join('; '),
  }
}
