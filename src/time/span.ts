import { dayAt, endOfDay, isTimezone } from './zoned.ts'

/** A meeting's fields about its time: instants as ISO 8601, the place's IANA timezone. */
export type MeetingTime = { start?: unknown; end?: unknown; allDay?: unknown; timezone: string }

/** When a meeting is: its first and last day on the calendar of its place (`2026-01-01`), and the first instant at which it is over. */
export type Span = { startDay: string; endDay: string; endsAt: string }

/**
 * A meeting is over at its end; without one, at the end of the day it starts on. One of whole days ends with its last day. Days are those
 * of its place. Without a start there is no span. What is over at midnight does not reach into the day that begins there.
 */
export function spanOf({ start, end, allDay, timezone }: MeetingTime): Span | undefined {
  const zone = isTimezone(timezone) ? timezone : 'UTC'
  const first = instantOf(start)
  const last = instantOf(end)
  if (first === undefined) return undefined
  const isTimed = last !== undefined && allDay !== true
  const startDay = dayAt(first, zone)
  const endsAt = isTimed ? last.toISOString() : endOfDay(dayAt(last ?? first, zone), zone)
  const endDay = dayAt(new Date(Date.parse(endsAt) - 1), zone)
  return { startDay, endDay: endDay < startDay ? startDay : endDay, endsAt }
}

function instantOf(value: unknown): Date | undefined {
  if (typeof value !== 'string' && !(value instanceof Date)) return undefined
  const instant = new Date(value)
  return Number.isNaN(instant.valueOf()) ? undefined : instant
}
