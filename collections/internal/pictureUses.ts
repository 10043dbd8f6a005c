import type { CollectionConfig } from 'payload'

/**
 * Which documents show which pictures and documents, as readers get them: written by hooks with each change (`src/media/account.ts`), asked
 * before a file is delivered. Whether a document is out is said by the document alone.
 */
export const pictureUses = (): CollectionConfig => ({
  slug: 'pictureUses',
  admin: { group: 'administration' },
  endpoints: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    // The id of the picture or document.
    { name: 'picture', type: 'text', index: true },
    { name: 'kind', type: 'text' },
    { name: 'document', type: 'text', index: true },
    // The language of the text that it stands in; empty where it is shown in every language.
    { name: 'language', type: 'text' },
  ],
})
