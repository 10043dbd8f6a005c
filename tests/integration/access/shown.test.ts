import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug, TypedUser } from 'payload'
import { startTestHub, type TestHub } from '../hub.ts'
import { sample } from './samples.ts'
import { makeFixtures, translated, type Fixtures } from './fixtures.ts'

/** A file without drafts is out while readers see it: a translator cannot change its texts then. */
let hub: TestHub
let fixtures: Fixtures

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
})
afterAll(() => hub.close())

const place = async (collection: CollectionSlug, data: Record<string, unknown> = {}) => {
  const made = await sample(collection, fixtures, 'owner', data)
  return fixtures.make(collection, made.data, made.file ? { file: made.file } : {})
}

const translates = (who: string, collection: 'media' | 'documents', id: string) =>
  hub.payload
    .update({
      collection,
      id,
      data: { [collection === 'media' ? 'alt' : 'title']: `By ${who} ${Math.random()}` },
      locale: translated,
      overrideAccess: false,
      user: fixtures.person[who] as TypedUser,
    })
    .then(
      () => 200,
      ({ status }: { status: number }) => status,
    )

/** A picture, and a piece of news that shows it, in a field or in the text. */
async function shownBy(status: string, isInText = false): Promise<string> {
  const picture = await place('media')
  const node = { type: 'upload', version: 3, relationTo: 'media', value: picture, id: 'one', fields: {} }
  const block = { version: 1, format: '', indent: 0, direction: 'ltr' }
  const body = { root: { ...block, type: 'root', children: [{ ...node, format: '' }] } }
  await place('news', { _status: status, ...(isInText ? { body } : { image: picture }) })
  return picture
}

describe('a translator', () => {
  it('describes pictures that nothing out shows, and no others', async () => {
    expect(await translates('translator', 'media', await place('media'))).toBe(200)
    expect(await translates('translator', 'media', await shownBy('draft'))).toBe(200)
    for (const isInText of [false, true]) {
      const picture = await shownBy('published', isInText)
      expect(await translates('translator', 'media', picture)).toBe(403)
      expect(await translates('editor', 'media', picture)).toBe(200)
    }
  })

  it('names documents that are internal, and no public ones', async () => {
    const [internal, open] = [
      await place('documents', { visibility: 'internal' }),
      await place('documents', { visibility: 'public' }),
    ]
    expect(await translates('translator', 'documents', internal)).toBe(200)
    expect(await translates('translator', 'documents', open)).toBe(403)
    expect(await translates('editor', 'documents', open)).toBe(200)
  })
})
