import type { CollectionSlug, Where } from 'payload'

/** A person whose data are exported or erased: an account. */
export interface Person {
  id: string
}

/** On which ground of GDPR Art. 6 something is kept. */
export const grounds = {
  account: 'contract: working with the hub (Art. 6 (1) b)',
  publicTask: 'public task: information about the city (Art. 6 (1) e)',
  consent:
    'consent, public task, contract or legitimate interest: what the contact says (Art. 6 (1) a, e, b, f)',
  security: 'legitimate interest: the security of the hub (Art. 6 (1) f)',
} as const

/** Data that a store may hold of a person, and how they are exported and erased. docs/privacy.md shows the texts. */
export interface Holding {
  /** Data that it may hold of a person; left out where it holds none. */
  holds?: string
  ground?: keyof typeof grounds
  /** How long it stays there. */
  kept?: string
  /** How an erasure leaves it. */
  erased?: string
  /** Rows that are the person's own: exported, and deleted with the person. */
  own?: (person: Person) => Where
  /** Fields that say who did something, in the main rows and in versions: exported, and emptied with the person. */
  points?: readonly string[]
  /** Fields that name people in rows that `own` finds: they go with the row. */
  covered?: readonly string[]
  /** More fields of the rows found by `points` that are emptied. */
  told?: readonly string[]
  /** Text fields in which a name stands by itself or in a list of names, of the document or of rows in it (`speakers.name`): taken out where it is the person's. */
  names?: readonly string[]
  /** Fields that are secrets, which no export shows. */
  secret?: readonly string[]
}

const created = 'who made it'
const anonymous = 'stays, without the person'
const content = {
  holds: created,
  ground: 'publicTask',
  kept: 'as long as the document',
  erased: anonymous,
} as const
const made = { ...content, points: ['createdBy'] } as const
const nothing = {} as const
const byUser = ({ id }: Person): Where => ({ user: { equals: id } })

/**
 * Every collection of the model and of Payload, and what of a person it may hold. A collection that is missing here does not
 * compile, and a hub that has one does not start (`registered.ts`).
 */
export const holdings: Record<CollectionSlug, Holding> = {
  news: { ...made, holds: `${created}; a byline`, names: ['byline'] },
  meetings: {
    ...made,
    holds: `${created}; names of speakers, alone and in the programme`,
    names: ['speakers.name', 'programme.speakers'],
  },
  projects: made,
  resources: made,
  contacts: {
    ...made,
    holds: 'name, function, photo and ways to reach a person; who made it',
    ground: 'consent',
    kept: 'until erased; 30 days after the consent ended (`HANSA_CONTACT_DAYS`)',
    erased: 'the contact with its versions and copies goes whole; of who made it, the person',
  },
  adoptions: {
    ...made,
    holds: `${created}; the name of a contact that was taken over`,
    erased: 'with the contact: deleted; else stays, without the person',
  },
  partners: nothing,
  programmes: nothing,
  topics: nothing,
  municipalities: nothing,
  media: { ...made, holds: `${created}; a credit`, names: ['credit'] },
  documents: made,
  embeds: made,
  portals: made,
  portalKeys: made,
  publications: made,
  pageChecks: {
    holds: 'the HTML of a page of the city’s portal, with whom it names; who had it looked at',
    points: ['createdBy'],
    ground: 'publicTask',
    kept: 'as long as the page stands in the list; the newest 60 of each',
    erased: 'HTML that names the person is deleted; date, address and hash stay',
  },
  users: {
    holds: 'name, address, languages, roles, sessions, hash of the password',
    ground: 'account',
    kept: 'until the account is deleted',
    erased: 'deleted',
    own: ({ id }) => ({ id: { equals: id } }),
    secret: ['hash', 'salt', 'password', 'resetPasswordToken', 'resetPasswordExpiration', 'sessions'],
  },
  credentials: {
    holds: 'second factor, passkeys, links to identity providers, known devices, hash of a one-time link',
    ground: 'security',
    kept: 'until the account is deleted',
    erased: 'deleted',
    own: byUser,
    secret: [
      'linkHash',
      'totpSecret',
      'totpStep',
      'recoveryCodes',
      'knownDevices',
      'usedChallenges',
      'invitation',
    ],
  },
  accountSessions: {
    holds: 'devices and when they were last seen',
    ground: 'security',
    kept: 'until the session ends',
    erased: 'deleted',
    own: byUser,
    secret: ['sid'],
  },
  auditLog: {
    holds: 'who did what, from which network',
    ground: 'security',
    kept: '`HANSA_AUDIT_DAYS`; the network 90 days',
    erased: 'that it happened stays, without the person and the network; an account is named by its id alone',
    points: ['user'],
    told: ['address'],
  },
  reviews: {
    holds: 'who moved a document, with a note',
    ground: 'publicTask',
    kept: 'as long as the document',
    erased: 'the step stays, without the person and the note',
    points: ['user', 'createdBy'],
    told: ['note'],
  },
  notices: {
    holds: 'who is told of what',
    ground: 'account',
    kept: '30 days; marks of reminders a year',
    erased: 'deleted; where the person did something, emptied',
    own: ({ id }) => ({ recipient: { equals: id } }),
    points: ['actor'],
    covered: ['recipient'],
  },
  presences: {
    holds: 'who has which document open',
    ground: 'account',
    kept: 'an hour',
    erased: 'deleted',
    own: ({ id }) => ({ person: { equals: id } }),
  },
  handovers: nothing,
  changes: nothing,
  pictureUses: nothing,
  leases: nothing,
  loads: nothing,
  formerAddresses: {
    holds: 'the name of a contact, in an address where it was shown before',
    ground: 'publicTask',
    kept: 'as long as the contact',
    erased: 'deleted with the contact',
  },
  'payload-preferences': {
    holds: 'columns and filters that a person chose',
    ground: 'account',
    kept: 'until the account is deleted',
    erased: 'deleted',
    own: ({ id }) => ({ 'user.value': { equals: id } }),
    covered: ['user'],
  },
  'payload-jobs': {
    holds: 'mails to be sent, with name and address; names of files to be removed',
    ground: 'account',
    kept: 'minutes; what failed 14 days (`HANSA_MAIL_DAYS`)',
    erased: 'deleted',
  },
  'payload-kv': nothing,
  'payload-migrations': nothing,
}

