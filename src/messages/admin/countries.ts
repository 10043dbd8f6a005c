import { messageLanguages, type Texts } from '../languages.ts'

const displayNames = messageLanguages.map(
  (language) => [language, new Intl.DisplayNames([language], { type: 'region' })] as const,
)

/** A country's name in every interface language, from its ISO 3166-1 code. */
export function countryNames(code: string): Texts {
  return Object.fromEntries(
    displayNames.map(([language, names]) => [language, names.of(code) ?? code]),
  ) as Texts
}
