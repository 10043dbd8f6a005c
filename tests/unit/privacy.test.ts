import { describe, expect, it } from '@jest/globals'
import type { SanitizedConfig } from 'payload'
import { mentions } from '../../src/privacy/about.ts'
import { registered } from '../../src/privacy/registered.ts'

const config = (collection: object) =>
  ({ collections: [collection], globals: [] }) as unknown as SanitizedConfig

const people = { name: 'author', type: 'relationship', relationTo: 'users' }

describe('the list of erasures', () => {
  it('lets a configuration pass whose collections it knows', () => {
    const known = config({ slug: 'news', flattenedFields: [{ ...people, name: 'createdBy' }] })
    expect(registered(known)).toBe(known)
  })

  it('refuses a collection that it does not know', () => {
    expect(() => registered(config({ slug: 'journals', flattenedFields: [] }))).toThrow(/journals/)
  })

  it.each([
    ['news.author', [people]],
    ['news.rows.author', [{ name: 'rows', type: 'array', flattenedFields: [people] }]],
    ['news.author', [{ ...people, relationTo: ['news', 'users'] }]],
  ])('refuses the field %s, which names people', (path, flattenedFields) => {
    expect(() => registered(config({ slug: 'news', flattenedFields }))).toThrow(path)
  })

  it('refuses a global that it does not know', () => {
    const unknown = { collections: [], globals: [{ slug: 'settings' }] } as unknown as SanitizedConfig
    expect(() => registered(unknown)).toThrow(/settings/)
  })
})

describe('a text', () => {
  it.each([
    ['Hello Ana Kola, …', 'ana kola', true],
    ['to ana@city.example.', 'ana@city.example', true],
    ['Anatolia', 'Ana', false],
    ['Juana', 'Ana', false],
    ['Li, look at it', 'Li', true],
    ['li tutti', 'Li', false],
    ['Liquid', 'Li', false],
    ['请王芳看一下', '王芳', true],
    ['a or b', 'a', false],
    ['50 % of it', '%', false],
  ])('“%s” mentions “%s”: %s', (text, needle, is) => {
    expect(mentions(text, [needle])).toBe(is)
  })
})
