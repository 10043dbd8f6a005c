import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { contentOf, copyable, differences, fingerprint, hashes } from '../../../src/sharing/content.ts'
import { copied, inLanguage } from '../../../src/sharing/copy.ts'
import type { Doc } from '../../../src/translation/document.ts'

const sidebar = { admin: { position: 'sidebar' } }
const fields = [
  { name: 'title', type: 'text', localized: true },
  { name: 'body', type: 'richText', localized: true },
  { name: 'image', type: 'upload', relationTo: 'media' },
  { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
  { name: 'editorialNote', type: 'textarea', custom: { internal: true } },
  { name: 'translations', type: 'json', custom: { derived: true } },
  { name: 'sharing', type: 'select', ...sidebar },
  { name: 'status', type: 'select', ...sidebar },
  {
    name: 'ways',
    type: 'array',
    custom: { internal: 'rows' },
    flattenedFields: [
      { name: 'id', type: 'text' },
      { name: 'label', type: 'text', localized: true },
      { name: 'visibility', type: 'select' },
    ],
  },
  {
    name: 'papers',
    type: 'array',
    flattenedFields: [{ name: 'document', type: 'relationship', relationTo: 'documents', required: true }],
  },
] as unknown as FlattenedField[]

const how = {
  locales: ['en', 'sq'],
  links: (_collection: string, id: string) => !id.startsWith('hidden'),
  rowId: (id: unknown) => `copy-of-${String(id)}`,
}
const rich = (...children: Doc[]) => ({ root: { type: 'root', children: [{ type: 'paragraph', children }] } })
const word = (text: string) => ({ type: 'text', text, format: 0 })
const stored: Doc = {
  id: 'one',
  title: { en: 'Title', sq: 'Titull', it: 'Titolo' },
  body: {
    en: rich(word('See '), {
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo: 'news', value: 'hidden-draft' } },
      children: [word('this')],
    }),
  },
  image: 'hidden-picture',
  topics: ['a', 'hidden-b', 'c'],
  editorialNote: 'for us',
  translations: { en: { state: 'original' } },
  sharing: 'network',
  status: 'cancelled',
  ways: [
    { id: '1', label: { en: 'Desk', it: 'Sportello' }, visibility: 'public' },
    { id: '2', label: { en: 'Direct line' }, visibility: 'internal' },
  ],
  papers: [
    { id: '3', document: 'agenda' },
    { id: '4', document: 'hidden-minutes' },
  ],
}

describe('a copy', () => {
  it('has what is published, and of links and rows what may be there', () => {
    expect(copied(fields, stored, how)).toEqual({
      title: { en: 'Title', sq: 'Titull' },
      body: { en: rich(word('See '), word('this')), sq: null },
      image: null,
      topics: ['a', 'c'],
      status: 'cancelled',
      ways: [{ id: 'copy-of-1', label: { en: 'Desk', sq: null }, visibility: 'public' }],
      papers: [{ id: 'copy-of-3', document: 'agenda' }],
    })
  })

  it('in one language has that language alone, and its rows by the same ids', () => {
    expect(inLanguage(fields, copied(fields, stored, how), 'sq')).toMatchObject({
      title: 'Titull',
      body: null,
      topics: ['a', 'c'],
      ways: [{ id: 'copy-of-1', label: null }],
    })
  })

  it('of a copy is the same again, and says the same as what it was made from', () => {
    const open = { ...how, links: () => true, rowId: String }
    const once = copied(fields, stored, open)
    expect(copied(fields, once, open)).toEqual(once)
    expect(contentOf(copyable(fields), once, how.locales)).toEqual(
      contentOf(copyable(fields), stored, how.locales),
    )
  })
})

describe('what an item says', () => {
  const said = (doc: Doc, locales = ['en', 'sq']) => contentOf(copyable(fields), doc, locales)

  it('is the same whatever the ids of its rows, its notes, its states and its other languages', () => {
    const other = {
      ...stored,
      editorialNote: 'changed',
      translations: {},
      sharing: 'project',
      title: { ...(stored.title as Doc), it: 'Altro' },
      ways: (stored.ways as Doc[]).map((row) => ({ ...row, id: `x${String(row.id)}` })).slice(0, 1),
    }
    expect(fingerprint(said(other))).toBe(fingerprint(said(stored)))
  })

  it('differs in the fields that were changed, and in no other', () => {
    const changes: [string, Doc][] = [
      ['title.en', { title: { en: 'Other', sq: 'Titull' } }],
      ['status', { status: 'scheduled' }],
      ['topics', { topics: ['c', 'a'] }],
      ['body.sq', { body: { ...(stored.body as Doc), sq: rich(word('trup')) } }],
    ]
    fc.assert(
      fc.property(fc.subarray(changes), (made) => {
        const other = Object.assign({}, stored, ...made.map(([, change]) => change)) as Doc
        const keys = differences(hashes(said(stored)), hashes(said(other)))
        expect(keys.filter((key) => key !== 'topics')).toEqual(
          made
            .map(([key]) => key)
            .filter((key) => key !== 'topics')
            .sort(),
        )
        expect(fingerprint(said(other)) === fingerprint(said(stored))).toBe(made.length === 0)
      }),
    )
  })
})
