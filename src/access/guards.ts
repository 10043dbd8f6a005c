import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type Field,
  type PayloadRequest,
  traverseFields,
} from 'payload'
import { callerOf, idOf } from './caller.ts'

/**
 * Refuses to give a document to a municipality that the caller may not write for, whatever way the change comes
 * (create, update, bulk, duplicate, restore of a version): access rules see only some of these.
 */
export const guardOwner: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const caller = callerOf(req)
  if (caller.kind !== 'member') return data
  const owner = idOf(data.municipality ?? originalDoc?.municipality)
  if (owner !== undefined && caller.in('writes').includes(owner)) return data
  throw new APIError(
    `You cannot save for the municipality ${owner ?? '(none)'}: you are not an editor there. Choose one of your own municipalities.`,
    403,
    undefined,
    true,
  )
}

/**
 * Refuses links to documents that the caller cannot read, in drafts too: otherwise an id alone would attach another
 * city's draft or internal file. Links that stood already are left alone.
 */
export const guardLinks: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (callerOf(req).kind !== 'member') return data
  const before = linksOf(collection.fields, originalDoc ?? {})
  for (const [target, ids] of linksOf(collection.fields, data)) {
    const added = [...ids].filter((id) => !before.get(target)?.has(id))
    if (added.length > 0) await refuseUnreadable(target, added, req)
  }
  return data
}

type Links = Map<CollectionSlug, Set<string>>

function linksOf(fields: Field[], data: Record<string, unknown>): Links {
  const links: Links = new Map()
  traverseFields({
    fields,
    ref: data,
    fillEmpty: false,
    callback: ({ field, ref }) => {
      if ((field.type !== 'relationship' && field.type !== 'upload') || typeof field.relationTo !== 'string')
        return
      const value = (ref as Record<string, unknown>)[field.name]
      const ids = (Array.isArray(value) ? value : [value]).map(idOf).filter((id) => id !== undefined)
      const known = links.get(field.relationTo) ?? new Set<string>()
      links.set(field.relationTo, known)
      for (const id of ids) known.add(id)
    },
  })
  return links
}

async function refuseUnreadable(
  collection: CollectionSlug,
  ids: string[],
  req: PayloadRequest,
): Promise<void> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    depth: 0,
    draft: false,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const readable = new Set(docs.map(({ id }) => String(id)))
  const missing = ids.filter((id) => !readable.has(id))
  if (missing.length === 0) return
  throw new APIError(
    `You cannot link to ${collection} ${missing.join(', ')}: no such document that you may read. Choose another one.`,
    403,
    undefined,
    true,
  )
}
