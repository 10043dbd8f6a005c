/** Which parts of a date are shown; `timeZone` is an IANA name. */
export type DateParts = Intl.DateTimeFormatOptions

export const fullDate: DateParts = { day: 'numeric', month: 'long', year: 'numeric' }

/**
 * An instant, or the span between two, in the words of a language. The zone is always said: the clock of the
 * machine that renders never shows. Empty when a date or the zone is not one, so that a fault in one item
 * costs a line and not the list. Where the browser does not know the language, digits replace month names.
 */
export function formatDates(lang: string, parts: DateParts, start: string, end?: string): string {
  try {
    const known = Intl.DateTimeFormat.supportedLocalesOf(lang)[0]
    const format = new Intl.DateTimeFormat(known ?? 'en-GB', {
      timeZone: 'UTC',
      ...parts,
      ...(known ? {} : { month: '2-digit', weekday: undefined }),
    })
    const from = new Date(start)
    const until = new Date(end ?? start)
    return until > from ? format.formatRange(from, until) : format.format(from)
  } catch {
    return ''
  }
}

/** A number of months in words: `24 months`. */
export const formatMonths = (lang: string, months: number): string =>
  new Intl.NumberFormat(lang, { style: 'unit', unit: 'month', unitDisplay: 'long' }).format(months)
