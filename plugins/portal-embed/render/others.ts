import { word } from '../locales/word.ts'
import type { Words } from '../locales/words.ts'
import type { Answer, Doc, Item } from '../core/answer.ts'
import { formatMonths } from '../core/dates.ts'
import { layoutStyles } from './layoutStyles.ts'
import { slotStyles } from './slotStyles.ts'
import { countryName, ownName } from '../core/names.ts'
import { joined, line, link, own, reference } from '../core/parts.ts'
import { type Child, h } from '../core/tree.ts'

// What news and meetings have nothing of. In the script that the hub serves it comes when it is needed: `elements/hostedOthers.ts`.

/** A label and a value of an item. */
export type Row = readonly [label: string, value: Child]

/** Of a project: which programme, how long, with whom. */
export const projectRows = (item: Item, words: Words): readonly Row[] => {
  const months = item.durationMonths
  return [
    [words.programme, item.programme?.title && reference(item.programme)],
    [words.duration, months && h('span', own(words), formatMonths(words, months))],
    [words.list.partners, item.partnerships && consortium(item.partnerships, words)],
  ]
}

/** The partners of a project, each with its country and its role. */
const consortium = (partnerships: NonNullable<Item['partnerships']>, words: Words): Child =>
  h(
    'ul',
    { role: 'list' },
    partnerships.map(({ partner, role }) => {
      const notes = joined(countryName(words, partner.country), word(words.role, role))
      return h('li', {}, reference(partner), ' ', h('span', { part: 'meta', ...own(words) }, notes))
    }),
  )

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

/** The sheet of the layouts that a list can be asked for. */
export const layoutSheet = (): string =>
  layoutStyles + slotStyles.replaceAll('x-slots', ':host([slots]) [part~=layout-compact]')

/** Resolves when everything is there that a list of this kind is drawn with: at once, but in the script that the hub serves. */
export const loadOthers = (
  _words: Words,
  _kind: string,
  _layout: string | undefined,
  _answer: Answer,
): unknown => undefined
