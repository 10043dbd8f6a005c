import type { Item } from './answer.ts'
import type { Context } from './context.ts'
import type { Layout } from './layouts.ts'
import type { Child } from './tree.ts'
import { agenda } from './views/agenda.ts'
import { calendar } from './views/calendar.ts'
import { logos } from './views/logos.ts'
import { sheets } from './views/sheets.ts'
import { viewStyles } from './viewStyles.ts'

// In the script that the hub serves it comes when it is needed: `elements/hostedOthers.ts`.

const views: Partial<Record<Layout, (items: readonly Item[], context: Context) => Child>> = {
  agenda,
  calendar,
  logos,
  sheet: sheets,
}

/** The items in a layout that is no plain list; `undefined` where it is one, or where there is nothing to draw. */
export const view = (items: readonly Item[], context: Context): Child =>
  context.layout && views[context.layout]?.(items, context)

/** The sheet of these layouts. */
export const viewSheet = (): string => viewStyles
