'use client'

import { useTranslation } from '@payloadcms/ui'
import type { AccountMessages } from '../../accounts/messages/index.ts'

/** The texts of our parts of the admin (`src/accounts/messages`), which Payload's translations carry. */
type Word = keyof AccountMessages['admin'] | keyof AccountMessages['signIn']

/** Gives a text in the language of the admin, with its `{names}` filled in. */
export function useWords(): (word: Word, values?: Record<string, string>) => string {
  const { t } = useTranslation()
  const translate = t as unknown as (key: string) => string
  return (word, values = {}) =>
    translate(`accounts:${word}`).replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
