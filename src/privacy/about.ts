/**
 * Somebody who is looked for by words, where no row points to them. Names are chosen freely and say who is meant only among people who
 * know each other: they count in some municipalities alone.
 */
export interface About {
  /** The account, where it is one: what it made counts, wherever it is. */
  id?: string
  names: readonly string[]
  addresses: readonly string[]
  /** Ids of the municipalities in whose texts, notes and mails the words mean this one. */
  municipalities: readonly string[]
}

/**
 * True where one of some names or addresses stands in a text as a whole word: in any case, but as written where it has only two letters.
 * A name of one letter, or of signs alone, means nobody. Scripts without spaces have no words, so there it may stand anywhere.
 */
export function mentions(text: string, needles: readonly string[]): boolean {
  const folded = text.toLowerCase()
  return needles.some((needle) => {
    const wanted = needle.trim()
    const letters = wanted.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    if (letters < 2) return false
    return letters > 2 ? isWord(folded, wanted.toLowerCase()) : isWord(text, wanted)
  })
}

function isWord(text: string, wanted: string): boolean {
  const ends = spaceless.test(wanted) ? () => true : (character = '') => !/[\p{L}\p{N}]/u.test(character)
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (ends(text[at - 1]) && ends(text[at + wanted.length])) return true
  return false
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
