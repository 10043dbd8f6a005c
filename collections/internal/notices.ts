import type { CollectionConfig } from 'payload'
import { noticeKinds } from '../../src/workflow/notices.ts'

/**
 * Notices that people are to get by e-mail. A step writes one in its own transaction (no recipient yet); the mail job makes one per
 * recipient of it and sends them. `key` is unique: it keeps what must be said only once from being said twice.
 */
export const notices = (): CollectionConfig => ({
  slug: 'notices',
  admin: { group: false, useAsTitle: 'kind', hideAPIURL: true },
  defaultSort: 'createdAt',
  disableDuplicate: true,
  fields: [
    { name: 'kind', type: 'select', required: true, options: [...noticeKinds] },
    { name: 'document', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'municipality', type: 'relationship', relationTo: 'municipalities' },
    { name: 'actor', type: 'relationship', relationTo: 'users' },
    { name: 'review', type: 'relationship', relationTo: 'reviews' },
    { name: 'recipient', type: 'relationship', relationTo: 'users', index: true },
    { name: 'key', type: 'text', unique: true },
    { name: 'done', type: 'checkbox', defaultValue: false, index: true },
  ],
  timestamps: true,
})
