import type { CollectionText } from '../../catalogue.ts'

/** Partners, in English. */
export const partners: CollectionText = {
  singular: 'Partner',
  plural: 'Partners',
  description: 'Organisations that take part in projects, the same for the whole network.',
  fields: {
    name: ['Name', 'As it is called in this language.'],
    kind: [
      'Kind',
      'What sort of organisation it is.',
      {
        options: {
          municipality: 'Municipality',
          association: 'Association of municipalities',
          region: 'Region',
          ministry: 'Ministry or state authority',
          civilSociety: 'Civil-society organisation',
          university: 'University or research',
          internationalOrganisation: 'International organisation',
          company: 'Company',
          school: 'School',
          other: 'Other',
        },
      },
    ],
    description: ['Description', 'Who they are, in a few sentences.'],
    logo: ['Logo', 'On a light or transparent ground.'],
    address: ['Address', 'Street, number, postal code.'],
    member: ['Member municipality', 'When this organisation is a city of the network.'],
    pic: ['PIC', 'Participant identification code of the European Commission, nine digits.'],
    vatNumber: ['VAT number', 'With the country’s letters, for example IT00123456789.'],
  },
}
