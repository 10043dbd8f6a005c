import type { CollectionConfig } from 'payload'

/**
 * Who has which document open, in which language, and when that was last heard of (`src/presence/presence.ts`): one row for each of
 * them, renewed by the form. Rows say nothing a minute later, and are deleted every hour.
 */
export const presences = (): CollectionConfig => ({
  slug: 'presences',
  admin: { group: 'administration' },
  endpoints: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    // Document, person and language in one, so that no writer makes a second row.
    { name: 'key', type: 'text', unique: true },
    { name: 'document', type: 'text', index: true },
    { name: 'person', type: 'text' },
    { name: 'language', type: 'text' },
    { name: 'seen', type: 'date', index: true },
  ],
})
