import type { I18n } from '@payloadcms/translations'
import type { WorkflowKey } from '../../messages/admin/en/workflow.ts'
import { workflowText } from '../../messages/admin/workflow.ts'
import { dateLanguage } from '../../messages/dateLanguage.ts'

/** Returns the texts of the workflow's pages, and the formats of moments and days, in the language of the forms. */
export function serverWords(i18n: Pick<I18n, 'language'>) {
  const language = dateLanguage(i18n.language)
  return {
    word: (key: WorkflowKey, values?: Record<string, string | number>) =>
      workflowText(i18n.language, key, values),
    /** On the clock of the municipality: a page made on the server does not know the reader's. */
    moment: (at: string, timeZone: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
        new Date(at),
      ),
    day: (at: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at)),
  }
}
