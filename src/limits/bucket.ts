import { LRUCache } from 'lru-cache'
import type { Counters } from './shared.ts'

/** An allowance: so many in a minute, and so many at once for who was quiet before. */
export interface Allowance {
  perMinute: number
  atOnce: number
}

/** The result of taking one. */
export interface Taken {
  isAllowed: boolean
  /** How many more could be taken now. */
  left: number
  /** Seconds until the next can be taken; 0 when it can be now. */
  wait: number
}

/** The most keys that are remembered; who is forgotten begins with a full bucket. */
const mostKeys = 50_000

/**
 * Takes one from the bucket of `KEYS[1]`, which holds the instant at which it will be full again (GCRA). Redis' own clock
 * counts, so that the processes' clocks need not agree. Gives whether it was taken, and that instant from now, in microseconds.
 */
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local step, depth = tonumber(ARGV[1]), tonumber(ARGV[2])
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now)
if full + step - now > depth then return { 0, full - now } end
redis.call('SET', KEYS[1], string.format('%.0f', full + step), 'PX', math.ceil((full + step - now) / 1000) + 1)
return { 1, full + step - now }`

/**
 * Token buckets, one for each key: `atOnce` deep, filled by `perMinute`. In Redis where there is one, atomically; in this
 * process' memory otherwise, and while Redis is away.
 */
export class Buckets {
  private readonly full = new LRUCache<string, number>({ max: mostKeys })

  constructor(
    private readonly name: string,
    private readonly allowance: Allowance,
    private readonly counters: () => Counters | undefined,
    private readonly now = () => performance.now() * 1000,
  ) {}

  /** Takes one, if there is one. */
  async take(key: string): Promise<Taken> {
    const shared = this.counters()
    if (!shared?.isReady) return this.takeHere(key)
    const options = {
      keys: [`hansa:${this.name}:${key}`],
      arguments: [String(this.step), String(this.depth)],
    }
    try {
      const [taken = 0, until = 0] = (await shared.eval(script, options)) as [number, number]
      return this.told(taken === 1, until)
    } catch {
      return this.takeHere(key)
    }
  }

  /** Microseconds that fill one in. */
  private get step(): number {
    return Math.ceil(60_000_000 / this.allowance.perMinute)
  }

  private get depth(): number {
    return this.step * this.allowance.atOnce
  }

  private takeHere(key: string): Taken {
    const now = this.now()
    const full = Math.max(this.full.get(key) ?? 0, now)
    if (full + this.step - now > this.depth) return this.told(false, full - now)
    this.full.set(key, full + this.step)
    return this.told(true, full + this.step - now)
  }

  private told(isAllowed: boolean, until: number): Taken {
    const missing = until + this.step - this.depth
    return {
      isAllowed,
      left: Math.max(0, Math.floor((this.depth - until) / this.step)),
      wait: missing <= 0 ? 0 : Math.ceil(missing / 1_000_000),
    }
  }
}
