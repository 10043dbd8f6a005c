import type { Field, FieldHook, JSONField } from 'payload'
import { languageSelect } from './basic/languages.ts'

type Derived = 'sourceLocale' | 'publishedLocales' | 'translations'

type Options = { locales: readonly string[]; derive: (name: Derived) => FieldHook }

/** The stored states by language, as `src/translation/states.ts` keeps them; a type alone, since hooks write them. */
const statesType: NonNullable<JSONField['typescriptSchema']> = [
  () => ({
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: {
        state: { type: 'string', enum: ['original', 'current', 'outdated', 'machine', 'missing'] },
        sourceHash: { type: 'string' },
      },
      required: ['state'],
    },
  }),
]

const nobody = () => false

/** The language of the original, the languages that are out, and what is kept about them by hooks. */
export function translations({ locales, derive }: Options): Field[] {
  const sidebar = { position: 'sidebar' } as const
  return [
    {
      ...languageSelect({ name: 'sourceLocale', locales, admin: sidebar }),
      hooks: { beforeChange: [derive('sourceLocale')] },
    } as Field,
    {
      ...languageSelect({ name: 'publishedLocales', locales, hasMany: true, admin: sidebar }),
      hooks: { beforeChange: [derive('publishedLocales')] },
    } as Field,
    {
      name: 'translations',
      type: 'json',
      typescriptSchema: statesType,
      access: { create: nobody, update: nobody },
      admin: { hidden: true, readOnly: true },
      custom: { derived: true },
      hooks: { beforeChange: [derive('translations')] },
    },
  ]
}

/** Ticked for one save: what changed needs no new translation. It is not stored. */
export const minorEdit = (): Field => ({
  name: 'minorEdit',
  type: 'checkbox',
  virtual: true,
  defaultValue: false,
  admin: { position: 'sidebar' },
})
