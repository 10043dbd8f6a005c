import { interfaceLanguages } from '../interfaceLanguages.ts'
import { en, type WorkflowKey } from './en/workflow.ts'

/** Words of the workflow by interface language; a language may leave out what it has not translated yet. */
const catalogue: Record<string, Partial<Record<WorkflowKey, string>>> = { en }

/** One text in `language`, or in English where that language lacks it, with its `{{placeholders}}` filled. */
export function workflowText(
  language: string | undefined,
  key: WorkflowKey,
  values: Record<string, string | number> = {},
): string {
  const text = catalogue[language ?? 'en']?.[key] ?? en[key]
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The same words for Payload's `i18n.translations`, under `workflow:`, complete in every interface language. */
export const workflowTranslations = Object.fromEntries(
  Object.keys(interfaceLanguages).map((language) => [
    language,
    { workflow: { ...en, ...catalogue[language] } },
  ]),
)
