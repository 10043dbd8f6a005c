import type { Words } from '../locales/words.ts'

/** Which parts of a date are shown. */
export type DateParts = Intl.DateTimeFormatOptions

export const fullDate: DateParts = { day: 'numeric', month: 'long', year: 'numeric' }
export const clock: DateParts = { hour: '2-digit', minute: '2-digit' }

/**
 * An instant, or the span between two, in the words of a language and in `parts.timeZone` (IANA, else UTC): the clock
 * of the machine that renders never shows. Chromium lacks Albanian and Macedonian: there another language lends the form of the date,
 * on a server too, and the months are our own.
 * Empty when a date or the zone is not one, so that a fault in one item costs a line and not the list.
 */
export function formatDates(words: Words, parts: DateParts, start: string, end = start): string {
  const { dates, lang, monthNames } = words
  const { timeZone = 'UTC', month } = parts
  try {
    // Weekdays, which pages of a hub have, are lent by nobody: a server knows its languages.
    return new Intl.DateTimeFormat((!parts.weekday && dates) || lang, { ...parts, timeZone })
      .formatRangeToParts(new Date(start), new Date(end))
      .map(({ type, value, source }) => {
        if (!monthNames || type !== 'month') return value
        const day = new Date(source === 'endRange' ? end : start).toLocaleString('en', { timeZone })
        return monthNames.split(' ')[new Date(day).getMonth()]?.slice(0, month === 'short' ? 3 : 99)
      })
      .join('')
  } catch {
    return ''
  }
}

/** A number of months in words: `24 months`. */
export const formatMonths = (words: Words, months: number): string => `${months} ${words.months}`
