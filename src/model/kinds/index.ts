import { contacts } from './contacts.ts'
import type { KindModel } from './kind.ts'
import { meetings } from './meetings.ts'
import { municipalities } from './municipalities.ts'
import { news } from './news.ts'
import { partners } from './partners.ts'
import { programmes } from './programmes.ts'
import { projects } from './projects.ts'
import { resources } from './resources.ts'
import { topics } from './topics.ts'

/** Kinds that a municipality owns: their addresses carry the owner's slug. */
export const ownedKinds = ['news', 'meetings', 'projects', 'resources', 'contacts'] as const

/** Kinds of the whole network: their addresses carry their own slug alone. */
export const networkKinds = ['municipalities', 'programmes', 'partners', 'topics'] as const

/** Every kind that is delivered; equal to the collection's slug and to the first segment of its address. */
export const kinds = [...networkKinds, ...ownedKinds] as const

export type OwnedKind = (typeof ownedKinds)[number]
export type NetworkKind = (typeof networkKinds)[number]
export type Kind = (typeof kinds)[number]

/** Kinds with drafts and steps: all but municipalities. */
export type EditorialKind = Exclude<Kind, 'municipalities'>

/** In what kinds differ where they are asked for, ordered, found and told of: the one table of it. */
export const kindModels: { readonly [K in Kind]: KindModel<K> } = {
  municipalities,
  programmes,
  partners,
  topics,
  news,
  meetings,
  projects,
  resources,
  contacts,
}

/** The model of a kind, whichever it is. */
export const modelOf = (kind: Kind): KindModel => kindModels[kind]

/** Returns whether a segment of an address names a kind. */
export function isKind(value: string): value is Kind {
  return (kinds as readonly string[]).includes(value)
}

/** Returns whether documents of this kind are owned by a municipality. */
export function isOwned(kind: Kind): kind is OwnedKind {
  return (ownedKinds as readonly string[]).includes(kind)
}

/** Returns whether documents of this kind are what people wait for, so that what is still to come stands before the rest: meetings. */
export function isScheduled(kind: Kind): boolean {
  return modelOf(kind).span?.isSoonestFirst === true
}

/** The fields by which a kind's documents belong to what lists are narrowed to: cities, projects, organisations, topics. */
export function relationFields(kind: Kind): string[] {
  return Object.values(modelOf(kind).relations).flat()
}
