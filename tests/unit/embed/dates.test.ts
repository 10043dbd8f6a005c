import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { loadWords, locales } from '@hansa/portal-embed/locales/index.ts'
import { clock, formatDates, fullDate } from '@hansa/portal-embed/core/dates.ts'

const english = await loadWords('en')
const inTirana = { ...fullDate, ...clock, timeZone: 'Europe/Tirane' }
const start = '2026-07-28T08:00:00Z'

/** Spaces differ between versions of ICU. */
const plain = (text: string) => text.replace(/\s/g, ' ')

describe('dates', () => {
  it('are in the meeting’s zone', () => {
    expect(plain(formatDates(english, inTirana, start))).toBe('July 28, 2026 at 10:00 AM')
    expect(plain(formatDates(english, { ...inTirana, timeZone: undefined }, start))).toBe(
      'July 28, 2026 at 08:00 AM',
    )
  })

  it.each(['UTC', 'America/Los_Angeles', 'Pacific/Auckland'])(
    'do not show the clock of a server on %s',
    (TZ) => {
      const script = `
      import { formatDates, fullDate, clock } from './plugins/portal-embed/core/dates.ts'
      const words = { lang: 'en' }
      const at = '${start}'
      console.log(JSON.stringify([
        formatDates(words, { ...fullDate, ...clock, timeZone: 'Europe/Tirane' }, at),
        formatDates(words, { ...fullDate, ...clock }, at),
        formatDates(words, fullDate, '2026-01-01', '2027-12-31'),
      ]))`
      const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        env: { ...process.env, TZ, NODE_OPTIONS: '' },
        encoding: 'utf8',
      })
      expect((JSON.parse(out) as string[]).map(plain)).toEqual([
        'July 28, 2026 at 10:00 AM',
        'July 28, 2026 at 08:00 AM',
        'January 1, 2026 – December 31, 2027',
      ])
    },
  )

  it('say the day once when a meeting ends on it, and both when it does not', () => {
    const same = plain(formatDates(english, inTirana, start, '2026-07-28T10:30:00Z'))
    expect(same).toBe('July 28, 2026, 10:00 AM – 12:30 PM')
    expect(plain(formatDates(english, fullDate, start, '2026-07-30T10:00:00Z'))).toBe('July 28 – 30, 2026')
  })

  it.each([
    ['nonsense', undefined, undefined],
    [start, 'nonsense', undefined],
    [start, undefined, 'Mars/Olympus'],
  ])('that are none (%s, %s, %s) give no text', (from, until, timeZone) => {
    expect(formatDates(english, { ...fullDate, timeZone }, from, until)).toBe('')
  })

  it.each([
    ['sq', 'korrik', 'gusht', 'kor'],
    ['mk', 'јули', 'август', 'јул'],
  ])('have months of our own in %s, which Chromium does not know', async (lang, july, august, short) => {
    const words = await loadWords(lang)
    expect(plain(formatDates(words, inTirana, start))).toBe(`28 ${july} 2026 10:00`)
    expect(formatDates(words, fullDate, start, '2026-07-30T10:00:00Z')).toBe(`28–30 ${july} 2026`)
    const overnight = formatDates(words, inTirana, '2026-07-31T21:30:00Z', '2026-07-31T22:30:00Z')
    expect(plain(overnight)).toBe(`31 ${july} 2026 23:30 – 1 ${august} 2026 00:30`)
    expect(formatDates(words, { month: 'short' }, start)).toBe(short)
    expect(formatDates(words, { ...fullDate, weekday: 'long' }, start)).toMatch(/^(e martë|вторник), 28 /)
    const months = Array.from({ length: 12 }, (_, month) =>
      formatDates(words, { month: 'long' }, new Date(Date.UTC(2026, month, 15)).toISOString()),
    )
    expect(months.join(' ')).toBe(words.monthNames)
  })

  it.each(Object.keys(locales))('in %s hold day and year', async (lang) => {
    const text = formatDates(await loadWords(lang), fullDate, start)
    expect(new Intl.NumberFormat('en').format(28)).toBe('28')
    expect(text).toMatch(/28|٢٨/)
    expect(text).toMatch(/2026|٢٠٢٦/)
  })
})
