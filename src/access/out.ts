import type { Where } from 'payload'
import { isKind, modelOf } from '../model/kinds/index.ts'
import { lasting, overFrom } from '../time/over.ts'

/** A stored document, as far as it says whether it is out. */
type Row = Readonly<Record<string, unknown>>

/** Published and not in the trash: asked of the main row, where a newer draft beside it does not show. */
export const published: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
}

/** The same of a main row that was read. What has no drafts is asked by `isOut`. */
export const isPublished = ({ _status, deletedAt }: Row): boolean =>
  _status === 'published' && (deletedAt ?? null) === null

/** Where it is kept when what was published is over by itself: a news item that expires, a contact whose consent ends. */
const expiryOf = (collection: string) => (isKind(collection) ? modelOf(collection).expiry : undefined)

/** The first instant, in milliseconds, at which what was published is over by itself; `Infinity` for what lasts. */
export function endOf(collection: string, row: Row): number {
  const kept = expiryOf(collection)
  if (!kept) return Infinity
  const value = kept.field.split('.').reduce<unknown>((inner, name) => (inner as Row | null)?.[name], row)
  return overFrom(value, kept.end)
}

/** Returns the condition for documents that are not over at `now` (see `endOf`); `undefined` for collections whose documents last. */
export function stillOut(collection: string, now: Date): Where | undefined {
  const kept = expiryOf(collection)
  if (!kept) return undefined
  return { or: [{ [kept.field]: { exists: false } }, lasting(kept.field, kept.end, now)] }
}

/** Returns the condition, on the main row, for documents that are out at `now`. */
export function outAt(collection: string, now: Date): Where {
  const still = stillOut(collection, now)
  return still ? { and: [published, still] } : published
}

/** The municipality that stands for the network itself; everybody may use its pictures and documents. */
export const networkSlug = 'network'

/**
 * Pictures and documents that others than their own city may see: what something that is out shows at `now` (`shownUntil`, which
 * `src/media/shown.ts` keeps), and the network's.
 */
export const shown = (now: Date): Where => ({
  or: [{ shownUntil: { greater_than: now.toISOString() } }, { 'municipality.slug': { equals: networkSlug } }],
})

/**
 * Returns whether a document is out at `now`, by its main row: published, not in the trash and not over. A municipality is out
 * while it is not archived. Callers check for themselves whether the municipality that owns the document is archived.
 */
export function isOut(collection: string, row: Row, now: Date): boolean {
  if (collection === 'municipalities') return row.status !== 'archived'
  return isPublished(row) && endOf(collection, row) > now.valueOf()
}
