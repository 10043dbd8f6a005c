import type { Settings } from './options.ts'

/** What the hub said. */
export interface Reply {
  /** 0 where there was no answer that can be read. */
  readonly status: number
  readonly body: string
  /** The media type, without parameters. */
  readonly type: string
  readonly etag: string
  /** The instant since which the answer may be outdated, in milliseconds; 0 where it is current. */
  readonly stale: number
  /** Milliseconds until the hub may be asked again; 0 where it did not say. */
  readonly wait: number
  /** What was wrong, as plain text for the portal's log. */
  readonly problem: string
}

/** Bytes that an answer may have, unpacked. */
const mostBytes = 1_048_576

/** No request lasts longer (milliseconds). A page waits less, and what comes later is there for the next one. */
const longestRequest = 10_000

/** A request by a path of the hub, as this portal and never as the visitor: no address, cookie, language or referrer of theirs goes along. */
export async function ask({ hub, key }: Settings, path: string, etag = ''): Promise<Reply> {
  const headers = {
    Accept: 'application/json, application/problem+json;q=0.8',
    'User-Agent': 'hansa-portal-embed',
    ...(etag && { 'If-None-Match': etag }),
    ...(key && { Authorization: `Bearer ${key}` }),
  }
  const signal = AbortSignal.timeout(longestRequest)
  try {
    const response = await sameOrigin(hub, path, { headers, signal })
    return await read(response)
  } catch (error) {
    return { ...nothing, problem: reasonOf(error) }
  }
}

const nothing: Reply = { status: 0, body: '', type: '', etag: '', stale: 0, wait: 0, problem: '' }

/** Follows one redirect if it stays on the hub: what has moved is somewhere else there. */
export async function sameOrigin(hub: string, path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(hub + path, { ...init, redirect: 'manual' })
  if (![301, 302, 307, 308].includes(response.status)) return response
  const location = response.headers.get('Location') ?? ''
  await response.body?.cancel()
  const target = URL.canParse(location, hub + path) ? new URL(location, hub + path) : undefined
  if (target?.origin !== hub) throw new Error(`redirect to ${target?.origin ?? 'nowhere'}`)
  return fetch(target, { ...init, redirect: 'error' })
}

async function read(response: Response): Promise<Reply> {
  const { status, headers } = response
  const type = (headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const body = (await bytesOf(response, mostBytes)).toString()
  return {
    status,
    body,
    type,
    etag: headers.get('ETag') ?? '',
    stale: Date.parse(headers.get('Hansa-Stale-Since') ?? '') || 0,
    wait: Math.min(3_600, Math.max(0, Number(headers.get('Retry-After')) || 0)) * 1_000,
    problem: status === 200 || status === 304 ? '' : detailOf(type, body) || `HTTP ${status}`,
  }
}

/** The body. @throws {Error} where it has too many bytes */
export async function bytesOf({ body }: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    if (bytes > most) throw new Error('the answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What a problem document (RFC 9457) says to people. */
function detailOf(type: string, body: string): string {
  if (type !== 'application/problem+json') return ''
  try {
    const { detail } = JSON.parse(body) as { detail?: unknown }
    return typeof detail === 'string' ? detail : ''
  } catch {
    return ''
  }
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error
  return cause instanceof Error ? `${message}: ${cause.message}` : message
}
