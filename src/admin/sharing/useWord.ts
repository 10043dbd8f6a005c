'use client'

import { useTranslation } from '@payloadcms/ui'
import { sharingText, type SharingKey } from '../../messages/admin/sharing.ts'

/** The words about sharing in the language of the forms. */
export function useWord() {
  const { i18n } = useTranslation()
  return (key: SharingKey, values?: Record<string, string | number>) =>
    sharingText(i18n.language, key, values)
}
