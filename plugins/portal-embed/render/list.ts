import type { Answer, Items, Kind } from './answer.ts'
import type { Context } from './context.ts'
import { formatDates, fullDate } from './dates.ts'
import { fundingOf } from './funding.ts'
import { renderItem } from './item.ts'
import { line, link } from './parts.ts'
import { type Child, type ElementNode, h } from './tree.ts'

/** The whole list: notices, items, what funded them. Never throws on an answer of the public API. */
export function renderList<K extends Kind>(
  answer: Answer<K>,
  context: Context & { readonly kind: K },
): ElementNode {
  const { kind, words, label, moreUrl } = context
  const items: readonly Items[K][] = answer.items
  return h(
    'section',
    { part: `list ${kind}`, 'aria-label': label || words.list[kind], lang: words.lang, dir: words.dir },
    notice(answer, context),
    items.length
      ? h(
          'ul',
          { part: 'items', role: 'list' },
          items.map((item) => renderItem(kind, item, context)),
        )
      : line('empty', words.empty),
    answer.total > items.length && moreUrl && line('more', link('link', moreUrl, words.more)),
    fundingOf(items),
  )
}

function notice({ asOf }: Answer, { words, staleSince, failed }: Context): Child {
  const since = staleSince ?? (failed ? asOf : undefined)
  const time =
    since &&
    formatDates(words.lang, { ...fullDate, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }, since)
  const texts = [failed && words.failed, time && words.asOf.replace('{}', () => time)]
  return line('notice', texts.some(Boolean) && texts.filter(Boolean).join(' '), { role: 'status' })
}
