import type { Config } from '../payload-types.ts'

type Collections = Config['collections']

type Field<K extends keyof Collections> = K extends unknown ? Extract<keyof Collections[K], string> : never

/** A field of a collection's documents, or one in its groups and rows: `venue.city`. */
export type Path<K extends keyof Collections> = Field<K> | `${Field<K>}.${string}`

/**
 * How the end of something is kept, and so when it is over:
 * - `instant`: the first instant at which it is over
 * - `day`: the last day (UTC) on which it lasts
 */
export type End = 'instant' | 'day'

/** When what a document is about begins and ends. */
export interface Span<K extends keyof Collections = keyof Collections> {
  start: Path<K>
  /** Equal to `start` for what is of one instant, or of one year. */
  end: Path<K>
  kept: End | 'year'
  /** Where its first and its last day stand, by the calendar of its place, for what has a place. */
  days?: { first: Path<K>; last: Path<K> }
  /** Set when lists of what is to come begin with the soonest; all others begin with the newest. */
  isSoonestFirst?: boolean
}

/** The fields through which a document belongs to what a list can be narrowed to. */
export interface Relations<K extends keyof Collections = keyof Collections> {
  /** The cities in whose lists it stands; the first is its owner, where its kind has owners. */
  municipality?: readonly Path<K>[]
  project?: readonly Path<K>[]
  partner?: readonly Path<K>[]
  topic?: readonly Path<K>[]
}

/** Everything in which kinds differ where they are asked for, ordered, found and told of. What they show stands in `delivery/present/kinds`. */
export interface KindModel<K extends keyof Collections = keyof Collections> {
  /** The fields that hold what a document is called; the first is its title. */
  titles: readonly [Path<K>, ...Path<K>[]]
  /** Set when the title is the same in every language, as people's names are. */
  isTitlePlain?: boolean
  /** The field by which lists are narrowed to a type, and its values. */
  type?: { field: Path<K>; values: readonly string[] }
  span?: Span<K>
  /** When what was published is over by itself. */
  expiry?: { field: Path<K>; end: End }
  /** A field that decides whether readers see it, besides its being published. */
  standing?: Path<K>
  relations: Relations<K>
  /** The field that names organisations by which member cities take part in it, so that it stands in their lists too. */
  joinedThrough?: Path<K>
  /** The fields of projects that name it, for what is of a project by being named there. */
  namedByProjects?: readonly Path<'projects'>[]
  /** Texts that are searched besides the titles: what leads, where it is, what it says. */
  texts?: { lead?: readonly Path<K>[]; place?: readonly Path<K>[]; body?: readonly Path<K>[] }
}
