import type { Item } from './answer.ts'
import type { Words } from '../locales/words.ts'
import type { Kind } from '../kinds.ts'
import type { Layout } from './layouts.ts'
import type { Child } from './tree.ts'

/** Values that a list is drawn with. */
export interface Context {
  readonly kind: Kind
  readonly words: Words
  /** The language the reader asked for; items in another one carry a badge. */
  readonly lang: string
  /** Level of the items' headings, 2 to 6. */
  readonly headingLevel: number
  /** Absent: meetings and projects as rows where there is room, everything else as cards. */
  readonly layout?: Layout | undefined
  /** False leaves pictures out. */
  readonly images?: boolean
  /** Name of the list for assistive technology; the kind's name when absent. */
  readonly label?: string | null
  /** Where all items can be seen: a link when there are more than shown, or none. */
  readonly moreUrl?: string
  /** Instant since when the hub answers from its copy (`Hansa-Stale-Since`). */
  readonly staleSince?: string | null
  /** The last refresh failed: what is shown may be old. */
  readonly failed?: boolean
  /** What was asked for, where that was one of both. */
  readonly when?: string | null | undefined
  /** The month that a calendar shows, `2026-07`; the first item's when absent. */
  readonly month?: string | undefined
  /** The reader's time zone, said beside a meeting's times where its clock shows others. */
  readonly zone?: string | undefined
  /** What stands below an item. */
  readonly below?: (item: Item) => Child
}
