import { kinds } from '@hansa/portal-embed/kinds.ts'
import { layouts, layoutsOf } from '@hansa/portal-embed/core/layouts.ts'
import { randomBytes } from 'node:crypto'
import type {
  CollectionConfig,
  Field,
  NumberField,
  SelectField,
  TextField,
  TextFieldSingleValidation,
} from 'payload'
import { number as validateNumber, text as validateText } from 'payload/shared'
import type { Known } from '../src/admin/embeds/useQuestion.ts'
import { isPublicId, narrowing, typesOf } from '../src/delivery/query/embed.ts'
import { formsOf, listForms } from '../src/delivery/query/forms.ts'
import { lookParameters } from '../src/delivery/query/look.ts'
import { defaultLimit, filtersOf, type Parameter, parametersOf } from '../src/delivery/query/parameters.ts'
import { isKind } from '../src/model/kinds/index.ts'
import { checked } from './fields/basic/checked.ts'
import { day } from './fields/basic/dates.ts'
import { isColour } from './fields/basic/formats.ts'
import { languageSelect } from './fields/basic/languages.ts'
import { message } from './fields/basic/messages.ts'
import { relatedMany } from './fields/basic/relations.ts'
import type { ModelOptions } from './options.ts'

const newPublicId = (): string => randomBytes(9).toString('base64url')

const kindIn = (data: unknown): string => String((data as { kind?: unknown } | undefined)?.kind ?? '')

const allLayouts: ReadonlySet<string> = new Set(layouts)

const allTypes = [...new Set(kinds.flatMap(typesOf))]

/** The types of the chosen kind; of one that has none what was chosen before is kept, and has no effect. */
const types: SelectField = {
  name: 'type',
  type: 'select',
  hasMany: true,
  options: allTypes,
  filterOptions: ({ options, data }) => {
    const kind = kindIn(data)
    const known: readonly string[] = isKind(kind) ? typesOf(kind) : []
    if (known.length === 0) return options
    return options.filter((option) => known.includes(typeof option === 'string' ? option : option.value))
  },
}

/** Returns whether a layout suits a kind; any does where that is not said. */
const isSuiting = (layout: string, kind: string): boolean =>
  kind === '' || layoutsOf(kind).some((one) => one === layout)

/** The layouts that suit the chosen kind; where another one is chosen, the layout is left to it. */
const layout: SelectField = {
  name: 'layout',
  type: 'select',
  options: [...layouts],
  filterOptions: ({ options, data }) =>
    options.filter((option) => isSuiting(typeof option === 'string' ? option : option.value, kindIn(data))),
  hooks: {
    beforeValidate: [
      ({ value, data, originalDoc }) =>
        typeof value === 'string' &&
        !isSuiting(value, kindIn(data) || kindIn(originalDoc)) &&
        allLayouts.has(value)
          ? null
          : value,
    ],
  },
}

/** What is stored is asked of the public API: it accepts it, or it is refused here. Every list knows these. */
const asked = parametersOf('topics', [])
const isAccepted = (value: unknown, parameter: Parameter | undefined): boolean =>
  parameter?.schema.safeParse(String(value)).success === true

const words: TextFieldSingleValidation = (value, options) => {
  const outcome = validateText(value, options)
  if (outcome !== true || !value) return outcome
  return isAccepted(value, asked.get('q')) || message(options.req, 'words', { value })
}

/** A whole number that a public parameter takes. */
const whole = (name: string, parameter: Parameter | undefined, limits: Limits): NumberField =>
  ({
    name,
    type: 'number',
    ...limits,
    admin: { step: 1 },
    validate: async (value, options) => {
      const outcome = await validateNumber(value, options)
      if (outcome !== true || typeof value !== 'number') return outcome
      return isAccepted(value, parameter) || message(options.req, 'whole', { value })
    },
  }) as NumberField

type Limits = Required<Pick<NumberField, 'min' | 'max' | 'defaultValue'>>

