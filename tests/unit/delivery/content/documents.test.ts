import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Stored } from '../../../../src/delivery/content/content.ts'
import { Documents } from '../../../../src/delivery/content/documents.ts'

let reads: string[][]
let titles: Record<string, string>
let arrive: (() => void) | undefined

/** Reads as the database would; while `arrive` is set, what it read comes late. */
const read = async (_kind: string, ids: readonly string[]): Promise<Stored[]> => {
  reads.push([...ids])
  const found = Object.keys(titles)
    .filter((id) => ids.includes(id))
    .map((id) => ({ id, title: titles[id] }))
  if (arrive) await new Promise<void>((resolve) => (arrive = resolve))
  return found
}
const documents = () => new Documents({ read, tagsOf: (kind, { id }) => new Set([`${kind}/${id}`]) })
const titled = async (of: Documents, ids: string[]) => (await of.get('news', ids)).map(({ title }) => title)

beforeEach(() => {
  reads = []
  titles = { a: 'A', b: 'B', c: 'C' }
  arrive = undefined
})

describe('documents that were read before', () => {
  it('are not read again, come in the order that is asked for, and without those that are not there', async () => {
    const known = documents()
    expect(await titled(known, ['b', 'a'])).toEqual(['B', 'A'])
    expect(await titled(known, ['a', 'none', 'c', 'b'])).toEqual(['A', 'C', 'B'])
    expect(reads).toEqual([
      ['b', 'a'],
      ['none', 'c'],
    ])
  })

  it('are read again after a change of what they are made of, and only those', async () => {
    const known = documents()
    await known.get('news', ['a', 'b'])
    titles.a = 'A, changed'
    known.purge(['news/a', 'news?'])
    expect(await titled(known, ['a', 'b'])).toEqual(['A, changed', 'B'])
    expect(reads).toEqual([['a', 'b'], ['a']])
  })

  it('are not kept where something changed while they were read', async () => {
    const known = documents()
    arrive = () => undefined
    const early = titled(known, ['a'])
    titles.a = 'A, changed'
    known.purge(['news/a'])
    arrive()
    arrive = undefined
    expect(await early).toEqual(['A'])
    expect(await titled(known, ['a'])).toEqual(['A, changed'])
  })
})
