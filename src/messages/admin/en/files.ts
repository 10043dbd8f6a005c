import type { CollectionText } from '../../catalogue.ts'

/** Images, in English. */
export const media: CollectionText = {
  singular: 'Picture',
  plural: 'Pictures',
  description: 'Photographs, logos and emblems. Readers see those that published content shows.',
  fields: {
    alt: ['Description in words', 'What the picture shows, for people who cannot see it. One sentence.'],
    caption: ['Caption', 'Shown below the picture.'],
    credit: ['Credit', 'Who took or made it.'],
  },
}

/** Documents, in English. */
export const documents: CollectionText = {
  singular: 'Document',
  plural: 'Documents',
  description: 'PDF and office files for readers, or for people who sign in only.',
  fields: {
    title: ['Title', 'What readers click on.'],
    kind: [
      'Kind',
      'What sort of document it is.',
      {
        options: {
          agenda: 'Agenda',
          presentation: 'Presentation',
          minutes: 'Minutes',
          report: 'Report',
          goodPractice: 'Good practice',
          strategy: 'Strategy',
          newsletter: 'Newsletter',
          form: 'Form',
          other: 'Other',
        },
      },
    ],
  },
}
