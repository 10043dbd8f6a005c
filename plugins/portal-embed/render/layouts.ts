/** How a list is laid out: each item a row, side by side as cards, or titles with the least beside them. */
export const layouts = ['list', 'cards', 'compact'] as const
/** One of {@link layouts}. */
export type Layout = (typeof layouts)[number]
