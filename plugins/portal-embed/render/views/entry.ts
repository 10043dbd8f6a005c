import type { Words } from '../../locales/words.ts'
import type { Item } from '../../core/answer.ts'
import { badges, mark } from '../../core/badges.ts'
import type { Context } from '../../core/context.ts'
import { clock, type DateParts, formatDates, fullDate } from '../../core/dates.ts'
import { joined, line, link, own } from '../../core/parts.ts'
import { type Child, h } from '../../core/tree.ts'

/** What stands beside a meeting's title where its day is said already: status, hours, place, what to do about it. */
export const entry = (item: Item, title: Child, context: Context): Child => {
  const { words } = context
  const { venue, online, status } = item
  return [
    mark('status', words.status[status ?? ''], context),
    title,
    h(
      'p',
      { part: 'meta' },
      hours(item, words),
      joined(venue?.name, venue?.city),
      online?.url && link(online.url, online.platform || words.mode.online),
      badges(item, context),
    ),
    line('note', item.statusNote),
    below(item, context),
  ]
}

/** The hours of a meeting on the clock of its place, which is named when people may attend from another one; where it lasts for days, those too. */
export function hours({ start, end, startDay, endDay, allDay, online, timezone }: Item, words: Words): Child {
  if (!start) return undefined
  const isLong = endDay && endDay !== startDay
  if (allDay && !isLong) return undefined
  const days: DateParts = isLong ? fullDate : {}
  const parts = { ...days, ...(allDay ? {} : clock), timeZone: timezone, timeZoneName: undefined }
  const zone = !allDay && online ? { timeZoneName: 'short' as const } : {}
  const text = formatDates(words, { ...parts, ...zone }, start, end)
  return text && h('time', { datetime: allDay ? startDay : start, ...own(words) }, text)
}

/** The reader's own time, and what to do about a meeting that is neither over nor cancelled. */
export const below = (item: Item, { words, when, zone }: Context): Child => [
  zone && readersTime(item, words, zone),
  when !== 'past' && item.status !== 'cancelled' && actions(item, words),
]

/** The time on the reader's clock, where that shows another one. */
function readersTime({ start, end, allDay, timezone }: Item, words: Words, zone: string): Child {
  if (!start || allDay || !timezone) return undefined
  const on = (timeZone: string) => formatDates(words, { ...fullDate, ...clock, timeZone }, start, end)
  return (
    on(zone) !== on(timezone) &&
    h('p', { part: 'clock', ...own(words) }, `${words.views.yourTime}: ${on(zone)}`)
  )
}

/** What somebody can do about a meeting that is to come: put it into a calendar, and register. */
function actions({ self, start, registration, timezone }: Item, words: Words): Child {
  const { views } = words
  const { url, email, deadline } = registration ?? {}
  const to = url ?? (email && `mailto:${email}`)
  const last = deadline && formatDates(words, { ...fullDate, timeZone: timezone }, deadline)
  const all = [
    start && self && link(self.replace(/\.json(?=$|\?)/, '.ics'), views.addToCalendar),
    to && link(to, views.registration),
    last && `${views.deadline}: ${last}`,
  ]
  return (
    all.some(Boolean) &&
    h(
      'p',
      { part: 'actions', ...own(words) },
      all.map((each) => each && h('span', {}, each)),
    )
  )
}
