import type { Kind } from '../../model/kinds/index.ts'
import type { Purges } from '../../publish/tail.ts'
import type { L, Spoken } from '../query/language.ts'
import type { StoredEmbed } from '../query/embed.ts'
import type { Asked, Query } from '../query/query.ts'
import type { Address } from '../query/recipe.ts'

/** A document with all its languages, or a part of one. What it is related to, pictures and files are ids. */
export interface Stored extends Spoken {
  id: string
  [field: string]: unknown
}

/** Documents that others name. */
export interface Related {
  /**
   * A document, or as much of it as a pointer, an image or a file entry shows; `undefined` where readers may not see it.
   * Municipalities and programmes are whole.
   * @param collection its slug
   */
  get(collection: string, id: string): Stored | undefined
}

/** A municipality that is not archived. */
export interface Owner {
  id: string
  slug: string
  /** Its languages that are offered here, the primary one first. */
  locales: readonly string[]
}

/** A city's decision about an item that it shows. */
export interface Adoption {
  /** True where the item is another city's, shown as it is; otherwise it is the city's own copy. */
  isReference: boolean
  isPinned: boolean
  introduction: L<string>
  /** The languages in which the city speaks, in its order. */
  locales: readonly string[]
}

/** The data that comes with every document: the documents that it names, and a city's decision about it, by its id. */
interface Beside {
  related: Related
  adoptions: ReadonlyMap<string, Adoption>
}

/** A page of a list. */
export interface Listing extends Beside {
  documents: readonly Stored[]
  /** Of all pages. */
  total: number
  /** The city whose list it is. */
  owner: Owner | undefined
  /** Of partners in the list of a project: their role there, by their ids. */
  roles?: ReadonlyMap<string, string>
}

/** The document that stands at an address. */
export interface FoundItem extends Beside {
  document: Stored
  /** Its owner, where its kind has owners. */
  owner: Owner | undefined
  /** True where it stood at the address before, and stands at another one now. */
  hasMoved: boolean
}

/** A search: of kinds, by words and by what lists are asked by. */
export interface SearchQuestion extends Asked {
  kinds: readonly Kind[]
}

/** Of everything that was found, how much has a value: by the value, or by the id of what it points to. */
export type Counts = ReadonlyMap<string, number>

/** By what it is counted. `type` is counted where one kind is searched. */
export type Counted = 'kind' | 'type' | 'topic' | 'project' | 'city' | 'year'

/** A page of what a search finds, the best first. */
export interface SearchListing extends Beside {
  found: readonly { kind: Kind; document: Stored }[]
  /** Of all pages. */
  total: number
  owner: Owner | undefined
  counts: Readonly<Record<Counted, Counts>>
  /** Cities, topics and projects that are counted: enough of them to name them. */
  counted: Related
  /** Not everything is indexed yet, or there was no time to look at all of it. */
  isPartial: boolean
}

/**
 * The content that readers may have at one instant: the port between the public side and its source. The public side knows
 * nothing else of what is stored.
 */
export interface Content {
  /** The city with this slug. */
  municipality(slug: string): Promise<Owner | undefined>
  /** A page of a list, in its order: what is pinned first. @throws {Problem} 400 when a filter names nothing */
  list(query: Query): Promise<Listing>
  /** The results of a search. @throws {Problem} 400 when a filter names nothing */
  search(question: SearchQuestion): Promise<SearchListing>
  /** The document that stands at an address, or stood there last. @throws {Problem} 400 when `via` names no city */
  item(address: Address): Promise<FoundItem | undefined>
  /** Where the pages of a kind stand, by `addressesPerPage` documents. Pages count from 1. */
  addresses(kind: Kind, page: number): Promise<AddressPage>
  /** The stored embed with this public id; `withdrawn` where it was thrown away. */
  embed(id: string): Promise<StoredEmbed | 'withdrawn' | undefined>
  /** The picture or the document whose file has this name, while something shows it that is out in an offered language. */
  file(collection: 'media' | 'documents', filename: string): Promise<Stored | undefined>
}

/** Where the page of an item stands, and in which languages. */
export interface ItemAddress extends Pick<Address, 'kind' | 'municipality' | 'slug'> {
  languages: readonly string[]
  updatedAt: string
}

/** A page of addresses; of all pages there are so many documents. */
export interface AddressPage {
  addresses: readonly ItemAddress[]
  total: number
}

/** The sources of an answer: their tags, and the instant at which something in it may not be shown any more. */
export interface Noted {
  readonly tags: ReadonlySet<string>
  /** Milliseconds since the epoch; `Infinity` where nothing in it ends. */
  readonly expiresAt: number
}

/** The content, with everything noted that is asked of it. */
export interface NotedContent {
  content: Content
  noted: Noted
}

/** Where content comes from. It keeps what it has read until it is told of a change. */
export interface ContentSource {
  /** Opens the content as readers may have it at an instant, for one answer. */
  open(now: Date): NotedContent
  /** Something changed. */
  apply(purges: Purges): void
  /** Reads what is searched, before somebody searches. @throws when the database does not answer */
  warm(): Promise<void>
  /** Ends what goes on by itself. */
  close(): Promise<void>
}
