import type { Answer } from '../core/answer.ts'
import type { Context } from '../core/context.ts'
import { clock, formatDates, fullDate } from '../core/dates.ts'
import { fundingOf } from './funding.ts'
import { renderItem } from './item.ts'
import { line, link, own } from '../core/parts.ts'
import { type Child, type ElementNode, h } from '../core/tree.ts'
import { view } from './views.ts'

/** The whole list: notices, items, what funded them. */
export function renderList(answer: Answer, context: Context): ElementNode {
  const { kind, words, layout, images } = context
  const { total } = answer
  const items =
    images === false ? answer.items.map(({ image: _, logo: _l, photo: _p, ...item }) => item) : answer.items
  return h(
    'section',
    {
      part: `list ${kind}${layout ? ` layout-${layout}` : ''}`,
      'aria-label': context.label || words.list[kind],
      ...own(words),
    },
    notice(answer, context),
    view(items, context, answer) ??
      (items.length
        ? h(
            'ul',
            { part: 'items', role: 'list' },
            items.map((item) => renderItem(item, context)),
          )
        : line('empty', words.empty)),
    (!items.length || total > items.length) &&
      context.moreUrl &&
      line('more', link(context.moreUrl, words.more)),
    fundingOf(items),
  )
}

/** Says that the list could not be renewed, and since when it is old. */
function notice({ asOf }: Answer, { words, staleSince, failed }: Context): Child {
  const since = staleSince ?? (failed && asOf)
  const parts = { ...fullDate, ...clock, timeZoneName: 'short' } as const
  const time = since && words.asOf.replace('{}', () => formatDates(words, parts, since))
  return (failed || time) && line('notice', [failed && `${words.failed} `, time], { role: 'status' })
}
