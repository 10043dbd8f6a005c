import type { CollectionBeforeDeleteHook, CollectionConfig } from 'payload'
import { HubError } from '../errors/hubError.ts'
import { personOf } from './caller.ts'
import { decidingFields } from './fields.ts'
import { accessOf } from './index.ts'
import { type Role, rowOf } from './roles.ts'

/** A collection with the access functions of its row, hidden from those in the admin who could do nothing in it. */
export function withAccess(collection: CollectionConfig): CollectionConfig {
  const { slug } = collection
  const deciding = decidingFields(slug)
  return {
    ...collection,
    access: accessOf(slug),
    ...(rowOf(slug).kept === 'inTrash'
      ? {
          hooks: {
            ...collection.hooks,
            beforeDelete: [...(collection.hooks?.beforeDelete ?? []), refuseDeletion],
          },
        }
      : {}),
    // Field access asks whose a document is, whatever fields a reader selects; `askWhole` sees to what a reader leaves out.
    ...(deciding.length > 0 ? { forceSelect: Object.fromEntries(deciding.map((name) => [name, true])) } : {}),
    admin: { ...collection.admin, hidden: ({ user }) => !isShown(slug, user as object | null) },
  }
}

/** Throwing away is an update; this is what would delete for good. */
const refuseDeletion: CollectionBeforeDeleteHook = ({ req }) => {
  throw new HubError(req, 'stays-in-trash')
}

function isShown(slug: string, user: object | null): boolean {
  if (rowOf(slug).owner === 'nobody') return false
  const caller = user ? personOf(user) : undefined
  if (caller?.kind === 'network') return true
  if (caller?.kind !== 'member') return false
  if (rowOf(slug).open !== false) return true
  return caller.memberships.some(({ roles }) => roles.some((role) => hasAny(slug, role)))
}

/** Returns whether a role has any right at all in a collection. */
export function hasAny(slug: string, role: Role): boolean {
  const rights = rowOf(slug).roles[role]
  return Object.values(rights).some((right) => right !== false && right !== 'none')
}
