import type { Budget } from './budget.ts'
import { distance, slips } from './words.ts'

/** The most words that stand in for one that was misspelt. */
const most = 10
/** So many words are compared before it is asked whether there is time for more. */
const batch = 200

/** Reads words of a language, in order: those behind `after` that begin with `first`. */
export type Terms = (first: string, after: string, limit: number) => string[]

/** Words that begin alike and may have been meant, the nearest first, as far as the budget reaches. */
export async function near(word: string, terms: Terms, budget: Budget): Promise<string[]> {
  const mistakes = slips(word)
  const [first = ''] = word
  const found: { term: string; far: number }[] = []
  for (let after = ''; mistakes > 0 && (await budget.left());) {
    const read = terms(first, after, batch)
    for (const term of read) {
      const far = distance(word, term, mistakes)
      if (far <= mistakes) found.push({ term, far })
    }
    after = read.at(-1) ?? ''
    if (read.length < batch) break
  }
  return found
    .sort((one, other) => one.far - other.far || (one.term < other.term ? -1 : 1))
    .slice(0, most)
    .map(({ term }) => term)
}
