import type { IncomingMessage } from 'node:http'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Load, LoadStore } from '../../../../src/delivery/content/loads.ts'
import { Loads } from '../../../../src/delivery/http/loads.ts'

const own = 'https://hub.example'
const portal = 'https://www.durres.example'

/** A store in memory, which can be away. */
function memoryStore() {
  const stored: Load[] = []
  const state = { isAway: false, fails: false }
  const store: LoadStore = {
    registered: () => Promise.resolve({ origins: new Set([portal]), ofPortal: new Map([['p1', portal]]) }),
    add: (load) => {
      if (state.fails) return Promise.reject(new Error('away'))
      stored.push({ ...load })
      return Promise.resolve()
    },
  }
  return { stored, state, store }
}

const open: Loads[] = []
afterEach(() => Promise.all(open.splice(0).map((loads) => loads.close())))

function counting() {
  const { stored, state, store } = memoryStore()
  const clock = { at: '2026-07-28T23:59:59.000Z' }
  const warned: unknown[] = []
  const loads = new Loads({
    store,
    own,
    now: () => new Date(clock.at),
    isAway: () => state.isAway,
    warn: (error) => warned.push(error),
  })
  open.push(loads)
  return { loads, stored, state, clock, warned }
}

const request = (headers: Record<string, string>, method = 'GET') =>
  ({ method, headers }) as unknown as IncomingMessage

const byOrigin = (rows: readonly Load[]) =>
  Object.fromEntries(rows.map(({ day, origin, embed, answers }) => [`${day} ${origin} ${embed}`, answers]))

describe('what portals load', () => {
  it('is counted by origin, embed and day, and of others together', async () => {
    const { loads, stored, clock } = counting()
    await loads.write()
    loads.count(request({ origin: portal }), 'embedOne0000')
    loads.count(request({ referer: `${portal}/page?person=1` }), 'embedOne0000')
    loads.count(request({ origin: portal }), '-')
    loads.count(request({ origin: 'https://stranger.example' }), '-')
    loads.count(request({ origin: 'null' }), '-')
    loads.count(request({}), '-')
    loads.count(request({}), '-', 'p1')
    clock.at = '2026-07-29T00:00:00.000Z'
    loads.count(request({ origin: portal }), 'embedOne0000')
    await loads.write()
    expect(byOrigin(stored)).toEqual({
      [`2026-07-28 ${portal} embedOne0000`]: 2,
      [`2026-07-28 ${portal} -`]: 2,
      '2026-07-28 other -': 3,
      [`2026-07-29 ${portal} embedOne0000`]: 1,
    })
  })

  it('is not counted of the hub itself, of other methods and of what is no embed', async () => {
    const { loads, stored } = counting()
    loads.count(request({ referer: `${own}/admin` }), '-')
    loads.count(request({ origin: portal }, 'HEAD'), '-')
    loads.count(request({ origin: portal }), undefined)
    await loads.write()
    expect(stored).toEqual([])
  })

  it('is held in bounded memory, whatever is asked for, and nothing of it is lost', async () => {
    const { loads, stored } = counting()
    await loads.write()
    for (let index = 0; index < 20_000; index += 1)
      loads.count(request({ origin: portal }), `embed${String(index).padStart(7, '0')}`)
    await loads.write()
    expect(stored.length).toBeLessThanOrEqual(5_001)
    expect(stored.reduce((sum, { answers }) => sum + answers, 0)).toBe(20_000)
  })

  it('waits while it cannot be written down, and is then written once', async () => {
    const { loads, stored, state, warned } = counting()
    await loads.write()
    loads.count(request({ origin: portal }), '-')
    state.fails = true
    await loads.write()
    loads.count(request({ origin: portal }), '-')
    state.fails = false
    state.isAway = true
    await loads.write()
    expect([stored, warned.length]).toEqual([[], 1])
    state.isAway = false
    await loads.close()
    expect(stored.map(({ answers }) => answers)).toEqual([2])
  })
})
