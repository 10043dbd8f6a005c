import type { CollectionSlug, Payload, SelectType, Sort, Where } from 'payload'
import { deliveryContext } from '../../access/caller.ts'
import { isKind, type Kind, modelOf, type OwnedKind } from '../../model/kinds/index.ts'
import { itemOfKey } from '../../sharing/items.ts'
import type { Stored } from '../content/content.ts'
import type { L } from '../query/language.ts'
import { related, type RelatedCollection } from './related.ts'

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

/** A city's decision about an item of another one. */
export interface AdoptionDecision {
  item: string
  copy: string | undefined
  state: 'pinned' | 'shown' | 'hidden'
  mode: 'reference' | 'copy'
  position: number | undefined
  introduction: L<string>
}

/** A document that shows a picture or a file; with a language, only to readers of that language. */
export interface Use {
  kind: Kind
  document: string
  language: string | undefined
}

/** The stored documents as an anonymous reader gets them: access enforced, published documents only, relations as ids. */
export interface Rows {
  page(kind: Kind, asked: PageRequest): Promise<Found>
  /** A page of documents with as much as their addresses need. */
  addresses(kind: Kind, asked: PageRequest): Promise<Found>
  /** Documents by their ids, in any order. */
  whole(kind: Kind, ids: readonly string[]): Promise<Stored[]>
  /** The ids of a page, and how many there are in all. */
  pageOfIds(kind: Kind, asked: PageRequest): Promise<{ ids: string[]; total: number }>
  /** The first documents that match, by id. */
  some(kind: Kind, where: Where, limit: number): Promise<Stored[]>
  /** As much of documents as those show that name them. */
  named(collection: RelatedCollection, ids: readonly string[]): Promise<Stored[]>
  /** The ids of at most so many documents that match. */
  ids(kind: Kind, where: Where, limit: number): Promise<string[]>
  count(kind: Kind, where: Where): Promise<number>
  /** A city's decisions about items of other cities. */
  decisions(municipality: string, kind: OwnedKind): Promise<AdoptionDecision[]>
  /** The id of the document that stood at an address (`addressKey`) last, whether or not readers see it. */
  formerly(address: string): Promise<string | undefined>
  /** The embed with this public id, thrown away or not. */
  embed(publicId: string): Promise<Stored | undefined>
  /** The origins of a portal. */
  portal(id: string): Promise<Stored | undefined>
  /** A file by its name, whether or not readers see it anywhere; no internal one. */
  file(collection: 'media' | 'documents', filename: string): Promise<Stored | undefined>
  /** Where a picture or a file stands, in documents that are out or not. */
  uses(file: string): Promise<Use[]>
}

/** Left in the database: not for readers, or the other side of a relation. */
const unread: SelectType = { editorialNote: false, sharing: false }
const unreadOf: Partial<Record<Kind, SelectType>> = { contacts: { ...unread, projects: false } as SelectType }

/**
 * Returns the fields that a read leaves out. Projects are read whole: with anything left out, Payload's SQLite adapter also drops the other
 * values of rows that hold a group (the kind of an activity, beside its count).
 */
const selectOf = (kind: Kind): SelectType | undefined =>
  kind === 'projects' ? undefined : (unreadOf[kind] ?? unread)

/** The fields of a document by which its address, its languages and its end are known. */
function addressFields(kind: Kind): SelectType | undefined {
  if (selectOf(kind) === undefined) return undefined
  const { titles, expiry } = modelOf(kind)
  const names = [
    'slug',
    'municipality',
    'updatedAt',
    'publishedLocales',
    'sourceLocale',
    'translations',
    ...titles,
  ]
  const ending = expiry ? [expiry.field.split('.')[0] ?? ''] : []
  return Object.fromEntries([...names, ...ending].map((name) => [name, true]))
}

/** How much of which rows is read. */
interface Reading {
  where: Where
  limit: number
  page?: number
  sort?: Sort
  select?: SelectType | undefined
  /** Set where what was thrown away is read too. */
  trash?: true
}

/** The one read of the public side: for nobody, with access enforced, in all languages. Without a page, nothing is counted. */
function readerOf(payload: Payload) {
  return async (collection: CollectionSlug, reading: Reading): Promise<Found> => {
    const { docs, totalDocs } = await payload.find({
      pagination: reading.page !== undefined,
      ...reading,
      collection,
      depth: 0,
      context: { ...deliveryContext },
      overrideAccess: false,
      user: null,
      draft: false,
      locale: 'all',
      fallbackLocale: false,
    })
    return { documents: docs.map(stored), total: totalDocs }
  }
}

