import type { KindModel } from './kind.ts'

export const projects: KindModel<'projects'> = {
  titles: ['title', 'acronym', 'referenceCode'],
  span: { start: 'start', end: 'end', kept: 'day' },
  relations: {
    municipality: ['municipality'],
    partner: ['partnerships.partner', 'coFunders'],
    topic: ['topics'],
  },
  joinedThrough: 'partnerships.partner',
  texts: {
    lead: ['summary'],
    body: [
      'description',
      'objectives.text',
      'activities.title',
      'activities.description',
      'results',
      'milestones.title',
      'targetGroups.text',
      'participantsNote',
      'callNumber',
    ],
  },
}
