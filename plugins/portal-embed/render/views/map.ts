import type { Answer, Item } from '../../core/answer.ts'
import { mark } from '../../core/badges.ts'
import type { Context } from '../../core/context.ts'
import { formatDates, fullDate } from '../../core/dates.ts'
import { countryName } from '../../core/names.ts'
import { joined, link, own } from '../../core/parts.ts'
import { type Child, h } from '../../core/tree.ts'

/**
 * Where meetings or partners are: a picture that the hub draws of this very list (`.svg` in place of `.json`), and the numbered list. A picture
 * of the hub needs no script, no style in the markup and no directive beside `img-src`, and takes its colours for light and dark pages alike.
 */
export function map(items: readonly Item[], context: Context, { links }: Answer): Child {
  if (items.length === 0) return undefined
  const { words } = context
  const src = links?.self.replace(/\.json(?=$|\?)/, '.svg')
  return h(
    'div',
    { part: 'place' },
    src && h('img', { part: 'map', src, alt: words.views.map, width: 640, height: 480, loading: 'lazy' }),
    h(
      'ol',
      { part: 'places' },
      items.map((item) => place(item, context)),
    ),
  )
}

const place = (item: Item, context: Context): Child => {
  const { words } = context
  const { city, country } = item.venue ?? item
  const day = item.startDay && formatDates(words, fullDate, item.startDay, item.endDay)
  return h(
    'li',
    {},
    mark('status', words.status[item.status ?? ''], context),
    link(item.url, item.title, own(item)),
    ' ',
    h('span', { part: 'meta', ...own(words) }, joined(day, city, countryName(words, country))),
  )
}
