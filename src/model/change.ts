/** What a save did, as readers of the public side see it. */
export type ChangeType = 'published' | 'changed' | 'moved' | 'withdrawn'

/** One document's change for readers. */
export interface Change {
  /** The document's own tag, `news/{id}`. */
  about: string
  deed: ChangeType
  /**
   * Whether readers must not get it any more as it was: it, one of its languages or its file was withdrawn, or it is about
   * a person. What showed it may then not even be shown while something newer is made.
   */
  gone: boolean
  /** The tags of the document before and after: what carries one of them is no longer true. */
  tags: string[]
}

/** A change as the outbox holds it. `id` is a ULID: ordered by time, made before the commit. */
export interface Announced extends Change {
  id: string
}
