import type { PayloadRequest, RequestContext, SanitizedCollectionConfig } from 'payload'
import { slugIn } from '../model/slugs.ts'
import { readNewest, readOne } from '../database/reads.ts'
import type { Doc } from '../translation/document.ts'
import { actorOf } from './audit.ts'
import { isDelivered } from './tags.ts'

/** A stored document: the row that readers get, and the newest state that editors see; both with all languages. */
export interface State {
  main: Doc
  newest: Doc
}

/**
 * Returns the states of documents before the operation under way. They stand in a map inside the context, since each read that a hook
 * makes on the way replaces the context with a copy, which shares the map.
 */
const earlierIn = (context: RequestContext): Map<string, State> =>
  (context.earlier ??= new Map()) as Map<string, State>

/** Keeps what a document was, until its change is followed. */
export function keep(context: RequestContext, slug: string, id: string, state: State): void {
  earlierIn(context).set(`${slug}/${id}`, state)
}

/** Returns what a document was before, and forgets it. */
export function take(context: RequestContext, slug: string, id: string): State | undefined {
  const key = `${slug}/${id}`
  const state = earlierIn(context).get(key)
  earlierIn(context).delete(key)
  return state
}

/** Of what readers get, only as much as says whether they get it, where there is a newer state beside it. */
const standing = { _status: true, deletedAt: true, municipality: true } as const

/**
 * Reads a document as it is stored now. The hooks' own arguments would not do: they are in one language and may be a draft.
 * The newest state is not read for what the hub does by itself, since that is not recorded.
 */
export async function stateOf(
  req: PayloadRequest,
  { slug, versions }: SanitizedCollectionConfig,
  id: string,
): Promise<State> {
  const collection = slugIn(req.payload, slug)
  const where = { id: { equals: id } }
  const isRecorded = actorOf(req) !== undefined
  const newest = versions?.drafts && isRecorded ? await readNewest(req, collection, id) : undefined
  const main = await readOne(req, collection, where, newest && !isDelivered(slug) ? standing : undefined)
  return { main: main ?? {}, newest: newest ? { ...newest, id } : (main ?? {}) }
}
