import type { Answer, Item } from '../core/answer.ts'
import type { Context } from '../core/context.ts'
import type { Layout } from '../core/layouts.ts'
import type { Child } from '../core/tree.ts'
import { agenda } from './views/agenda.ts'
import { calendar } from './views/calendar.ts'
import { logos } from './views/logos.ts'
import { map } from './views/map.ts'
import { sheets } from './views/sheets.ts'
import { viewStyles } from './viewStyles.ts'

// In the script that the hub serves it comes when it is needed: `elements/hostedOthers.ts`.

const views: Partial<Record<Layout, (items: readonly Item[], context: Context, answer: Answer) => Child>> = {
  agenda,
  calendar,
  logos,
  map,
  sheet: sheets,
}

/** The items in a layout that is no plain list; `undefined` where it is one, or where there is nothing to draw. */
export const view = (items: readonly Item[], context: Context, answer: Answer): Child =>
  context.layout && views[context.layout]?.(items, context, answer)

/** The sheet of these layouts. */
export const viewSheet = (): string => viewStyles
