import type { CollectionConfig } from 'payload'

/** Leases of work that one process at a time does: which process holds each, and until when (`src/database/lease.ts`). */
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
