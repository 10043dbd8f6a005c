import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { embedAssets } from '@hansa/portal-embed/express/assets.ts'
import { keepRelease } from '@hansa/portal-embed/express/releases.ts'
import { build, type Manifest } from '@hansa/portal-embed/build.mjs'
import { request } from 'node:http'

const directory = mkdtempSync(path.join(tmpdir(), 'hansa-embed-'))
const releases = mkdtempSync(path.join(tmpdir(), 'hansa-releases-'))
let manifest: Manifest
let server: Server
let origin: string

beforeAll(async () => {
  manifest = await build({ outdir: directory })
  const handler = embedAssets({ directory, releases })
  server = createServer((req, res) => handler(req, res, () => res.writeHead(404).end()))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => new Promise((resolve) => void server.close(resolve)))

interface Reply {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

const get = (target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const asked = request(origin + target, { headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject).end()
  })

describe('the budget', () => {
  const pages = 'en sq it es el ro lv pl sv de mk sr bs uk ar'.split(' ')

  it.each(pages)('of 5 kB with brotli holds for a page in %s', (lang) => {
    const files = ['hansa.js', manifest.script, manifest.locales[lang] ?? '']
    const total = files.reduce((sum, name) => sum + (manifest.sizes[name]?.brotli ?? Infinity), 0)
    expect(total).toBeLessThanOrEqual(5000)
  })
})

describe('embedAssets', () => {
  it('revalidates the loader and keeps what has a hash for ever, for every origin', async () => {
    const loader = await get('/hansa.js')
    expect(loader.headers['cache-control']).toBe('no-cache')
    expect(loader.body.toString()).toBe(`import"./${manifest.script}"\n`)
    const script = await get(`/${manifest.script}`)
    expect(script.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    })
  })

  it.each([
    ['gzip, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
  ])('answers %s with %s', async (accepted, encoding, decode) => {
    const { headers, body } = await get(`/${manifest.script}`, { 'Accept-Encoding': accepted })
    expect(headers['content-encoding']).toBe(encoding)
    expect(decode(body).toString()).toContain('customElements')
  })

  it('answers 304 to what the reader has, and HEAD without a body', async () => {
    const { headers } = await get('/hansa.js')
    const again = await get('/hansa.js', { 'If-None-Match': `"x", W/${String(headers.etag)}` })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
    const head = await get('/hansa.js', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
  })

  it.each(['/', '/../package.json', '/hansa.js.br', '/%2e%2e/build.mjs', '/nothing.js'])(
    'passes %s on',
    async (target) => {
      expect((await get(target)).status).toBe(404)
    },
  )

  it('says at start what is missing', () => {
    expect(() => embedAssets({ directory: tmpdir() })).toThrow(/run "node plugins\/portal-embed\/build\.mjs"/)
  })
})

describe('pinned scripts', () => {
  it.each('en sq it es el ro lv pl sv de mk sr bs uk ar'.split(' '))(
    'hold everything in %s, are kept for ever and have the hash that is said',
    async (lang) => {
      const name = String(manifest.pinned[lang])
      const { headers, body } = await get(`/${name}`)
      const hash = createHash('sha384').update(body).digest('base64')
      expect([manifest.integrity[name], headers['cache-control']]).toEqual([
        `sha384-${hash}`,
        'public, max-age=31536000, immutable',
      ])
      expect(body.toString()).not.toMatch(/\bimport\b/)
      expect(manifest.sizes[name]?.brotli).toBeLessThanOrEqual(16_000)
    },
  )

  it('are told of to who asks for the manifest', async () => {
    expect(JSON.parse((await get('/manifest.json')).body.toString())).toEqual(manifest)
  })
})

describe('releases', () => {
  const file = path.join(directory, 'hansa-OLDER000.js')
  const years = (count: number) => new Date(Date.now() + count * 365 * 86_400_000 + 1_000)

  const status = async (name: string): Promise<number> => (await get(`/${name}`)).status

  it('are served for two years after they were last current', async () => {
    writeFileSync(file, 'export {}')
    keepRelease(directory, releases)
    rmSync(file)
    expect(await status('hansa-OLDER000.js')).toBe(200)
    expect(await status('hansa-NEVER000.js')).toBe(404)
    keepRelease(directory, releases, years(1.9))
    expect(await status('hansa-OLDER000.js')).toBe(200)
    keepRelease(directory, releases, years(2))
    expect(await status('hansa-OLDER000.js')).toBe(404)
    expect(await status(manifest.script)).toBe(200)
  })

  it('keep pinned scripts too', async () => {
    const name = String(manifest.pinned['sq'])
    keepRelease(directory, releases)
    rmSync(path.join(directory, name))
    const later = embedAssets({ directory, releases })
    server.removeAllListeners('request')
    server.on('request', (req, res) => later(req, res, () => res.writeHead(404).end()))
    expect(await status(name)).toBe(200)
  })

  it('give nothing but scripts', async () => {
    writeFileSync(path.join(releases, 'secret'), 'x')
    for (const name of ['secret', '../secret', 'OLDER000/secret', 'hansa-OLDER000.js/../../secret'])
      expect(await status(name)).toBe(404)
  })
})
