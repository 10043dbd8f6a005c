import { idOf } from '../../access/caller.ts'
import { isOut } from '../../access/out.ts'
import { isOwned, type Kind } from '../../model/kinds/index.ts'
import type { Owner, Stored } from '../content/content.ts'
import { ownerOf as ownerIn } from '../content/owner.ts'
import type { PresentContext } from './context.ts'

/** The city that owns a document, where its kind has owners; `undefined` when readers may not see it. */
export function ownerOf(
  kind: Kind,
  document: Stored,
  { related, offered, now }: PresentContext,
): Owner | undefined {
  const id = isOwned(kind) ? idOf(document.municipality) : undefined
  const municipality = id === undefined ? undefined : related.get('municipalities', id)
  return municipality && isOut('municipalities', municipality, now)
    ? ownerIn(municipality, offered)
    : undefined
}

/** The two addresses of a document. */
export interface Addresses {
  url: string
  self: string
}

/**
 * A document's page and JSON, in the language asked for; `undefined` when it has no address that readers could
 * open (its municipality is archived).
 */
export function addressesOf(kind: Kind, document: Stored, context: PresentContext): Addresses | undefined {
  const { serverUrl, lang } = context
  const owner = ownerOf(kind, document, context)
  if (isOwned(kind) && !owner) return undefined
  const slug = encodeURIComponent(String(document.slug))
  const segments = owner ? [encodeURIComponent(owner.slug), kind, slug] : [kind, slug]
  const path = owner ? `${kind}/${encodeURIComponent(owner.slug)}/${slug}` : `${kind}/${slug}`
  return {
    url: `${serverUrl}/${lang}/${segments.join('/')}`,
    self: `${serverUrl}/v1/${path}.json?lang=${lang}`,
  }
}
