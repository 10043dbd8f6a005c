import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { withLease } from '../../../src/database/lease.ts'
import { startTestHub, type TestHub } from '../hub.ts'

/** Of several processes one at a time does what a lease stands for. */
let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.close())
beforeEach(() => hub.payload.db.deleteMany({ collection: 'leases', where: { id: { exists: true } } }))

const length = 60_000
const as = (holder: string, work: (signal: AbortSignal) => Promise<unknown>) =>
  withLease(hub.payload, ['upkeep', work], { holder, length })
const nothing = () => Promise.resolve()

/** A process that holds the lease until it is told to go on. */
function holding(holder: string, options: { length?: number } = {}) {
  let goOn = (): void => undefined
  let began = (_signal: AbortSignal): void => undefined
  const begun = new Promise<AbortSignal>((resolve) => (began = resolve))
  const wait = new Promise<void>((resolve) => (goOn = resolve))
  const work = async (signal: AbortSignal) => {
    began(signal)
    await wait
  }
  const done = withLease(hub.payload, ['upkeep', work], { holder, length, ...options })
  return { begun, goOn: () => goOn(), done }
}

describe('a lease', () => {
  it('is one process’s at a time, whoever asks at once, and the next one’s afterwards', async () => {
    for (const _round of [1, 2, 3]) {
      let inside = 0
      let most = 0
      const work = async () => {
        most = Math.max(most, (inside += 1))
        await hub.payload.db.count({ collection: 'news' })
        inside -= 1
      }
      const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => as(`node ${index}`, work)))
      expect([most, outcomes.filter(Boolean).length > 0]).toEqual([1, true])
    }
  })

  it('is refused while another holds it, and taken when that one has been silent for too long', async () => {
    const first = holding('first')
    await first.begun
    expect(await as('second', nothing)).toBe(false)
    await hub.payload.db.updateOne({
      collection: 'leases',
      where: { work: { equals: 'upkeep' } },
      data: { until: new Date(Date.now() - 1).toISOString() },
    })
    const second = holding('second')
    await second.begun
    expect(await as('third', nothing)).toBe(false)
    first.goOn()
    await first.done
    expect(await as('third', nothing)).toBe(false)
    second.goOn()
    await second.done
    expect(await as('third', nothing)).toBe(true)
  })

  it('is renewed while the work lasts, and its loss is told to who goes on working', async () => {
    const slow = holding('slow', { length: 90 })
    const signal = await slow.begun
    const aborted = once(signal, 'abort')
    const data = { holder: 'quick', until: new Date(Date.now() + length).toISOString() }
    await hub.payload.db.updateOne({
      collection: 'leases',
      where: { work: { equals: 'upkeep' } },
      data,
    })
    await aborted
    expect(String(signal.reason)).toContain('taken over')
    slow.goOn()
    await slow.done
    expect(await as('third', nothing)).toBe(false)
  })

  it('is given back when the work fails', async () => {
    const failing = as('first', () => Promise.reject(new Error('of the test')))
    await expect(failing).rejects.toThrow('of the test')
    expect(await as('second', nothing)).toBe(true)
  })
})
