'use client'

import { useFormFields } from '@payloadcms/ui'
import type { Edge } from '../../time/typed.ts'

/** The first and the last moment of a meeting, which are days where it lasts whole days; all its other moments have a time. */
const edges: Readonly<Record<string, Edge>> = { start: 'first', end: 'last' }

/** Which edge of a day a field means, by its path in the form. @param allDay the value of the form's tick */
export const edgeOf = (path: string, allDay: unknown): Edge | undefined =>
  allDay === true ? edges[path] : undefined

/** The clock of the meeting in whose form a field stands: its timezone, empty while that is not known, and whether a day is asked for. */
export function useMeetingClock(path: string): { zone: string; edge: Edge | undefined } {
  const zone = useFormFields(([fields]) => fields.start_tz?.value)
  const allDay = useFormFields(([fields]) => fields.allDay?.value)
  return { zone: typeof zone === 'string' ? zone : '', edge: edgeOf(path, allDay) }
}
