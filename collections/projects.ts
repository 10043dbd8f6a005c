import type { ArrayField, CollectionConfig, Field, UIField } from 'payload'
import { tellOfPartners, tellOfPartnersGone } from '../src/sharing/notices.ts'
import { handoverEndpoints } from '../src/projects/handover.ts'
import { day } from './fields/basic/dates.ts'
import { editorial } from './fields/editorial.ts'
import { lifecycle } from './fields/lifecycle.ts'
import { socialLinks } from './fields/basic/links.ts'
import { count, money, whole } from './fields/basic/numbers.ts'
import { ourRole } from './fields/ourRole.ts'
import { partnerships } from './fields/partnerships.ts'
import { gallery, image, related, relatedMany } from './fields/basic/relations.ts'
import { richText } from './fields/basic/richText.ts'
import { tab } from './fields/basic/tab.ts'
import { line, paragraph, sentences } from './fields/basic/texts.ts'
import { url } from './fields/basic/url.ts'
import type { ModelOptions } from './options.ts'

const activityKinds = [
  'conferences',
  'roundTables',
  'workshops',
  'projectPlanningWorkshops',
  'pilotActions',
  'localMeetings',
  'internationalMeetings',
  'awareness',
  'other',
]

const activities = (): ArrayField => ({
  name: 'activities',
  type: 'array',
  fields: [
    { name: 'kind', type: 'select', required: true, defaultValue: 'other', options: activityKinds },
    line('title', 200),
    paragraph('description', 2),
    count('count'),
  ],
})

const milestones = (): ArrayField => ({
  name: 'milestones',
  type: 'array',
  fields: [
    line('title', 200),
    {
      type: 'row',
      fields: [
        day({ name: 'date' }),
        line('dateText', 120),
        { name: 'done', type: 'checkbox', defaultValue: false },
      ],
    },
  ],
})

const funding = (): Field[] => [
  related({ name: 'programme', to: 'programmes' }),
  {
    type: 'row',
    fields: [
      { name: 'callNumber', type: 'text', maxLength: 80 },
      { name: 'referenceCode', type: 'text', maxLength: 80 },
    ],
  },
  money('budget'),
  money('contribution'),
  relatedMany({ name: 'coFunders', to: 'partners' }),
  paragraph('fundingStatementOverride', 4),
]

/** Who leads, and handing that over. */
const handover = (): UIField => ({
  name: 'handover',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/admin/projects/Handover.tsx#Handover' },
    disableListColumn: true,
  },
})

/** Joint projects, their partners, activities and results. */
export const projects = ({ locales }: ModelOptions): CollectionConfig =>
  editorial({
    slug: 'projects',
    locales,
    owned: true,
    group: 'content',
    columns: ['title', 'acronym', 'municipality', 'ourRole', 'lifecycle', 'start', 'end', '_status'],
    sort: '-start',
    searchable: ['title', 'acronym', 'referenceCode', 'slug'],
    indexes: [['start', 'createdAt']],
    hooks: { afterChange: [tellOfPartners], afterDelete: [tellOfPartnersGone] },
    rules: { title: 'title' },
    tabs: [
      tab('content', [
        line('title', 200),
        { name: 'acronym', type: 'text', maxLength: 40 },
        paragraph('summary'),
        richText('description'),
        image(),
        gallery(),
      ]),
      tab('details', [
        {
          type: 'row',
          fields: [day({ name: 'start' }), day({ name: 'end', from: 'start' }), whole('durationMonths')],
        },
        sentences('objectives'),
        activities(),
        milestones(),
        { name: 'targetGroups', type: 'array', fields: [line('text')] },
        count('participants'),
        line('participantsNote', 500),
        richText('results'),
        url({ name: 'website' }),
        socialLinks(),
      ]),
      tab('partners', [{ name: 'leadUnknown', type: 'checkbox', defaultValue: false }, partnerships()]),
      tab('funding', funding()),
      tab('relations', [
        relatedMany({ name: 'topics', to: 'topics' }),
        relatedMany({ name: 'contacts', to: 'contacts' }),
        relatedMany({ name: 'documents', to: 'documents' }),
      ]),
    ],
    sidebar: [lifecycle(), ourRole(), handover()],
    endpoints: handoverEndpoints,
  })
