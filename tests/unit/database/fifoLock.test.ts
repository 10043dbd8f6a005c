import { describe, expect, it } from '@jest/globals'
import { FifoLock, fifoLockFor } from '../../../src/database/transactions/fifoLock.ts'

describe('Turns', () => {
  it('come in the order in which they were asked for, one at a time', async () => {
    const turns = new FifoLock()
    const order: number[] = []
    let holders = 0
    await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const leave = await turns.enter()
        holders += 1
        expect(holders).toBe(1)
        order.push(n)
        await Promise.resolve()
        holders -= 1
        leave()
      }),
    )
    expect(order).toEqual(Array.from({ length: 50 }, (_, n) => n))
  })

  it('end once, however often they are ended', async () => {
    const turns = new FifoLock()
    const leave = await turns.enter()
    const [second, third] = [turns.enter(), turns.enter()]
    leave()
    leave()
    await second
    expect(turns.length).toBe(1)
    ;(await second)()
    ;(await third)()
  })

  it('pass over those that have stopped waiting', async () => {
    const turns = new FifoLock()
    const leave = await turns.enter()
    const stop = new AbortController()
    const stopped = turns.enter(stop.signal)
    const next = turns.enter()
    stop.abort(new Error('too long'))
    await expect(stopped).rejects.toThrow('too long')
    leave()
    ;(await next)()
    await expect(turns.enter(stop.signal)).rejects.toThrow('too long')
  })

  it('are shared by everything that writes to one file', () => {
    expect(fifoLockFor('/a/hansa.db')).toBe(fifoLockFor('/a/hansa.db'))
    expect(fifoLockFor('/a/hansa.db')).not.toBe(fifoLockFor('/b/hansa.db'))
  })
})
