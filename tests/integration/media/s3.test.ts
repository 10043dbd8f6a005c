import { existsSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { bucketFault, s3Bucket } from '../../../src/media/s3.ts'
import { filesOf } from '../../../src/media/sizes.ts'
import { readAll } from '../../../src/media/store.ts'
import { StoreAway } from '../../../src/errors/storeAway.ts'
import { type FileStores, fileStores } from '../../../src/media/stores.ts'
import { keepVariants, makeVariants, stopKeeping } from '../../../src/media/upkeep.ts'
import type { Document, Media } from '../../../src/model/payload-types.ts'
import { type Node, startNode } from '../delivery/node.ts'
import { type Proxy, startProxy } from '../delivery/proxy.ts'
import { author } from '../delivery/fixtures.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { cityData, password, signIn } from '../people.ts'
import { TestBucket, variables } from './bucket.ts'

const bucket = new TestBucket()
let proxy: Proxy
let hub: TestHub
let files: FileStores
/** A public side elsewhere: on the same database and bucket, with a folder that is not there. */
let elsewhere: Node
let create: ReturnType<typeof author>
let city: string
let cookie: string

beforeAll(async () => {
  await bucket.start()
  proxy = await startProxy('127.0.0.1', bucket.port)
  const settings = bucket.settings(proxy.port)
  hub = await startTestHub({ ...variables(settings), LOG_LEVEL: 'silent' })
  files = fileStores({ MEDIA_DIR: path.join(hub.dataDir, 'none'), S3: settings })
  elsewhere = await startNode(hub, { files })
  create = author(hub.payload)
  city = await create('municipalities', { ...cityData('durres'), name: { en: 'Durrës' } })
  const email = 'network@hub.example'
  await hub.payload.create({
    collection: 'users',
    data: { name: 'Network', email, password, isNetworkAdmin: true },
    overrideAccess: true,
  })
  cookie = `payload-token=${await signIn(hub.url, email)}`
})
afterAll(async () => {
  await elsewhere?.close()
  await hub?.close()
  await proxy?.close()
  await bucket.remove()
})

async function png(width = 800, background = 'teal') {
  const data = await sharp({ create: { width, height: width / 2, channels: 3, background } })
    .png()
    .toBuffer()
  return { data, mimetype: 'image/png', name: 'port.png', size: data.length }
}

function pdf(words: string) {
  const data = Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%${words}\nxref\n0 1\ntrailer<</Root 1 0 R>>\n%%EOF`,
  )
  return { data, mimetype: 'application/pdf', name: 'minutes.pdf', size: data.length }
}

async function picture(): Promise<Media> {
  const id = await create('media', { municipality: city, alt: { en: 'The port' } }, { file: await png() })
  return hub.payload.findByID({ collection: 'media', id, overrideAccess: true, depth: 0 })
}

async function document(visibility: 'public' | 'internal', more = 0): Promise<Document> {
  const data = { municipality: city, title: { en: 'Minutes' }, visibility }
  const id = await create('documents', data, { file: pdf(`first words${' '.repeat(more)}`) })
  if (visibility === 'public') await article(`with-${id}`, { documents: [id] })
  return hub.payload.findByID({ collection: 'documents', id, overrideAccess: true, depth: 0 })
}

const storedPicture = ({ id }: Media): Promise<Media> =>
  hub.payload.findByID({ collection: 'media', id, overrideAccess: true, depth: 0 })

/** A published article that shows files, or a draft of one. */
const article = (slug: string, files: { image?: string; documents?: string[] }, status = 'published') =>
  create('news', {
    municipality: city,
    slug,
    sourceLocale: 'en',
    publishedLocales: ['en'],
    title: { en: slug },
    teaser: { en: 'x' },
    ...files,
    _status: status,
  })

async function shownPicture(slug: string): Promise<Media> {
  const shown = await picture()
  await article(slug, { image: shown.id })
  return shown
}

const variant = (shown: Media): string => String(shown.sizes?.w320?.filename)
const images = (stored: Media): string[] => filesOf(stored as never).map((name) => `images/${name}`)

const get = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(address, { headers, method, redirect: 'manual' })
const asEditor = (address: string, init: RequestInit = {}) =>
  fetch(`${hub.url}${address}`, { ...init, headers: { Cookie: cookie, Origin: hub.url } })

/** Asks again and again, for what follows a commit or a rollback by itself. */
async function until(isMet: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 15_000
  while (!(await isMet())) {
    if (performance.now() > end) throw new Error('It has not happened within 15 seconds')
    await setImmediate()
  }
}

/** Resolves when the bucket has these objects and no others. */
async function untilKeys(expected: readonly string[]): Promise<void> {
  const sorted = JSON.stringify([...expected].sort())
  await until(async () => JSON.stringify(await bucket.keys()) === sorted)
}

describe(`files in a bucket, on ${testDatabase}`, () => {
  it('are stored there with the WebP variants at once and AVIF afterwards, and nowhere else', async () => {
    const before = await bucket.keys()
    const uploaded = await picture()
    expect(await bucket.keys()).toEqual([...before, ...images(uploaded)].sort())
    expect(images(uploaded)).toHaveLength(4)
    expect(await makeVariants(hub.payload, files.images)).toBeGreaterThan(0)
    const complete = await storedPicture(uploaded)
    expect(images(complete)).toHaveLength(7)
    await untilKeys([...before, ...images(complete)])
    const { format, width } = await sharp(
      await readAll(files.images, String(complete.sizes?.avif640?.filename)),
    ).metadata()
    expect([format, width]).toEqual(['heif', 640])
    const { filename } = await document('internal')
    expect(await bucket.keys()).toContain(`documents/${filename}`)
    const names: string[] = []
    for await (const name of files.documents.names()) names.push(name)
    expect(names).toContain(filename)
    expect(names.every((name) => !name.includes('/'))).toBe(true)
    expect(existsSync(path.join(hub.dataDir, 'media'))).toBe(false)
  })

  it('are cropped from what is stored, and the replaced ones go', async () => {
    const before = await picture()
    const kept = (await bucket.keys()).filter((key) => !images(before).includes(key))
    const crop = 'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0'
    const body = new FormData()
    body.append('_payload', '{}')
    const size = 'uploadEdits[widthInPixels]=400&uploadEdits[heightInPixels]=200'
    const answer = await asEditor(`/api/media/${before.id}?${crop}&${size}`, { method: 'PATCH', body })
    expect(answer.status).toBe(200)
    const after = await storedPicture(before)
    expect(after).toMatchObject({ width: 400, height: 200 })
    await untilKeys([...kept, ...images(after)])
  })

  it('stay as they are when a save fails, and nothing stays of the new ones', async () => {
    const before = await picture()
    const keys = await bucket.keys()
    const replacement = hub.payload.update({
      collection: 'media',
      id: before.id,
      data: { credit: 'x'.repeat(201) },
      file: await png(400, 'red'),
      overrideAccess: true,
    })
    await expect(replacement).rejects.toThrow()
    expect(await storedPicture(before)).toEqual(before)
    await untilKeys(keys)
  })

  it('are taken back when the save fails after they were stored', async () => {
    const keys = await bucket.keys()
    const { afterChange } = hub.payload.collections.documents.config.hooks
    const stored: string[] = []
    const fail = async () => {
      stored.push(...(await bucket.keys()))
      throw new Error('The save fails late')
    }
    afterChange.push(fail)
    await expect(document('public')).rejects.toThrow('The save fails late')
    afterChange.splice(afterChange.indexOf(fail), 1)
    expect(stored).toHaveLength(keys.length + 1)
    await untilKeys(keys)
  })

  it('go with their document', async () => {
    const keys = await bucket.keys()
    const [image, report] = [await picture(), await document('public')]
    expect((await bucket.keys()).length).toBe(keys.length + 5)
    await hub.payload.delete({ collection: 'media', id: image.id, overrideAccess: true })
    await hub.payload.delete({ collection: 'documents', id: report.id, overrideAccess: true })
    await untilKeys(keys)
  })
})

describe(`readers of files in a bucket, on ${testDatabase}`, () => {
  it('get them from the hub and from a public side without its folder, whole and in parts', async () => {
    const shown = await shownPicture('parts')
    const bytes = await readAll(files.images, variant(shown))
    for (const { url } of [hub, elsewhere]) {
      const address = `${url}/media/${variant(shown)}`
      const whole = await get(address)
      expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'image/webp'])
      expect(whole.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
      const ETag = whole.headers.get('etag') ?? ''
      // Without max-age=0 fetch demands a fresh answer.
      const held = await get(address, { 'If-None-Match': ETag, 'Cache-Control': 'max-age=0' })
      expect(held.status).toBe(304)
      const part = await get(address, { Range: 'bytes=10-19', 'If-Range': ETag })
      expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`])
      expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true)
      const last = await get(address, { Range: 'bytes=-5' })
      expect(Buffer.from(await last.arrayBuffer()).equals(bytes.subarray(-5))).toBe(true)
      const beyond = await get(address, { Range: 'bytes=999999-' })
      expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])
      expect((await get(address, { 'If-Match': '"another"' })).status).toBe(412)
      const head = await get(address, {}, 'HEAD')
      expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)])
    }
  })

  it('get nothing that is not out', async () => {
    const [drafted, shown] = [await picture(), await shownPicture('shown')]
    await article('draft', { image: drafted.id }, 'draft')
    const [open, internal] = [await document('public'), await document('internal')]
    const asked = {
      [`/media/${variant(shown)}`]: 200,
      [`/media/${variant(drafted)}`]: 404,
      [`/media/${shown.filename}`]: 404,
      [`/media/${open.filename}`]: 404,
      [`/documents/${open.filename}`]: 200,
      [`/documents/${internal.filename}`]: 404,
      [`/documents/${variant(shown)}`]: 404,
      [`/api/media/file/${variant(drafted)}`]: 403,
      [`/api/documents/file/${internal.filename}`]: 403,
    }
    for (const [address, status] of Object.entries(asked))
      expect([address, (await get(hub.url + address)).status]).toEqual([address, status])
    const own = await asEditor(`/api/media/file/${drafted.filename}`)
    expect([own.status, own.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect((await sharp(Buffer.from(await own.arrayBuffer())).metadata()).width).toBe(800)
  })

  it('get the replacement of a document and not the document of before', async () => {
    const { id, filename } = await document('public')
    await hub.payload.update({
      collection: 'documents',
      id,
      data: {},
      file: pdf('second words'),
      overrideAccess: true,
    })
    const now = await hub.payload.findByID({ collection: 'documents', id, overrideAccess: true })
    expect(await (await get(`${hub.url}/documents/${now.filename}`)).text()).toContain('second words')
    expect((await get(`${hub.url}/documents/${filename}`)).status).toBe(404)
    await until(async () => !(await bucket.keys()).includes(`documents/${filename}`))
  })

  it('are told that a file is missing which the bucket has lost', async () => {
    const shown = await shownPicture('lost')
    await files.images.remove([variant(shown)])
    expect((await get(`${elsewhere.url}/media/${variant(shown)}`)).status).toBe(404)
    expect((await asEditor(`/api/media/file/${variant(shown)}`)).status).toBe(404)
  })
})

