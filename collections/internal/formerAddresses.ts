import type { CollectionConfig } from 'payload'

/**
 * Addresses at which readers found a document before (`src/publish/addresses.ts`): they lead to where it is now. Not among the fields of
 * the document, so that no version, copy or form has them.
 */
export const formerAddresses = (): CollectionConfig => ({
  slug: 'formerAddresses',
  admin: { group: 'administration' },
  endpoints: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    // Kind, owner and slug in one: an address leads to one document, the last that stood there.
    { name: 'key', type: 'text', unique: true },
    { name: 'document', type: 'text', index: true },
  ],
})
