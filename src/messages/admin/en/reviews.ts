import type { CollectionText } from '../../catalogue.ts'

const states = {
  draft: 'Draft',
  inReview: 'In review',
  changesRequested: 'Changes requested',
  published: 'Published',
  archived: 'Archived',
}

/** The history of the workflow, in English. */
export const reviews: CollectionText = {
  singular: 'Step',
  plural: 'Histories of the workflow',
  description: 'Who moved which document, when and why. Nobody can change it.',
  fields: {
    action: [
      'Step',
      'What was done.',
      {
        options: {
          submit: 'Submitted for review',
          withdraw: 'Withdrawn from review',
          requestChanges: 'Changes requested',
          publish: 'Published',
          archive: 'Archived',
          reopen: 'Reopened',
          unpublish: 'Taken back',
          reviewed: 'Reviewed',
          scheduleFailed: 'Could not be published as scheduled',
        },
      },
    ],
    document: ['Collection', 'Where it was done.'],
    documentId: ['Document', 'Which one, by its id.'],
    version: ['Version', 'Which version of it, by its id.'],
    user: ['Person', 'Who did it.'],
    from: ['From', 'The state before.', { options: states }],
    to: ['To', 'The state after.', { options: states }],
    note: ['Note', 'Why.'],
  },
}

/** The outbox of the mails about the workflow, in English. */
export const notices: CollectionText = {
  singular: 'Mail to be sent',
  plural: 'Mails to be sent',
  description: 'What people are to be told by e-mail.',
  fields: {
    kind: [
      'Kind',
      'What it is about.',
      {
        options: {
          submitted: 'Submitted for review',
          changesRequested: 'Changes requested',
          published: 'Published',
          scheduleFailed: 'Could not be published as scheduled',
          reviewDue: 'Due for review',
        },
      },
    ],
    document: ['Collection', 'Where it happened.'],
    documentId: ['Document', 'Which one, by its id.'],
    actor: ['Person', 'Who did it; not told.'],
    review: ['Step', 'The entry of the history.'],
    recipient: ['Recipient', 'Who is to be told; empty until that is decided.'],
    key: ['Key', 'Said once only.'],
    done: ['Done', 'Sent, or not to be sent any more.'],
  },
}
