import type { Content, FoundItem, Listing } from '../content/content.ts'
import type { PresentContext } from '../present/context.ts'

/** Where answers come from. */
export interface AnswerContext {
  content: Content
  offered: readonly string[]
  serverUrl: string
  /** True where readers also get the kept WebP of an uploaded picture, not only its variants. */
  publicOriginals: boolean
  now: Date
  /** Is told of an instant (milliseconds since the epoch) from which on the answer would be another one, whatever changes. */
  ends: (instant: number) => void
}

/**
 * Returns the context in which presenters show the documents found.
 * @param chain languages to try after the one asked for, where a document has no owner
 */
export function presentContextOf(
  { offered, serverUrl, publicOriginals, now }: AnswerContext,
  { related, adoptions, roles }: Pick<Listing | FoundItem, 'related' | 'adoptions'> & Pick<Listing, 'roles'>,
  lang: string,
  chain: readonly string[] = [],
): PresentContext {
  return { lang, offered, serverUrl, publicOriginals, related, adoptions, roles, chain, now }
}
