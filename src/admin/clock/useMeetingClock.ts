'use client'

import { useFormFields } from '@payloadcms/ui'
import { type Edge, edgeOf } from '../../time/typed.ts'

/** The clock of the meeting in whose form a field stands: its timezone, empty while that is not known, and whether a day is asked for. */
export function useMeetingClock(path: string): { zone: string; edge: Edge | undefined } {
  const zone = useFormFields(([fields]) => fields.start_tz?.value)
  const allDay = useFormFields(([fields]) => fields.allDay?.value)
  return { zone: typeof zone === 'string' ? zone : '', edge: edgeOf(path, allDay) }
}
