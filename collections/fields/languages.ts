import type { JSONField, SelectField } from 'payload'
import { nativeName } from '../../src/translation/languages.ts'

type LanguageSelect = {
  name: string
  locales: readonly string[]
  hasMany?: boolean
  admin?: SelectField['admin']
}

/**
 * A choice among the configured languages. The generated type is a plain string, since the languages depend on the
 * configuration and the types must not.
 */
export function languageSelect({ name, locales, hasMany = false, admin }: LanguageSelect): SelectField {
  return {
    name,
    type: 'select',
    options: locales.map((code) => ({ value: code, label: nativeName(code) })),
    typescriptSchema: [() => (hasMany ? { type: 'array', items: { type: 'string' } } : { type: 'string' })],
    ...(hasMany ? { hasMany: true } : {}),
    ...(admin === undefined ? {} : { admin }),
  } as SelectField
}
