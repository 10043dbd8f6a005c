import type { CollectionSlug, Payload, PopulateType, SelectType, Where } from 'payload'
import { deliveryContext } from '../../access/caller.ts'
import { itemOfKey } from '../../sharing/items.ts'
import type { Content, AdoptionDecision, PictureUse, Stored, PageRequest } from './content.ts'
import { Dependencies, fieldsIn } from './dependencies.ts'
import { Documents } from './documents.ts'
import { isKind, type Kind, type OwnedKind } from '../../model/kinds/index.ts'
import { Memos } from './memo.ts'

/** The most documents that a filter may go through. */
const pageSize = 100

/** Left in the database: not for readers, or the other side of a relation. */
const unread: SelectType = { editorialNote: false, sharing: false }
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
}

/** How every read goes through the door; nothing here may override access. */
const anonymous = {
  overrideAccess: false,
  user: null,
  draft: false,
  locale: 'all',
  fallbackLocale: false,
} as const

/**
 * Narrows to what is out in an offered language. What is out is so in its source language at least; where every language is
 * offered the database is not asked for that, which on SQLite would double all rows by their languages.
 */
function spokenIn({ config }: Payload, offered: readonly string[]): (where: Where) => Where {
  const codes = config.localization ? config.localization.localeCodes : []
  if (codes.every((code) => offered.includes(code))) return (where) => where
  return (where) => ({ and: [{ publishedLocales: { in: offered } }, where] })
}

/** Opens the door. @param offered languages that are delivered here */
export function openContent(payload: Payload, offered: readonly string[]): Content {
  const spoken = spokenIn(payload, offered)
  const count: Content['count'] = async (kind, where) => {
    const context = { ...deliveryContext }
    const { totalDocs } = await payload.count({
      collection: kind,
      where: spoken(where),
      context,
      overrideAccess: false,
      user: null,
    })
    return totalDocs
  }

  const page = async (kind: Kind, { where, sort, limit, page }: PageRequest, whole: boolean) => {
    const { docs, totalDocs } = await payload.find({
      ...anonymous,
      collection: kind as CollectionSlug,
      context: { ...deliveryContext },
      where: spoken(where),
      ...(whole ? { select: selectOf(kind), populate: related, depth: 1 } : { select: {}, depth: 0 }),
      sort,
      limit,
      page,
    })
    // Beyond the last page SQLite finds nothing and counts nothing.
    const total = docs.length === 0 && page > 1 ? await count(kind, where) : totalDocs
    return { documents: docs.map(stored), total }
  }

  const documents = new Documents({
    read: async (kind, ids) => {
      const { docs } = await payload.find({
        ...anonymous,
        collection: kind as CollectionSlug,
        context: { ...deliveryContext },
        where: { id: { in: [...ids] } },
        select: selectOf(kind),
        populate: related,
        depth: 1,
        limit: ids.length,
        pagination: false,
      })
      return docs.map(stored)
    },
    tagsOf: (kind, document) => {
      const noted = new Dependencies(fieldsIn(payload), new Date())
      noted.found(kind, document)
      return noted.tags
    },
  })

  const decisions = new Memos<AdoptionDecision[]>()
  const decide = async (municipality: string, kind: OwnedKind) => {
    const where: Where = { municipality: { equals: municipality } }
    const noted = new Dependencies(fieldsIn(payload), new Date())
    noted.asked('adoptions', where)
    const { docs } = await payload.find({
      ...anonymous,
      collection: 'adoptions' as CollectionSlug,
      context: { ...deliveryContext },
      where: { and: [where, { kind: { equals: kind } }] },
      select: { itemKey: true, copyId: true, state: true, mode: true, position: true, introduction: true },
      depth: 0,
      limit: 0,
      pagination: false,
    })
    return { value: docs.map(stored).flatMap(decidedIn), tags: noted.tags }
  }

  const find: Content['find'] = async (kind, window) => {
    if (window.limit === 1) return page(kind, window, true)
    const { documents: found, total } = await page(kind, window, false)
    const ids = found.map(({ id }) => id)
    return { documents: await documents.get(kind, ids), total }
  }

  const ids = async (kind: Kind, where: Where, limit: number) => {
    const { docs } = await payload.find({
      ...anonymous,
      collection: kind as CollectionSlug,
      context: { ...deliveryContext },
      where: spoken(where),
      select: {},
      depth: 0,
      limit,
      pagination: false,
    })
    return docs.map(({ id }) => String(id))
  }

  return {
    find,
    forget: (tags) => {
      documents.purge(tags)
      decisions.purge(tags)
    },
    count,
    ids: (kind, where) => ids(kind, where, pageSize),
    filterIds: async (kind, candidates, where) =>
      candidates.length === 0
        ? []
        : ids(kind, { and: [{ id: { in: [...candidates] } }, where] }, candidates.length),
    adoptionDecisions: (municipality, kind) =>
      decisions.get(`${municipality} ${kind}`, () => decide(municipality, kind)),
    findUnpopulated: async (kind, where, limit) => {
      const { docs } = await payload.find({
        ...anonymous,
        collection: kind as CollectionSlug,
        context: { ...deliveryContext },
        where: spoken(where),
        select: selectOf(kind),
        depth: 0,
        sort: 'id',
        limit,
        pagination: false,
      })
      return docs.map(stored)
    },
    formerly: async (address) => {
      const { docs } = await payload.find({
        ...anonymous,
        collection: 'formerAddresses' as CollectionSlug,
        context: { ...deliveryContext },
        where: { key: { equals: address } },
        depth: 0,
        limit: 1,
        pagination: false,
      })
      const document = docs.map(stored)[0]?.document
      return typeof document === 'string' ? document : undefined
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
    picture: async (filename) => {
      const { docs } = await payload.find({
        ...anonymous,
        collection: 'media' as CollectionSlug,
        context: { ...deliveryContext },
        where: { filename: { equals: filename } },
        select: { filename: true, sizes: true },
        depth: 0,
        limit: 1,
        pagination: false,
      })
      return docs.map(stored)[0]
    },
    usesOf: async (picture) => {
      const { docs } = await payload.find({
        ...anonymous,
        collection: 'pictureUses' as CollectionSlug,
        context: { ...deliveryContext },
        where: { picture: { equals: picture } },
        depth: 0,
        limit: 0,
        pagination: false,
      })
      return docs.map(stored).flatMap(useIn)
    },
  }
}

function useIn({ kind, document, language }: Stored): PictureUse[] {
  if (typeof kind !== 'string' || !isKind(kind)) return []
  return [{ kind, document: String(document), language: typeof language === 'string' ? language : undefined }]
}

function stored(document: object): Stored {
  const fields = document as Record<string, unknown>
  return { ...fields, id: String(fields.id) }
}

function decidedIn({ itemKey, copyId, state, mode, position, introduction }: Stored): AdoptionDecision[] {
  const item = itemOfKey(itemKey)
  if (!item || (state !== 'pinned' && state !== 'shown' && state !== 'hidden')) return []
  return [
    {
      item: item.value,
      copy: typeof copyId === 'string' && copyId !== '' ? copyId : undefined,
      state,
      mode: mode === 'copy' ? 'copy' : 'reference',
      position: typeof position === 'number' ? position : undefined,
      introduction: typeof introduction === 'object' && introduction !== null ? introduction : {},
    },
  ]
}
