/** The month of a calendar (`2026-07`): the chosen one, that in which `from` lies, else this one on the reader's clock. */
export function monthOf(chosen: string | null | undefined, from?: string | null): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(chosen ?? '')) return String(chosen)
  if (from) return from.slice(0, 7)
  const now = new Date()
  return monthText(now.getFullYear(), now.getMonth())
}

/** The month that lies so many months later. */
export function monthsLater(month: string, count: number): string {
  const moved = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + count))
  return monthText(moved.getUTCFullYear(), moved.getUTCMonth())
}

/** Its first and its last day. */
export function monthSpan(month: string): [from: string, until: string] {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  return [`${month}-01`, `${month}-${last}`]
}

const monthText = (year: number, month: number): string => `${year}-${String(month + 1).padStart(2, '0')}`
