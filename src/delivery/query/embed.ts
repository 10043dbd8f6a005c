import { type Kind, modelOf } from '../../model/kinds/index.ts'
import type { Look } from './look.ts'
import { parametersOf } from './parameters.ts'
import { parseQuery, type Query } from './query.ts'

/** A stored embed as it is asked for. */
export interface EmbedAddress {
  /** Its public id. */
  id: string
  lang?: string
  page: number
}

/** Relations by which an embed narrows its list, by the name of the parameter. */
export const narrowing = ['municipality', 'project', 'partner', 'topic'] as const

/** One of {@link narrowing}. */
export type Narrowing = (typeof narrowing)[number]

/** The types of a kind's items, as its parameter `kind` takes them. */
export const typesOf = (kind: Kind): readonly string[] => modelOf(kind).type?.values ?? []

/** A stored embed: a list and its look, in the words of the public parameters. */
export interface StoredEmbed {
  kind: Kind
  /** The slugs of what readers may see of what was chosen: none where nothing of it is out. Absent where nothing was chosen. */
  narrowed: Partial<Record<Narrowing, readonly string[]>>
  /** The types of item: none where the kind has none of those that were chosen. Absent where nothing was chosen, or the kind has no types. */
  types?: readonly string[]
  /** Other parameters of its list as text, those that its kind does not know included. */
  parameters: Readonly<Record<string, string>>
  look: Look
}

/** The form of public ids: 12 characters of base64url (RFC 4648, section 5). */
export const isPublicId = (text: string): boolean => /^[\w-]{12}$/.test(text)

/**
 * The question that a stored embed puts at this moment. What its kind does not know of it has no effect.
 * @throws {Problem} 400 for a page that lies too far away
 */
export function queryOf(
  { kind, narrowed, types, parameters }: StoredEmbed,
  { lang, page }: EmbedAddress,
  offered: readonly string[],
): Query {
  const known = parametersOf(kind, offered)
  const { scope, lang: own, ...stored } = parameters
  // A language that was chosen once may not be offered any more.
  const spoken = lang ?? (own === undefined ? undefined : `${own},*`)
  const plain = { ...stored, ...(spoken === undefined ? {} : { lang: spoken }), page: String(page) }
  const search = new URLSearchParams(Object.entries(plain).filter(([name]) => known.has(name)))
  const slugs = Object.entries(narrowed).filter(([name]) => known.has(name))
  const isOwn = scope === 'own' && known.has('scope') && narrowed.municipality !== undefined
  return {
    ...parseQuery(kind, search, known),
    ...Object.fromEntries(slugs.map(([name, some]) => [name, [...some].sort()])),
    ...(types && { type: types.toSorted() }),
    ...(isOwn ? { scope } : {}),
  }
}

/** Reads the parameters that a stored embed takes beside its look. */
export function embedAddressOf(id: string, values: Readonly<Record<string, unknown>>): EmbedAddress {
  const { lang, page = 1 } = values as { lang?: string; page?: number }
  return { id, page, ...(lang === undefined ? {} : { lang }) }
}
