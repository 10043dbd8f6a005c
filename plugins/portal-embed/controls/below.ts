import type { Item } from '../core/answer.ts'
import type { Context } from '../core/context.ts'
import type { Child } from '../core/tree.ts'
import { below } from '../render/views/entry.ts'

/** The reader's own clock. */
export const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** What stands below a meeting: the reader's time, and what to do about it while it is to come. */
export const belowIn =
  (context: Context) =>
  (item: Item): Child =>
    Boolean(item.startDay ?? item.dateText ?? item.attendanceMode) &&
    below(item, { ...context, zone: zone(), ...(isOver(item) ? { when: 'past' } : {}) })

const isOver = ({ start, end = start }: Item): boolean => end !== undefined && Date.parse(end) < Date.now()
