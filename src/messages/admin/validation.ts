import { en } from './en/validation.ts'

/** The messages that validation can give. */
export type ValidationKey = keyof typeof en

/** Validation messages by interface language; a language may leave out what it has not translated yet. */
const catalogue: Record<string, Partial<Record<ValidationKey, string>>> = { en }

/** One message in `language`, or in English where that language lacks it, with its `{placeholders}` filled. */
export function validationMessage(
  language: string | undefined,
  key: ValidationKey,
  values: Record<string, string | number> = {},
): string {
  const text = catalogue[language ?? 'en']?.[key] ?? en[key]
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
