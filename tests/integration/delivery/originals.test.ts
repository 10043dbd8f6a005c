import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import sharp from 'sharp'
import type { Image } from '../../../src/delivery/present/image.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { author } from './fixtures.ts'

let hub: TestHub
let create: ReturnType<typeof author>
let city: string

beforeAll(async () => {
  hub = await startTestHub({ HANSA_PUBLIC_ORIGINALS: '1' })
  create = author(hub.payload)
  city = await create('municipalities', {
    slug: 'durres',
    status: 'active',
    name: { sq: 'Durrës' },
    country: 'AL',
    timezone: 'Europe/Tirane',
    locales: ['sq'],
    sourceLocale: 'sq',
    publishedLocales: ['sq'],
  })
})
afterAll(() => hub.close())

it(`gives readers what is kept of an upload where the hub is set to, on ${testDatabase}`, async () => {
  const data = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: 'wide.png', size: data.length }
  const image = await create('media', { municipality: city, alt: { sq: 'x' } }, { file })
  const { filename } = await hub.payload.findByID({ collection: 'media', id: image, overrideAccess: true })
  const address = `${hub.url}/media/${filename}`
  expect((await fetch(address)).status).toBe(404)
  await create('news', {
    municipality: city,
    slug: 'wide',
    sourceLocale: 'sq',
    publishedLocales: ['sq'],
    title: { sq: 'x' },
    teaser: { sq: 'x' },
    image,
  })
  const item = (await (await fetch(`${hub.url}/v1/news/durres/wide.json`)).json()) as { image: Image }
  expect(item.image).toMatchObject({
    width: 1600,
    original: { src: address, width: 2560, height: 853, type: 'image/webp' },
  })
  expect(item.image.src).not.toBe(address)
  expect((await fetch(address)).status).toBe(200)
})

it(`keeps the file of a document whose replacement is refused, and removes a replaced one, on ${testDatabase}`, async () => {
  const pdf = (words: string) => {
    const data = Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\n%%EOF\n${words}`,
    )
    return { data, mimetype: 'application/pdf', name: 'minutes.pdf', size: data.length }
  }
  const directory = path.join(hub.dataDir, 'media', 'documents')
  const id = await create(
    'documents',
    { municipality: city, title: { sq: 'Procesverbali' }, visibility: 'public' },
    { file: pdf('first') },
  )
  const locales = { sourceLocale: 'sq', publishedLocales: ['sq'] }
  const texts = { title: { sq: 'x' }, teaser: { sq: 'x' } }
  await create('news', { municipality: city, slug: 'minutes', ...locales, ...texts, documents: [id] })
  const stored = () => hub.payload.findByID({ collection: 'documents', id, overrideAccess: true })
  const replace = (data: object) =>
    hub.payload.update({ collection: 'documents', id, data, file: pdf('second'), overrideAccess: true })
  const { filename } = await stored()
  await expect(replace({ title: 'x'.repeat(201) })).rejects.toThrow()
  while (readdirSync(directory).length > 1) await new Promise(setImmediate)
  expect([(await stored()).filename, ...readdirSync(directory)]).toEqual([filename, filename])
  expect(await (await fetch(`${hub.url}/documents/${filename}`)).text()).toContain('first')
  await replace({})
  while (readdirSync(directory).length > 1) await new Promise(setImmediate)
  const now = (await stored()).filename
  expect(now).not.toBe(filename)
  expect(await (await fetch(`${hub.url}/documents/${now}`)).text()).toContain('second')
  expect((await fetch(`${hub.url}/documents/${filename}`)).status).toBe(404)
})
