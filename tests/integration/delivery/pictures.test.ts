import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import type { Image } from '../../../src/delivery/present/image.ts'
import { folderStore } from '../../../src/media/folder.ts'
import type { FileStore } from '../../../src/media/store.ts'
import { accountForFiles } from '../../../src/media/account.ts'
import { makeVariants } from '../../../src/media/upkeep.ts'
import { filesOf } from '../../../src/media/sizes.ts'
import type { Media } from '../../../src/model/payload-types.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { author, paragraph } from './fixtures.ts'

let hub: TestHub
let create: ReturnType<typeof author>
let city: string
let token: string
let directory: string
let images: FileStore

const password = 'a long password of the tests'

beforeAll(async () => {
  hub = await startTestHub()
  create = author(hub.payload)
  directory = path.join(hub.dataDir, 'media', 'images')
  images = folderStore(directory)
  city = await create('municipalities', {
    slug: 'durres',
    status: 'active',
    name: { sq: 'Durrës', en: 'Durrës' },
    country: 'AL',
    timezone: 'Europe/Tirane',
    locales: ['sq', 'en'],
    sourceLocale: 'sq',
    publishedLocales: ['sq', 'en'],
  })
  const email = 'network@hub.example'
  await hub.payload.create({
    collection: 'users',
    data: { name: 'Network', email, password, isNetworkAdmin: true },
    overrideAccess: true,
  })
  const answer = await fetch(`${hub.url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  token =
    answer.headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith('payload-token='))
      ?.split(';')[0] ?? ''
})
afterAll(() => hub.close())

/** Four quarters in red, green, blue and white, so that it can be told which part of it is there. */
async function photo(width: number, height: number): Promise<Buffer> {
  const quarter = (background: string) =>
    sharp({ create: { width: width / 2, height: height / 2, channels: 3, background } })
      .png()
      .toBuffer()
  const [red, green, blue] = await Promise.all(['red', 'lime', 'blue'].map(quarter))
  return sharp({ create: { width, height, channels: 3, background: 'white' } })
    .composite([
      { input: red, left: 0, top: 0 },
      { input: green, left: width / 2, top: 0 },
      { input: blue, left: 0, top: height / 2 },
    ])
    .png()
    .toBuffer()
}

async function upload(width = 2000, height = 1000, data: object = {}): Promise<string> {
  const bytes = await photo(width, height)
  const file = { data: bytes, mimetype: 'image/png', name: 'Port of Durrës.png', size: bytes.length }
  return create('media', { municipality: city, alt: { sq: 'Porti', en: 'The port' }, ...data }, { file })
}

const stored = async (id: string): Promise<Media> =>
  hub.payload.findByID({ collection: 'media', id, overrideAccess: true, depth: 0 })

const named = (size: { filename?: string | null } | undefined): string => {
  if (!size?.filename) throw new Error('There is no such variant')
  return size.filename
}

async function article(slug: string, data: object, status = 'published'): Promise<string> {
  return create('news', {
    municipality: city,
    slug,
    sourceLocale: 'sq',
    publishedLocales: ['sq', 'en'],
    title: { sq: slug, en: slug },
    teaser: { sq: 'x', en: 'x' },
    _status: status,
    ...data,
  })
}

const change = (id: string, data: object, options: object = {}) =>
  hub.payload.update({ collection: 'news', id, data, overrideAccess: true, ...options } as never)

const get = (file: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}/media/${file}`, { headers })
const statusOf = async (file: string) => (await get(file)).status

async function imageOf(slug: string): Promise<Image> {
  const answer = await fetch(`${hub.url}/v1/news/durres/${slug}.json?lang=en`)
  return ((await answer.json()) as { image: Image }).image
}

/** The most frequent colour of a stored picture, by name. */
async function colourOf(file: string): Promise<string> {
  const { dominant } = await sharp(path.join(directory, file)).stats()
  const name = [dominant.r, dominant.g, dominant.b].map((part) => (part > 127 ? 1 : 0)).join('')
  return { '100': 'red', '010': 'green', '001': 'blue', '111': 'white' }[name] ?? name
}

function patch(id: string, query: string, file?: Buffer): Promise<Response> {
  const body = new FormData()
  body.append('_payload', JSON.stringify({}))
  if (file) body.append('file', new Blob([new Uint8Array(file)], { type: 'image/png' }), 'other.png')
  return fetch(`${hub.url}/api/media/${id}?${query}`, {
    method: 'PATCH',
    headers: { Cookie: token, Origin: hub.url },
    body,
  })
}

const crop = (x: number, y: number, width: number, height: number) =>
  new URLSearchParams({
    'uploadEdits[crop][x]': String(x),
    'uploadEdits[crop][y]': String(y),
    'uploadEdits[widthInPixels]': String(width),
    'uploadEdits[heightInPixels]': String(height),
  }).toString()

describe(`a stored picture on ${testDatabase}`, () => {
  it('has WebP at once and AVIF soon after, at each width that it fills, and none twice', async () => {
    const id = await upload(1200, 600)
    const before = await stored(id)
    expect(before).toMatchObject({ mimeType: 'image/webp', width: 1200, height: 600, focalX: 50, focalY: 50 })
    expect(before.sizes?.w640).toMatchObject({ width: 640, height: 320, mimeType: 'image/webp' })
    expect(before.sizes?.w1600).toMatchObject({ width: 1200, height: 600 })
    expect(before.sizes?.avif320?.filename ?? null).toBeNull()
    expect(await makeVariants(hub.payload, images)).toBe(1)
    expect(await makeVariants(hub.payload, images)).toBe(0)
    const { sizes, alt } = await stored(id)
    expect(alt).toBe('The port')
    expect(sizes?.avif640).toMatchObject({ width: 640, height: 320, mimeType: 'image/avif' })
    const { format, compression, width } = await sharp(path.join(directory, named(sizes?.avif640))).metadata()
    expect([format, compression, width]).toEqual(['heif', 'av1', 640])
    const narrow = await stored(await upload(200, 100))
    expect(narrow.sizes?.w320).toMatchObject({ width: 200, height: 100 })
    expect(narrow.sizes?.w640?.filename ?? null).toBeNull()
    expect(filesOf(narrow as never)).toHaveLength(2)
  })

  it('never has the name of another one, not even with the same bytes', async () => {
    const [first, second] = [await stored(await upload(400, 200)), await stored(await upload(400, 200))]
    expect(first.filename).toMatch(/^port-of-durres-[0-9a-f]{24}\.webp$/)
    expect(first.filename).not.toBe(second.filename)
  })

  it('is cropped as the form says, and again from what is stored', async () => {
    const id = await upload(800, 400)
    const before = await stored(id)
    expect((await patch(id, crop(50, 0, 400, 200))).status).toBe(200)
    const green = await stored(id)
    expect(green).toMatchObject({ width: 400, height: 200 })
    expect(await colourOf(named(green))).toBe('green')
    expect(await colourOf(named(green.sizes?.w320))).toBe('green')
    expect(filesOf(before as never).filter((file) => existsSync(path.join(directory, file)))).toEqual([])
    expect((await patch(id, crop(0, 50, 400, 200), await photo(800, 400))).status).toBe(200)
    expect(await colourOf(named(await stored(id)))).toBe('blue')
  })

  it('keeps its files when only its focal point is moved', async () => {
    const id = await upload(400, 200)
    const before = await stored(id)
    const moved = 'uploadEdits[focalPoint][x]=20&uploadEdits[focalPoint][y]=0'
    expect((await patch(id, moved)).status).toBe(200)
    expect(await stored(id)).toMatchObject({ focalX: 20, focalY: 0, filename: before.filename })
  })

  it('loses nothing when its replacement is refused, and leaves nothing of the new one', async () => {
    const id = await upload(400, 200)
    const before = await stored(id)
    const files = readdirSync(directory)
    const bytes = await photo(800, 400)
    const replacement = hub.payload.update({
      collection: 'media',
      id,
      data: { credit: 'x'.repeat(201) },
      file: { data: bytes, mimetype: 'image/png', name: 'new.png', size: bytes.length },
      overrideAccess: true,
    })
    await expect(replacement).rejects.toThrow()
    expect(await stored(id)).toEqual(before)
    while (readdirSync(directory).length > files.length) await setImmediate()
    expect(readdirSync(directory).sort()).toEqual(files.sort())
  })

  it('is read by people who are signed in, by nobody else', async () => {
    const { filename, sizes } = await stored(await upload(400, 200))
    for (const file of [filename, sizes?.w320?.filename]) {
      const address = `${hub.url}/api/media/file/${file}`
      const own = await fetch(address, { headers: { Cookie: token, Origin: hub.url } })
      expect([own.status, own.headers.get('content-type')]).toEqual([200, 'image/webp'])
      expect((await fetch(address)).status).toBe(403)
    }
  })
})

describe(`what readers get on ${testDatabase}`, () => {
  it('are variants with their size and focal point, and not what is kept of the upload', async () => {
    const id = await upload(2000, 1000, { focalX: 30, focalY: 70 })
    await article('with-picture', { image: id })
    await makeVariants(hub.payload, images)
    const image = await imageOf('with-picture')
    const { sizes, filename } = await stored(id)
    expect(image).toMatchObject({ alt: 'The port', width: 1600, height: 800, focalPoint: { x: 30, y: 70 } })
    expect(image.src).toBe(`${hub.url}/media/${sizes?.w1600?.filename}`)
    expect(image.sizes.map(({ type, width, height }) => [type, width, height])).toEqual(
      ['image/avif', 'image/webp'].flatMap((type) =>
        [320, 640, 960, 1600].map((width) => [type, width, width / 2]),
      ),
    )
    expect(image.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp'])
    expect(image).not.toHaveProperty('original')
    for (const { src, type } of image.sizes) {
      const answer = await fetch(src)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    }
    expect(await statusOf(named({ filename }))).toBe(404)
    const page = await (await fetch(`${hub.url}/en/durres/news/with-picture`)).text()
    expect(page).toContain('<source type="image/avif" srcset="')
    expect(page).not.toContain(String(filename))
  })

  it('may be kept for ever, is asked for again with its validator, and comes in parts', async () => {
    const { sizes } = await stored(await uploadShown('kept'))
    const file = named(sizes?.w320)
    const whole = await get(file)
    expect(whole.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const etag = whole.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    // Without it fetch demands a fresh answer.
    const revalidating = { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' }
    expect((await get(file, revalidating)).status).toBe(304)
    const part = await get(file, { Range: 'bytes=0-9' })
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10])
    expect(part.headers.get('content-range')).toBe(`bytes 0-9/${(await whole.arrayBuffer()).byteLength}`)
    expect((await get(file, { Range: 'bytes=999999999-' })).status).toBe(416)
  })

  it('are pictures of what is published, from when it is until it is no more', async () => {
    const id = await upload(400, 200)
    const file = named((await stored(id)).sizes?.w320)
    expect(await statusOf(file)).toBe(404)
    const news = await article('in-and-out', { image: id }, 'draft')
    expect(await statusOf(file)).toBe(404)
    await change(news, { _status: 'published' })
    expect(await statusOf(file)).toBe(200)
    await change(news, { _status: 'draft' })
    expect(await statusOf(file)).toBe(404)
    await change(news, { _status: 'published' })
    expect(await statusOf(file)).toBe(200)
    await change(news, { image: null }, { draft: true })
    expect(await statusOf(file)).toBe(200)
    await change(news, { image: null, _status: 'published' })
    expect(await statusOf(file)).toBe(404)
    await change(news, { gallery: [id], _status: 'published' })
    expect(await statusOf(file)).toBe(200)
    await change(news, { deletedAt: new Date().toISOString() })
    expect(await statusOf(file)).toBe(404)
  })

  it('are no pictures of a later draft, of what has expired, or of an archived city', async () => {
    const [shown, later] = [await upload(400, 200), await upload(400, 200)]
    const news = await article('later', { image: shown })
    await change(news, { image: later }, { draft: true })
    expect(await statusOf(named((await stored(later)).sizes?.w320))).toBe(404)
    const file = named((await stored(shown)).sizes?.w320)
    const expiresAt = new Date(Date.now() - 1000).toISOString()
    await hub.payload.db.updateOne({ collection: 'news', id: news, data: { expiresAt } })
    expect(await statusOf(file)).toBe(404)
    await hub.payload.db.updateOne({ collection: 'news', id: news, data: { expiresAt: null } })
    await setStatus('archived')
    expect(await statusOf(file)).toBe(404)
    await setStatus('active')
    expect(await statusOf(file)).toBe(200)
  })

  it('are pictures in formatted texts of a published language alone', async () => {
    const [sq, en] = [await upload(400, 200), await upload(400, 200)]
    const text = (value: string) => ({
      root: {
        ...paragraph('x').root,
        children: [
          { type: 'upload', relationTo: 'media', value, version: 3, format: '', fields: null, id: value },
        ],
      },
    })
    const news = await article('in-text', { body: { sq: text(sq), en: text(en) }, publishedLocales: ['sq'] })
    const files = await Promise.all([sq, en].map(async (id) => named((await stored(id)).sizes?.w320)))
    expect(await Promise.all(files.map(statusOf))).toEqual([200, 404])
    const answer = await fetch(`${hub.url}/v1/news/durres/in-text.json?lang=sq`)
    expect(((await answer.json()) as { body: string }).body).toContain('<picture><source type="image/webp"')
    await change(news, { publishedLocales: ['sq', 'en'], _status: 'published' })
    expect(await Promise.all(files.map(statusOf))).toEqual([200, 200])
    await hub.payload.delete({ collection: 'news', id: news, overrideAccess: true })
    expect(await Promise.all(files.map(statusOf))).toEqual([404, 404])
  })

  it('are logos and emblems too, and nothing of a deleted picture', async () => {
    const id = await upload(400, 200)
    await create('partners', {
      slug: 'university',
      sourceLocale: 'sq',
      publishedLocales: ['sq'],
      name: { sq: 'Universiteti' },
      kind: 'university',
      country: 'AL',
      logo: id,
    })
    const picture = await stored(id)
    const file = named(picture.sizes?.w320)
    expect(await statusOf(file)).toBe(200)
    await hub.payload.delete({ collection: 'media', id, overrideAccess: true })
    expect(await statusOf(file)).toBe(404)
    // They go after the commit, one after the other: the test ends when the last one is gone.
    while (filesOf(picture as never).some((one) => existsSync(path.join(directory, one))))
      await setImmediate()
  })
})

describe(`what an earlier release stored, on ${testDatabase}`, () => {
  it('is shown with the variants that there are, until the missing ones are made', async () => {
    const id = await uploadShown('earlier')
    const image = await imageOf('earlier')
    expect(image.sources.map(({ type }) => type)).toEqual(['image/webp'])
    expect(image.src).toBe(`${hub.url}/media/${(await stored(id)).sizes?.w640?.filename}`)
    expect(await makeVariants(hub.payload, images)).toBeGreaterThan(0)
    expect((await imageOf('earlier')).sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp'])
  })

  it('is accounted for at the first start', async () => {
    const file = named((await stored(await uploadShown('account'))).sizes?.w320)
    await hub.payload.db.deleteMany({ collection: 'pictureUses', where: { picture: { exists: true } } })
    await hub.payload.kv.delete('hansa.fileUses')
    await create('topics', { slug: 'any', sourceLocale: 'sq', publishedLocales: ['sq'], name: { sq: 'x' } })
    expect(await statusOf(file)).toBe(404)
    await accountForFiles(hub.payload)
    await create('topics', { slug: 'other', sourceLocale: 'sq', publishedLocales: ['sq'], name: { sq: 'x' } })
    expect(await statusOf(file)).toBe(200)
  })
})

const setStatus = (status: 'active' | 'archived') =>
  hub.payload.update({ collection: 'municipalities', id: city, data: { status }, overrideAccess: true })

/** A picture that a published article shows. */
async function uploadShown(slug: string): Promise<string> {
  const id = await upload(640, 320)
  await article(slug, { image: id })
  return id
}
