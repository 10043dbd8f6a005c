import { formatDates, fullDate } from '@hansa/portal-embed/core/dates.ts'
import ical, { escape, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import type { Item } from '../schema/index.ts'
import type { MeetingItem } from '../schema/meetings.ts'
import { countryName, type Speech } from '../pages/speech.ts'
import type { List, One, Uid } from './form.ts'
import { printable } from '../outcome/printable.ts'
import { fundingTexts, pageOf, titleOf } from './text.ts'

/** A meeting whose time is known: the others cannot stand in a calendar. */
type Dated = MeetingItem & { start: string }

/** How an event is made of a meeting. */
interface Making {
  speech: Speech
  uid: Uid
  page: (item: Item) => string
}

const hour = 3600

/** A list of meetings as a calendar to subscribe to (RFC 5545, RFC 7986). Meetings whose time is only told in words are left out. */
export function writeCalendar({ envelope, speech, title, addresses, uid }: List): string {
  const { answer, owner } = envelope
  const page = (item: Item) => pageOf(item, owner)
  // The library escapes what it writes of events, and nothing of the calendar.
  const calendar = { name: escape(printable(title), false), source: addresses.self, ttl: hour }
  return written(calendar, answer.items.filter(isDated), { speech, uid, page })
}

/** One meeting as a calendar, to be added to another one. */
export function writeEvent({ item, speech, uid }: One): string {
  return written({}, [item].filter(isDated), { speech, uid, page: ({ url }) => url })
}

/** Returns whether a calendar can hold an item. */
export function isDated(item: Item): item is Dated {
  return item.kind === 'meetings' && item.start !== undefined
}

function written(calendar: object, items: readonly Dated[], making: Making): string {
  const { lang } = making.speech
  return `${ical({
    ...calendar,
    prodId: { company: 'Hansa', product: 'Hansa', language: lang },
    method: ICalCalendarMethod.PUBLISH,
    events: items.map((item) => printable(eventOf(item, making))),
  }).toString()}\r\n`
}

/** An event. All of its times are in UTC, its days those of the place: no reader needs to know a time zone. */
function eventOf(item: Dated, { speech, uid, page }: Making): ICalEventData {
  const { createdAt, updatedAt, venue } = item
  const place = placeOf(item, speech)
  const { latitude: lat, longitude: lon } = venue?.coordinates ?? {}
  return {
    id: uid(item.id),
    sequence: Math.max(0, Math.floor((Date.parse(updatedAt) - Date.parse(createdAt)) / 1000)),
    stamp: updatedAt,
    created: createdAt,
    lastModified: updatedAt,
    ...timeOf(item),
    summary: titleOf(item, speech),
    status: statuses[item.status] ?? ICalEventStatus.CONFIRMED,
    ...(place === '' ? {} : { location: { title: place } }),
    ...(lat === undefined || lon === undefined ? {} : { location: { title: place, geo: { lat, lon } } }),
    description: descriptionOf(item, speech),
    categories: categoriesOf(item, speech).map((name) => ({ name })),
    url: page(item),
  }
}

const statuses: Partial<Record<MeetingItem['status'], ICalEventStatus>> = {
  cancelled: ICalEventStatus.CANCELLED,
  postponed: ICalEventStatus.TENTATIVE,
}

/** When it is. The end of whole days is the first day after them (RFC 5545 3.6.1). */
function timeOf({
  start,
  end,
  allDay,
  startDay,
  endDay,
}: Dated): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if (!allDay) return { start, ...(end === undefined ? {} : { end }) }
  const first = startDay ?? start.slice(0, 10)
  const after = new Date(`${endDay ?? first}T00:00:00Z`)
  after.setUTCDate(after.getUTCDate() + 1)
  return { start: first, end: after.toISOString(), allDay: true }
}

/** Where it is; of what is online alone, where that is. */
function placeOf({ venue, online }: MeetingItem, speech: Speech): string {
  const { name, room, address, city, country } = venue ?? {}
  const parts = [name, room, address, city, countryName(speech, country)].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : (online?.url ?? '')
}

function descriptionOf(item: Dated, speech: Speech): string {
  const { embed } = speech
  const { statusNote, summary, publicNote, online } = item
  const platform = [online?.platform ?? embed.mode.online, online?.url].join(': ')
  const parts = [
    statusNote,
    summary,
    publicNote,
    online?.url === undefined ? undefined : platform,
    registrationOf(item, speech),
    ...fundingTexts([item]),
  ]
  return parts.filter(Boolean).join('\n\n')
}

function registrationOf({ registration, timezone }: Dated, { page, embed }: Speech): string {
  if (!registration) return ''
  const { required, url, email, deadline, fee } = registration
  const parts = { ...fullDate, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const
  const until = deadline && formatDates(embed, { ...parts, timeZone: timezone }, deadline)
  const ways = [url, email].filter(Boolean).join(', ')
  return [
    required && page.required,
    ways && `${page.registration}: ${ways}`,
    until && `${page.deadline}: ${until}`,
    fee && `${page.fee}: ${fee}`,
  ]
    .filter(Boolean)
    .join('\n')
}

function categoriesOf({ type, topics = [] }: Dated, { embed }: Speech): string[] {
  return [...(type ? [embed.meetings[type]] : []), ...topics.map(({ title }) => title)]
}
