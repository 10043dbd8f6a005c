import { describe, expect, it } from '@jest/globals'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { Cache, type Entry, entryOf, Memo } from '../../../src/delivery/cache.ts'

function gate<T>() {
  let open: (value: T) => void = () => undefined
  const promise = new Promise<T>((resolve) => (open = resolve))
  return { promise, open }
}

const entry = (text: string) => entryOf(text, 'text/plain')
const text = async (made: Promise<Entry>) => String(await (await made).bytes('identity'))

describe('the cache of finished answers', () => {
  it('gives a kept answer until its time is over', async () => {
    let now = 0
    const cache = new Cache({ lifetime: 500, now: () => now })
    await cache.answer('a', async () => entry('one'))
    now = 499
    expect(await text(cache.answer('a', async () => entry('two')))).toBe('one')
    now = 500
    expect(cache.get('a')).toBeUndefined()
    expect(cache.held).toBe(0)
  })

  it('counts the age from the beginning of the fill', async () => {
    let now = 0
    const cache = new Cache({ lifetime: 500, now: () => now })
    await cache.answer('a', async () => {
      now = 600
      return entry('slow')
    })
    expect(cache.get('a')).toBeUndefined()
  })

  it('fills a missing key once for all who wait', async () => {
    const cache = new Cache()
    const { promise, open } = gate<Entry>()
    let fills = 0
    const make = () => {
      fills += 1
      return promise
    }
    const answers = [cache.answer('a', make), cache.answer('a', make), cache.answer('a', make)]
    open(entry('one'))
    expect(await Promise.all(answers.map(text))).toEqual(['one', 'one', 'one'])
    expect(fills).toBe(1)
  })

  it('does not keep a fill that raced a drop, nor give it to those who come later', async () => {
    const cache = new Cache()
    const old = gate<Entry>()
    const early = cache.answer('a', () => old.promise)
    cache.drop()
    const late = cache.answer('a', async () => entry('new'))
    old.open(entry('old'))
    expect(await text(early)).toBe('old')
    expect(await text(late)).toBe('new')
    expect(await text(cache.answer('a', async () => entry('newer')))).toBe('new')
  })

  it('does not keep a failure', async () => {
    const cache = new Cache()
    await expect(cache.answer('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    expect(await text(cache.answer('a', async () => entry('back')))).toBe('back')
  })

  it('stays within its bound and lets the least recently used go', async () => {
    const cache = new Cache({ maxBytes: 1_000, lifetime: 1e9 })
    const body = 'x'.repeat(100)
    for (const key of ['a', 'b', 'c', 'd']) await cache.answer(key, async () => entry(body))
    cache.get('a')
    await cache.answer('e', async () => entry(body))
    await cache.answer('f', async () => entry(body))
    expect(cache.held).toBeLessThanOrEqual(1_000)
    expect(cache.get('a')?.size).toBe(200)
    expect(cache.get('b')).toBeUndefined()
  })

  it('does not keep what alone would fill it', async () => {
    const cache = new Cache({ maxBytes: 1_000 })
    await cache.answer('a', async () => entry('x'.repeat(600)))
    expect(cache.held).toBe(0)
  })
})

describe('a finished answer', () => {
  it('has the same bytes in every coding and a validator for each', async () => {
    const made = entry('Durrës '.repeat(200))
    expect(String(gunzipSync(await made.bytes('gzip')))).toBe('Durrës '.repeat(200))
    expect(String(brotliDecompressSync(await made.bytes('br')))).toBe('Durrës '.repeat(200))
    expect(new Set([made.etag('identity'), made.etag('gzip'), made.etag('br')]).size).toBe(3)
    expect(made.bytes('br')).toBe(made.bytes('br'))
    expect(entry('a').etag('identity')).not.toBe(entry('b').etag('identity'))
  })
})

describe('a remembered value', () => {
  it('is read again after its time, a drop or a failure', async () => {
    let now = 0
    let reads = 0
    const memo = new Memo(
      async () => {
        reads += 1
        if (reads === 3) throw new Error('gone')
        return reads
      },
      500,
      () => now,
    )
    expect([await memo.get(), await memo.get()]).toEqual([1, 1])
    now = 500
    expect(await memo.get()).toBe(2)
    memo.drop()
    await expect(memo.get()).rejects.toThrow('gone')
    expect(await memo.get()).toBe(4)
  })
})
