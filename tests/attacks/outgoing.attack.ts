import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Endpoint, FlattenedField, SanitizedCollectionConfig } from 'payload'
import { picture } from '../integration/access/samples.ts'
import { startTestHub, type TestHub } from '../integration/hub.ts'
import { type Trap, trap } from '../integration/outgoing.ts'
import { cityData, password, signIn } from '../integration/people.ts'
import { tally } from './tally.ts'

/** Whatever address stands wherever in a request, the hub asks none: every endpoint, every field, every caller. */
const tried = tally('outgoing requests')
let hub: TestHub
let net: Trap
const shown: Record<string, string> = { anonymous: '' }
const ids = new Map<string, string>()

const make = async (collection: string, data: object, more: object = {}): Promise<string> => {
  const made = (await hub.payload.create({
    collection,
    data,
    overrideAccess: true,
    context: { trusted: true },
    locale: 'en',
    ...more,
  } as never)) as unknown as { id: string }
  ids.set(collection, made.id)
  return made.id
}

beforeAll(async () => {
  hub = await startTestHub()
  net = await trap(hub.url)
  const municipality = await make('municipalities', cityData('city'))
  const memberships = [{ municipality, roles: ['admin', 'editor', 'webmaster'] }]
  const person = (name: string, more: object) =>
    make('users', { name, email: `${name}@hansa.example`, password, ...more })
  await person('network', { isNetworkAdmin: true })
  await person('editor', { memberships })
  for (const name of ['network', 'editor'])
    shown[name] = `JWT ${await signIn(hub.url, `${name}@hansa.example`)}`
  await make('media', { municipality, alt: 'A' }, { file: await picture() })
  await make('news', { municipality, title: 'N', teaser: 'N', _status: 'draft' }, { draft: true })
  await make('contacts', { municipality, kind: 'office', name: 'O', emails: [{ value: 'o@city.example' }] })
  await make('portals', { municipality, name: 'P' })
})
afterAll(async () => {
  await net.close()
  await hub.close()
})

/** A text with a link, a picture and a card that all point to an address. */
const richText = (url: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      {
        type: 'link',
        version: 3,
        fields: { linkType: 'custom', url },
        children: [{ type: 'text', text: url }],
      },
      { type: 'autolink', version: 2, fields: { linkType: 'custom', url }, children: [] },
      { type: 'upload', version: 3, relationTo: 'media', value: url, fields: { url } },
    ],
  },
})

/** A body that has the address in every field. */
function filled(fields: readonly FlattenedField[], url: string): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => {
      if (field.type === 'array') return [field.name, [filled(field.flattenedFields, url)]]
      if ('flattenedFields' in field) return [field.name, filled(field.flattenedFields, url)]
      if (field.type === 'richText') return [field.name, richText(url)]
      return [field.name, url]
    }),
  )
}

interface Aim {
  method: string
  path: string
  fields: readonly FlattenedField[]
  isFile: boolean
}

/** Every endpoint of the hub, with the ids of what there is. */
function aims(): Aim[] {
  const { collections, endpoints } = hub.payload.config
  const of = (list: Endpoint[] | false, prefix: string, collection?: SanitizedCollectionConfig): Aim[] =>
    (list || []).map(({ method, path }) => ({
      method: method.toUpperCase(),
      path: `/api${prefix}${path.replace(/\/?:(\w+)[?*]?/g, (_, name: string) => `/${valueOf(name, collection?.slug)}`)}`,
      fields: collection?.flattenedFields ?? [],
      isFile: Boolean(collection?.upload),
    }))
  return [...of(endpoints, ''), ...collections.flatMap((each) => of(each.endpoints, `/${each.slug}`, each))]
}

const valueOf = (name: string, slug = ''): string =>
  name === 'filename' ? 'x.png' : (ids.get(slug) ?? 'none')

type Form = 'json' | 'multipart' | 'form'

async function send(who: string, { method, path, fields }: Aim, form: Form, url: string): Promise<void> {
  const query = `?src=${encodeURIComponent(url)}&url=${encodeURIComponent(url)}&uploadEdits[crop][x]=1`
  const data = {
    ...filled(fields, url),
    url,
    src: url,
    filename: 'x.png',
    thumbnailURL: url,
    webhook: url,
    image: url,
  }
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const headers: Record<string, string> = {
    ...(shown[who] ? { Authorization: shown[who] } : {}),
    'X-Forwarded-Host': new URL(url).host,
    Referer: url,
  }
  const body = hasBody ? bodyOf(form, data, url) : undefined
  if (form === 'json' && hasBody) headers['Content-Type'] = 'application/json'
  const target = `${hub.url}${path}${hasBody ? (path.includes('uploadEdits') ? '' : query) : query}`
  const response = await fetch(target, { method, headers, redirect: 'manual', ...(body ? { body } : {}) })
  await response.arrayBuffer()
  tried(`${form} requests by ${who}`)
}

