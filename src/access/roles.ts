import type { CollectionSlug, Where } from 'payload'
import { outAt, published, shown } from './out.ts'

/** The roles a person may hold in a municipality, as stored in `users.memberships[].roles[]`. */
export const roleNames = ['admin', 'editor', 'author', 'translator', 'webmaster', 'viewer'] as const

/** A role's name. */
export type Role = (typeof roleNames)[number]

/** How far a right reaches: nowhere, to what the person made, or to everything of the municipality. */
export type Reach = 'none' | 'own' | 'municipality'

/** A role's rights to the documents that a municipality has in a collection. */
export interface Rights {
  /** Read what is not public: drafts, versions, internal files, the trash. */
  drafts: Reach
  create: boolean
  /** Change documents; `translations`: their texts in the languages of the membership, and nothing else. */
  update: Reach | 'translations'
  /** Change what readers see: publish, take down, change what is out. Without drafts every change does so. */
  publish: boolean
  /** Throw away and delete; without `publish` only what was never out. */
  delete: Reach
}

/** A yes or no right, or one that reaches so far. */
export type Right = keyof Rights

const none: Rights = { drafts: 'none', create: false, update: 'none', publish: false, delete: 'none' }
const all: Rights = {
  drafts: 'municipality',
  create: true,
  update: 'municipality',
  publish: true,
  delete: 'municipality',
}
const readsDrafts: Rights = { ...none, drafts: 'municipality' }
const ownOnly: Rights = { drafts: 'own', create: true, update: 'own', publish: false, delete: 'own' }
const translates: Rights = { ...readsDrafts, update: 'translations' }

type ByRole = Readonly<Record<Role, Rights>>

/** News, meetings and all that editors write. */
const content: ByRole = {
  admin: all,
  editor: all,
  author: ownOnly,
  translator: translates,
  webmaster: none,
  viewer: readsDrafts,
}

/** Pictures and documents: they have no drafts, so that whoever may upload makes them public. */
const files: ByRole = { ...content, author: { ...ownOnly, drafts: 'municipality', publish: true } }

/** Rights to what portals need: embeds, portals and their keys. */
const integration: ByRole = {
  admin: all,
  editor: none,
  author: none,
  translator: none,
  webmaster: all,
  viewer: none,
}

/** Rights to the pages by which a city proves what it has published: whoever works for it sees them. */
const proofs: ByRole = {
  ...(Object.fromEntries(roleNames.map((role) => [role, readsDrafts])) as ByRole),
  admin: all,
  editor: all,
  webmaster: all,
}

/** Rights to adoptions, which a city decides about: whoever may create and publish decides, the others read what was decided. */
const decisions: ByRole = { ...content, author: readsDrafts, translator: readsDrafts, webmaster: readsDrafts }

/** Rights to what belongs to the whole network: only network administrators write it; every role that reads drafts reads it. */
const networkWide: ByRole = {
  admin: readsDrafts,
  editor: readsDrafts,
  author: readsDrafts,
  translator: readsDrafts,
  webmaster: none,
  viewer: readsDrafts,
}

/** Rights to the histories that hooks write about content: whoever reads the drafts of the content reads them. */
const histories = Object.fromEntries(
  roleNames.map((role) => [role, { ...none, drafts: content[role].drafts }]),
) as ByRole

const adminsOnly = (rights: Rights): ByRole => ({
  admin: rights,
  editor: none,
  author: none,
  translator: none,
  webmaster: none,
  viewer: none,
})

/**
 * The way in which a collection's documents have an owner:
 * - `municipality`: its field `municipality`
 * - `network`: nobody's in particular; only network administrators write, a role's `drafts` counts in any municipality
 * - `itself`: the document is the municipality
 * - `person`: a person, who belongs to the municipalities of the memberships (`src/access/people.ts`)
 * - `nobody`: the hub's own records, which nobody reads or writes in any way; its code goes to the database
 * - `internal`: one of Payload's own, closed but for what the admin needs (`src/config/closing.ts`), or closed altogether
 */
export type Owner = 'municipality' | 'network' | 'itself' | 'person' | 'nobody' | 'internal'

