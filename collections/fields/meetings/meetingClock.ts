import type { DateField, DateFieldValidation, FieldHook, PayloadRequest, SelectField } from 'payload'
import { messageLanguages } from '../../../src/messages/languages.ts'
import { dayAt, instantAt, isClockText, isInstant, isTimezone } from '../../../src/time/zoned.ts'
import { type Doc, isDoc } from '../../../src/translation/document.ts'
import type { Order } from '../basic/dates.ts'
import { endZone, meetingZone, momentInWords, zoneOf } from './meetingTime.ts'
import { message } from '../basic/messages.ts'
import { zones } from '../../../src/time/zones.ts'

const component = (name: string) => `/admin/clock/${name}.tsx#${name}`

/**
 * A moment of a meeting. The form shows and takes it on the clock of the meeting (`start_tz`), never on that of the browser. Over the API it
 * is an instant (ISO 8601 with `Z` or an offset), or a clock text (`2026-07-28T18:00`, `2026-07-28`), which counts on that clock. It is
 * stored as an instant. Out of bulk edits, since one clock text would be several instants.
 */
export function clockInstant({ name, ...order }: Order & { name: string }): DateField {
  return {
    name,
    type: 'date',
    custom: { clock: true },
    admin: {
      disableBulkEdit: true,
      components: {
        Field: component('ClockField'),
        Cell: component('ClockCell'),
        Diff: component('ClockDiff'),
      },
    },
    hooks: { beforeValidate: [onMeetingClock] },
    validate: onClock(order),
  }
}

/** The instant of a clock text, as soon as the meeting's timezone is known. What has none stays, for validation to refuse. */
const onMeetingClock: FieldHook = async ({ value, data, originalDoc, req }) => {
  if (!isClockText(value)) return value
  const zone = await zoneOf(req, { ...docOf(originalDoc), ...docOf(data) })
  return (isTimezone(zone) && instantAt(value, zone)) || value
}

const docOf = (value: unknown): Doc => (isDoc(value) ? value : {})

function onClock({ from, strictly = false, needed = false }: Order): DateFieldValidation {
  return async (value, { data, siblingData, req }) => {
    if (!value) return true
    const chosen = await zoneOf(req, docOf(data))
    // The timezone's own field says what is wrong with it.
    const zone = isTimezone(chosen) ? chosen : 'UTC'
    const moment = momentOf(value, zone)
    if (moment === undefined) return refusal(req, String(value), zone)
    if (from === undefined) return true
    const begin = docOf(siblingData)[from]
    if (!begin) return !needed || message(req, 'needsStart')
    const start = momentOf(begin, zone)
    const isDays = strictly && docOf(data).allDay === true
    // The start's own field says what is wrong with it.
    if (start === undefined || isBehind(moment, start, { zone, isDays, strictly })) return true
    const language = messageLanguages.find((each) => each === req.i18n?.language) ?? 'en'
    return message(req, strictly && !isDays ? 'after' : 'before', {
      value: momentInWords(start, zone, language, isDays),
    })
  }
}

function isBehind(
  end: Date,
  start: Date,
  { zone, isDays, strictly }: { zone: string; isDays: boolean; strictly: boolean },
): boolean {
  if (isDays) return dayAt(end, zone) >= dayAt(start, zone)
  return strictly ? end > start : end >= start
}

/** Returns the moment that a value means on the clock of a zone; `undefined` where it means none. */
function momentOf(value: unknown, zone: string): Date | undefined {
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? undefined : value
  if (isInstant(value)) return new Date(value)
  const instant = isClockText(value) ? instantAt(value, zone) : undefined
  return instant === undefined ? undefined : new Date(instant)
}

/** A clock text that would be one in UTC is skipped in the zone; anything else says no time at all. */
function refusal(req: PayloadRequest, value: string, zone: string): string {
  const isSkipped = isClockText(value) && instantAt(value, 'UTC') !== undefined
  return isSkipped
    ? message(req, 'skipped', {
        value: value.slice(0, 16).replace('T', ' '),
        zone: zone.replaceAll('_', ' '),
      })
    : message(req, 'moment', { value })
}

const zoneOptions = zones.map((zone) => ({ label: zone.replaceAll('_', ' '), value: zone }))

const zoneField = (name: string): SelectField => ({
  name,
  type: 'select',
  options: zoneOptions,
  typescriptSchema: [() => ({ type: 'string' })],
  validate: (value: unknown, { req }: { req: PayloadRequest }) =>
    !value || isTimezone(String(value)) || message(req, 'timezone', { value: String(value) }),
})

/** The timezone on whose clock all times of a meeting are. The form proposes the municipality's; a new one keeps the clock times. */
export const startZone = (): SelectField => ({
  ...zoneField('start_tz'),
  admin: { disableBulkEdit: true, components: { Field: component('ZoneField') } },
  hooks: { beforeChange: [meetingZone] },
})

/** The timezone of a meeting's end, for readers of the API: that of the meeting. */
export const endZoneField = (): SelectField => ({
  ...zoneField('end_tz'),
  admin: { hidden: true, disableBulkEdit: true },
  hooks: { beforeChange: [endZone] },
})
