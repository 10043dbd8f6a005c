import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { announceChange } from '../publish/outbox.ts'
import { documentTag, isDelivered, tagsOf } from '../publish/tags.ts'
import { type Doc, isDoc } from '../translation/document.ts'
import type { About } from './about.ts'

type Row = Doc & { id: string }

/** Names that stand by themselves, or in a list of names, in fields of a collection's documents. */
export interface Named {
  collection: CollectionSlug
  /** `byline`, or a field of rows: `speakers.name`. */
  paths: readonly string[]
  about: About
}

/** The documents that name somebody in these fields, whatever their state, where the names mean this one. */
export async function documentsNaming(req: PayloadRequest, named: Named): Promise<Row[]> {
  if (named.about.names.length === 0) return []
  const rows = await rowsWhere(req, named.collection, naming(named))
  return rows.filter((row) => withoutNames(row, named) !== row)
}

/** Takes the names out of these fields, in main rows and in all versions; readers get nothing older any more. */
export async function forgetNames(req: PayloadRequest, named: Named): Promise<void> {
  if (named.about.names.length === 0) return
  const { collection } = named
  const change = (doc: Doc) => withoutNames(doc, named)
  await rewrite(req, { collection, where: (before) => naming(named, before), change })
}

/** Takes away what meetings of any city call a contact that they name as their speaker. */
export async function forgetSpeaker(req: PayloadRequest, contact: string): Promise<void> {
  const isThem = (row: unknown) => isDoc(row) && String(row.contact) === contact
  await rewrite(req, {
    collection: 'meetings',
    where: (before) => ({ [`${before}speakers.contact`]: { equals: contact } }),
    change: (doc) => ({
      ...doc,
      speakers: (doc.speakers as Doc[]).map((row) =>
        isThem(row) ? { ...row, name: null, contact: null } : row,
      ),
    }),
  })
}

interface Rewriting {
  collection: CollectionSlug
  /** Finds at least the documents that change; `before` stands in front of each field. */
  where: (before: string) => Where
  /** The document as it is to be; the same where nothing changes. */
  change: (doc: Doc) => Doc
}

async function rewrite(req: PayloadRequest, { collection, where, change }: Rewriting): Promise<void> {
  const { db, collections } = req.payload
  for (const row of await rowsWhere(req, collection, where(''))) {
    const data = change(row)
    if (data === row) continue
    await db.updateOne({ collection, id: row.id, data, req, returning: false })
    if (!isDelivered(collection)) continue
    const about = documentTag(collection, String(row.id))
    await announceChange(req, { about, deed: 'changed', gone: true, tags: tagsOf(collection, row) })
  }
  if (!collections[collection].config.versions) return
  const { docs } = await db.findVersions<Doc>({
    collection,
    where: where('version.'),
    limit: 0,
    pagination: false,
    locale: 'all',
    req,
  })
  for (const stored of docs) {
    const version = change(stored.version)
    if (version === stored.version) continue
    const versionData = { ...stored, version: version as Row }
    await db.updateVersion({ collection, id: stored.id, versionData, req, returning: false })
  }
}

async function rowsWhere(req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<Row[]> {
  const { docs } = await req.payload.db.find<Row>({ collection, where, limit: 0, pagination: false, req })
  return docs
}

/** Returns the condition, as far as a database can tell: names somewhere in fields, of documents of these cities or made by the person. */
function naming({ paths, about }: Named, before = ''): Where {
  const { id, names, municipalities } = about
  const fields = paths.flatMap((path) => names.map((name) => ({ [`${before}${path}`]: { contains: name } })))
  const theirs: Where[] = [{ [`${before}municipality`]: { in: [...municipalities] } }]
  if (id !== undefined) theirs.push({ [`${before}createdBy`]: { equals: id } })
  return { and: [{ or: fields }, { or: theirs }] }
}

const withoutNames = <T extends Doc>(doc: T, { paths, about: { names } }: Named): T =>
  paths.reduce((kept, path) => changedAt(kept, path.split('.'), names), doc)

function changedAt<T extends Doc>(doc: T, [head = '', ...rest]: string[], names: readonly string[]): T {
  const value = doc[head]
  const next = rest.length === 0 ? withoutItems(value, names) : inRows(value, rest, names)
  return next === value ? doc : { ...doc, [head]: next }
}

function inRows(value: unknown, path: string[], names: readonly string[]): unknown {
  if (!Array.isArray(value)) return value
  const rows = value.map((row) => (isDoc(row) ? changedAt(row, path, names) : (row as unknown)))
  return rows.some((row, index) => row !== value[index]) ? rows : value
}

/** A text without the items of it that are one of the names; nothing where no other is left. */
function withoutItems(text: unknown, names: readonly string[]): unknown {
  if (typeof text !== 'string') return text
  const isNamed = (item: string) => names.some((name) => name.trim() === item)
  if (isNamed(text.trim())) return null
  const items = text.split(/[,;/\n]/).map((item) => item.trim())
  const others = items.filter((item) => !isNamed(item))
  return others.length === items.length ? text : others.join(', ') || null
}
