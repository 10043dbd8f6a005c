import type {
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload'
import { slugIn } from '../model/slugs.ts'
import { membershipsOf } from '../access/caller.ts'
import { HubError } from '../errors/hubError.ts'
import { emptied, forgetInVersions, wipeLogAfter } from '../database/tables.ts'
import type { User } from '../model/payload-types.ts'
import { actorOf, audit } from '../publish/audit.ts'
import { homeOf } from '../publish/memberships.ts'
import { type About, mentions } from './about.ts'
import { forgetDemoAccount } from './demoAccounts.ts'
import { type Holding, holdings } from './holdings.ts'
import { forgetJobs, forgetMails } from './mails.ts'
import { forgetPages } from './pages.ts'
import { forgetNames } from './names.ts'
import { privacySettings } from './settings.ts'
import { writeDown } from './writeDown.ts'

type Stored = User & Record<string, unknown>

/** An account, as it is looked for. */
export type AboutPerson = About & { id: string }

/** Returns what means a person in other places. Words count only in the cities of the person's roles and in what the person made. */
export const aboutPerson = (person: Pick<User, 'id' | 'name' | 'email' | 'memberships'>): AboutPerson => ({
  id: String(person.id),
  names: [person.name],
  addresses: [person.email],
  municipalities: membershipsOf(person).map(({ municipality }) => municipality),
})

/**
 * Whoever deletes a person, by whatever way, erases them: everything that `holdings` names goes in the transaction of the
 * deletion, and the ledger has it before.
 */
export const erasePerson: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const person = await req.payload.db.findOne<Stored>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  if (!person) return
  if (person.isNetworkAdmin === true) await oneAfterTheOther(req)
  const about = aboutPerson(person)
  await writeDown(req, 'users', about.id)
  await forgetRows(req, about)
  await forgetNotes(req, about)
  await forgetPages(req, about)
  await forgetJobs(req, about)
  await forgetMails(req, about)
  forgetDemoAccount(privacySettings(req.payload).dataDir, person.email)
  await audit(req, {
    action: 'erase',
    document: 'users',
    documentId: about.id,
    municipality: homeOf(person),
    isAnonymous: actorOf(req) === about.id,
  })
  wipeLogAfter(req)
}

async function forgetRows(req: PayloadRequest, about: AboutPerson): Promise<void> {
  for (const [slug, holding] of Object.entries(holdings)) {
    const collection = slugIn(req.payload, slug)
    // The row of the person goes by the deletion itself.
    if (holding.own && collection !== 'users')
      await req.payload.db.deleteMany({ collection, where: holding.own(about), req })
    // By who made them, documents are found only before that is forgotten.
    if (holding.names) await forgetNames(req, { collection, paths: holding.names, about })
    await forgetPointers(req, collection, holding, about.id)
  }
  // Of what nobody is named in as the one who acted: refused sign-ins.
  await emptied(req, 'auditLog', { document: 'users', documentId: about.id, user: null }, ['address'])
}

async function forgetPointers(
  req: PayloadRequest,
  collection: CollectionSlug,
  { points = [], told = [] }: Holding,
  id: string,
): Promise<void> {
  const isVersioned = Boolean(req.payload.collections[collection].config.versions)
  for (const field of points) {
    // A document's creator is not what `told` is about.
    await emptied(req, collection, { [field]: id }, field === 'createdBy' ? [field] : [...told, field])
    if (isVersioned) await forgetInVersions(req, collection, { field, id })
  }
}

/** Notes of a review, in which people name each other. */
async function forgetNotes(req: PayloadRequest, { names, municipalities }: About): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string; note?: string | null }>({
    collection: 'reviews',
    where: { and: [{ municipality: { in: [...municipalities] } }, { note: { exists: true } }] },
    limit: 0,
    pagination: false,
    select: { note: true },
    req,
  })
  for (const { id, note } of docs)
    if (mentions(note ?? '', names)) await emptied(req, 'reviews', { id }, ['note'])
}

const administrators: Where = {
  and: [{ isNetworkAdmin: { equals: true } }, { state: { equals: 'active' } }],
}

/** Who would be the last one. Whether that is so is seen after the deletion alone; this says it before a proof is asked for. */
export async function isLastAdministrator(
  req: PayloadRequest,
  person: Pick<User, 'id' | 'isNetworkAdmin'>,
): Promise<boolean> {
  if (person.isNetworkAdmin !== true) return false
  const where: Where = { and: [administrators, { id: { not_equals: person.id } }] }
  return (await req.payload.db.count({ collection: 'users', where, req })).totalDocs === 0
}

/** Two administrators who go at once would each count the other: both write this row, so that the second sees what the first did. */
async function oneAfterTheOther(req: PayloadRequest): Promise<void> {
  const work = 'administrators'
  const data = { work, holder: crypto.randomUUID() }
  const where: Where = { work: { equals: work } }
  await req.payload.db.upsert({ collection: 'leases', where, data, req, returning: false })
}

/** Nobody deletes the last administrator of the network, nor several of them together. */
export const keepAdministrator: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const person = doc as User
  if (!req.user || person.isNetworkAdmin !== true) return
  const { totalDocs } = await req.payload.db.count({ collection: 'users', where: administrators, req })
  if (totalDocs === 0) throw new HubError(req, 'last-administrator')
}
