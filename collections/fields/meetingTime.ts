import type { Field, FieldHook } from 'payload'
import { type Doc, isDoc } from '../../src/translation/document.ts'
import { isTimezone } from './formats.ts'
import { timezoneOf } from './owner.ts'
import { offeredZone } from './zones.ts'

/** What a meeting says about its time: instants as ISO 8601, the place's IANA timezone. */
export type MeetingTime = { start?: unknown; end?: unknown; allDay?: unknown; timezone: string }

/**
 * The instant after which a meeting is past: its end; without one, the end of the day it starts on, on the clock of its
 * place. A meeting of whole days ends with its last local day. Without a start there is none.
 */
export function endOf({ start, end, allDay, timezone }: MeetingTime): string | undefined {
  const first = instantOf(start)
  const last = instantOf(end)
  if (first === undefined) return undefined
  if (last !== undefined && allDay !== true) return last.toISOString()
  return endOfDay(last ?? first, timezone).toISOString()
}

/** The first instant of the day after `instant` on the clock of `timezone`, through changes to and from summer time. */
export function endOfDay(instant: Date, timezone: string): Date {
  const zone = isTimezone(timezone) ? timezone : 'UTC'
  const [year = 0, month = 1, day = 1] = localDay(instant, zone)
  const midnight = Date.UTC(year, month - 1, day + 1)
  const guess = midnight - offsetAt(midnight, zone)
  return new Date(midnight - offsetAt(guess, zone))
}

function localDay(instant: Date, timeZone: string): number[] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return format.format(instant).split('-').map(Number)
}

/** How far a place's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant))
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0)
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return local - Math.floor(instant / 1000) * 1000
}

function instantOf(value: unknown): Date | undefined {
  if (typeof value !== 'string' && !(value instanceof Date)) return undefined
  const instant = new Date(value)
  return Number.isNaN(instant.valueOf()) ? undefined : instant
}

async function zoneOf({ data, req }: Parameters<FieldHook>[0]): Promise<string> {
  const doc: Doc = isDoc(data) ? data : {}
  const chosen = typeof doc.start_tz === 'string' ? doc.start_tz : ''
  return offeredZone(chosen === '' ? await timezoneOf(req, doc) : chosen)
}

/** The timezone of a meeting's start: the chosen one, else its municipality's. Without a start there is none. */
export const startZone: FieldHook = async (args) => (args.data?.start ? zoneOf(args) : null)

/** The timezone of a meeting's end: always that of its start. */
export const endZone: FieldHook = async (args) => {
  const zone = args.data?.end ? await zoneOf(args) : ''
  return isTimezone(zone) ? zone : null
}

const ended: FieldHook = async (args) => {
  if (!args.data?.start) return null
  const { start, end, allDay } = args.data as MeetingTime
  return endOf({ start, end, allDay, timezone: await zoneOf(args) }) ?? null
}

/** `endsAt`, kept by a hook: lists of what is to come ask for it. */
export const endsAt = (): Field => ({
  name: 'endsAt',
  type: 'date',
  index: true,
  access: { create: () => false, update: () => false },
  admin: { hidden: true, readOnly: true },
  custom: { derived: true },
  hooks: { beforeChange: [ended] },
})