function bodyOf(form: Form, data: object, url: string): BodyInit {
  if (form === 'json') return JSON.stringify(data)
  if (form === 'form') return new URLSearchParams({ url, src: url, filename: 'x.png' })
  const parts = new FormData()
  parts.set('_payload', JSON.stringify(data))
  parts.set(
    'file',
    JSON.stringify({ filename: 'x.png', mimeType: 'image/png', size: 1, clientUploadContext: { url } }),
  )
  return parts
}

/** Ends sessions and removes what later requests need. */
const ends = /logout|delete|unlock|\/me$/i

it('the trap sees what is asked at all', async () => {
  await fetch(net.addresses('/')[3] ?? '').catch(() => undefined)
  await fetch(net.addresses('/')[0] ?? '').catch(() => undefined)
  expect(net.seen()).toEqual(
    expect.arrayContaining(['a connection', expect.stringContaining('outside.invalid')]),
  )
  net.seen().length = 0
})

it('asks nothing that stands in a request to any endpoint', async () => {
  const chosen = aims().filter(({ method, path }) => method !== 'DELETE' && !ends.test(path))
  expect(chosen.length).toBeGreaterThan(100)
  const addresses = net.addresses('/x.png')
  let turn = 0
  for (const aim of chosen) {
    const forms: Form[] =
      aim.method === 'GET' ? ['json'] : aim.isFile ? ['json', 'multipart', 'form'] : ['json']
    const callers = aim.isFile ? ['editor', 'network', 'anonymous'] : ['editor', 'network']
    for (const form of forms)
      for (const who of callers) await send(who, aim, form, addresses[turn++ % addresses.length] ?? '')
  }
  expect(net.seen()).toEqual([])
})

it('asks nothing in files’ requests with any mixture of fields', async () => {
  const addresses = fc.constantFrom(
    ...net.addresses('/x.png'),
    'http://outside.invalid@127.0.0.1/x.png',
    'file:///etc/passwd',
    '//outside.invalid/x.png',
    'ftp://outside.invalid/x',
  )
  const names = fc.constantFrom(
    'url',
    'filename',
    'thumbnailURL',
    'prefix',
    '_objectKey',
    'mimeType',
    'sizes',
    'focalX',
    'src',
    'duplicateFromID',
  )
  const body = fc.dictionary(names, fc.oneof(addresses, fc.constantFrom('x.png', 'a/b.png', 3, null)), {
    minKeys: 2,
  })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('media', 'documents'),
      fc.constantFrom('', `/${ids.get('media')}`),
      body,
      async (collection, id, data) => {
        const response = await fetch(`${hub.url}/api/${collection}${id}`, {
          method: id === '' ? 'POST' : 'PATCH',
          headers: { Authorization: shown.editor ?? '', 'Content-Type': 'application/json' },
          body: JSON.stringify({ ...data, sizes: { w320: data } }),
        })
        await response.arrayBuffer()
        tried('mixtures of fields')
        expect(net.seen()).toEqual([])
      },
    ),
    { numRuns: 250 },
  )
})

it('asks nothing that stands in an address of the public side, an account’s page or a form', async () => {
  for (const url of net.addresses('/x.png')) {
    const encoded = encodeURIComponent(url)
    for (const path of [
      '/_next/image?w=640&q=75&url=',
      '/v1/news.json?q=',
      '/account?next=',
      '/account/link/',
      '/admin?redirect=',
      '/media/',
      '/setup?url=',
    ]) {
      for (const method of ['GET', 'POST']) {
        const body =
          method === 'POST'
            ? { body: new URLSearchParams({ url, redirect: url, email: `a@${new URL(url).host}` }) }
            : {}
        const response = await fetch(`${hub.url}${path}${encoded}`, { method, redirect: 'manual', ...body })
        await response.arrayBuffer()
        tried('addresses of pages')
      }
    }
  }
  expect(net.seen()).toEqual([])
})
