import type { z } from 'zod'
import { idOf } from '../../access/caller.ts'
import { isOut } from '../../access/out.ts'
import { direction } from '../../translation/languages.ts'
import type { Stored } from '../content/content.ts'
import { isOwned, type Kind, modelOf } from '../../model/kinds/index.ts'
import { chooseLanguage, languagesOf, localise } from '../query/language.ts'
import type { ref } from '../schema/parts.ts'
import type { PresentContext } from './context.ts'
import { addressesOf } from './address.ts'

export type Ref = z.infer<typeof ref>

/** A document's title, as a localised field; contacts have one name in every language. */
export function titleOf(kind: Kind, document: Stored): unknown {
  const { titles, isTitlePlain } = modelOf(kind)
  const title = document[titles[0]]
  if (!isTitlePlain) return title
  return Object.fromEntries((document.publishedLocales ?? []).map((lang) => [lang, title]))
}

/** The languages to try for a document: asked for, its owner's in order, its source. */
export function chainOf(
  kind: Kind,
  document: Stored,
  { lang, chain, directory }: PresentContext,
): (string | null | undefined)[] {
  const owner = isOwned(kind) ? directory.owner(idOf(document.municipality) ?? '') : undefined
  return [lang, ...(owner?.locales ?? chain), document.sourceLocale]
}

/** What an item and a pointer to it say alike; `undefined` for what readers may not see. */
export function identify<K extends Kind>(kind: K, document: Stored, context: PresentContext) {
  if (!isOut(kind, document, context.now)) return undefined
  const addresses = addressesOf(kind, document, context)
  const title = titleOf(kind, document)
  const languages = languagesOf(document, title, context.offered)
  const lang = chooseLanguage(languages, chainOf(kind, document, context))
  if (!addresses || lang === undefined) return undefined
  return {
    id: document.id,
    kind,
    slug: String(document.slug),
    url: addresses.url,
    self: addresses.self,
    title: String(localise(title, lang)),
    lang,
    dir: direction(lang),
    languages,
  }
}

/** A pointer to a related document; `undefined` when it is not populated or readers may not see it. */
export function presentRef(kind: Kind, related: unknown, context: PresentContext): Ref | undefined {
  const document = populated(kind, related, context)
  const identity = document && identify(kind, document, context)
  if (!identity) return undefined
  const { languages: _languages, ...pointer } = identity
  return pointer
}

/** The related document itself: municipalities and programmes come from the directory, the rest must be populated. */
export function populated(kind: Kind, related: unknown, { directory }: PresentContext): Stored | undefined {
  if (kind === 'municipalities') return directory.owner(idOf(related) ?? '')?.document
  if (kind === 'programmes') return directory.programme(idOf(related) ?? '')
  const whole = typeof related === 'object' && related !== null && 'id' in related && 'slug' in related
  return whole ? (related as Stored) : undefined
}
