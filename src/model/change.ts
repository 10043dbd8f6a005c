/** The effect of a save, as readers of the public side see it. */
export type ChangeType = 'published' | 'changed' | 'moved' | 'withdrawn'

/** One document's change for readers. */
export interface Change {
  /** The document's own tag, `news/{id}`. */
  about: string
  deed: ChangeType
  /**
   * True where readers must not get the earlier state any more: the document, one of its languages or its file was withdrawn, a
   * field that decides who sees it changed, or it is about a person. Answers that showed it are then not shown even while newer
   * ones are made.
   */
  gone: boolean
  /** The tags of the document before and after: what carries one of them is no longer true. */
  tags: string[]
}

/** A change as the outbox holds it. `id` is a ULID: ordered by time, made before the commit. */
export interface Announced extends Change {
  id: string
}
