import { contactKinds } from '../values.ts'
import type { KindModel } from './kind.ts'

export const contacts: KindModel<'contacts'> = {
  titles: ['name'],
  isTitlePlain: true,
  type: { field: 'kind', values: contactKinds },
  expiry: { field: 'consent.expiresAt', end: 'day' },
  relations: { municipality: ['municipality'], partner: ['organisation'] },
  namedByProjects: ['contacts'],
  texts: {
    lead: ['jobTitle', 'areaOfResponsibility'],
    place: ['address.street', 'address.postalCode', 'address.city'],
  },
}
