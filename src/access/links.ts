import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { slugIn } from '../model/slugs.ts'
import { HubError } from '../errors/hubError.ts'
import { type Doc, rowsOf } from '../translation/document.ts'
import { callerOf, idOf, type Member } from './caller.ts'
import { isTrusted, standOf } from './guards.ts'
import { attachments, partnerRoles, type PartnerRights, standings } from './partnerships.ts'
import { type References, referencesOf } from './references.ts'

/**
 * Refuses links to documents that the caller cannot read, in drafts too: otherwise an id alone would attach another
 * city's draft or internal file. A project of another city takes only what its partners attach. Links that stood already,
 * in whatever language, are left alone.
 */
export const guardLinks: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const caller = callerOf(req)
  if (caller.kind !== 'member' || isTrusted(req)) return data
  const before: Doc = operation === 'create' ? {} : ((originalDoc as Doc | undefined) ?? {})
  const named = added(
    referencesOf(collection.flattenedFields, before),
    referencesOf(collection.flattenedFields, data),
  )
  if (named.size > 0) await refuseUnreadable(named, before, collection, req)
  const attached = projectsOf(collection.slug, data).filter(
    (id) => !projectsOf(collection.slug, before).includes(id),
  )
  if (attached.length > 0) {
    await refuseUnattached(req, caller, attached, idOf(data.municipality ?? originalDoc?.municipality))
  }
  return data
}

/**
 * After a copy was made or a version restored, inside the transaction: asks about the languages that no hook before the save
 * sees, since Payload takes them from the source.
 */
export const guardCopiedLinks: CollectionAfterChangeHook = async ({
  collection,
  data,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const isRestored = req.context.isRestoringVersion === true
  const isCopied = operation === 'create' && req.context.copying === true
  if (callerOf(req).kind !== 'member' || isTrusted(req) || !(isCopied || isRestored)) return doc
  const { latest } = await standOf(req, collection, String((doc as Doc).id))
  // References that the save itself named were checked before.
  const before = ((isCopied ? data : previousDoc) ?? {}) as Doc
  const named = added(
    referencesOf(collection.flattenedFields, before),
    referencesOf(collection.flattenedFields, latest ?? {}),
  )
  if (named.size > 0) await refuseUnreadable(named, {}, collection, req)
  return doc
}

/** Returns the references that are in `after` and not in `before`. */
function added(before: References, after: References): References {
  const left = [...after].map(([collection, ids]): [string, Set<string>] => [
    collection,
    new Set([...ids].filter((id) => !before.get(collection)?.has(id))),
  ])
  return new Map(left.filter(([, ids]) => ids.size > 0))
}

async function refuseUnreadable(
  named: References,
  before: Doc,
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<void> {
  for (const [target, ids] of named) {
    const unread = await unreadable(req, target, [...ids])
    if (unread.length === 0) continue
    // Languages other than the saved one are stored alone.
    const stood =
      before.id === undefined ? {} : ((await standOf(req, collection, String(before.id))).latest ?? {})
    const known = referencesOf(collection.flattenedFields, stood).get(target)
    const missing = unread.filter((id) => !known?.has(id))
    if (missing.length === 0) continue
    throw new HubError(req, 'link-not-readable', { collection: target, ids: missing.join(', ') })
  }
}

async function unreadable(req: PayloadRequest, collection: string, ids: string[]): Promise<string[]> {
  if (!(collection in req.payload.collections)) return ids
  const { docs } = await req.payload.find({
    collection: slugIn(req.payload, collection),
    where: { id: { in: ids } },
    depth: 0,
    draft: false,
    limit: ids.length,
    pagination: false,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const readable = new Set(docs.map(({ id }) => String(id)))
  return ids.filter((id) => !readable.has(id))
}

/** The projects that a document is attached to. */
function projectsOf(slug: string, data: Doc): string[] {
  const value = data[attachments[slug] ?? '']
  return (Array.isArray(value) ? value : [value]).map(idOf).filter((id) => id !== undefined)
}

async function refuseUnattached(
  req: PayloadRequest,
  caller: Member,
  projects: string[],
  owner: string | undefined,
): Promise<void> {
  const { docs } = await req.payload.db.find<Doc & { id: string }>({
    collection: 'projects',
    where: { id: { in: projects } },
    limit: 0,
    pagination: false,
    req,
  })
  const own = rowsOf(docs).filter(({ municipality }) => idOf(municipality) === owner)
  const standing = (await standings(req, caller)).filter(({ city, role }) => {
    const rights: PartnerRights = partnerRoles[role]
    return city === owner && rights.attach
  })
  const open = new Set([...own.map(({ id }) => String(id)), ...standing.map(({ project }) => project)])
  const closed = projects.filter((id) => !open.has(id))
  if (closed.length === 0) return
  throw new HubError(req, 'project-not-joined', { projects: closed.join(', ') })
}
