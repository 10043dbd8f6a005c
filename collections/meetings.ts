import type { CollectionConfig, Field } from 'payload'
import { isEmpty } from '../src/translation/document.ts'
import { audience } from './fields/basic/audience.ts'
import { editorial } from './fields/editorial.ts'
import { languageSelect } from './fields/basic/languages.ts'
import {
  attendance,
  online,
  papers,
  participantsByKind,
  programme,
  registration,
  speakers,
  venue,
} from './fields/meetings/meetingParts.ts'
import { clockInstant, endZoneField, startZone } from './fields/meetings/meetingClock.ts'
import { meetingSpan } from './fields/meetings/meetingTime.ts'
import { count } from './fields/basic/numbers.ts'
import { gallery, image, municipality, related, relatedMany } from './fields/basic/relations.ts'
import { richText } from './fields/basic/richText.ts'
import type { Rules } from './fields/saving/saving.ts'
import { tab } from './fields/basic/tab.ts'
import { line, paragraph } from './fields/basic/texts.ts'
import type { ModelOptions } from './options.ts'

const kinds = [
  'localMeeting',
  'transnationalMeeting',
  'conference',
  'roundTable',
  'workshop',
  'projectPlanningWorkshop',
  'replicationWorkshop',
  'training',
  'webinar',
]

const rules: Rules = {
  title: 'title',
  required: ({ doc, source }) =>
    isEmpty(doc.start) && isEmpty(source('dateText')) ? [{ path: 'start', key: 'whenMissing' }] : [],
}

/** Days instead of moments. Out of bulk edits as all of a meeting's time is. */
const allDay = (): Field => ({
  name: 'allDay',
  type: 'checkbox',
  defaultValue: false,
  admin: { disableBulkEdit: true },
})

const time = (): Field[] => [
  {
    type: 'row',
    fields: [
      clockInstant({ name: 'start' }),
      clockInstant({ name: 'end', from: 'start', needed: true, strictly: true }),
      startZone(),
      endZoneField(),
    ],
  },
  {
    type: 'row',
    fields: [allDay(), line('dateText', 120)],
  },
]

const statuses = ['scheduled', 'cancelled', 'postponed', 'rescheduled', 'movedOnline']

const status = (): Field[] => [
  {
    name: 'status',
    type: 'select',
    required: true,
    defaultValue: 'scheduled',
    options: statuses,
    admin: { position: 'sidebar' },
  },
  {
    ...paragraph('statusNote', 2, 500),
    admin: { position: 'sidebar', condition: (data) => data.status !== 'scheduled' },
  },
]

const modes = ['offline', 'online', 'mixed']

/** Anything that people attend: local meetings, conferences, workshops, webinars. */
export const meetings = ({ locales }: ModelOptions): CollectionConfig =>
  editorial({
    slug: 'meetings',
    locales,
    owned: true,
    group: 'content',
    columns: ['title', 'municipality', 'kind', 'start', 'status', '_status', 'publishedLocales'],
    sort: '-start',
    searchable: ['title', 'slug'],
    indexes: [
      ['start', 'createdAt'],
      ['endsAt', 'start'],
    ],
    rules,
    tabs: [
      tab('content', [
        line('title', 200),
        { name: 'kind', type: 'select', defaultValue: 'localMeeting', options: kinds },
        ...time(),
        paragraph('summary'),
        richText('body'),
        image(),
        gallery(),
      ]),
      tab('place', [
        { name: 'attendanceMode', type: 'select', defaultValue: 'offline', options: modes },
        venue(),
        online(),
        languageSelect({ name: 'languages', locales, hasMany: true }),
        { name: 'interpretation', type: 'text', maxLength: 300 },
        audience(),
        registration(),
      ]),
      tab('programme', [programme(), speakers(), relatedMany({ name: 'invitedPartners', to: 'partners' })]),
      tab('outcome', [
        richText('report'),
        papers(),
        count('participants'),
        attendance(),
        participantsByKind(),
        paragraph('publicNote', 2),
        { name: 'editorialNote', type: 'textarea', maxLength: 5000, custom: { internal: true } },
      ]),
      tab('relations', [
        related({ name: 'project', to: 'projects' }),
        municipality('hostMunicipality'),
        relatedMany({ name: 'organisers', to: 'partners' }),
        relatedMany({ name: 'topics', to: 'topics' }),
      ]),
    ],
    sidebar: [...status(), ...meetingSpan()],
  })
