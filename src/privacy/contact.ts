import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { readOne } from '../../collections/fields/reads.ts'
import { idOf } from '../access/caller.ts'
import { aside } from '../database/aside.ts'
import { atomically } from '../database/atomically.ts'
import { wipeLogAfter } from '../database/tables.ts'
import { audit } from '../publish/audit.ts'
import { keyOf } from '../sharing/items.ts'
import type { Doc } from '../translation/document.ts'
import { holdings } from './holdings.ts'
import { forgetJobs, forgetMails } from './mails.ts'
import { forgetNames } from './names.ts'
import { privacySettings } from './settings.ts'

const collection = 'contacts'

/** A contact's states: the main row and all versions, in all languages. */
export async function statesOf(req: PayloadRequest, id: string): Promise<Doc[]> {
  const main = await readOne(req, collection, { id: { equals: id } })
  const { docs } = await req.payload.db.findVersions<Doc>({
    collection,
    where: { parent: { equals: id } },
    limit: 0,
    pagination: false,
    locale: 'all',
    req,
  })
  return [...(main ? [main] : []), ...docs.map(({ version }) => version)]
}

/** The copies of a contact in other cities, and theirs. */
export async function copiesOf(req: PayloadRequest, id: string): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    where: { adoptedFrom: { equals: id } },
    limit: 0,
    pagination: false,
    select: {},
    req,
  })
  const copies = docs.map((copy) => String(copy.id))
  const further = await Promise.all(copies.map((copy) => copiesOf(req, copy)))
  return [...copies, ...further.flat()]
}

/**
 * Erases a contact: with its versions, its history, what other cities took over of it, its photo where nothing else shows it, its
 * name among speakers and bylines, and mails about it. Whoever calls has asked for the right.
 */
export async function eraseContact(req: PayloadRequest, id: string): Promise<void> {
  const { ledger, dataDir } = privacySettings(req.payload)
  const states = await statesOf(req, id)
  if (states.length === 0) return
  const names = unique(states.map(({ name }) => name))
  const addresses = unique(states.flatMap(({ emails }) => rowsOf(emails).map(({ value }) => value)))
  if (req.context.replaysErasures !== true)
    await ledger.add({
      at: new Date().toISOString(),
      collection,
      id,
      addresses: addresses.map(ledger.hash),
    })
  await atomically(req, async () => {
    for (const copy of await copiesOf(req, id)) await deleted(req, collection, copy)
    const where: Where = { itemKey: { equals: keyOf({ relationTo: collection, value: id }) } }
    await req.payload.db.deleteMany({ collection: 'adoptions', where, req })
    await deleted(req, collection, id)
    for (const photo of unique(states.map(({ photo }) => idOf(photo)))) await forgetPhoto(req, photo)
    for (const name of names) await forgetName(req, name)
    await forgetJobs(req, [...names, ...addresses])
    await forgetMails(dataDir, [...names, ...addresses])
    const municipality = idOf(states[0]?.municipality)
    await audit(req, { action: 'erase', document: collection, documentId: id, municipality })
  })
  wipeLogAfter(req)
}

const unique = (values: unknown[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === 'string' && value !== '')),
]

const rowsOf = (value: unknown): Doc[] => (Array.isArray(value) ? (value as Doc[]) : [])

/** By Payload's own operation, so that everything follows that follows a deletion. */
async function deleted(req: PayloadRequest, slug: CollectionSlug, id: string): Promise<void> {
  const own = aside(req)
  Object.assign(own, { context: { ...req.context, trusted: true } })
  await req.payload.delete({
    collection: slug as 'news',
    id,
    trash: true,
    depth: 0,
    overrideAccess: true,
    req: own,
  })
}

async function forgetPhoto(req: PayloadRequest, id: string): Promise<void> {
  const { totalDocs } = await req.payload.db.count({
    collection: 'pictureUses',
    where: { picture: { equals: id } },
    req,
  })
  const stored = totalDocs === 0 && (await readOne(req, 'media', { id: { equals: id } }))
  if (stored) await deleted(req, 'media', id)
}

async function forgetName(req: PayloadRequest, name: string): Promise<void> {
  for (const [slug, { names }] of Object.entries(holdings))
    if (names) await forgetNames(req, { collection: slug as CollectionSlug, paths: names, name })
}
