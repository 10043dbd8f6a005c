import type { Words } from '../locales/words.ts'

/** Which parts of a date are shown. */
export type DateParts = Intl.DateTimeFormatOptions

export const fullDate: DateParts = { day: 'numeric', month: 'long', year: 'numeric' }
export const clock: DateParts = { hour: '2-digit', minute: '2-digit' }

/**
 * An instant, or the span between two, in the words of a language and in `parts.timeZone` (IANA, else UTC): the clock
 * of the machine that renders never shows. Digits, in Romania's order, where a browser does not know the
 * language (Chrome and Albanian).
 * Empty when a date or the zone is not one, so that a fault in one item costs a line and not the list.
 */
export function formatDates(words: Words, parts: DateParts, start: string, end = start): string {
  try {
    const [known] = Intl.DateTimeFormat.supportedLocalesOf(words.dates ?? words.lang)
    return new Intl.DateTimeFormat(known ?? 'ro', {
      ...parts,
      month: known ? parts.month : parts.month && 'numeric',
      timeZone: parts.timeZone ?? 'UTC',
    }).formatRange(new Date(start), new Date(end))
  } catch {
    return ''
  }
}

/** A number of months in words: `24 months`. */
export const formatMonths = (words: Words, months: number): string => `${months} ${words.months}`
