import { en } from './en/sharing.ts'

/** What can be said about taking over items of other cities. */
export type SharingKey = keyof typeof en

/** By interface language; a language may leave out what it has not translated yet. */
const catalogue: Record<string, Partial<Record<SharingKey, string>>> = { en }

/** One text in an interface language, or in English where that language lacks it, with its `{placeholders}` filled. */
export function sharingText(
  language: string,
  key: SharingKey,
  values: Record<string, string | number> = {},
): string {
  const text = catalogue[language]?.[key] ?? en[key]
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
