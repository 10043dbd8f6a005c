/** How far an item may be taken over, as its `sharing` says. */
export const reaches = ['municipality', 'project', 'network'] as const

export type Sharing = (typeof reaches)[number]

/** An entry of a project's consortium, as far as sharing depends on it. Days are ISO 8601, both still belonging to the time. */
export interface Standing {
  partner?: unknown
  role?: unknown
  activeFrom?: unknown
  activeUntil?: unknown
}

/** What decides who may take an item over. */
export interface Shared {
  /** The municipality that owns it. */
  owner: string | undefined
  sharing: unknown
  /** The member cities that take part in its projects now; needed only where it is shared with a project. */
  partnerCities: ReadonlySet<string>
}

/** Roles that make a city a partner city of a project: funders and supporters take part in nothing that is shared. */
const sharingRoles: ReadonlySet<unknown> = new Set(['lead', 'partner', 'associated'])

/**
 * Whether a city may adopt an item: another city's, shared with the whole network, or shared with the partner cities of its
 * projects while the city is one. What is shared with nobody, or says nothing, may not be adopted.
 */
export function mayAdopt({ owner, sharing, partnerCities }: Shared, city: string): boolean {
  if (owner === undefined || owner === city) return false
  if (sharing === 'network') return true
  return sharing === 'project' && partnerCities.has(city)
}

/** The partners that stand in a consortium on the day of `now` (UTC), in a role that shares. */
export function standingPartners(partnerships: readonly Standing[], now: Date): unknown[] {
  const today = now.toISOString().slice(0, 10)
  return partnerships
    .filter(({ role, activeFrom, activeUntil }) => {
      const [from, until] = [dayOf(activeFrom), dayOf(activeUntil)]
      return sharingRoles.has(role) && (from ?? today) <= today && (until ?? today) >= today
    })
    .map(({ partner }) => partner)
}

/** The day of a stored date; one that cannot be read counts as none. */
function dayOf(value: unknown): string | undefined {
  const date = typeof value === 'string' || value instanceof Date ? new Date(value) : undefined
  return date === undefined || Number.isNaN(date.valueOf()) ? undefined : date.toISOString().slice(0, 10)
}
