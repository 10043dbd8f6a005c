import type { Item } from '../../core/answer.ts'
import type { Context } from '../../core/context.ts'
import { line, link, own } from '../../core/parts.ts'
import { type Child, h } from '../../core/tree.ts'
import { dayText, monthText } from './days.ts'
import { entry } from './entry.ts'

/** Meetings by month and day, in their order. Those whose day is told in words alone come last. */
export function agenda(items: readonly Item[], context: Context): Child {
  if (items.length === 0) return undefined
  const { words, when, headingLevel } = context
  const months = grouped(items, ({ startDay = '' }) => startDay.slice(0, 7))
  const dated = [...months].filter(([month]) => month)
  return [
    (when === 'upcoming' || when === 'past') && line('when', words.views[when], own(words)),
    dated.map(([month, meetings]) => [
      h(`h${headingLevel}`, { part: 'group', ...own(words) }, monthText(words, month)),
      days(
        grouped(meetings, ({ startDay = '' }) => startDay),
        context,
      ),
    ]),
    months.has('') &&
      list((months.get('') ?? []).map((item) => h('li', { part: 'day' }, meetingList([item], context)))),
  ]
}

const list = (children: Child): Child => h('ul', { part: 'days', role: 'list' }, children)

const days = (each: ReadonlyMap<string, readonly Item[]>, context: Context): Child =>
  list(
    [...each].map(([day, meetings]) =>
      h(
        'li',
        { part: 'day' },
        h(
          'time',
          { part: 'date', datetime: day, ...own(context.words) },
          dayText(context.words, day, 'short'),
        ),
        meetingList(meetings, context),
      ),
    ),
  )

const meetingList = (meetings: readonly Item[], context: Context): Child =>
  h(
    'ul',
    { part: 'items', role: 'list' },
    meetings.map((item) => meeting(item, context)),
  )

function meeting(item: Item, context: Context): Child {
  const level = Math.min(context.headingLevel + 1, 6)
  const title = h(`h${level}`, { part: 'title' }, link(item.url, item.title))
  return h(
    'li',
    { part: 'item', ...own(item) },
    h('div', { part: 'body' }, entry(item, title, context), !item.start && line('text', item.dateText)),
  )
}

/** Groups in the order of their first ones. */
export function grouped(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
