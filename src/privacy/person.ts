import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { refusal } from '../access/guards.ts'
import { forgetInVersions, wipeLogAfter } from '../database/tables.ts'
import type { User } from '../payload-types.ts'
import { actorOf, audit } from '../publish/audit.ts'
import { homeOf } from '../publish/memberships.ts'
import { forgetDemoAccount } from './demoAccounts.ts'
import { type Holding, holdings, type Person } from './holdings.ts'
import { forgetJobs, forgetMails } from './mails.ts'
import { forgetNames } from './names.ts'
import { privacySettings } from './settings.ts'

/** Marks a request that does again what the ledger says: it is not written down twice. */
export const replaying = { replaysErasures: true } as const

type Stored = User & Record<string, unknown>

/**
 * Whoever deletes a person, by whatever way, erases them: everything that `holdings` names goes in the transaction of the
 * deletion, and the ledger has it before. What is written there and then fails is done at the next start.
 */
export const erasePerson: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const person = await req.payload.db.findOne<Stored>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  if (!person) return
  await refuseLast(req, person)
  const { ledger, dataDir } = privacySettings(req.payload)
  if (req.context.replaysErasures !== true)
    await ledger.add({
      at: new Date().toISOString(),
      collection: 'users',
      id: String(person.id),
      addresses: [ledger.hash(person.email)],
    })
  await forgetRows(req, { id: String(person.id), name: person.name, email: person.email })
  const needles = [person.email, person.name]
  await forgetJobs(req, needles)
  await forgetMails(dataDir, needles)
  forgetDemoAccount(dataDir, person.email)
  await record(req, person)
  wipeLogAfter(req)
}

/** That it happened stays, without the person. */
async function record(req: PayloadRequest, person: Stored): Promise<void> {
  const isOwn = actorOf(req) === String(person.id)
  await audit(req, {
    action: 'erase',
    document: 'users',
    documentId: String(person.id),
    municipality: homeOf(person),
    ...(isOwn ? { user: null } : {}),
  })
}

async function refuseLast(req: PayloadRequest, person: Stored): Promise<void> {
  if (!req.user || !(await isLastAdministrator(req, person))) return
  throw refusal('This is the last administrator of the network. Make another one first. Nothing was deleted.')
}

/** Whether nobody else could administrate the network. */
export async function isLastAdministrator(
  req: PayloadRequest,
  person: Pick<User, 'id' | 'isNetworkAdmin'>,
): Promise<boolean> {
  if (person.isNetworkAdmin !== true) return false
  const { totalDocs } = await req.payload.db.count({
    collection: 'users',
    where: {
      and: [
        { isNetworkAdmin: { equals: true } },
        { state: { equals: 'active' } },
        { id: { not_equals: person.id } },
      ],
    },
    req,
  })
  return totalDocs === 0
}

async function forgetRows(req: PayloadRequest, person: Person): Promise<void> {
  for (const [slug, holding] of Object.entries(holdings)) {
    const collection = slug as CollectionSlug
    // The row of the person goes by the deletion itself.
    if (holding.own && collection !== 'users')
      await req.payload.db.deleteMany({ collection, where: holding.own(person), req })
    await forgetPointers(req, collection, holding, person.id)
    if (holding.names) await forgetNames(req, { collection, paths: holding.names, name: person.name })
  }
  await forgetNotes(req, person)
}

async function forgetPointers(
  req: PayloadRequest,
  collection: CollectionSlug,
  { points = [], told = [] }: Holding,
  id: string,
): Promise<void> {
  const isVersioned = Boolean(req.payload.collections[collection].config.versions)
  for (const field of points) {
    const where: Where = { [field]: { equals: id } }
    // A document's creator is not what `told` is about.
    const names = field === 'createdBy' ? [field] : [...told, field]
    const data = Object.fromEntries(names.map((name) => [name, null]))
    await req.payload.db.updateMany({ collection, where, data, req, returning: false })
    if (isVersioned) await forgetInVersions(req, collection, { field, id })
  }
}

/** Notes of the hub itself name people: of a schedule, for instance, that somebody lost the right to. */
async function forgetNotes(req: PayloadRequest, { name }: Person): Promise<void> {
  await req.payload.db.updateMany({
    collection: 'reviews',
    where: { note: { contains: name } },
    data: { note: null },
    req,
    returning: false,
  })
}
