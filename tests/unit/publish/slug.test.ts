import { describe, expect, it } from '@jest/globals'
import { isSlug } from '../../../src/publish/slug.ts'
import { slugFrom } from '../../../collections/fields/saving/uniqueSlug.ts'

describe('an address part from a title', () => {
  it.each([
    ['Mbledhja e parë, 2022', 'mbledhja-e-pare-2022'],
    ['Ελλάδα: νέα', 'ellada-nea'],
    ['Łódź & Straße', 'lodz-and-strasse'],
    ['Новини з Києва', 'novini-z-kiyeva'],
    ['???', ''],
  ])('%j becomes %j', (title, expected) => {
    expect(slugFrom(title)).toBe(expected)
  })

  it('is cut between words, or through one that is too long', () => {
    expect(slugFrom('one two three', 8)).toBe('one-two')
    expect(slugFrom('one two', 7)).toBe('one-two')
    expect(slugFrom('abcdefghij', 4)).toBe('abcd')
  })

  it('always has the form of one', () => {
    for (const title of ['مرحبا بكم', 'IN.TO.EU', 'x'.repeat(300), 'a '.repeat(200), '—dash—', '北京']) {
      const slug = slugFrom(title)
      expect([title, slug === '' || isSlug(slug)]).toEqual([title, true])
    }
  })
})

it('is a form that the model and the addresses of readers have in common', () => {
  const refused = ['', 'A', 'a--b', '-a', 'a-', 'a/b', 'ë', 'a'.repeat(97)]
  expect(['a', 'takimi-i-pare-2022', 'a'.repeat(96)].filter((text) => !isSlug(text))).toEqual([])
  expect(refused.filter(isSlug)).toEqual([])
})
