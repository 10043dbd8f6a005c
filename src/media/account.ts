import {
  type CollectionAfterDeleteHook,
  type CollectionConfig,
  type CollectionSlug,
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type Where,
} from 'payload'
import { slugIn } from '../model/slugs.ts'
import { shownUntil } from './shownUntil.ts'
import { readOne } from '../database/reads.ts'
import { idOf } from '../access/caller.ts'
import { isOut } from '../access/out.ts'
import { kinds } from '../model/kinds/index.ts'
import { announceChange } from '../publish/outbox.ts'
import { documentTag, useTag } from '../publish/tags.ts'
import type { Doc } from '../translation/document.ts'
import { judge, judgeAll, judgeCity, showingOf } from './shown.ts'
import { fileCollections, fingerprint, type Use, usesIn } from './uses.ts'

/** True where documents of a collection show pictures and documents to readers. */
export const showsFiles = (slug: string): boolean => (kinds as readonly string[]).includes(slug)

const isFiles = (slug: string): boolean => (fileCollections as readonly string[]).includes(slug)

/** A collection that keeps account of the files it shows; those of files say until when they are shown, and forget what showed a deleted one. */
export function withUses(collection: CollectionConfig): CollectionConfig {
  const { slug, fields, hooks = {} } = collection
  const after = (hook: CollectionAfterDeleteHook) => ({
    ...hooks,
    afterDelete: [...(hooks.afterDelete ?? []), hook],
  })
  if (isFiles(slug)) return { ...collection, fields: [...fields, shownUntil()], hooks: after(forgetFile) }
  return showsFiles(slug) ? { ...collection, hooks: after(forgetUses) } : collection
}

/**
 * Follows a change of the row that readers get, both states in all languages: only where it shows other files than before, or to others,
 * is anything read or written.
 */
export async function followUses(
  req: PayloadRequest,
  slug: string,
  before: Doc | undefined,
  after: Doc,
): Promise<void> {
  if (!showsFiles(slug)) return
  const fields = req.payload.collections[slugIn(req.payload, slug)].config.flattenedFields
  const [old, now] = [usesIn(fields, before ?? {}), usesIn(fields, after)]
  if (fingerprint(old) !== fingerprint(now))
    await recordUses(req, slugIn(req.payload, slug), String(after.id))
  const [was, is] = [showingOf(slug, before ?? {}, old), showingOf(slug, after, now)]
  const hasMoved = before !== undefined && idOf(before.municipality) !== idOf(after.municipality)
  const changed = [...was.keys(), ...is.keys()].filter((file) => hasMoved || was.get(file) !== is.get(file))
  await judge(req, changed, String(after.id))
  if (slug !== 'municipalities' || before === undefined) return
  const [wasOut, isStill] = [before, after].map((city) => isOut(slug, city, new Date()))
  if (wasOut !== isStill) await judgeCity(req, String(after.id))
}

const forgetUses: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const where = usesBy(collection.slug, String(id))
  const uses = await usesWhere(req, where)
  await req.payload.db.deleteMany({ collection: 'pictureUses', where, req })
  await judge(
    req,
    uses.map(({ picture }) => picture),
  )
}

const forgetFile: CollectionAfterDeleteHook = async ({ id, req }) => {
  const where: Where = { picture: { equals: String(id) } }
  await req.payload.db.deleteMany({ collection: 'pictureUses', where, req })
}

const usesBy = (kind: string, document: string): Where => ({
  and: [{ document: { equals: document } }, { kind: { equals: kind } }],
})

async function usesWhere(req: PayloadRequest, where: Where): Promise<Use[]> {
  const { docs } = await req.payload.db.find<Use & { id: string }>({
    collection: 'pictureUses',
    where,
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

/** Writes down which files a document shows now, where that is not what stands there. */
async function recordUses(req: PayloadRequest, kind: CollectionSlug, id: string): Promise<void> {
  const { db, collections } = req.payload
  const row = await readOne(req, kind, { id: { equals: id } })
  const uses = usesIn(collections[kind].config.flattenedFields, row ?? {})
  const where = usesBy(kind, id)
  const known = await usesWhere(req, where)
  if (fingerprint(known) === fingerprint(uses)) return
  if (known.length > 0) await db.deleteMany({ collection: 'pictureUses', where, req })
  for (const { picture, language } of uses) {
    const data = { picture, kind, document: id, language: language ?? null }
    await db.create({ collection: 'pictureUses', data, req, returning: false })
  }
  const tags = [...new Set([...known, ...uses].map(({ picture }) => useTag(picture)))]
  await announceChange(req, { about: documentTag(kind, id), deed: 'changed', gone: false, tags })
}

/** Where it is kept that the documents of this database are accounted for (see `recordLocales`). */
const key = 'hansa.fileUses'

/** Documents that are read at once. */
const batch = 200

/**
 * Accounts for what was stored before there was an account: once in the life of a database, before it is served. A start that
 * breaks off starts over.
 */
export async function accountForFiles(payload: Payload): Promise<void> {
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
  await judgeAll(payload)
  await payload.kv.set(key, true)
}
