import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Field } from 'payload'
import { catalogues } from '../../../src/messages/admin/catalogues.ts'
import { withMessages } from '../../../src/messages/admin/index.ts'
import { messageLanguages } from '../../../src/messages/languages.ts'
import { fileStores } from '../../../src/media/stores.ts'
import { collections } from '../../../collections/index.ts'

type Named = { path: string; field: Field & { name: string }; parent?: Field }

/** Parts of an address, a count or a row of a list, whose label says everything. */
const obvious = /\.[^.]+$|^(country|city|region|acronym)$/

let model: CollectionConfig[] = []
beforeAll(() => {
  model = collections({
    locales: ['en', 'sq'],
    files: fileStores({ MEDIA_DIR: 'media', S3: undefined }),
    secureCookies: false,
    versions: 50,
  })
})

function named(fields: Field[], prefix = ''): Named[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => named(tab.fields, prefix))
    const path = 'name' in field && field.name ? `${prefix}${field.name}` : ''
    const own = path === '' ? [] : [{ path, field: field as Named['field'] }]
    return 'fields' in field ? [...own, ...named(field.fields, path === '' ? prefix : `${path}.`)] : own
  })
}

const isHidden = ({ field }: Named) =>
  'admin' in field && (field.admin as { hidden?: boolean } | undefined)?.hidden === true

describe('the message catalogue', () => {
  it('labels every field of every collection in every language', () => {
    const missing = model.flatMap(({ slug, fields }) =>
      named(fields)
        .filter(
          ({ field }) =>
            !messageLanguages.every(
              (language) => (field as { label?: Record<string, string> }).label?.[language],
            ),
        )
        .map(({ path }) => `${slug}.${path}`),
    )
    expect(missing).toEqual([])
  })

  it('describes every field that is not hidden and not obvious', () => {
    const missing = model.flatMap(({ slug, fields }) =>
      named(fields)
        .filter((each) => !isHidden(each) && each.field.type !== 'ui' && !obvious.test(each.path))
        .filter(
          ({ field }) =>
            !('admin' in field && field.admin && 'description' in field.admin && field.admin.description),
        )
        .map(({ path }) => `${slug}.${path}`),
    )
    expect(missing).toEqual([])
  })

  it('labels every option', () => {
    const bare = model.flatMap(({ slug, fields }) =>
      named(fields).flatMap(({ path, field }) =>
        field.type === 'select'
          ? field.options.filter((option) => typeof option === 'string').map((o) => `${slug}.${path} ${o}`)
          : [],
      ),
    )
    expect(bare).toEqual([])
  })

  it('has no text that nothing uses', () => {
    const used = new Set(
      model.flatMap(({ slug, fields }) => named(fields).map(({ path }) => `${slug}.${path}`)),
    )
    const texts = Object.entries(catalogues.en.collections).flatMap(([slug, { fields }]) =>
      Object.keys(fields).map((path) => `${slug}.${path}`),
    )
    expect(texts.filter((key) => !used.has(key) && !key.endsWith('_tz'))).toEqual([])
  })

  it('ends the start when a text is missing, naming the place', () => {
    const bare: CollectionConfig = { slug: 'news', fields: [{ name: 'unheardOf', type: 'text' }] }
    expect(() => withMessages(bare)).toThrow('src/messages/admin/en has no text for news.unheardOf')
  })
})
