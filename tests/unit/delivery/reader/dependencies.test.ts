import { expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'
import type { Related } from '../../../../src/delivery/content/content.ts'
import { Dependencies } from '../../../../src/delivery/reader/dependencies.ts'
import { relationsBy } from '../../../../src/delivery/reader/relations.ts'
import { documentTag } from '../../../../src/publish/tags.ts'

/** Readers may see nothing of what is named. */
const nothing: Related = { get: () => undefined }

const text = (name: string) => ({ name, type: 'richText', localized: true }) as FlattenedField
const words = (...nodes: object[]) => ({ root: { type: 'root', children: nodes } })

it('depends on what its formatted texts link to and show, however deep and in whatever language', () => {
  const noted = new Dependencies(
    relationsBy(() => [text('body')]),
    new Date(),
  )
  const link = {
    type: 'link',
    fields: { linkType: 'internal', doc: { relationTo: 'projects', value: 'linked' } },
  }
  const image = { type: 'upload', relationTo: 'media', value: 'shown' }
  const body = {
    en: words({ type: 'paragraph', children: [link] }),
    sq: words({ type: 'quote', children: [image] }),
  }
  noted.found([['news', { id: 'item', body }]], nothing)
  expect([...noted.tags]).toEqual(
    expect.arrayContaining([
      documentTag('news', 'item'),
      documentTag('projects', 'linked'),
      documentTag('media', 'shown'),
    ]),
  )
})

it('depends on what it is related to, in lists too', () => {
  const partner = { name: 'partner', type: 'relationship', relationTo: 'partners' } as FlattenedField
  const rows = {
    name: 'partnerships',
    type: 'array',
    flattenedFields: [partner],
  } as unknown as FlattenedField
  const noted = new Dependencies(
    relationsBy(() => [rows]),
    new Date(),
  )
  const partnerships = [{ partner: 'one' }, { partner: 'other' }]
  noted.found([['projects', { id: 'item', partnerships }]], nothing)
  expect([...noted.tags]).toEqual(
    expect.arrayContaining([documentTag('partners', 'one'), documentTag('partners', 'other')]),
  )
})

it('depends on what is named by what it names, and on when that ends, and ends itself in rings', () => {
  const relation = (name: string, relationTo: string) =>
    ({ name, type: 'relationship', relationTo }) as FlattenedField
  const fields: Record<string, FlattenedField[]> = {
    news: [relation('projects', 'projects')],
    projects: [relation('programme', 'programmes'), relation('news', 'news')],
  }
  const now = new Date('2026-06-01T12:00:00Z')
  const noted = new Dependencies(
    relationsBy((collection) => fields[collection] ?? []),
    now,
  )
  const ended = { id: 'ended', expiresAt: '2026-06-03T00:00:00.000Z', projects: ['project'] }
  const project = { id: 'project', programme: 'programme', news: ['ended'] }
  noted.found([['news', { id: 'item', projects: ['project'] }]], {
    get: (_collection, id) => [ended, project].find((document) => document.id === id),
  })
  expect([...noted.tags]).toEqual(['news/item', 'projects/project', 'programmes/programme', 'news/ended'])
  expect(noted.expiresAt).toBe(Date.parse('2026-06-03T00:00:00.000Z'))
})
