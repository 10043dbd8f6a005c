import { formatDates } from '@hansa/portal-embed/core/dates.ts'
import { frontPath } from '../../query/places.ts'
import type { Item } from '../../schema/index.ts'
import { dateText, spoken, taken, thumbnail } from '../blocks.ts'
import { html, type Html, type Part } from '../html.ts'
import { badge, draw } from '../item.ts'
import { countryName, type Speech } from '../speech.ts'

/** Where an entry stands: in the list of the city with this slug, or among others of which each says what it is. */
export interface Place {
  city?: string | undefined
  name?: string
  /** The level of its heading; 2 where nobody says. */
  level?: 2 | 3
}

/** Items one below the other, or side by side as cards. */
export function entries(
  items: readonly Item[],
  place: (item: Item) => Place,
  speech: Speech,
  look: 'entries' | 'cards' = 'entries',
): Html {
  return html`<ul class="${look}">
    ${items.map((item) => html`<li>${entry(item, place(item), speech)}</li>`)}
  </ul>`
}

/** An item as lists show it: what it is, when, and its picture, all of which lead to its page. */
function entry(item: Item, { city, name, level = 2 }: Place, speech: Speech): Html {
  const drawn = draw(item, speech)
  const { type, notice, lead } = drawn
  const kicker = [...new Set([name, type])].filter(Boolean).join(' · ')
  const title = html`<a href="${addressOf(item, city, speech)}">${item.title}</a>`
  return html`<article class="entry">
    <div>
      ${kicker && html`<p class="kicker">${kicker}</p>`}
      ${level === 2 ? html`<h2 ${spoken(speech, item)}>${title}</h2>` : html`<h3 ${spoken(speech, item)}>${title}</h3>`}
      ${badge(item, speech)} ${notice && html`<p class="notice">${notice}</p>`}
      ${moments(item, drawn.facts, speech)} ${taken(speech, item)}
      ${lead && html`<p class="words" ${spoken(speech, item)}>${lead}</p>`}
    </div>
    ${leaf(item, speech) ?? (drawn.image && thumbnail(drawn.image, hasMark(item)))}
  </article>`
}

/** Where an entry leads: with a municipality to what it has to say. */
function addressOf(item: Item, city: string | undefined, { lang }: Speech): string {
  if (item.kind === 'municipalities') return frontPath(lang, item.slug)
  return item.adopted ? `${item.url}?via=${city}` : item.url
}

/** Returns whether an item's picture is a mark: a logo or a coat of arms, which nobody may crop. */
const hasMark = ({ kind }: Item): boolean => ['partners', 'programmes', 'municipalities'].includes(kind)

/** When: of a meeting also where, as on its own page. */
function moments(
  item: Item,
  facts: readonly [name: string, value: Part][],
  speech: Speech,
): Html | undefined {
  const shown =
    item.kind === 'meetings' ? facts.slice(0, 2).map(([, value]) => value) : whenOrWhere(item, speech)
  const said = shown.filter((value) => value !== undefined && value !== '')
  return said.length === 0
    ? undefined
    : html`${said.map((value) => html`<p class="moment">${typeof value === 'string' ? html`<span ${spoken(speech, item)}>${value}</span>` : value}</p>`)}`
}

/** When something is, or where: a date in the words of the item, where it has some, or a place. */
function whenOrWhere(item: Item, speech: Speech): Part[] {
  switch (item.kind) {
    case 'news':
      return [item.dateText, dateText(speech, item.publishedAt)]
    case 'projects':
      return [dateText(speech, item.start, item.end, { month: 'long', year: 'numeric', timeZone: 'UTC' })]
    case 'resources':
      return [item.dateText ?? item.year?.toString()]
    case 'municipalities':
      return [countryName(speech, item.country)]
    case 'partners':
      return [[item.city, countryName(speech, item.country)].filter(Boolean).join(', ')]
    default:
      return []
  }
}

/** The first day of a meeting as a leaf of a calendar: only for the eye, since the full date is said in words. */
function leaf(item: Item, { embed }: Speech): Html | undefined {
  if (item.kind !== 'meetings' || item.startDay === undefined) return undefined
  const { startDay } = item
  return html`<span class="leaf" aria-hidden="true"
    ><b>${formatDates(embed, { day: 'numeric' }, startDay)}</b>
    ${formatDates(embed, { month: 'short' }, startDay)}
    <small>${formatDates(embed, { year: 'numeric' }, startDay)}</small></span
  >`
}
