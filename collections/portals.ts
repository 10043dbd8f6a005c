import type { CollectionConfig } from 'payload'
import { deleteKeys, moveKeys } from '../src/portals/follow.ts'
import { portalEndpoints } from '../src/portals/manage.ts'
import type { ModelOptions } from './options.ts'
import { origin, url } from './fields/basic/url.ts'

const nobody = () => false

/** A city portal as a client of the public API, with its keys. */
export const portals = (_model: ModelOptions): CollectionConfig => ({
  slug: 'portals',
  admin: {
    group: 'administration',
    useAsTitle: 'name',
    defaultColumns: ['name', 'municipality', 'website', 'lastSeen'],
  },
  defaultSort: 'name',
  endpoints: portalEndpoints,
  hooks: { afterChange: [moveKeys], beforeDelete: [deleteKeys] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    url({ name: 'website' }),
    { name: 'allowedOrigins', type: 'array', fields: [origin({ name: 'origin', required: true })] },
    { name: 'contact', type: 'relationship', relationTo: 'contacts' },
    {
      name: 'keys',
      type: 'ui',
      admin: { components: { Field: '/admin/portalKeys/PortalKeys.tsx#PortalKeys' } },
    },
    {
      name: 'lastSeen',
      type: 'date',
      access: { create: nobody, update: nobody },
      admin: {
        readOnly: true,
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' },
      },
    },
  ],
})
