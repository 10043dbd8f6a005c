import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { slugIn } from '../model/slugs.ts'
import { callerOf } from '../access/caller.ts'
import { HubError } from '../errors/hubError.ts'
import { type Doc, isDoc } from '../translation/document.ts'
import { mayUpdate } from '../workflow/rights.ts'
import { type Base, readBase, versionsOf } from './base.ts'
import { type Collided, refuseCollisions } from './collided.ts'
import { changeTo, comparedNames, stateOf } from './documents.ts'
import { type Collision, merge } from './merge.ts'
import { type Asked, storedFor } from './stored.ts'
import { same } from './state.ts'

/** A base and the data that came with it, kept until they are compared. */
interface Sent {
  base: Base
  data: Doc
}

const sentIn = (req: PayloadRequest): Map<string, Sent> =>
  (req.context.sentWithBase ??= new Map()) as Map<string, Sent>

type Args = Parameters<CollectionBeforeOperationHook>[0]['args']

const partsOf = (args: Args) =>
  args as {
    id?: unknown
    data?: unknown
    trash?: boolean
    publishSpecificLocale?: string
    overrideAccess?: boolean
  }

/**
 * Before everything else: takes `base` out of what is saved, so that it is stored nowhere and nothing else sees it.
 * @throws {HubError} 400 where it is none, or comes with a save of several documents
 */
export const takeBase: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const { id, data } = partsOf(args)
  if (operation === 'update' && id !== undefined) sentIn(req).delete(`${collection.slug}:${String(id)}`)
  if (!isDoc(data) || !Object.hasOwn(data, 'base')) return args
  const { base, ...rest } = data
  if (operation === 'update' && base !== undefined && base !== null) {
    if (id === undefined) throw new HubError(req, 'base-of-several')
    sentIn(req).set(`${collection.slug}:${String(id)}`, { base: readBase(req, base), data: rest })
  }
  return { ...args, data: rest } as Args
}

/** Fields that a form sends without changing them: the id, and the times of the state that it was made from. */
const sentAlong = ['id', 'createdAt', 'updatedAt']

/**
 * After everything else, inside the transaction: of a save that says what it was made from, what was touched is taken; everything else
 * stays as it is stored now. What hooks of the hub set meanwhile counts, too.
 * @throws {HubError} 409 where somebody else has changed the same meanwhile, and not to the same
 */
export const takeTouched: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { id, data, trash = false, publishSpecificLocale, overrideAccess } = partsOf(args)
  const key = `${collection.slug}:${String(id)}`
  const sent = operation === 'update' ? sentIn(req).get(key) : undefined
  if (!sent || !isDoc(data)) return args
  sentIn(req).delete(key)
  // Who may not change it is refused next, and told nothing of what is stored.
  const slug = slugIn(req.payload, collection.slug)
  if (!overrideAccess && !(await mayUpdate(req, slug, String(id), trash))) return args
  const locale = publishSpecificLocale ?? req.locale ?? ''
  if (locale === 'all') throw new HubError(req, 'base-of-all-languages')
  const touched = await touchedOnly(req, { collection, id: String(id), locale, trash }, sent)
  const names = comparedNames(collection.flattenedFields)
  const others = Object.entries(data).filter(
    ([name, value]) => !((names.has(name) || sentAlong.includes(name)) && same(value, sent.data[name])),
  )
  return { ...args, data: { ...touched, ...Object.fromEntries(others) } } as Args
}

/** Returns what the save changes in the document as it is stored now. */
async function touchedOnly(req: PayloadRequest, asked: Asked, { base, data }: Sent): Promise<Doc> {
  const stored = await storedFor(req, asked, { overrideAccess: true })
  // Payload refuses next to save what is not there.
  if (!stored) return {}
  const { flattenedFields } = asked.collection
  // Nobody has saved since: there is nothing to compare.
  const isCurrent = base.updatedAt !== undefined && base.updatedAt === stored.updatedAt
  const isWhole = isCurrent || callerOf(req).kind === 'network'
  const seen = isWhole ? undefined : ((await storedFor(req, asked, { overrideAccess: false })) ?? {})
  const shown = seen ?? stored
  const theirs = stateOf(flattenedFields, stored)
  const versions = versionsOf({
    told: base.state,
    theirs,
    sent: stateOf(flattenedFields, data),
    seen: seen && stateOf(flattenedFields, seen),
  })
  const { state, collisions } = merge(versions, () => (isCurrent ? 'mine' : undefined))
  const all: Collided = {
    collisions: [...collisions, ...fileCollision(req, base, shown)],
    sent: data,
    stored,
  }
  if (!isCurrent && (all.collisions.length > 0 || isWithdrawn(base, data, shown)))
    await refuseCollisions(req, asked, { ...all, isWithdrawn: isWithdrawn(base, data, shown) })
  return changeTo(state, theirs)
}

/** A new file, where somebody else has put another one in the place of the one that the form showed. */
function fileCollision({ file }: PayloadRequest, { state }: Base, { filename }: Doc): Collision[] {
  const before = state.values.get('filename')
  if (!file || typeof before !== 'string' || typeof filename !== 'string' || before === filename) return []
  return [{ kind: 'value', path: 'filename', mine: file.name, theirs: filename }]
}

/** Returns whether a save would publish, as a change of a published document, one that was taken down meanwhile or has a newer draft. */
const isWithdrawn = ({ state }: Base, data: Doc, stored: Doc): boolean =>
  data._status === 'published' && state.values.get('_status') === 'published' && stored._status === 'draft'
