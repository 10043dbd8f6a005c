import { idOf } from '../../access/caller.ts'
import { instantOf } from '../../time/instants.ts'
import type { Config } from '../../model/payload-types.ts'
import type { Stored } from '../content/content.ts'
import { isOwned, type Kind } from '../../model/kinds/index.ts'
import { translationState } from '../query/language.ts'
import type { PresentContext } from './context.ts'
import { presentIntroduction, presentSource } from './adoption.ts'
import { FieldReader } from './fieldReader.ts'
import { identify, presentRef } from './ref.ts'

/** The names of a collection's fields, so that a presenter that reads another one does not compile. */
type FieldOf<K extends Kind> = Extract<keyof Config['collections'][K], string>

/** A document that readers may see: what every item says, and a reader of its fields in the item's one language. */
export interface Subject<K extends Kind> {
  base: ReturnType<typeof baseOf<K>>
  read: FieldReader<FieldOf<K>>
  document: Stored
}

/** Prepares a document for its presenter; `undefined` when readers may not see it. */
export function subjectOf<K extends Kind>(
  kind: K,
  document: Stored,
  context: PresentContext,
): Subject<K> | undefined {
  const identity = identify(kind, document, context)
  if (!identity) return undefined
  return {
    base: baseOf(kind, document, identity, context),
    read: new FieldReader(document, identity.lang, context),
    document,
  }
}

type Identity<K extends Kind> = NonNullable<ReturnType<typeof identify<K>>>

function baseOf<K extends Kind>(kind: K, document: Stored, identity: Identity<K>, context: PresentContext) {
  const adoption = context.adoptions?.get(identity.id)
  const updatedAt = instantOf(document.updatedAt) ?? new Date(0).toISOString()
  return {
    id: identity.id,
    kind,
    slug: identity.slug,
    url: identity.url,
    self: identity.self,
    lang: identity.lang,
    dir: identity.dir,
    translation: translationState(document, identity.lang),
    title: identity.title,
    languages: identity.languages,
    createdAt: instantOf(document.createdAt) ?? updatedAt,
    updatedAt,
    municipality: isOwned(kind)
      ? presentRef('municipalities', idOf(document.municipality), context)
      : undefined,
    adopted: adoption?.isReference === true ? (true as const) : undefined,
    pinned: adoption?.isPinned === true ? (true as const) : undefined,
    introduction: adoption && presentIntroduction(adoption, context),
    source: isOwned(kind) ? presentSource(kind, document, context) : undefined,
  }
}
