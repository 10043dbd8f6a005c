import type { CollectionConfig } from 'payload'
import { keyEndpoints } from '../../src/portals/manage.ts'

const nobody = () => false

/**
 * Keys of portals, of which only the hash is stored. They are made, rotated and revoked through endpoints
 * (`src/portals/manage.ts`), which show a new key once; nobody writes here directly.
 */
export const portalKeys = (): CollectionConfig => ({
  slug: 'portalKeys',
  admin: {
    group: 'administration',
    useAsTitle: 'label',
    defaultColumns: ['label', 'portal', 'prefix', 'expiresAt', 'revokedAt', 'lastUsedAt'],
    hideAPIURL: true,
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints: keyEndpoints,
  fields: [
    { name: 'label', type: 'text', required: true, maxLength: 80 },
    { name: 'portal', type: 'relationship', relationTo: 'portals', required: true, index: true },
    { name: 'municipality', type: 'relationship', relationTo: 'municipalities', index: true },
    { name: 'prefix', type: 'text', required: true, unique: true, index: true },
    {
      name: 'hash',
      type: 'text',
      required: true,
      hidden: true,
      access: { create: nobody, read: nobody, update: nobody },
    },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'revokedAt', type: 'date' },
    { name: 'lastUsedAt', type: 'date' },
  ],
  timestamps: true,
})
