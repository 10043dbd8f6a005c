import { describe, expect, it } from '@jest/globals'
import { noon } from '../../../../collections/fields/basic/dates.ts'
import { lifecycleAt } from '../../../../collections/fields/lifecycle.ts'
import { momentInWords } from '../../../../collections/fields/meetings/meetingTime.ts'
import { offeredZone, zones } from '../../../../src/time/zones.ts'
import { type MeetingTime, spanOf } from '../../../../src/time/span.ts'

const span = (times: Omit<MeetingTime, 'timezone'>, timezone = 'Europe/Tirane') => {
  const found = spanOf({ ...times, timezone })
  return found && [found.startDay, found.endDay, found.endsAt]
}

describe('when a meeting is', () => {
  it('goes by its end, and by the days of its place', () => {
    const times = { start: '2022-07-28T08:00:00Z', end: '2022-07-28T10:00:00Z' }
    expect(span(times)).toEqual(['2022-07-28', '2022-07-28', '2022-07-28T10:00:00.000Z'])
    expect(span(times, 'Pacific/Auckland')).toEqual(['2022-07-28', '2022-07-28', '2022-07-28T10:00:00.000Z'])
    expect(span(times, 'Pacific/Honolulu')).toEqual(['2022-07-27', '2022-07-27', '2022-07-28T10:00:00.000Z'])
  })

  it('does not reach into the day at whose midnight it ends', () => {
    const times = { start: '2026-12-31T19:00:00Z', end: '2026-12-31T23:00:00Z' }
    expect(span(times, 'Europe/Berlin')).toEqual(['2026-12-31', '2026-12-31', '2026-12-31T23:00:00.000Z'])
  })

  it('lasts until the end of the local day when it has no end', () => {
    expect(span({ start: '2022-07-28T08:00:00Z' })).toEqual([
      '2022-07-28',
      '2022-07-28',
      '2022-07-28T22:00:00.000Z',
    ])
    expect(span({ start: '2022-01-20T08:00:00Z' }, 'Europe/Riga')?.[2]).toBe('2022-01-20T22:00:00.000Z')
  })

  it('lasts until the end of the last local day when it lasts whole days', () => {
    const times = { start: '2022-09-21T00:00:00Z', end: '2022-09-23T00:00:00Z', allDay: true }
    expect(span(times, 'Europe/Rome')).toEqual(['2022-09-21', '2022-09-23', '2022-09-23T22:00:00.000Z'])
    const first = { start: '2026-12-31T23:00:00Z', allDay: true }
    expect(span(first, 'Europe/Berlin')).toEqual(['2027-01-01', '2027-01-01', '2027-01-01T23:00:00.000Z'])
  })

  it('is unknown without a start, and never ends before it begins', () => {
    expect(span({ end: '2022-07-28T10:00:00Z' })).toBeUndefined()
    expect(span({ start: 'soon' })).toBeUndefined()
    expect(span({ start: '2022-07-28T10:00:00Z', end: '2022-07-27T10:00:00Z' })?.slice(0, 2)).toEqual([
      '2022-07-28',
      '2022-07-28',
    ])
  })

  it.each([
    ['the day summer time begins', '2022-03-27T00:30:00Z', 'Europe/Athens', '2022-03-27T21:00:00.000Z'],
    ['the day summer time ends', '2022-10-30T12:00:00Z', 'Europe/Rome', '2022-10-30T23:00:00.000Z'],
    ['a clock far ahead', '2022-07-28T13:00:00Z', 'Pacific/Auckland', '2022-07-29T12:00:00.000Z'],
    ['a clock behind', '2022-07-28T02:00:00Z', 'America/New_York', '2022-07-28T04:00:00.000Z'],
    ['midnight itself', '2022-07-27T22:00:00Z', 'Europe/Tirane', '2022-07-28T22:00:00.000Z'],
    [
      'a midnight that is skipped in the east',
      '2022-03-26T10:00:00Z',
      'Asia/Beirut',
      '2022-03-26T22:00:00.000Z',
    ],
    [
      'a midnight that is skipped in the west',
      '2022-09-10T20:00:00Z',
      'America/Santiago',
      '2022-09-11T04:00:00.000Z',
    ],
    ['no such timezone', '2022-07-28T08:00:00Z', 'Europe/Nowhere', '2022-07-29T00:00:00.000Z'],
  ])('counts days on the clock of the place: %s', (_, start, timezone, expected) => {
    expect(span({ start }, timezone)?.[2]).toBe(expected)
  })
})

describe('a moment in words', () => {
  const moment = new Date('2022-07-28T08:00:00Z')
  it('is on the clock of its place', () => {
    expect(momentInWords(moment, 'Europe/Tirane', 'en', false)).toBe('28 July 2022, 10:00 (Europe/Tirane)')
    expect(momentInWords(moment, 'America/New_York', 'en', true)).toBe('28 July 2022')
  })
})

describe('the lifecycle of a project', () => {
  const now = new Date('2015-08-31T23:30:00Z')
  it.each([
    ['before its first day', { start: '2015-09-01', end: '2016-01-01' }, 'planned'],
    ['on its first day', { start: '2015-08-31' }, 'ongoing'],
    ['on its last day', { start: '2013-09-01', end: '2015-08-31T12:00:00.000Z' }, 'ongoing'],
    ['after its last day', { start: '2013-09-01', end: '2015-08-30' }, 'completed'],
    ['with a last day alone, past', { end: '2015-08-30' }, 'completed'],
    ['with a last day alone, to come', { end: '2015-09-30', lifecycle: 'planned' }, 'planned'],
    ['frozen', { start: '2013-09-01', end: '2015-08-30', lifecycle: 'frozen' }, 'frozen'],
    ['without dates', { lifecycle: 'completed' }, 'completed'],
    ['without anything', { start: null, end: null, lifecycle: null }, undefined],
  ])('%s', (_, span, expected) => {
    expect(lifecycleAt(span, now)).toBe(expected)
  })
})

describe('a day', () => {
  it('is stored as its noon, whatever hour it came with', () => {
    expect(noon('2022-01-20')).toBe('2022-01-20T12:00:00.000Z')
    expect(noon('2022-01-20T23:59:00.000Z')).toBe('2022-01-20T12:00:00.000Z')
    expect(noon(new Date('2022-01-20T00:00:00Z'))).toBe('2022-01-20T12:00:00.000Z')
  })

  it('is left alone for validation when it is none', () => {
    expect([noon('2022-02-30'), noon(null), noon('soon')]).toEqual(['2022-02-30', null, 'soon'])
  })
})

describe('timezones', () => {
  it('are offered under the names in use', () => {
    expect(zones).toEqual(expect.arrayContaining(['UTC', 'Europe/Tirane', 'Europe/Skopje', 'Europe/Kyiv']))
    expect(zones).not.toContain('Europe/Kiev')
  })

  it.each([
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['europe/tirane', 'Europe/Tirane'],
    ['UTC', 'UTC'],
    ['Europe/Nowhere', 'Europe/Nowhere'],
  ])('%s is kept as %s', (zone, expected) => expect(offeredZone(zone)).toBe(expected))
})
