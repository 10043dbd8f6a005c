import type { CollectionText } from '../../catalogue.ts'

/** Adoptions, in English. */
export const adoptions: CollectionText = {
  singular: 'Adoption',
  plural: 'Adopted items',
  description: 'Items of other cities that your municipality shows, copies or hides in its own lists.',
  fields: {
    item: ['Item', 'The item of another city. It must be published and shared with your municipality.'],
    state: [
      'In your lists',
      'Pinned items stand first.',
      { options: { pinned: 'Pinned', shown: 'Shown', hidden: 'Hidden' } },
    ],
    position: ['Position', 'Among the pinned items, the smallest number first.'],
    mode: [
      'How',
      'As it is: always what the other city publishes. As a copy: a draft of your own, which you can change.',
      { options: { reference: 'As it is', copy: 'As a copy' } },
    ],
    introduction: [
      'Introduction',
      'A few words for your own readers, shown with the item. Plain text, at most 1000 characters.',
    ],
    title: ['Title'],
    kind: [
      'Kind',
      undefined,
      {
        options: {
          news: 'News',
          meetings: 'Meetings',
          projects: 'Projects',
          resources: 'Library',
          contacts: 'Contacts',
        },
      },
    ],
    itemKey: ['Key of the item'],
    copy: ['Your copy', 'The document of your municipality that was made from it.'],
    copyId: ['Id of the copy'],
    sourceMunicipality: ['From', 'The city that owns it.'],
    sharedThrough: ['Projects it is shared through'],
    sourceVersion: ['Accepted version'],
    sourceState: [
      'At the source',
      'Whether the other city has changed or withdrawn it since you accepted it.',
      {
        options: {
          current: 'As you accepted it',
          changed: 'Changed',
          withdrawn: 'Withdrawn',
          gone: 'Deleted',
        },
      },
    ],
    isMinor: ['Only a minor change'],
    acknowledged: ['Seen'],
    taken: ['What was taken over'],
    decidedAt: ['Decided on', 'When somebody of your municipality last decided about it.'],
  },
}
