import type { Access, CollectionConfig, Where } from 'payload'
import { callerOf, idOf } from './caller.ts'

type CollectionAccess = NonNullable<CollectionConfig['access']>

/** What readers outside may see of a collection with drafts: published and not in the trash. */
const published: Where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }

const networkOnly: Access = ({ req }) => callerOf(req).kind === 'network'
const nobody: Access = () => false
const people: Access = ({ req }) => ['network', 'member'].includes(callerOf(req).kind)

/** Reading: the public door gets what `visible` says, a member that and everything of the own municipalities. */
function reads(visible: Where | false, prefix = ''): Access {
  return ({ req }) => {
    const caller = callerOf(req)
    if (caller.kind === 'network') return true
    if (caller.kind === 'delivery') return prefix === '' && visible
    if (caller.kind === 'nobody') return false
    const own: Where = { [`${prefix}municipality`]: { in: caller.in('readsDrafts') } }
    return visible && prefix === '' ? { or: [own, visible] } : own
  }
}

/**
 * Writing to documents of the own municipalities. `access.create` must answer yes or no, since Payload ignores a
 * `Where` there. Without a municipality the admin asks whether to show the form; `guardOwner` refuses to save it so.
 */
const creates: Access = ({ req, data }) => {
  const caller = callerOf(req)
  if (caller.kind === 'network') return true
  if (caller.kind !== 'member') return false
  const own = caller.in('writes')
  const owner = idOf(data?.municipality)
  return owner === undefined ? own.length > 0 : own.includes(owner)
}

const updates: Access = ({ req, data }) => {
  const caller = callerOf(req)
  if (caller.kind === 'network') return true
  if (caller.kind !== 'member') return false
  const own = caller.in('writes')
  const target = idOf(data?.municipality)
  if (target !== undefined && !own.includes(target)) return false
  return { municipality: { in: own } }
}

/** Access to a collection that a municipality owns and that has drafts. */
export function editorialAccess(): CollectionAccess {
  return {
    read: reads(published),
    readVersions: reads(false, 'version.'),
    create: creates,
    update: updates,
    delete: updates,
    unlock: nobody,
  }
}

/** Access to what a municipality owns and what has no drafts: files, portals, embeds. */
export function ownedAccess({ visible }: { visible: Where | false }): CollectionAccess {
  return { read: reads(visible), create: creates, update: updates, delete: updates, unlock: nobody }
}

/** Access to what belongs to the whole network: programmes, partners, topics. Members read it, drafts included. */
export function networkWideAccess(): CollectionAccess {
  return {
    read: ({ req }) => {
      const caller = callerOf(req)
      return caller.kind === 'delivery' ? published : caller.kind !== 'nobody'
    },
    readVersions: people,
    create: networkOnly,
    update: networkOnly,
    delete: networkOnly,
    unlock: nobody,
  }
}

/** Access to municipalities: they are archived and never deleted, since everything they published points at them. */
export function municipalityAccess(): CollectionAccess {
  return {
    read: ({ req }) => {
      const caller = callerOf(req)
      if (caller.kind === 'delivery') return { status: { not_equals: 'archived' } }
      return caller.kind !== 'nobody'
    },
    create: networkOnly,
    update: networkOnly,
    delete: nobody,
    unlock: nobody,
  }
}

/** Access to the audit log: hooks append to it, network administrators read it, nobody changes it. */
export function auditAccess(): CollectionAccess {
  return { read: networkOnly, create: nobody, update: nobody, delete: nobody, unlock: nobody }
}

/** Access to people: oneself, and network administrators. */
export function peopleAccess(): CollectionAccess {
  const selfOrNetwork: Access = ({ req }) => {
    const caller = callerOf(req)
    if (caller.kind === 'network') return true
    return caller.kind === 'member' && { id: { equals: caller.id } }
  }
  return {
    admin: ({ req }) => ['network', 'member'].includes(callerOf(req).kind),
    read: selfOrNetwork,
    create: networkOnly,
    update: selfOrNetwork,
    delete: networkOnly,
    unlock: networkOnly,
  }
}

/** Field access for what only network administrators may set or see. */
export const networkField = ({ req }: { req: Parameters<typeof callerOf>[0] }) =>
  callerOf(req).kind === 'network'
