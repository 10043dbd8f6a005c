import type { PayloadRequest } from 'payload'
import { overFrom, startOfDay } from '../time/over.ts'
import { type Doc, rowsOf } from '../translation/document.ts'
import { idOf, type Member, municipalitiesOf } from './caller.ts'
import { published } from './out.ts'

/** The rights that a city's role in another city's project gives its people there. */
export interface PartnerRights {
  /** Edit the project as far as the own roles go at home. */
  edit: boolean
  /** Change the city's own entry in the consortium: `entryFields` of it. */
  entry: boolean
  /** Attach news, meetings and library items of the own city to it. */
  attach: boolean
  /** Read the project's drafts, as far as the own roles read drafts at home. */
  drafts: boolean
}

const nothing: PartnerRights = { edit: false, entry: false, attach: false, drafts: false }

/** The partner roles of a project, in the order of the consortium, and what each allows. */
export const partnerRoles = {
  lead: { edit: true, entry: true, attach: true, drafts: true },
  partner: { ...nothing, entry: true, attach: true, drafts: true },
  associated: { ...nothing, attach: true },
  funder: nothing,
  supporter: nothing,
} as const satisfies Record<string, PartnerRights>

/** A role in a consortium, as stored in `projects.partnerships[].role`. */
export type PartnerRole = keyof typeof partnerRoles

/** The names of the partner roles. */
export const partnerRoleNames = Object.keys(partnerRoles) as PartnerRole[]

/** Fields that a partner may change in its own entry. The others decide over rights and money, and are left to the lead. */
export const entryFields = ['roleDescription', 'contact'] as const

/** The collections whose documents a city attaches to a project, with the field that names it. */
export const attachments: Readonly<Record<string, string>> = {
  news: 'projects',
  meetings: 'project',
  resources: 'project',
}

/** A city's role in a project: `row` is the id of its entry in the consortium. */
export interface Standing {
  project: string
  city: string
  role: PartnerRole
  row: string
}

const known = new WeakMap<PayloadRequest, Promise<Standing[]>>()

/**
 * Where the member's cities stand in the projects of others, today. Rights come from what is out, by its main row, alone: what a
 * draft says becomes a right when it is published, and is none any more when the project is taken down or thrown away.
 */
export function standings(req: PayloadRequest, member: Member): Promise<Standing[]> {
  const found = known.get(req) ?? standingsOf(req, municipalitiesOf(member))
  known.set(req, found)
  return found
}

/** Where some municipalities stand in projects that are out, by organisations that are out, today. An archived one stands nowhere. */
export async function standingsOf(req: PayloadRequest, cities: string[]): Promise<Standing[]> {
  const archived = await archivedOnes(req)
  const members = cities.filter((city) => !archived.includes(city))
  if (members.length === 0) return []
  const partners = await req.payload.db.find<Doc & { id: string }>({
    collection: 'partners',
    where: { and: [{ member: { in: members } }, published] },
    pagination: false,
    limit: 0,
    req,
  })
  const cityOf = new Map(partners.docs.map(({ id, member: city }) => [String(id), idOf(city) ?? '']))
  if (cityOf.size === 0) return []
  const projects = await req.payload.db.find<Doc & { id: string }>({
    collection: 'projects',
    where: {
      and: [
        { 'partnerships.partner': { in: [...cityOf.keys()] } },
        { municipality: { not_in: archived } },
        published,
      ],
    },
    select: { partnerships: true },
    pagination: false,
    limit: 0,
    req,
  })
  return projects.docs.flatMap((project) => standingsIn(project, cityOf, new Date()))
}

/** The archived municipalities: nothing of theirs is out. */
export async function archivedOnes(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.db.find<Doc & { id: string }>({
    collection: 'municipalities',
    where: { status: { equals: 'archived' } },
    select: { slug: true },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.map(({ id }) => String(id))
}

/** Where cities stand in one project that is out. @param cityOf the member city by the id of its organisation */
export function standingsIn(project: Doc, cityOf: ReadonlyMap<string, string>, now: Date): Standing[] {
  return rowsOf(project.partnerships).flatMap((row) => {
    const city = cityOf.get(idOf(row.partner) ?? '')
    const role = row.role as PartnerRole
    if (city === undefined || city === '' || !(role in partnerRoles) || !isActive(row, now)) return []
    return [{ project: String(project.id), city, role, row: String(row.id) }]
  })
}

/** Returns whether an entry is in force at `now`; days count in UTC, the last one included. */
export function isActive({ activeFrom, activeUntil }: Doc, now: Date): boolean {
  const isBegun = typeof activeFrom !== 'string' || startOfDay(new Date(activeFrom)) <= now.valueOf()
  return isBegun && overFrom(activeUntil, 'day') > now.valueOf()
}
