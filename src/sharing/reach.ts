import { isActive, type PartnerRole, partnerRoles } from '../access/partnerships.ts'
import type { Doc } from '../translation/document.ts'

/** How far an item may be taken over, as its `sharing` says. */
export const reaches = ['municipality', 'project', 'network'] as const

export type Sharing = (typeof reaches)[number]

/** The facts that decide who may take an item over. */
export interface Shared {
  /** The municipality that owns it. */
  owner: string | undefined
  sharing: unknown
  /** The member cities that take part in its projects now; needed only where it is shared with a project. */
  partnerCities: ReadonlySet<string>
}

/**
 * Returns whether a city may adopt another city's item: it is shared with the whole network, or with the partner cities of its
 * projects while the city is one. An item that is shared with nobody, or does not say, may not be adopted.
 */
export function mayAdopt({ owner, sharing, partnerCities }: Shared, city: string): boolean {
  if (owner === undefined || owner === city) return false
  if (sharing === 'network') return true
  return sharing === 'project' && partnerCities.has(city)
}

/** The partners that stand in a consortium on the day of `now` (UTC), in a role that may attach to the project. */
export function standingPartners(partnerships: readonly Doc[], now: Date): unknown[] {
  return partnerships.filter((row) => attaches(row.role) && isActive(row, now)).map(({ partner }) => partner)
}

/** Lead, partner and associated: funders and supporters take part in nothing that is shared. */
function attaches(role: unknown): boolean {
  return typeof role === 'string' && role in partnerRoles && partnerRoles[role as PartnerRole].attach
}
