import { type Image, previewOf } from '../present/image.ts'
import type { Item } from '../schema/index.ts'
import { html, type Html } from './html.ts'

/** What a page tells programs about itself. */
interface Told {
  title: string
  /** The page's canonical address. */
  page: string
  lang: string
  description?: string | undefined
  image?: Image | undefined
  type: 'article' | 'website'
}

/**
 * What a page says in its head to whoever gets its address pasted: where its oEmbed answers are, and a card (Open Graph,
 * https://ogp.me) for messengers and networks that draw one themselves.
 * @param serverUrl the hub's origin, without a trailing slash
 */
export function discovery(told: Told, serverUrl: string): Html {
  const { title, page } = told
  const links = (['json', 'xml'] as const).map((format) => oembedLink(format, title, page, serverUrl))
  return html`${links}${card(told)}`
}

/** The card alone, of a page that nobody can embed. */
export function card({ title, page, lang, description, image, type }: Told): Html {
  const preview = image && previewOf(image)
  const card: [property: string, content: string | undefined][] = [
    ['og:type', type],
    ['og:site_name', 'Hansa'],
    ['og:title', title],
    ['og:url', page],
    ['og:locale', lang],
    ['og:description', description],
    ['og:image', preview?.src],
    ['og:image:width', preview && String(preview.width)],
    ['og:image:height', preview?.height === undefined ? undefined : String(preview.height)],
    ['og:image:alt', preview && (image?.alt || undefined)],
  ]
  const said = card.flatMap(([property, content]) =>
    content === undefined ? [] : [html`<meta property="${property}" content="${content}" /> `],
  )
  return html`${said}<meta name="twitter:card" content="${preview ? 'summary_large_image' : 'summary'}" /> `
}

const types = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const

function oembedLink(format: keyof typeof types, title: string, page: string, serverUrl: string): Html {
  const address = `${serverUrl}/oembed?${new URLSearchParams({ url: page, format })}`
  return html`<link rel="alternate" type="${types[format]}" title="${title}" href="${address}" /> `
}

/** The picture that stands for a list. */
export const firstImage = (items: readonly Item[]): Image | undefined =>
  items.flatMap((item) => ('image' in item && item.image ? [item.image] : []))[0]
