import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
} from 'payload'
import { idOf } from '../access/caller.ts'
import { guardFiles } from '../media/guards.ts'
import type { Doc } from '../translation/document.ts'
import { followUses, showsFiles } from '../media/account.ts'
import { forgetAddresses, keepAddress } from '../publish/addresses.ts'
import { actorOf } from '../publish/audit.ts'
import { diff } from '../publish/diff.ts'
import { announceChange } from '../publish/outbox.ts'
import { recordChange, recordDelete } from '../publish/record.ts'
import { keep, stateOf, take } from '../publish/states.ts'
import { isDelivered } from '../publish/tags.ts'

/** Reads what a document was, before it is changed: for readers, and by a person. */
export const rememberBefore: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  originalDoc,
  req,
}) => {
  const id = idOf(originalDoc?.id)
  if (id === undefined || (!isDelivered(collection.slug) && actorOf(req) === undefined)) return data
  keep(context, collection.slug, id, await stateOf(req, collection, id))
  return data
}

/**
 * Refuses files that may not be used here, announces what changed for readers, and records what a person did: all in the same
 * transaction.
 */
export const followChange: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  req,
}) => {
  const { slug } = collection
  const id = String(doc.id)
  const before = operation === 'update' ? take(context, slug, id) : undefined
  const isRecorded = actorOf(req) !== undefined
  if (!isRecorded && !isDelivered(slug)) return doc
  // A document that the hub itself creates is taken as saved, in one language, unless its kind shows files; all else is read as stored.
  const isNew = operation === 'create' && !isRecorded && !showsFiles(slug)
  const after = isNew ? { main: doc as Doc, newest: doc as Doc } : await stateOf(req, collection, id)
  await guardFiles(req, collection, before, after)
  const change = isDelivered(slug) && diff(slug, before?.main, after.main)
  if (change) await announceChange(req, change)
  if (change) await keepAddress(req, slug, before?.main, change)
  await followUses(req, slug, before?.main, after.main)
  if (isRecorded) await recordChange(req, collection, before, after, context.isRestoringVersion === true)
  return doc
}

/** The same for a deletion. */
export const followDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const { slug } = collection
  const change = isDelivered(slug) && diff(slug, doc as Doc, undefined)
  if (change) await announceChange(req, change)
  if (isDelivered(slug)) await forgetAddresses(req, String(doc.id))
  if (actorOf(req) !== undefined) await recordDelete(req, collection, doc as Doc)
  return doc
}
