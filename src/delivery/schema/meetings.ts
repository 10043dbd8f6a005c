import { z } from 'zod'
import {
  address,
  coordinates,
  count,
  country,
  day,
  doc,
  funding,
  html,
  image,
  instant,
  itemBase,
  languageTag,
  ref,
  text,
} from './parts.ts'
import {
  accessibilityFeatures,
  attendanceModes,
  audiences,
  documentPurposes,
  meetingKinds,
  meetingStatuses,
  participantKinds,
} from '../../model/values.ts'

const venue = z.object({
  name: text.optional(),
  room: text.optional(),
  address: text.optional(),
  city: text.optional(),
  country: country.optional(),
  coordinates: coordinates.optional(),
  accessibility: z.array(z.enum(accessibilityFeatures)).optional(),
})

const programmeEntry = z.object({
  start: instant.optional(),
  end: instant.optional(),
  title: text.optional(),
  description: text.optional(),
  speakers: text.optional(),
})

const speaker = z.object({
  name: text.optional(),
  role: text.optional(),
  contact: ref.optional(),
  organisation: ref.optional(),
})

const registration = z.object({
  required: z.boolean().optional(),
  url: address.optional(),
  email: text.optional(),
  deadline: instant.optional(),
  capacity: z.number().optional(),
  fee: text.optional(),
})

/** A published meeting as the public sees it. `type` is the model's `kind`. Without `start` its date is in `dateText`. */
export const meetingItem = itemBase
  .extend({
    kind: z.literal('meetings'),
    type: z.enum(meetingKinds).optional(),
    summary: text.optional(),
    body: html.optional(),
    start: instant.optional(),
    end: instant.optional(),
    allDay: z.boolean().optional(),
    startDay: day.optional().meta({ description: 'First day, on the calendar of the place' }),
    endDay: day.optional().meta({ description: 'Last day, on the calendar of the place' }),
    timezone: text.optional().meta({ description: 'IANA time zone of the place' }),
    dateText: text.optional(),
    status: z.enum(meetingStatuses),
    statusNote: text.optional(),
    attendanceMode: z.enum(attendanceModes).optional(),
    venue: venue.optional(),
    online: z.object({ url: address.optional(), platform: text.optional() }).optional(),
    languagesSpoken: z.array(languageTag).optional(),
    interpretation: text.optional(),
    audience: z.array(z.enum(audiences)).optional(),
    programme: z.array(programmeEntry).optional(),
    speakers: z.array(speaker).optional(),
    project: ref.optional(),
    hostMunicipality: ref.optional(),
    organisers: z.array(ref).optional(),
    invitedPartners: z.array(ref).optional(),
    registration: registration.optional(),
    documents: z.array(doc.extend({ purpose: z.enum(documentPurposes).optional() })).optional(),
    attendance: z.array(z.object({ partner: ref, count: z.number().optional() })).optional(),
    participants: count.optional(),
    participantsByKind: z
      .array(z.object({ kind: z.enum(participantKinds), count: z.number().optional() }))
      .optional(),
    report: html.optional(),
    publicNote: text.optional(),
    image: image.optional(),
    gallery: z.array(image).optional(),
    topics: z.array(ref).optional(),
    funding: z.array(funding).optional(),
  })
  .meta({ id: 'Meeting' })

export type MeetingItem = z.infer<typeof meetingItem>
