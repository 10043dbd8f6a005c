import { resourceKinds } from '../values.ts'
import type { KindModel } from './kind.ts'

export const resources: KindModel<'resources'> = {
  titles: ['title'],
  type: { field: 'kind', values: resourceKinds },
  span: { start: 'year', end: 'year', kept: 'year' },
  relations: {
    municipality: ['municipality'],
    project: ['project'],
    partner: ['partners'],
    topic: ['topics'],
  },
  texts: {
    lead: ['summary'],
    body: [
      'body',
      'dateText',
      'practice.context',
      'practice.challenge',
      'practice.solution',
      'practice.results',
      'practice.transferability',
    ],
  },
}
