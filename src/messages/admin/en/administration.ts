import type { CollectionText, FieldText } from '../../catalogue.ts'
import { contacts } from './contacts.ts'
import { meetings } from './meetings.ts'
import { news } from './news.ts'
import { partners } from './partners.ts'
import { resources } from './resources.ts'

const optionsOf = (text: FieldText | undefined) => text?.[2]?.options ?? {}

/** The types of everything that can be listed, as their own forms call them. */
const types = {
  ...optionsOf(news.fields.category),
  ...optionsOf(meetings.fields.kind),
  ...optionsOf(resources.fields.kind),
  ...optionsOf(contacts.fields.kind),
  ...optionsOf(partners.fields.kind),
  // Of meetings and of resources.
  training: 'Training',
}

/** Embeds, in English. */
export const embeds: CollectionText = {
  singular: 'Embed',
  plural: 'Embeds',
  description: 'Lists configured for portals. The snippet on the portal stays the same when you change one.',
  fields: {
    name: ['Name', 'For yourselves, for example “Home page, news”.'],
    publicId: ['Public id', 'Stands in the snippet. It never changes.'],
    kind: [
      'Shows',
      'What is listed.',
      {
        options: {
          news: 'News',
          meetings: 'Meetings',
          projects: 'Projects',
          partners: 'Partners',
          contacts: 'Contacts',
          resources: 'Library',
        },
      },
    ],
    portal: ['Portal', 'Where it is used.'],
    onPortalOnly: [
      'Its frame stands on this portal alone',
      'Browsers show it on pages of the origins that the portal names, and nowhere else. Not for a page that is sandboxed, as WordPress makes of pasted addresses.',
    ],
    query: [
      'Which',
      'What stands in the list. A line that is empty narrows nothing; of several values any counts.',
    ],
    'query.municipality': ['Municipalities', 'What stands in the lists of these cities.'],
    'query.scope': [
      'Of these cities',
      'Left empty, also what they have adopted, host or take part in.',
      { options: { own: 'Only what they own' } },
    ],
    'query.project': ['Projects', 'What belongs to these projects.'],
    'query.partner': ['Partners', 'In which these organisations take part.'],
    'query.topic': ['Topics', 'About these topics.'],
    'query.type': ['Types', 'Of these types alone.', { options: types }],
    'query.from': ['From', 'Not over before this day.'],
    'query.until': ['Until', 'Begun by this day.'],
    'query.when': [
      'When',
      'Left empty, both. It goes by the day on which somebody looks.',
      { options: { upcoming: 'To come', past: 'Past' } },
    ],
    'query.q': ['Words', 'That must all occur. The best matches come first.'],
    'query.limit': ['How many', 'From 1 to 100. A calendar to subscribe to holds all.'],
    'query.lang': [
      'Language',
      'For pages that do not say theirs. Left empty, the first language of the one city that is named, else English.',
    ],
    'query.narrowedBy': ['Narrowed by', 'Kept by the hub.'],
    look: ['Look', 'How the list is drawn.'],
    'look.layout': [
      'Layout',
      'Left empty, as suits what is listed.',
      {
        options: {
          list: 'Rows',
          cards: 'Cards side by side',
          compact: 'Titles, with the least beside them',
          agenda: 'Agenda, by month and day',
          calendar: 'Calendar of a month',
          logos: 'Logos, by role in the project',
          map: 'Map, with the list beside it',
          sheet: 'Project sheet',
        },
      },
    ],
    'look.images': ['Pictures', 'Whether pictures are shown.'],
    'look.accent': [
      'Colour of links',
      'For example #0b4f8a. Left empty: that of the page around. A colour that the portal sets itself counts for more.',
    ],
    'look.headingLevel': ['Heading level', 'Of the titles, so that they fit the page around: from 2 to 6.'],
    builder: ['How it looks, and what to copy'],
  },
}

/** Portals, in English. */
export const portals: CollectionText = {
  singular: 'Portal',
  plural: 'Portals',
  description: 'Websites of the cities that show content from here.',
  fields: {
    name: ['Name', 'For example “durres.gov.al”.'],
    allowedOrigins: ['Origins', 'Where the portal’s pages stand.', { row: 'Origin' }],
    'allowedOrigins.origin': ['Origin', 'Scheme and host, for example https://www.durres.gov.al.'],
    contact: ['Contact', 'Who looks after the portal.'],
    keys: ['Keys', 'What the portal’s server shows when it asks for content.'],
    lastSeen: ['Last seen', 'When the portal last asked with a key, to the minute.'],
  },
}

