import {
  type Access,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type Plugin,
  type SanitizedConfig,
} from 'payload'
import { HubError } from '../errors/hubError.ts'
import { compareAtEndpoints } from '../editing/endpoints.ts'
import { guardPrecondition } from '../editing/precondition.ts'
import { takeBase, takeTouched } from '../editing/saving.ts'
import { withoutFetching } from '../media/outgoing.ts'
import { followChange, followDelete, rememberBefore } from './follow.ts'
import { askWhole } from '../access/queries/asking.ts'
import { wholeOrNothing } from '../access/queries/bulk.ts'
import { readByPerson } from '../access/queries/byPerson.ts'
import { callerOf } from '../access/caller.ts'
import { guardCopies } from '../access/copying.ts'
import { guardDepth } from '../access/queries/depth.ts'
import { markSaving, withFieldAccess } from '../access/fields.ts'
import { rememberCopied } from '../media/guards.ts'
import { guardAfter, guardBefore, guardOwner, keepCreator } from '../access/guards.ts'
import { guardFilters } from '../access/queries/filters.ts'
import { guardCopiedLinks, guardLinks } from '../access/links.ts'
import { guardOrder } from '../access/queries/order.ts'
import { guardPeople } from '../access/people.ts'
import { rowOf } from '../access/roles.ts'
import { readBodies } from '../rest/body.ts'
import { tellNobody } from '../access/queries/accessEndpoints.ts'

/** The most documents that one REST request may read, whoever asks. */
export const maxLimit = 100

/**
 * Clamps `limit` and refuses `pagination=false` from outside, so that one request cannot read a whole collection.
 * Reads that hooks make while they answer the request are left alone.
 */
const boundedRead: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const fromOutside =
    req.payloadAPI === 'REST' && req.method === 'GET' && req.routeParams?.collection === collection.slug
  if (operation !== 'read' || !fromOutside || req.context.bounded === true) return args
  req.context.bounded = true
  if ('pagination' in args && args.pagination === false) {
    throw new HubError(req, 'pagination-needed', { most: maxLimit })
  }
  if (!('limit' in args) || args.limit === undefined) return args
  const limit = Number(args.limit)
  return { ...args, limit: limit >= 1 && limit <= maxLimit ? limit : maxLimit }
}

/** A copy starts as a draft, whatever it is a copy of. */
const copyAsDraft: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  const isCopy = operation === 'create' && 'duplicateFromID' in args && args.duplicateFromID !== undefined
  if (!isCopy || !collection.versions?.drafts) return args
  return { ...args, data: { _status: 'draft', ...args.data } }
}

/** Puts the guards, the outbox and the audit log on every collection of the model, in one place; none fetches what somebody names. */
export const guarded: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map(withoutFetching).map(withGuards),
})

function withGuards(collection: CollectionConfig): CollectionConfig {
  const hooks = collection.hooks ?? {}
  const audited = collection.slug !== 'auditLog'
  const { before, after } = guardsOf(collection.slug)
  return {
    ...collection,
    lockDocuments: false,
    fields: withFieldAccess(collection),
    hooks: {
      ...hooks,
      beforeOperation: [
        guardDepth,
        takeBase,
        boundedRead,
        guardOrder,
        guardFilters,
        askWhole,
        guardCopies,
        markSaving,
        copyAsDraft,
        rememberCopied,
        ...(hooks.beforeOperation ?? []),
        guardPrecondition,
        takeTouched,
      ],
      beforeChange: [...before, ...(hooks.beforeChange ?? []), ...(audited ? [rememberBefore] : [])],
      afterChange: [...(hooks.afterChange ?? []), ...(audited ? [followChange] : []), ...after],
      afterDelete: [...(hooks.afterDelete ?? []), ...(audited ? [followDelete] : [])],
      afterOperation: [...(hooks.afterOperation ?? []), wholeOrNothing],
    },
  }
}

interface Guards {
  before: CollectionBeforeChangeHook[]
  after: CollectionAfterChangeHook[]
}

/** The guards of a collection, by whose its documents are. What hooks alone write needs none: access is closed. */
function guardsOf(slug: string): Guards {
  const { owner, appendOnly } = rowOf(slug)
  if (appendOnly) return { before: [], after: [] }
  if (owner === 'municipality') {
    return {
      before: [keepCreator, guardOwner, guardLinks, guardBefore],
      after: [guardAfter, guardCopiedLinks],
    }
  }
  if (owner === 'itself') return { before: [guardLinks, guardBefore], after: [guardAfter] }
  return { before: owner === 'person' ? [guardPeople] : [], after: [] }
}

const network: Access = ({ req }) => callerOf(req).kind === 'network'
const nobody: Access = () => false
/** Payload's own collections, which any signed-in user may by default read or change, closed to what the admin needs. */
const internal: Record<string, CollectionConfig['access']> = {
  'payload-jobs': { read: network, create: nobody, update: nobody, delete: nobody },
  'payload-kv': { read: nobody, create: nobody, update: nobody, delete: nobody },
  'payload-migrations': { read: network, create: nobody, update: nobody, delete: nobody },
}

/** Payload's own globals, which anybody signed in may by default read and change: its record of scheduled jobs. */
const closedGlobal = { read: nobody, readDrafts: nobody, readVersions: nobody, update: nobody }

/**
 * Closes Payload's own collections and globals, and its Local API to reads for a person that say nothing about access. They
 * are added after all plugins, so this takes the finished configuration. Payload's locks go altogether: whoever is signed in
 * could lock any document and read who edits what, and a lock keeps translators out of each other's languages. Who else is in
 * a document is said by `src/presence`.
 */
export function closed(config: SanitizedConfig): SanitizedConfig {
  tellNobody(config)
  const { onInit } = config
  config.onInit = async (payload) => {
    readByPerson(payload)
    await onInit?.(payload)
  }
  config.collections = config.collections.filter(
    ({ slug }: { slug: string }) => slug !== 'payload-locked-documents',
  )
  compareAtEndpoints(config)
  readBodies(config)
  for (const collection of config.collections) Object.assign(collection.access, internal[collection.slug])
  for (const global of config.globals) global.lockDocuments = false
  for (const global of config.globals)
    if (global.slug.startsWith('payload-')) Object.assign(global.access, closedGlobal)
  return config
}
