import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { zones } from '../../../src/time/zones.ts'
import { movedTo, shownOn, typedOn } from '../../../src/time/typed.ts'
import { dayAt } from '../../../src/time/zoned.ts'
import { cases } from '../../seed.ts'

const zone = fc.constantFrom(...zones)
/** Also years that pass by while one is typed, digit by digit. */
const minute = fc
  .integer({ min: Date.UTC(1, 0, 1) / 60_000, max: Date.UTC(2099, 11, 31) / 60_000 })
  .map((at) => new Date(at * 60_000).toISOString().slice(0, 16))
const examples: [string, string, string][] = [
  ['2026-03-08T02:30', 'Europe/Tirane', 'America/New_York'],
  ['2026-03-29T02:30', 'Europe/Tirane', 'America/New_York'],
  ['2026-10-25T02:30', 'Europe/Tirane', 'Europe/Athens'],
]

describe('a native field', () => {
  it('shows what was typed, in every zone, also where that is skipped or comes twice', () => {
    const property = fc.property(minute, zone, zone, (typed, place, other) => {
      const value = typedOn(typed, place)
      expect(shownOn(value, place, false)).toBe(typed)
      const moved = movedTo(value, place, other)
      expect(shownOn(moved, other, false)).toBe(typed)
      expect(shownOn(movedTo(moved, other, place), place, false)).toBe(typed)
    })
    fc.assert(property, { numRuns: cases(20_000, 300), examples })
  })

  it('shows the day that was typed, in every zone, at both its edges', () => {
    const edge = fc.constantFrom('first' as const, 'last' as const)
    const property = fc.property(minute, zone, zone, edge, (typed, place, other, which) => {
      const day = typed.slice(0, 10)
      const value = typedOn(day, place, which)
      expect(shownOn(value, place, true)).toBe(day)
      expect(shownOn(movedTo(value, place, other, which), other, true)).toBe(day)
    })
    fc.assert(property, { numRuns: cases(20_000, 300) })
  })

  it('means an instant as soon as the zone is known', () => {
    expect(typedOn('2026-07-28T18:00', '')).toBe('2026-07-28T18:00')
    expect(movedTo('2026-07-28T18:00', '', 'Europe/Tirane')).toBe('2026-07-28T16:00:00.000Z')
    expect(typedOn('2026-07-28T18:00', 'Europe/Athens')).toBe('2026-07-28T15:00:00.000Z')
    expect([typedOn('', 'UTC'), shownOn(null, 'UTC', false), shownOn(undefined, 'UTC', true)]).toEqual([
      null,
      '',
      '',
    ])
  })

  it('keeps days and their times apart', () => {
    const evening = '2026-07-28T22:30:00.000Z'
    expect([shownOn(evening, 'Europe/Tirane', true), shownOn(evening, 'Europe/Tirane', false)]).toEqual([
      '2026-07-29',
      '2026-07-29T00:30',
    ])
    expect(typedOn('2026-07-28', 'Europe/Tirane', 'last')).toBe('2026-07-28T21:59:00.000Z')
    expect(dayAt(String(typedOn('2022-09-11', 'America/Santiago')), 'America/Santiago')).toBe('2022-09-11')
    expect(shownOn('2026-07-28', '', false)).toBe('2026-07-28T00:00')
  })
})
