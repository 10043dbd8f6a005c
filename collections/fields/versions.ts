import type { CollectionConfig } from 'payload'

/** Drafts that are checked like everything else, scheduled publishing, and the last fifty versions. */
export const versions = (): CollectionConfig['versions'] => ({
  drafts: { validate: true, schedulePublish: { timeFormat: 'HH:mm' } },
  maxPerDoc: 50,
})
