import { useTranslation } from '@payloadcms/ui'
import { type ProofKey, proofText } from '../../messages/admin/proof.ts'
import { dateLanguage } from '../../messages/dateLanguage.ts'
import type { Values } from '../../messages/text.ts'

/** The words about portals and moments in the language of the forms. */
export function useWord() {
  const { i18n } = useTranslation()
  return {
    word: (key: ProofKey, values?: Values) => proofText(i18n.language, key, values),
    moment: (at: string) =>
      new Intl.DateTimeFormat(dateLanguage(i18n.language), {
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(new Date(at)),
  }
}
