import type { Kind } from '../../model/kinds/index.ts'
import { keyOf as keyOfQuery, keyOfSearch, type Query, type SearchQuery } from './query.ts'

/** Which document is asked for: its kind, its owner's slug where its kind has owners, and its own slug. */
export interface Address {
  kind: Kind
  municipality?: string
  slug: string
  lang?: string
  /** The slug of the city in whose list the reader found it. */
  via?: string
}

/** A question, as plain data: enough to make the answer again, in another process too. */
export type Recipe =
  | { form: 'list.json' | 'list.html'; query: Query }
  | { form: 'search.json' | 'search.html'; search: SearchQuery }
  | { form: 'item.json' | 'item.html'; address: Address }

/** Returns the key under which an answer is cached: equal for equal questions, however they were put. */
export function keyOf(recipe: Recipe): string {
  if ('search' in recipe) return `${recipe.form} ${keyOfSearch(recipe.search)}`
  if ('query' in recipe) return `${recipe.form} ${keyOfQuery(recipe.query)}`
  const { kind, municipality = '', slug, lang = '', via = '' } = recipe.address
  return `${recipe.form} ${kind}/${municipality}/${slug}?lang=${lang}&via=${via}`
}
