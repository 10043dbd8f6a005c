import type { PayloadRequest, RequestContext, SanitizedCollectionConfig } from 'payload'
import { slugIn } from '../database/slugs.ts'
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
 * What documents were before the operation under way. It is kept within the context: each read that a hook makes on the way puts a copy in
 * the context's place.
 */
const earlierIn = (context: RequestContext): Map<string, State> =>
  (context.earlier ??= new Map()) as Map<string, State>

/** Keeps what a document was, until its change is followed. */
export function keep(context: RequestContext, slug: string, id: string, state: State): void {
  earlierIn(context).set(`${slug}/${id}`, state)
}

/** What a document was, once. */
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
 * What the hub does by itself is not recorded, so that its newest state is not read then.
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
