import type { CollectionConfig, Field } from 'payload'
import { networkSlug } from '../src/access/out.ts'
import { tellOfArchiving } from '../src/sharing/notices.ts'
import { type Doc, isEmpty } from '../src/translation/document.ts'
import { checked } from './fields/basic/checked.ts'
import { isColour } from './fields/basic/formats.ts'
import { languageSelect } from './fields/basic/languages.ts'
import { coordinates, country, timezone } from './fields/basic/place.ts'
import { image } from './fields/basic/relations.ts'
import { derivedField, type Rules } from './fields/saving/saving.ts'
import { slug } from './fields/basic/slug.ts'
import { tab } from './fields/basic/tab.ts'
import { line } from './fields/basic/texts.ts'
import { translations } from './fields/translations.ts'
import { origin, url } from './fields/basic/url.ts'
import type { ModelOptions } from './options.ts'

/** The reserved owner of what belongs to the whole network is no place. */
const isPlace = ({ slug: address }: Doc): boolean => address !== networkSlug

const rules: Rules = {
  title: 'name',
  required: ({ doc }) => {
    if (!isPlace(doc)) return []
    const needed = [
      ['country', 'memberCountry'],
      ['locales', 'memberLanguages'],
      ['timezone', 'memberTimezone'],
    ] as const
    return needed.filter(([path]) => isEmpty(doc[path])).map(([path, key]) => ({ path, key }))
  },
}

const colour = (name: string): Field => checked({ name, is: isColour, problem: 'colour', maxLength: 7 })

const derive = (name: Parameters<typeof derivedField>[0]) => derivedField(name, rules)

/** Member municipalities: they own content, and their languages decide in which one a reader gets it. No drafts. */
export const municipalities = ({ locales }: ModelOptions): CollectionConfig => ({
  slug: 'municipalities',
  admin: {
    group: 'network',
    useAsTitle: 'name',
    defaultColumns: ['name', 'country', 'status', 'locales', 'timezone'],
    listSearchableFields: ['name', 'nameOriginal', 'slug'],
  },
  defaultSort: 'slug',
  hooks: { afterChange: [tellOfArchiving] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        tab('content', [
          line('name', 120),
          { name: 'nameOriginal', type: 'text', maxLength: 120 },
          { type: 'row', fields: [country(), { name: 'region', type: 'text', maxLength: 120 }] },
          url({ name: 'website' }),
          url({ name: 'accessibilityStatement' }),
          coordinates(),
        ]),
        tab('settings', [
          timezone(),
          // Its own table name: `municipalities_locales` is where Payload keeps the localised texts.
          languageSelect({ name: 'locales', locales, hasMany: true, dbName: 'municipalities_languages' }),
          { name: 'requireTwoFactor', type: 'checkbox', defaultValue: false },
          { name: 'portalOrigins', type: 'array', fields: [origin({ name: 'origin', required: true })] },
        ]),
        tab('look', [
          image('coatOfArms'),
          {
            name: 'colours',
            type: 'group',
            fields: [{ type: 'row', fields: [colour('primary'), colour('accent')] }],
          },
        ]),
      ],
    },
    slug({ unique: true, derive: derive('slug') }),
    {
      name: 'status',
      type: 'select',
      defaultValue: 'active',
      required: true,
      options: ['active', 'frozen', 'archived'],
      index: true,
      admin: { position: 'sidebar' },
    },
    ...translations({ locales, derive }),
  ],
})
