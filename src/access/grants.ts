import type { PayloadRequest } from 'payload'
import type { Doc } from '../translation/document.ts'
import { holds, idOf, languagesIn, type Member } from './caller.ts'
import type { Change } from './changes.ts'
import { entryFields, partnerRoles, type PartnerRights, standings } from './partnerships.ts'
import { isPublished } from './out.ts'
import { rowOf } from './roles.ts'

/**
 * One reason why a member may change a document, and what it covers: the latest version (`draft`), and what readers see
 * (`live`, the main table), where `isOut` says whether the document is out before or after the change.
 */
export interface Grant {
  draft: (change: Change) => boolean
  live: (change: Change, isOut: boolean) => boolean
}

/** A document as it stands: in the main table, and its latest version. */
export interface Stand {
  live: Doc | undefined
  latest: Doc | undefined
}

const anything: Grant = { draft: () => true, live: () => true }
const beforeItIsOut = (draft: Grant['draft']): Grant => ({
  draft,
  live: (change, isOut) => !isOut && draft(change),
})
const unless = (fields: readonly string[]): Grant => {
  const allowed = ({ path }: Change) => !fields.includes(path.split('.')[0] ?? '')
  return { draft: allowed, live: allowed }
}

/** Whose document it is, in both states: a right must hold in each of these municipalities. */
export function ownersOf({ live, latest }: Stand, slug: string): string[] {
  const field = rowOf(slug).owner === 'itself' ? 'id' : 'municipality'
  return [...new Set([live, latest].map((doc) => idOf(doc?.[field])).filter((id) => id !== undefined))]
}

/** Everything that allows a member to change a document; empty when nothing does. */
export async function grantsFor(
  req: PayloadRequest,
  member: Member,
  slug: string,
  stand: Stand,
): Promise<Grant[]> {
  const owners = ownersOf(stand, slug)
  const home = owners.length === 0 ? [] : homeGrants(member, slug, stand, owners)
  return slug === 'projects' ? [...home, ...(await projectGrants(req, member, stand))] : home
}

/** Returns whether a grant covers every change, so that states need not be compared. */
export const isUnlimited = (grants: Grant[]): boolean => grants.includes(anything)

function homeGrants(member: Member, slug: string, stand: Stand, owners: string[]): Grant[] {
  const everywhere = (test: (owner: string) => boolean) => owners.every(test)
  const publishes = everywhere((owner) => holds(member, 'publish', slug, owner))
  const covering = (grant: Grant) => (publishes ? grant : beforeItIsOut(grant.draft))
  const { locked } = rowOf(slug)
  const grants: Grant[] = []
  if (everywhere((owner) => holds(member, 'update', slug, owner))) {
    grants.push(covering(locked ? unless(locked) : anything))
  }
  const isMine = idOf(stand.live?.createdBy ?? stand.latest?.createdBy) === member.id
  if (isMine && everywhere((owner) => holds(member, 'update', slug, owner, 'own')))
    grants.push(covering(anything))
  if (everywhere((owner) => holds(member, 'update', slug, owner, 'translations'))) {
    const sets = owners.map((owner) => languagesIn(member, owner))
    grants.push(translating((locale) => sets.every((languages) => languages.includes(locale))))
  }
  return grants
}

const translating = (into: (locale: string) => boolean): Grant =>
  beforeItIsOut(({ locale }) => locale !== undefined && into(locale))

/** Returns what the member's cities may do in a project by their roles in its consortium; nothing while the project is not published. */
async function projectGrants(req: PayloadRequest, member: Member, { live }: Stand): Promise<Grant[]> {
  if (live === undefined || !isPublished(live)) return []
  const here = (await standings(req, member)).filter(({ project }) => project === String(live.id))
  return here.flatMap(({ city, role, row }) => {
    const rights: PartnerRights = partnerRoles[role]
    const publishes = holds(member, 'publish', 'projects', city)
    const covering = (grant: Grant) => (publishes ? grant : beforeItIsOut(grant.draft))
    const edits = holds(member, 'update', 'projects', city)
    const grants: Grant[] = []
    if (rights.edit && edits) grants.push(covering(unless(['municipality'])))
    if (rights.entry && edits) grants.push(covering(entry(row)))
    if (rights.edit && holds(member, 'update', 'projects', city, 'translations')) {
      const languages = languagesIn(member, city)
      grants.push(translating((locale) => languages.includes(locale)))
    }
    return grants
  })
}

function entry(row: string): Grant {
  const paths = entryFields.map((field) => `partnerships.${row}.${field}`)
  const allowed = ({ path }: Change) => paths.includes(path)
  return { draft: allowed, live: allowed }
}
