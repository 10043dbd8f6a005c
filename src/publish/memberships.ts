import { membershipsOf } from '../access/caller.ts'
import type { Doc } from '../translation/document.ts'

/** A change of what a person may do: in one municipality, or in the whole network. */
export interface RoleChange {
  municipality?: string
  field: 'memberships' | 'isNetworkAdmin'
  /** The roles that came (`+editor`) and went (`-translator(el)`). */
  detail: string
}

/** Returns the changes between two states of a person's roles; an absent state has none. */
export function roleChanges(before: Doc, after: Doc): RoleChange[] {
  const [old, now] = [rolesOf(before), rolesOf(after)]
  const everywhere = [...new Set([...old.keys(), ...now.keys()])]
  const changes = everywhere.flatMap((municipality): RoleChange[] => {
    const detail = difference(old.get(municipality) ?? [], now.get(municipality) ?? [])
    return detail === '' ? [] : [{ municipality, field: 'memberships', detail }]
  })
  const isAdmin = after.isNetworkAdmin === true
  if (isAdmin !== (before.isNetworkAdmin === true))
    changes.push({ field: 'isNetworkAdmin', detail: `${isAdmin ? '+' : '-'}networkAdmin` })
  return changes
}

/** The municipality of a person who belongs to exactly one: its administrators see what concerns the account. */
export function homeOf(person: Doc): string | undefined {
  const [home, ...others] = rolesOf(person).keys()
  return others.length === 0 ? home : undefined
}

/** The roles by municipality; a translator's with each language, `translator(el)`. */
function rolesOf(person: Doc): Map<string, string[]> {
  const held = new Map<string, string[]>()
  for (const { municipality, roles, languages } of membershipsOf(person)) {
    const named = roles.flatMap((role) =>
      role === 'translator' && languages.length > 0 ? languages.map((code) => `${role}(${code})`) : [role],
    )
    held.set(municipality, [...(held.get(municipality) ?? []), ...named])
  }
  return held
}

function difference(before: string[], after: string[]): string {
  const came = after.filter((role) => !before.includes(role)).map((role) => `+${role}`)
  const went = before.filter((role) => !after.includes(role)).map((role) => `-${role}`)
  return [...new Set([...came, ...went])].join(' ')
}
