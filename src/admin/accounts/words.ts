'use client'

import { useTranslation } from '@payloadcms/ui'
import type { AdminWord as Word } from '../../messages/accounts/index.ts'

/** Gives a text of our parts of the admin (`src/messages/accounts`, carried by Payload's translations) in the language of the admin, with its `{names}` filled in. */
export function useWords(): (word: Word, values?: Record<string, string>) => string {
  const { t } = useTranslation()
  const translate = t as unknown as (key: string) => string
  return (word, values = {}) =>
    translate(`accounts:${word}`).replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
