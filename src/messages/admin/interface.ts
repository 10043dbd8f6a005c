import { adminTexts } from '../accounts/index.ts'
import { editingTexts } from '../editing/index.ts'
import { interfaceLanguages } from '../interfaceLanguages.ts'
import { en } from './en/interface.ts'
import { en as workflowEn } from './en/workflow.ts'

/** The texts of our own components by namespace and interface language; one may leave out what it has not translated yet. */
const namespaces = {
  hansa: { en },
  workflow: { en: workflowEn },
  accounts: adminTexts,
  editing: editingTexts,
}

/** A text's key as `useTranslation` takes it. */
export type InterfaceKey = `hansa:${keyof typeof en}`

const textsIn = (language: string) =>
  Object.fromEntries(
    Object.entries(namespaces).map(([name, catalogue]) => {
      const own: object | undefined = (catalogue as Record<string, object>)[language]
      return [name, { ...catalogue.en, ...own }]
    }),
  )

/** Payload's `i18n.translations`: every text in every interface language, in English where it is not translated. */
export const interfaceTexts = Object.fromEntries(
  Object.keys(interfaceLanguages).map((language) => [language, textsIn(language)]),
)
