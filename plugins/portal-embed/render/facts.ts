import type { Words } from '../locales/words.ts'
import type { Item } from '../core/answer.ts'
import { clock, type DateParts, formatDates, fullDate } from '../core/dates.ts'
import { countryName } from '../core/names.ts'
import { projectRows, type Row } from './others.ts'
import { joined, link, own } from '../core/parts.ts'
import { type Child, h } from '../core/tree.ts'

/** Rows of label and value: when, where, which programme, how long, with whom. Rows without value fall away. */
export function facts(item: Item, words: Words): Child {
  const rows: readonly Row[] = [
    [words.when, when(item, words)],
    [words.where, where(item, words)],
    ...projectRows(item, words),
  ]
  const filled = rows.map(
    ([label, value]) => value && h('div', {}, h('dt', own(words), label), h('dd', {}, value)),
  )
  return filled.some(Boolean) && h('dl', { part: 'facts' }, filled)
}

/**
 * A meeting, which alone has a `startDay`, in its own zone, which is named when people may attend from another one; a project by its
 * months. Where the source gives no full date, its own words.
 */
function when(item: Item, words: Words): Child {
  const { start, startDay } = item
  if (!start) return item.dateText
  const day: DateParts = { ...fullDate, timeZone: item.timezone }
  const hours: DateParts = { ...day, ...clock, timeZoneName: item.online && 'short' }
  const parts = startDay ? (item.allDay ? day : hours) : { ...day, day: undefined }
  return h(
    'time',
    { datetime: item.allDay ? startDay : start, ...own(words) },
    formatDates(words, parts, start, item.end) || item.dateText,
  )
}

function where(item: Item, words: Words): Child {
  const { address, online } = item
  const at = item.venue ?? (typeof address === 'object' ? address : item)
  const street = typeof at.address === 'string' && at.address
  const place = joined(
    at.name,
    at.room,
    at.street,
    street,
    at.postalCode,
    at.city,
    countryName(words, at.country),
  )
  const remote = online?.url && link(online.url, online.platform || words.mode.online)
  return remote ? [place && `${place} · `, remote] : place
}

/** The first day of a meeting as a leaf of a calendar: only for the eye, since the full date is said in words. */
export function tile({ startDay }: Item, words: Words): Child {
  if (!startDay) return undefined
  const day = h('b', {}, formatDates(words, { day: 'numeric' }, startDay))
  const month = formatDates(words, { month: 'short' }, startDay)
  return h('span', { part: 'tile', 'aria-hidden': 'true' }, day, month)
}
