import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type PayloadRequest,
  type Where,
} from 'payload'
import { type Doc, isDoc } from '../translation/document.ts'
import { about } from './adopting.ts'
import { isSharedKind, type ItemRef, itemOfKey, keyOf } from './items.ts'
import { readSource, type Source } from './source.ts'
import { stateOf } from './standing.ts'

/**
 * Tells the adopters of a document, in the transaction of its change, how their source stands now. It is judged from the main
 * row alone, in all languages, against what each of them accepted: a draft beside it, and a save that changes nothing, say nothing.
 */
export const tellAdopters: CollectionAfterChangeHook = async ({ collection, doc, data, req }) => {
  if (!isSharedKind(collection.slug)) return doc
  const { id } = doc as { id: string }
  const isMinor = isDoc(data) && data.minorEdit === true
  await tell(req, { relationTo: collection.slug, value: String(id) }, isMinor)
  return doc
}

/** The same when a document is deleted for good; an adoption whose own copy is deleted goes with it. */
export const tellOfDeletion: CollectionAfterDeleteHook = async ({ collection, id, req, doc }) => {
  if (!isSharedKind(collection.slug)) return doc
  await tell(req, { relationTo: collection.slug, value: String(id) }, false)
  const mine: Where = { and: [{ kind: { equals: collection.slug } }, { copyId: { equals: String(id) } }] }
  for (const adoption of await adoptions(req, mine)) {
    await req.payload.db.deleteOne({
      collection: 'adoptions',
      req,
      where: { id: { equals: adoption.id } },
      returning: false,
    })
  }
  return doc
}

/** A project's partners, or an organisation's city, decide who may have what is shared with the project. */
export const tellOfPartners: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { id } = doc as { id: string }
  await tellSharedThrough(req, await projectsBehind(req, collection.slug, String(id)))
  return doc
}

/** The same when the project or the organisation is deleted. */
export const tellOfPartnersGone: CollectionAfterDeleteHook = async ({ collection, id, doc, req }) => {
  if (collection.slug === 'projects') await tellSharedThrough(req, [String(id)])
  else await tellEach(req, { sharedThrough: { not_equals: '' } })
  return doc
}

/** An archived city's items are out of reach; when it comes back, so do they. */
export const tellOfArchiving: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const [city, before] = [doc as Doc, previousDoc as Doc | undefined]
  if (city.status !== before?.status) await tellEach(req, { sourceMunicipality: { equals: city.id } })
  return city
}

async function projectsBehind(req: PayloadRequest, slug: string, id: string): Promise<string[]> {
  if (slug === 'projects') return [id]
  const where: Where = { 'partnerships.partner': { in: [id] } }
  const { docs } = await req.payload.db.find({
    collection: 'projects',
    req,
    where,
    limit: 0,
    pagination: false,
  })
  return docs.map((project) => String(project.id))
}

async function tellSharedThrough(req: PayloadRequest, projects: string[]): Promise<void> {
  if (projects.length === 0) return
  await tellEach(req, { or: projects.map((id) => ({ sharedThrough: { contains: id } })) })
}

async function tellEach(req: PayloadRequest, where: Where): Promise<void> {
  const keys = new Set((await adoptions(req, where)).map(({ itemKey }) => itemKey))
  for (const key of keys) {
    const item = itemOfKey(key)
    if (item) await tell(req, item, false)
  }
}

/** Tells every adopter of an item how it stands now; says nothing to whom it stands as before. */
export async function tell(req: PayloadRequest, item: ItemRef, isMinor: boolean): Promise<void> {
  const adopted = await adoptions(req, { itemKey: { equals: keyOf(item) } })
  if (adopted.length === 0) return
  const source = await readSource(req, item)
  for (const adoption of adopted) {
    const data = toldOf(adoption, source, isMinor)
    if (Object.keys(data).length === 0) continue
    await req.payload.db.updateOne({
      collection: 'adoptions',
      id: String(adoption.id),
      data,
      req,
      returning: false,
    })
  }
}

/** Returns the fields of an adoption that change with the present state of its source; an empty object when none do. */
function toldOf(adoption: Doc, source: Source | undefined, isMinor: boolean): Doc {
  const state = stateOf(
    {
      municipality: String(adoption.municipality),
      state: adoption.state,
      sourceVersion: adoption.sourceVersion,
    },
    source,
  )
  const told: Doc = {
    ...(source?.isOut ? about(source) : {}),
    sourceState: state,
    isMinor:
      state === 'changed' && isMinor && (adoption.sourceState === 'current' || adoption.isMinor === true),
    ...(state === adoption.sourceState ? {} : { acknowledged: false }),
  }
  return Object.fromEntries(Object.entries(told).filter(([name, value]) => (adoption[name] ?? '') !== value))
}

/** Adoptions as they are stored. */
export async function adoptions(req: PayloadRequest, where: Where): Promise<Doc[]> {
  const { docs } = await req.payload.db.find({
    collection: 'adoptions',
    req,
    where,
    limit: 0,
    pagination: false,
  })
  return docs.filter(isDoc)
}
