import type { IncomingMessage, ServerResponse } from 'node:http'
import Negotiator from 'negotiator'
import type { Encoding, Entry } from './cache.ts'
import type { Problem } from './problem.ts'

/** Headers of everything that any page may read (no credentials, so any origin may). */
export const openHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Hansa-Stale-Since',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}

/** Browsers keep it and ask each time whether it is still true: what is withdrawn is gone at the next view. */
const revalidated: Readonly<Record<string, string>> = { 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' }

/** Below this many bytes compression gains nothing. */
const worthCompressing = 512

/** Sends a finished answer, or 304 when the reader has it already. Answers HEAD alike, without the bytes. */
export async function sendEntry(req: IncomingMessage, res: ServerResponse, entry: Entry): Promise<void> {
  const encoding = encodingFor(req, entry)
  const headers = { ...openHeaders, ...revalidated, ...entry.headers, ETag: entry.etag(encoding) }
  if (isHeld(req.headers['if-none-match'], entry)) {
    res.writeHead(304, headers).end()
    return
  }
  const bytes = await entry.bytes(encoding)
  res.writeHead(200, {
    ...headers,
    'Content-Type': entry.type,
    'Content-Length': bytes.length,
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  })
  res.end(req.method === 'HEAD' ? undefined : bytes)
}

/** The negotiator as it is since 1.0; its published types do not know the preference yet. */
interface Preferring {
  encoding(available: string[], options: { preferred: string[] }): string | undefined
}

function encodingFor(req: IncomingMessage, entry: Entry): Encoding {
  if (entry.size < worthCompressing * 2 || req.headers['accept-encoding'] === undefined) return 'identity'
  const negotiator: Preferring = new Negotiator(req)
  const chosen = negotiator.encoding(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] })
  return chosen === 'br' || chosen === 'gzip' ? chosen : 'identity'
}

const encodings: readonly Encoding[] = ['identity', 'gzip', 'br']

/** If-None-Match (RFC 9110 13.1.2): compared weakly, with the validator of any coding of these bytes. */
function isHeld(header: string | undefined, entry: Entry): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  const tags = new Set(header.split(',').map((tag) => tag.trim().replace(/^W\//, '')))
  return encodings.some((encoding) => tags.has(entry.etag(encoding)))
}

/** Sends a problem document (RFC 9457). It is never kept: the next question may be answered. */
export function sendProblem(req: IncomingMessage, res: ServerResponse, problem: Problem): void {
  const body = Buffer.from(JSON.stringify(problem))
  res.writeHead(problem.status, {
    ...openHeaders,
    ...problem.headers,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': body.length,
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}