/** One collection's row. */
export interface Row {
  owner: Owner
  /**
   * Documents that everybody signed in reads, and the public door unless `delivered` is set. A function where time decides too;
   * `false` for none.
   */
  open: Where | ((now: Date) => Where) | false
  /** Documents that the public door reads in place of `open`. */
  delivered?: Where
  roles: ByRole
  /** Set where only hooks write: nobody else does, network administrators included. */
  appendOnly?: true
  /**
   * Set where nobody deletes, network administrators included. `inTrash`: who may delete throws away and restores, and what was thrown
   * away stays.
   */
  kept?: true | 'inTrash'
  /** Fields that only network administrators change. */
  locked?: readonly string[]
}

/** Documents that are not internal. */
const everybodys: Where = { visibility: { equals: 'public' } }

const editorial: Row = { owner: 'municipality', open: published, roles: content }
const shared: Row = { owner: 'network', open: published, roles: networkWide }
const secret: Row = { owner: 'nobody', open: false, roles: adminsOnly(none) }
const internal: Row = { owner: 'internal', open: false, roles: adminsOnly(none) }

/**
 * Who may do what to which collection. One table: access functions, what forms and navigation show, the guards, the
 * documentation and the matrix test are derived from it, and a collection without a row neither compiles nor starts.
 */
export const table: Readonly<Record<CollectionSlug, Row>> = {
  news: editorial,
  meetings: editorial,
  projects: editorial,
  resources: editorial,
  contacts: { ...editorial, open: (now) => outAt('contacts', now) },
  partners: shared,
  programmes: shared,
  topics: shared,
  municipalities: {
    owner: 'itself',
    open: { status: { not_equals: 'archived' } },
    roles: {
      ...networkWide,
      webmaster: readsDrafts,
      admin: { ...readsDrafts, update: 'municipality', publish: true },
    },
    kept: true,
    locked: ['slug', 'status', 'country'],
  },
  media: { owner: 'municipality', open: shown, delivered: { filename: { exists: true } }, roles: files },
  documents: {
    owner: 'municipality',
    open: (now) => ({ and: [everybodys, shown(now)] }),
    delivered: everybodys,
    roles: files,
  },
  adoptions: { owner: 'municipality', open: false, delivered: { id: { exists: true } }, roles: decisions },
  embeds: {
    owner: 'municipality',
    open: false,
    delivered: { id: { exists: true } },
    roles: { ...integration, editor: readsDrafts },
    kept: 'inTrash',
  },
  // The public side says on whose pages a frame may stand.
  portals: {
    owner: 'municipality',
    open: false,
    delivered: { id: { exists: true } },
    roles: integration,
  },
  portalKeys: {
    owner: 'municipality',
    open: false,
    roles: { ...adminsOnly(readsDrafts), webmaster: readsDrafts },
    appendOnly: true,
  },
  publications: { owner: 'municipality', open: false, roles: proofs },
  pageChecks: {
    owner: 'municipality',
    open: false,
    roles: Object.fromEntries(roleNames.map((role) => [role, readsDrafts])) as ByRole,
    appendOnly: true,
  },
  users: { owner: 'person', open: false, roles: adminsOnly({ ...all, publish: false, delete: 'none' }) },
  handovers: { owner: 'network', open: false, roles: adminsOnly(none), appendOnly: true },
  auditLog: { owner: 'municipality', open: false, roles: adminsOnly(readsDrafts), appendOnly: true },
  // Whoever reads a document's drafts reads its history; `createdBy` is whoever made the document.
  reviews: { owner: 'municipality', open: false, roles: histories, appendOnly: true },
  notices: { owner: 'network', open: false, roles: adminsOnly(none), appendOnly: true },
  credentials: secret,
  accountSessions: secret,
  changes: secret,
  pictureUses: { ...secret, delivered: { id: { exists: true } } },
  formerAddresses: { ...secret, delivered: { id: { exists: true } } },
  presences: secret,
  leases: secret,
  loads: secret,
  'payload-preferences': internal,
  'payload-jobs': internal,
  'payload-kv': internal,
  'payload-migrations': internal,
}

/** The row of a collection. @throws {Error} when there is none: every collection must say who may do what */
export function rowOf(slug: string): Row {
  const row = (table as Record<string, Row>)[slug]
  if (!row) throw new Error(`src/access/roles.ts has no row for the collection ${slug}. Add one.`)
  return row
}
