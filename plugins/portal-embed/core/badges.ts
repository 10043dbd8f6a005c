import { primary } from '../locales/primary.ts'
import type { Item } from './answer.ts'
import type { Context } from './context.ts'
import { ownName } from './names.ts'
import { own } from './parts.ts'
import { type Child, h } from './tree.ts'

/** A word of ours beside an item's own texts. */
export const mark = (part: string, text: Child, { words }: Context): Child =>
  text && h('span', { part, ...own(words) }, text)

/** That an item is not in the reader's language, and that its translation is to be read with care. */
export const badges = (item: Item, context: Context): Child => [
  primary(item.lang) !== primary(context.lang) &&
    mark('badge', inLanguage(item, context.words.available), context),
  mark('badge', context.words.translation[item.translation ?? ''], context),
]

/** "Available in English", where the name of the language is in that language. */
const inLanguage = (item: Item, pattern: string): Child => {
  const [before, after] = pattern.split('{}')
  return [before, h('span', own(item), ownName(item.lang)), after]
}
