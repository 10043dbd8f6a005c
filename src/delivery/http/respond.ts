import type { IncomingMessage, ServerResponse } from 'node:http'
import Negotiator from 'negotiator'
import { defaultOf } from '../query/language.ts'
import type { Encoding, ResponseBody } from '../outcome/responseBody.ts'
import type { Problem } from '../outcome/problem.ts'

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

/** The header lines of an entry's answers in one coding, as node:http takes them without looking at them again. */
interface Head {
  /** Of 304; a 200 has these and those of the bytes. */
  unchanged: string[]
  ok?: string[]
}

const heads = new WeakMap<ResponseBody, Partial<Record<Encoding, Head>>>()

function headOf(entry: ResponseBody, encoding: Encoding): Head {
  const known = heads.get(entry)
  const made = known?.[encoding]
  if (made) return made
  const lines = { ...openHeaders, ...revalidated, ...entry.headers, ETag: entry.etag(encoding) }
  const head: Head = { unchanged: Object.entries(lines).flat() }
  heads.set(entry, { ...known, [encoding]: head })
  return head
}

function withBytes(head: Head, entry: ResponseBody, encoding: Encoding, bytes: Buffer): string[] {
  if (head.ok) return head.ok
  const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  const length = ['Content-Length', String(bytes.length)]
  head.ok = [...head.unchanged, 'Content-Type', entry.type, ...length, ...coding]
  return head.ok
}

/**
 * Sends a finished answer, or 304 when the reader has it already; HEAD alike, without the bytes.
 * @param staleSince since when it may be outdated, in milliseconds since the epoch, where the database does not answer
 * @returns false, with nothing sent, while the bytes are not compressed yet in the coding that the reader prefers
 */
export function sendReady(
  req: IncomingMessage,
  res: ServerResponse,
  entry: ResponseBody,
  staleSince?: number,
): boolean {
  const encoding = encodingFor(req, entry)
  const head = headOf(entry, encoding)
  if (isHeld(req.headers['if-none-match'], entry)) {
    res.writeHead(304, dated(head.unchanged, staleSince)).end()
    return true
  }
  const bytes = entry.ready(encoding)
  if (bytes === undefined) return false
  res.writeHead(200, dated(withBytes(head, entry, encoding, bytes), staleSince))
  res.end(req.method === 'HEAD' ? undefined : bytes)
  return true
}

/** Sends a finished answer, compressed before where it was not yet. */
export async function sendEntry(
  req: IncomingMessage,
  res: ServerResponse,
  entry: ResponseBody,
  staleSince?: number,
): Promise<void> {
  if (sendReady(req, res, entry, staleSince)) return
  await entry.bytes(encodingFor(req, entry))
  sendReady(req, res, entry, staleSince)
}

/** With `Hansa-Stale-Since`, an instant in UTC, where the answer may be outdated. */
function dated(lines: string[], staleSince: number | undefined): string[] {
  return staleSince === undefined
    ? lines
    : [...lines, 'Hansa-Stale-Since', new Date(staleSince).toISOString()]
}

/** The negotiator as it is since 1.0; its published types do not know the preference yet. */
interface Preferring {
  encoding(available: string[], options: { preferred: string[] }): string | undefined
}

/** The encodings chosen, by `Accept-Encoding`: browsers send few different ones. */
const choices = new Map<string, Encoding>()
const mostChoices = 200

function encodingFor(req: IncomingMessage, entry: ResponseBody): Encoding {
  const accepted = req.headers['accept-encoding']
  if (entry.size < worthCompressing * 2 || typeof accepted !== 'string') return 'identity'
  return choices.get(accepted) ?? choose(req, accepted)
}

function choose(req: IncomingMessage, accepted: string): Encoding {
  const negotiator: Preferring = new Negotiator(req)
  const best = negotiator.encoding(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] })
  const chosen = best === 'br' || best === 'gzip' ? best : 'identity'
  if (choices.size < mostChoices && accepted.length < 200) choices.set(accepted, chosen)
  return chosen
}

const encodings: readonly Encoding[] = ['identity', 'gzip', 'br']

/** If-None-Match (RFC 9110 13.1.2): compared weakly, with the validator of any coding of these bytes. */
function isHeld(header: string | undefined, entry: ResponseBody): boolean {
  if (header === undefined) return false
  if (encodings.some((encoding) => header === entry.etag(encoding))) return true
  if (header.trim() === '*') return true
  const tags = new Set(header.split(',').map((tag) => tag.trim().replace(/^W\//, '')))
  return encodings.some((encoding) => tags.has(entry.etag(encoding)))
}

/**
 * Sends a problem document (RFC 9457). It is never kept: the next question may be answered.
 * @param serverUrl the hub's origin, without a trailing slash
 */
export function sendProblem(
  req: IncomingMessage,
  res: ServerResponse,
  problem: Problem,
  serverUrl: string,
): void {
  const body = Buffer.from(JSON.stringify(problem.document(serverUrl)))
  res.writeHead(problem.status, {
    ...openHeaders,
    ...problem.headers,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': body.length,
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}

/** The language that a reader wishes for most of those that there are (RFC 9110 12.5.4), else English, else the first. */
export function preferredLanguage(req: IncomingMessage, offered: readonly string[]): string {
  return new Negotiator(req).language([...offered]) ?? defaultOf(offered)
}
