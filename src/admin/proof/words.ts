import type { I18n } from '@payloadcms/translations'
import { type ProofKey, proofText } from '../../messages/admin/proof.ts'
import { dateLanguage } from '../../messages/dateLanguage.ts'
import type { Values } from '../../messages/text.ts'

/** The words about portals, days, moments and numbers, on a page that the server makes. */
export function wordsOf({ language }: Pick<I18n, 'language'>) {
  const of = dateLanguage(language)
  const format = (options: Intl.DateTimeFormatOptions) => (at: string) =>
    new Intl.DateTimeFormat(of, { ...options, timeZone: 'UTC' }).format(new Date(at))
  return {
    word: (key: ProofKey, values?: Values) => proofText(language, key, values),
    day: format({ dateStyle: 'medium' }),
    moment: format({ dateStyle: 'medium', timeStyle: 'short' }),
    number: (value: number) => new Intl.NumberFormat(of).format(value),
  }
}
