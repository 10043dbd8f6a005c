import { describe, expect, it } from '@jest/globals'
import { demo } from '../../../src/demo/data/index.ts'
import { drawingKeys } from '../../../src/demo/images.ts'
import { isReference, isRichTexts } from '../../../src/demo/resolve.ts'
import {
  demoCollections,
  type DemoCollection,
  type DemoDocument,
  type Reference,
} from '../../../src/demo/entries/types.ts'
import { shippedLocales } from '../../../src/translation/languages.ts'

const documents = demoCollections.flatMap((collection) =>
  (demo[collection] as DemoDocument[]).map((document) => ({
    name: `${collection}/${document.key}`,
    collection,
    document,
  })),
)

/** Every object inside a value, with its path. */
function* objects(value: unknown, path = ''): Generator<{ path: string; value: object }> {
  if (typeof value !== 'object' || value === null) return
  yield { path, value }
  if (isRichTexts(value)) return
  for (const [name, inner] of Object.entries(value)) yield* objects(inner, `${path}.${name}`)
}

function references(document: DemoDocument): Reference[] {
  return [...objects(document)].map(({ value }) => value).filter(isReference)
}

const isLocale = (name: string) => (shippedLocales as readonly string[]).includes(name)

/** The texts of a document by path: each an object with one value per language. */
function texts(document: DemoDocument): { path: string; languages: string[]; values: string[] }[] {
  return [...objects(document)].flatMap(({ path, value }) => {
    const byLanguage: object = isRichTexts(value) ? value.richText : value
    const languages = Object.keys(byLanguage)
    if (languages.length === 0 || !languages.every(isLocale)) return []
    return [{ path, languages, values: Object.values(byLanguage).map((text) => JSON.stringify(text)) }]
  })
}

describe.each(documents)('$name', ({ collection, document }) => {
  it('refers only to documents that are loaded before it', () => {
    const order = (slug: DemoCollection) => demoCollections.indexOf(slug)
    const wrong = references(document).filter(({ collection: target, key }) => {
      const at = documents.findIndex((other) => other.collection === target && other.document.key === key)
      const own = documents.findIndex((other) => other.document === document)
      return at < 0 || at >= own || order(target) > order(collection)
    })
    expect(wrong).toEqual([])
  })

  it('has every text in exactly the languages it is published in', () => {
    const expected = [...document.publishedLocales].sort()
    const wrong = texts(document).filter(({ languages }) => languages.toSorted().join() !== expected.join())
    expect(wrong.map(({ path, languages }) => `${path}: ${languages.join()}`)).toEqual([])
  })

  it('is published in its source language and in English', () => {
    expect(document.publishedLocales).toEqual(expect.arrayContaining([document.sourceLocale, 'en']))
  })

  it('has no empty text and no stray space', () => {
    const wrong = texts(document).flatMap(({ values }) =>
      values.filter((text) => /^"\s*"$|^"\s|\s"$| {2}/.test(text)),
    )
    expect(wrong).toEqual([])
  })
})

describe('the demo content', () => {
  it.each(demoCollections)('has unique, well-formed keys in %s', (collection) => {
    const keys = (demo[collection] as DemoDocument[]).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) || key.length > 96)).toEqual([])
  })

  it('has a drawing for each image, and uses each', () => {
    expect(demo.media.map(({ key }) => key).toSorted()).toEqual(drawingKeys.toSorted())
    const used = new Set(
      documents
        .flatMap(({ document }) => references(document))
        .map(({ collection, key }) => `${collection}/${key}`),
    )
    expect(drawingKeys.filter((key) => !used.has(`media/${key}`))).toEqual([])
  })

  it('shows an image of the owner in all languages of the item', () => {
    const wrong = documents.flatMap(({ name, document }) => {
      const { image, municipality } = document as DemoDocument & {
        image?: Reference
        municipality?: Reference
      }
      const shown = demo.media.find(({ key }) => key === image?.key)
      if (!shown) return []
      const missing = document.publishedLocales.filter((locale) => shown.alt[locale] === undefined)
      return shown.municipality.key === municipality?.key && missing.length === 0
        ? []
        : [`${name}: ${missing.join()}`]
    })
    expect(wrong).toEqual([])
  })

  it('gives whole-day meetings real days in order, and every meeting a time or words for it', () => {
    const wrong = demo.meetings.filter(({ days, dateText }) => {
      if (!days) return dateText === undefined
      const stamps = [days.first, days.last ?? days.first].map((day) => new Date(`${day}T00:00:00Z`))
      const real = stamps.every((stamp) => !Number.isNaN(stamp.valueOf()))
      return (
        !real ||
        stamps.some((stamp, index) => index > 0 && stamp < (stamps[0] ?? stamp)) ||
        days.timezone === ''
      )
    })
    expect(wrong.map(({ key }) => key)).toEqual([])
  })

  it('has fixed instants of publication in the past', () => {
    const wrong = demo.news.filter(({ publishedAt }) => new Date(publishedAt).toISOString() !== publishedAt)
    expect(wrong.map(({ key }) => key)).toEqual([])
  })

  it('has one lead per project, or says that none is known', () => {
    const leads = demo.projects.map(({ key, partnerships, leadUnknown }) => ({
      key,
      leads: partnerships.filter(({ role }) => role === 'lead').length,
      leadUnknown: leadUnknown ?? false,
    }))
    expect(leads).toEqual([
      { key: 'in-to-eu', leads: 1, leadUnknown: false },
      { key: 'municipalities-and-civil-society', leads: 0, leadUnknown: true },
      { key: 'epi', leads: 0, leadUnknown: true },
      { key: 'migralona', leads: 1, leadUnknown: false },
    ])
  })
})
