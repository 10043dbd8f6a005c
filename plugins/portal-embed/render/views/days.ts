import type { Words } from '../../locales/words.ts'
import { formatDates } from '../../core/dates.ts'

/** Monday, 5 January 2026: a week begins. */
const monday = Date.UTC(2026, 0, 5)

/** Milliseconds of a day. */
export const dayLength = 86_400_000

/** The name of a day of the week, from 0 for Sunday; Chromium lacks Albanian and Macedonian. */
export function weekday(words: Words, number: number, length: 'long' | 'short'): string {
  const sinceMonday = (number + 6) % 7
  const own = words.weekdayNames?.split(',')[sinceMonday]
  if (own) return length === 'long' ? own : (own.split(' ').pop() ?? own).slice(0, 3)
  return new Intl.DateTimeFormat(words.names ?? words.lang, { weekday: length, timeZone: 'UTC' }).format(
    monday + sinceMonday * dayLength,
  )
}

/** A day (`2026-07-28`) with the day of the week. */
export const dayText = (words: Words, day: string, month: 'long' | 'short' = 'long'): string =>
  `${weekday(words, new Date(day).getUTCDay(), 'short')} ${formatDates(words, { day: 'numeric', month }, day)}`

/** A month (`2026-07`) with its year. */
export const monthText = (words: Words, month: string): string =>
  formatDates(words, { month: 'long', year: 'numeric' }, `${month}-01`)
