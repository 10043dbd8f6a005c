import type { CollectionConfig } from 'payload'

/**
 * From what device a session was begun and when it was last seen, for the person's own list. Whether a session holds
 * is said by `users.sessions` alone.
 */
export const accountSessions = (): CollectionConfig => ({
  slug: 'accountSessions',
  admin: { group: 'administration' },
  endpoints: false,
  disableDuplicate: true,
  fields: [
    { name: 'user', type: 'text', required: true, index: true },
    { name: 'sid', type: 'text', required: true, unique: true },
    { name: 'device', type: 'text' },
    { name: 'lastSeen', type: 'date' },
  ],
})
