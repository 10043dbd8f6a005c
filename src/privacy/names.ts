import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { announceChange } from '../publish/outbox.ts'
import { documentTag, isDelivered, tagsOf } from '../publish/tags.ts'
import { type Doc, isDoc } from '../translation/document.ts'

type Row = Doc & { id: string }

/** A name that stands by itself in fields of a collection's documents. */
export interface Named {
  collection: CollectionSlug
  /** `byline`, or a field of rows: `speakers.name`. */
  paths: readonly string[]
  name: string
}

/** The documents that name somebody in these fields, whatever their state. */
export async function documentsNaming(req: PayloadRequest, named: Named): Promise<Row[]> {
  const { docs } = await req.payload.db.find<Row>({
    collection: named.collection,
    where: naming(named),
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

/** Empties these fields where they hold the name, in main rows and in all versions; readers get nothing older any more. */
export async function forgetNames(req: PayloadRequest, named: Named): Promise<void> {
  const { db, collections } = req.payload
  const { collection } = named
  for (const row of await documentsNaming(req, named)) {
    const data = withoutName(row, named)
    await db.updateOne({ collection, id: row.id, data, req, returning: false })
    if (!isDelivered(collection)) continue
    const about = documentTag(collection, String(row.id))
    await announceChange(req, { about, deed: 'changed', gone: true, tags: tagsOf(collection, row) })
  }
  if (!collections[collection].config.versions) return
  const { docs } = await db.findVersions<Doc>({
    collection,
    where: naming(named, 'version.'),
    limit: 0,
    pagination: false,
    locale: 'all',
    req,
  })
  for (const stored of docs) {
    const versionData = { ...stored, version: withoutName(stored.version as Row, named) }
    await db.updateVersion({ collection, id: stored.id, versionData, req, returning: false })
  }
}

const naming = ({ paths, name }: Named, before = ''): Where => ({
  or: paths.map((path) => ({ [`${before}${path}`]: { equals: name } })),
})

function withoutName<T extends Doc>(doc: T, { paths, name }: Pick<Named, 'paths' | 'name'>): T {
  return paths.reduce((kept, path) => emptied(kept, path.split('.'), name), doc)
}

function emptied<T extends Doc>(doc: T, [head = '', ...rest]: string[], name: string): T {
  const value = doc[head]
  if (rest.length === 0) return value === name ? { ...doc, [head]: null } : doc
  if (!Array.isArray(value)) return doc
  return { ...doc, [head]: value.map((row) => (isDoc(row) ? emptied(row, rest, name) : row)) }
}
