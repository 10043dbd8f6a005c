import type { z } from 'zod'
import { type DateParts, formatDates, fullDate } from '@hansa/portal-embed/core/dates.ts'
import type { Doc, Image } from '../present/image.ts'
import type { Ref } from '../present/ref.ts'
import type { Item } from '../schema/index.ts'
import type { socialLink as schema } from '../schema/parts.ts'
import { html, type Html, type Part, sanitised } from './html.ts'
import { languageNames, type Speech } from './speech.ts'

/** The parts that a kind puts on its page, in the order of the page. */
export interface Drawn {
  /** The name of its subtype. */
  type?: string | undefined
  /** A notice that a reader must not miss: cancelled, moved. */
  notice?: string | undefined
  lead?: string | undefined
  facts: [name: string, value: Part][]
  image?: Image | undefined
  body: Part[]
  gallery?: readonly Image[] | undefined
  topics?: readonly Ref[] | undefined
}

/** Something that is in a language: its attributes are said where that differs from the page's. */
interface Spoken {
  lang: string
  dir: string
}

/** `lang` and `dir` for a text whose language is not the page's. */
export function spoken({ lang }: Speech, text: Spoken): Html | undefined {
  return text.lang === lang ? undefined : html` lang="${text.lang}" dir="${text.dir}"`
}

/** A text with its line breaks as paragraphs. */
export function paragraphs(
  speech: Speech,
  text: string | undefined,
  of: Spoken,
  name = 'text',
): Html | undefined {
  if (text === undefined) return undefined
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '')
  return html`<div class="${name}" ${spoken(speech, of)}>${lines.map((line) => html`<p>${line}</p>`)}</div>`
}

/** Rich text, sanitised before. */
export function prose(speech: Speech, markup: string | undefined, of: Spoken): Html | undefined {
  return markup === undefined
    ? undefined
    : html`<div class="prose" ${spoken(speech, of)}>${sanitised(markup)}</div>`
}

/** A part of the page under a heading of its own; nothing without content. */
export function section(title: string, content: Part): Html | undefined {
  const empty =
    content === undefined ||
    content === false ||
    (Array.isArray(content) && content.every((part) => part === undefined))
  return empty
    ? undefined
    : html`<section>
        <h2>${title}</h2>
        ${content}
      </section>`
}

