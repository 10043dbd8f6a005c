import type { Item } from '../../core/answer.ts'
import { mark } from '../../core/badges.ts'
import type { Context } from '../../core/context.ts'
import { line, link, own } from '../../core/parts.ts'
import { type Child, h } from '../../core/tree.ts'
import { dayLength, dayText, monthText, weekday } from './days.ts'
import { hours } from './entry.ts'

/**
 * One month as a table, each meeting in the cells of its days on the calendar of its place. The roles are those that a table has anyway:
 * in a narrow column it is no table for the eye, and stays one for everybody else.
 */
export function calendar(items: readonly Item[], context: Context): Child {
  const { words } = context
  const month = context.month ?? items.find(({ startDay }) => startDay)?.startDay?.slice(0, 7)
  if (!month) return undefined
  const name = monthText(words, month)
  if (items.length === 0) return [line('group', name), line('empty', words.empty)]
  return h(
    'table',
    { part: 'calendar', role: 'table', ...own(words) },
    h('caption', { part: 'group' }, name),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, heads(context))),
    h('tbody', { role: 'rowgroup' }, weeks(month, items, context)),
  )
}

/** The seven days from the first one of the week. */
const order = ({ words }: Context): number[] =>
  Array.from({ length: 7 }, (_, index) => ((words.firstDay ?? 1) + index) % 7)

const heads = (context: Context): Child =>
  order(context).map((day) =>
    h(
      'th',
      { role: 'columnheader', scope: 'col', abbr: weekday(context.words, day, 'long') },
      weekday(context.words, day, 'short'),
    ),
  )

function weeks(month: string, items: readonly Item[], context: Context): Child {
  const first = Date.parse(`${month}-01`)
  const [start = 0] = order(context)
  const before = (new Date(first).getUTCDay() - start + 7) % 7
  const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    h(
      'tr',
      { role: 'row' },
      Array.from({ length: 7 }, (_, index) => {
        const day = new Date(first + (week * 7 + index - before) * dayLength).toISOString().slice(0, 10)
        return day.startsWith(month) ? cell(day, items, context) : h('td', { role: 'cell' })
      }),
    ),
  )
}

function cell(day: string, items: readonly Item[], context: Context): Child {
  const on = items.filter(({ startDay = '', endDay = startDay }) => startDay <= day && day <= endDay)
  const date = h(
    'time',
    { datetime: day },
    h('span', { part: 'number' }, String(Number(day.slice(8)))),
    h('span', { part: 'date' }, dayText(context.words, day)),
  )
  return h(
    'td',
    { role: 'cell', part: on.length > 0 ? 'day' : undefined },
    date,
    on.length > 0 &&
      h(
        'ul',
        { role: 'list' },
        on.map((item) => meeting(item, item.startDay === day, context)),
      ),
  )
}

/** A meeting that lasts for days says on the first when it is. */
const meeting = (item: Item, isFirst: boolean, context: Context): Child =>
  h(
    'li',
    { part: 'entry', ...own(item) },
    mark('status', context.words.status[item.status ?? ''], context),
    link(item.url, item.title),
    isFirst && h('span', { part: 'meta' }, hours(item, context.words)),
  )
