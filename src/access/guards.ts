import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  getLatestCollectionVersion,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { HubError } from '../errors/hubError.ts'
import type { Doc } from '../translation/document.ts'
import { callerOf, holds, idOf, type Member } from './caller.ts'
import { type Change, changesBetween } from './changes.ts'
import { type Grant, grantsFor, isUnlimited, type Stand } from './grants.ts'
import { isShown } from './shown.ts'

/** True where the hub itself acts: in a request of its own, or in a person's, whose rights it has checked before. */
export const isTrusted = (req: PayloadRequest): boolean => req.context.trusted === true

/** Keeps who made a document: rights that reach to the own documents go by it. Nobody can set it. */
export const keepCreator: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const person = req.user?.collection === 'users' ? req.user.id : undefined
  const createdBy = operation === 'create' ? person : idOf((originalDoc as Doc | undefined)?.createdBy)
  return { ...data, createdBy: createdBy ?? null }
}

/**
 * Refuses to give a document to a municipality where the member may not create one, and to save in a municipality that is
 * frozen or archived, whatever way the change comes: access rules see only some of these.
 */
export const guardOwner: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  operation,
  req,
}) => {
  const caller = callerOf(req)
  if (caller.kind !== 'member' || isTrusted(req)) return data
  const before = operation === 'create' ? undefined : idOf(originalDoc?.municipality)
  const owner = idOf(data.municipality ?? originalDoc?.municipality)
  if (owner === undefined) throw new HubError(req, 'municipality-missing')
  if (owner !== before && !holds(caller, 'create', collection.slug, owner))
    throw new HubError(req, 'municipality-not-allowed', { municipality: owner })
  await refuseUnlessActive(req, owner)
  return data
}

async function refuseUnlessActive(req: PayloadRequest, municipality: string): Promise<void> {
  const owner = await req.payload.db.findOne<Doc & { id: string }>({
    collection: 'municipalities',
    where: { id: { equals: municipality } },
    req,
  })
  if (owner?.status === 'active') return
  if (!owner) throw new HubError(req, 'municipality-unknown', { municipality })
  throw new HubError(req, 'municipality-not-active', { status: String(owner.status) })
}

/** The state of a document before a save, and the grants for it. Kept by collection and id until the request ends. */
interface Before {
  stand: Stand
  grants: Grant[]
}

const beforeOf = (req: PayloadRequest): Map<string, Before> =>
  (req.context.guarded ??= new Map()) as Map<string, Before>

/**
 * Before a member changes a document: finds what allows it. Unless that covers everything, remembers how the document
 * stands, so that `guardAfter` can compare.
 */
export const guardBefore: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const caller = callerOf(req)
  if (caller.kind !== 'member' || isTrusted(req) || operation !== 'update') return data
  const { id } = originalDoc as { id: string }
  const key = `${collection.slug}:${id}`
  beforeOf(req).delete(key)
  const stand = await standOf(req, collection, id)
  const grants = await grantsFor(req, caller, collection.slug, stand)
  if (!isUnlimited(grants)) beforeOf(req).set(key, { stand, grants })
  return data
}

/**
 * After a member changed a document, still inside the transaction: compares how it stands now with how it stood, in all
 * languages, as a draft and as readers see it, and refuses the whole save if anything changed that is not allowed. What
 * came before the database (form, REST, bulk, restore, copy to another language) makes no difference.
 */
export const guardAfter: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const caller = callerOf(req)
  if (caller.kind !== 'member' || isTrusted(req)) return doc
  const { id } = doc as { id: string }
  if (operation === 'create') {
    await refuseToPublish(req, caller, collection, id)
    return doc
  }
  const key = `${collection.slug}:${id}`
  const before = beforeOf(req).get(key)
  if (before === undefined) return doc
  beforeOf(req).delete(key)
  refuseChanges(req, collection, before, await standOf(req, collection, id))
  return doc
}

async function refuseToPublish(
  req: PayloadRequest,
  caller: Member,
  collection: SanitizedCollectionConfig,
  id: string,
): Promise<void> {
  const { live } = await standOf(req, collection, id)
  const isAllowed =
    !isShown(collection, live) || holds(caller, 'publish', collection.slug, idOf(live?.municipality))
  if (!isAllowed) throw new HubError(req, 'publish-not-allowed')
}

function refuseChanges(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  { stand, grants }: Before,
  now: Stand,
): void {
  const between = (from: Doc | undefined, to: Doc | undefined) =>
    changesBetween(collection.flattenedFields, from ?? {}, to ?? {})
  const out = isShown(collection, stand.live) || isShown(collection, now.live)
  const draft = between(stand.latest, now.latest)
    .filter(({ path }) => !(path === '_status' && now.latest?._status === 'draft'))
    .filter((change) => !grants.some((grant) => grant.draft(change)))
  const live = between(stand.live, now.live).filter(
    (change) => !grants.some((grant) => grant.live(change, out)),
  )
  if (draft.length > 0) throw new HubError(req, 'change-not-allowed', { fields: named(draft) })
  if (live.length > 0) throw new HubError(req, 'public-change-not-allowed', { fields: named(live) })
}

/** The first few of the changes, as a person reads them: `title (el), partnerships`. */
function named(changes: Change[]): string {
  const names = changes.map(({ path, locale }) => (locale === undefined ? path : `${path} (${locale})`))
  const shown = [...new Set(names)].slice(0, 5).join(', ')
  return names.length > 5 ? `${shown} …` : shown
}

/** How a document stands: as stored, in all languages, without access rules and hooks. */
export async function standOf(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  id: string,
): Promise<Stand> {
  const query = { collection: collection.slug, locale: 'all', req, where: { id: { equals: id } } }
  const live = (await req.payload.db.findOne<Doc & { id: string }>(query)) ?? undefined
  if (!collection.versions?.drafts) return { live, latest: live }
  const latest = await getLatestCollectionVersion<Doc & { id: string }>({
    id,
    config: collection,
    payload: req.payload,
    query,
    req,
  })
  return { live, latest: latest ?? live }
}
