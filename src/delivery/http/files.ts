import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { FileStore, Part } from '../../media/store.ts'
import type { FileStores } from '../../media/stores.ts'
import type { Charge } from './anonymous.ts'
import { askedPart } from '../files/ranges.ts'
import { Problem } from '../outcome/problem.ts'
import type { PublicFiles } from '../files/publicFiles.ts'
import { emblemPath, europeanEmblem } from '../present/europeanEmblem.ts'
import { responseBodyOf } from '../outcome/responseBody.ts'
import { openHeaders, sendEntry } from './respond.ts'

/** The names that uploads get: no folders, no hidden files. */
const safeName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/

/** A file that somebody uploaded can do nothing but be looked at. */
const inert = { ...openHeaders, 'Content-Security-Policy': "default-src 'none'; sandbox" }

/** The name of a picture's file is never given to another one. */
const forEver = 'public, max-age=31536000, immutable'

/** The one picture that the hub draws itself, for what the European Union pays; it stands where all pictures do. */
const emblem = responseBodyOf(europeanEmblem, 'image/svg+xml', { 'Cache-Control': forEver })

/** `/media/{file}` and `/documents/{file}`: with ranges and conditional requests, from where the files are. */
export function fileRoutes(
  known: Record<keyof FileStores, PublicFiles>,
  stores: FileStores,
  charge: Charge,
): Router {
  const router = Router({ caseSensitive: true })

  router.get(emblemPath, (req, res) => sendEntry(req, res, emblem))
  router.get('/media/:file', async (req, res) => {
    const file = nameOf(req.params.file)
    if (!(await known.images.isPublic(file, () => charge(req)))) throw noFile(file)
    const headers = { 'Cache-Control': forEver, 'Content-Disposition': 'inline' }
    await send(req, res, { file, store: stores.images, headers })
  })

  // A document may be taken back, so nobody keeps it without asking again.
  router.get('/documents/:file', async (req, res) => {
    const file = nameOf(req.params.file)
    if (!(await known.documents.isPublic(file, () => charge(req)))) throw noFile(file)
    const headers = {
      'Cache-Control': 'no-cache',
      'Content-Disposition': `attachment; filename="${file}"`,
    }
    await send(req, res, { file, store: stores.documents, headers })
  })

  router.use(['/media', '/documents'], missing)
  return router
}

const missing: RequestHandler = (req) => {
  throw noFile(req.path.slice(1))
}

function nameOf(name: string | undefined): string {
  if (name !== undefined && safeName.test(name)) return name
  throw noFile(name ?? '')
}

function noFile(name: string): Problem {
  return new Problem('no-public-file', { name: name.slice(0, 120) })
}

/** Sends a file, or the part of it that is asked for; with nothing of its headers when that cannot be. */
async function send(req: Request, res: Response, { file, store, headers }: Sent): Promise<void> {
  const found = await store.find(file)
  if (!found) throw noFile(file)
  try {
    res.set({ ...inert, ...headers, ETag: `"${file}"`, 'Last-Modified': found.modified.toUTCString() })
    const part = askedPart(req, res, found)
    if (part === 'unchanged') return void res.status(304).end()
    const bytes = req.method === 'HEAD' ? Readable.from([]) : await open(store, file, part)
    describe(res, file, found.size, part)
    await pipeline(bytes, res)
  } catch (error) {
    if (isGone(error)) return
    if (!res.headersSent)
      for (const name of res.getHeaderNames()) if (name !== 'x-request-id') res.removeHeader(name)
    throw error
  }
}

interface Sent {
  file: string
  store: FileStore
  headers: Record<string, string>
}

async function open(store: FileStore, file: string, part: Part | 'whole'): Promise<Readable> {
  const bytes = await store.open(file, part === 'whole' ? undefined : part)
  if (!bytes) throw noFile(file)
  return bytes
}

/** The headers of the bytes that follow. */
function describe(res: Response, file: string, size: number, part: Part | 'whole'): void {
  const { start, end } = part === 'whole' ? { start: 0, end: size - 1 } : part
  res.type(path.extname(file)).set({ 'Accept-Ranges': 'bytes', 'Content-Length': String(end - start + 1) })
  if (part !== 'whole') res.status(206).set('Content-Range', `bytes ${start}-${end}/${size}`)
}

/** The reader went away in the middle. */
function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE'
}
