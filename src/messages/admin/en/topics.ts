import type { CollectionText } from '../../catalogue.ts'

/** Topics, in English. */
export const topics: CollectionText = {
  singular: 'Topic',
  plural: 'Topics',
  description: 'What content is about, the same words for the whole network.',
  fields: {
    name: ['Name', 'One or two words, for example “Integration”.'],
    description: ['Description', 'What belongs under it and what does not.'],
    parent: ['Belongs under', 'The wider topic, if there is one.'],
  },
}
