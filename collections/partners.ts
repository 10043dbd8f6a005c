import type { CollectionConfig } from 'payload'
import { tellOfPartners, tellOfPartnersGone } from '../src/sharing/notices.ts'
import { editorial } from './fields/editorial.ts'
import { socialLinks } from './fields/basic/links.ts'
import { coordinates, country } from './fields/basic/place.ts'
import { image, municipality, relatedMany } from './fields/basic/relations.ts'
import { richText } from './fields/basic/richText.ts'
import { tab } from './fields/basic/tab.ts'
import { line } from './fields/basic/texts.ts'
import { url } from './fields/basic/url.ts'
import type { ModelOptions } from './options.ts'

const kinds = [
  'municipality',
  'association',
  'region',
  'ministry',
  'civilSociety',
  'university',
  'internationalOrganisation',
  'company',
  'school',
  'other',
]

/** Organisations that take part in projects. */
export const partners = ({ locales }: ModelOptions): CollectionConfig =>
  editorial({
    slug: 'partners',
    locales,
    owned: false,
    group: 'network',
    columns: ['name', 'acronym', 'kind', 'country', 'city', '_status'],
    sort: 'slug',
    searchable: ['name', 'nameOriginal', 'acronym', 'city', 'slug'],
    indexes: [['kind', 'country']],
    hooks: { afterChange: [tellOfPartners], afterDelete: [tellOfPartnersGone] },
    rules: { title: 'name' },
    tabs: [
      tab('content', [
        line('name', 200),
        {
          type: 'row',
          fields: [
            { name: 'nameOriginal', type: 'text', maxLength: 200 },
            { name: 'acronym', type: 'text', maxLength: 40 },
          ],
        },
        { name: 'kind', type: 'select', options: kinds },
        richText('description'),
        image('logo'),
      ]),
      tab('place', [
        { type: 'row', fields: [country(), { name: 'city', type: 'text', maxLength: 100 }] },
        { name: 'address', type: 'text', maxLength: 300 },
        coordinates(),
        url({ name: 'website' }),
        socialLinks(),
      ]),
      tab('relations', [
        municipality('member'),
        relatedMany({ name: 'contacts', to: 'contacts' }),
        {
          type: 'row',
          fields: [
            { name: 'pic', type: 'text', maxLength: 20 },
            { name: 'vatNumber', type: 'text', maxLength: 20 },
          ],
        },
      ]),
    ],
  })
