/**
 * Conditions on words in the language of FTS5. Words are made of letters and digits alone (`wordsIn`), so that nothing in
 * them can mean anything to it.
 */

/** So many letters of a word are enough to find what begins with them. */
const enough = 3

/** A word as it is, or as the beginning of one. What holds the very word is found twice, and so ranks higher. */
export const beginning = (word: string): string =>
  word.length < enough ? `"${word}"` : `"${word}" OR "${word}" *`

/** Any of these. */
export const anyOf = (conditions: readonly string[]): string => conditions.join(' OR ')

/** All of these. */
export const allOf = (conditions: readonly string[]): string =>
  conditions.map((condition) => `(${condition})`).join(' AND ')

/** All of it within some parts of a document. @param parts their names */
export const within = (parts: string, condition: string): string => `{${parts}} : (${condition})`

/** The most words of a title that is marked as a whole: names are short. */
const mostWhole = 4

/** Returns an extra word for all words of a title together, so that a search for a name ranks first what is called exactly that. */
export const whole = (words: readonly string[]): string[] =>
  words.length > 0 && words.length <= mostWhole ? [`\ue001${words.join('')}`] : []

/** One very word. */
export const exactly = (word: string): string => `"${word}"`

/** Returns the word that marks, among a document's words, its relation to another document; nobody can type it. */
export const token = (id: string): string => `\ue000${id.replaceAll('-', '')}`
