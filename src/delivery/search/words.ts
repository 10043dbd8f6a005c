import { normalise } from '../../translation/normalise.ts'

/** Letters and digits in a row. Apostrophes, hyphens and dots part words: `l’integrazione` is found by `integrazione`. */
const run = /[\p{L}\p{N}]+/gu

/** The most characters of a word that count; a longer word is cut to them. */
const longest = 40

/** The Arabic article with what is written together with it, where at least three letters follow. */
const article = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/u
const arabic = /^\p{Script=Arabic}/u

/** The words of a text in the form in which search compares them, in their order. */
export function wordsIn(text: string): string[] {
  return (normalise(text).match(run) ?? []).map((word) => plain(word.slice(0, longest)))
}

/** Arabic words without their article, and with one form for letters that are written in two ways at a word's end. */
function plain(word: string): string {
  if (!arabic.test(word)) return word
  return word.replace(article, '').replaceAll('ى', 'ي').replaceAll('ة', 'ه')
}

/** By how many letters a word may differ from one that was meant: short words by none. */
export const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/**
 * How many letters must be added, left out, replaced or swapped with their neighbour to make one word of the other.
 * @param most `Infinity` is answered where it is more than that
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Infinity
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const next = nextRow(one, other, row, last, before)
    if (Math.min(...next) > most) return Infinity
    before = last
    last = next
  }
  const found = last[other.length] ?? Infinity
  return found > most ? Infinity : found
}

/** A row of the table of distances between the beginnings of both words. */
function nextRow(one: string, other: string, row: number, last: number[], before: number[]): number[] {
  const next = [row]
  for (let column = 1; column <= other.length; column += 1) {
    const isSame = one[row - 1] === other[column - 1]
    const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
    next[column] = Math.min(
      (last[column - 1] ?? Infinity) + (isSame ? 0 : 1),
      (last[column] ?? Infinity) + 1,
      (next[column - 1] ?? Infinity) + 1,
      isSwapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
    )
  }
  return next
}
