import type { PayloadRequest } from 'payload'
import { callerOf } from '../access/caller.ts'
import { isDoc } from '../translation/document.ts'
import { type ItemRef, keyOf } from './items.ts'
import { mayAdopt } from './reach.ts'
import { mayDecideFor } from './rights.ts'
import { readSource } from './source.ts'

/** A city for which the person may decide about an item, and what it has decided. */
export interface City {
  id: string
  name: string
  /** True where the owner shares the item with the city. */
  isAllowed: boolean
  adoption?: { id: string; state: string; mode: string }
}

/**
 * The cities for which a person may adopt an item, without its owner, each with what it has decided; and the owner's name.
 * `undefined` when readers do not get the item.
 */
export async function choicesFor(
  req: PayloadRequest,
  item: ItemRef,
): Promise<{ owner: string; cities: City[] } | undefined> {
  const source = await readSource(req, item)
  if (!source?.isOut || source.owner === undefined) return undefined
  const known = await decidingFor(req)
  const { docs: adopted } = await req.payload.find({
    collection: 'adoptions',
    where: { itemKey: { equals: keyOf(item) } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const cities = known.flatMap(({ id, name }): City[] => {
    if (id === source.owner) return []
    const own = adopted.find(({ municipality }) => String(municipality) === id)
    const adoption = own && { id: String(own.id), state: own.state, mode: own.mode }
    return [{ id, name, isAllowed: mayAdopt(source, id), ...(adoption ? { adoption } : {}) }]
  })
  return { owner: await nameOf(req, source.owner), cities }
}

/** The cities for which the person may decide, by name. */
async function decidingFor(req: PayloadRequest): Promise<{ id: string; name: string }[]> {
  const caller = callerOf(req)
  if (caller.kind !== 'network' && caller.kind !== 'member') return []
  const { docs } = await req.payload.find({
    collection: 'municipalities',
    where: { status: { equals: 'active' } },
    depth: 0,
    limit: 0,
    pagination: false,
    sort: 'slug',
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs
    .map(({ id, name, slug }) => ({ id: String(id), name: String(name ?? slug) }))
    .filter(({ id }) => mayDecideFor(req, id))
}

async function nameOf(req: PayloadRequest, id: string): Promise<string> {
  const city: unknown = await req.payload.findByID({
    collection: 'municipalities',
    id,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    disableErrors: true,
    req,
  })
  return isDoc(city) && typeof city.name === 'string' ? city.name : ''
}
