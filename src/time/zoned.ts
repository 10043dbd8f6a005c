import { Temporal } from 'temporal-polyfill'

/**
 * Between instants and what a clock shows in a timezone. A clock text is what forms hold and people type: `2026-07-28T18:00`, or a bare
 * day, which means its first moment. An instant is ISO 8601 with `Z` or an offset. Zones are IANA names that exist (`isTimezone`).
 * The zone of the machine that runs this, browser or server, plays no part.
 */

/** A timezone that this machine's IANA data knows, aliases included. An offset (`+02:00`) is none. */
export function isTimezone(value: string): boolean {
  if (!/^[A-Za-z]/.test(value)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

const clockForm = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)?$/
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i

/** Returns whether a text gives a day, maybe with a time, and no zone. */
export const isClockText = (value: unknown): value is string =>
  typeof value === 'string' && clockForm.test(value)

/** Returns whether a text is an instant. */
export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && instantForm.test(value) && !Number.isNaN(Date.parse(value))

const zoned = (instant: string | Date, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(new Date(instant).valueOf()).toZonedDateTimeISO(zone)

const iso = ({ epochMilliseconds }: { epochMilliseconds: number }): string =>
  new Date(epochMilliseconds).toISOString()

/** Returns the clock time in `zone` at an instant, to the millisecond: `2026-07-28T18:00:00.000`. */
export const clockAt = (instant: string | Date, zone: string): string =>
  zoned(instant, zone).toPlainDateTime().toString({ smallestUnit: 'millisecond' })

/** The day on the calendar of `zone` at an instant: `2026-07-28`. */
export const dayAt = (instant: string | Date, zone: string): string =>
  zoned(instant, zone).toPlainDate().toString()

/**
 * The instant at which a clock in `zone` shows this: the first one where it does so twice. A bare day is its first moment, which need not
 * be midnight. `undefined` where no clock there ever shows it (summer time begins), and for what is no clock text.
 */
export function instantAt(clock: string, zone: string): string | undefined {
  if (!isClockText(clock)) return undefined
  try {
    if (!clock.includes('T')) return startOfDay(clock, zone)
    const wall = Temporal.PlainDateTime.from(clock, { overflow: 'reject' })
    const found = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
    return found.toPlainDateTime().equals(wall) ? iso(found) : undefined
  } catch {
    return undefined
  }
}

function startOfDay(day: string, zone: string): string | undefined {
  const date = Temporal.PlainDate.from(day, { overflow: 'reject' })
  const first = date.toZonedDateTime(zone)
  // A day that a place left out, as Samoa did when it changed sides of the date line.
  return first.toPlainDate().equals(date) ? iso(first) : undefined
}

/** The first instant after a day on the calendar of `zone`: midnight, or later where that hour is skipped. */
export const endOfDay = (day: string, zone: string): string =>
  iso(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone))
