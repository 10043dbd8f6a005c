import { expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { Dependencies } from '../../../../src/delivery/content/dependencies.ts'
import { documentTag } from '../../../../src/publish/tags.ts'

const text = (name: string) => ({ name, type: 'richText', localized: true }) as FlattenedField
const words = (...nodes: object[]) => ({ root: { type: 'root', children: nodes } })

it('depends on what its formatted texts link to and show, however deep and in whatever language', () => {
  const noted = new Dependencies(() => [text('body')], new Date())
  const link = {
    type: 'link',
    fields: { linkType: 'internal', doc: { relationTo: 'projects', value: 'linked' } },
  }
  const image = { type: 'upload', relationTo: 'media', value: { id: 'shown' } }
  noted.found('news', {
    id: 'item',
    body: {
      en: words({ type: 'paragraph', children: [link] }),
      sq: words({ type: 'quote', children: [image] }),
    },
  })
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
  const noted = new Dependencies(() => [rows], new Date())
  noted.found('projects', { id: 'item', partnerships: [{ partner: 'one' }, { partner: { id: 'other' } }] })
  expect([...noted.tags]).toEqual(
    expect.arrayContaining([documentTag('partners', 'one'), documentTag('partners', 'other')]),
  )
})
