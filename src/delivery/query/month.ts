import type { Listed } from './forms.ts'
import type { Look } from './look.ts'
import { opening, type Query } from './query.ts'

/** What a list is drawn with beside its look, which follows from the question: what was asked for, and the month of a calendar. */
export interface Drawn {
  when?: NonNullable<Query['when']>
  /** `2026-07` */
  month?: string
}

/** The most meetings that a month shows. */
const most = 100

/**
 * The question that a list puts in a layout. A calendar asks for everything in one month: that in which `from` lies, else the one that it
 * is now (UTC).
 * @param ends is told at which instant (milliseconds) it would be another question
 */
export function drawnQuery<L extends Listed>(
  listed: L & { look?: Look },
  now: Date,
  ends: (instant: number) => void,
): { listed: L & { look?: Look }; drawn: Drawn } {
  const { query, look } = listed
  const told = query.when ? { when: query.when } : {}
  if (look?.layout !== 'calendar') return { listed, drawn: told }
  const first = new Date(query.from === undefined ? now : opening(query.from))
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()]
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10)
  const next = Date.UTC(year, month + 1)
  if (query.from === undefined) ends(next)
  const from = day(Date.UTC(year, month))
  return {
    listed: { ...listed, query: { ...query, from, until: day(next - 1), limit: most, page: 1 } },
    drawn: { ...told, month: from.slice(0, 7) },
  }
}
