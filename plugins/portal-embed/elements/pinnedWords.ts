import { short } from '../locales/short.ts'
import type { Words } from '../locales/words.ts'

let own: Words

/** Says which words the script has; the build calls it first of all. */
export const use = (words: Words): void => {
  own = words
}

/** In a script that holds the words of one language this module stands in for `index.ts` and `word.ts`: it loads nothing more. */
export const loadWords = async (): Promise<Words> => own

/** Nothing comes later. */
export const loadPart = async (_words: Words, _part: string): Promise<void> => undefined

export const word = (catalogue: Readonly<Record<string, string>>, key = ''): string | undefined =>
  catalogue[short(key)]
