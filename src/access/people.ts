import { isDeepStrictEqual } from 'node:util'
import type {
  Access,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'
import { isAnswering } from '../limits/clientAddress.ts'
import { HubError } from '../errors/hubError.ts'
import type { Doc } from '../translation/document.ts'
import {
  type Caller,
  callerOf,
  idOf,
  type Member,
  type Membership,
  membershipsOf,
  municipalitiesWith,
} from './caller.ts'
import { isTrusted } from './guards.ts'

/** The municipalities whose people a member manages. */
export const managedBy = (member: Member): string[] => municipalitiesWith(member, 'update', 'users')

const isPerson = (caller: Caller): caller is Member | { kind: 'network'; id: string } =>
  caller.kind === 'network' || caller.kind === 'member'

/** Access to people: oneself; those of the municipalities that one manages; everybody for network administrators. */
export function peopleAccess(): NonNullable<CollectionConfig['access']> {
  const selfOrManaged: Access = ({ req }) => {
    const caller = callerOf(req)
    if (caller.kind === 'network') return true
    if (caller.kind !== 'member') return false
    const managed = managedBy(caller)
    const self = { id: { equals: caller.id } }
    return managed.length === 0 ? self : { or: [self, { 'memberships.municipality': { in: managed } }] }
  }
  const network: Access = ({ req }) => callerOf(req).kind === 'network'
  return {
    admin: ({ req }) => isPerson(callerOf(req)),
    read: selfOrManaged,
    create: ({ req }) => managesPeople(req),
    update: selfOrManaged,
    delete: network,
    unlock: network,
  }
}

/** Returns whether the caller manages any accounts. */
export function managesPeople(req: PayloadRequest): boolean {
  const caller = callerOf(req)
  return caller.kind === 'network' || (caller.kind === 'member' && managedBy(caller).length > 0)
}

/**
 * Returns whether the caller may act on a person's account as a whole: name, address, password, second factor, suspension.
 * Administrators of municipalities may where they administer every municipality of the person, who is no network
 * administrator. What people may do to their own accounts is decided by the callers of this function.
 * @param person as stored, memberships by id or populated
 */
export function mayManageAccount(req: PayloadRequest, person: object): boolean {
  const caller = callerOf(req)
  if (caller.kind === 'network') return true
  if (caller.kind !== 'member') return false
  const { isNetworkAdmin } = person as { isNetworkAdmin?: unknown }
  const memberships = membershipsOf(person)
  const managed = managedBy(caller)
  return (
    isNetworkAdmin !== true &&
    memberships.length > 0 &&
    memberships.every(({ municipality }) => managed.includes(municipality))
  )
}

/**
 * Refuses to make a person for a client that nobody is signed in at, whoever overrides access: Payload's registration of a first
 * user does, and is open to whoever comes first. What the hub does by itself (start, demo, set-up page after the code) may.
 */
export const refuseStrangers: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const fromOutside = isAnswering() || req.payloadAPI !== 'local'
  if (operation !== 'create' || req.user || !fromOutside || isTrusted(req)) return args
  throw new HubError(req, 'registration-closed')
}

/**
 * Refuses what a person's rights do not cover in a save of a person: memberships of municipalities that one does not
 * manage, the network's administration, and accounts of people who also belong elsewhere.
 */
export const guardPeople: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const caller = callerOf(req)
  if (caller.kind !== 'member' || isTrusted(req)) return data
  const before = operation === 'create' ? undefined : (originalDoc as Doc)
  refuseMemberships(req, caller, membershipsOf(before ?? {}), membershipsOf({ ...before, ...data }))
  if (Boolean(data.isNetworkAdmin ?? before?.isNetworkAdmin) !== Boolean(before?.isNetworkAdmin)) {
    throw new HubError(req, 'network-administration-not-allowed')
  }
  if (before === undefined) return data
  const isSelf = idOf(before) === caller.id
  const changed = Object.keys(data).filter(
    (name) => !notOfTheAccount.has(name) && !isSame(data[name], before[name]),
  )
  if (changed.length > 0 && !isSelf && !mayManageAccount(req, before)) {
    throw new HubError(req, 'person-not-managed', { fields: changed.join(', ') })
  }
  return data
}

/** Fields that are not part of the account as a whole: they are checked above, or kept by Payload. A password is always a change. */
const notOfTheAccount = new Set([
  'memberships',
  'isNetworkAdmin',
  'id',
  'collection',
  'createdAt',
  'updatedAt',
])

const isSame = (given: unknown, stored: unknown): boolean =>
  (given ?? null) === (stored ?? null) || isDeepStrictEqual(given, stored)

function refuseMemberships(
  req: PayloadRequest,
  caller: Member,
  before: Membership[],
  after: Membership[],
): void {
  const managed = managedBy(caller)
  const touched = [...before, ...after].map(({ municipality }) => municipality)
  const changed = [...new Set(touched)].filter(
    (id) => !isDeepStrictEqual(rolesAt(before, id), rolesAt(after, id)),
  )
  const foreign = changed.filter((id) => !managed.includes(id))
  if (foreign.length > 0) {
    throw new HubError(req, 'roles-not-managed', { municipalities: foreign.join(', ') })
  }
  if (before.length === 0 && after.length === 0 && managed.length > 0) {
    throw new HubError(req, 'membership-missing')
  }
}

/** Returns a person's roles and languages in a municipality, sorted, so that the order in which they were entered does not count. */
const rolesAt = (memberships: Membership[], municipality: string) =>
  memberships
    .filter((each) => each.municipality === municipality)
    .map(({ roles, languages }) => [[...roles].sort(), [...languages].sort()])
