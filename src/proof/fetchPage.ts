import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import type { LookupFunction } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { version } from '../model/version.ts'
import { isPage } from './pageAddress.ts'
import { isPublicAddress } from './publicAddress.ts'
import { Unproven } from './reasons.ts'

/** How far one look goes: bytes of the page, milliseconds for everything, addresses that lead to the next. */
export const limits = { bytes: 2_000_000, milliseconds: 10_000, redirects: 5 } as const

/** A page as a server gave it. */
export interface Page {
  /** Where it stood in the end. */
  address: string
  bytes: Buffer
  html: string
}

/** How names are found and connections are made. {@link internet} is what the hub uses; tests bring their own. */
export interface Network {
  addresses: (name: string) => Promise<string[]>
  isPublic: (address: string) => boolean
  port: number
  milliseconds: number
  /** A certificate that is trusted beside those of the system, PEM. */
  ca?: string
}

/** The public internet. */
export const internet: Network = {
  addresses: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  isPublic: isPublicAddress,
  port: 443,
  milliseconds: limits.milliseconds,
}

/**
 * Fetches a page without a browser: `https` alone, from a public address that is looked up once and pinned for the connection, so that a name
 * cannot lead elsewhere in between; where it leads on, the same again, within one origin. No cookie, no language, nothing of a person is sent.
 * @param hub the hub's origin, told to the server as who asks
 * @throws {Unproven} with the reason
 */
export async function fetchPage(address: string, hub: string, network: Network = internet): Promise<Page> {
  const signal = AbortSignal.timeout(network.milliseconds)
  try {
    return await follow(new URL(address), { hub, network, signal })
  } catch (error) {
    if (error instanceof Unproven) throw error
    throw new Unproven(signal.aborted ? 'slow' : 'unreachable', codeOf(error))
  }
}

interface Asking {
  hub: string
  network: Network
  signal: AbortSignal
}

async function follow(first: URL, asking: Asking): Promise<Page> {
  let url = first
  for (let hops = 0; hops <= limits.redirects; hops += 1) {
    if (!isPage(url) || url.origin !== first.origin) throw new Unproven('otherOrigin', url.origin)
    const response = await ask(url, asking)
    const { statusCode = 0, headers } = response
    if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined)
      return pageOf(url, response)
    response.destroy()
    const next = URL.parse(headers.location, url)
    if (next === null) throw new Unproven('status', String(statusCode))
    url = next
  }
  throw new Unproven('redirects', first.origin)
}

/** @returns the answer's head; its body is still to come, and is given up when the time is over */
async function ask(url: URL, { hub, network, signal }: Asking): Promise<IncomingMessage> {
  const pinned = await aborted(signal, publicAddresses(url.hostname, network))
  return new Promise((resolve, reject) => {
    const asked = request({
      hostname: url.hostname,
      port: network.port,
      path: `${url.pathname}${url.search}`,
      servername: url.hostname,
      lookup: pinnedTo(pinned),
      // A connection of its own: one that another request has opened was not checked for this one.
      agent: false,
      signal,
      maxHeaderSize: 16_384,
      rejectUnauthorized: true,
      ...(network.ca === undefined ? {} : { ca: network.ca }),
      headers: {
        Accept: 'text/html,application/xhtml+xml',
        'Accept-Encoding': 'br, gzip, deflate',
        'User-Agent': `Hansa/${version} (proof of publication; +${hub})`,
      },
    })
    asked.once('response', resolve)
    // It stays: what breaks off behind the head is told by the body, and must not be told by nobody.
    asked.on('error', reject)
    asked.end()
  })
}

/** @throws {Unproven} where there is no such name, or one of its addresses is not public: that is a trap or a mistake */
async function publicAddresses(name: string, { addresses, isPublic }: Network): Promise<string[]> {
  const found = await addresses(name).catch(() => {
    throw new Unproven('noSuchName')
  })
  if (found.length === 0) throw new Unproven('noSuchName')
  if (!found.every(isPublic)) throw new Unproven('notPublic')
  return found
}

/** A look-up that asks nobody any more. */
const pinnedTo =
  (addresses: readonly string[]): LookupFunction =>
  (_name, options, done) => {
    const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    if (options.all === true) return done(null, all)
    const [first] = all
    done(null, first?.address ?? '', first?.family)
  }

async function pageOf(url: URL, response: IncomingMessage): Promise<Page> {
  const { statusCode = 0, headers } = response
  try {
    if (statusCode !== 200) throw new Unproven('status', String(statusCode))
    const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';')
    if (!['text/html', 'application/xhtml+xml'].includes(type.trim()))
      throw new Unproven('notHtml', type.trim())
    const bytes = await bounded(decoded(response))
    return { address: url.href, bytes, html: textOf(bytes, parameters) }
  } finally {
    response.destroy()
  }
}

const decoders = { gzip: createGunzip, br: createBrotliDecompress, deflate: createInflate } as const

function decoded(response: IncomingMessage): Readable {
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (coding === 'identity') return response
  if (!Object.hasOwn(decoders, coding)) throw new Unproven('notHtml', coding)
  // What breaks off is told by the stream that is read.
  return pipeline(response, decoders[coding as keyof typeof decoders](), () => undefined)
}

/** All bytes, counted as they come and after they were unpacked: never more than the limit is held. */
async function bounded(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += (chunk as Buffer).length
    if (size > limits.bytes) throw new Unproven('large')
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

/** What a check looks for is written in ASCII, so that a coding which is not known does no harm. */
function textOf(bytes: Buffer, parameters: readonly string[]): string {
  const named = /charset="?([\w-]+)/.exec(parameters.join(';'))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** Gives up waiting for what cannot be given up itself. */
function aborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason as Error)
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    }),
  ])
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
