import { once } from 'node:events'
import { createClient } from '@redis/client'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { forgetTries, secondsToWait } from '../../src/accounts/credentials/throttle.ts'
import { Buckets } from '../../src/limits/bucket.ts'
import type { Counters } from '../../src/limits/shared.ts'
import { hasRedis, RedisServer } from '../redisServer.ts'

process.env.HANSA_SECRET = 'a secret of the tests, never used anywhere else'
const none = () => undefined

describe('an allowance', () => {
  it('is there at once, and comes back by the minute', async () => {
    let now = 5_000_000
    const buckets = new Buckets('test', { perMinute: 60, atOnce: 120 }, none, () => now)
    const take = async (count: number) => {
      let taken = 0
      for (let i = 0; i < count; i += 1) if ((await buckets.take('a')).isAllowed) taken += 1
      return taken
    }
    expect(await take(200)).toBe(120)
    expect((await buckets.take('a')).wait).toBe(1)
    expect((await buckets.take('b')).left).toBe(119)
    now += 10_000_000
    expect(await take(200)).toBe(10)
    now += 60_000_000
    expect(await take(200)).toBe(60)
    now += 3_600_000_000
    expect(await take(200)).toBe(120)
  })
})

if (hasRedis)
  describe('limits over Redis', () => {
    let server: RedisServer
    const nodes: Counters[] = []

    beforeAll(async () => {
      server = await RedisServer.start()
      // Two processes, as Redis sees them.
      for (let i = 0; i < 2; i += 1) {
        const options = { url: server.url, disableOfflineQueue: true, commandOptions: { timeout: 2_000 } }
        const node = createClient(options)
        node.on('error', () => undefined)
        nodes.push((await node.connect()) as Counters)
      }
    })
    afterAll(async () => {
      for (const node of nodes) node.destroy()
      await server.stop()
    })

    it('give two processes together one allowance, whoever asks at once', async () => {
      const allowance = { perMinute: 1, atOnce: 50 }
      const both = nodes.map((node) => new Buckets('shared', allowance, () => node))
      const all = await Promise.all(
        Array.from({ length: 200 }, (_, i) => both[i % 2]?.take('network') ?? Promise.reject()),
      )
      expect(all.filter(({ isAllowed }) => isAllowed)).toHaveLength(50)
      expect(all.find(({ isAllowed }) => !isAllowed)).toMatchObject({ left: 0, wait: 60 })
      expect((await both[0]?.take('another'))?.isAllowed).toBe(true)
    })

    it('give a password five tries in all processes together, one after another and at once', async () => {
      const tries = async (key: string, count: number, isParallel: boolean) => {
        const waits: number[] = []
        const one = async (i: number) => void waits.push(await secondsToWait('account', key, nodes[i % 2]))
        if (isParallel) await Promise.all(Array.from({ length: count }, (_, i) => one(i)))
        else for (let i = 0; i < count; i += 1) await one(i)
        return waits.filter((seconds) => seconds === 0).length
      }
      expect(await tries('in turns', 8, false)).toBe(5)
      expect(await tries('at once', 40, true)).toBe(5)
      expect(await secondsToWait('account', 'in turns', nodes[1])).toBeGreaterThan(0)
      await forgetTries('account', 'in turns', nodes[0])
      expect(await secondsToWait('account', 'in turns', nodes[1])).toBe(0)
    })

    it('are counted without saying whose address it is', async () => {
      await secondsToWait('account', 'somebody@city.example 10.0.0.0/24', nodes[0])
      const keys = (await nodes[0]?.keys('*'))?.filter((key) => key.startsWith('hansa:account-tries')) ?? []
      expect(keys.length).toBeGreaterThan(0)
      expect(keys.filter((key) => key.includes('somebody') || key.includes('10.0.0'))).toEqual([])
    })

    it('go on in each process alone while Redis is away', async () => {
      const [node] = nodes
      const buckets = new Buckets('away', { perMinute: 1, atOnce: 2 }, () => node)
      const gone = once(node as Counters, 'error')
      await server.stop()
      await gone
      const taken = [await buckets.take('a'), await buckets.take('a'), await buckets.take('a')]
      expect(taken.map(({ isAllowed }) => isAllowed)).toEqual([true, true, false])
      const waits = []
      for (let i = 0; i < 7; i += 1) waits.push(await secondsToWait('account', 'away', node))
      expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5)
    })
  })
