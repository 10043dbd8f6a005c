import type { z } from 'zod'
import { idOf } from '../../access/caller.ts'
import { isOut } from '../../access/out.ts'
import { direction } from '../../translation/languages.ts'
import type { Stored } from '../content/content.ts'
import type { Kind } from '../../model/kinds/index.ts'
import { chooseLanguage, languagesOf, localise, titleOf } from '../query/language.ts'
import type { ref } from '../schema/parts.ts'
import type { PresentContext } from './context.ts'
import { addressesOf, ownerOf } from './address.ts'

export type Ref = z.infer<typeof ref>

/** The languages to try for a document: asked for, its owner's in order, its source. */
export function chainOf(
  kind: Kind,
  document: Stored,
  context: PresentContext,
): (string | null | undefined)[] {
  const owner = ownerOf(kind, document, context)
  return [context.lang, ...(owner?.locales ?? context.chain), document.sourceLocale]
}

/** Returns the fields that an item and a pointer to it share; `undefined` for a document that readers may not see. */
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

/** A pointer to a related document; `undefined` when readers may not see it. @param relation its id */
export function presentRef(kind: Kind, relation: unknown, context: PresentContext): Ref | undefined {
  const document = relatedTo(kind, relation, context)
  const identity = document && identify(kind, document, context)
  if (!identity) return undefined
  const { languages: _languages, ...pointer } = identity
  return pointer
}

/** The related document itself, as far as it was read. @param relation its id */
export function relatedTo(
  collection: Kind | 'media' | 'documents',
  relation: unknown,
  { related }: PresentContext,
): Stored | undefined {
  const id = idOf(relation)
  return id === undefined ? undefined : related.get(collection, id)
}
