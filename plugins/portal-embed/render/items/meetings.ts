import { word } from '../../locales/words.ts'
import type { MeetingItem } from '../answer.ts'
import { type Context, displayName, own } from '../context.ts'
import { type DateParts, formatDates, fullDate } from '../dates.ts'
import { facts, joined, line, link } from '../parts.ts'
import { type Child, h } from '../tree.ts'
import type { Drawn } from './drawn.ts'

/** When, where, how to attend, and above all whether it still takes place. */
export function meetings(item: MeetingItem, context: Context): Drawn {
  const { words } = context
  const mode = word(words.mode, item.attendanceMode)
  return {
    type: item.type,
    status: item.status,
    meta: mode && h('span', { part: 'chip', ...own(context, item) }, mode),
    media: tile(item, context),
    body: [
      line('note', item.statusNote),
      facts(own(context, item), [words.when, when(item, context)], [words.where, where(item, context)]),
      line('text', item.summary),
      line('note', item.publicNote),
    ],
  }
}

/** In the meeting's own zone, which is named when people may attend from another one. */
function when(item: MeetingItem, context: Context): Child {
  const { start, end, timezone, allDay, attendanceMode } = item
  const clock: DateParts = {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: attendanceMode && attendanceMode !== 'offline' ? 'short' : undefined,
  }
  const parts: DateParts = { ...fullDate, weekday: 'short', timeZone: timezone, ...(allDay ? {} : clock) }
  const text = start && formatDates(context.words.lang, parts, start, end)
  return text ? h('time', { datetime: start, ...own(context, item) }, text) : item.dateText
}

function where({ venue, online }: MeetingItem, { words }: Context): Child {
  const country = venue?.country && displayName(words.lang, 'region', venue.country)
  const place = joined(venue?.name, venue?.room, venue?.address, venue?.city, country)
  return [
    place,
    place && online?.url && ' · ',
    online?.url && link('link', online.url, online.platform || words.mode.online),
  ].filter(Boolean) as Child[]
}

/** The first day as a leaf of a calendar: only for the eye, since the full date is said in words. */
function tile({ start, timezone: timeZone }: MeetingItem, { words }: Context): Child {
  const month = start && formatDates(words.lang, { month: 'short', timeZone }, start)
  if (!month) return undefined
  const day = h('b', {}, formatDates(words.lang, { day: 'numeric', timeZone }, start))
  return h('span', { part: 'tile', 'aria-hidden': 'true', lang: words.lang, dir: words.dir }, day, month)
}
