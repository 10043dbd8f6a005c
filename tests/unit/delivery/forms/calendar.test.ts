import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import ICAL from 'ical.js'
import { isDated, writeCalendar, writeEvent } from '../../../../src/delivery/forms/calendar.ts'
import { speechOf } from '../../../../src/delivery/pages/speech.ts'
import { durres, funding, hostile, listOf, meeting, uid } from './lists.ts'

/** A calendar as another library reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never)
  const valueOf = (from: InstanceType<typeof ICAL.Component>, name: string) => {
    const value = from.getFirstPropertyValue(name)
    return value === null ? undefined : String(value as string)
  }
  return {
    value: (name: string) => valueOf(calendar, name),
    events: calendar.getAllSubcomponents('vevent').map((event) => (name: string) => valueOf(event, name)),
  }
}

const calendarOf = async (...list: Parameters<typeof listOf>) => read(writeCalendar(await listOf(...list)))

async function eventOf(changes: Parameters<typeof meeting>[0], lang = 'sq') {
  const { events } = await calendarOf('ics', [meeting(changes)], { lang })
  const [event] = events
  if (!event) throw new Error('There is no event.')
  return event
}

describe('a calendar', () => {
  it('says what it is, where it comes from, and when to ask again', async () => {
    const { value } = await calendarOf('ics', [meeting()], { owner: durres })
    expect(value('version')).toBe('2.0')
    expect(value('prodid')).toBe('-//Hansa//Hansa//SQ')
    expect(value('method')).toBe('PUBLISH')
    expect(value('name')).toBe('Takime – Durrës')
    expect(value('x-wr-calname')).toBe('Takime – Durrës')
    expect(value('source')).toBe('https://hub.example.org/v1/meetings.ics?municipality=durres&lang=sq')
    expect(value('refresh-interval')).toBe('PT1H')
    expect(value('x-published-ttl')).toBe('PT1H')
  })

  it('has nothing in its name that begins a line of its own', async () => {
    const list = { ...(await listOf('ics', [meeting()])), title: 'A, B; C\r\nMETHOD:CANCEL' }
    const text = writeCalendar(list)
    expect(text).toContain('\r\nNAME:A\\, B\\; C\\nMETHOD:CANCEL\r\n')
    expect(read(text).value('method')).toBe('PUBLISH')
  })

  it('ends every line, and folds none within a character nor above 75 octets', async () => {
    const words = 'Ευρωπαϊκή Ένωση الاتحاد الأوروبي 𝄞 '.repeat(30)
    const text = writeCalendar(await listOf('ics', [meeting({ title: words, summary: words })]))
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const lines = text.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75)
    // A character that is cut does not come through UTF-8 as it was.
    expect(lines.filter((line) => Buffer.from(line).toString() !== line)).toEqual([])
    expect(read(text).events[0]?.('summary')).toBe(words)
  })

  it('leaves out what has no time but in words', async () => {
    const { start: _start, ...someday } = meeting({ id: 'm2', dateText: 'një ditë' })
    expect(isDated(someday)).toBe(false)
    expect((await calendarOf('ics', [someday, meeting()])).events.map((event) => event('uid'))).toEqual([
      'm1@network',
    ])
  })
})

describe('an event', () => {
  it('has its time in UTC, and says when it was made and changed', async () => {
    const event = await eventOf({})
    expect(event('dtstart')).toBe('2026-07-28T08:00:00Z')
    expect(event('dtend')).toBe('2026-07-28T10:30:00Z')
    expect([event('dtstamp'), event('last-modified')]).toEqual([
      '2026-05-01T10:00:30Z',
      '2026-05-01T10:00:30Z',
    ])
    expect(event('created')).toBe('2026-04-01T10:00:00Z')
    expect(event('uid')).toBe('m1@network')
  })

  it('counts its changes by the seconds from its making, never below nothing', async () => {
    expect((await eventOf({}))('sequence')).toBe(String(30 * 86_400 + 30))
    expect((await eventOf({ createdAt: '2027-01-01T00:00:00.000Z' }))('sequence')).toBe('0')
  })

  it('of whole days has days of its place, and ends before the day after them', async () => {
    const times = { start: '2026-10-24T22:00:00.000Z', end: '2026-10-26T22:59:00.000Z' }
    const days = { startDay: '2026-10-25', endDay: '2026-10-26', allDay: true }
    const text = writeCalendar(await listOf('ics', [meeting({ ...times, ...days })]))
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261025\r\n')
    expect(text).toContain('\r\nDTEND;VALUE=DATE:20261027\r\n')
  })

  it('over several days with hours keeps its hours', async () => {
    const event = await eventOf({ end: '2026-07-30T15:00:00.000Z', endDay: '2026-07-30' })
    expect([event('dtstart'), event('dtend')]).toEqual(['2026-07-28T08:00:00Z', '2026-07-30T15:00:00Z'])
  })

  it.each([
    ['scheduled', 'CONFIRMED', 'Takimi'],
    ['cancelled', 'CANCELLED', 'Cancelled: Takimi'],
    ['postponed', 'TENTATIVE', 'Postponed: Takimi'],
    ['rescheduled', 'CONFIRMED', 'Rescheduled: Takimi'],
    ['movedOnline', 'CONFIRMED', 'Moved online: Takimi'],
  ] as const)('that is %s has the status %s and says so in its title', async (status, expected, title) => {
    const event = await eventOf({ status }, 'en')
    expect([event('status'), event('summary')]).toEqual([expected, title])
  })

  it('says where it is, what it is about, and where its page is', async () => {
    const event = await eventOf({
      venue: {
        name: 'Salla',
        room: '2; 3',
        city: 'Durrës',
        country: 'AL',
        coordinates: { latitude: 41.32, longitude: -19.45 },
      },
    })
    expect(event('location')).toBe('Salla, 2; 3, Durrës, Shqipëri')
    expect(event('geo')).toBe('41.32,-19.45')
    expect(event('url')).toBe(meeting().url)
    expect(event('categories')).toBe('Seminar pune')
  })

  it('that is online alone is where its address leads', async () => {
    const online = { url: 'https://meet.example.org/a,b', platform: 'Jitsi' }
    const event = await eventOf({ online, venue: undefined })
    expect(event('location')).toBe(online.url)
    expect(event('description')).toContain('Jitsi: https://meet.example.org/a,b')
    expect((await eventOf({ online }))('location')).toBe('Salla, Durrës')
  })

  it('describes itself in plain text: what has changed, how to register, who pays', async () => {
    const registration = {
      required: true,
      url: 'https://example.org/r',
      email: 'r@example.org',
      deadline: '2026-07-20T10:00:00.000Z',
      fee: '10 €',
    }
    const event = await eventOf({ statusNote: 'Më vonë', registration, funding: [funding] }, 'en')
    expect(event('description')?.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      [
        'Më vonë',
        'Përmbledhje',
        'Registration is required\nRegistration: https://example.org/r, r@example.org\nDeadline: July 20, 2026 at 12:00 PM GMT+2\nFee: 10 €',
        funding.statement,
        funding.disclaimer,
      ].join('\n\n'),
    )
  })

  it('gives texts as they are, but for what no file may hold', async () => {
    const event = await eventOf({ title: hostile.text, summary: hostile.text })
    expect(event('summary')).toBe(hostile.clean)
    expect(event('description')).toBe(hostile.clean)
  })

  it('alone has the same words as in a list, without what is said of lists', async () => {
    const item = meeting({ status: 'cancelled' })
    const text = writeEvent({ item, speech: await speechOf('en'), uid })
    const all = writeCalendar(await listOf('ics', [item], { lang: 'en' }))
    const event = /BEGIN:VEVENT[\s\S]*END:VEVENT/
    expect(event.exec(text)?.[0]).toBe(event.exec(all)?.[0])
    expect([read(text).value('name'), read(text).value('source')]).toEqual([undefined, undefined])
  })
})

it('is the same whatever clock the server has', () => {
  const args = ['--conditions=production', '--import', 'tsx', 'tests/unit/delivery/forms/zone.ts']
  const on = (TZ: string) =>
    JSON.parse(
      execFileSync(process.execPath, args, {
        env: { ...process.env, NODE_OPTIONS: '', TZ },
        encoding: 'utf8',
      }),
    ) as { offset: number; text: string }
  const utc = on('UTC')
  expect(utc.text).toContain('DTSTART:20260728T080000Z')
  expect(utc.text).toContain('DTSTART;VALUE=DATE:20261025')
  const zones = ['Europe/Tirane', 'America/St_Johns', 'Pacific/Auckland'].map(on)
  expect([utc, ...zones].map(({ offset }) => offset)).toEqual([0, -60, 210, -720])
  expect(zones.map(({ text }) => text)).toEqual(zones.map(() => utc.text))
})
