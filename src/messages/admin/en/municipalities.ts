import type { CollectionText } from '../../catalogue.ts'

/** Municipalities, in English. */
export const municipalities: CollectionText = {
  singular: 'Municipality',
  plural: 'Municipalities',
  description: 'The member cities. Each owns its news, meetings, projects, contacts and files.',
  tabs: { look: 'Look', settings: 'Languages and portals' },
  fields: {
    name: ['Name', 'As the city is called in this language, for example Athens.'],
    accessibilityStatement: ['Accessibility statement', 'Web address of the portal’s statement.'],
    timezone: ['Timezone', 'Region and city, for example Europe/Tirane. Meetings use it.'],
    locales: ['Languages', 'In order: readers get the first one that a text exists in.'],
    requireTwoFactor: [
      'Two-factor sign-in for everybody',
      'Everybody with a role here must set up an authenticator app before they can work.',
    ],
    portalOrigins: ['Portals', 'Where the city’s portals stand, one per row.', { row: 'Portal' }],
    'portalOrigins.origin': ['Origin', 'Scheme and host, for example https://www.durres.gov.al.'],
    coatOfArms: ['Coat of arms', 'A picture from the media library.'],
    colours: ['Colours', 'Used where a portal sets none.'],
    'colours.primary': ['Main colour', 'For example #0b5fff.'],
    'colours.accent': ['Second colour', 'For example #c8102e.'],
    status: [
      'Status',
      'Frozen: no longer kept up to date. Archived: no longer offered anywhere.',
      { options: { active: 'Active', frozen: 'Frozen', archived: 'Archived' } },
    ],
  },
}