/** Keys of portals, in English. */
export const portalKeys: CollectionText = {
  singular: 'Key',
  plural: 'Keys of portals',
  description:
    'They are made, rotated and revoked in the form of the portal. A key itself is shown once and kept nowhere.',
  fields: {
    label: ['Name', 'What it is used by.'],
    portal: ['Portal', 'Whose key it is.'],
    prefix: ['Begins with', 'The part between hansa_ and the next _: it tells keys apart.'],
    hash: ['Hash', 'Never shown.'],
    expiresAt: ['Ends', 'From then on it is refused.'],
    revokedAt: ['Revoked', 'When somebody ended it.'],
    lastUsedAt: ['Last used', 'To the minute.'],
  },
}

/** People who sign in, in English. */
export const users: CollectionText = {
  singular: 'Person',
  plural: 'People',
  description: 'Who may sign in here, and what they may do in which municipality.',
  fields: {
    account: ['Account', 'E-mail address, password and invitation.'],
    name: ['Name', 'First name and surname.'],
    language: ['Language of the forms', 'Used from the next sign-in on. Left empty, it follows the browser.'],
    notifications: [
      'E-mail about reviews',
      'When somebody submits something that you may publish, or answers what you submitted. Several are gathered in one mail.',
      { options: { none: 'None', digest: 'Every ten minutes at most', atOnce: 'Each step at once' } },
    ],
    suspended: ['Suspended', 'Cannot sign in; open sessions end at once. Nothing of the person is lost.'],
    invited: ['Invited', 'Has never set a password.'],
    state: [
      'State',
      'Invited: has not set a password yet.',
      { options: { invited: 'Invited', active: 'Active', suspended: 'Suspended' } },
    ],
    twoFactor: ['Second factor', 'Whether an authenticator app is set up.'],
    isNetworkAdmin: ['Network administrator', 'May do everything in every municipality.'],
    memberships: [
      'Municipalities',
      'One row per municipality the person works for.',
      { row: 'Municipality' },
    ],
    'memberships.municipality': ['Municipality', 'Where the roles count.'],
    'memberships.languages': [
      'Translates into',
      'For translators: the languages whose texts this person may change. Other roles leave it empty.',
    ],
    'memberships.roles': [
      'Roles',
      'What the person may do there.',
      {
        options: {
          admin: 'Administrator',
          editor: 'Editor',
          author: 'Author',
          translator: 'Translator',
          webmaster: 'Webmaster',
          viewer: 'Viewer',
        },
      },
    ],
  },
}

/** The audit log, in English. */
export const auditLog: CollectionText = {
  singular: 'Entry',
  plural: 'Audit log',
  description: 'Who did what, when, and roughly from where. Nobody can change it.',
  fields: {
    action: [
      'Action',
      'What was done.',
      {
        options: {
          create: 'Created',
          update: 'Changed',
          publish: 'Published',
          unpublish: 'Taken down',
          trash: 'Thrown away',
          restore: 'Restored',
          delete: 'Deleted',
          roleChange: 'Roles changed',
          signIn: 'Signed in',
          signInRefused: 'Sign-in refused',
          signOut: 'Signed out',
          invite: 'Invited',
          suspend: 'Suspended',
          passwordChange: 'Password changed',
          twoFactorOn: 'Two-factor sign-in on',
          twoFactorOff: 'Two-factor sign-in off',
          recoveryCodesRenewed: 'New recovery codes',
          recoveryCodeUsed: 'Recovery code used',
          passkeyAdded: 'Passkey added',
          passkeyRemoved: 'Passkey removed',
          identityLinked: 'Identity provider linked',
          identityUnlinked: 'Identity provider unlinked',
          export: 'Exported',
          erase: 'Erased',
          keyCreate: 'Key made',
          keyRotate: 'Key rotated',
          keyRevoke: 'Key revoked',
          handover: 'Handed over',
          adopt: 'Adopted',
          pageCheck: 'Page checked',
        },
      },
    ],
    document: ['Collection', 'Where it was done.'],
    documentId: ['Document', 'Which one, by its id.'],
    fields: [
      'Fields',
      'What was changed. A language in brackets means that text alone. Values are not kept here.',
    ],
    detail: ['Detail', 'More about it, in a word: a draft, a version, roles given (+) and taken (-).'],
    user: ['Person', 'Who did it. Empty where nobody is known, or the account was deleted.'],
    address: ['From', 'The network it was done from, not the device. Kept for 90 days.'],
  },
}
