import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  type RateLimiterRes,
  RLWrapperTimeouts,
} from 'rate-limiter-flexible'
import { processWide } from '../../database/transactions/processWide.ts'
import { env } from '../../settings/env.ts'
import { type Counters, patience, sharedCounters } from '../../limits/shared.ts'
import { keyedHash } from './sealing.ts'

/** How tries are slowed down: by all processes together where there is Redis, by each one otherwise and while Redis is away. */
interface Rule {
  /** Tries that nobody has to wait for. */
  free: number
  /** The longest wait, in seconds; it doubles from one second up to it. */
  longest: number
  /** After so many seconds without a try everything is forgotten. */
  memory: number
}

const rules = {
  /** Password tries for one account from one network address. Others are never locked out by them. */
  account: { free: 5, longest: 900, memory: 24 * 3600 },
  /** Password tries from one network address for whatever accounts. */
  network: { free: 60, longest: 900, memory: 3600 },
  /** Password tries from a device that has signed in to the account before: beyond them it counts like any other. */
  device: { free: 5, longest: 900, memory: 24 * 3600 },
  /** Codes of a second factor. By account alone: whoever gets here knows the password already. */
  code: { free: 5, longest: 900, memory: 24 * 3600 },
  /** Links for a new password, for one address of a person from one network address. */
  mail: { free: 4, longest: 3600, memory: 3600 },
  /** The same, from one network address for whatever persons. */
  mailNetwork: { free: 30, longest: 3600, memory: 3600 },
} satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

interface Limiters {
  tries: RateLimiterAbstract
  waits: RateLimiterAbstract
}

/** Made again when Redis comes to be used, or another one. */
const made = processWide('throttle', () => new WeakMap<object, Map<RuleName, Limiters>>())
const here = {}

function limitersOf(name: RuleName, counters: Counters | undefined): Limiters {
  const known = made.get(counters ?? here) ?? new Map<RuleName, Limiters>()
  made.set(counters ?? here, known)
  const { memory } = rules[name]
  const limiters = known.get(name) ?? {
    tries: limiter(`hansa:${name}-tries`, 1_000_000, memory, counters),
    waits: limiter(`hansa:${name}-waits`, 1, 1, counters),
  }
  known.set(name, limiters)
  return limiters
}

function limiter(
  keyPrefix: string,
  points: number,
  duration: number,
  counters: Counters | undefined,
): RateLimiterAbstract {
  const alone = new RateLimiterMemory({ keyPrefix, points, duration })
  if (!counters) return alone
  const shared = new RateLimiterRedis({
    storeClient: counters,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    keyPrefix,
    points,
    duration,
    insuranceLimiter: alone,
  })
  return new RLWrapperTimeouts({ limiter: shared, timeoutMs: patience, insuranceLimiter: alone })
}

/** Hashes the key of a counter, so that people's addresses are not stored in Redis. */
const counted = (key: string): string => keyedHash(env().HANSA_SECRET, 'throttle', key)

/**
 * Counts a try before it is made, so that parallel ones count too, of other processes as well: of several that come when the wait
 * has just ended, one may be made.
 * @returns how many seconds to wait, zero when the try may be made; one that must wait is not counted
 */
export async function secondsToWait(
  name: RuleName,
  named: string,
  counters = sharedCounters(),
): Promise<number> {
  const key = counted(named)
  const { tries, waits } = limitersOf(name, counters)
  const waiting = await waits.get(key)
  if (waiting && waiting.msBeforeNext > 0) return Math.ceil(waiting.msBeforeNext / 1000)
  const { consumedPoints } = await tries.penalty(key)
  const { free, longest } = rules[name]
  if (consumedPoints < free) return 0
  const seconds = Math.min(2 ** (consumedPoints - free), longest)
  const taken = await waits.consume(key, 1, { customDuration: seconds }).catch((refused: unknown) => refused)
  if (taken instanceof Error) throw taken
  const { consumedPoints: claims, msBeforeNext } = taken as RateLimiterRes
  if (claims <= 1) return 0
  await tries.reward(key)
  return Math.max(1, Math.ceil(msBeforeNext / 1000))
}

/** Forgets the tries, after one that succeeded. */
export async function forgetTries(name: RuleName, named: string, counters = sharedCounters()): Promise<void> {
  const key = counted(named)
  const { tries, waits } = limitersOf(name, counters)
  await Promise.all([tries.delete(key), waits.delete(key)])
}

/** Takes one try back that turned out to be right, and no other. */
export async function forgiveTry(name: RuleName, named: string, counters = sharedCounters()): Promise<void> {
  await limitersOf(name, counters).tries.reward(counted(named))
}
