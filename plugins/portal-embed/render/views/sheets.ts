import { word } from '../../locales/word.ts'
import type { Item } from '../../core/answer.ts'
import { badges, mark } from '../../core/badges.ts'
import type { Context } from '../../core/context.ts'
import { formatDates, formatMonths } from '../../core/dates.ts'
import { countryName } from '../../core/names.ts'
import { joined, line, link, own, picture, reference } from '../../core/parts.ts'
import { type Child, h } from '../../core/tree.ts'

/** Projects as sheets: what each is, which programme pays, how long it lasts, and who takes part. */
export const sheets = (items: readonly Item[], context: Context): Child =>
  items.length === 0
    ? undefined
    : h(
        'ul',
        { part: 'items', role: 'list' },
        items.map((item) => sheet(item, context)),
      )

function sheet(item: Item, context: Context): Child {
  const { words, headingLevel } = context
  const { website } = item
  return h(
    'li',
    { part: 'item', ...own(item) },
    h(
      'div',
      { part: 'body' },
      h(`h${headingLevel}`, { part: 'title' }, link(item.url, item.title)),
      h(
        'p',
        { part: 'meta' },
        mark('chip', word(words.projects, item.lifecycle), context),
        item.acronym,
        badges(item, context),
      ),
      line('text', item.summary),
      facts(item, context),
      partners(item, context),
      website && line('text', link(website, website.split('/')[2] || website, { dir: 'ltr' })),
    ),
    picture('image', item.image),
  )
}

function facts({ programme, start, end, durationMonths }: Item, { words }: Context): Child {
  const months = durationMonths && formatMonths(words, durationMonths)
  const span = start && formatDates(words, { month: 'long', year: 'numeric' }, start, end)
  const rows: readonly (readonly [string, Child])[] = [
    [words.programme, programme?.title && reference(programme)],
    [words.duration, (span || months) && h('span', own(words), [span, months].filter(Boolean).join(' · '))],
  ]
  return h(
    'dl',
    { part: 'facts' },
    rows.map(([label, value]) => value && h('div', {}, h('dt', own(words), label), h('dd', {}, value))),
  )
}

/** Who takes part: the hub has the lead first. */
function partners({ partnerships = [] }: Item, { words, headingLevel }: Context): Child {
  return (
    partnerships.length > 0 && [
      h(`h${Math.min(headingLevel + 1, 6)}`, { part: 'group', ...own(words) }, words.list.partners),
      h(
        'ul',
        { part: 'consortium', role: 'list' },
        partnerships.map(({ partner, role }) =>
          h(
            'li',
            {},
            reference(partner),
            ' ',
            h(
              'span',
              { part: 'meta', ...own(words) },
              joined(countryName(words, partner.country), word(words.role, role)),
            ),
          ),
        ),
      ),
    ]
  )
}
