import type { Access, CollectionConfig, Where } from 'payload'
import { callerOf, idOf, type Member, municipalitiesWith } from './caller.ts'
import { partnerRoles, type PartnerRights, standings } from './partnerships.ts'
import { peopleAccess } from './people.ts'
import { type Right, type Row, rowOf } from './roles.ts'

type CollectionAccess = NonNullable<CollectionConfig['access']>
type Asking = Parameters<Access>[0]

const nobody: Access = () => false

/**
 * The access functions of a collection, derived from its row.
 * @throws {Error} when the table has no row for it
 */
export function accessOf(slug: string): CollectionAccess {
  const row = rowOf(slug)
  if (row.owner === 'internal') return {}
  if (row.owner === 'person') return peopleAccess()
  if (row.owner === 'nobody')
    return { read: deliveredOf(row), create: nobody, update: nobody, delete: nobody, unlock: nobody }
  return {
    read: reads(slug, row, ''),
    readVersions: reads(slug, row, 'version.'),
    create: row.appendOnly ? nobody : creates(slug),
    update: row.appendOnly ? nobody : changes(slug, row, updatable),
    delete: row.appendOnly || row.kept === true ? nobody : changes(slug, row, deletable),
    unlock: nobody,
  }
}

/** Lets the public door alone read, and only what the row opens to it (`delivered`). */
const deliveredOf =
  ({ delivered }: Row): Access =>
  ({ req }) =>
    callerOf(req).kind === 'delivery' ? (delivered ?? false) : false

/** Reading: whoever is signed in gets what is open, a member also what the roles and the standing in projects give. Versions are never open. */
function reads(slug: string, row: Row, prefix: '' | 'version.'): Access {
  return async ({ req }) => {
    const caller = callerOf(req)
    if (caller.kind === 'network') return true
    const open = prefix === '' && openNow(row)
    if (caller.kind === 'delivery') return prefix === '' && (row.delivered ?? open)
    if (caller.kind === 'nobody') return false
    if (row.owner !== 'municipality') {
      return municipalitiesWith(caller, 'drafts', slug).length > 0 ? true : open
    }
    const own = [
      ...reached(caller, 'drafts', slug, prefix),
      ...(await inProjects({ req, caller, slug, right: 'drafts', field: prefix ? 'parent' : 'id' })),
    ]
    return anyOf(open ? [...own, open] : own)
  }
}

/** Returns the condition for the documents of a collection that are open at this moment; `false` when none are. */
const openNow = ({ open }: Row): Where | false => (typeof open === 'function' ? open(new Date()) : open)

/**
 * Creating. It must answer yes or no, since Payload ignores a `Where` here. Without a municipality the admin asks whether
 * to show the form; the guard of owners refuses to save it so.
 */
function creates(slug: string): Access {
  return ({ req, data }) => {
    const caller = callerOf(req)
    if (caller.kind === 'network') return true
    if (caller.kind !== 'member') return false
    const allowed = municipalitiesWith(caller, 'create', slug)
    const owner = idOf(data?.municipality)
    return owner === undefined ? allowed.length > 0 : allowed.includes(owner)
  }
}

type Reaching = (asking: Asking, caller: Member, slug: string) => Where[] | Promise<Where[]>

function changes(slug: string, row: Row, reaching: Reaching): Access {
  return async (asking) => {
    const caller = callerOf(asking.req)
    if (caller.kind === 'network') return true
    if (caller.kind !== 'member') return false
    if (row.owner === 'itself') return anyOf([{ id: { in: municipalitiesWith(caller, 'update', slug) } }])
    if (row.owner === 'network') return false
    return anyOf(await reaching(asking, caller, slug))
  }
}

/** Which documents a member may change at all; the guard of changes then says what in them. */
const updatable: Reaching = async ({ req }, caller, slug) => [
  ...reached(caller, 'update', slug, ''),
  // A new file would replace the old one before any guard could refuse it.
  ...(req.file ? [] : ownedBy(municipalitiesWith(caller, 'update', slug, 'translations'))),
  ...(await inProjects({ req, caller, slug, right: 'entry', field: 'id' })),
]

/** Which documents a member may throw away; without the right to publish, only what was never out. */
const deletable: Reaching = (_asking, caller, slug) => {
  const publishing = new Set(municipalitiesWith(caller, 'publish', slug))
  const own = municipalitiesWith(caller, 'delete', slug, 'own')
  const mine: Where = { createdBy: { equals: caller.id } }
  const draft: Where = { _status: { equals: 'draft' } }
  return [
    ...ownedBy(municipalitiesWith(caller, 'delete', slug)),
    ...ownedBy(own.filter((id) => publishing.has(id))).map((where) => ({ and: [where, mine] })),
    ...ownedBy(own.filter((id) => !publishing.has(id))).map((where) => ({ and: [where, mine, draft] })),
  ]
}

/** The documents that the member's roles reach: everything of some municipalities, the own ones of others. */
function reached(caller: Member, right: Right, slug: string, prefix: string): Where[] {
  const mine: Where = { [`${prefix}createdBy`]: { equals: caller.id } }
  return [
    ...ownedBy(municipalitiesWith(caller, right, slug), prefix),
    ...ownedBy(municipalitiesWith(caller, right, slug, 'own'), prefix).map((where) => ({
      and: [where, mine],
    })),
  ]
}

const ownedBy = (municipalities: string[], prefix = ''): Where[] =>
  municipalities.length === 0 ? [] : [{ [`${prefix}municipality`]: { in: municipalities } }]

interface InProjects {
  req: Asking['req']
  caller: Member
  slug: string
  right: keyof PartnerRights
  field: 'id' | 'parent'
}

/** The projects of other cities where one of the member's cities has a partner's right, and the member the same right at home. */
async function inProjects({ req, caller, slug, right, field }: InProjects): Promise<Where[]> {
  if (slug !== 'projects') return []
  const home = right === 'drafts' ? 'drafts' : 'update'
  const everything = new Set(municipalitiesWith(caller, home, slug))
  const translations = new Set(municipalitiesWith(caller, home, slug, 'translations'))
  const ids = (await standings(req, caller))
    .filter(({ city, role }) => {
      const rights: PartnerRights = partnerRoles[role]
      return rights[right] && (everything.has(city) || (rights.edit && translations.has(city)))
    })
    .map(({ project }) => project)
  return ids.length === 0 ? [] : [{ [field]: { in: ids } }]
}

function anyOf(clauses: Where[]): Where | false {
  const [first, ...others] = clauses
  if (first === undefined) return false
  return others.length === 0 ? first : { or: clauses }
}
