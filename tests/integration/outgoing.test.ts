import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { TypedUser } from 'payload'
import { startTestHub, type TestHub } from './hub.ts'
import { picture } from './access/samples.ts'
import { cityData, password, signIn } from './people.ts'
import { type Trap, trap } from './outgoing.ts'

/** No request of an editor makes the hub ask an address. */
let hub: TestHub
let net: Trap
let municipality: string
let authorization: string

beforeAll(async () => {
  hub = await startTestHub()
  net = await trap(hub.url)
  const make = (collection: string, data: object) =>
    hub.payload.create({ collection, data, overrideAccess: true } as never) as Promise<{ id: string }>
  municipality = (await make('municipalities', cityData('city'))).id
  const data = { name: 'Editor', email: 'editor@hansa.example', password }
  await make('users', { ...data, memberships: [{ municipality, roles: ['editor'] }] })
  authorization = `JWT ${await signIn(hub.url, data.email)}`
})
afterAll(async () => {
  await net.close()
  await hub.close()
})

const send = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}/api${path}`, {
    method,
    headers: { Authorization: authorization, 'Content-Type': 'application/json', ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

describe.each([
  ['media', 'x.png'],
  ['documents', 'x.pdf'],
])('%s', (collection, filename) => {
  it('fetches nothing that a new document names', async () => {
    for (const url of [...net.addresses(`/${filename}`), `/api/${collection}/file/${filename}`]) {
      const { status } = await send('POST', `/${collection}`, { municipality, url, filename })
      expect([url, status]).toEqual([url, 400])
    }
    expect(net.seen()).toEqual([])
  })

  it('fetches nothing that a change, a crop, a copy or a pasted address names', async () => {
    const file = collection === 'media' ? await picture() : pdf()
    const made = await hub.payload.create({
      collection: collection as 'media',
      data: { municipality } as never,
      file,
      overrideAccess: true,
    })
    const edits = '?uploadEdits[crop][x]=0&uploadEdits[crop][width]=5&uploadEdits[focalPoint][x]=3'
    for (const url of net.addresses(`/${filename}`)) {
      const body = { url, filename, thumbnailURL: url, focalX: 7, sizes: { w320: { url, filename } } }
      await send('PATCH', `/${collection}/${made.id}`, body)
      await send('PATCH', `/${collection}/${made.id}${edits}`, {
        ...body,
        uploadEdits: { heightInPixels: 3 },
      })
      await send('POST', `/${collection}/${made.id}/duplicate`, { ...body, municipality })
      const asked = `?src=${encodeURIComponent(url)}`
      expect((await send('GET', `/${collection}/paste-url${asked}`)).status).toBe(400)
      expect((await send('GET', `/${collection}/paste-url/${made.id}${asked}`)).status).toBe(400)
    }
    expect(net.seen()).toEqual([])
  })

  it('takes nobody’s word for a file that it has already', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ municipality }))
    const reference = { filename, mimeType: 'image/png', size: 10, collectionSlug: collection }
    form.set('file', JSON.stringify(reference))
    const response = await fetch(`${hub.url}/api/${collection}`, {
      method: 'POST',
      headers: { Authorization: authorization },
      body: form,
    })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('client upload reference')
  })
})

function pdf() {
  const data = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
  )
  return { data, mimetype: 'application/pdf', name: 'kept.pdf', size: data.length }
}

it('nor does code that asks for the person’s rights, as the admin’s functions do', async () => {
  const { docs } = await hub.payload.find({ collection: 'users', overrideAccess: true, depth: 0 })
  const user = { ...docs[0], collection: 'users' } as TypedUser
  for (const collection of ['media', 'documents'] as const) {
    const data = { municipality, url: net.addresses('/x.png')[3], filename: 'x.png' }
    const made = hub.payload.create({ collection, data, user, overrideAccess: false } as never)
    await expect(made).rejects.toThrow('the hub opens no addresses')
  }
  expect(net.seen()).toEqual([])
})

it('every collection with files is closed to addresses', () => {
  const open = hub.payload.config.collections
    .filter(({ upload }) => upload)
    .filter(({ upload }) => upload.pasteURL !== false || upload.externalFileHeaderFilter === undefined)
  expect(open.map(({ slug }) => slug)).toEqual([])
})
