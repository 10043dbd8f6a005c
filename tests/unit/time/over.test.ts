import { describe, expect, it } from '@jest/globals'
import type { Where } from 'payload'
import type { End } from '../../../src/model/kinds/kind.ts'
import { lasting, over, overFrom } from '../../../src/time/over.ts'

const noon = '2026-03-28T12:00:00.000Z'
const at = (text: string) => new Date(text)

/** True where a condition holds for a value, as a database compares. */
function holds(where: Where, value: string): boolean {
  const [operator, than = ''] = Object.entries(where.end as Record<string, string>)[0] ?? []
  if (operator === 'greater_than') return value > than
  if (operator === 'greater_than_equal') return value >= than
  if (operator === 'less_than') return value < than
  if (operator === 'less_than_equal') return value <= than
  throw new Error(`another operator: ${operator}`)
}

describe('what ends', () => {
  it.each<[End, string, boolean]>([
    ['instant', '2026-03-28T11:59:59.999Z', true],
    ['instant', noon, false],
    ['day', '2026-03-28T00:00:00.000Z', true],
    ['day', noon, true],
    ['day', '2026-03-28T23:59:59.999Z', true],
    ['day', '2026-03-29T00:00:00.000Z', false],
  ])('with this %s lasts at %s: %s, of a row that was read and as a condition', (end, now, lasts) => {
    expect(overFrom(noon, end) > at(now).valueOf()).toBe(lasts)
    expect(holds(lasting('end', end, at(now)), noon)).toBe(lasts)
    expect(holds(over('end', end, at(now)), noon)).toBe(!lasts)
  })

  it('without an end is never over', () => {
    for (const value of [undefined, null, '', 'no moment']) expect(overFrom(value, 'day')).toBe(Infinity)
  })
})
