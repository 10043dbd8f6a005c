import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload'
import { slugIn } from '../model/slugs.ts'
import { idOf } from '../access/caller.ts'
import { noticeFor, post } from './notices.ts'
import { type Standing, stateOf } from './state.ts'
import { stepOf } from './step.ts'
import { actions, type State } from './transitions.ts'

/** Events that the history holds: the steps, and what else happens to the same document. */
export const events = [...actions, 'unpublish', 'reviewed', 'scheduleFailed'] as const

/** One of {@link events}. */
export type Event = (typeof events)[number]

/** An entry to be written. */
export interface Entry {
  action: Event
  collection: CollectionSlug
  document: { id: string; municipality?: unknown; createdBy?: unknown }
  from: State
  to: State
  note: string | undefined
}

type Saved = Standing & Entry['document']

/**
 * Writes what a save did to a document's state into its history, in the same transaction, with the notice that goes out
 * about it. A save that moves nothing costs nothing. What the system does by itself has no person and is not recorded.
 */
export const recordStep: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const before = operation === 'create' ? undefined : (previousDoc as Saved)
  await follow(req, before, doc)
  if (req.user?.collection !== 'users') return doc
  const [from, to] = [before ? stateOf(before) : 'draft', stateOf(doc)]
  const step = stepOf(req, collection.slug, doc.id)
  const action = step?.action ?? (await implied(req, slugIn(req.payload, collection.slug), doc, from, to))
  if (!action) return doc
  await record(req, {
    action,
    collection: slugIn(req.payload, collection.slug),
    document: doc as Saved,
    from,
    to,
    note: step?.note,
  })
  return doc
}

/** The history goes when the document goes for good. */
export const forgetSteps: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  for (const collection of ['notices', 'reviews'] as const) {
    await req.payload.db.deleteMany({ collection, where: { documentId: { equals: String(id) } }, req })
  }
  return doc
}

/** Writes an entry, with the notice that goes out about it. */
export async function record(req: PayloadRequest, entry: Entry): Promise<void> {
  const { collection, document, action, from, to, note } = entry
  const where = {
    document: collection,
    documentId: String(document.id),
    municipality: idOf(document.municipality),
  }
  const review = await req.payload.db.create({
    collection: 'reviews',
    data: {
      ...where,
      action,
      from,
      to,
      note,
      version: await latestVersion(req, entry),
      user: req.user?.id,
      createdBy: idOf(document.createdBy),
    },
    req,
  })
  const kind = noticeFor(entry)
  if (kind) {
    await post(req, { ...where, kind, actor: req.user?.id, review: String(review.id) })
  }
}

/** Returns what a save without a step of its own did: publish, or unpublish what was out. A new draft is no step. */
async function implied(
  req: PayloadRequest,
  collection: CollectionSlug,
  { id }: Saved,
  from: State,
  to: State,
): Promise<Event | undefined> {
  if (from === to) return undefined
  if (to === 'published') return 'publish'
  if (from !== 'published') return undefined
  const stored = await req.payload.db.findOne<Standing & { id: string }>({
    collection,
    where: { id: { equals: id } },
    select: { _status: true },
    req,
  })
  return stored?._status === 'published' ? undefined : 'unpublish'
}

/** The history stays with whoever owns the document. */
async function follow(req: PayloadRequest, before: Saved | undefined, doc: Saved): Promise<void> {
  const [from, to] = [idOf(before?.municipality), idOf(doc.municipality)]
  if (before === undefined || from === undefined || from === to) return
  const where: Where = { documentId: { equals: String(doc.id) } }
  await req.payload.db.updateMany({ collection: 'reviews', where, data: { municipality: to }, req })
}

async function latestVersion(
  req: PayloadRequest,
  { collection, document }: Entry,
): Promise<string | undefined> {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: { and: [{ parent: { equals: document.id } }, { latest: { equals: true } }] },
    select: { parent: true },
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ? String(docs[0].id) : undefined
}
