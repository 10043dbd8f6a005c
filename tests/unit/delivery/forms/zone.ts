// Writes the calendar that the test of time zones compares, on whatever clock the process was started with.
import { writeCalendar } from '../../../../src/delivery/forms/calendar.ts'
import { listOf, meeting } from './lists.ts'

const days = { allDay: true, start: '2026-10-24T22:00:00.000Z', end: undefined } as const
const list = await listOf('ics', [
  meeting(),
  meeting({ id: 'm2', ...days, startDay: '2026-10-25', endDay: '2026-10-26' }),
  meeting({ id: 'm3', end: '2026-07-30T15:00:00.000Z', endDay: '2026-07-30' }),
])
const text = writeCalendar(list)
process.stdout.write(JSON.stringify({ offset: new Date(0).getTimezoneOffset(), text }))
