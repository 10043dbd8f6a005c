import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Stored } from '../../../../src/delivery/content/content.ts'
import type { Kind } from '../../../../src/model/kinds/index.ts'
import { Documents } from '../../../../src/delivery/reader/documents.ts'

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
const documents = () => new Documents<Kind>(read, 100)
const titled = async (of: Documents<Kind>, ids: string[]) =>
  (await of.get('news', ids)).map(({ title }) => title)

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

  it('are all read again where all of their kind are read in another way, as at the end of a day', async () => {
    const known = documents()
    await known.get('news', ['a'])
    titles.a = 'A, on another day'
    known.purge(['projects/*'])
    expect(await titled(known, ['a'])).toEqual(['A'])
    known.purge(['news/*'])
    expect(await titled(known, ['a'])).toEqual(['A, on another day'])
  })

  it('are asked for again once they are there', async () => {
    const known = documents()
    expect(await titled(known, ['later'])).toEqual([])
    titles.later = 'Later'
    expect(await titled(known, ['later'])).toEqual([])
    known.purge(['news/later'])
    expect(await titled(known, ['later'])).toEqual(['Later'])
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
