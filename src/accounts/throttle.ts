import { RateLimiterMemory } from 'rate-limiter-flexible'
import { processWide } from '../database/processWide.ts'

/** How tries are slowed down. Kept in memory: several processes will share them over Redis, by the same library. */
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

const limiters = processWide(
  'throttle',
  () => new Map<RuleName, { tries: RateLimiterMemory; waits: RateLimiterMemory }>(),
)

function limiter(name: RuleName) {
  const known = limiters.get(name)
  if (known) return known
  const { memory } = rules[name]
  const made = {
    tries: new RateLimiterMemory({ keyPrefix: `${name}-tries`, points: 1_000_000, duration: memory }),
    waits: new RateLimiterMemory({ keyPrefix: `${name}-waits`, points: 1, duration: 1 }),
  }
  limiters.set(name, made)
  return made
}

/**
 * Counts a try before it is made, so that parallel ones count too.
 * @returns how many seconds to wait, zero when the try may be made; one that must wait is not counted
 */
export async function secondsToWait(name: RuleName, key: string): Promise<number> {
  const { tries, waits } = limiter(name)
  const waiting = await waits.get(key)
  if (waiting && waiting.msBeforeNext > 0) return Math.ceil(waiting.msBeforeNext / 1000)
  const { consumedPoints } = await tries.penalty(key)
  const { free, longest } = rules[name]
  if (consumedPoints >= free) await waits.block(key, Math.min(2 ** (consumedPoints - free), longest))
  return 0
}

/** Forgets the tries, after one that succeeded. */
export async function forgetTries(name: RuleName, key: string): Promise<void> {
  const { tries, waits } = limiter(name)
  await Promise.all([tries.delete(key), waits.delete(key)])
}

/** Takes one try back that turned out to be right, and no other. */
export async function forgiveTry(name: RuleName, key: string): Promise<void> {
  await limiter(name).tries.reward(key)
}
