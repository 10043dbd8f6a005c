import { word } from '../../locales/words.ts'
import type { Partnership, ProjectItem } from '../answer.ts'
import { type Context, displayName, own } from '../context.ts'
import { type DateParts, formatDates, formatMonths } from '../dates.ts'
import { facts, line, link, picture } from '../parts.ts'
import { type Child, h } from '../tree.ts'
import type { Drawn } from './drawn.ts'

const monthAndYear: DateParts = { month: 'long', year: 'numeric' }

/** Programme, duration and the consortium with the role of each partner. */
export function projects(item: ProjectItem, context: Context): Drawn {
  const { words } = context
  const labels = own(context, item)
  return {
    type: item.lifecycle,
    meta: item.acronym,
    media: picture('image', item.image),
    body: [
      line('text', item.summary),
      facts(
        labels,
        [words.programme, item.programme && named(item.programme)],
        [words.duration, duration(item, words.lang) && h('span', labels, duration(item, words.lang))],
        [words.list.partners, consortium(item, context)],
      ),
    ],
  }
}

function duration({ start, end, durationMonths }: ProjectItem, lang: string): string {
  if (start) return formatDates(lang, monthAndYear, start, end)
  return durationMonths ? formatMonths(lang, durationMonths) : ''
}

const named = ({ url, title, lang, dir }: Partnership['partner']): Child =>
  link('link', url, title, { lang, dir })

function consortium(item: ProjectItem, context: Context): Child {
  const entries = item.partnerships ?? []
  if (!entries.length) return undefined
  return h(
    'ul',
    { role: 'list' },
    entries.map(({ partner, role }) => {
      const country = partner.country && displayName(context.words.lang, 'region', partner.country)
      const notes = [country, word(context.words.role, role)].filter(Boolean).join(', ')
      return h(
        'li',
        {},
        named(partner),
        notes && h('span', { part: 'meta', ...own(context, item) }, ` ${notes}`),
      )
    }),
  )
}
