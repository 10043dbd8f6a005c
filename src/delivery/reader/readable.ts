import type { Where } from 'payload'
import { stillOut } from '../../access/out.ts'
import { isOwned, type Kind } from '../../model/kinds/index.ts'
import type { Directory } from './directory.ts'

/** All but these. */
export const without = (ids: readonly string[]): Where | undefined =>
  ids.length === 0 ? undefined : { id: { not_in: [...ids] } }

/** Returns the condition for documents of a kind that readers may see: the owner is not archived, and the time is not over. */
export function readable(kind: Kind, directory: Directory, now: Date): Where {
  const conditions: Where[] = []
  if (isOwned(kind)) conditions.push({ municipality: { in: directory.ownerIds() } })
  if (kind === 'municipalities') conditions.push({ status: { not_equals: 'archived' } })
  const still = stillOut(kind, now)
  return { and: still ? [...conditions, still] : conditions }
}
