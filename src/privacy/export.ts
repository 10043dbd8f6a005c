import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { audit } from '../publish/audit.ts'
import type { Doc } from '../translation/document.ts'
import { copiesOf, statesOf } from './contact.ts'
import { type Holding, holdings, type Person } from './holdings.ts'
import { jobsAbout, mailsAbout } from './mails.ts'
import { documentsNaming } from './names.ts'
import { privacySettings } from './settings.ts'

/** What of documents that somebody made or is named in says which they are. */
const naming = ['id', 'title', 'name', 'slug', 'filename', 'label', '_status', 'createdAt', 'updatedAt']

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
export async function exportPerson(req: PayloadRequest, person: Person): Promise<Exported> {
  const data: Record<string, unknown> = {}
  for (const [slug, holding] of Object.entries(holdings)) {
    const rows = await rowsOf(req, slug as CollectionSlug, holding, person)
    if (rows.length > 0) data[slug] = rows
  }
  const needles = [person.email, person.name]
  data['payload-jobs'] = (await jobsAbout(req, needles)).map(({ taskSlug, input }) => ({ taskSlug, input }))
  data.mailsOnDisk = (await mailsAbout(privacySettings(req.payload).dataDir, [person.email])).map(
    ({ text }) => text,
  )
  return exported(req, 'users', person.id, data)
}

async function rowsOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  { own, points = [], names, secret = [] }: Holding,
  person: Person,
): Promise<Doc[]> {
  const mine = own ? await found(req, collection, own(person)) : []
  const pointing: Where = { or: points.map((field) => ({ [field]: { equals: person.id } })) }
  const done = points.length > 0 ? await found(req, collection, pointing) : []
  const named = names ? await documentsNaming(req, { collection, paths: names, name: person.name }) : []
  const shown = deeds.includes(collection) ? done : [...done, ...named].map((row) => only(row, naming))
  const rows = [...mine.map((row) => without(row, secret)), ...shown]
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** Gathers all that the hub holds of a contact. Written to the audit log. */
export async function exportContact(req: PayloadRequest, id: string): Promise<Exported> {
  const [main, ...versions] = await statesOf(req, id)
  const about = { documentId: { equals: id } }
  const data = {
    contacts: main,
    versions,
    copies: await copiesOf(req, id),
    reviews: await found(req, 'reviews', about),
    auditLog: await found(req, 'auditLog', about),
  }
  return exported(req, 'contacts', id, data)
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
