import { describe, expect, it } from '@jest/globals'
import { Budget } from '../../../../src/delivery/search/budget.ts'
import { near } from '../../../../src/delivery/search/near.ts'

/** A clock that goes on by so many milliseconds with each look. */
function clock(step: number) {
  let now = 0
  return () => (now += step)
}

/** Words in their order, as an index reads them. */
const words = Array.from({ length: 1000 }, (_, index) => `w${String(index).padStart(4, '0')}`)
const reading = (read: string[]) => (first: string, after: string, limit: number) => {
  const found = words.filter((word) => word.startsWith(first) && word > after).slice(0, limit)
  read.push(...found)
  return found
}

describe('the budget of a search', () => {
  it('lets others have their turn after a stretch, and ends', async () => {
    const budget = new Budget(clock(25))
    let turns = 0
    const others = () => {
      turns += 1
      if (!budget.isSpent) setImmediate(others)
    }
    setImmediate(others)
    let looks = 0
    while (await budget.left()) looks += 1
    expect(budget.isSpent).toBe(true)
    expect(turns).toBeGreaterThanOrEqual(looks)
    expect(looks).toBeLessThanOrEqual(10)
  })

  it('lets one of many at once think in each turn of the event loop', async () => {
    let turns = 0
    let isOver = false
    const count = () => {
      turns += 1
      if (!isOver) setImmediate(count)
    }
    setImmediate(count)
    const thoughtIn: number[] = []
    const search = async () => {
      const budget = await Budget.begin(clock(25))
      do thoughtIn.push(turns)
      while (await budget.left())
    }
    await Promise.all(Array.from({ length: 10 }, search))
    isOver = true
    expect(thoughtIn.length).toBeGreaterThan(50)
    expect(new Set(thoughtIn).size).toBe(thoughtIn.length)
  })

  it('is not used up by what is quick', async () => {
    const budget = new Budget(clock(0))
    for (let looks = 0; looks < 1000; looks += 1) expect(await budget.left()).toBe(true)
    expect(budget.isSpent).toBe(false)
  })

  it('ends the look for words that may have been meant, with those that were found', async () => {
    const all: string[] = []
    expect(await near('w0001x', reading(all), new Budget(clock(0)))).toContain('w0001')
    expect(all).toEqual(words)
    const some: string[] = []
    const spent = new Budget(clock(60))
    expect(await near('w0001x', reading(some), spent)).toContain('w0001')
    expect(some.length).toBeLessThan(words.length)
    expect(spent.isSpent).toBe(true)
  })
})
