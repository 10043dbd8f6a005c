import type { ContactItem } from '../../schema/contacts.ts'
import { contactKinds } from '../../../model/values.ts'
import type { Subject } from '../base.ts'
import type { FieldReader } from '../fieldReader.ts'

/** A contact's public fields: of the ways to reach it only those marked public. Consent does not stand here. */
export function presentContact({ base, read }: Subject<'contacts'>): ContactItem {
  return {
    ...base,
    type: read.oneOf('kind', contactKinds),
    jobTitle: read.text('jobTitle'),
    areaOfResponsibility: read.text('areaOfResponsibility'),
    organisation: read.ref('organisation', 'partners'),
    emails: read.rows('emails', presentReachable),
    phones: read.rows('phones', presentReachable),
    links: read.rows('links', presentLink),
    address: read.group('address', (group) => ({
      street: group.plain('street'),
      postalCode: group.plain('postalCode'),
      city: group.plain('city'),
      country: group.plain('country'),
    })),
    openingHours: read.text('openingHours'),
    photo: read.image('photo'),
  }
}

function isPublicRow(row: FieldReader): boolean {
  return row.raw('visibility') === 'public'
}

function presentReachable(row: FieldReader) {
  const value = row.plain('value')
  return value === undefined || !isPublicRow(row) ? undefined : { label: row.plain('label'), value }
}

function presentLink(row: FieldReader) {
  const url = row.address('url')
  return url === undefined || !isPublicRow(row) ? undefined : { label: row.plain('label'), url }
}
