import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from '../core/answer.ts'
import { Bounded } from './bounded.ts'
import { bytesOf, sameOrigin } from './hub.ts'
import type { Settings } from './options.ts'
import { within } from './within.ts'

/** What is handed on, by the ending of its name. */
const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

const fileName = /^[A-Za-z0-9][A-Za-z0-9._~%-]{0,200}\.(avif|gif|jpe?g|png|svg|webp)$/

const mostBytes = 5_242_880
const mostBytesKept = 33_554_432

/** So many are on their way at once, in milliseconds at most so long each. */
const mostAtOnce = 20
const longestRequest = 10_000

/** Milliseconds for which nobody tries again after a failure. */
const pause = 60_000

/** A picture that was fetched. Instants in milliseconds. */
interface Picture {
  readonly tried: number
  readonly known: number
  /** How the hub is asked whether it is still there. */
  readonly etag: string
  /** Absent where there is none. */
  readonly body: Buffer | undefined
}

/**
 * An answer whose pictures stand under a path of the portal. Where the list itself stands is left out: the hub's map of it is no picture that
 * the portal hands on, and visitors would fetch it from the hub.
 */
export function ledThrough(answer: Answer, hub: string, path: string): Answer {
  const from = `${hub}/media/`
  const led = (key: string, value: unknown): unknown =>
    typeof value === 'string' && (key === 'src' || key === 'srcset')
      ? value.replaceAll(from, `${path}/`)
      : value
  const { links: _links, ...shown } = JSON.parse(JSON.stringify(answer, led)) as Answer
  return shown
}

/**
 * The hub's pictures as a portal hands them on: those alone, harmless if somebody opens one, from copies that are revalidated like lists and shown
 * while the hub is away.
 */
export class Pictures {
  readonly #settings: Settings
  readonly #kept = new Bounded<Picture>(100_000, mostBytesKept)
  readonly #flights = new Map<string, Promise<Picture>>()

  constructor(settings: Settings) {
    this.#settings = settings
  }

  /** Answers a request for a picture. Returns whether it is one. */
  answer(name: string, request: IncomingMessage, response: ServerResponse): boolean {
    const type = types[fileName.exec(name)?.[1] ?? '']
    if (type === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    void this.#get(name, type).then((picture) => send(picture?.body, type, request, response))
    return true
  }

  /** Never rejects. `undefined` where too many are on their way. */
  async #get(name: string, type: string): Promise<Picture | undefined> {
    const kept = this.#kept.get(name)
    const { fresh, longest, timeout } = this.#settings
    const now = Date.now()
    if (kept && now - kept.tried < (kept.tried === kept.known ? fresh : pause)) return kept
    const running = this.#flights.get(name)
    if (!running && this.#flights.size >= mostAtOnce) return kept
    const flight = running ?? this.#look(name, type, kept)
    this.#flights.set(name, flight)
    const picture = kept?.body ? await within(flight, timeout, kept) : await flight
    return Date.now() - picture.known < longest ? picture : undefined
  }

  async #look(name: string, type: string, kept: Picture | undefined): Promise<Picture> {
    const tried = Date.now()
    const failed = { known: 0, etag: '', body: undefined, ...kept, tried }
    const picture = await this.#fetched(name, type, failed).catch(() => failed)
    this.#kept.set(name, picture, picture.body?.length ?? 100)
    this.#flights.delete(name)
    return picture
  }

  async #fetched(name: string, type: string, kept: Picture): Promise<Picture> {
    const { hub, key } = this.#settings
    const headers = {
      Accept: 'image/*',
      'User-Agent': 'hansa-portal-embed',
      ...(kept.body && { 'If-None-Match': kept.etag }),
      ...(key && { Authorization: `Bearer ${key}` }),
    }
    const signal = AbortSignal.timeout(longestRequest)
    const found = await sameOrigin(hub, `/media/${name}`, { headers, signal })
    const current = { ...kept, known: kept.tried }
    if (found.status === 200 && found.headers.get('Content-Type')?.startsWith(type))
      return { ...current, etag: found.headers.get('ETag') ?? '', body: await bytesOf(found, mostBytes) }
    await found.body?.cancel()
    if (found.status === 304 && kept.body) return current
    return found.status === 404 || found.status === 410 ? { ...current, etag: '', body: undefined } : kept
  }
}

const harmless = {
  'Cache-Control': 'public, max-age=86400',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'X-Content-Type-Options': 'nosniff',
}

function send(
  body: Buffer | undefined,
  type: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!body) return void response.writeHead(404, { 'Cache-Control': 'no-store' }).end()
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
  const headers = { ...harmless, 'Content-Type': type, ETag: etag }
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end()
  response.writeHead(200, { ...headers, 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}
