import type { ArrayField, Field, GroupField } from 'payload'
import { clockInstant } from './meetingClock.ts'
import { whole } from '../basic/numbers.ts'
import { coordinates, country } from '../basic/place.ts'
import { email } from '../basic/reach.ts'
import { related } from '../basic/relations.ts'
import { line, paragraph } from '../basic/texts.ts'
import { url } from '../basic/url.ts'

const text = (name: string, maxLength = 200): Field => ({ name, type: 'text', maxLength })

/** Where people meet. */
export const venue = (): GroupField => ({
  name: 'venue',
  type: 'group',
  fields: [
    { type: 'row', fields: [text('name'), text('room')] },
    { type: 'row', fields: [text('address', 300), text('city', 100), country()] },
    coordinates(),
    {
      name: 'accessibility',
      type: 'select',
      hasMany: true,
      options: ['stepFree', 'accessibleToilet', 'hearingLoop', 'signLanguage', 'reservedSeating', 'easyRead'],
    },
  ],
})

/** Where people meet online. */
export const online = (): GroupField => ({
  name: 'online',
  type: 'group',
  fields: [{ type: 'row', fields: [url({ name: 'url' }), text('platform', 80)] }],
})

/** The programme: what happens when. */
export const programme = (): ArrayField => ({
  name: 'programme',
  type: 'array',
  fields: [
    {
      type: 'row',
      fields: [clockInstant({ name: 'start' }), clockInstant({ name: 'end', from: 'start', needed: true })],
    },
    line('title'),
    paragraph('description', 2),
    text('speakers', 500),
  ],
})

/** Who speaks: a contact, or a name alone. */
export const speakers = (): ArrayField => ({
  name: 'speakers',
  type: 'array',
  fields: [
    { type: 'row', fields: [text('name'), related({ name: 'contact', to: 'contacts' })] },
    { type: 'row', fields: [line('role'), related({ name: 'organisation', to: 'partners' })] },
  ],
})

/** How people sign up. */
export const registration = (): GroupField => ({
  name: 'registration',
  type: 'group',
  fields: [
    { name: 'required', type: 'checkbox', defaultValue: false },
    { type: 'row', fields: [url({ name: 'url' }), email({ name: 'email' })] },
    { type: 'row', fields: [clockInstant({ name: 'deadline' }), whole('capacity'), text('fee', 120)] },
  ],
})

/** Papers of a meeting, each with its purpose. */
export const papers = (): ArrayField => ({
  name: 'documents',
  type: 'array',
  fields: [
    {
      type: 'row',
      fields: [
        related({ name: 'document', to: 'documents', required: true }),
        {
          name: 'purpose',
          type: 'select',
          defaultValue: 'other',
          options: ['agenda', 'presentation', 'minutes', 'other'],
        },
      ],
    },
  ],
})

/** How many came from which partner. */
export const attendance = (): ArrayField => ({
  name: 'attendance',
  type: 'array',
  fields: [
    { type: 'row', fields: [related({ name: 'partner', to: 'partners', required: true }), whole('count')] },
  ],
})

/** How many came from which kind of organisation. */
export const participantsByKind = (): ArrayField => ({
  name: 'participantsByKind',
  type: 'array',
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          options: [
            'municipality',
            'ministry',
            'civilSociety',
            'internationalOrganisation',
            'publicInstitution',
            'citizens',
            'other',
          ],
        },
        whole('count'),
      ],
    },
  ],
})
