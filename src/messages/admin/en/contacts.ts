import type { CollectionText } from '../../catalogue.ts'

/** Contacts, in English. */
export const contacts: CollectionText = {
  singular: 'Contact',
  plural: 'Contacts',
  description: 'People, offices and desks that readers or partners can reach.',
  tabs: { reach: 'How to reach', consent: 'Consent and use' },
  fields: {
    name: ['Name', 'Of the person or the office.'],
    kind: [
      'Kind',
      'A person needs a legal basis under “Consent and use”.',
      {
        options: { person: 'Person', office: 'Office', pressDesk: 'Press desk', projectDesk: 'Project desk' },
      },
    ],
    jobTitle: ['Job title', 'For example “Head of the project office”.'],
    areaOfResponsibility: ['Responsible for', 'What people can ask here.'],
    organisation: ['Organisation', 'Where the person or office belongs.'],
    photo: ['Photo', 'Only with the person’s agreement.'],
    emails: [
      'E-mail addresses',
      'At least one e-mail address, phone number, link or address is needed.',
      { row: 'E-mail' },
    ],
    'emails.label': ['Label', 'For example “Office”.'],
    'emails.value': ['E-mail address', 'For example info@durres.gov.al.'],
    phones: ['Phone numbers', 'With the country code.', { row: 'Phone' }],
    'phones.label': ['Label', 'For example “Mobile”.'],
    'phones.value': ['Phone number', 'With + and the country code, for example +35552222222.'],
    links: ['Links', 'Pages and contact forms.', { row: 'Link' }],
    'links.label': ['Label', 'For example “Contact form”.'],
    address: ['Postal address', 'Shown to everybody.'],
    'address.street': ['Street and number'],
    'address.postalCode': ['Postal code'],
    openingHours: ['Opening hours', 'For example “Monday to Friday, 9:00 to 15:00”.'],
    consent: ['Legal basis', 'Why personal data may be published, and until when.'],
    'consent.basis': [
      'Basis',
      'For a person it must be filled in before you publish.',
      {
        options: {
          consent: 'Consent',
          publicTask: 'Public task',
          contract: 'Contract',
          legitimateInterest: 'Legitimate interest',
        },
      },
    ],
    'consent.givenAt': ['Given on'],
    'consent.expiresAt': ['Ends on', 'From the next day on readers no longer see a person.'],
    projects: ['Where it is used', 'Projects that name this contact.'],
    personalData: ['Personal data'],
  },
}
