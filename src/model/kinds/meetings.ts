import { meetingKinds } from '../values.ts'
import type { KindModel } from './kind.ts'

export const meetings: KindModel<'meetings'> = {
  titles: ['title'],
  type: { field: 'kind', values: meetingKinds },
  span: {
    start: 'start',
    end: 'endsAt',
    kept: 'instant',
    days: { first: 'startDay', last: 'endDay' },
    isSoonestFirst: true,
  },
  relations: {
    municipality: ['municipality', 'hostMunicipality'],
    project: ['project'],
    partner: ['organisers', 'invitedPartners'],
    topic: ['topics'],
  },
  texts: {
    lead: ['summary'],
    place: ['venue.name', 'venue.room', 'venue.address', 'venue.city'],
    body: [
      'dateText',
      'statusNote',
      'publicNote',
      'body',
      'programme.title',
      'programme.description',
      'programme.speakers',
      'speakers.name',
      'speakers.role',
      'report',
    ],
  },
}
