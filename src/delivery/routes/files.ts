import { type RequestHandler, type Response, Router } from 'express'
import type { Content } from '../content.ts'
import type { Pictures } from '../pictures.ts'
import { Problem } from '../problem.ts'
import { openHeaders } from '../respond.ts'

/** The names that uploads get: no folders, no hidden files. */
const safeName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/

/** A file that somebody uploaded can do nothing but be looked at. */
const inert = { ...openHeaders, 'Content-Security-Policy': "default-src 'none'; sandbox" }

/** The name of a picture's file is never given to another one. */
const forEver = 'public, max-age=31536000, immutable'

/** `/media/{file}` and `/documents/{file}`: with ranges and conditional requests, from the folders given. */
export function fileRoutes(
  content: Content,
  pictures: Pictures,
  { mediaDir, documentsDir }: { mediaDir: string; documentsDir: string },
): Router {
  const router = Router({ caseSensitive: true })

  router.get('/media/:file', async (req, res) => {
    const file = nameOf(req.params.file)
    if (!(await pictures.isPublic(file))) throw noFile(file)
    await send(res, file, mediaDir, { 'Cache-Control': forEver, 'Content-Disposition': 'inline' })
  })

  // A document may be taken back, so nobody keeps it without asking again.
  router.get('/documents/:file', async (req, res) => {
    const file = nameOf(req.params.file)
    if (!(await content.publicFile(file))) throw noFile(file)
    const disposition = `attachment; filename="${file}"`
    await send(res, file, documentsDir, { 'Cache-Control': 'no-cache', 'Content-Disposition': disposition })
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
  return new Problem(404, `There is no public file "${name.slice(0, 120)}".`)
}

function send(res: Response, file: string, root: string, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    res.set({ ...inert, ETag: `"${file}"` })
    res.sendFile(file, { root, dotfiles: 'deny', cacheControl: false, headers }, (error?: Error) => {
      if (!error || isGone(error)) return resolve()
      for (const name of res.getHeaderNames()) if (name !== 'x-request-id') res.removeHeader(name)
      reject(refusalOf(error, file))
    })
  })
}

/** The reader went away in the middle. */
function isGone(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNABORTED' || error.code === 'EPIPE')
}

/** What the reader asked for wrongly: a file that is not there, a part that it does not have, an old validator. */
function refusalOf(
  error: Error & { status?: number; headers?: Record<string, string> },
  file: string,
): Error {
  if (error.status === 404) return noFile(file)
  if (error.status === 416)
    return new Problem(416, 'The file does not have these bytes. Ask for others.', [], error.headers)
  if (error.status === 412) return new Problem(412, 'The file is not the one that the request names.')
  return error
}
