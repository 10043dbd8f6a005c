'use client'

import { useTranslation } from '@payloadcms/ui'
import { dateLanguage } from '../../messages/dateLanguage.ts'
import { usePresence } from './usePresence.ts'

/** Above the form: who else has this document open, and in which language. Screen readers say it when it changes. */
export function Presence() {
  const { t, i18n } = useTranslation()
  const say = t as unknown as (key: string, values: Record<string, string>) => string
  const languages = new Intl.DisplayNames([dateLanguage(i18n.language), 'en'], { type: 'language' })
  const others = usePresence()
  return (
    <div className="hansa-presence" role="status">
      {others.map(({ name, language }) => (
        <p key={`${name} ${language}`}>
          {say('hansa:isHere', { name, language: languages.of(language) ?? language })}
        </p>
      ))}
    </div>
  )
}
