import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Answer } from '../render/answer.ts'
import { sameOrigin } from './hub.ts'
import type { Settings } from './options.ts'

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

/** So many are on their way at once, in milliseconds at most so long each. */
const mostAtOnce = 20
const longestRequest = 10_000

/** An answer whose pictures stand under a path of the portal. */
export function ledThrough(answer: Answer, hub: string, path: string): Answer {
  const from = `${hub}/media/`
  const led = (key: string, value: unknown): unknown =>
    typeof value === 'string' && (key === 'src' || key === 'srcset')
      ? value.replaceAll(from, `${path}/`)
      : value
  return JSON.parse(JSON.stringify(answer, led)) as Answer
}

/** Hands the hub's pictures on under a path of the portal: those alone, without a redirect elsewhere, bounded, and harmless if somebody opens one. */
export function pictureHandler(
  settings: Settings,
): (name: string, request: IncomingMessage, response: ServerResponse) => boolean {
  let running = 0
  return (name, request, response) => {
    const type = types[fileName.exec(name)?.[1] ?? '']
    if (type === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    if (running >= mostAtOnce) {
      response.writeHead(503, { 'Retry-After': '1' }).end()
      return true
    }
    running += 1
    void send(settings, name, type, request, response).finally(() => (running -= 1))
    return true
  }
}

async function send(
  { hub }: Settings,
  name: string,
  type: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers: Record<string, string> = { Accept: 'image/*', 'User-Agent': 'hansa-portal-embed' }
  if (request.headers['if-none-match']) headers['If-None-Match'] = request.headers['if-none-match']
  try {
    const signal = AbortSignal.timeout(longestRequest)
    const found = await sameOrigin(hub, `/media/${name}`, { headers, signal })
    const isSent = found.status === 200 && (found.headers.get('Content-Type') ?? '').startsWith(type)
    if (!isSent) {
      await found.body?.cancel()
      response.writeHead(found.status === 304 ? 304 : found.status === 404 ? 404 : 502).end()
      return
    }
    response.writeHead(200, { ...harmless, 'Content-Type': type, ...kept(found.headers) })
    if (request.method === 'HEAD' || !found.body) {
      await found.body?.cancel()
      response.end()
    } else await pipeline(Readable.fromWeb(found.body as never), bound(), response)
  } catch {
    if (response.headersSent) response.destroy()
    else response.writeHead(502).end()
  }
}

const harmless = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'X-Content-Type-Options': 'nosniff',
}

/** How long browsers may keep it, as the hub says. */
function kept(headers: Headers): Record<string, string> {
  const names = ['Cache-Control', 'ETag', 'Last-Modified']
  return Object.fromEntries(
    names.flatMap((name) => [[name, headers.get(name) ?? '']].filter(([, value]) => value)),
  )
}

/** Breaks off what has too many bytes. */
function bound(): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes > mostBytes) done(new Error('the picture is too large'))
      else done(null, chunk)
    },
  })
}
