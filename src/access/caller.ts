import type { PayloadRequest } from 'payload'
import { grants, type Right, type Role } from './roles.ts'

/** A membership as stored, with the municipality as an id or, where somebody populated it, as a document. */
interface Membership {
  municipality?: string | { id: string } | null
  roles?: Role[] | null
}

/**
 * Who is asking. Every rule has a branch for each kind and denies what it does not name.
 * - `nobody`: no session, or one of a collection that is not people
 * - `delivery`: the public door (`src/delivery/content.ts`), which reads for anonymous readers
 * - `network`: a network administrator
 * - `member`: a person with roles in so many municipalities; `in` gives those where a role has a right
 */
export type Caller =
  | { kind: 'nobody' }
  | { kind: 'delivery' }
  | { kind: 'network'; id: string }
  | { kind: 'member'; id: string; municipalities: number; in: (right: Right) => string[] }

/** The mark which the public door puts on its requests; a client cannot set a request's context. */
export const deliveryContext = { door: 'delivery' } as const

/** Tells from a request who is asking. */
export function callerOf(req: PayloadRequest): Caller {
  const { user } = req
  if (!user) return req.context?.door === deliveryContext.door ? { kind: 'delivery' } : { kind: 'nobody' }
  if (user.collection !== 'users') return { kind: 'nobody' }
  const id = String(user.id)
  if (user.isNetworkAdmin === true) return { kind: 'network', id }
  const memberships = (user.memberships ?? []) as Membership[]
  return {
    kind: 'member',
    id,
    municipalities: memberships.length,
    in: (right) => municipalitiesWith(memberships, right),
  }
}

function municipalitiesWith(memberships: Membership[], right: Right): string[] {
  return memberships
    .filter((membership) => grants(membership.roles ?? [], right))
    .map(({ municipality }) => idOf(municipality))
    .filter((id) => id !== undefined)
}

/** The id of a relation, whether it is populated or not. */
export function idOf(relation: unknown): string | undefined {
  if (relation === null || relation === undefined || relation === '') return undefined
  if (typeof relation === 'object') return 'id' in relation ? idOf(relation.id) : undefined
  return String(relation)
}
