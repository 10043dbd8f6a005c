import {
  createLocalReq,
  type CollectionSlug,
  type Payload,
  type PayloadRequest,
  type TypedUser,
  type Where,
} from 'payload'
import { isolatedRequest } from '../database/transactions/isolatedRequest.ts'
import { isActive } from '../access/standing.ts'
import { callerOf, holds, idOf, may, membershipsOf } from '../access/caller.ts'
import { partnerRoles, standings } from '../access/partnerships.ts'

/** A document as a right asks for it. */
export interface Owned {
  id: string
  municipality?: unknown
}

/**
 * Returns whether the caller may make a document public: by a role in the municipality that owns it, or in a city that leads the project.
 * The one place where the workflow asks for this right.
 */
export async function mayPublish(
  req: PayloadRequest,
  collection: CollectionSlug,
  { id, municipality }: Owned,
): Promise<boolean> {
  if (may(req, 'publish', collection, idOf(municipality))) return true
  const caller = callerOf(req)
  if (collection !== 'projects' || caller.kind !== 'member') return false
  const led = (await standings(req, caller)).filter(
    ({ project, role }) => project === id && partnerRoles[role].edit,
  )
  return led.some(({ city }) => holds(caller, 'publish', collection, city))
}

/** The municipalities for which the caller may publish by the own roles; `everywhere` above all of them. */
export function publishesFor(req: PayloadRequest, collection: CollectionSlug): string[] | 'everywhere' {
  if (callerOf(req).kind === 'network') return 'everywhere'
  return membershipsOf(req.user ?? {})
    .map(({ municipality }) => municipality)
    .filter((municipality) => may(req, 'publish', collection, municipality))
}

/** Returns whether the caller may change a document, by the collection's own access rule. @param trash `true` finds it in the trash too */
export async function mayUpdate(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
  trash = false,
): Promise<boolean> {
  const rule = req.payload.collections[collection].config.access.update
  const answer = await rule({ req, id })
  if (typeof answer === 'boolean') return answer
  const where: Where = { and: [{ id: { equals: id } }, answer] }
  const { totalDocs } = await req.payload.count({
    collection,
    where,
    overrideAccess: true,
    trash,
    req: isolatedRequest(req),
  })
  return totalDocs > 0
}

/**
 * A request in a person's name, outside of any transaction, with the rights that the person has now: none for a person
 * who may not act (any more), whatever the roles say. Jobs and mails act for people through this alone.
 * @param user read again from the database
 */
export const requestOf = (payload: Payload, user: object): Promise<PayloadRequest> =>
  createLocalReq(
    isActive(user) ? { user: { ...user, collection: 'users' } as TypedUser } : { context: {} },
    payload,
  )
