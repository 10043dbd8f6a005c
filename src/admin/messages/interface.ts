import { interfaceLanguages } from '../interfaceLanguages.ts'
import { en } from './en/interface.ts'

/** The texts of our own components by interface language; one may leave out what it has not translated yet. */
const catalogue: Record<string, Partial<typeof en>> = { en }

/** A text's key as `useTranslation` takes it. */
export type InterfaceKey = `hansa:${keyof typeof en}`

/** Payload's `i18n.translations`: every text in every interface language, in English where it is not translated. */
export const interfaceTexts = Object.fromEntries(
  Object.keys(interfaceLanguages).map((language) => [language, { hansa: { ...en, ...catalogue[language] } }]),
)
