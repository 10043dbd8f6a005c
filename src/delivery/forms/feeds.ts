import {
  type AtomFeed,
  generateAtomFeed,
  generateJsonFeed,
  generateRssFeed,
  type JsonFeed,
  type RssFeed,
} from 'feedsmith'
import { escapeHtml } from '../present/richTextConverters.ts'
import type { Image } from '../present/image.ts'
import { draw, itemContent } from '../pages/item.ts'
import { listForms } from '../query/forms.ts'
import type { Item } from '../schema/index.ts'
import type { List } from './form.ts'
import { printable } from '../outcome/printable.ts'
import { fundingTexts, pageOf, titleOf } from './text.ts'
import { urnOf } from './urn.ts'

/** An item as feeds show it. */
interface Entry {
  item: Item
  /** The same for ever. */
  id: string
  title: string
  page: string
  summary: string | undefined
  /** What its page shows below its title, the funding at its end. */
  content: string
  /** An instant in UTC. */
  publishedAt: string | undefined
  /** Set where its texts are not in the language of the feed. */
  lang: string | undefined
  author: string
  image: Image | undefined
  topics: { slug: string; title: string }[]
}

/** So many minutes may pass before a reader asks again. */
const minutes = 60

/** A list as RSS 2.0, with the modules for content, Dublin Core, Atom's link to the feed itself, and Media RSS. */
export function writeRss(list: List): string {
  const { envelope, addresses } = list
  const { lang, asOf } = envelope.answer
  const feed: RssFeed.Feed<string> = {
    title: list.title,
    link: addresses.page,
    description: descriptionOf(list),
    language: lang,
    ...(asOf === null ? {} : { lastBuildDate: asOf }),
    generator: 'Hansa',
    ttl: minutes,
    atom: { links: [{ href: addresses.self, rel: 'self', type: listForms.rss.type }] },
    items: entriesOf(list).map(rssItem),
  }
  return generateRssFeed(printable(feed))
}

/** RSS says of the description, and of it alone, that it is HTML. */
function rssItem(entry: Entry): RssFeed.Item<string> {
  const { item, id, title, page, summary, content, publishedAt, lang, author, image, topics } = entry
  return {
    title,
    link: page,
    ...(summary === undefined ? {} : { description: escapeHtml(summary) }),
    guid: { value: id, isPermaLink: false },
    pubDate: publishedAt ?? item.updatedAt,
    categories: topics.map(({ title: name }) => ({ name })),
    content: { encoded: content },
    dc: { creators: [author], languages: [item.lang] },
    ...(image ? { media: { contents: [mediaOf(image)] } } : {}),
    ...(lang === undefined ? {} : { xml: { lang } }),
  }
}

function mediaOf(image: Image) {
  const { src, width, height, alt, credit } = image
  return {
    url: src,
    type: typeOf(image),
    medium: 'image',
    ...(width && height ? { width, height } : {}),
    ...(alt === '' ? {} : { description: { value: alt } }),
    ...(credit === undefined ? {} : { credits: [{ value: credit }] }),
  }
}

/** The type of what a picture has as `src`. */
const typeOf = ({ src, sizes, original }: Image): string =>
  [...sizes, original].find((file) => file?.src === src)?.type ?? 'image/webp'

/** A list as an Atom feed (RFC 4287). */
export function writeAtom(list: List): string {
  const { envelope, addresses, uid, speech } = list
  const { lang, asOf } = envelope.answer
  const { pathname, search } = new URL(addresses.self)
  const feed: AtomFeed.Feed<string> = {
    id: urnOf(uid(`${pathname}${search}`)),
    title: { value: list.title },
    subtitle: { value: descriptionOf(list) },
    updated: asOf ?? new Date(0).toISOString(),
    authors: [{ name: authorOf(list) }],
    generator: { text: 'Hansa' },
    links: [
      { href: addresses.self, rel: 'self', type: listForms.atom.type },
      { href: addresses.page, rel: 'alternate', type: 'text/html', hreflang: lang },
    ],
    xml: { lang },
    entries: entriesOf(list).map((entry) => atomEntry(entry, speech.lang)),
  }
  return generateAtomFeed(printable(feed))
}

/** @param spoken the language of the labels in the content; texts in another one say so there by themselves */
function atomEntry(entry: Entry, spoken: string): AtomFeed.Entry<string> {
  const { item, id, title, page, summary, content, publishedAt, lang, author, image, topics } = entry
  return {
    id: urnOf(id),
    title: { value: title },
    updated: item.updatedAt,
    published: publishedAt ?? item.createdAt,
    authors: [{ name: author }],
    links: [
      { href: page, rel: 'alternate', type: 'text/html' },
      ...(image ? [{ href: image.src, rel: 'enclosure', type: typeOf(image) }] : []),
    ],
    categories: topics.map(({ slug, title: label }) => ({ term: slug, label })),
    ...(summary === undefined ? {} : { summary: { value: summary } }),
    content: { value: content, type: 'html', xml: { lang: spoken } },
    ...(lang === undefined ? {} : { xml: { lang } }),
  }
}

/** A list as JSON Feed 1.1. */
export function writeJsonFeed(list: List): string {
  const { envelope, addresses } = list
  const feed: JsonFeed.Feed<string> = {
    title: list.title,
    home_page_url: addresses.page,
    feed_url: addresses.self,
    description: descriptionOf(list),
    language: envelope.answer.lang,
    authors: [{ name: authorOf(list) }],
    items: entriesOf(list).map(jsonItem),
  }
  // The generator leaves empty lists out, and a feed without items must have them all the same.
  return JSON.stringify({ items: [], ...(generateJsonFeed(printable(feed)) as object) })
}

function jsonItem(entry: Entry): JsonFeed.Item<string> {
  const { item, id, title, page, summary, content, publishedAt, lang, author, image, topics } = entry
  return {
    id,
    url: page,
    title,
    ...(summary === undefined ? {} : { summary }),
    content_html: content,
    ...(image ? { image: image.src } : {}),
    date_published: publishedAt ?? item.createdAt,
    date_modified: item.updatedAt,
    authors: [{ name: author }],
    tags: topics.map(({ title: tag }) => tag),
    ...(lang === undefined ? {} : { language: lang }),
  }
}

function entriesOf(list: List): Entry[] {
  const { envelope, speech, uid } = list
  const { answer, owner } = envelope
  return answer.items.map((item) => {
    const drawn = draw(item, speech)
    return {
      item,
      id: uid(item.id),
      title: titleOf(item, speech),
      page: pageOf(item, owner),
      summary: drawn.lead,
      content: itemContent(item, drawn, speech).markup,
      publishedAt: 'publishedAt' in item ? item.publishedAt : undefined,
      lang: item.lang === answer.lang ? undefined : item.lang,
      author: item.municipality?.title ?? list.title,
      image: drawn.image,
      topics: 'topics' in item ? (item.topics ?? []) : [],
    }
  })
}

const authorOf = ({ envelope: { owner }, title }: List): string => owner?.title ?? title

/** The list's title, and what funds the items in it. */
function descriptionOf({ title, envelope: { answer } }: List): string {
  return [title, ...fundingTexts(answer.items)].join('\n')
}
