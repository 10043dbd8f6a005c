/** Kinds that a list may be of: those of the hub's public API (`GET /v1/{kind}.json`). */
export const kinds = ['news', 'meetings', 'projects', 'partners', 'contacts', 'resources'] as const
/** One of {@link kinds}. */
export type Kind = (typeof kinds)[number]
/** Returns whether a list may be of this kind. */
export const isDrawn = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind)
/** The direction in which a language is written. */
export type Direction = 'ltr' | 'rtl'
