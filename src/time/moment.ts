import { isTimezone } from './zoned.ts'
import { dateLanguage } from '../messages/dateLanguage.ts'

/**
 * A moment of a meeting in words on its own clock, which is named: `28 Jul 2026, 18:00 CEST`; of a meeting of whole days the day alone.
 * @param language the interface's, by Payload's code
 */
export function momentOn(moment: unknown, zone: unknown, language: string, isDay: boolean): string {
  const at = new Date(String(moment))
  if (!moment || Number.isNaN(at.valueOf())) return ''
  const timeZone = typeof zone === 'string' && isTimezone(zone) ? zone : 'UTC'
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const
  return new Intl.DateTimeFormat(dateLanguage(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
    ...(isDay ? {} : time),
  }).format(at)
}
