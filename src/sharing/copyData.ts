import { createHash } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { isSlug } from '../model/slugs.ts'
import { callerOf, idOf } from '../access/caller.ts'
import { attachments, partnerRoles, standings } from '../access/partnerships.ts'
import { isolatedRequest } from '../database/transactions/isolatedRequest.ts'
import type { Doc } from '../translation/document.ts'
import { copied, type Copying } from './copy.ts'
import { fieldsOf } from './items.ts'
import { refusePersonal } from './personal.ts'
import type { Source } from './source.ts'

/** An item and the city that it is copied for; `seed` is what the ids of the copy's rows are made from. */
export interface Copied {
  req: PayloadRequest
  source: Source
  municipality: string
  seed: string
}

/**
 * Returns the content of a copy, in all languages at once: what is published, with links to what the person may link for the city.
 * @throws {HubError} 403 for personal data that stay with their city
 */
export async function copyData({ req, source, municipality, seed }: Copied): Promise<Doc> {
  refusePersonal(req, source.item.relationTo, source.row)
  const fields = fieldsOf(req, source.item.relationTo)
  const rowId = (id: unknown) =>
    createHash('sha256')
      .update(`${seed}:${String(id)}`)
      .digest('hex')
      .slice(0, 24)
  const found = new Map<string, Set<string>>()
  const note: Copying['links'] = (collection, id) => {
    found.set(collection, (found.get(collection) ?? new Set()).add(id))
    return true
  }
  copied(fields, source.row, { locales: source.locales, rowId, links: note })
  const readable = await readableAmong(req, found)
  const links: Copying['links'] = (collection, id) => readable.has(`${collection}:${id}`)
  const data = copied(fields, source.row, { locales: source.locales, rowId, links })
  const field = attachments[source.item.relationTo]
  return field === undefined ? data : { ...data, [field]: await attachable(req, data[field], municipality) }
}

/** Those of the documents that the person may read: the others are not linked from the copy. */
async function readableAmong(
  req: PayloadRequest,
  links: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Set<string>> {
  const readable = new Set<string>()
  for (const [collection, ids] of links) {
    if (!isSlug(req.payload, collection)) continue
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: [...ids] } },
      depth: 0,
      limit: 0,
      pagination: false,
      draft: false,
      overrideAccess: !req.user,
      user: req.user,
      req: isolatedRequest(req),
    })
    for (const { id } of docs) readable.add(`${collection}:${String(id)}`)
  }
  return readable
}

/** Those of the projects that the city may attach something to: its own ones, and those that it takes part in. */
async function attachable(req: PayloadRequest, value: unknown, municipality: string): Promise<unknown> {
  const caller = callerOf(req)
  const ids = (Array.isArray(value) ? value : [value]).map(idOf).filter((id) => id !== undefined)
  if (caller.kind !== 'member' || ids.length === 0) return value
  const where: Where = { and: [{ id: { in: ids } }, { municipality: { equals: municipality } }] }
  const { docs } = await req.payload.db.find({
    collection: 'projects',
    req,
    where,
    limit: 0,
    pagination: false,
  })
  const standing = (await standings(req, caller)).filter(
    ({ city, role }) => city === municipality && partnerRoles[role].attach,
  )
  const open = new Set([...docs.map(({ id }) => String(id)), ...standing.map(({ project }) => project)])
  const allowed = ids.filter((id) => open.has(id))
  return Array.isArray(value) ? allowed : (allowed[0] ?? null)
}
