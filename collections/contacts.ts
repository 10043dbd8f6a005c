import type { ArrayField, CollectionConfig, Field, UIField } from 'payload'
import { day } from './fields/basic/dates.ts'
import { editorial } from './fields/editorial.ts'
import { postalAddress } from './fields/basic/place.ts'
import { email, phone } from './fields/basic/reach.ts'
import { contactRules, reachable } from './fields/saving/contactRules.ts'
import { image, related } from './fields/basic/relations.ts'
import { tab } from './fields/basic/tab.ts'
import { line, paragraph } from './fields/basic/texts.ts'
import { url } from './fields/basic/url.ts'
import { eraseWithContact } from '../src/privacy/contact.ts'
import { contactEndpoints } from '../src/privacy/endpoints.ts'
import type { ModelOptions } from './options.ts'

const visibility = (): Field => ({
  name: 'visibility',
  type: 'select',
  required: true,
  defaultValue: 'public',
  options: ['public', 'internal'],
})

const ways = (name: string, value: Field): ArrayField => ({
  name,
  type: 'array',
  custom: { internal: 'rows' },
  fields: [{ type: 'row', fields: [{ name: 'label', type: 'text', maxLength: 120 }, value, visibility()] }],
})

/** Export and erasure of everything about it. */
const personalData = (): UIField => ({
  name: 'personalData',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/admin/accounts/ContactData.tsx#ContactData' },
    disableListColumn: true,
  },
})

/** People, offices and desks that can be reached, with what readers may see of them. */
export const contacts = ({ locales }: ModelOptions): CollectionConfig =>
  editorial({
    slug: 'contacts',
    locales,
    owned: true,
    group: 'content',
    columns: ['name', 'municipality', 'kind', 'organisation', '_status'],
    sort: 'name',
    searchable: ['name', 'slug'],
    indexes: [['name']],
    rules: contactRules,
    hooks: { beforeChange: [reachable], beforeDelete: [eraseWithContact] },
    endpoints: contactEndpoints,
    sidebar: [personalData()],
    tabs: [
      tab('content', [
        {
          type: 'row',
          fields: [
            { name: 'name', type: 'text', maxLength: 200 },
            {
              name: 'kind',
              type: 'select',
              defaultValue: 'office',
              options: ['person', 'office', 'pressDesk', 'projectDesk'],
            },
          ],
        },
        line('jobTitle', 200),
        line('areaOfResponsibility', 300),
        related({ name: 'organisation', to: 'partners' }),
        image('photo'),
      ]),
      tab('reach', [
        ways('emails', email({ name: 'value', required: true })),
        ways('phones', phone({ name: 'value', required: true })),
        ways('links', url({ name: 'url', required: true })),
        { name: 'address', type: 'group', fields: postalAddress() },
        paragraph('openingHours'),
      ]),
      tab('consent', [
        {
          name: 'consent',
          type: 'group',
          custom: { internal: true },
          fields: [
            {
              name: 'basis',
              type: 'select',
              options: ['consent', 'publicTask', 'contract', 'legitimateInterest'],
            },
            {
              type: 'row',
              fields: [day({ name: 'givenAt' }), day({ name: 'expiresAt', from: 'givenAt', strictly: true })],
            },
          ],
        },
        { name: 'projects', type: 'join', collection: 'projects', on: 'contacts' },
      ]),
    ],
  })
