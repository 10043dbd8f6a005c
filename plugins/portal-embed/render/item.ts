import { word } from '../locales/words.ts'
import type { Base, Items, Kind } from './answer.ts'
import { type Context, displayName, foreign, own } from './context.ts'
import { contacts } from './items/contacts.ts'
import type { Drawn } from './items/drawn.ts'
import { meetings } from './items/meetings.ts'
import { news } from './items/news.ts'
import { partners } from './items/partners.ts'
import { projects } from './items/projects.ts'
import { resources } from './items/resources.ts'
import { line, link } from './parts.ts'
import { type Child, type ElementNode, h } from './tree.ts'

const drawers: { readonly [K in Kind]: (item: Items[K], context: Context) => Drawn } = {
  news,
  meetings,
  projects,
  partners,
  contacts,
  resources,
}

/** One item: the frame that all kinds share, filled by its kind. */
export function renderItem<K extends Kind>(kind: K, item: Items[K], context: Context): ElementNode {
  const { type, status, meta, media, body } = drawers[kind](item, context)
  const { words } = context
  const labels = own(context, item)
  const typeWord = word(words[kind], type)
  const statusWord = word(words.status, status)
  const above = [typeWord && h('span', { part: 'chip', ...labels }, typeWord), meta]
  return h(
    'li',
    { part: 'item', lang: item.lang, dir: item.dir },
    h(
      'div',
      { part: 'body' },
      h(
        `h${context.headingLevel}`,
        { part: 'title' },
        statusWord && [h('strong', { part: 'status', ...labels }, statusWord), ' '],
        link('link', item.url, item.title),
      ),
      above.some(Boolean) && h('p', { part: 'meta' }, above),
      badge(item, context),
      body,
    ),
    media,
  )
}

/** Says that the item is in another language than the reader's, or that its translation is to be read with care. */
function badge(item: Base, context: Context): Child {
  const { words } = context
  const [before, after] = words.available.split('{}')
  const name = h('span', { lang: item.lang, dir: item.dir }, displayName(item.lang, 'language', item.lang))
  const state =
    item.translation === 'machine' || item.translation === 'outdated' ? words[item.translation] : undefined
  return [
    line('badge', foreign(context, item) && ([before, name, after] as Child[]), own(context, item)),
    line('badge', state, own(context, item)),
  ]
}
