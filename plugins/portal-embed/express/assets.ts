import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { releaseOf } from './releases.ts'

export interface AssetOptions {
  /** The folder that `build.mjs` has written. Read once, at start. */
  readonly directory: string
  /** A folder that outlives releases: what pages were served before is kept there (`keepRelease`) and served on. */
  readonly releases?: string | undefined
}

/** Fits Express, Connect and a bare `node:http` server alike. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

interface Asset {
  readonly headers: Readonly<Record<string, string>>
  readonly bodies: Readonly<Record<Encoding, Buffer | undefined>>
  readonly etag: string
}

type Encoding = 'br' | 'gzip' | 'identity'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

const always = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept-Encoding',
}

/**
 * Serves the embed's scripts to any origin; mount it at `/embed/v1`. What has a hash in its name is immutable; the
 * loader `hansa.js` is revalidated at every use, so that a new release shows at the next view.
 * Throws at start when the folder holds no build. Other paths and methods go on to `next`.
 */
export function embedAssets({ directory, releases }: AssetOptions): Handler {
  if (!existsSync(join(directory, 'hansa.js'))) {
    throw new Error(`No embed scripts in ${directory}: run "node plugins/portal-embed/build.mjs" first.`)
  }
  const assets = readAssets(directory)
  return (request, response, next) => {
    const name = (request.url ?? '').replace(/[?#].*$/s, '').slice(1)
    const asset = assets.get(name) ?? (releases === undefined ? undefined : keptAsset(releases, name))
    if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    send(asset, request, response)
  }
}

function readAssets(directory: string): Map<string, Asset> {
  const names = readdirSync(directory).filter((name) => extname(name) in types)
  return new Map(names.map((name) => [name, readAsset(join(directory, name), name)]))
}

/** A file of an earlier release; few ask for one, so it is read when it is asked for. */
function keptAsset(releases: string, name: string): Asset | undefined {
  const release = releaseOf(name)
  const path = release && join(releases, release, name)
  return path && existsSync(path) ? readAsset(path, name) : undefined
}

function readAsset(path: string, name: string): Asset {
  const identity = readFileSync(path)
  const hashed = releaseOf(name) !== undefined
  return {
    headers: {
      ...always,
      'Content-Type': types[extname(name)] ?? 'application/octet-stream',
      'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
    bodies: { identity, br: readIfThere(`${path}.br`), gzip: readIfThere(`${path}.gz`) },
    etag: createHash('sha256').update(identity).digest('base64url').slice(0, 16),
  }
}

const readIfThere = (path: string): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined)

function send(asset: Asset, request: IncomingMessage, response: ServerResponse): void {
  const encoding = negotiate(asset, request.headers['accept-encoding'] ?? '')
  const body = asset.bodies[encoding] as Buffer
  const etag = `"${asset.etag}-${encoding}"`
  for (const [name, value] of Object.entries(asset.headers)) response.setHeader(name, value)
  response.setHeader('ETag', etag)
  if (request.headers['if-none-match']?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag)) {
    response.writeHead(304).end()
    return
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.writeHead(200, { 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Brotli before gzip, where the reader takes it (`q=0` means that it does not). */
function negotiate(asset: Asset, accepted: string): Encoding {
  const takes = (encoding: Encoding) =>
    new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`, 'i').test(accepted)
  return (['br', 'gzip'] as const).find((encoding) => asset.bodies[encoding] && takes(encoding)) ?? 'identity'
}
