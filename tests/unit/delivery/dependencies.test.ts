import { expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { Dependencies } from '../../../src/delivery/dependencies.ts'
import { documentTag } from '../../../src/publish/tags.ts'

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
