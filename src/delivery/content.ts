import type { CollectionSlug, Payload, PopulateType, SelectType, Sort, Where } from 'payload'
import { deliveryContext } from '../access/caller.ts'
import { type Directory, directoryOf } from './directory.ts'
import type { Kind } from './kinds.ts'
import type { Spoken } from './language.ts'

/** A document as Payload returns it with all its languages; presenters read it field by field. */
export interface Stored extends Spoken {
  id: string
  [field: string]: unknown
}

/** A page of documents. */
export interface Found {
  documents: Stored[]
  total: number
}

/** The one door of the public side to Payload: anonymous, with access enforced, published documents only. */
export interface Content {
  find(kind: Kind, options: { where: Where; sort: Sort; limit: number; page: number }): Promise<Found>
  /** The ids of the documents that match: for filters that go through another kind. */
  ids(kind: Kind, where: Where): Promise<string[]>
  directory(): Promise<Directory>
  /** A file that everybody may read, by its name. */
  publicFile(filename: string): Promise<Stored | undefined>
}

/** The most documents that one read returns; the directory is read in such pages. */
const pageSize = 100

/** Left in the database: not for readers, or only there to be searched, or the other side of a relation. */
const unread: SelectType = { searchText: false, editorialNote: false, sharing: false }
const unreadOf: Partial<Record<Kind, SelectType>> = { contacts: { ...unread, projects: false } as SelectType }

/**
 * What a read leaves out. Projects are read whole: with anything left out, Payload's SQLite adapter also drops the other
 * values of rows that hold a group (the kind of an activity, beside its count).
 */
const selectOf = (kind: Kind): SelectType | undefined =>
  kind === 'projects' ? undefined : (unreadOf[kind] ?? unread)

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

/** What is read of related documents: as much as a pointer, an image or a file entry shows. */
const related: PopulateType = {
  municipalities: { slug: true },
  programmes: { slug: true },
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
}

/** How every read goes through the door; nothing here may override access. */
const anonymous = {
  overrideAccess: false,
  user: null,
  draft: false,
  locale: 'all',
  fallbackLocale: false,
} as const

/** Opens the door. @param offered languages that are delivered here */
export function openContent(payload: Payload, offered: readonly string[]): Content {
  const count = async (kind: Kind, where: Where) => {
    const context = { ...deliveryContext }
    const { totalDocs } = await payload.count({
      collection: kind,
      where,
      context,
      overrideAccess: false,
      user: null,
    })
    return totalDocs
  }

  const find: Content['find'] = async (kind, { where, sort, limit, page }) => {
    const visible: Where = { and: [{ publishedLocales: { in: offered } }, where] }
    const { docs, totalDocs } = await payload.find({
      ...anonymous,
      collection: kind as CollectionSlug,
      context: { ...deliveryContext },
      where: { and: [{ publishedLocales: { in: offered } }, where] },
      select: selectOf(kind),
      populate: related,
      depth: 1,
      sort,
      limit,
      page,
    })
    // Beyond the last page SQLite finds nothing and counts nothing.
    const total = docs.length === 0 && page > 1 ? await count(kind, visible) : totalDocs
    return { documents: docs.map(stored), total }
  }

  const all = async (kind: Kind) => {
    const documents: Stored[] = []
    for (let page = 1; ; page += 1) {
      const found = await find(kind, { where: {}, sort: ['slug', 'id'], limit: pageSize, page })
      documents.push(...found.documents)
      if (found.documents.length < pageSize) return documents
    }
  }

  return {
    find,
    directory: async () => directoryOf(await all('municipalities'), await all('programmes'), offered),
    ids: async (kind, where) => {
      const { docs } = await payload.find({
        ...anonymous,
        collection: kind as CollectionSlug,
        context: { ...deliveryContext },
        where: { and: [{ publishedLocales: { in: offered } }, where] },
        select: {},
        depth: 0,
        limit: pageSize,
        pagination: false,
      })
      return docs.map(({ id }) => String(id))
    },
    publicFile: async (filename) => {
      const { docs } = await payload.find({
        ...anonymous,
        collection: 'documents' as CollectionSlug,
        context: { ...deliveryContext },
        where: { and: [{ visibility: { equals: 'public' } }, { filename: { equals: filename } }] },
        depth: 0,
        limit: 1,
        pagination: false,
      })
      return docs.map(stored)[0]
    },
  }
}

function stored(document: object): Stored {
  const fields = document as Record<string, unknown>
  return { ...fields, id: String(fields.id) }
}
