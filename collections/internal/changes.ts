import type { CollectionConfig } from 'payload'

/**
 * The outbox: one row for each change that readers can see, written in the transaction of the change itself. Nobody reads
 * it through Payload's API; `src/publish/tail.ts` does, to purge what is no longer true. Rows are deleted after a week.
 */
export const changes = (): CollectionConfig => ({
  slug: 'changes',
  admin: { group: 'administration' },
  endpoints: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    // A ULID: ordered by time.
    { name: 'id', type: 'text', required: true },
    { name: 'about', type: 'text', required: true },
    { name: 'deed', type: 'text', required: true },
    { name: 'gone', type: 'checkbox', required: true },
    { name: 'tags', type: 'json', required: true },
  ],
})
