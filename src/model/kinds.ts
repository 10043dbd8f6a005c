/** Kinds that a municipality owns: their addresses carry the owner's slug. */
export const ownedKinds = ['news', 'meetings', 'projects', 'resources', 'contacts'] as const

/** Kinds of the whole network: their addresses carry their own slug alone. */
export const networkKinds = ['municipalities', 'programmes', 'partners', 'topics'] as const

/** Every kind that is delivered; equal to the collection's slug and to the first segment of its address. */
export const kinds = [...networkKinds, ...ownedKinds] as const

export type OwnedKind = (typeof ownedKinds)[number]
export type NetworkKind = (typeof networkKinds)[number]
export type Kind = (typeof kinds)[number]

/** Whether a segment of an address names a kind. */
export function isKind(value: string): value is Kind {
  return (kinds as readonly string[]).includes(value)
}

/** Whether a municipality owns documents of this kind. */
export function isOwned(kind: Kind): kind is OwnedKind {
  return (ownedKinds as readonly string[]).includes(kind)
}
