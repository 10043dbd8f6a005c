import type { Child } from '../tree.ts'

/** What a kind adds to the frame that all items share (title, badges). */
export interface Drawn {
  /** Key of the item's type in the kind's catalogue of words. */
  readonly type?: string
  /** Key in the catalogue of statuses, shown before the title. */
  readonly status?: string
  /** The line above the title, beside the type. */
  readonly meta?: Child
  /** Image or date tile. */
  readonly media?: Child
  readonly body: readonly Child[]
}
