import type { CollectionConfig } from 'payload'
import type { ModelOptions } from './index.ts'
import { origin, url } from './fields/url.ts'

/** A city portal as a client of the public API. Its key comes with the roles of portals. */
export const portals = (_model: ModelOptions): CollectionConfig => ({
  slug: 'portals',
  admin: {
    group: 'administration',
    useAsTitle: 'name',
    defaultColumns: ['name', 'municipality', 'website', 'lastSeen'],
  },
  defaultSort: 'name',
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    url({ name: 'website' }),
    { name: 'allowedOrigins', type: 'array', fields: [origin({ name: 'origin', required: true })] },
    { name: 'contact', type: 'relationship', relationTo: 'contacts' },
    { name: 'lastSeen', type: 'date', admin: { readOnly: true, position: 'sidebar' } },
  ],
})
