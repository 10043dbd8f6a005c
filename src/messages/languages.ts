/** The interface languages that have a folder beside this file. Adding one: a folder, a line here and in the catalogue. */
export const messageLanguages = ['en'] as const

/** One text in every interface language. */
export type Texts = Record<(typeof messageLanguages)[number], string>
