'use client'

import { useTranslation } from '@payloadcms/ui'
import type { EditingKey } from '../../messages/editing/en.ts'
import { dateLanguage } from '../../messages/dateLanguage.ts'

/** Returns the texts about collisions, and the format of moments, in the language of the forms. */
export function useWord() {
  const { t, i18n } = useTranslation()
  const say = t as unknown as (key: string, values?: Record<string, string>) => string
  const format = new Intl.DateTimeFormat(dateLanguage(i18n.language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return {
    word: (key: EditingKey, values?: Record<string, string>) => say(`editing:${key}`, values),
    moment: (at: string) => format.format(new Date(at)),
  }
}
