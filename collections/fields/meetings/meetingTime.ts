import type { Field, FieldHook, PayloadRequest } from 'payload'
import { type Span, spanOf } from '../../../src/time/span.ts'
import { clockAt, isTimezone } from '../../../src/time/zoned.ts'
import { type Doc, isDoc } from '../../../src/translation/document.ts'
import { timezoneOf } from '../saving/owner.ts'
import { offeredZone } from '../../../src/time/zones.ts'

/** The timezone on whose clock all times of a meeting are: the chosen one, else its municipality's. */
export async function zoneOf(req: PayloadRequest, doc: Doc): Promise<string> {
  const chosen = typeof doc.start_tz === 'string' ? doc.start_tz : ''
  return offeredZone(chosen === '' ? await timezoneOf(req, doc) : chosen)
}

const docOf = (data: unknown): Doc => (isDoc(data) ? data : {})

/** A meeting's timezone, also while it has no start: its programme and its registration have times too. */
export const meetingZone: FieldHook = ({ data, req }) => zoneOf(req, docOf(data))

/** The timezone of a meeting's end: always that of the meeting. Without an end there is none. */
export const endZone: FieldHook = async ({ data, req }) => {
  const zone = data?.end ? await zoneOf(req, docOf(data)) : ''
  return isTimezone(zone) ? zone : null
}

const spanned =
  (part: keyof Span): FieldHook =>
  async ({ data, req }) => {
    const doc = docOf(data)
    if (!doc.start) return null
    return spanOf({ ...doc, timezone: await zoneOf(req, doc) })?.[part] ?? null
  }

const kept = (name: keyof Span) => ({
  name,
  index: true,
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
  custom: { derived: true },
  hooks: { beforeChange: [spanned(name)] },
})

/** When a meeting is, kept by hooks: lists ask for it by days and by what is to come. */
export const meetingSpan = (): Field[] => [
  { ...kept('startDay'), type: 'text' },
  { ...kept('endDay'), type: 'text' },
  { ...kept('endsAt'), type: 'date' },
]

/** A moment in words on the clock of a place: `28 July 2022, 10:00 (Europe/Tirane)`; of whole days the day alone. */
export function momentInWords(moment: Date, zone: string, language: string, isDay: boolean): string {
  const spoken = language === 'en' ? 'en-GB' : language
  const day = new Intl.DateTimeFormat(spoken, { dateStyle: 'long', timeZone: zone }).format(moment)
  if (isDay) return day
  return `${day}, ${clockAt(moment, zone).slice(11, 16)} (${zone.replaceAll('_', ' ')})`
}
