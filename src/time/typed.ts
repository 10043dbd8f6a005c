import { clockAt, endOfDay, instantAt, isClockText, isInstant } from './zoned.ts'

/**
 * Values of a form's date and time fields, on the clock of a zone. A value is an instant, or a clock text where no instant is known: while
 * the zone is not known, or where the zone's clock skips that time. The zone is empty while it is not known.
 */

/** Which moment of a day is meant where days are asked for: its first one, or its last minute. */
export type Edge = 'first' | 'last'

/** The first and the last moment of a meeting, which are days where it lasts whole days; all its other moments have a time. */
const edges: Readonly<Record<string, Edge>> = { start: 'first', end: 'last' }

/** Which edge of a day a moment means, by its path in the document. @param allDay whether the meeting lasts whole days */
export const edgeOf = (path: string, allDay: unknown): Edge | undefined =>
  allDay === true ? edges[path] : undefined

/** Returns a value as a native field shows it: `2026-07-28T18:00`, or `2026-07-28` of days; empty where nothing can be shown. */
export function shownOn(value: unknown, zone: string, isDays: boolean): string {
  const clock = isClockText(value) ? value : isInstant(value) && zone !== '' ? clockAt(value, zone) : ''
  if (clock === '' || isDays) return clock.slice(0, 10)
  return clock.length === 10 ? `${clock}T00:00` : clock.slice(0, 16)
}

/** The value of what was typed into a native field. @param edge where a day was typed */
export function typedOn(typed: string, zone: string, edge: Edge = 'first'): string | null {
  if (typed === '') return null
  if (zone === '' || instantAt(typed, zone) === undefined) return typed
  return edge === 'first' ? (instantAt(typed, zone) ?? typed) : lastMinute(typed.slice(0, 10), zone)
}

const lastMinute = (day: string, zone: string): string =>
  new Date(Date.parse(endOfDay(day, zone)) - 60_000).toISOString()

/** A value after its zone was changed: what the clock showed stays, so the instant moves. @param edge where days are asked for */
export function movedTo(value: unknown, from: string, to: string, edge?: Edge): unknown {
  const clock = isClockText(value)
    ? value
    : isInstant(value) && from !== ''
      ? clockAt(value, from)
      : undefined
  if (clock === undefined) return value
  return edge ? typedOn(clock.slice(0, 10), to, edge) : typedOn(clock, to)
}
