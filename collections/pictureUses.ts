import type { CollectionConfig } from 'payload'

/**
 * Which documents show which pictures, as readers get them: written by hooks with each change (`src/media/uses.ts`), asked
 * before a picture's file is delivered. Whether a document is out is said by the document alone.
 */
export const pictureUses = (): CollectionConfig => ({
  slug: 'pictureUses',
  admin: { group: 'administration' },
  endpoints: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    { name: 'picture', type: 'text', index: true },
    { name: 'kind', type: 'text' },
    { name: 'document', type: 'text', index: true },
    // The language of the text that it stands in; empty where it is shown in every language.
    { name: 'language', type: 'text' },
  ],
})
