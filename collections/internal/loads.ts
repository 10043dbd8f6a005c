import type { CollectionConfig } from 'payload'

/**
 * How many answers were loaded on each day (UTC), by the registered origin of a portal and the public id of an embed (`src/delivery/http/loads.ts`).
 * `key` is day, origin and embed in one, so that processes add to one row.
 */
export const loads = (): CollectionConfig => ({
  slug: 'loads',
  admin: { group: 'administration' },
  endpoints: false,
  disableDuplicate: true,
  timestamps: false,
  indexes: [{ fields: ['embed', 'day'] }, { fields: ['origin', 'day'] }],
  fields: [
    { name: 'key', type: 'text', unique: true },
    { name: 'day', type: 'text', index: true },
    { name: 'origin', type: 'text' },
    { name: 'embed', type: 'text' },
    { name: 'answers', type: 'number' },
  ],
})
