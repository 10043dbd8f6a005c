import type { Where } from 'payload'
import { idOf } from '../../access/caller.ts'
import { standingPartners } from '../../sharing/reach.ts'
import { isOwned, modelOf, type OwnedKind } from '../../model/kinds/index.ts'
import type { Adoption, Owner } from '../content/content.ts'
import type { Query } from '../query/query.ts'
import { readable } from './readable.ts'
import type { Reading } from './readings.ts'
import { idsIn } from './relations.ts'
import type { AdoptionDecision } from './rows.ts'
import type { TrackedRows } from './tracked.ts'

/** The items that a city adds to its own ones, and those that it hides. */
export interface Combined {
  shown: string[]
  hidden: string[]
  /** In their order, before everything else. */
  pinned: string[]
  adoptions: ReadonlyMap<string, Adoption>
}

/** Reads the named city's decisions about items of others; `undefined` where it has none, or only its own items are asked for. */
export async function combinedOf(
  { kind, scope }: Pick<Query, 'kind' | 'scope'>,
  owner: Owner | undefined,
  reading: Reading,
): Promise<Combined | undefined> {
  if (!owner || scope === 'own' || !isOwned(kind)) return undefined
  const decided = await reading.rows.decisions(owner.id, kind)
  if (decided.length === 0) return undefined
  const references = decided.filter(({ mode, state }) => mode === 'reference' && state !== 'hidden')
  const items = references.map(({ item }) => item)
  const allowed = new Set(await reached(kind, items, owner, reading))
  const shown = references.filter(({ item }) => allowed.has(item))
  const copies = decided.filter(({ mode }) => mode === 'copy')
  const listed = [...shown, ...copies.filter(({ state }) => state !== 'hidden')]
  return {
    shown: shown.map(({ item }) => item),
    hidden: decided.filter(({ state }) => state === 'hidden').map(({ item }) => item),
    pinned: listed
      .filter(({ state }) => state === 'pinned')
      .sort(byPosition)
      .map(placeOf),
    adoptions: new Map(listed.map((one) => [placeOf(one), adoptionOf(one, owner)])),
  }
}

/** The document that stands in the city's list: the item itself, or its copy. */
const placeOf = ({ mode, item, copy }: AdoptionDecision): string => (mode === 'copy' ? (copy ?? item) : item)

/** By position, those without one last; then by id, so that the order is always the same. */
function byPosition(one: AdoptionDecision, other: AdoptionDecision): number {
  const [a, b] = [one, other].map(({ position }) => position ?? Number.MAX_SAFE_INTEGER) as [number, number]
  return a - b || (placeOf(one) < placeOf(other) ? -1 : 1)
}

function adoptionOf({ mode, state, introduction }: AdoptionDecision, { locales }: Owner): Adoption {
  return { isReference: mode === 'reference', isPinned: state === 'pinned', introduction, locales }
}

/** Those of the items that are published and that the city may still show, by what their owners share today. */
async function reached(
  kind: OwnedKind,
  ids: string[],
  { id: city }: Owner,
  reading: Reading,
): Promise<string[]> {
  const { rows } = reading
  if (ids.length === 0) return []
  const everybody = await rows.filterIds(kind, ids, { sharing: { equals: 'network' } })
  const others = ids.filter((id) => !everybody.includes(id))
  if (others.length === 0) return everybody
  const projects = await projectsOf(city, reading)
  const joint = projects.length === 0 ? [] : await inProjects(kind, others, projects, rows)
  return [...everybody, ...joint]
}

const shared: Where = { sharing: { equals: 'project' } }

async function inProjects(
  kind: OwnedKind,
  ids: string[],
  projects: readonly { id: string; contacts: string[] }[],
  rows: TrackedRows,
): Promise<string[]> {
  const own = projects.map(({ id }) => id)
  const { relations, namedByProjects } = modelOf(kind)
  const fields = kind === 'projects' ? ['id'] : (relations.project ?? [])
  const where: Where = namedByProjects ? {} : { or: fields.map((field) => ({ [field]: { in: own } })) }
  const named = new Set(projects.flatMap(({ contacts }) => contacts))
  const candidates = namedByProjects ? ids.filter((id) => named.has(id)) : ids
  return rows.filterIds(kind, candidates, { and: [shared, where] })
}

/** The projects that are out in which a city takes part now, with the contacts that they name. */
async function projectsOf(city: string, { rows, directory, now, note }: Reading) {
  const partners = await rows.ids('partners', { member: { equals: city } })
  if (partners.length === 0) return []
  const where: Where = {
    and: [{ 'partnerships.partner': { in: partners } }, readable('projects', directory, now)],
  }
  const { documents } = await rows.find('projects', { where, sort: 'id', limit: 1000, page: 1 })
  const standing = documents.filter(({ partnerships }) => {
    const entries = Array.isArray(partnerships) ? (partnerships as Record<string, unknown>[]) : []
    return standingPartners(entries, now).some((partner) => partners.includes(idOf(partner) ?? ''))
  })
  note(standing.map((document) => ['projects', document]))
  return standing.map(({ id, contacts }) => ({ id, contacts: idsIn(contacts) }))
}
