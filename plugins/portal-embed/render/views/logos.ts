import type { Image, Item } from '../../core/answer.ts'
import type { Context } from '../../core/context.ts'
import { link, own, picture } from '../../core/parts.ts'
import { type Child, h } from '../../core/tree.ts'
import { grouped } from './agenda.ts'

/** The order of roles in a project; who has none comes last. */
const roles = ['lead', 'partner', 'associated', 'funder', 'supporter'] as const

/** Partners as logos that link to their pages, by their role in the project that was asked for. Where there is no logo the name stands. */
export function logos(items: readonly Item[], context: Context): Child {
  if (items.length === 0) return undefined
  const { words, headingLevel } = context
  const groups = grouped(items, ({ role = '' }) => role)
  const known = [
    ...roles.filter((role) => groups.has(role)),
    ...[...groups.keys()].filter((role) => !isRole(role)),
  ]
  return known.map((role) => [
    isRole(role) && h(`h${headingLevel}`, { part: 'group', ...own(words) }, words.roles[role]),
    h('ul', { part: 'items', role: 'list' }, groups.get(role)?.map(partner)),
  ])
}

const isRole = (role: string): role is (typeof roles)[number] => (roles as readonly string[]).includes(role)

const partner = ({ logo, title, url, lang, dir }: Item): Child =>
  h(
    'li',
    { part: 'item', ...own({ lang, dir }) },
    link(url, logo ? picture(shape(logo), { ...logo, alt: title }) : title),
  )

/** What looks equally large: a wide logo is lower than a square one. */
const shape = ({ width = 1, height = 1 }: Image): string =>
  width / height > 2.5 ? 'mark wide' : width / height < 1.3 ? 'mark tall' : 'mark'
