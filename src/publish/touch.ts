import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { touch } from '../database/commits.ts'

/** Collections whose changes readers of the public side can never see. */
const unseen = new Set(['users', 'auditLog', 'portals', 'portalKeys', 'embeds'])

/** Says that public content may have changed; listeners hear of it once the change is committed. */
export const touchOnChange: CollectionAfterChangeHook = ({ collection, doc, req }) => {
  if (!unseen.has(collection.slug)) touch(req)
  return doc
}

/** The same for a deletion. */
export const touchOnDelete: CollectionAfterDeleteHook = ({ collection, doc, req }) => {
  if (!unseen.has(collection.slug)) touch(req)
  return doc
}
