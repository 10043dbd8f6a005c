import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { zones } from '../../../src/time/zones.ts'
import {
  clockAt,
  dayAt,
  endOfDay,
  instantAt,
  isClockText,
  isInstant,
  isTimezone,
} from '../../../src/time/zoned.ts'
import { cases } from '../../seed.ts'

/** The platform's own formatters, by timezone: a reference that shares nothing with the library. */
const formats = new Map<string, Intl.DateTimeFormat>()
function shown(instant: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  formats.set(timeZone, format)
  return format.format(instant).replace(' ', 'T')
}

const minute = 60_000
const quarter = 15 * minute

/** The first quarter of an hour from `instant` on at which the day there is a later one. Offsets of today are whole quarters. */
function nextDay(instant: number, zone: string): string {
  const day = shown(instant, zone).slice(0, 10)
  let at = Math.floor(instant / quarter) * quarter
  while (shown(at, zone).slice(0, 10) <= day) at += quarter
  return new Date(at).toISOString()
}

/** Every instant of two days around, by quarters, at which a clock there shows this. */
function whenShown(clock: string, zone: string): string[] {
  const around = Date.parse(`${clock}Z`)
  const offsets = Array.from({ length: 2 * 4 * 30 }, (_, index) => (index - 4 * 30) * quarter)
  return offsets
    .map((offset) => around + offset)
    .filter((at) => shown(at, zone).slice(0, 16) === clock.slice(0, 16))
    .map((at) => new Date(at).toISOString())
}

const zone = fc.constantFrom(...zones)
const from = Date.UTC(2012, 0, 1)
const instant = fc
  .integer({ min: 0, max: (25 * 366 * 24 * 3_600_000) / minute })
  .map((at) => from + at * minute)
/** Beside any instant those at which clocks are changed somewhere. */
const changes: [string, number][] = [
  ['America/Santiago', Date.UTC(2022, 8, 10, 20)],
  ['Africa/Cairo', Date.UTC(2026, 3, 23, 12)],
  ['Asia/Beirut', Date.UTC(2026, 2, 28, 12)],
  ['America/Havana', Date.UTC(2026, 2, 7, 12)],
  ['America/Asuncion', Date.UTC(2023, 9, 30, 12)],
  ['Australia/Lord_Howe', Date.UTC(2026, 9, 3, 15)],
  ['Europe/Tirane', Date.UTC(2026, 2, 29, 0)],
]

describe('days on the calendar of a place', () => {
  it('end where the platform’s own clocks show the next one, in every zone', () => {
    const property = fc.property(zone, instant, (place, at) => {
      const day = shown(at, place).slice(0, 10)
      expect([place, dayAt(new Date(at), place), endOfDay(day, place)]).toEqual([
        place,
        day,
        nextDay(at, place),
      ])
    })
    fc.assert(property, { numRuns: cases(20_000, 600), examples: changes })
    for (const place of zones) {
      const at = Date.UTC(2026, 11, 31, 23)
      expect([place, endOfDay(dayAt(new Date(at), place), place)]).toEqual([place, nextDay(at, place)])
    }
  })
})

describe('a time on the clock of a place', () => {
  it('is the first instant at which the platform’s own clock shows it, and none where it never does', () => {
    const property = fc.property(zone, instant, (place, at) => {
      const clock = new Date(Math.floor(at / quarter) * quarter).toISOString().slice(0, 16)
      expect([place, clock, instantAt(clock, place)]).toEqual([place, clock, whenShown(clock, place)[0]])
    })
    const examples: [string, number][] = [
      ...changes,
      ['America/New_York', Date.UTC(2026, 2, 8, 2, 30)],
      ['America/New_York', Date.UTC(2026, 10, 1, 1, 30)],
    ]
    fc.assert(property, { numRuns: cases(3_000, 150), examples })
  })

  it('leads back to what was shown', () => {
    const property = fc.property(zone, instant, (place, at) => {
      const clock = clockAt(new Date(at), place)
      expect(clockAt(String(instantAt(clock, place)), place)).toBe(clock)
      expect(clock.slice(0, 19)).toBe(shown(at, place))
    })
    fc.assert(property, { numRuns: cases(20_000, 1_000), examples: changes })
  })

  it.each([
    ['winter', '2026-01-20T10:00', 'Europe/Tirane', '2026-01-20T09:00:00.000Z'],
    ['summer', '2026-07-28T10:00', 'Europe/Tirane', '2026-07-28T08:00:00.000Z'],
    ['an hour that is skipped', '2026-03-29T02:30', 'Europe/Tirane', undefined],
    ['the same hour where it is not', '2026-03-08T02:30', 'Europe/Tirane', '2026-03-08T01:30:00.000Z'],
    ['an hour that comes twice', '2026-10-25T02:30', 'Europe/Tirane', '2026-10-25T00:30:00.000Z'],
    ['a day', '2026-01-01', 'Europe/Berlin', '2025-12-31T23:00:00.000Z'],
    ['a day whose midnight is skipped', '2022-09-11', 'America/Santiago', '2022-09-11T04:00:00.000Z'],
    ['a day that is skipped', '2011-12-30', 'Pacific/Apia', undefined],
    ['no day', '2026-02-30', 'UTC', undefined],
    ['no time', '2026-02-20T24:30', 'UTC', undefined],
    ['an instant', '2026-02-20T12:00Z', 'UTC', undefined],
  ])('%s', (_, clock, place, expected) => expect(instantAt(clock, place)).toBe(expected))

  it('is told from an instant', () => {
    const texts = [
      '2026-07-28',
      '2026-07-28T10:00',
      '2026-07-28T10:00:00.000',
      '2026-07-28T10:00Z',
      '2026-07-28T10:00:00.000+02:00',
      'soon',
    ]
    expect(texts.map(isClockText)).toEqual([true, true, true, false, false, false])
    expect(texts.map(isInstant)).toEqual([false, false, false, true, true, false])
  })
})

describe('a timezone', () => {
  it.each(['Europe/Tirane', 'Europe/Kyiv', 'Europe/Kiev', 'UTC'])('is %s', (name) =>
    expect(isTimezone(name)).toBe(true),
  )
  it.each(['Europe/Nowhere', '+02:00', 'x', ''])('is not "%s"', (name) =>
    expect(isTimezone(name)).toBe(false),
  )
})