/** Facts by their names, without those that are not known. */
export function facts(...rows: [name: string, value: Part][]): Html | undefined {
  const known = rows.filter(([, value]) => value !== undefined && value !== '')
  if (known.length === 0) return undefined
  return html`<dl class="facts">
    ${known.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}

/** A link to another item's page. */
export function refLink(speech: Speech, ref: Ref | undefined): Html | undefined {
  return ref && html`<a href="${ref.url}" ${spoken(speech, ref)}>${ref.title}</a>`
}

/** Where an item comes from, in a city's list or as its copy, and what the city says about it to its own readers. */
export function taken(
  speech: Speech,
  { adopted, municipality, source, introduction }: Item,
): Html | undefined {
  const original = source ? { ...source.item, ...named(source.municipality) } : adopted && municipality
  if (!original && !introduction) return undefined
  return html`${original && html`<p class="from">${speech.page.takenFrom}: ${refLink(speech, original)}</p>`}
  ${paragraphs(speech, introduction?.text, introduction ?? speech, 'introduction')}`
}

/** The name of a city, to stand as the words of a link. */
const named = ({ title, lang, dir }: Ref) => ({ title, lang, dir })

/** Links to other items, one after another. */
export function refLinks(speech: Speech, refs: readonly Ref[] | undefined): Html | undefined {
  return refs && html`${refs.map((ref, index) => [index > 0 && ', ', refLink(speech, ref)])}`
}

/** Links to other items as a list. */
export function refList(speech: Speech, refs: readonly Ref[] | undefined): Html | undefined {
  return refs && list(refs.map((ref) => refLink(speech, ref)))
}

export function list(entries: readonly Part[]): Html {
  return html`<ul class="list">
    ${entries.map((entry) => html`<li>${entry}</li>`)}
  </ul>`
}

/** Texts of the item as a list. */
export function textList(speech: Speech, texts: readonly string[] | undefined, of: Spoken): Html | undefined {
  return (
    texts &&
    html`<ul class="points" ${spoken(speech, of)}>
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>`
  )
}

/** Files to download, with their language, type and size. */
export function docList(speech: Speech, docs: readonly Doc[] | undefined): Html | undefined {
  return docs && list(docs.map((doc) => docEntry(speech, doc)))
}

function docEntry(speech: Speech, { title, url, language, mimeType, filesize }: Doc): Html {
  const kind = mimeType === 'application/pdf' ? 'PDF' : url.split('.').at(-1)?.toUpperCase()
  const notes = [
    kind,
    languageNames(speech, language === undefined ? undefined : [language]),
    sizeText(speech, filesize),
  ]
  const attributes =
    language === undefined || language === speech.lang ? undefined : html` hreflang="${language}"`
  return html`<a href="${url}" ${attributes}>${title}</a>
    <small>(${notes.filter(Boolean).join(', ')})</small>`
}

function sizeText({ lang }: Speech, bytes: number | undefined): string | undefined {
  if (bytes === undefined) return undefined
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte']
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}

/** An absolute address as a link that shows it. */
export function outerLink(url: string | undefined, words?: string): Html | undefined {
  return url === undefined
    ? undefined
    : html`<a href="${url}" rel="noopener">${words ?? url.replace(/^https?:\/\/|\/$/g, '')}</a>`
}

/** The platforms' own names, the same in every language. */
const platforms: Record<string, string> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  x: 'X',
  linkedin: 'LinkedIn',
  youtube: 'YouTube',
  mastodon: 'Mastodon',
}

/** A page on a social network: its name there, linked where the address is known. */
export function socialLink({ platform, label, url }: z.infer<typeof schema>): Html {
  const name = platform && platforms[platform]
  const words = [name, label].filter(Boolean).join(': ')
  return outerLink(url, words === '' ? undefined : words) ?? html`${words}`
}

/** How wide a picture is at most: the column of a page. */
const column = '(max-width: 52em) 100vw, 50em'

/** How wide a picture beside an entry is at most. */
const beside = '(max-width: 34em) 100vw, 18em'

/**
 * A picture with its caption and credit, in the best format that the browser knows, its place reserved. Pages never crop it.
 * @param lead whether it stands at the top, so that it is loaded at once
 */
export function figure(image: Image | undefined, lead = false): Html | undefined {
  if (!image) return undefined
  const words = [image.caption, image.credit].filter(Boolean).join(' · ')
  return html`<figure>
    ${picture(image, column, lead)}${words !== '' && html`<figcaption>${words}</figcaption>`}
  </figure>`
}

/**
 * The picture of an entry, around its focal point: lists crop pictures to one shape.
 * @param isMark whether it is a logo or a coat of arms, of which nothing may be cut off
 */
export function thumbnail(image: Image, isMark: boolean): Html {
  const { x = 50, y = 50 } = image.focalPoint ?? {}
  const focus = `x${Math.round(x / 10)} y${Math.round(y / 10)}`
  return html`<span class="${isMark ? 'mark' : `crop ${focus}`}">${picture(image, beside, false)}</span>`
}

function picture(image: Image, sizes: string, lead: boolean): Html {
  const sources = image.sources.map(
    ({ type, srcset }) => html`<source type="${type}" srcset="${srcset}" sizes="${sizes}" />`,
  )
  const size =
    image.width && image.height ? html` width="${image.width}" height="${image.height}"` : undefined
  return html`<picture
    >${sources}<img
      src="${image.src}"
      ${size}
      alt="${image.alt}"
      decoding="async"
      ${lead ? undefined : html` loading="lazy"`}
  /></picture>`
}

/** A day or an instant in words. */
export function dateText(
  speech: Speech,
  start: string | undefined,
  end?: string,
  parts: DateParts = fullDate,
  machine = start,
): Html | undefined {
  const text = start && formatDates(speech.embed, parts, start, end)
  return text ? html`<time datetime="${machine}">${text}</time>` : undefined
}
