import type { Kind } from '../../model/kinds/index.ts'
import type { EmbedAddress } from './embed.ts'
import type { ItemForm, Listed, ListForm } from './forms.ts'
import type { Drawn } from './drawing.ts'
import { type Look, searchOfLook } from './look.ts'
import { keyOf as keyOfQuery, keyOfSearch, type Query, type SearchQuery, searchWithin } from './query.ts'

/** Which document is asked for: its kind, its owner's slug where its kind has owners, and its own slug. */
export interface Address {
  kind: Kind
  municipality?: string
  slug: string
  lang?: string
  /** The slug of the city in whose list the reader found it. */
  via?: string
}

/** Whose front page it is, in which language. */
export interface Front {
  lang: string
  /** The slug of a city, or of the municipality that stands for the network. */
  municipality: string
}

/** What a page or a frame shows. */
export type Shown = Listed | { address: Address } | { embed: EmbedAddress }

/** The box that an oEmbed consumer has for a frame, in CSS pixels. */
export interface Box {
  maxwidth?: number
  maxheight?: number
}

/** A question, as plain data: enough to make the answer again, in another process too. */
export type Recipe =
  | ({ form: 'list'; ending: ListForm } & Partial<Drawn> & Listed)
  | { form: 'list page'; query: Query }
  | ({ form: 'list frame'; look: Look } & Listed)
  | ({ form: 'embed'; ending: ListForm; embed: EmbedAddress } & Partial<Drawn>)
  | { form: 'embed frame'; embed: EmbedAddress; look: Look }
  | { form: 'search' | 'search page'; search: SearchQuery }
  | ({ form: 'item'; ending: ItemForm; address: Address } & Partial<Drawn>)
  | { form: 'item page'; address: Address }
  | ({ form: 'front page' } & Front)
  | { form: 'site maps' }
  | { form: 'site map'; kind: Kind; lang: string; page: number }
  | { form: 'item frame'; address: Address; look: Look }
  | ({ form: 'oembed'; ending: 'json' | 'xml'; look: Look; box: Box } & Shown)

/** Returns the key under which an answer is cached: equal for equal questions, however they were put. */
export function keyOf(recipe: Recipe): string {
  const { form } = recipe
  const ending = 'ending' in recipe ? `.${recipe.ending}` : ''
  return [`${form}${ending}`, keyOfSubject(recipe), keyOfDrawing(recipe)].filter(Boolean).join(' ')
}

function keyOfSubject(recipe: Recipe): string {
  if (recipe.form === 'site maps') return ''
  if (recipe.form === 'site map') return `${recipe.lang}/${recipe.kind}-${recipe.page}`
  if (recipe.form === 'front page') return `${recipe.lang}/${recipe.municipality}`
  if ('search' in recipe) return keyOfSearch(recipe.search)
  if ('query' in recipe) return keyOfQuery(recipe.query)
  if ('embed' in recipe) {
    const { id, page, lang = '', within = {} } = recipe.embed
    return `embeds/${id}?page=${page}&lang=${lang}&${searchWithin(within)}`
  }
  const { kind, municipality = '', slug, lang = '', via = '' } = recipe.address
  return `${kind}/${municipality}/${slug}?lang=${lang}&via=${via}`
}

function keyOfDrawing(recipe: Recipe): string {
  const look = 'look' in recipe && recipe.look ? searchOfLook(recipe.look) : []
  const sheet = 'sheet' in recipe && recipe.sheet !== undefined ? [['sheet', recipe.sheet]] : []
  const box = 'box' in recipe ? Object.entries(recipe.box) : []
  return String(
    new URLSearchParams([...look, ...sheet, ...box].map(([name, value]) => [name, String(value)])),
  )
}