/** The globals of Payload: none holds anything of a person. */
export const globals: Record<string, Holding> = { 'payload-jobs-stats': nothing }

/** Tables that earlier releases made and this one leaves empty, by the collection that they belonged to. */
export const formerly: Record<string, Holding> = { 'payload-locked-documents': nothing }

/** Files and folders in DATA_DIR, by name. `<database>` is the file of SQLite, with its log. */
export const files: Record<string, Holding> = {
  '<database>': { holds: 'everything above', kept: 'see above', erased: 'overwritten with zeros' },
  outbox: {
    holds: 'mails, where no mail server is set',
    ground: 'account',
    kept: '14 days (`HANSA_MAIL_DAYS`)',
    erased: 'those that are to the person, or name the person to people of the same cities, are deleted',
  },
  snapshot: {
    holds: 'answers that readers got: contacts, bylines, names of speakers',
    ground: 'publicTask',
    kept: 'until something newer is made',
    erased: 'answers that show what was erased are deleted and overwritten',
  },
  erasures: {
    holds: 'ids of what was erased',
    ground: 'security',
    kept: 'as long as there are backups: the operator decides',
    erased: 'it is the record of erasures',
  },
  'demo-accounts.json': {
    holds: 'the demo’s accounts',
    kept: 'as long as the demo',
    erased: 'the entry is removed',
  },
  'embed-releases': nothing,
  secret: nothing,
}

/** Stores outside of the database and DATA_DIR. */
export const elsewhere: Record<string, Holding> = {
  'MEDIA_DIR or the bucket': {
    holds: 'photos of contacts; uploaded files',
    ground: 'publicTask',
    kept: 'as long as the document that names them',
    erased:
      'the photo of a contact is deleted with it, unless it is another city’s or something else shows it, be it a draft',
  },
  'memory of the processes (finished answers, search)': {
    holds: 'what readers get',
    ground: 'publicTask',
    kept: 'minutes',
    erased: 'forgotten at once',
  },
  Redis: {
    holds: 'keyed hashes of addresses and networks, for limits',
    ground: 'security',
    kept: 'at most a day',
    erased: 'ends by itself',
  },
  'log of the processes': {
    holds: 'shortened networks; no names, addresses or content',
    ground: 'security',
    kept: 'the operator decides',
    erased: 'ends by itself',
  },
  backups: {
    holds: 'everything above, as of a moment',
    ground: 'security',
    kept: 'the operator decides',
    erased: 'when one is restored, everything that was erased since is erased again',
  },
}
