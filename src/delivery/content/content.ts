import type { Sort, Where } from 'payload'
import type { Kind, OwnedKind } from '../../model/kinds/index.ts'
import type { L, Spoken } from '../query/language.ts'

/** A document as Payload returns it with all its languages; presenters read it field by field. */
export interface Stored extends Spoken {
  id: string
  [field: string]: unknown
}

/** Which documents, and which page of them. */
export interface PageRequest {
  where: Where
  sort: Sort
  limit: number
  page: number
}

/** A page of documents. */
export interface Found {
  documents: Stored[]
  total: number
}

/** What a city has decided about an item of another one. */
export interface AdoptionDecision {
  item: string
  copy: string | undefined
  state: 'pinned' | 'shown' | 'hidden'
  mode: 'reference' | 'copy'
  position: number | undefined
  introduction: L<string>
}

/** The one door of the public side to Payload: anonymous, with access enforced, published documents only. */
export interface Content {
  find(kind: Kind, window: PageRequest): Promise<Found>
  /** Something changed of what was read before. */
  forget(tags: readonly string[]): void
  /** The ids of the documents that match: for filters that go through another kind. */
  ids(kind: Kind, where: Where): Promise<string[]>
  /** Those of these documents that match. */
  filterIds(kind: Kind, ids: readonly string[], where: Where): Promise<string[]>
  count(kind: Kind, where: Where): Promise<number>
  /** What a city has decided about items of other cities. */
  adoptionDecisions(municipality: string, kind: OwnedKind): Promise<AdoptionDecision[]>
  /** Documents with their relations as ids alone, by id: for the search index. */
  findUnpopulated(kind: Kind, where: Where, limit: number): Promise<Stored[]>
  /** The id of the document that stood at an address (`addressKey`) last, whether or not readers see it. */
  formerly(address: string): Promise<string | undefined>
  /** A document's file that everybody may read, by its name. */
  publicFile(filename: string): Promise<Stored | undefined>
  /** A picture by the name of what is kept of it, whether or not readers see it anywhere. */
  picture(filename: string): Promise<Stored | undefined>
  /** Where a picture stands, in documents that are out or not. */
  usesOf(picture: string): Promise<PictureUse[]>
}

/** A document that shows a picture; with a language, only to readers of that language. */
export interface PictureUse {
  kind: Kind
  document: string
  language: string | undefined
}
