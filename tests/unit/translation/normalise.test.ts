import { describe, expect, it } from '@jest/globals'
import { normalise } from '../../../src/translation/normalise.ts'

describe('normalise', () => {
  it.each([
    ['Durrës', 'durres'],
    ['Łódź', 'lodz'],
    ['STRAßE', 'strasse'],
    ['Đakovo, đ', 'dakovo, d'],
    ['Ελλάδα', 'ελλαδα'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['İstanbul', 'istanbul'],
    ['Țară și Șes', 'tara si ses'],
    ['مُحَمَّد', 'محمد'],
    ['Rīga\u00a0\n  2022 ', 'riga 2022'],
    ['', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(normalise(text)).toBe(expected)
  })

  it('is the same when applied twice', () => {
    for (const text of ['Linköping', 'Ёлка Й', 'Æther ĳ', '  Ἀθῆναι '])
      expect(normalise(normalise(text))).toBe(normalise(text))
  })
})
