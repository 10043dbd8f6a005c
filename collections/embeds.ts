import { randomBytes } from 'node:crypto'
import type { CollectionConfig } from 'payload'
import { languageSelect } from './fields/basic/languages.ts'
import type { ModelOptions } from './options.ts'

const newPublicId = (): string => randomBytes(9).toString('base64url')

/** A configured embed: a filter and a look under a public id, so that the snippet on a portal never has to change. */
export const embeds = (model: ModelOptions): CollectionConfig => ({
  slug: 'embeds',
  admin: {
    group: 'administration',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'municipality', 'portal'],
  },
  defaultSort: 'name',
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      name: 'publicId',
      type: 'text',
      unique: true,
      index: true,
      admin: { readOnly: true, position: 'sidebar' },
      hooks: {
        beforeValidate: [({ value }) => value || newPublicId()],
        beforeDuplicate: [newPublicId],
      },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: ['news', 'meetings', 'projects', 'partners', 'contacts', 'resources'],
    },
    { name: 'portal', type: 'relationship', relationTo: 'portals' },
    {
      name: 'filter',
      type: 'group',
      fields: [
        { name: 'municipalities', type: 'relationship', relationTo: 'municipalities', hasMany: true },
        { name: 'projects', type: 'relationship', relationTo: 'projects', hasMany: true },
        { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
        { name: 'when', type: 'select', options: ['upcoming', 'past'] },
      ],
    },
    { name: 'limit', type: 'number', min: 1, max: 100, defaultValue: 10 },
    languageSelect({ name: 'fallbackChain', locales: model.locales, hasMany: true }),
    {
      name: 'look',
      type: 'group',
      fields: [
        { name: 'layout', type: 'select', options: ['list', 'cards'], defaultValue: 'list' },
        { name: 'images', type: 'checkbox', defaultValue: true },
        { name: 'headingLevel', type: 'number', min: 2, max: 6, defaultValue: 3 },
      ],
    },
  ],
})
