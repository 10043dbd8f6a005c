import type { Words } from '../locales/words.ts'

/** Own names of languages that browsers do not know. */
const unknownToBrowsers: Readonly<Record<string, string>> = { sq: 'shqip', mk: 'македонски' }

/** The name of a language in that language itself. */
export const ownName = (code: string): string =>
  unknownToBrowsers[code] ?? (nameOf(code, 'language', code) || code)

/** The name of a country; empty where the browser has none in this language, since a name in another would mislead. */
export const countryName = (words: Words, code: string | undefined): string =>
  words.countries?.[code as string] ?? nameOf(words.names ?? words.lang, 'region', code)

/** The name of a language or a country in a language, or the code itself where there is none. */
export const displayName = (lang: string, type: 'language' | 'region', code: string): string =>
  nameOf(lang, type, code) || code

function nameOf(lang: string, type: 'language' | 'region', code = ''): string {
  try {
    const [known] = Intl.DisplayNames.supportedLocalesOf(lang)
    return (known && new Intl.DisplayNames(known, { type }).of(code)) || ''
  } catch {
    return ''
  }
}
