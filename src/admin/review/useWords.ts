'use client'

import { useTranslation } from '@payloadcms/ui'
import type { WorkflowKey } from '../../messages/admin/en/workflow.ts'
import { dateLanguage } from '../../messages/dateLanguage.ts'

/** The words of the workflow in the language of the forms, and what dates are written by. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const say = t as unknown as (key: string, values?: Record<string, string | number>) => string
  const language = dateLanguage(i18n.language)
  return {
    word: (key: WorkflowKey, values?: Record<string, string | number>) => say(`workflow:${key}`, values),
    moment: (at: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at)),
    day: (at: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at)),
  }
}
