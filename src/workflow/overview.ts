import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../access/caller.ts'
import type { EditorialKind } from '../model/kinds/index.ts'
import { read, type Stored } from './act.ts'
import type { Event } from './history.ts'
import { namesOf } from './names.ts'
import { isDue } from './days.ts'
import { mayPublish, mayUpdate } from './rights.ts'
import { stateOf } from './state.ts'
import { type Action, actions, leadsFrom, type State, transitions } from './transitions.ts'

/** An entry of a document's history. */
export interface Past {
  id: string
  action: Event
  from: State
  to: State
  note: string | null
  /** The person's name; `null` when the account is gone. */
  by: string | null
  at: string
}

/** Where a document stands and what the caller may do about it. */
export interface Overview {
  workflow: State
  /** True where readers see a version of it. */
  isOut: boolean
  updatedAt: string
  actions: Action[]
  mayPublish: boolean
  /** The timezone of the municipality that owns it. */
  timezone: string
  reviewBy: string | null
  isDue: boolean
  history: Past[]
}

/** How many entries of the history are shown. */
const length = 30

/** @throws 404 for what the caller cannot read */
export async function overview(
  req: PayloadRequest,
  collection: EditorialKind,
  id: string,
): Promise<Overview> {
  const stored = (await read(req, { collection, id })) as Stored & { reviewBy?: string | null }
  const owner = idOf(stored.municipality)
  const rights = {
    publish: await mayPublish(req, collection, stored),
    update: await mayUpdate(req, collection, id),
  }
  const isOut = await isPublished(req, collection, id)
  const reviewBy = stored.reviewBy ?? null
  return {
    workflow: stateOf(stored),
    isOut,
    updatedAt: stored.updatedAt,
    actions: actions.filter((action) => isOffered(action, stateOf(stored), rights)),
    mayPublish: rights.publish,
    timezone: await timezoneOf(req, owner),
    reviewBy,
    isDue: rights.publish && isOut && isDue(reviewBy),
    history: await historyOf(req, collection, id),
  }
}

function isOffered(action: Action, state: State, rights: Record<'publish' | 'update', boolean>): boolean {
  const isNothingNew = action === 'publish' && state === 'published'
  return leadsFrom(action, state) && rights[transitions[action].who] && !isNothingNew
}

async function isPublished(req: PayloadRequest, collection: EditorialKind, id: string): Promise<boolean> {
  const where: Where = { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] }
  const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: true, req })
  return totalDocs > 0
}

async function timezoneOf(req: PayloadRequest, municipality: string | undefined): Promise<string> {
  if (municipality === undefined) return 'UTC'
  const owner = await req.payload.findByID({
    collection: 'municipalities',
    id: municipality,
    select: { timezone: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return owner?.timezone ?? 'UTC'
}

/** The history, for those who read the document's versions; a partner city's people read it with the project's drafts. */
async function historyOf(req: PayloadRequest, collection: EditorialKind, id: string): Promise<Past[]> {
  const where = { parent: { equals: id } }
  const versions = await req.payload.countVersions({ collection, where, overrideAccess: false, req })
  if (versions.totalDocs === 0) return []
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { documentId: { equals: id } },
    sort: '-createdAt',
    limit: length,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const names = await namesOf(
    req,
    docs.map(({ user }) => idOf(user)),
  )
  return docs.map(({ id: entry, action, from, to, note, user, createdAt }) => ({
    id: entry,
    action,
    from,
    to,
    note: note ?? null,
    by: names.get(idOf(user) ?? '') ?? null,
    at: createdAt,
  }))
}
