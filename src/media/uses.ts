import {
  type CollectionAfterDeleteHook,
  type CollectionConfig,
  type CollectionSlug,
  createLocalReq,
  type FlattenedField,
  type Payload,
  type PayloadRequest,
  type Where,
} from 'payload'
import { readOne } from '../../collections/fields/reads.ts'
import { idOf } from '../access/caller.ts'
import { kinds } from '../delivery/kinds.ts'
import { announceChange } from '../publish/outbox.ts'
import { documentTag, useTag } from '../publish/tags.ts'
import { type Doc, isDoc, rowsOf } from '../translation/document.ts'

/** A picture in a document; with a language, in a text of that language alone. */
export interface Use {
  picture: string
  language: string | undefined
}

/** Whether documents of a collection show pictures to readers. */
export const showsPictures = (slug: string): boolean => (kinds as readonly string[]).includes(slug)

/** A collection that keeps account of the pictures it shows; Pictures itself forgets what showed a deleted one. */
export function withUses(collection: CollectionConfig): CollectionConfig {
  const { slug, hooks = {} } = collection
  if (slug === 'media')
    return { ...collection, hooks: { ...hooks, afterDelete: [...(hooks.afterDelete ?? []), forgetPicture] } }
  if (!showsPictures(slug)) return collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterDelete: [...(hooks.afterDelete ?? []), forgetUses],
    },
  }
}

/**
 * Follows a change of the row that readers get, both states in all languages: only where it shows other pictures than before
 * is anything read or written.
 */
export async function followUses(
  req: PayloadRequest,
  slug: string,
  before: Doc | undefined,
  after: Doc,
): Promise<void> {
  if (!showsPictures(slug)) return
  const fields = req.payload.collections[slug as CollectionSlug].config.flattenedFields
  const isSame = fingerprint(usesIn(fields, before ?? {})) === fingerprint(usesIn(fields, after))
  if (!isSame) await recordUses(req, slug as CollectionSlug, String(after.id))
}

const forgetUses: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const where = usesBy(collection.slug, String(id))
  await req.payload.db.deleteMany({ collection: 'pictureUses', where, req })
}

const forgetPicture: CollectionAfterDeleteHook = async ({ id, req }) => {
  const where: Where = { picture: { equals: String(id) } }
  await req.payload.db.deleteMany({ collection: 'pictureUses', where, req })
}

const usesBy = (kind: string, document: string): Where => ({
  and: [{ document: { equals: document } }, { kind: { equals: kind } }],
})

/** Writes down which pictures a document shows now, where that is not what stands there. */
async function recordUses(req: PayloadRequest, kind: CollectionSlug, id: string): Promise<void> {
  const { db, collections } = req.payload
  const row = await readOne(req, kind, { id: { equals: id } })
  const uses = usesIn(collections[kind].config.flattenedFields, row ?? {})
  const where = usesBy(kind, id)
  const { docs } = await db.find<Use & { id: string }>({
    collection: 'pictureUses',
    where,
    limit: 0,
    pagination: false,
    req,
  })
  if (fingerprint(docs) === fingerprint(uses)) return
  if (docs.length > 0) await db.deleteMany({ collection: 'pictureUses', where, req })
  for (const { picture, language } of uses) {
    const data = { picture, kind, document: id, language: language ?? null }
    await db.create({ collection: 'pictureUses', data, req, returning: false })
  }
  const tags = [...new Set([...docs, ...uses].map(({ picture }) => useTag(picture)))]
  await announceChange(req, { about: documentTag(kind, id), deed: 'changed', gone: false, tags })
}

const keyOf = ({ picture, language }: Use): string => `${picture} ${language ?? ''}`
const fingerprint = (uses: readonly Use[]): string => uses.map(keyOf).sort().join('\n')

/** The pictures in a document, which has all its languages: in fields for pictures and in formatted texts, each once. */
export function usesIn(fields: readonly FlattenedField[], doc: Doc): Use[] {
  const all = fields.flatMap((field) => usesInField(field, doc[field.name], undefined))
  return [...new Map(all.map((use) => [keyOf(use), use])).values()]
}

function usesInField(field: FlattenedField, value: unknown, language: string | undefined): Use[] {
  if ('localized' in field && field.localized && language === undefined) {
    return isDoc(value)
      ? Object.entries(value).flatMap(([locale, text]) => usesInField(field, text, locale))
      : []
  }
  if (field.type === 'upload' && field.relationTo === 'media') {
    const ids = (Array.isArray(value) ? value : [value]).map(idOf)
    return ids.flatMap((picture) => (picture === undefined ? [] : [{ picture, language }]))
  }
  if (field.type === 'richText') return isDoc(value) ? usesInNode(value.root, language) : []
  if (field.type === 'array')
    return rowsOf(value).flatMap((row) => usesInRow(field.flattenedFields, row, language))
  if (field.type === 'group' || field.type === 'tab')
    return isDoc(value) ? usesInRow(field.flattenedFields, value, language) : []
  return []
}

const usesInRow = (fields: readonly FlattenedField[], row: Doc, language: string | undefined): Use[] =>
  fields.flatMap((field) => usesInField(field, row[field.name], language))

function usesInNode(node: unknown, language: string | undefined): Use[] {
  if (!isDoc(node)) return []
  const picture = node.type === 'upload' && node.relationTo === 'media' ? idOf(node.value) : undefined
  const own = picture === undefined ? [] : [{ picture, language }]
  return [...own, ...rowsOf(node.children).flatMap((child) => usesInNode(child, language))]
}

/** Where it is kept that the documents of this database are accounted for (see `recordLocales`). */
const key = 'hansa.pictureUses'

/** Documents that are read at once. */
const batch = 200

/**
 * Accounts for what was stored before there was an account: once in the life of a database, before it is served. A start that
 * breaks off begins anew.
 */
export async function accountForPictures(payload: Payload): Promise<void> {
  if ((await payload.kv.get(key)) === true) return
  for (const kind of kinds) {
    for (let after = ''; ;) {
      const { docs } = await payload.db.find<{ id: string }>({
        collection: kind,
        where: after === '' ? {} : { id: { greater_than: after } },
        sort: 'id',
        limit: batch,
        pagination: false,
        select: {},
      })
      for (const { id } of docs) await recordUses(await createLocalReq({}, payload), kind, String(id))
      const last = docs.at(-1)
      if (!last) break
      after = String(last.id)
    }
  }
  await payload.kv.set(key, true)
}
