import type { PayloadRequest } from 'payload'
import { type Reach, type Right, type Role, rowOf } from './roles.ts'

/** A person's roles in one municipality, and the languages that the person translates into there. */
export interface Membership {
  municipality: string
  roles: Role[]
  languages: string[]
}

/** A person with roles in municipalities. */
export interface Member {
  kind: 'member'
  id: string
  memberships: Membership[]
}

/**
 * Who is asking. Every rule has a branch for each kind and denies what it does not name.
 * - `nobody`: no session, or one of a collection that is not people
 * - `delivery`: the public door (`src/delivery/reader/rows.ts`), which reads for anonymous readers
 * - `network`: a network administrator
 */
export type Caller = { kind: 'nobody' } | { kind: 'delivery' } | { kind: 'network'; id: string } | Member

/** The mark which the public door puts on its requests; a client cannot set a request's context. */
export const deliveryContext = { door: 'delivery' } as const

/** Tells from a request who is asking. Roles are those stored now: Payload reads the person again at each request. */
export function callerOf(req: PayloadRequest): Caller {
  const { user } = req
  if (!user) return req.context?.door === deliveryContext.door ? { kind: 'delivery' } : { kind: 'nobody' }
  return personOf(user)
}

/** Tells who a signed-in user is. @param user as Payload gives it, in a request or to the admin */
export function personOf(user: object): Caller {
  const { id, collection, isNetworkAdmin } = user as Record<string, unknown>
  if (collection !== 'users') return { kind: 'nobody' }
  if (isNetworkAdmin === true) return { kind: 'network', id: String(id) }
  return { kind: 'member', id: String(id), memberships: membershipsOf(user) }
}

/** The municipalities that a member belongs to, in whatever role. */
export const municipalitiesOf = ({ memberships }: Member): string[] =>
  memberships.map(({ municipality }) => municipality)

/** The memberships as stored, with the municipality as an id or, where somebody populated it, as a document. */
export function membershipsOf(person: { memberships?: unknown }): Membership[] {
  const rows = Array.isArray(person.memberships) ? (person.memberships as Record<string, unknown>[]) : []
  return rows.flatMap(({ municipality, roles, languages }) => {
    const id = idOf(municipality)
    if (id === undefined) return []
    return [{ municipality: id, roles: listOf<Role>(roles), languages: listOf<string>(languages) }]
  })
}

const listOf = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : [])

/** Returns whether one of the member's roles in a municipality has a right with exactly this reach. */
export function holds(
  member: Member,
  right: Right,
  slug: string,
  municipality: string | undefined,
  reach: Reach | 'translations' = 'municipality',
): boolean {
  return municipality !== undefined && municipalitiesWith(member, right, slug, reach).includes(municipality)
}

/** The municipalities where one of the member's roles has a right in a collection, reaching exactly so far. */
export function municipalitiesWith(
  member: Member,
  right: Right,
  slug: string,
  reach: Reach | 'translations' = 'municipality',
): string[] {
  const { roles: rights } = rowOf(slug)
  const wanted = right === 'create' || right === 'publish' ? true : reach
  return member.memberships
    .filter(({ roles }) => roles.some((role) => rights[role]?.[right] === wanted))
    .map(({ municipality }) => municipality)
}

/**
 * Returns whether the caller has a right to everything that a municipality has in a collection. Rights that reach only to the
 * person's own documents, and those of a partner role, do not count.
 */
export function may(
  req: PayloadRequest,
  right: Right,
  slug: string,
  municipality: string | undefined,
): boolean {
  const caller = callerOf(req)
  if (caller.kind === 'network') return rowOf(slug).appendOnly !== true
  return caller.kind === 'member' && holds(caller, right, slug, municipality)
}

/** The languages that the member may translate a municipality's texts into. */
export function languagesIn(member: Member, municipality: string | undefined): string[] {
  return member.memberships
    .filter((each) => each.municipality === municipality && each.roles.includes('translator'))
    .flatMap(({ languages }) => languages)
}

/** The id of a relation, whether it is populated or not. */
export function idOf(relation: unknown): string | undefined {
  if (relation === null || relation === undefined || relation === '') return undefined
  if (typeof relation === 'object') return 'id' in relation ? idOf(relation.id) : undefined
  return String(relation)
}
