import type { MeetingItem } from '../../schema/meetings.ts'
import {
  accessibilityFeatures,
  attendanceModes,
  audiences,
  documentPurposes,
  meetingKinds,
  meetingStatuses,
  participantKinds,
} from '../../../model/values.ts'
import type { Subject } from '../base.ts'
import { presentFunding } from '../funding.ts'
import { presentCoordinates, presentCount } from '../groups.ts'
import type { FieldReader } from '../fieldReader.ts'

/** A meeting's public fields. `editorialNote` is for editors and does not stand here. */
export function presentMeeting({ base, read }: Subject<'meetings'>): MeetingItem {
  return {
    ...base,
    type: read.oneOf('kind', meetingKinds),
    summary: read.text('summary'),
    body: read.html('body'),
    start: read.instant('start'),
    end: read.instant('end'),
    allDay: read.flag('allDay') || undefined,
    startDay: read.plain('startDay'),
    endDay: read.plain('endDay'),
    timezone: read.plain('start_tz'),
    dateText: read.text('dateText'),
    status: read.oneOf('status', meetingStatuses) ?? 'scheduled',
    statusNote: read.text('statusNote'),
    attendanceMode: read.oneOf('attendanceMode', attendanceModes),
    venue: read.group('venue', presentVenue),
    online: read.group('online', (group) => ({
      url: group.address('url'),
      platform: group.plain('platform'),
    })),
    languagesSpoken: read.plains('languages'),
    interpretation: read.plain('interpretation'),
    audience: read.someOf('audience', audiences),
    programme: read.rows('programme', presentProgrammeEntry),
    speakers: read.rows('speakers', presentSpeaker),
    project: read.ref('project', 'projects'),
    hostMunicipality: read.ref('hostMunicipality', 'municipalities'),
    organisers: read.refs('organisers', 'partners'),
    invitedPartners: read.refs('invitedPartners', 'partners'),
    registration: read.group('registration', presentRegistration),
    documents: read.rows('documents', (row) => {
      const document = row.doc('document')
      return document && { ...document, purpose: row.oneOf('purpose', documentPurposes) }
    }),
    attendance: read.rows('attendance', (row) => {
      const partner = row.ref('partner', 'partners')
      return partner && { partner, count: row.number('count') }
    }),
    participants: read.group('participants', presentCount),
    participantsByKind: read.rows('participantsByKind', (row) => {
      const kind = row.oneOf('kind', participantKinds)
      return kind && { kind, count: row.number('count') }
    }),
    report: read.html('report'),
    publicNote: read.text('publicNote'),
    image: read.image('image'),
    gallery: read.images('gallery'),
    topics: read.refs('topics', 'topics'),
    funding: presentFunding([read.related('project', 'projects')], read.context),
  }
}

function presentVenue(group: FieldReader): MeetingItem['venue'] {
  return {
    name: group.plain('name'),
    room: group.plain('room'),
    address: group.plain('address'),
    city: group.plain('city'),
    country: group.plain('country'),
    coordinates: group.group('coordinates', presentCoordinates),
    accessibility: group.someOf('accessibility', accessibilityFeatures),
  }
}

function presentProgrammeEntry(row: FieldReader) {
  return {
    start: row.instant('start'),
    end: row.instant('end'),
    title: row.text('title'),
    description: row.text('description'),
    speakers: row.plain('speakers'),
  }
}

function presentSpeaker(row: FieldReader) {
  return {
    name: row.plain('name'),
    role: row.text('role'),
    contact: row.ref('contact', 'contacts'),
    organisation: row.ref('organisation', 'partners'),
  }
}

function presentRegistration(group: FieldReader): MeetingItem['registration'] {
  return {
    required: group.flag('required') || undefined,
    url: group.address('url'),
    email: group.plain('email'),
    deadline: group.instant('deadline'),
    capacity: group.number('capacity'),
    fee: group.plain('fee'),
  }
}
