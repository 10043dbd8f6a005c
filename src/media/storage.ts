import path from 'node:path'
import { slugIn } from '../model/slugs.ts'
import { Readable } from 'node:stream'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  Payload,
  UploadConfig,
} from 'payload'
import { refusalAnswer } from '../errors/answer.ts'
import { afterRollback } from '../database/transactions/commits.ts'
import { variantsIn } from './intake.ts'
import { removeFor } from './removal.ts'
import { filesOf } from './sizes.ts'
import type { File, FileStore } from './store.ts'
import { isFiles } from './uses.ts'

/**
 * How Payload is told to leave the files to us. Its own storage removes a replaced or deleted file before the save is
 * checked, so that a refused save leaves a document without its file. `staticDir`, where it would look for
 * files to remove, holds nothing.
 */
export function ownStorage(files: FileStore): Partial<UploadConfig> {
  return {
    staticDir: 'media/.unused',
    disableLocalStorage: true,
    handlers: [(_req, { headers, params }) => serve(files, params.filename, headers ?? new Headers())],
  }
}

/** The hooks of a collection that keep its files there. */
export function storing(files: FileStore) {
  return {
    beforeChange: [store(files)],
    afterChange: [removeReplaced(files)],
    afterDelete: [removeDeleted(files)],
  }
}

/** Writes the new files beside the old ones, and takes them back when the save comes to nothing. */
const store =
  (files: FileStore): CollectionBeforeChangeHook =>
  async ({ collection, data, req }) => {
    if (!req.file || typeof data.filename !== 'string') return data
    const written = [{ filename: data.filename, data: req.file.data }, ...variantsIn(req)]
    const { payload } = req
    const place = { payload, collection: slugIn(payload, collection.slug), files }
    afterRollback(req, () => void takeBack(place, written))
    await files.write(written)
    return data
  }

interface Place {
  payload: Payload
  collection: CollectionSlug
  files: FileStore
}

/** A commit that failed may have been stored all the same, so the database is asked once more. */
async function takeBack({ payload, collection, files }: Place, written: readonly File[]): Promise<void> {
  const where = { filename: { equals: written[0]?.filename } }
  const stored = await payload.db.findOne({ collection, where }).catch(() => 'unknown')
  const names = written.map(({ filename }) => filename)
  if (!stored) await files.remove(names)
}

/** Once the save is stored, nobody needs the files that it replaced. */
const removeReplaced =
  (files: FileStore): CollectionAfterChangeHook =>
  async ({ collection, data, doc, previousDoc, operation, req }) => {
    if (operation !== 'update' || !req.file) return doc
    const now = new Set(filesOf(data))
    const replaced = filesOf(previousDoc).filter((name) => !now.has(name))
    if (now.size > 0 && isFiles(collection.slug)) await removeFor(req, files, collection.slug, replaced)
    return doc
  }

const removeDeleted =
  (files: FileStore): CollectionAfterDeleteHook =>
  async ({ collection, doc, req }) => {
    if (isFiles(collection.slug)) await removeFor(req, files, collection.slug, filesOf(doc))
    return doc
  }

/** Types of the files that a browser may show; all others are only downloaded. */
const pictureTypes: Record<string, string> = { '.avif': 'image/avif', '.webp': 'image/webp' }

/** A file for people who are signed in; Payload has asked the access rules before. */
async function serve(files: FileStore, name: string, headers: Headers): Promise<Response> {
  const found = await files.find(name)
  const bytes = found && (await files.open(name))
  if (!bytes) {
    const { status, body } = refusalAnswer('en', 'file-missing', { name, place: files.place })
    return Response.json(body, { status })
  }
  const type = pictureTypes[path.extname(name)]
  headers.set('Content-Type', type ?? 'application/octet-stream')
  headers.set('Content-Length', String(found.size))
  headers.set('Content-Disposition', type ? 'inline' : 'attachment')
  headers.set('Cache-Control', 'private, no-cache')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  return new Response(Readable.toWeb(bytes) as ReadableStream, { headers })
}