describe(`a bucket that is away, on ${testDatabase}`, () => {
  it('is a 503 for readers and editors, loses nothing, and comes back', async () => {
    const shown = await shownPicture('away')
    const keys = await bucket.keys()
    await bucket.stop()
    for (const { url } of [hub, elsewhere]) {
      const answer = await get(`${url}/media/${variant(shown)}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        503,
        'application/problem+json; charset=utf-8',
      ])
      expect(answer.headers.get('retry-after')).toBe('5')
      expect(answer.headers.get('cache-control')).not.toContain('immutable')
    }
    expect((await asEditor(`/api/media/file/${shown.filename}`)).status).toBe(503)
    const upload = await asEditor('/api/media', { method: 'POST', body: await form() })
    expect([upload.status, await upload.text()]).toEqual([503, expect.stringContaining('does not answer')])
    await expect(makeVariants(hub.payload, files.images)).rejects.toThrow(StoreAway)
    await bucket.start()
    expect((await get(`${hub.url}/media/${variant(shown)}`)).status).toBe(200)
    expect((await asEditor('/api/media', { method: 'POST', body: await form() })).status).toBe(201)
    expect(await bucket.keys()).toEqual(expect.arrayContaining(keys))
  })

  it('keeps nobody waiting when it says nothing', async () => {
    const shown = await shownPicture('silent')
    proxy.stall()
    const answer = await fetch(`${hub.url}/media/${variant(shown)}`, { signal: AbortSignal.timeout(9_000) })
    expect(answer.status).toBe(503)
    proxy.restore()
    expect((await get(`${hub.url}/media/${variant(shown)}`)).status).toBe(200)
  })

  it('breaks a transfer off rather than ending it early, and later ones succeed', async () => {
    const { filename } = await document('public', 20_000_000)
    const address = `${hub.url}/documents/${filename}`
    const { body } = await get(address)
    const reader = body?.getReader()
    await reader?.read()
    proxy.cut()
    const rest = async () => {
      while (!(await reader?.read())?.done);
    }
    await expect(rest()).rejects.toThrow()
    proxy.restore()
    expect((await (await get(address)).arrayBuffer()).byteLength).toBeGreaterThan(20_000_000)
  })

  it('gets the variants of pictures by itself when it is back', async () => {
    const uploaded = await picture()
    await bucket.stop()
    const refused = new Promise((resolve) => (hub.payload.logger.warn = resolve as never))
    keepVariants(hub.payload, files.images, 50)
    await refused
    await bucket.start()
    await until(async () => Boolean((await storedPicture(uploaded)).sizes?.avif320?.filename))
    await stopKeeping()
  })
})

describe('the start of a hub', () => {
  it('finds a bucket or a key that the store refuses, and goes on while the store is away', async () => {
    const settings = bucket.settings()
    expect(await bucketFault(s3Bucket(settings))).toBeUndefined()
    for (const wrong of [{ bucket: 'another' }, { secretAccessKey: 'wrong' }])
      await expect(bucketFault(s3Bucket({ ...settings, ...wrong }))).rejects.toThrow(
        /the store answers 40[34]/,
      )
    await bucket.stop()
    expect(await bucketFault(s3Bucket(settings))).toContain('ECONNREFUSED')
    await bucket.start()
  })
})

async function form(): Promise<FormData> {
  const { data, mimetype, name } = await png(400)
  const body = new FormData()
  body.append('_payload', JSON.stringify({ municipality: city, alt: 'x' }))
  body.append('file', new Blob([new Uint8Array(data)], { type: mimetype }), name)
  return body
}
