import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { idOf } from '../access/caller.ts'

type Action = 'create' | 'update' | 'publish' | 'unpublish' | 'trash' | 'delete'

interface Versioned {
  id: string
  _status?: string
  deletedAt?: string | null
  municipality?: unknown
}

/** Writes a person's change to the audit log, in the same transaction: it stands there exactly when the change does. */
export const recordChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  previousDoc,
  operation,
  req,
}) => {
  await record(req, actionOf(operation, doc, previousDoc), collection.slug, doc)
  return doc
}

/** Writes a person's deletion to the audit log. */
export const recordDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await record(req, 'delete', collection.slug, doc)
  return doc
}

function actionOf(operation: 'create' | 'update', doc: Versioned, before: Versioned | undefined): Action {
  if (doc.deletedAt && !before?.deletedAt) return 'trash'
  if (doc._status === 'published' && before?._status !== 'published') return 'publish'
  if (doc._status === 'draft' && before?._status === 'published') return 'unpublish'
  return operation
}

/** What the system does by itself (the demo, the first administrator) has no person and is not recorded. */
async function record(
  req: PayloadRequest,
  action: Action,
  document: CollectionSlug,
  doc: Versioned,
): Promise<void> {
  if (req.user?.collection !== 'users') return
  await req.payload.create({
    collection: 'auditLog',
    data: {
      action,
      document,
      documentId: String(doc.id),
      user: req.user.id,
      municipality: idOf(doc.municipality),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
