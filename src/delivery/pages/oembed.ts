import { type Image, previewOf } from '../present/image.ts'
import type { Box } from '../query/recipe.ts'
import { printable } from '../outcome/printable.ts'
import { html } from './html.ts'

/** What an oEmbed answer is made from. */
export interface Embeddable {
  title: string
  /** The page for people, and the frame that shows the same. */
  page: string
  frame: string
  /** The city that speaks, where there is one. */
  author: { name: string; url: string } | undefined
  image: Image | undefined
  /** The height that it probably needs, in CSS pixels; frames say how high they really are. */
  height: number
}

/** The widest box, where the consumer names none (CSS pixels). */
const width = 600

/**
 * An answer of the type `rich` (oEmbed 1.0, 2.3.4.4). The link stands in front of the frame: WordPress loads the script that resizes
 * frames only for markup of this very form.
 * @param provider the hub's origin, without a trailing slash
 */
export function oembed(
  { title, page, frame, author, image, height }: Embeddable,
  box: Box,
  provider: string,
) {
  const size = {
    width: Math.min(width, box.maxwidth ?? width),
    height: Math.min(height, box.maxheight ?? height),
  }
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Hansa',
    provider_url: provider,
    title,
    ...(author && { author_name: author.name, author_url: author.url }),
    html: html`<blockquote><a href="${page}">${title}</a></blockquote>
      <iframe src="${frame}" width="${size.width}" height="${size.height}" title="${title}"></iframe>`.markup,
    ...size,
    ...thumbnailOf(image, box),
  }
}

/** The three members stand together or not at all. */
function thumbnailOf(image: Image | undefined, { maxwidth, maxheight }: Box) {
  const preview = image && previewOf(image, maxwidth, maxheight)
  return (
    preview && {
      thumbnail_url: preview.src,
      thumbnail_width: preview.width,
      thumbnail_height: preview.height,
    }
  )
}

/** The same answer as XML, under the element `oembed`. */
export function oembedXml(answer: ReturnType<typeof oembed>): string {
  const members = Object.entries(answer).filter(([, value]) => value !== undefined)
  const elements = members
    .map(([name, value]) => html`<${name}>${printable(String(value))}</${name}>`.markup)
    .join('')
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements}</oembed>\n`
}
