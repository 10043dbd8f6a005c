import { describe, expect, it } from '@jest/globals'
import { diff } from '../../../src/publish/diff.ts'
import { directoryTag, tagsOf } from '../../../src/publish/tags.ts'

const out = {
  id: '1',
  _status: 'published',
  slug: 'one',
  municipality: 'durres',
  title: { en: 'One', sq: 'Një' },
  publishedLocales: ['en', 'sq'],
  sharing: 'network',
}
const draft = { ...out, _status: 'draft' }
const trashed = { ...out, deletedAt: '2026-11-22' }

describe('what changed for readers', () => {
  it.each([
    ['a draft that becomes another draft', draft, { ...draft, title: {} }],
    ['a draft that is new', undefined, draft],
    ['a draft that is deleted', draft, undefined],
    ['a published row that a draft save leaves alone', out, { ...out }],
    ['what readers do not get', out, { ...out, editorialNote: 'x', createdBy: 'y' }],
    ['what was in the trash and is deleted', trashed, undefined],
  ])('is nothing: %s', (_what, before, after) => {
    expect(diff('news', before, after)).toBeUndefined()
  })

  it.each([
    ['published', undefined, out, false],
    ['published', draft, out, false],
    ['published', trashed, out, false],
    ['changed', out, { ...out, title: { en: 'Other' } }, false],
    ['changed', out, { ...out, updatedAt: 'later' }, false],
    ['changed', out, { ...out, publishedLocales: ['en'] }, true],
    ['changed', out, { ...out, publishedLocales: ['en', 'sq', 'el'] }, false],
    ['changed', out, { ...out, sharing: 'municipality' }, true],
    ['moved', out, { ...out, slug: 'other' }, false],
    ['moved', out, { ...out, municipality: 'teruel' }, false],
    ['withdrawn', out, draft, true],
    ['withdrawn', out, trashed, true],
    ['withdrawn', out, undefined, true],
  ])('is %s', (deed, before, after, gone) => {
    expect(diff('news', before, after)).toMatchObject({ about: 'news/1', deed, gone })
  })

  it('concerns the lists of the old state and those of the new one', () => {
    const after = { ...out, slug: 'two', municipality: 'teruel' }
    const tags = diff('news', out, after)?.tags ?? []
    expect(new Set(tags)).toEqual(new Set([...tagsOf('news', out), ...tagsOf('news', after)]))
    expect(tags).toHaveLength(new Set(tags).size)
  })

  it('goes at once where it is about a person', () => {
    expect(diff('contacts', out, { ...out, name: 'Other' })?.gone).toBe(true)
  })

  it('concerns all lists where there are other municipalities than before', () => {
    const city = { id: '1', slug: 'durres', status: 'active', name: { en: 'Durrës' } }
    const tags = (before: object | undefined, after: object | undefined) =>
      diff('municipalities', before as never, after as never)?.tags.includes(directoryTag)
    expect(tags(undefined, city)).toBe(true)
    expect(tags(city, { ...city, status: 'archived' })).toBe(true)
    expect(tags(city, { ...city, name: { en: 'Durres' } })).toBe(false)
  })
})
