import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { distance, slips, wordsIn } from '../../../../src/delivery/search/words.ts'

describe('the words of a text', () => {
  it.each([
    ['Durrës, l’Integrazione dell’ALBANIA', ['durres', 'l', 'integrazione', 'dell', 'albania']],
    ['IN.TO.EU – Phase 2', ['in', 'to', 'eu', 'phase', '2']],
    ['Η Επιτροπή της πόλης', ['η', 'επιτροπη', 'τησ', 'πολησ']],
    ['Њујорк, Шуштински', ['њујорк', 'шуштински']],
    ['الْبَلَدِيَّة والمدينة', ['بلديه', 'مدينه']],
    ['والي الله', ['والي', 'الله']],
    ['…!', []],
  ])('of %j', (text, words) => {
    expect(wordsIn(text)).toEqual(words)
  })

  it('are letters and digits alone, and their own words again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = wordsIn(text)
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u)
        expect(wordsIn(words.join(' ')).length).toBe(words.length)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the distance between two words', () => {
  it.each([
    ['durres', 'durres', 0],
    ['durres', 'dures', 1],
    ['durres', 'durrse', 1],
    ['durres', 'turrez', 2],
    ['durres', 'teruel', Infinity],
  ])('of %s from %s', (one, other, expected) => {
    expect(distance(one, other, 2)).toBe(expected)
  })

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })

  it('is that of the definition, whichever comes first', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(3), (one, other, most) => {
        const exact = slow(one, other)
        expect(distance(one, other, most)).toBe(exact > most ? Infinity : exact)
        expect(distance(other, one, most)).toBe(distance(one, other, most))
      }),
      { numRuns: 2_000 },
    )
  })

  it('may be greater, the longer the word', () => {
    expect(['art', 'city', 'council', 'councils'].map(slips)).toEqual([0, 1, 1, 2])
  })
})

/** The definition, by trying everything. */
function slow(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [a, b] = [one.slice(1), other.slice(1)]
  const swapped = one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0]
  return Math.min(
    slow(a, b) + (one[0] === other[0] ? 0 : 1),
    slow(a, other) + 1,
    slow(one, b) + 1,
    swapped ? slow(one.slice(2), other.slice(2)) + 1 : Infinity,
  )
}
