import type { CollectionConfig } from 'payload'

/** Drafts that are checked like everything else, scheduled publishing, and versions; how many is a setting (`collections/index.ts`). */
export const versions = (): CollectionConfig['versions'] => ({
  drafts: { validate: true, schedulePublish: { timeFormat: 'HH:mm' } },
})
