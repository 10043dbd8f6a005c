import type { CollectionText } from '../../../catalogue.ts'

/** Pages of portals that prove what was published, in English. */
export const publications: CollectionText = {
  singular: 'Published page',
  plural: 'Published pages',
  description:
    'Pages of your own portals, by which you prove to a programme that something was published. The hub looks at each of them every month and keeps what it finds.',
  fields: {
    about: ['Shows', 'The project that the page is about, or one meeting, news item or embed.'],
    address: [
      'Address of the page',
      'Whole, with https://. Its origin must be one of those that stand in the form of your portal.',
    ],
    note: [
      'Note',
      'What can be seen there, for example “Place, dates and participants”. It goes into the proof.',
    ],
    pictures: [
      'Pictures',
      'Pictures of the page on a screen, or of a printed notice. They go into the proof.',
    ],
    checks: ['Checks'],
    checkedAt: ['Last look', 'When the hub last looked at the page.'],
    provenAt: ['Last proof', 'When the hub last found on the page what it looked for.'],
  },
}

/** What the hub found on pages of portals, in English. */
export const pageChecks: CollectionText = {
  singular: 'Check',
  plural: 'Checks of pages',
  description: 'What the hub found on pages of your portals. Nobody can change it.',
  fields: {
    publication: ['Page', 'Which one was looked at.'],
    at: ['When', 'When the hub looked.'],
    address: ['Address', 'Where it looked.'],
    kind: ['Collection', 'Of what it looked for.'],
    documentId: ['Document', 'What it looked for, by its id.'],
    title: ['Looked for', 'What it was called then.'],
    passed: ['Found', 'Whether the page showed it, with the funding statement.'],
    reason: [
      'Reason',
      'Why there is no proof.',
      {
        options: {
          otherPortal: 'The address is on no portal of the municipality any more.',
          noSuchName: 'There is no server of that name.',
          notPublic: 'The name leads to an address that is not on the public internet.',
          otherOrigin: 'The page leads elsewhere. Name the address that it leads to.',
          redirects: 'The page leads on from one address to the next without an end.',
          unreachable:
            'The server cannot be reached safely: it does not answer, or its certificate is not valid.',
          slow: 'The page did not come within ten seconds.',
          status: 'The server gives no page there.',
          notHtml: 'What stands there is no page in HTML.',
          large: 'The page has more than two megabytes.',
          nothing: 'The page has neither the snippet nor a fragment or a link of the hub.',
          notShown:
            'What the page embeds does not show it. Look whether it is published, and whether the list holds it.',
          noFunding:
            'It is shown without a funding statement. Add the statement to the project or the programme.',
        },
      },
    ],
    detail: ['Detail', 'A status, an origin or the like.'],
    form: [
      'By',
      'What the page holds.',
      { options: { element: 'Snippet', frame: 'Frame', fragment: 'Fragment', link: 'Link' } },
    ],
    statement: ['Funding statement', 'As the hub gave it to readers at that moment.'],
    answerHash: ['SHA-256 of the hub’s answer', 'Of the JSON that the hub gave at that moment.'],
    pageHash: ['SHA-256 of the page', 'Of the HTML that was kept.'],
    pageBytes: ['Bytes', 'The size of the page.'],
    page: ['Page', 'The HTML that was kept.'],
  },
}
