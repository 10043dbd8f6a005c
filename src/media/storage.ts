import { createReadStream } from 'node:fs'
import { mkdir, rename, stat, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  Payload,
  UploadConfig,
} from 'payload'
import { afterCommit, afterRollback } from '../database/commits.ts'
import { variantsIn } from './intake.ts'
import { filesOf } from './sizes.ts'

/**
 * How Payload is told to leave the files to us. Its own storage removes a replaced or deleted file before the save is
 * checked, so that a refused save leaves a document without its file. `staticDir`, where it would look for
 * files to remove, holds nothing.
 */
export function ownStorage(directory: string): Partial<UploadConfig> {
  return {
    staticDir: path.join(directory, '.unused'),
    disableLocalStorage: true,
    handlers: [(_req, { headers, params }) => serve(directory, params.filename, headers ?? new Headers())],
  }
}

/** The hooks of a collection whose files are stored in a folder. */
export function storing(directory: string) {
  return {
    beforeChange: [store(directory)],
    afterChange: [removeReplaced(directory)],
    afterDelete: [removeDeleted(directory)],
  }
}

/** Writes the new files beside the old ones, and takes them back when the save comes to nothing. */
const store =
  (directory: string): CollectionBeforeChangeHook =>
  async ({ collection, data, req }) => {
    if (!req.file || typeof data.filename !== 'string') return data
    const files = [{ filename: data.filename, data: req.file.data }, ...variantsIn(req)]
    const { payload } = req
    afterRollback(
      req,
      () => void takeBack({ payload, collection: collection.slug as CollectionSlug, directory }, files),
    )
    await writeFiles(directory, files)
    return data
  }

interface Place {
  payload: Payload
  collection: CollectionSlug
  directory: string
}

/** A commit that failed may have been stored all the same, so the database is asked once more. */
async function takeBack({ payload, collection, directory }: Place, files: readonly File[]): Promise<void> {
  const where = { filename: { equals: files[0]?.filename } }
  const stored = await payload.db.findOne({ collection, where }).catch(() => 'unknown')
  const names = files.map(({ filename }) => filename)
  if (!stored) await remove(directory, names)
}

interface File {
  filename: string
  data: Buffer
}

/** Writes files under names that no other file has; each is there whole or not at all. */
export async function writeFiles(directory: string, files: readonly File[]): Promise<void> {
  await mkdir(directory, { recursive: true })
  for (const { filename, data } of files) {
    const file = inside(directory, filename)
    await writeFile(`${file}.part`, data)
    await rename(`${file}.part`, file)
  }
}

/** Once the save is stored, nobody needs the files that it replaced. */
const removeReplaced =
  (directory: string): CollectionAfterChangeHook =>
  ({ data, doc, previousDoc, operation, req }) => {
    if (operation !== 'update' || !req.file) return doc
    const now = new Set(filesOf(data))
    const replaced = filesOf(previousDoc).filter((name) => !now.has(name))
    if (now.size > 0) afterCommit(req, () => void remove(directory, replaced))
    return doc
  }

const removeDeleted =
  (directory: string): CollectionAfterDeleteHook =>
  ({ doc, req }) => {
    const files = filesOf(doc)
    afterCommit(req, () => void remove(directory, files))
    return doc
  }

/** Removes files that no document names any more. What cannot be removed stays: it can be reached by nobody. */
export async function remove(directory: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await unlink(inside(directory, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT')
        process.emitWarning(`The file ${name} could not be removed: ${error.message}`)
    })
  }
}

/** A path in the folder, whatever a name says. */
export const inside = (directory: string, name: string): string => path.join(directory, path.basename(name))

/** What may be looked at; everything else is only downloaded. */
const pictureTypes: Record<string, string> = { '.avif': 'image/avif', '.webp': 'image/webp' }

/** A file for people who are signed in; Payload has asked the access rules before. */
async function serve(directory: string, name: string, headers: Headers): Promise<Response> {
  const file = inside(directory, name)
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  )
  if (size === undefined)
    return Response.json(
      { errors: [{ message: `The file ${name} is missing in MEDIA_DIR.` }] },
      { status: 404 },
    )
  const type = pictureTypes[path.extname(name)]
  headers.set('Content-Type', type ?? 'application/octet-stream')
  headers.set('Content-Length', String(size))
  headers.set('Content-Disposition', type ? 'inline' : 'attachment')
  headers.set('Cache-Control', 'private, no-cache')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { headers })
}
