import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import { limited, Refused } from '../../../src/rest/limit.ts'

describe('limited', () => {
  it('passes a body within the limit on unchanged', async () => {
    const { stream } = limited(Readable.from([Buffer.from('ab'), Buffer.from('cd')]), { bytes: 4 })
    expect((await buffer(stream)).toString()).toBe('abcd')
  })

  it('rejects as soon as the limit is passed, however many bytes follow', async () => {
    let read = 0
    const chunks = function* () {
      for (read = 0; read < 10_000; read += 1) yield Buffer.alloc(1000)
    }
    const { exceeded } = limited(Readable.from(chunks()), { bytes: 10_000 })
    await expect(exceeded).rejects.toThrow(Refused)
    expect(read).toBeLessThan(1000)
  })
})
