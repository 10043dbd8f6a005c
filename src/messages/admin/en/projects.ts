import type { CollectionText } from '../../catalogue.ts'

const money = 'A number without separators, for example 250000.'
const currency = 'Three letters, for example EUR.'

/** Projects, in English. */
export const projects: CollectionText = {
  singular: 'Project',
  plural: 'Projects',
  description: 'Joint projects with their partners, activities and results.',
  fields: {
    title: ['Title', 'The full title of the project.'],
    description: ['Description', 'What the project is about, for people who have never heard of it.'],
    start: ['First day', 'The first day of the project.'],
    end: ['Last day', 'The last day of the project.'],
    durationMonths: ['Months', 'How long it lasts, when the source says so: a whole number, for example 24.'],
    lifecycle: [
      'Stage',
      'Follows from the dates. Choose “Frozen” to stop it; without dates, choose the stage yourself.',
      { options: { planned: 'Planned', ongoing: 'Under way', completed: 'Completed', frozen: 'Frozen' } },
    ],
    objectives: ['Objectives', 'One per row.', { row: 'Objective' }],
    'objectives.text': ['Objective'],
    activities: ['Activities', 'What the project does, one kind per row.', { row: 'Activity' }],
    'activities.kind': [
      'Kind',
      undefined,
      {
        options: {
          conferences: 'Conferences',
          roundTables: 'Round tables',
          workshops: 'Workshops',
          projectPlanningWorkshops: 'Project planning workshops',
          pilotActions: 'Pilot actions',
          localMeetings: 'Local meetings',
          internationalMeetings: 'International meetings',
          awareness: 'Raising awareness',
          other: 'Other',
        },
      },
    ],
    'activities.title': ['Title'],
    'activities.description': ['Description'],
    'activities.count': ['How many', 'For “five meetings”, write 5.'],
    milestones: ['Milestones', 'What is to be reached by when.', { row: 'Milestone' }],
    'milestones.title': ['Title'],
    'milestones.date': ['Day'],
    'milestones.done': ['Reached'],
    targetGroups: ['Target groups', 'Whom the project is for, one group per row.', { row: 'Target group' }],
    'targetGroups.text': ['Target group'],
    participantsNote: ['About the participants', 'For example “from 14 countries”.'],
    results: ['Results', 'What the project achieved.'],
    leadUnknown: ['The lead partner is not known yet', 'Tick only when no source names the lead partner.'],
    handover: ['Lead'],
    ourRole: [
      'Our role',
      'What your municipality is in this project.',
      {
        options: {
          owner: 'Owner',
          lead: 'Lead partner',
          partner: 'Partner',
          associated: 'Associated organisation',
          funder: 'Funder',
          supporter: 'Supporter',
        },
      },
    ],
    partnerships: [
      'Partners',
      'Every partner with its role. One is the lead partner. When a partner leaves or changes its role, end the entry with “Until”, and add a new one.',
      { row: 'Partner' },
    ],
    'partnerships.partner': ['Partner'],
    'partnerships.role': [
      'Role',
      'The role decides what a city may do in the project.',
      {
        options: {
          lead: 'Lead partner',
          partner: 'Partner',
          associated: 'Associated organisation',
          funder: 'Funder',
          supporter: 'Supporter',
        },
      },
    ],
    'partnerships.number': ['Number', 'As in the application, for example LP1 or PP2.'],
    'partnerships.roleDescription': ['Tasks', 'What this partner does in the project.'],
    'partnerships.budgetShare': ['Share of the budget', 'In percent, 0 to 100.'],
    'partnerships.activeFrom': ['From'],
    'partnerships.activeUntil': ['Until'],
    'partnerships.contact': ['Contact', 'Whom to ask at this partner.'],
    'partnerships.sponsoringPartner': [
      'Sponsoring partner',
      'For an associated organisation: which partner brings it in.',
    ],
    programme: [
      'Funding programme',
      'Its emblem, statement and disclaimer are shown with everything of this project.',
    ],
    callNumber: ['Call', 'Number of the call for proposals.'],
    referenceCode: ['Reference', 'Number of the grant agreement.'],
    budget: ['Total budget', 'All costs of the project.'],
    'budget.amount': ['Amount', money],
    'budget.currency': ['Currency', currency],
    contribution: ['Contribution of the programme', 'What the programme pays.'],
    'contribution.amount': ['Amount', money],
    'contribution.currency': ['Currency', currency],
    coFunders: ['Other funders', 'Organisations that also pay.'],
    fundingStatementOverride: [
      'Funding statement of this project',
      'Only when the programme demands other words than its usual ones.',
    ],
  },
}

/** Offers of a project's lead, in English. */
export const handovers: CollectionText = {
  singular: 'Handover',
  plural: 'Handovers',
  description: 'Offers of the lead of a project from one partner to another, and what became of them.',
  fields: {
    project: ['Project', 'Whose lead is offered.'],
    from: ['From', 'The lead partner that offers it.'],
    to: ['To', 'The partner that is to lead.'],
    state: [
      'State',
      'What became of the offer.',
      {
        options: {
          offered: 'Offered',
          accepted: 'Accepted',
          declined: 'Declined',
          withdrawn: 'Withdrawn',
        },
      },
    ],
    decidedAt: ['Decided', 'When it was answered.'],
  },
}
