import type { CollectionConfig } from 'payload'

/** Who did what. Append-only: hooks write it in the same transaction as the change, and nobody edits it. */
export const auditLog = (): CollectionConfig => ({
  slug: 'auditLog',
  admin: {
    group: 'administration',
    useAsTitle: 'action',
    defaultColumns: ['createdAt', 'action', 'document', 'documentId', 'user'],
    hideAPIURL: true,
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  fields: [
    {
      name: 'action',
      type: 'select',
      required: true,
      options: ['create', 'update', 'publish', 'unpublish', 'trash', 'delete'],
    },
    { name: 'document', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'user', type: 'relationship', relationTo: 'users', index: true },
    { name: 'municipality', type: 'relationship', relationTo: 'municipalities', index: true },
  ],
  timestamps: true,
})
