import { afterAll } from '@jest/globals'
import { seed } from '../seed.ts'

/**
 * Counts what an attack tries, by kind of try, and prints it at the end with the seed: `attack paths (seed 7): 40 spellings of /setup, …`.
 * An attack that tried nothing fails, so that none can pass by not running.
 * @param name the class of holes that is looked for
 */
export function tally(name: string): (kind: string) => void {
  const tried = new Map<string, number>()
  afterAll(() => {
    const counts = [...tried].map(([kind, times]) => `${times} ${kind}`)
    process.stdout.write(`attack ${name} (seed ${seed}): ${counts.join(', ') || 'nothing tried'}\n`)
    if (tried.size === 0) throw new Error(`The attack ${name} tried nothing.`)
  })
  return (kind) => void tried.set(kind, (tried.get(kind) ?? 0) + 1)
}
