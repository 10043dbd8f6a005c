import type { SelectType } from 'payload'
import type { Kind } from '../../model/kinds/index.ts'
import type { Related, Stored } from '../content/content.ts'
import type { Documents } from './documents.ts'
import type { RelationsOf } from './relations.ts'

const pointer = {
  slug: true,
  municipality: true,
  publishedLocales: true,
  sourceLocale: true,
  translations: true,
  _status: true,
} as const
const titled = { ...pointer, title: true } as const
const named = { ...pointer, name: true } as const

/** The fields read of documents that others name: as much as a pointer, an image or a file entry shows. */
export const related = {
  news: { ...titled, expiresAt: true },
  meetings: titled,
  projects: { ...titled, programme: true, fundingStatementOverride: true },
  resources: titled,
  partners: { ...named, country: true, kind: true },
  contacts: { ...named, consent: true },
  topics: named,
  media: {
    alt: true,
    caption: true,
    credit: true,
    licence: true,
    filename: true,
    width: true,
    height: true,
    mimeType: true,
    focalX: true,
    focalY: true,
    sizes: true,
  },
  documents: {
    title: true,
    language: true,
    kind: true,
    visibility: true,
    filename: true,
    mimeType: true,
    filesize: true,
  },
} as const satisfies Record<string, SelectType>

/** Collections whose documents are read by halves where others name them; the rest is in the directory. */
export type RelatedCollection = keyof typeof related

const isRelated = (collection: string): collection is RelatedCollection => Object.hasOwn(related, collection)

/** A document, and the kind that it is of. */
export type Of = readonly [kind: Kind, document: Stored]

/** Reads what documents name, and finds it by its id. */
export type RelatedReader = (documents: readonly Of[]) => Promise<RelatedDocuments>

/** Documents that others name, as they were read. */
export class RelatedDocuments implements Related {
  /** @param beyond where to look for what was not read */
  constructor(
    private readonly read: ReadonlyMap<string, ReadonlyMap<string, Stored | undefined>>,
    private readonly beyond?: Related,
  ) {}

  get(collection: string, id: string): Stored | undefined {
    const read = this.read.get(collection)
    return read?.has(id) ? read.get(id) : this.beyond?.get(collection, id)
  }
}

/** Makes a reader of what documents name. @param beyond holds municipalities and programmes, and what they name */
export function relatedReader(
  relationsOf: RelationsOf,
  documents: Pick<Documents<RelatedCollection>, 'get'>,
  beyond?: Related,
): RelatedReader {
  return async (all) => {
    const wanted = new Map<RelatedCollection, Set<string>>()
    for (const [kind, document] of all)
      for (const { collection, id } of relationsOf(kind, document)) {
        if (!isRelated(collection)) continue
        const ids = wanted.get(collection) ?? new Set()
        wanted.set(collection, ids.add(id))
      }
    const read = await Promise.all(
      [...wanted].map(async ([collection, ids]) => {
        const found = await documents.get(collection, [...ids])
        const known = new Map(found.map((document) => [document.id, document]))
        return [collection, new Map([...ids].map((id) => [id, known.get(id)]))] as const
      }),
    )
    return new RelatedDocuments(new Map(read), beyond)
  }
}
