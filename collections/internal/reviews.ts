import type { CollectionConfig } from 'payload'
import { maxNote, states } from '../../src/workflow/transitions.ts'
import { events } from '../../src/workflow/history.ts'

/**
 * Who moved which document, when, from where to where and why. Append-only: hooks write it in the transaction of the
 * step, and nobody edits it. It goes with the document when that is deleted for good.
 */
export const reviews = (): CollectionConfig => ({
  slug: 'reviews',
  admin: {
    group: false,
    useAsTitle: 'action',
    defaultColumns: ['createdAt', 'action', 'document', 'documentId', 'user'],
    hideAPIURL: true,
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  fields: [
    { name: 'action', type: 'select', required: true, options: [...events] },
    { name: 'document', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'version', type: 'text' },
    { name: 'municipality', type: 'relationship', relationTo: 'municipalities', index: true },
    { name: 'user', type: 'relationship', relationTo: 'users', index: true },
    { name: 'from', type: 'select', required: true, options: [...states] },
    { name: 'to', type: 'select', required: true, options: [...states] },
    { name: 'note', type: 'textarea', maxLength: maxNote },
  ],
  timestamps: true,
})
