import type { Kind } from '../kinds.ts'

/**
 * How a list is laid out: each item a row, side by side as cards, or titles with the least beside them; meetings by month and day, or in
 * the table of a month; partners as logos by their role; projects as sheets.
 */
export const layouts = ['list', 'cards', 'compact', 'agenda', 'calendar', 'logos', 'sheet'] as const
/** One of {@link layouts}. */
export type Layout = (typeof layouts)[number]

/** The kind that a layout is made for, where it suits one alone. */
const suited: Partial<Record<Layout, Kind>> = {
  agenda: 'meetings',
  calendar: 'meetings',
  logos: 'partners',
  sheet: 'projects',
}

/** The layouts that suit the lists of a kind. */
export const layoutsOf = (kind: string): Layout[] =>
  layouts.filter((layout) => (suited[layout] ?? kind) === kind)
