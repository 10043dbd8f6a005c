import { expect, it } from '@jest/globals'
import { guards, placeOf, productIn } from '../../../scripts/guards.mjs'

const texts: Map<string, string> = productIn(process.cwd())

it('each stand in one place of the program, and have a name of their own', () => {
  expect(texts.size).toBeGreaterThan(500)
  const faults = guards.flatMap((guard) => {
    try {
      return placeOf(guard, texts) === undefined ? [guard.guard] : []
    } catch (error) {
      return [(error as Error).message]
    }
  })
  expect(faults).toEqual([])
  expect(new Set(guards.map(({ guard }) => guard)).size).toBe(guards.length)
})

it('are refused where their words stand nowhere, or twice', () => {
  const guard = { guard: 'made up', from: 'if (x)' }
  const files = (...all: string[]) => new Map(all.map((text, index) => [`${index}.ts`, text]))
  expect(placeOf(guard, files('y', 'if (x) z'))).toBe('1.ts')
  expect(() => placeOf(guard, files('y'))).toThrow('"made up": its words stand nowhere')
  expect(() => placeOf(guard, files('if (x) if (x)'))).toThrow('2 times, in 0.ts')
})
