import type { Doc, Item } from './answer.ts'
import { ownName } from './names.ts'
import { joined, line, link, reference } from './parts.ts'
import type { Child } from './tree.ts'

/** Every public way to reach somebody or something: organisation, e-mail, telephone, links, files. */
export const ways = (item: Item): Child => [
  line('text', item.organisation && reference(item.organisation)),
  item.emails?.map(({ label, value }) => way(`mailto:${value}`, value, label)),
  item.phones?.map(({ label, value }) => way(`tel:${value}`, value, label)),
  item.links?.map(({ label, url }) => line('text', link(url, label || url))),
  [item.website, item.externalUrl].map((url) => url && way(url, url.split('/')[2] || url)),
  item.files?.map(file),
]

/** Addresses and numbers read from left to right in every language. */
const way = (href: string, text: string, label?: string): Child =>
  line('text', [label && `${label}: `, link(href, text, { dir: 'ltr' })])

/** A file with its format and its language. */
const file = ({ title, url, language, mimeType = '' }: Doc): Child => {
  const format = mimeType.split(/\W/).pop()?.toUpperCase()
  return line('text', [
    link(url, title, { lang: language }),
    ` (${joined(format, language && ownName(language))})`,
  ])
}
