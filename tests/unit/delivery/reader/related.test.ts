import { expect, it } from '@jest/globals'
import { RelatedDocuments, relatedReader } from '../../../../src/delivery/reader/related.ts'

const beyond = new RelatedDocuments(
  new Map([
    ['municipalities', new Map([['m', { id: 'm' }]])],
    ['media', new Map([['emblem', { id: 'emblem' }]])],
  ]),
)
const asked: string[][] = []
const read = relatedReader(
  (_collection, document) => Reflect.get(document, 'names') as { collection: string; id: string }[],
  {
    get: async (collection, ids) => {
      asked.push([collection, ...ids])
      return ids.includes('seen') ? [{ id: 'seen' }] : []
    },
  },
  beyond,
)

it('asks once for what several documents name, and not for what the directory has', async () => {
  const names = [
    { collection: 'topics', id: 'seen' },
    { collection: 'municipalities', id: 'm' },
    { collection: 'users', id: 'author' },
  ]
  const related = await read([
    ['news', { id: 'a', names }],
    ['news', { id: 'b', names }],
  ])
  expect(asked.splice(0)).toEqual([['topics', 'seen']])
  expect(related.get('topics', 'seen')).toEqual({ id: 'seen' })
  expect(related.get('municipalities', 'm')).toEqual({ id: 'm' })
  expect(related.get('users', 'author')).toBeUndefined()
})

it('does not look elsewhere for what readers may not see now', async () => {
  const related = await read([['news', { id: 'a', names: [{ collection: 'media', id: 'emblem' }] }]])
  expect(related.get('media', 'emblem')).toBeUndefined()
  expect((await read([])).get('media', 'emblem')).toEqual({ id: 'emblem' })
})
