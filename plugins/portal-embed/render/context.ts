import { primary } from '../locales/index.ts'
import type { Words } from '../locales/words.ts'
import type { Base, Kind } from './answer.ts'
import type { Attributes } from './tree.ts'

/** What a list is drawn with. */
export interface Context {
  readonly kind: Kind
  readonly words: Words
  /** The language the reader asked for; items in another one carry a badge. */
  readonly lang: string
  /** Level of the items' headings, 2 to 6. */
  readonly headingLevel: number
  /** Name of the list for assistive technology; the kind's name when absent. */
  readonly label?: string
  /** Where all items can be seen: a link when there are more than shown. */
  readonly moreUrl?: string
  /** Instant since when the hub answers from its copy (`Hansa-Stale-Since`). */
  readonly staleSince?: string
  /** The last refresh failed: what is shown may be old. */
  readonly failed?: boolean
}

/** `lang` and `dir` for the list's own words where they stand inside an item of another language. */
export const own = ({ words }: Context, item: Base): Attributes =>
  words.lang === item.lang ? {} : { lang: words.lang, dir: words.dir }

/** True when the item is not in the language the reader asked for. */
export const foreign = (context: Context, item: Base): boolean => primary(item.lang) !== primary(context.lang)

/** A name from `Intl.DisplayNames`, or the code itself where the browser has none. */
export function displayName(lang: string, type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames([lang, 'en'], { type }).of(code) ?? code
  } catch {
    return code
  }
}
