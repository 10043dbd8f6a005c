import type { CollectionSlug, Payload, PopulateType, SelectType, Sort, Where } from 'payload'
import { deliveryContext } from '../../access/caller.ts'
import { itemOfKey } from '../../sharing/items.ts'
import type { AdoptionDecision, Content, Found, PageRequest, PictureUse, Stored } from './content.ts'
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

/** How much of which rows is read. */
interface Reading {
  where: Where
  limit: number
  page?: number
  sort?: Sort
  select?: SelectType | undefined
  populate?: PopulateType
  depth?: 0 | 1
}

/** The one read of the public side: for nobody, with access enforced, in all languages. Without a page, nothing is counted. */
function readerOf(payload: Payload) {
  return async (collection: CollectionSlug, reading: Reading): Promise<Found> => {
    const { docs, totalDocs } = await payload.find({
      depth: 0,
      pagination: reading.page !== undefined,
      ...reading,
      collection,
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

const whole = (kind: Kind) => ({ select: selectOf(kind), populate: related, depth: 1 }) as const
const idsAlone = { select: {} }

/** Opens the door. @param offered languages that are delivered here */
export function openContent(payload: Payload, offered: readonly string[]): Content {
  const read = readerOf(payload)
  const spoken = spokenIn(payload, offered)
  const one = async (collection: CollectionSlug, where: Where, select?: SelectType) =>
    (await read(collection, { where, limit: 1, select })).documents[0]

  const count: Content['count'] = async (kind, where) => {
    const { totalDocs } = await payload.count({
      collection: kind,
      where: spoken(where),
      context: { ...deliveryContext },
      overrideAccess: false,
      user: null,
    })
    return totalDocs
  }

  const page = async (
    kind: Kind,
    { where, ...asked }: PageRequest,
    much: Partial<Reading>,
  ): Promise<Found> => {
    const found = await read(kind, { where: spoken(where), ...asked, ...much })
    // Beyond the last page SQLite finds nothing and counts nothing.
    const isBeyond = found.documents.length === 0 && asked.page > 1
    return isBeyond ? { documents: [], total: await count(kind, where) } : found
  }

  const ids = async (kind: Kind, where: Where, limit: number) => {
    const { documents } = await read(kind, { where: spoken(where), limit, ...idsAlone })
    return documents.map(({ id }) => id)
  }

  const tagsOf = (note: (noted: Dependencies) => void) => {
    const noted = new Dependencies(fieldsIn(payload), new Date())
    note(noted)
    return noted.tags
  }

  const documents = new Documents({
    read: async (kind, wanted) => {
      const where: Where = { id: { in: [...wanted] } }
      return (await read(kind, { where, limit: wanted.length, ...whole(kind) })).documents
    },
    tagsOf: (kind, document) => tagsOf((noted) => noted.found(kind, document)),
  })

  const decisions = new Memos<AdoptionDecision[]>()
  const decide = async (municipality: string, kind: OwnedKind) => {
    const where: Where = { municipality: { equals: municipality } }
    const tags = tagsOf((noted) => noted.asked('adoptions', where))
    const found = await read('adoptions', {
      where: { and: [where, { kind: { equals: kind } }] },
      limit: 0,
      select: { itemKey: true, copyId: true, state: true, mode: true, position: true, introduction: true },
    })
    return { value: found.documents.flatMap(decidedIn), tags }
  }

  return {
    find: async (kind, asked) => {
      if (asked.limit === 1) return page(kind, asked, whole(kind))
      const found = await page(kind, asked, idsAlone)
      const wanted = found.documents.map(({ id }) => id)
      return { documents: await documents.get(kind, wanted), total: found.total }
    },
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
    findUnpopulated: async (kind, where, limit) =>
      (await read(kind, { where: spoken(where), limit, sort: 'id', select: selectOf(kind) })).documents,
    formerly: async (address) => {
      const former = await one('formerAddresses', { key: { equals: address } })
      return typeof former?.document === 'string' ? former.document : undefined
    },
    publicFile: (filename) =>
      one('documents', { and: [{ visibility: { equals: 'public' } }, { filename: { equals: filename } }] }),
    picture: (filename) => one('media', { filename: { equals: filename } }, { filename: true, sizes: true }),
    usesOf: async (picture) =>
      (await read('pictureUses', { where: { picture: { equals: picture } }, limit: 0 })).documents.flatMap(
        useIn,
      ),
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
