import { isOwned, type Kind } from '../../model/kinds/index.ts'
import type { PresentContext } from './context.ts'
import type { Stored } from '../content/content.ts'
import { idOf } from '../../access/caller.ts'

/** The two addresses of a document. */
export interface Addresses {
  url: string
  self: string
}

/**
 * A document's page and JSON, in the language asked for; `undefined` when it has no address that readers could
 * open (its municipality is archived).
 */
export function addressesOf(
  kind: Kind,
  document: Stored,
  { serverUrl, directory, lang }: PresentContext,
): Addresses | undefined {
  const owner = isOwned(kind) ? directory.owner(idOf(document.municipality) ?? '') : undefined
  if (isOwned(kind) && !owner) return undefined
  const slug = encodeURIComponent(String(document.slug))
  const segments = owner ? [encodeURIComponent(owner.slug), kind, slug] : [kind, slug]
  const path = owner ? `${kind}/${encodeURIComponent(owner.slug)}/${slug}` : `${kind}/${slug}`
  return {
    url: `${serverUrl}/${lang}/${segments.join('/')}`,
    self: `${serverUrl}/v1/${path}.json?lang=${lang}`,
  }
}
