import type { Kind } from '../../model/kinds/index.ts'
import type { ItemForm, ListForm } from './forms.ts'
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
  | { form: 'list'; ending: ListForm; query: Query }
  | { form: 'list page'; query: Query }
  | { form: 'search' | 'search page'; search: SearchQuery }
  | { form: 'item'; ending: ItemForm; address: Address }
  | { form: 'item page'; address: Address }

/** Returns the key under which an answer is cached: equal for equal questions, however they were put. */
export function keyOf(recipe: Recipe): string {
  const form = 'ending' in recipe ? `${recipe.form}.${recipe.ending}` : recipe.form
  if ('search' in recipe) return `${form} ${keyOfSearch(recipe.search)}`
  if ('query' in recipe) return `${form} ${keyOfQuery(recipe.query)}`
  const { kind, municipality = '', slug, lang = '', via = '' } = recipe.address
  return `${form} ${kind}/${municipality}/${slug}?lang=${lang}&via=${via}`
}
