import { idOf } from '../../access/caller.ts'
import { direction } from '../../translation/languages.ts'
import type { Adoption, Stored } from '../content/content.ts'
import type { Kind } from '../../model/kinds/index.ts'
import { chooseLanguage, localise } from '../query/language.ts'
import type { PresentContext } from './context.ts'
import { presentRef, relatedTo } from './ref.ts'
import { textOf } from './values.ts'

/** Presents a city's introduction of an item: in the reader's language, else in the first of the city's own languages that has one. */
export function presentIntroduction({ introduction, locales }: Adoption, { lang, offered }: PresentContext) {
  const written = [...locales, ...offered].filter(
    (each) => textOf(localise(introduction, each)) !== undefined,
  )
  const chosen = chooseLanguage(written, [lang])
  const text = chosen === undefined ? undefined : textOf(localise(introduction, chosen))
  return chosen === undefined || text === undefined
    ? undefined
    : { text, lang: chosen, dir: direction(chosen) }
}

/** Presents the original of a local copy; `undefined` where the document is no copy, or readers may not see the original. */
export function presentSource(kind: Kind, { adoptedFrom }: Stored, context: PresentContext) {
  const original = relatedTo(kind, adoptedFrom, context)
  const item = presentRef(kind, adoptedFrom, context)
  const municipality = presentRef('municipalities', idOf(original?.municipality), context)
  return item && municipality && { municipality, item }
}