/** What the form needs to know of the lists of each kind, to show one and to say how it is embedded. */
const known: Known = {
  parameters: Object.fromEntries(kinds.map((kind) => [kind, filtersOf(kind)])),
  forms: Object.fromEntries(
    kinds.map((kind) => [
      kind,
      formsOf(listForms, kind).map((form) => ({ form, name: listForms[form].name })),
    ]),
  ),
}

/** Remembers which relations narrow the list: where all that one named is deleted, the list shows nothing, and not everything. */
const narrowedBy: Field = {
  name: 'narrowedBy',
  type: 'json',
  admin: { hidden: true },
  hooks: {
    beforeChange: [
      ({ siblingData, previousSiblingDoc }) => {
        const has = (document: unknown, name: string) => {
          const ids = (document as Record<string, unknown> | undefined)?.[name]
          return Array.isArray(ids) && ids.length > 0
        }
        const before = (previousSiblingDoc as { narrowedBy?: unknown } | undefined)?.narrowedBy
        const held = Array.isArray(before) ? before : []
        return narrowing.filter(
          (name) => has(siblingData, name) || (held.includes(name) && !has(previousSiblingDoc, name)),
        )
      },
    ],
  },
}

/** A list of origins that is closed names at least one portal. */
const onPortalOnly: Field = {
  name: 'onPortalOnly',
  type: 'checkbox',
  defaultValue: false,
  validate: (value, { data, req }) =>
    value !== true || Boolean((data as { portal?: unknown }).portal) || message(req, 'portalMissing'),
}

/** What links are stressed with, on whatever page; its contrast is measured below. */
const accent: TextField = {
  ...checked({ name: 'accent', is: isColour, problem: 'colour', maxLength: 7 }),
  hooks: {
    beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : value)],
  },
}

/** A configured embed: a list and its look under a public id, so that the snippet on a portal never has to change. */
export const embeds = (model: ModelOptions): CollectionConfig => ({
  slug: 'embeds',
  admin: {
    group: 'administration',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'municipality', 'portal'],
  },
  defaultSort: 'name',
  trash: true,
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      name: 'publicId',
      type: 'text',
      unique: true,
      index: true,
      access: { update: () => false },
      admin: { readOnly: true, position: 'sidebar' },
      hooks: {
        beforeValidate: [
          ({ value, operation }) =>
            operation === 'create' && !isPublicId(String(value)) ? newPublicId() : value,
        ],
        beforeDuplicate: [newPublicId],
      },
    },
    { name: 'kind', type: 'select', required: true, options: [...kinds] },
    { name: 'portal', type: 'relationship', relationTo: 'portals' },
    onPortalOnly,
    {
      name: 'query',
      type: 'group',
      // What the list of a kind does not know is hidden by the builder: a condition of Payload's would lag behind a quick hand.
      fields: [
        relatedMany({ name: 'municipality', to: 'municipalities' }),
        { name: 'scope', type: 'select', options: ['own'] },
        relatedMany({ name: 'project', to: 'projects' }),
        relatedMany({ name: 'partner', to: 'partners' }),
        relatedMany({ name: 'topic', to: 'topics' }),
        types,
        day({ name: 'from' }),
        day({ name: 'until', from: 'from' }),
        { name: 'when', type: 'select', options: ['upcoming', 'past'] },
        { name: 'q', type: 'text', maxLength: 100, validate: words },
        whole('limit', asked.get('limit'), { min: 1, max: 100, defaultValue: defaultLimit }),
        languageSelect({ name: 'lang', locales: model.locales }),
        narrowedBy,
      ],
    },
    {
      name: 'look',
      type: 'group',
      fields: [
        layout,
        { name: 'images', type: 'checkbox', defaultValue: true },
        accent,
        whole('headingLevel', lookParameters.get('heading-level'), { min: 2, max: 6, defaultValue: 3 }),
      ],
    },
    {
      name: 'builder',
      type: 'ui',
      admin: {
        components: { Field: { path: '/admin/embeds/Builder.tsx#Builder', clientProps: { known } } },
      },
    },
  ],
})
