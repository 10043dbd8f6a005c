/**
 * The roles a person may hold in a municipality and what each of them may do to that municipality's content.
 * One table: access functions and what the admin shows are derived from it.
 */
export const roles = {
  admin: { readsDrafts: true, writes: true },
  editor: { readsDrafts: true, writes: true },
  author: { readsDrafts: true, writes: false },
  translator: { readsDrafts: true, writes: false },
  webmaster: { readsDrafts: false, writes: false },
  viewer: { readsDrafts: true, writes: false },
} as const satisfies Record<string, { readsDrafts: boolean; writes: boolean }>

/** A role's name as stored in `users.memberships[].roles[]`. */
export type Role = keyof typeof roles

/** What a role may do: a column of the table. */
export type Right = keyof (typeof roles)[Role]

/** The role names in the order of the table. */
export const roleNames = Object.keys(roles) as Role[]

/** Whether any of the given roles has the right. */
export function grants(held: readonly Role[], right: Right): boolean {
  return held.some((role) => roles[role]?.[right] === true)
}
