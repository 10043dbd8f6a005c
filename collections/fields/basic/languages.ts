import type { SelectField } from 'payload'
import { nativeName } from '../../../src/translation/languages.ts'

type LanguageSelect = {
  name: string
  locales: readonly string[]
  hasMany?: boolean
  /** Name of the table, where the field's own would clash. */
  dbName?: string
  admin?: SelectField['admin']
}

/**
 * A choice among the configured languages. The generated type is a plain string, since the languages depend on the
 * configuration and the types must not.
 */
export function languageSelect({
  name,
  locales,
  hasMany = false,
  dbName,
  admin,
}: LanguageSelect): SelectField {
  return {
    name,
    type: 'select',
    options: locales.map((code) => ({ value: code, label: nativeName(code) })),
    typescriptSchema: [() => (hasMany ? { type: 'array', items: { type: 'string' } } : { type: 'string' })],
    ...(hasMany ? { hasMany: true } : {}),
    ...(dbName === undefined ? {} : { dbName }),
    ...(admin === undefined ? {} : { admin }),
  } as SelectField
}
