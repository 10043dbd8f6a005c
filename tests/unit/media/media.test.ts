import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { fileName, stemOf } from '../../../src/media/names.ts'
import { filesOf, widthsFor } from '../../../src/media/sizes.ts'
import { usesIn } from '../../../src/media/uses.ts'

describe('the widths of a picture', () => {
  it.each([
    [100, [[320, 100]]],
    [320, [[320, 320]]],
    [
      700,
      [
        [320, 320],
        [640, 640],
        [960, 700],
      ],
    ],
    [
      2560,
      [
        [320, 320],
        [640, 640],
        [960, 960],
        [1600, 1600],
      ],
    ],
  ])('of %i pixels are none that it does not fill, and none twice', (width, expected) => {
    expect([...widthsFor(width)]).toEqual(expected)
  })
})

describe('the name of a file', () => {
  it('says what it was called, and is never given twice', () => {
    const [first, second] = [fileName('Porti i Durrësit', '.PDF'), fileName('Porti i Durrësit', '.PDF')]
    expect(first).toMatch(/^porti-i-durresit-[0-9a-f]{24}\.pdf$/)
    expect(first).not.toBe(second)
    expect(stemOf(first)).toBe('porti-i-durresit')
    expect(stemOf(first.replace('.pdf', '-2.pdf'))).toBe('porti-i-durresit')
    expect(fileName('…', '.webp')).toMatch(/^file-/)
  })

  it('is found among those of a document once', () => {
    const sizes = { w320: { filename: 'b' }, w640: { filename: null }, w960: { filename: 'b' } }
    expect(filesOf({ filename: 'a', sizes })).toEqual(['a', 'b'])
    expect(filesOf({})).toEqual([])
  })
})

describe('the pictures in a document', () => {
  const upload = (name: string, more = {}) =>
    ({ name, type: 'upload', relationTo: 'media', ...more }) as unknown as FlattenedField
  const nested = (name: string, type: string, flattenedFields: FlattenedField[], more = {}) =>
    ({ name, type, flattenedFields, ...more }) as unknown as FlattenedField
  const text = { name: 'body', type: 'richText', localized: true } as unknown as FlattenedField
  const node = (value: unknown, relationTo = 'media') => ({ type: 'upload', relationTo, value })

  it('are those in fields, rows and groups, and those in texts with the language of the text', () => {
    const fields = [
      upload('image'),
      upload('gallery', { hasMany: true }),
      upload('file', { relationTo: 'documents' }),
      nested('rows', 'array', [upload('photo'), text]),
      nested('group', 'group', [upload('logo')]),
      text,
    ]
    const uses = usesIn(fields, {
      image: 'a',
      gallery: ['a', { id: 'b' }],
      file: 'h',
      rows: [{ photo: 'c', body: { sq: { root: { children: [node('d')] } } } }],
      group: { logo: 'e' },
      body: {
        sq: { root: { children: [{ type: 'paragraph', children: [node('f')] }, node('g', 'documents')] } },
        en: { root: { children: [node({ id: 'f' }), node('f')] } },
        it: null,
      },
    })
    const named = uses.map(({ picture, language }) => `${picture} ${language ?? '*'}`)
    expect(named.sort()).toEqual(['a *', 'b *', 'c *', 'd sq', 'e *', 'f en', 'f sq', 'g sq', 'h *'])
  })

  it('are none in what is no document', () => {
    expect(usesIn([upload('image'), text], { image: null, body: 'x' })).toEqual([])
  })
})
