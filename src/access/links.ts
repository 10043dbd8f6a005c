import {
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type Field,
  type PayloadRequest,
  traverseFields,
} from 'payload'
import { type Doc, rowsOf } from '../translation/document.ts'
import { callerOf, idOf, type Member } from './caller.ts'
import { isTrusted, refusal } from './guards.ts'
import { attachments, partnerRoles, type PartnerRights, standings } from './partnerships.ts'

/**
 * Refuses links to documents that the caller cannot read, in drafts too: otherwise an id alone would attach another
 * city's draft or internal file. A project of another city takes only what its partners attach. Links that stood already
 * are left alone.
 */
export const guardLinks: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const caller = callerOf(req)
  if (caller.kind !== 'member' || isTrusted(req)) return data
  const before = linksOf(collection.fields, originalDoc ?? {})
  for (const [target, ids] of linksOf(collection.fields, data)) {
    const added = [...ids].filter((id) => !before.get(target)?.has(id))
    if (added.length > 0) await refuseUnreadable(target, added, req)
  }
  const attached = projectsOf(collection.slug, data).filter(
    (id) => !projectsOf(collection.slug, originalDoc ?? {}).includes(id),
  )
  if (attached.length > 0) {
    await refuseUnattached(req, caller, attached, idOf(data.municipality ?? originalDoc?.municipality))
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
      if (field.name === 'createdBy') return
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
  throw refusal(
    `You cannot link to ${collection} ${missing.join(', ')}: no such document that you may read. Choose another one.`,
  )
}

/** The projects that a document is attached to. */
function projectsOf(slug: string, data: Doc): string[] {
  const value = data[attachments[slug] ?? '']
  return (Array.isArray(value) ? value : [value]).map(idOf).filter((id) => id !== undefined)
}

async function refuseUnattached(
  req: PayloadRequest,
  caller: Member,
  projects: string[],
  owner: string | undefined,
): Promise<void> {
  const { docs } = await req.payload.db.find<Doc & { id: string }>({
    collection: 'projects',
    where: { id: { in: projects } },
    limit: 0,
    pagination: false,
    req,
  })
  const own = rowsOf(docs).filter(({ municipality }) => idOf(municipality) === owner)
  const standing = (await standings(req, caller)).filter(({ city, role }) => {
    const rights: PartnerRights = partnerRoles[role]
    return city === owner && rights.attach
  })
  const open = new Set([...own.map(({ id }) => String(id)), ...standing.map(({ project }) => project)])
  const closed = projects.filter((id) => !open.has(id))
  if (closed.length === 0) return
  throw refusal(
    `You cannot attach this to the project ${closed.join(', ')}: your municipality is no partner in it. Ask its lead to add you, or leave the project out.`,
  )
}
