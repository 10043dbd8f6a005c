import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  PayloadRequest,
  RequestContext,
  SanitizedCollectionConfig,
} from 'payload'
import { idOf } from '../access/caller.ts'
import { readNewest, readOne } from '../../collections/fields/reads.ts'
import type { Doc } from '../translation/document.ts'
import { actorOf, audit, type Deed } from './audit.ts'
import { changedPaths } from './changes.ts'
import { homeOf, roleChanges } from './memberships.ts'

/** A stored document: the row that readers get, and the newest state that editors see; both with all languages. */
interface State {
  main: Doc
  newest: Doc
}

/** What documents were before the operation under way, which shares one context. */
const earlier = new WeakMap<RequestContext, Map<string, State>>()

/**
 * Reads what a document was, before a person changes it. The hooks' own arguments would not do: they are in one language
 * and may be a draft. What the hub does by itself (the demo, the first administrator) has no person and is not recorded.
 */
export const rememberBefore: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  originalDoc,
  req,
}) => {
  const id = idOf(originalDoc?.id)
  if (id === undefined || actorOf(req) === undefined) return data
  const states = earlier.get(context) ?? new Map<string, State>()
  earlier.set(context, states)
  states.set(`${collection.slug}/${id}`, await stateOf(req, collection, id))
  return data
}

/** Writes a person's change to the audit log, in the same transaction. */
export const recordChange: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  req,
}) => {
  if (actorOf(req) === undefined) return doc
  const id = String(doc.id)
  const key = `${collection.slug}/${id}`
  const before = operation === 'update' ? earlier.get(context)?.get(key) : undefined
  earlier.get(context)?.delete(key)
  const after = await stateOf(req, collection, id)
  const deeds =
    before === undefined
      ? deedsOfCreation(after)
      : deedsOfChange(collection, before, after, context.isRestoringVersion === true)
  const people = collection.slug === 'users' ? deedsOnPeople(before?.main ?? {}, after.main) : []
  const owners = ownersOf(collection.slug, before?.newest, after.newest)
  for (const deed of deeds)
    for (const municipality of owners)
      await audit(req, { municipality, ...deed, document: collection.slug, documentId: id })
  for (const deed of people) await audit(req, { ...deed, document: collection.slug, documentId: id })
  return doc
}

/** Writes a person's deletion to the audit log; whoever deletes the own account is gone when it is written. */
export const recordDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  if (actorOf(req) === undefined) return doc
  const documentId = String(doc.id)
  const isPerson = collection.slug === 'users'
  const user = isPerson && actorOf(req) === documentId ? null : undefined
  if (isPerson) await forgetPerson(req, documentId)
  const deeds: Partial<Deed>[] = isPerson ? deedsOnPeople(doc as Doc, {}) : []
  for (const municipality of ownersOf(collection.slug, undefined, doc as Doc))
    await audit(req, { action: 'delete', document: collection.slug, documentId, municipality, user })
  for (const deed of deeds)
    await audit(req, { action: 'roleChange', ...deed, document: collection.slug, documentId, user })
  return doc
}

/** Entries that a deleted person made stay, without the relation; SQLite has cleared it already. */
async function forgetPerson(req: PayloadRequest, id: string): Promise<void> {
  await req.payload.db.updateMany({
    collection: 'auditLog',
    where: { user: { equals: id } },
    data: { user: null },
    req,
    returning: false,
  })
}

type Part = Pick<Deed, 'action' | 'fields' | 'detail' | 'municipality'>

function deedsOfCreation({ main }: State): Part[] {
  return [{ action: 'create' }, ...(isOut(main) ? [{ action: 'publish' } as const] : [])]
}

/** What one save did: several things at once are possible (new texts, published). */
function deedsOfChange(
  collection: SanitizedCollectionConfig,
  before: State,
  after: State,
  isRestoring: boolean,
): Part[] {
  const fields = changedPaths(collection.flattenedFields, before.newest, after.newest)
  const [wasOut, isNowOut] = [isOut(before.main), isOut(after.main)]
  const [wasGone, isGone] = [Boolean(before.main.deletedAt), Boolean(after.main.deletedAt)]
  const deeds: Part[] = []
  if (isRestoring) deeds.push({ action: 'restore', fields, detail: 'version' })
  if (isGone && !wasGone) deeds.push({ action: 'trash' })
  else if (wasGone && !isGone) deeds.push({ action: 'restore', fields, detail: 'trash' })
  else if (isNowOut && !wasOut) deeds.push({ action: 'publish', fields })
  else if (wasOut && !isNowOut) deeds.push({ action: 'unpublish', fields })
  if (deeds.length > 0) return deeds
  return updateOf(collection, before, after, fields)
}

/** A change that is nothing more. Changes of roles and passwords have entries of their own. */
function updateOf(
  { slug, versions }: SanitizedCollectionConfig,
  before: State,
  after: State,
  fields: string[],
): Part[] {
  if (slug === 'users') {
    const others = fields.filter((path) => path !== 'memberships' && path !== 'isNetworkAdmin')
    const isAll = others.length === 0 && deedsOnPeople(before.main, after.main).length > 0
    return isAll ? [] : [{ action: 'update', fields: others }]
  }
  const detail = versions?.drafts ? (after.newest._status === 'published' ? 'published' : 'draft') : undefined
  return [{ action: 'update', fields, detail }]
}

function deedsOnPeople(before: Doc, after: Doc): Part[] {
  const roles = roleChanges(before, after).map(({ municipality, field, detail }): Part => ({
    action: 'roleChange',
    municipality,
    fields: [field],
    detail,
  }))
  const isNew = before.hash === undefined || after.hash === undefined
  if (isNew || before.hash === after.hash) return roles
  return [...roles, { action: 'passwordChange', municipality: homeOf(after) }]
}

const isOut = ({ _status, deletedAt }: Doc): boolean => _status === 'published' && !deletedAt

/** The municipalities concerned: both, when a document goes from one to another. */
function ownersOf(slug: string, before: Doc | undefined, after: Doc): (string | undefined)[] {
  const owner = (doc: Doc) => {
    if (slug === 'users') return homeOf(doc)
    return idOf(slug === 'municipalities' ? doc.id : doc.municipality)
  }
  return [...new Set([owner(after), ...(before ? [owner(before) ?? owner(after)] : [])])]
}

/** Of what readers get, only as much as says whether they get it, where there is a newer state beside it. */
const standing = { _status: true, deletedAt: true, municipality: true } as const

async function stateOf(
  req: PayloadRequest,
  { slug, versions }: SanitizedCollectionConfig,
  id: string,
): Promise<State> {
  const where = { id: { equals: id } }
  const newest = versions?.drafts ? await readNewest(req, slug as CollectionSlug, id) : undefined
  const main = await readOne(req, slug as CollectionSlug, where, newest ? standing : undefined)
  return { main: main ?? {}, newest: newest ? { ...newest, id } : (main ?? {}) }
}
