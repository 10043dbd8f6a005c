import type { CollectionText } from '../../catalogue.ts'

const stages = {
  pilot: 'Pilot',
  drafted: 'Drafted',
  endorsed: 'Endorsed',
  signed: 'Signed',
  monitored: 'Monitored',
}

/** The library, in English. */
export const resources: CollectionText = {
  singular: 'Library item',
  plural: 'Library',
  description: 'Good practices, strategies, newsletters, position papers and reports.',
  tabs: { practice: 'Good practice', strategy: 'Strategy' },
  fields: {
    title: ['Title', 'As printed on the work itself.'],
    kind: [
      'Kind',
      'A good practice and a strategy have a tab of their own.',
      {
        options: {
          goodPractice: 'Good practice',
          caseStudy: 'Case study',
          recommendation: 'Recommendation',
          strategy: 'Strategy',
          positionPaper: 'Position paper',
          newsletter: 'Newsletter',
          report: 'Report',
          toolkit: 'Toolkit',
          training: 'Training material',
          index: 'Index',
          framework: 'Framework',
          library: 'Collection',
        },
      },
    ],
    body: ['Text', 'What it says, for readers who do not open the file.'],
    practice: ['Good practice', 'Only for good practices: what another city needs to know to do the same.'],
    'practice.context': ['Context', 'Where and when it happened.'],
    'practice.challenge': ['Challenge', 'The problem it answers.'],
    'practice.solution': ['Solution', 'What was done.'],
    'practice.results': ['Results', 'What came of it, with figures where there are any.'],
    'practice.transferability': ['Transferability', 'What another city must have or change.'],
    'practice.replicatedBy': ['Taken up by', 'Organisations that have done the same.'],
    strategy: ['Strategy', 'Only for strategies: how far it is.'],
    'strategy.stage': ['Stage', 'Leave it empty when the source does not say.', { options: stages }],
    'strategy.steps': ['Steps', 'When each stage was reached.', { row: 'Step' }],
    'strategy.steps.stage': ['Stage', undefined, { options: stages }],
    'strategy.steps.date': ['Day'],
    files: ['Files', 'One row per language.', { row: 'File' }],
    'files.file': ['File'],
    externalUrl: ['Elsewhere on the web', 'Where it can be found when it is not kept here.'],
    year: ['Year', 'Four digits, for example 2018.'],
  },
}
