import type { Where } from 'payload'
import type { End } from '../model/kinds/kind.ts'

const dayLength = 24 * 60 * 60 * 1000

/** The instant, in milliseconds, at which the day (UTC) of another one begins. */
export const startOfDay = (instant: Date | number): number =>
  Math.floor(instant.valueOf() / dayLength) * dayLength

/** The first instant, in milliseconds, at which something is over; `Infinity` for what has no end. */
export function overFrom(value: unknown, end: End): number {
  if (typeof value !== 'string' && !(value instanceof Date)) return Infinity
  const instant = new Date(value).valueOf()
  if (Number.isNaN(instant)) return Infinity
  return end === 'instant' ? instant : startOfDay(instant) + dayLength
}

/** Returns the condition for what has an end and is not over at `now`. @param field where the end is kept */
export const lasting = (field: string, end: End, now: Date): Where =>
  end === 'instant'
    ? { [field]: { greater_than: now.toISOString() } }
    : { [field]: { greater_than_equal: new Date(startOfDay(now)).toISOString() } }

/** Returns the condition for what is over at `now`. @param field where the end is kept */
export const over = (field: string, end: End, now: Date): Where =>
  end === 'instant'
    ? { [field]: { less_than_equal: now.toISOString() } }
    : { [field]: { less_than: new Date(startOfDay(now)).toISOString() } }
