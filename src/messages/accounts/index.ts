import { ar } from './ar.ts'
import { el } from './el.ts'
import { type AccountMessages, en } from './en.ts'
import { es } from './es.ts'
import { it } from './it.ts'
import { sq } from './sq.ts'

export type { AccountMessages } from './en.ts'

const catalogue: Readonly<Record<string, AccountMessages>> = { en, sq, it, el, es, ar }

/** The languages that accounts speak, by BCP 47 tag. */
export const accountLanguages = Object.keys(catalogue)

/** The texts in `language`, or in English. @param language the code of an interface language */
export const accountMessages = (language: string | null | undefined): AccountMessages =>
  catalogue[language ?? 'en'] ?? en

/** A text with its `{names}` filled in. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** Picks the texts of our parts of the admin. */
const adminWords = ({ admin, signIn, passkeys }: AccountMessages) => ({
  ...admin,
  ...signIn,
  passkeyUse: passkeys.use,
  passkeyFailed: passkeys.failed,
})

/** Names of what our parts of the admin say. */
export type AdminWord = keyof ReturnType<typeof adminWords>

/** The texts of our parts of the admin, by language. */
export const adminTexts: Record<string, object> & { en: object } = {
  ...Object.fromEntries(
    accountLanguages.map((language) => {
      return [language, adminWords(accountMessages(language))]
    }),
  ),
  en: adminWords(en),
}
