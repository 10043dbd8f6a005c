import { partnerRoles, type PartnerRights, type PartnerRole } from '../../../src/access/partnerships.ts'
import { type Reach, type Rights, type Role, type Row, table } from '../../../src/access/roles.ts'
import { type City, members } from './fixtures.ts'

/** Operations on a document, one in each cell of the matrix. */
export const operations = [
  'read',
  'readDraft',
  'list',
  'versions',
  'saveDraft',
  'saveLive',
  'translate',
  'copyLanguage',
  'schedule',
  'publish',
  'unpublish',
  'restore',
  'duplicate',
  'bulk',
  'give',
  'replace',
  'trash',
  'delete',
] as const
export type Operation = (typeof operations)[number]

/** How a document stands. Without drafts there is `open`, and `closed` for what readers do not see. */
export const states = ['draft', 'published', 'changed', 'open', 'closed'] as const
export type State = (typeof states)[number]

/** A document: whose it is, who made it, how it stands, and which cities are what in it. */
export interface Target {
  collection: keyof typeof table
  owner: City
  creator: string | null
  state: State
  consortium?: Partial<Record<City, PartnerRole>>
}

const homeOf = new Map(members.map(({ name, city, roles }) => [name, { city, role: roles[0] as Role }]))

/** Operations that mean something for a document. */
export function applies(operation: Operation, { collection, state }: Target): boolean {
  const hasDrafts = state === 'draft' || state === 'published' || state === 'changed'
  const { owner, appendOnly }: Row = table[collection]
  const isLocalised = hasDrafts || collection === 'media'
  const rules: Partial<Record<Operation, boolean>> = {
    readDraft: hasDrafts,
    versions: hasDrafts,
    saveDraft: hasDrafts,
    publish: state === 'draft' || state === 'changed',
    trash: hasDrafts || table[collection].kept === 'inTrash',
    translate: isLocalised,
    // The admin's server functions.
    copyLanguage: hasDrafts && state !== 'published',
    schedule: hasDrafts && collection !== 'municipalities',
    unpublish: state === 'published' || state === 'changed',
    restore: state === 'changed',
    duplicate: !appendOnly && !['municipalities', 'media', 'documents', 'adoptions'].includes(collection),
    give: owner === 'municipality' && !['auditLog', 'adoptions'].includes(collection),
    replace: collection === 'media',
  }
  return rules[operation] ?? true
}

/** True where the tables let a principal do it. Written for the test alone, from the words of the tables. */
export function isAllowed(who: string, operation: Operation, target: Target): boolean {
  const row: Row = table[target.collection]
  const writes = !['read', 'readDraft', 'list', 'versions'].includes(operation)
  if (who === 'anonymous') return false
  if (writes && row.appendOnly) return false
  if (operation === 'delete' && row.kept) return false
  if (who === 'network') return true
  if (operation === 'give') return false
  const home = homeOf.get(who)
  const isHome = home?.city === target.owner
  const rights: Rights | undefined = home && row.roles[home.role]
  const covers = (reach: Reach | 'translations' | undefined) =>
    isHome && (reach === 'municipality' || (reach === 'own' && target.creator === who))
  const isOut = ['published', 'changed'].includes(target.state)
  // A consortium counts once the project is out: before, its owner alone works on it.
  const standing: PartnerRights | undefined = home && isOut ? rightsIn(target, home.city) : undefined
  const isVisible = row.open !== false && (isOut || target.state === 'open')
  if (!writes) {
    if (operation !== 'versions' && isVisible) return true
    if (row.owner === 'network' || row.owner === 'itself') return rights?.drafts === 'municipality'
    return covers(rights?.drafts) || (standing?.drafts === true && rights?.drafts === 'municipality')
  }
  if (!rights || row.owner === 'network') return false
  const leads = standing?.edit === true && rights.update === 'municipality'
  const updates = covers(rights.update) || leads
  const mayShow = rights.publish || !isOut
  const hasDrafts = isOut || target.state === 'draft'
  switch (operation) {
    case 'saveDraft':
    case 'restore':
      return updates
    case 'bulk':
      return hasDrafts ? updates : updates && mayShow
    case 'saveLive':
      return updates && mayShow
    case 'translate':
    case 'copyLanguage':
      return updates || (isHome && rights.update === 'translations' && target.state !== 'open')
    case 'schedule':
    case 'publish':
    case 'unpublish':
      return updates && rights.publish
    case 'replace':
      return updates
    case 'duplicate':
      return rights.create && covers(rights.drafts)
    default:
      return covers(rights.delete) && mayShow
  }
}

function rightsIn({ consortium, owner }: Target, city: City): PartnerRights | undefined {
  const role = consortium?.[city]
  return role === undefined || city === owner ? undefined : partnerRoles[role]
}

/** True where the tables let a principal make a document for a city. */
export function mayCreate(who: string, collection: keyof typeof table, owner: City): boolean {
  const row: Row = table[collection]
  if (row.appendOnly || who === 'anonymous') return false
  if (who === 'network') return true
  if (row.owner !== 'municipality') return false
  const target: Target = { collection, owner, creator: who, state: 'draft' }
  const created: Target = { ...target, state: 'closed' }
  // Whoever creates there may at once change what they made.
  return isAllowed(who, 'saveDraft', target) && isAllowed(who, 'duplicate', created)
}
