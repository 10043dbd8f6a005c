import { describe, expect, it } from '@jest/globals'
import { contentLocales, direction, nativeName, shippedLocales } from '../../../src/translation/languages.ts'

describe('languages', () => {
  it('ships fifteen, each once', () => {
    expect(new Set(shippedLocales).size).toBe(15)
  })

  it.each([
    ['ar', 'rtl'],
    ['ar-LB', 'rtl'],
    ['he', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['sr', 'ltr'],
    ['en', 'ltr'],
  ])('writes %s %s', (tag, dir) => {
    expect(direction(tag)).toBe(dir)
  })

  it('keeps the given order, each language once', () => {
    expect(contentLocales(['sq', 'ar', 'sq']).map(({ code, dir }) => `${code} ${dir}`)).toEqual([
      'sq ltr',
      'ar rtl',
    ])
  })

  it('names a language that is not shipped by itself', () => {
    expect(nativeName('fr')).toBe('français')
    expect(nativeName('sr-Latn')).toMatch(/srpski/i)
  })

  it('refuses a tag that is malformed', () => {
    expect(() => contentLocales(['not a tag'])).toThrow(RangeError)
  })
})
