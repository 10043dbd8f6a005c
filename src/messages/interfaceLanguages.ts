import { ar } from '@payloadcms/translations/languages/ar'
import { de } from '@payloadcms/translations/languages/de'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { it } from '@payloadcms/translations/languages/it'
import { lv } from '@payloadcms/translations/languages/lv'
import { pl } from '@payloadcms/translations/languages/pl'
import { ro } from '@payloadcms/translations/languages/ro'
import { rs } from '@payloadcms/translations/languages/rs'
import { sv } from '@payloadcms/translations/languages/sv'
import { uk } from '@payloadcms/translations/languages/uk'

/** The admin's own words in the languages that Payload ships and Hansa's cities speak, by Payload's codes. */
export const interfaceLanguages = { ar, de, en, es, it, lv, pl, ro, rs, sv, uk }

/** BCP 47 tags of Payload's codes where they differ. */
const tags: Partial<Record<keyof typeof interfaceLanguages, string>> = { rs: 'sr' }

/** The interface languages as choices, each in its own name. */
export const interfaceLanguageOptions = (
  Object.keys(interfaceLanguages) as (keyof typeof interfaceLanguages)[]
).map((code) => {
  const tag = tags[code] ?? code
  return { value: code, label: new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? code }
})
