import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { slugIn } from '../model/slugs.ts'
import { idOf } from '../access/caller.ts'
import type { ReadMail } from '../mail/read.ts'
import type { User } from '../model/payload-types.ts'
import { audit } from '../publish/audit.ts'
import { keyOf } from '../sharing/items.ts'
import type { Doc } from '../translation/document.ts'
import type { About } from './about.ts'
import { aboutContact, copiesOf, statesOf } from './contact.ts'
import { type Holding, holdings } from './holdings.ts'
import { jobsAbout, jobsTo, mailsAbout, mailsTo } from './mails.ts'
import { documentsNaming } from './names.ts'
import { type AboutPerson, aboutPerson } from './person.ts'

/** Fields that tell which document it is, of those that somebody made or is named in. */
const naming = [
  'id',
  'title',
  'name',
  'slug',
  'filename',
  'label',
  'municipality',
  '_status',
  'createdAt',
  'updatedAt',
]

/** Collections whose rows are about deeds: of these everything is exported. */
const deeds = ['auditLog', 'reviews', 'notices']

/** Everything that the hub holds of a person, as it is written to one JSON file. */
export interface Exported {
  exportedAt: string
  subject: { collection: 'users' | 'contacts'; id: string }
  /** By collection, and `mailsOnDisk`. */
  data: Record<string, unknown>
}

/** Gathers all that `holdings` names of an account; secrets are left out. Written to the audit log. */
export async function exportPerson(
  req: PayloadRequest,
  person: Pick<User, 'id' | 'name' | 'email' | 'memberships'>,
): Promise<Exported> {
  const about = aboutPerson(person)
  const data: Record<string, unknown> = {}
  for (const [slug, holding] of Object.entries(holdings)) {
    const rows = await rowsOf(req, slugIn(req.payload, slug), holding, about)
    if (rows.length > 0) data[slug] = rows
  }
  data['payload-jobs'] = shownJobs(await jobsTo(req, about))
  data.mailsOnDisk = shownMails(await mailsTo(req, about))
  // Contacts are erased for themselves, by the cities that show them.
  data.contactsWithTheAddress = (await contactsWith(req, person.email)).map((row) => only(row, naming))
  return exported(req, 'users', about.id, data)
}

/** The contacts that have an address: an entry of the same person, perhaps. */
export const contactsWith = (req: PayloadRequest, email: string): Promise<Doc[]> =>
  found(req, 'contacts', { 'emails.value': { equals: email } })

const shownJobs = (jobs: { taskSlug?: string; input?: unknown }[]) =>
  jobs.map(({ taskSlug, input }) => ({ taskSlug, input }))

/** A link for a new password is a key to the account. */
const shownMails = (mails: ReadMail[]) =>
  mails.map((mail) => ({ ...mail, text: mail.text.replaceAll(/(\/account\/link\/)[\w-]+/g, '$1…') }))

async function rowsOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  { own, points = [], names, secret = [] }: Holding,
  about: AboutPerson,
): Promise<Doc[]> {
  const mine = own ? await found(req, collection, own(about)) : []
  const toThem: Where[] = points.map((field) => ({ [field]: { equals: about.id } }))
  // Entries about the account, whoever did it.
  if (collection === 'auditLog')
    toThem.push({ and: [{ document: { equals: 'users' } }, { documentId: { equals: about.id } }] })
  const done = toThem.length > 0 ? await found(req, collection, { or: toThem }) : []
  const named = names ? await documentsNaming(req, { collection, paths: names, about }) : []
  const shown = deeds.includes(collection)
    ? done.map((row) => withoutOthers(row, about.id))
    : [...done, ...named].map((row) => only(row, naming))
  const rows = [...mine.map((row) => without(row, secret)), ...shown]
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** Who else did something to the account, and from where, is about them. */
const withoutOthers = (row: Doc, person: string): Doc =>
  'address' in row && idOf(row.user) !== person && row.user ? without(row, ['user', 'address']) : row

/** Gathers all that the hub holds of a contact. Written to the audit log. */
export async function exportContact(req: PayloadRequest, id: string): Promise<Exported> {
  const states = await statesOf(req, id)
  const [main, ...versions] = states
  const about = aboutContact(states)
  const documentIs = { documentId: { equals: id } }
  const photos = [...new Set(states.map(({ photo }) => idOf(photo)))].filter((photo) => photo !== undefined)
  const copies = await copiesOf(req, id)
  const data: Record<string, unknown> = {
    contacts: main,
    versions,
    copies: await Promise.all(copies.map((copy) => statesOf(req, copy))),
    reviews: await found(req, 'reviews', documentIs),
    auditLog: await found(req, 'auditLog', documentIs),
    formerAddresses: await found(req, 'formerAddresses', { document: { equals: id } }),
    adoptions: await found(req, 'adoptions', {
      itemKey: { equals: keyOf({ relationTo: 'contacts', value: id }) },
    }),
    media: photos.length > 0 ? await found(req, 'media', { id: { in: photos } }) : [],
    speaker: (await found(req, 'meetings', { 'speakers.contact': { equals: id } })).map((row) =>
      only(row, naming),
    ),
    named: await namedIn(req, about),
    'payload-jobs': shownJobs(await jobsAbout(req, about)),
    mailsOnDisk: shownMails(await mailsAbout(req, about)),
  }
  return exported(req, 'contacts', id, data)
}

/** The documents of its city that name a contact, by collection. */
async function namedIn(req: PayloadRequest, about: About): Promise<Record<string, Doc[]>> {
  const named: Record<string, Doc[]> = {}
  for (const [slug, { names }] of Object.entries(holdings)) {
    const collection = slugIn(req.payload, slug)
    const rows = names ? await documentsNaming(req, { collection, paths: names, about }) : []
    if (rows.length > 0) named[slug] = rows.map((row) => only(row, naming))
  }
  return named
}

async function exported(
  req: PayloadRequest,
  collection: 'users' | 'contacts',
  id: string,
  data: Record<string, unknown>,
): Promise<Exported> {
  await audit(req, { action: 'export', document: collection, documentId: id })
  return { exportedAt: new Date().toISOString(), subject: { collection, id }, data }
}

async function found(req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<Doc[]> {
  const { docs } = await req.payload.db.find<Doc & { id: string }>({
    collection,
    where,
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

const only = (row: Doc, names: readonly string[]): Doc =>
  Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)))

const without = (row: Doc, names: readonly string[]): Doc =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))
