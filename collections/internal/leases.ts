import type { CollectionConfig } from 'payload'

/** What one process at a time does, and which one that is until when (`src/database/lease.ts`). */
export const leases = (): CollectionConfig => ({
  slug: 'leases',
  admin: { group: 'administration' },
  endpoints: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    { name: 'work', type: 'text', unique: true },
    { name: 'holder', type: 'text' },
    { name: 'until', type: 'date' },
  ],
})
