import { createLocalReq, type PayloadRequest, type Where } from 'payload'
import { callerOf, idOf } from '../access/caller.ts'
import { type WorkflowCollection, workflowCollections } from './collections.ts'
import { tomorrow } from './days.ts'
import { namesOf } from './names.ts'
import { publishesFor } from './rights.ts'
import { type Standing, stateOf } from './state.ts'
import { titleOf } from './title.ts'

/** A document in the queue. */
export interface Item {
  collection: WorkflowCollection
  id: string
  title: string
  /** The language of the original. */
  locale: string | null
  municipality: string | null
  /** Who submitted it, or asked for changes; `null` when the account is gone. */
  by: string | null
  /** Since when it waits (ISO 8601); for what is due, its day. */
  since: string
  note: string | null
}

/** Documents that wait for a person, each list oldest first. `more`: there is more than is shown. */
export interface Queue {
  publishes: boolean
  waiting: Item[]
  changes: Item[]
  due: Item[]
  more: boolean
}

/** How many documents of a collection are read for a list. */
export const most = 50

interface Found extends Standing {
  id: string
  collection: WorkflowCollection
  title: string
  locale: string | null
  municipality: string | undefined
  updatedAt: string
  reviewBy?: string | null
}

/**
 * The queue of the caller: two bounded queries per collection (newest versions; what is out), all with the caller's access,
 * one for the history of what was found and one for the names in it.
 */
export async function reviewQueue({ payload, user }: PayloadRequest): Promise<Queue> {
  // A request of its own: reading in all languages would change the language of the page's.
  const req = await createLocalReq(user ? { user } : {}, payload)
  const mine = await submittedBy(req)
  const found = await Promise.all(
    workflowCollections.map(async (collection) => ({
      newest: await search(req, collection, inProgress(req, collection, mine), true),
      due: await search(req, collection, isDueFor(req, collection), false),
    })),
  )
  const newest = found.flatMap((each) => each.newest)
  const waiting = newest.filter((doc) => stateOf(doc) === 'inReview')
  const changes = newest.filter((doc) => stateOf(doc) === 'changesRequested')
  const due = found.flatMap((each) => each.due)
  return {
    publishes: workflowCollections.some((collection) => publishesFor(req, collection).length > 0),
    waiting: await itemsOf(req, waiting, 'submit'),
    changes: await itemsOf(req, changes, 'requestChanges'),
    due: oldestFirst(due.map((doc) => ({ ...bare(doc), since: doc.reviewBy ?? doc.updatedAt }))),
    more: found.some((each) => each.newest.length === most || each.due.length === most),
  }
}

const ownedBy = (publishes: string[] | 'everywhere'): Where[] =>
  publishes === 'everywhere' ? [] : [{ municipality: { in: publishes } }]

/** Newest versions that wait for the caller's review, or for the caller's changes. */
function inProgress(req: PayloadRequest, collection: WorkflowCollection, mine: string[]): Where | undefined {
  const publishes = publishesFor(req, collection)
  const waiting: Where = { and: [{ workflow: { equals: 'inReview' } }, ...ownedBy(publishes)] }
  const changes: Where = { and: [{ workflow: { equals: 'changesRequested' } }, { id: { in: mine } }] }
  const wanted = [...(publishes.length > 0 ? [waiting] : []), ...(mine.length > 0 ? [changes] : [])]
  return wanted.length > 0 ? { or: wanted } : undefined
}

function isDueFor(req: PayloadRequest, collection: WorkflowCollection): Where | undefined {
  const publishes = publishesFor(req, collection)
  if (publishes.length === 0) return undefined
  return {
    and: [
      { _status: { equals: 'published' } },
      { reviewBy: { less_than: tomorrow() } },
      ...ownedBy(publishes),
    ],
  }
}

async function search(
  req: PayloadRequest,
  collection: WorkflowCollection,
  where: Where | undefined,
  draft: boolean,
): Promise<Found[]> {
  if (where === undefined) return []
  const titled = req.payload.collections[collection].config.admin.useAsTitle ?? 'id'
  const { docs } = await req.payload.find({
    collection: collection,
    where,
    draft,
    locale: 'all',
    select: {
      [titled]: true,
      sourceLocale: true,
      municipality: true,
      workflow: true,
      reviewBy: true,
      _status: true,
      updatedAt: true,
    },
    sort: draft ? 'updatedAt' : 'reviewBy',
    limit: most,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map((doc) => {
    const named = (doc as unknown as Record<string, unknown>)[titled]
    return {
      id: doc.id,
      collection,
      title: titleOf(named, doc.sourceLocale),
      locale: doc.sourceLocale ?? null,
      municipality: idOf(doc.municipality),
      workflow: doc.workflow,
      _status: doc._status,
      updatedAt: doc.updatedAt,
      reviewBy: doc.reviewBy ?? null,
    }
  })
}

/** The documents that the caller submitted, the latest first. */
async function submittedBy(req: PayloadRequest): Promise<string[]> {
  const caller = callerOf(req)
  if (caller.kind !== 'network' && caller.kind !== 'member') return []
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { and: [{ user: { equals: caller.id } }, { action: { equals: 'submit' } }] },
    select: { documentId: true },
    sort: '-createdAt',
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return [...new Set(docs.map(({ documentId }) => documentId))]
}

/** Returns documents that were found with the caller's access as items of the queue, with what the history says about each. */
async function itemsOf(
  req: PayloadRequest,
  found: Found[],
  action: 'submit' | 'requestChanges',
): Promise<Item[]> {
  if (found.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { and: [{ documentId: { in: found.map(({ id }) => id) } }, { action: { equals: action } }] },
    sort: '-createdAt',
    pagination: false,
    limit: most * workflowCollections.length * 10,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const last = new Map([...docs].reverse().map((entry) => [entry.documentId, entry]))
  const names = await namesOf(
    req,
    [...last.values()].map(({ user }) => idOf(user)),
  )
  const items = found.map((doc) => {
    const entry = last.get(doc.id)
    return {
      ...bare(doc),
      by: names.get(idOf(entry?.user) ?? '') ?? null,
      since: entry?.createdAt ?? doc.updatedAt,
      note: entry?.note ?? null,
    }
  })
  return oldestFirst(items)
}

const bare = ({ collection, id, title, locale, municipality }: Found): Omit<Item, 'since'> => ({
  collection,
  id,
  title,
  locale,
  municipality: municipality ?? null,
  by: null,
  note: null,
})

const oldestFirst = (items: Item[]): Item[] => items.sort((a, b) => a.since.localeCompare(b.since))
