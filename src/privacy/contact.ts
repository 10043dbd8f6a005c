import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { slugIn } from '../model/slugs.ts'
import { readOne } from '../database/reads.ts'
import { idOf } from '../access/caller.ts'
import { isolatedRequest } from '../database/transactions/isolatedRequest.ts'
import { atomically } from '../database/transactions/atomically.ts'
import { wipeLogAfter } from '../database/tables.ts'
import { isShown } from '../media/drafts.ts'
import { audit } from '../publish/audit.ts'
import { keyOf } from '../sharing/items.ts'
import { type Doc, rowsOf } from '../translation/document.ts'
import type { About } from './about.ts'
import { holdings } from './holdings.ts'
import { forgetJobs, forgetMails } from './mails.ts'
import { forgetNames, forgetSpeaker } from './names.ts'
import { forgetPages } from './pages.ts'
import { replaying, writeDown } from './writeDown.ts'

const collection = 'contacts'

/** Marks a request that erases a contact, whatever it is: a person, an office or a desk. */
const erasing = { erasesContact: true } as const

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

/** The copies of a contact in other cities; not the copies of these. */
export async function copiesOf(req: PayloadRequest, id: string): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    where: { adoptedFrom: { equals: id } },
    limit: 0,
    pagination: false,
    select: {},
    req,
  })
  return docs.map((copy) => String(copy.id))
}

/** Returns what means a contact in other places: names and addresses. An office's name is left out: it means the office, not a person. */
export function aboutContact(states: readonly Doc[]): About {
  const people = states.filter(({ kind }) => kind === 'person')
  return {
    names: unique(people.map(({ name }) => name)),
    addresses: unique(states.flatMap(({ emails }) => rowsOf(emails).map(({ value }) => value))),
    municipalities: unique(states.map(({ municipality }) => idOf(municipality))),
  }
}

/** Erases a contact, whatever it is. Whoever calls has asked for the right. */
export const eraseContact = (req: PayloadRequest, id: string): Promise<void> =>
  atomically(req, () => deleted(req, collection, id, erasing))

/**
 * Whoever deletes a person among the contacts, by whatever way, erases them: with the versions and the history, what other cities took over,
 * the photo where nothing else shows it, the name among speakers and bylines, and mails about them. Each copy goes by its own deletion, which
 * does the same for its city. An office is erased where that is asked for; else its copies stay.
 */
export const eraseWithContact: CollectionBeforeDeleteHook = async ({ id: given, req }) => {
  const id = String(given)
  const states = await statesOf(req, id)
  if (states.length === 0 || !isErased(req, states)) return
  await writeDown(req, collection, id)
  for (const copy of await copiesOf(req, id)) await deleted(req, collection, copy, erasing)
  const where: Where = { itemKey: { equals: keyOf({ relationTo: collection, value: id }) } }
  await req.payload.db.deleteMany({ collection: 'adoptions', where, req })
  const about = aboutContact(states)
  await forgetSpeaker(req, id)
  for (const [slug, { names }] of Object.entries(holdings))
    if (names) await forgetNames(req, { collection: slugIn(req.payload, slug), paths: names, about })
  for (const photo of unique(states.map(({ photo }) => idOf(photo)))) await forgetPhoto(req, photo, id, about)
  await forgetPages(req, about)
  await forgetJobs(req, about)
  await forgetMails(req, about)
  const [municipality] = about.municipalities
  await audit(req, { action: 'erase', document: collection, documentId: id, municipality })
  wipeLogAfter(req)
}

const isErased = ({ context }: PayloadRequest, states: readonly Doc[]): boolean =>
  context.erasesContact === true ||
  context.replaysErasures === replaying.replaysErasures ||
  states.some(({ kind }) => kind === 'person')

const unique = (values: unknown[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === 'string' && value !== '')),
]

/** By Payload's own operation, so that everything follows that follows a deletion. */
async function deleted(req: PayloadRequest, slug: CollectionSlug, id: string, marks: object): Promise<void> {
  const own = isolatedRequest(req)
  Object.assign(own, { context: { ...req.context, ...marks, trusted: true } })
  await req.payload.delete({
    collection: slug,
    id,
    trash: true,
    depth: 0,
    overrideAccess: true,
    req: own,
  })
}

/** A photo of the contact's own city goes where nothing else shows it, be it a draft. */
async function forgetPhoto(
  req: PayloadRequest,
  id: string,
  contact: string,
  { municipalities }: About,
): Promise<void> {
  const photo = await readOne(req, 'media', { id: { equals: id } })
  if (!photo || !municipalities.includes(idOf(photo.municipality) ?? '')) return
  if (!(await isShown(req, id, contact))) await deleted(req, 'media', id, {})
}
