import type { CollectionText } from '../../catalogue.ts'

/** Funding programmes, in English. */
export const programmes: CollectionText = {
  singular: 'Programme',
  plural: 'Programmes',
  description:
    'Funding programmes with the emblem and the words that must stand on every page of their projects.',
  tabs: { funding: 'Emblem and statements' },
  fields: {
    name: ['Name', 'The full name of the programme.'],
    funder: ['Funder', 'Who pays, for example the European Union.'],
    start: ['First day', 'The first day of the programme period.'],
    end: ['Last day', 'The last day of the programme period.'],
    generalObjectives: ['General objectives', 'One per row.', { row: 'Objective' }],
    'generalObjectives.text': ['Objective'],
    specificObjectives: ['Specific objectives', 'One per row.', { row: 'Objective' }],
    'specificObjectives.text': ['Objective'],
    europeanUnion: [
      'The European Union pays',
      'Then its emblem and “Co-funded by the European Union” stand everywhere, in the language of each reader, where nothing else is given below.',
    ],
    emblem: ['Emblem', 'The emblem that the programme demands.'],
    fundingStatement: [
      'Funding statement',
      'Word for word, for example “Funded by the Creative Europe programme of the European Union”.',
    ],
    disclaimer: ['Disclaimer', 'Word for word, as the grant agreement gives it.'],
  },
}
