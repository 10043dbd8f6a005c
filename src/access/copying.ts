import type { CollectionBeforeOperationHook, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { slugIn } from '../model/slugs.ts'
import { HubError } from '../errors/hubError.ts'
import type { Doc } from '../translation/document.ts'
import { callerOf } from './caller.ts'
import { hasInternal, readsInternal } from './fields.ts'
import { isTrusted } from './guards.ts'
import { rowOf } from './roles.ts'

/**
 * Refuses what Payload would copy without asking what the person may read of it: it duplicates a document and restores a version
 * with overridden access, internal values and drafts included. Whoever reads all that may; everybody else adopts (`src/sharing`).
 */
export const guardCopies: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { duplicateFromID, id, overrideAccess } = args as Copying
  if (overrideAccess === true || isTrusted(req) || callerOf(req).kind !== 'member') return args
  if (operation === 'restoreVersion' && !(await readsVersion(req, collection, id))) {
    throw new HubError(req, 'restore-not-allowed')
  }
  const isCopy = operation === 'create' && duplicateFromID !== undefined && duplicateFromID !== null
  if (isCopy && !(await readsEverything(req, collection, duplicateFromID))) {
    throw new HubError(req, 'duplicate-not-allowed')
  }
  if (isCopy) req.context.copying = true
  return args
}

interface Copying {
  duplicateFromID?: unknown
  id?: unknown
  overrideAccess?: boolean
}

async function readsVersion(
  req: PayloadRequest,
  { slug }: SanitizedCollectionConfig,
  id: unknown,
): Promise<boolean> {
  return (await versionFor(req, slug, { id: { equals: id } })) !== undefined
}

/** Returns whether the person reads the newest state of a document, internal values included. */
async function readsEverything(
  req: PayloadRequest,
  { slug, versions, flattenedFields }: SanitizedCollectionConfig,
  id: unknown,
): Promise<boolean> {
  const newest: Where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
  const doc = versions ? await versionFor(req, slug, newest) : await unopened(req, slug, id)
  return doc !== undefined && (!hasInternal(flattenedFields) || readsInternal(req, slug, doc))
}

/** A version as the person reads it. */
async function versionFor(req: PayloadRequest, slug: string, where: Where): Promise<Doc | undefined> {
  const { docs } = await req.payload.findVersions({
    collection: slugIn(req.payload, slug),
    where,
    depth: 0,
    limit: 1,
    pagination: false,
    trash: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs[0]?.version as Doc | undefined
}

/** A document of a collection where reading is a right, as the person reads it; where reading is open, it says nothing. */
async function unopened(req: PayloadRequest, slug: string, id: unknown): Promise<Doc | undefined> {
  if (rowOf(slug).open !== false) return undefined
  const { docs } = await req.payload.find({
    collection: slugIn(req.payload, slug),
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs[0] as Doc | undefined
}
