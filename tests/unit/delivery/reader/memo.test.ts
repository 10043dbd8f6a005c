import { describe, expect, it } from '@jest/globals'
import { Memo, Memos } from '../../../../src/delivery/reader/memo.ts'

it('is read again when something that it depends on was purged, or its reading failed', async () => {
  let reads = 0
  const memo = new Memo(async () => {
    reads += 1
    if (reads === 2) throw new Error('gone')
    return { value: reads, tags: new Set(['a']) }
  })
  expect([await memo.get(), await memo.get()]).toEqual([1, 1])
  memo.purge(['b'])
  expect(await memo.get()).toBe(1)
  memo.purge(['a'])
  await expect(memo.get()).rejects.toThrow('gone')
  expect(await memo.get()).toBe(3)
})

it('is read again for those who ask after any purge that came while it was being read', async () => {
  const gates: ((value: number) => void)[] = []
  const memo = new Memo(async () => ({
    value: await new Promise<number>((resolve) => gates.push(resolve)),
    tags: new Set(['a']),
  }))
  const early = memo.get()
  memo.purge(['b'])
  const late = memo.get()
  gates[0]?.(1)
  gates[1]?.(2)
  expect([await early, await late, await memo.get()]).toEqual([1, 2, 2])
})

describe('values by keys', () => {
  it('are read once each, and again after a change that one depends on', async () => {
    const reads: string[] = []
    const memos = new Memos<number>()
    const value = (key: string) =>
      memos.get(key, async () => ({ value: reads.push(key), tags: new Set([key]) }))
    expect([await value('a'), await value('b'), await value('a')]).toEqual([1, 2, 1])
    memos.purge(['a'])
    expect([await value('a'), await value('b')]).toEqual([3, 2])
  })
})
