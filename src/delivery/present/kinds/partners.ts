import type { PartnerItem } from '../../schema/partners.ts'
import { partnerKinds, partnershipRoles } from '../../../model/values.ts'
import type { Subject } from '../base.ts'
import { presentCoordinates, presentSocialLink } from '../groups.ts'

/** An organisation's public fields. Its registration numbers (PIC, VAT) do not stand here. */
export function presentPartner({ base, read }: Subject<'partners'>): PartnerItem {
  const { roles } = read.context
  return {
    ...base,
    type: read.oneOf('kind', partnerKinds),
    nameOriginal: read.plain('nameOriginal'),
    acronym: read.plain('acronym'),
    country: read.plain('country'),
    city: read.plain('city'),
    address: read.plain('address'),
    coordinates: read.group('coordinates', presentCoordinates),
    logo: read.image('logo'),
    description: read.html('description'),
    website: read.address('website'),
    socialLinks: read.rows('socialLinks', presentSocialLink),
    member: read.ref('member', 'municipalities'),
    contacts: read.refs('contacts', 'contacts'),
    role: partnershipRoles.find((role) => role === roles?.get(base.id)),
  }
}
