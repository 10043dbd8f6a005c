import { primary } from './primary.ts'
import { short } from './short.ts'
import type { Words } from './words.ts'

/** Put in by the build: the languages, separated by spaces, and the hash in the names of this build's files. */
declare const LOCALES: string
declare const RELEASE: string

/**
 * In the script that the hub serves this module stands in for `index.ts` and `word.ts`: words come by address and
 * under short keys, since fifteen imports and seventy long keys would be a tenth of all that a page loads.
 */
export const loadWords = async (tag: string): Promise<Words> => {
  const lang = primary(tag)
  const file = `./${LOCALES.includes(lang) ? lang : 'en'}-${RELEASE}.js`
  return ((await import(file)) as { readonly default: Words }).default
}

/** Adds a part of the words of a language that not every page needs: see `parts.ts`. */
export const loadPart = async (words: Words, part: string): Promise<void> => {
  const file = `./${words.lang}-${part}-${RELEASE}.js`
  Object.assign(words, ((await import(file)) as { readonly default: Words }).default)
}

export const word = (catalogue: Readonly<Record<string, string>>, key = ''): string | undefined =>
  catalogue[short(key)]
