import { word } from '../locales/word.ts'
import type { Item, Ref } from '../core/answer.ts'
import { badges, mark } from '../core/badges.ts'
import type { Context } from '../core/context.ts'
import { formatDates, fullDate } from '../core/dates.ts'
import { facts, tile } from './facts.ts'
import { ways } from './others.ts'
import { line, link, own, picture, reference } from '../core/parts.ts'
import { type ElementNode, h } from '../core/tree.ts'

/** One item of any kind: title first, since it is what a list of headings or a search result reads out. */
export function renderItem(item: Item, context: Context): ElementNode {
  const { kind, words, headingLevel } = context
  const status = mark('status', words.status[item.status ?? ''], context)
  return h(
    'li',
    { part: 'item', ...own(item) },
    h(
      'div',
      { part: 'body' },
      h(`h${headingLevel}`, { part: 'title' }, status && [status, ' '], link(item.url, item.title)),
      h(
        'p',
        { part: 'meta' },
        mark('chip', word(words[kind], item.type ?? item.category ?? item.lifecycle), context),
        mark('chip', words.mode[item.attendanceMode ?? ''], context),
        item.acronym ?? item.jobTitle,
        item.adopted && reference(item.municipality as Ref),
        item.publishedAt &&
          h(
            'time',
            { datetime: item.publishedAt, ...own(words) },
            formatDates(words, fullDate, item.publishedAt),
          ),
        item.year && String(item.year),
        badges(item, context),
      ),
      line('note', item.statusNote),
      item.introduction && line('note', item.introduction.text, own(item.introduction)),
      facts(item, words),
      line('text', item.teaser ?? item.summary ?? item.areaOfResponsibility),
      ways(item),
      line('text', item.openingHours),
      line('note', item.publicNote),
      context.below?.(item),
    ),
    tile(item, words) ?? (['image', 'logo', 'photo'] as const).map((part) => picture(part, item[part])),
  )
}
