import { primary } from '../locales/primary.ts'
import { word } from '../locales/word.ts'
import type { Item, Ref } from './answer.ts'
import type { Context } from './context.ts'
import { formatDates, fullDate } from './dates.ts'
import { facts, tile } from './facts.ts'
import { ownName } from './names.ts'
import { ways } from './others.ts'
import { line, link, own, picture, reference } from './parts.ts'
import { type Child, type ElementNode, h } from './tree.ts'

/** One item of any kind: title first, since it is what a list of headings or a search result reads out. */
export function renderItem(item: Item, { kind, words, lang, headingLevel }: Context): ElementNode {
  const mark = (part: string, text: Child): Child => text && h('span', { part, ...own(words) }, text)
  const status = mark('status', words.status[item.status ?? ''])
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
        mark('chip', word(words[kind], item.type ?? item.category ?? item.lifecycle)),
        mark('chip', words.mode[item.attendanceMode ?? '']),
        item.acronym ?? item.jobTitle,
        item.adopted && reference(item.municipality as Ref),
        item.publishedAt &&
          h(
            'time',
            { datetime: item.publishedAt, ...own(words) },
            formatDates(words, fullDate, item.publishedAt),
          ),
        item.year && String(item.year),
        primary(item.lang) !== primary(lang) && mark('badge', inLanguage(item, words.available)),
        mark('badge', words.translation[item.translation ?? '']),
      ),
      line('note', item.statusNote),
      item.introduction && line('note', item.introduction.text, own(item.introduction)),
      facts(item, words),
      line('text', item.teaser ?? item.summary ?? item.areaOfResponsibility),
      ways(item),
      line('text', item.openingHours),
      line('note', item.publicNote),
    ),
    tile(item, words) ?? (['image', 'logo', 'photo'] as const).map((part) => picture(part, item[part])),
  )
}

/** "Available in English", where the name of the language is in that language. */
const inLanguage = (item: Item, pattern: string): Child => {
  const [before, after] = pattern.split('{}')
  return [before, h('span', own(item), ownName(item.lang)), after]
}
