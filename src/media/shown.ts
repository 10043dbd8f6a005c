import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { idOf } from '../access/caller.ts'
import { endOf, isOut } from '../access/out.ts'
import { archivedOnes } from '../access/partnerships.ts'
import { isOwned, type Kind, kinds } from '../model/kinds/index.ts'
import type { Doc } from '../translation/document.ts'
import { fileCollections, type Use } from './uses.ts'

/** The end that is stored for what is shown without end. */
const forEver = '9999-12-31T23:59:59.999Z'

/** Files or documents that are read at once. */
const batch = 100

type Stored = Doc & { id: string }
type StoredUse = Use & { id: string; kind: Kind; document: string }

/**
 * Until when (milliseconds) a document shows each of its files to others, by its main row alone; those that it shows to nobody are
 * not there: a draft shows none, and a text only in a language that is published.
 */
export function showingOf(kind: string, row: Doc, uses: readonly Use[]): Map<string, number> {
  if (!isOut(kind, row, new Date(0))) return new Map()
  const languages = Array.isArray(row.publishedLocales) ? row.publishedLocales : []
  const shown = uses.filter(({ language }) => language === undefined || languages.includes(language))
  return new Map(shown.map(({ picture }) => [picture, endOf(kind, row)]))
}

/**
 * Recalculates for pictures and documents until when something that is out shows them, in the transaction of what changed that: access
 * rules ask it (`shownUntil`). Time needs nobody to say anything.
 * @param changed the document that has changed
 */
export async function judge(req: PayloadRequest, files: readonly string[], changed?: string): Promise<void> {
  const ids = [...new Set(files)]
  for (let from = 0; from < ids.length; from += batch)
    await judgeSome(req, ids.slice(from, from + batch), changed)
}

/** The same of all files that documents of a municipality show, which is archived now or is so no more. */
export async function judgeCity(req: PayloadRequest, city: string): Promise<void> {
  for (const kind of kinds.filter(isOwned)) {
    const owned = await find<Stored>(req, kind, { where: { municipality: { equals: city } }, select: {} })
    const uses = await among<StoredUse>(
      req,
      'pictureUses',
      'document',
      owned.map(({ id }) => id),
    )
    await judge(
      req,
      uses.map(({ picture }) => picture),
    )
  }
}

/**
 * The same of every file there is. Besides the first time it is needed for MongoDB alone, where two saves at once do not see each
 * other: each finds that the other one still shows a file.
 */
export async function judgeAll(payload: Payload): Promise<void> {
  for (const collection of fileCollections) {
    for (let after = ''; ;) {
      const { docs } = await payload.db.find<Stored>({
        collection,
        where: after === '' ? {} : { id: { greater_than: after } },
        sort: 'id',
        limit: batch,
        pagination: false,
        select: {},
      })
      const ids = docs.map(({ id }) => String(id))
      await judge(await createLocalReq({}, payload), ids)
      const last = ids.at(-1)
      if (last === undefined) break
      after = last
    }
  }
}

async function judgeSome(req: PayloadRequest, ids: string[], changed?: string): Promise<void> {
  const ends = await endsOf(req, ids, changed)
  for (const collection of fileCollections) {
    const files = await among<Stored>(req, collection, 'id', ids, { shownUntil: true, updatedAt: true })
    for (const { id, shownUntil, updatedAt } of files) {
      const end = ends.get(String(id))
      const until = end === undefined ? null : new Date(Math.min(end, Date.parse(forEver))).toISOString()
      if (until === (shownUntil ?? null)) continue
      // Nobody has changed the file itself.
      const data = { shownUntil: until, updatedAt }
      await req.payload.db.updateOne({ collection, id: String(id), data, req, returning: false })
    }
  }
}

/**
 * The latest end of what shows each of the files. An emblem stands in thousands of documents: they are read in parts, and no more of them
 * once it is known to be shown without end, those of `first` before the others.
 */
async function endsOf(req: PayloadRequest, ids: string[], first?: string): Promise<Map<string, number>> {
  const ends = new Map<string, number>()
  const archived = await archivedOnes(req)
  const open = () => ids.filter((id) => ends.get(id) !== Infinity)
  if (first !== undefined) {
    const where: Where = { and: [{ document: { equals: first } }, { picture: { in: ids } }] }
    await note(req, await find<StoredUse>(req, 'pictureUses', { where }), archived, ends)
  }
  for (let after = ''; open().length > 0;) {
    const beyond: Where[] = after === '' ? [] : [{ id: { greater_than: after } }]
    const where: Where = { and: [{ picture: { in: open() } }, ...beyond] }
    const uses = await find<StoredUse>(req, 'pictureUses', { where, sort: 'id', limit: batch })
    await note(req, uses, archived, ends)
    const last = uses.at(-1)
    if (!last) break
    after = String(last.id)
  }
  return ends
}

/** Notes how long these uses show their files. */
async function note(
  req: PayloadRequest,
  uses: readonly StoredUse[],
  archived: readonly string[],
  ends: Map<string, number>,
): Promise<void> {
  for (const kind of kinds) {
    const here = uses.filter((use) => use.kind === kind)
    for (const row of await among<Stored>(
      req,
      kind,
      'id',
      here.map(({ document }) => document),
    )) {
      if (archived.includes(idOf(row.municipality) ?? '')) continue
      const own = here
        .filter(({ document }) => document === String(row.id))
        .map(({ picture, language }) => ({ picture, language: language ?? undefined }))
      for (const [file, end] of showingOf(kind, row, own)) ends.set(file, Math.max(end, ends.get(file) ?? 0))
    }
  }
}

/** The rows whose field has one of the values, read in parts: a database takes only so many values at once. */
async function among<T extends { id: string }>(
  req: PayloadRequest,
  collection: CollectionSlug,
  field: string,
  values: readonly unknown[],
  select?: Record<string, true>,
): Promise<T[]> {
  const wanted = [...new Set(values.map(String))]
  const found: T[] = []
  for (let from = 0; from < wanted.length; from += batch) {
    const where: Where = { [field]: { in: wanted.slice(from, from + batch) } }
    found.push(...(await find<T>(req, collection, { where, ...(select ? { select } : {}) })))
  }
  return found
}

interface Asked {
  where: Where
  select?: Record<string, true>
  sort?: string
  limit?: number
}

async function find<T extends { id: string }>(
  req: PayloadRequest,
  collection: CollectionSlug,
  asked: Asked,
): Promise<T[]> {
  const { docs } = await req.payload.db.find<T>({ collection, limit: 0, pagination: false, req, ...asked })
  return docs
}