/**
 * Narrows to what is out in an offered language. What is out is so in its source language at least; where every language is
 * offered the database is not asked for that, which on SQLite would double all rows by their languages.
 */
function spokenIn({ config }: Payload, offered: readonly string[]): (where: Where) => Where {
  const codes = config.localization ? config.localization.localeCodes : []
  if (codes.every((code) => offered.includes(code))) return (where) => where
  return (where) => ({ and: [{ publishedLocales: { in: offered } }, where] })
}

/** Returns the condition for the decisions of a city. */
export const decidedBy = (municipality: string): Where => ({ municipality: { equals: municipality } })

const idsAlone: SelectType = {}
const idOf = ({ id }: Stored): string => id

/** Opens the one door to Payload. @param offered languages that are delivered here */
export function openRows(payload: Payload, offered: readonly string[]): Rows {
  const read = readerOf(payload)
  const spoken = spokenIn(payload, offered)

  const count: Rows['count'] = async (kind, where) => {
    const { totalDocs } = await payload.count({
      collection: kind,
      where: spoken(where),
      context: { ...deliveryContext },
      overrideAccess: false,
      user: null,
    })
    return totalDocs
  }

  const page = async (kind: Kind, { where, ...asked }: PageRequest, select?: SelectType): Promise<Found> => {
    const found = await read(kind, { where: spoken(where), ...asked, select })
    // Beyond the last page SQLite finds nothing and counts nothing.
    const isBeyond = found.documents.length === 0 && asked.page > 1
    return isBeyond ? { documents: [], total: await count(kind, where) } : found
  }

  const all = async (collection: CollectionSlug, reading: Reading) =>
    (await read(collection, reading)).documents
  const byId = (collection: CollectionSlug, ids: readonly string[], select?: SelectType) =>
    all(collection, { where: { id: { in: [...ids] } }, limit: ids.length, select: select && { ...select } })
  const one = async (collection: CollectionSlug, where: Where, select?: SelectType) =>
    (await all(collection, { where, limit: 1, select }))[0]

  return {
    page: (kind, asked) => page(kind, asked, selectOf(kind)),
    addresses: (kind, asked) => page(kind, asked, addressFields(kind)),
    pageOfIds: async (kind, asked) => {
      const { documents, total } = await page(kind, asked, idsAlone)
      return { ids: documents.map(idOf), total }
    },
    whole: (kind, ids) => byId(kind, ids, selectOf(kind)),
    some: (kind, where, limit) =>
      all(kind, { where: spoken(where), limit, sort: 'id', select: selectOf(kind) }),
    named: (collection, ids) => byId(collection, ids, related[collection]),
    ids: async (kind, where, limit) =>
      (await all(kind, { where: spoken(where), limit, select: idsAlone })).map(idOf),
    count,
    decisions: async (municipality, kind) =>
      (
        await all('adoptions', {
          where: { and: [decidedBy(municipality), { kind: { equals: kind } }] },
          limit: 0,
          select: {
            itemKey: true,
            copyId: true,
            state: true,
            mode: true,
            position: true,
            introduction: true,
          },
        })
      ).flatMap(decisionIn),
    formerly: async (address) => {
      const former = await one('formerAddresses', { key: { equals: address } })
      return typeof former?.document === 'string' ? former.document : undefined
    },
    embed: async (publicId) =>
      (await all('embeds', { where: { publicId: { equals: publicId } }, limit: 1, trash: true }))[0],
    portal: (id) => one('portals', { id: { equals: id } }, { allowedOrigins: true }),
    file: (collection, filename) => {
      const named: Where = { filename: { equals: filename } }
      return collection === 'media'
        ? one('media', named, { filename: true, sizes: true })
        : one('documents', { and: [{ visibility: { equals: 'public' } }, named] })
    },
    uses: async (file) =>
      (await all('pictureUses', { where: { picture: { equals: file } }, limit: 0 })).flatMap(useIn),
  }
}

function useIn({ kind, document, language }: Stored): Use[] {
  if (typeof kind !== 'string' || !isKind(kind)) return []
  return [{ kind, document: String(document), language: typeof language === 'string' ? language : undefined }]
}

function stored(document: object): Stored {
  const fields = document as Record<string, unknown>
  return { ...fields, id: String(fields.id) }
}

function decisionIn({ itemKey, copyId, state, mode, position, introduction }: Stored): AdoptionDecision[] {
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
