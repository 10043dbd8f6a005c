import type { Block, DemoCollection, Reference, RichTexts } from './types.ts'
import type { Locale } from '../../translation/languages.ts'

const to =
  <C extends DemoCollection>(collection: C) =>
  (key: string): Reference<C> => ({ collection, key })

/** References to demo documents by key, one function per collection. */
export const municipality = to('municipalities')
export const image = to('media')
export const topic = to('topics')
export const programme = to('programmes')
export const partner = to('partners')
export const contact = to('contacts')
export const project = to('projects')
export const meeting = to('meetings')
export const news = to('news')

/** Marks blocks as rich text, so that the loader makes Lexical states of them. */
export function rich(richText: { en: Block[] } & Partial<Record<Locale, Block[]>>): RichTexts {
  return { richText }
}
