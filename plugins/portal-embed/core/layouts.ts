import { type Kind, kinds } from '../kinds.ts'

/**
 * How a list is laid out: each item a row, side by side as cards, or titles with the least beside them; meetings by month and day, or in
 * the table of a month; partners as logos by their role; where
 * meetings and partners are, on a map beside the list; projects as sheets.
 */
export const layouts = ['list', 'cards', 'compact', 'agenda', 'calendar', 'logos', 'map', 'sheet'] as const
/** One of {@link layouts}. */
export type Layout = (typeof layouts)[number]

/** The kinds that a layout is made for, where it does not suit all. */
const suited: Partial<Record<Layout, readonly Kind[]>> = {
  agenda: ['meetings'],
  calendar: ['meetings'],
  logos: ['partners'],
  map: ['meetings', 'partners'],
  sheet: ['projects'],
}

/** The layouts that suit the lists of a kind. */
export const layoutsOf = (kind: string): Layout[] =>
  layouts.filter((layout) => (suited[layout] ?? kinds).some((one) => one === kind))
