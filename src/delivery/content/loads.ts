/** How many answers were loaded on a day. */
export interface Load {
  /** In UTC, ISO 8601. */
  day: string
  /** The origin of a registered portal, or `otherOrigins`. */
  origin: string
  /** The public id of a stored embed, or `plainQuery`. */
  embed: string
  answers: number
}

/** The origins that portals have registered. */
export interface Registered {
  origins: ReadonlySet<string>
  /** The first origin of each portal, by its id: for what its server asks with a key. */
  ofPortal: ReadonlyMap<string, string>
}

/** Where counts are kept for all processes. */
export interface LoadStore {
  registered: () => Promise<Registered>
  /** Adds to what is there, whoever else adds at the same time. */
  add: (load: Load) => Promise<void>
}
