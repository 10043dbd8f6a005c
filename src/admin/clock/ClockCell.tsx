'use client'

import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps, DateFieldClient } from 'payload'
import { edgeOf } from '../../time/typed.ts'
import { momentOn } from '../../time/moment.ts'

/** A moment of a meeting in a list of the admin, on the clock of the meeting. */
export function ClockCell({ cellData, rowData, field }: DefaultCellComponentProps<DateFieldClient>) {
  const { i18n } = useTranslation()
  const { start_tz: zone, allDay } = (rowData ?? {}) as { start_tz?: unknown; allDay?: unknown }
  const isDay = edgeOf(field.name, allDay) !== undefined
  return <span>{momentOn(cellData, zone, i18n.language, isDay)}</span>
}
