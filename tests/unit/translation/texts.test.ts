import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { type Doc, inAllLocales, isEmpty, valueAt } from '../../../src/translation/document.ts'
import { hashOf, isRewritten, rowsIn, textsIn } from '../../../src/translation/texts.ts'

const fields = [
  { name: 'title', type: 'text', localized: true },
  { name: 'body', type: 'richText', localized: true },
  { name: 'year', type: 'number' },
  {
    name: 'venue',
    type: 'group',
    flattenedFields: [
      { name: 'city', type: 'text' },
      { name: 'note', type: 'text', localized: true },
    ],
  },
  { name: 'goals', type: 'array', flattenedFields: [{ name: 'text', type: 'textarea', localized: true }] },
] as unknown as FlattenedField[]

const rich = (text: string, extra: Doc = {}): Doc => ({
  root: {
    type: 'root',
    children: [{ type: 'paragraph', ...extra, children: [{ type: 'text', text, ...extra }] }],
  },
})
const stored: Doc = {
  title: { en: 'Meeting', sq: 'Takim' },
  body: { en: rich('Hello'), sq: rich('Tungjatjeta') },
  year: 2022,
  venue: { city: 'Durrës', note: { en: 'Upstairs' } },
  goals: [
    { id: 'a', text: { en: 'One', sq: 'Një' } },
    { id: 'b', text: { en: 'Two', sq: 'Dy' } },
  ],
}
const english = (changes: Doc = {}): Doc => ({
  title: 'Meeting',
  body: rich('Hello'),
  year: 2022,
  venue: { city: 'Durrës', note: 'Upstairs' },
  goals: [
    { id: 'a', text: 'One' },
    { id: 'b', text: 'Two' },
  ],
  ...changes,
})
const saved = (changes: Doc = {}) => inAllLocales(fields, english(changes), stored, 'en')
const hash = (doc: Doc, locale = 'en') => hashOf(textsIn(fields, doc, locale))
const rewritten = (after: Doc, locale = 'en') =>
  isRewritten(textsIn(fields, stored, locale), textsIn(fields, after, locale), new Set(rowsIn(fields, after)))

describe('a document in all languages', () => {
  it('keeps the languages that are not saved', () => {
    expect(saved({ title: 'Gathering' })).toEqual({ ...stored, title: { en: 'Gathering', sq: 'Takim' } })
  })

  it('takes all of them when it is new', () => {
    expect(inAllLocales(fields, stored, {}, 'all')).toEqual(stored)
  })

  it('finds a value by its path', () => {
    expect(valueAt(fields, stored, 'venue.note', 'en')).toBe('Upstairs')
    expect(valueAt(fields, stored, 'venue.city', 'sq')).toBe('Durrës')
    expect(valueAt(fields, stored, 'nothing.here', 'en')).toBeUndefined()
  })

  it.each([
    [undefined, true],
    ['  ', true],
    [[], true],
    [rich(' '), true],
    [{ root: { children: [{ type: 'upload', value: 'x' }] } }, false],
    [rich('x'), false],
    [0, false],
    [false, false],
  ])('%j is empty: %s', (value, expected) => {
    expect(isEmpty(value)).toBe(expected)
  })
})

describe('the hash of the texts', () => {
  it('knows nothing of what is not localised', () => {
    expect(hash(saved({ year: 1999 }))).toBe(hash(stored))
  })

  it('changes with a title, a rich text, a group, a row', () => {
    const changed = [
      { title: 'X' },
      { body: rich('X') },
      { venue: { note: 'X' } },
      { goals: [{ id: 'a', text: 'X' }] },
    ]
    expect(new Set([hash(stored), ...changed.map((each) => hash(saved(each)))]).size).toBe(5)
  })

  it('ignores the order of rows, white space at the ends and what editors add to a rich text', () => {
    expect(hash(saved({ goals: [...(english().goals as Doc[])].reverse() }))).toBe(hash(stored))
    expect(hash(saved({ title: ' Meeting\n' }))).toBe(hash(stored))
    expect(hash(saved({ body: rich('Hello', { version: 1, format: 0, mode: 'normal' }) }))).toBe(hash(stored))
  })

  it('is empty without any text', () => {
    expect(hash(stored, 'it')).toBe('')
  })

  it('is of each language alone', () => {
    expect(hash(saved({ title: 'X' }), 'sq')).toBe(hash(stored, 'sq'))
  })
})

describe('writing', () => {
  it('is a text that is new, other or gone', () => {
    expect(rewritten(saved({ title: 'X' }))).toBe(true)
    expect(rewritten(saved({ venue: { note: null } }))).toBe(true)
    expect(rewritten(saved({ goals: [...(english().goals as Doc[]), { text: 'Three' }] }))).toBe(true)
    expect(
      rewritten(
        saved({
          goals: [
            { id: 'a', text: '' },
            { id: 'b', text: 'Two' },
          ],
        }),
      ),
    ).toBe(true)
  })

  it('is not a row that was taken out or moved, nor anything else', () => {
    expect(rewritten(saved({ goals: [{ id: 'b', text: 'Two' }] }))).toBe(false)
    expect(rewritten(saved({ goals: [...(english().goals as Doc[])].reverse(), year: 3 }))).toBe(false)
  })
})
