import type { SharedTexts } from '../../catalogue.ts'

const qualifiers = { exact: 'exactly', over: 'over', about: 'about' }

const licences = {
  'CC0-1.0': 'CC0 1.0 (public domain)',
  'CC-BY-4.0': 'CC BY 4.0',
  'CC-BY-SA-4.0': 'CC BY-SA 4.0',
  'CC-BY-NC-4.0': 'CC BY-NC 4.0',
  'CC-BY-NC-ND-4.0': 'CC BY-NC-ND 4.0',
  allRightsReserved: 'All rights reserved',
  unknown: 'Not known',
}

/** Texts that several collections share. */
export const sharedTexts: SharedTexts = {
  groups: { content: 'Content', network: 'Network', library: 'Files', administration: 'Administration' },
  tabs: {
    content: 'Content',
    details: 'Details',
    relations: 'Relations',
    place: 'Place',
    partners: 'Partners',
    funding: 'Funding',
    settings: 'Settings',
  },
  fields: {
    slug: [
      'Address',
      'The last part of the page’s web address. Leave it empty and it is made from the title.',
    ],
    sourceLocale: [
      'Language of the original',
      'The language this was written in first. Translations follow it.',
    ],
    publishedLocales: [
      'Published languages',
      'Readers get these languages only. Add a language when its text is ready; each needs a title.',
    ],
    translations: ['Translation states'],
    minorEdit: [
      'Minor change',
      'Tick for a typo or the like: translations stay marked as current. It counts for this save only.',
    ],
    createdBy: ['Made by', 'Who made it first.'],
    shownUntil: ['Shown until'],
    sharing: [
      'Sharing',
      'Which other cities may take this over. It is public on your own portal in any case.',
      {
        options: {
          municipality: 'No other city',
          project: 'Partner cities of the project',
          network: 'Whole network',
        },
      },
    ],
    adopt: ['Adopt', 'Take this item of another city over for your own.'],
    adoptedFrom: [
      'Copy of',
      'The item of another city that this was copied from. What you change here changes nothing there.',
    ],
    workflow: [
      'State',
      'Where this stands on its way to readers.',
      {
        options: {
          draft: 'Draft',
          inReview: 'In review',
          changesRequested: 'Changes requested',
          published: 'Published',
          archived: 'Archived',
        },
      },
    ],
    reviewBy: [
      'Review by',
      'The day by which somebody should look whether this is still right. You are reminded of it once it is published.',
    ],
    municipality: ['Municipality', 'The municipality this belongs to.'],
    image: ['Main picture', 'Shown in lists and at the top of the page.'],
    gallery: ['More pictures', 'Shown below the text, in this order.'],
    topics: ['Topics', 'What this is about. Two or three are enough.'],
    projects: ['Projects', 'Joint projects this belongs to, also those of other municipalities.'],
    meetings: ['Meetings', 'Meetings this is about.'],
    partners: ['Partners', 'Organisations this is about.'],
    documents: ['Documents', 'Files that readers can download.'],
    contacts: ['Contacts', 'Whom readers can turn to.'],
    project: ['Project', 'The joint project this belongs to.'],
    website: ['Website', 'The whole address, for example https://www.durres.gov.al.'],
    summary: ['Summary', 'Two or three sentences in plain words. Shown in lists.'],
    dateText: [
      'Date in words',
      'Only when the exact date is not known, for example “spring 2019” or “28 July”.',
    ],
    country: ['Country'],
    city: ['City'],
    region: ['Region'],
    timezone: ['Timezone'],
    acronym: ['Short name', 'The usual abbreviation, for example IN.TO.EU.'],
    nameOriginal: ['Name in its own language', 'As it writes itself, for example Bashkia Durrës.'],
    coordinates: ['Point on the map', 'Both numbers or neither. Copy them from a map.'],
    latitude: ['Latitude', 'Decimal degrees, for example 41.3246.'],
    longitude: ['Longitude', 'Decimal degrees, for example 19.4565.'],
    audience: [
      'For whom',
      'Leave it empty when it is for everybody.',
      {
        options: {
          residents: 'Residents',
          migrants: 'Migrants',
          professionals: 'Professionals',
          media: 'Press and media',
          partners: 'Project partners',
        },
      },
    ],
    participants: ['Participants', 'How many took part. For “over 160”, write 160 and choose “over”.'],
    value: ['Number'],
    qualifier: ['How exact', undefined, { options: qualifiers }],
    socialLinks: ['Social networks', 'Accounts and pages, one per row.', { row: 'Account' }],
    'socialLinks.platform': [
      'Network',
      undefined,
      {
        options: {
          facebook: 'Facebook',
          instagram: 'Instagram',
          x: 'X',
          linkedin: 'LinkedIn',
          youtube: 'YouTube',
          mastodon: 'Mastodon',
          other: 'Other',
        },
      },
    ],
    'socialLinks.label': ['Name of the account', 'As people search for it, for example IN.TO.EU Durrës.'],
    'socialLinks.url': ['Web address', 'Leave it empty when only the name is known.'],
    licence: [
      'Licence',
      'What others may do with it. Choose “Not known” rather than guess.',
      { options: licences },
    ],
    language: ['Language', 'The language it is written in.'],
    visibility: [
      'Who sees it',
      'Internal: only people who sign in here.',
      { options: { public: 'Everybody', internal: 'Internal' } },
    ],
    email: ['E-mail address', 'For example info@durres.gov.al.'],
    url: ['Web address', 'The whole address, starting with https://.'],
  },
}
