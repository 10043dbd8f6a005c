import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sample } from '../integration/access/samples.ts'
import { type City, makeFixtures, type Fixtures } from '../integration/access/fixtures.ts'
import { paragraph } from '../integration/delivery/fixtures.ts'
import { startTestHub, type TestHub } from '../integration/hub.ts'
import { signIn } from '../integration/people.ts'
import { tally } from './tally.ts'

/**
 * Pictures and documents of a city, of another one and of the network, in news of random states: a person of the other city asks for them
 * in every way there is, and then tries to show them in a document of the own city in every way there is.
 */
const tried = tally('pictures')
let hub: TestHub
let fixtures: Fixtures
let network: string
let token: string

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  const where = { slug: { equals: 'network' } }
  const { docs } = await hub.payload.find({ collection: 'municipalities', where, overrideAccess: true })
  network = String(docs[0]?.id)
  token = await signIn(hub.url, 'strangerEditor@hansa.example')
}, 300_000)
afterAll(() => hub.close())

type Files = 'media' | 'documents'
type Owner = City | 'network'

async function upload(kind: Files, owner: Owner): Promise<{ id: string; names: string[] }> {
  const made = await sample(kind, fixtures, owner === 'network' ? 'owner' : owner, {
    ...(kind === 'documents' ? { visibility: 'public' } : {}),
    ...(owner === 'network' ? { municipality: network } : {}),
  })
  const id = await fixtures.make(kind, made.data, { file: made.file })
  const stored = (await hub.payload.findByID({ collection: kind, id, overrideAccess: true })) as unknown as {
    filename: string
    sizes?: Record<string, { filename?: string | null } | undefined>
  }
  const sizes = Object.values(stored.sizes ?? {}).flatMap((size) => (size?.filename ? [size.filename] : []))
  return { id, names: [stored.filename, ...sizes] }
}

const block = (node: object) => {
  const text = paragraph('x')
  const whole = { id: 'a1b2c3d4e5f6', version: 3, format: '', fields: {}, ...node }
  return { root: { ...text.root, children: [...text.root.children, whole] } }
}
const link = (id: string) =>
  paragraph('x', {
    more: [
      {
        type: 'link',
        id: '65f0c0ffee0123456789abcd',
        version: 3,
        format: '',
        indent: 0,
        direction: 'ltr',
        fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'documents', value: id } },
        children: [{ type: 'text', text: 'x', format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
      },
    ],
  })

/** The ways in which a news item names a file. */
const ways: Record<Files, ((id: string) => object)[]> = {
  media: [
    (id) => ({ image: id }),
    (id) => ({ gallery: [id] }),
    (id) => ({ body: block({ type: 'upload', relationTo: 'media', value: id }) }),
  ],
  documents: [(id) => ({ documents: [id] }), (id) => ({ body: link(id) })],
}

const get = async (path: string) => {
  const response = await fetch(`${hub.url}${path}`, { headers: { Authorization: `JWT ${token}` } })
  return { status: response.status, text: await response.text() }
}

/** The ways to a file that lead to it, by name. */
async function found(kind: Files, id: string, names: string[], item: string): Promise<string[]> {
  const first = names[0] ?? ''
  const asked: Record<string, [string, string]> = {
    id: [`/api/${kind}/${id}`, first],
    list: [`/api/${kind}?limit=100&sort=-createdAt`, first],
    where: [`/api/${kind}?where[id][equals]=${id}`, first],
    name: [`/api/${kind}?where[filename][equals]=${encodeURIComponent(first)}`, id],
    populated: [`/api/news/${item}?depth=2&draft=true`, first],
    'in a list': [`/api/news?depth=2&limit=100&sort=-createdAt`, first],
    select: [`/api/${kind}?select[filename]=true&limit=100&sort=-createdAt`, first],
    all: [`/api/${kind}/${id}?locale=all&depth=2&draft=true&trash=true`, first],
  }
  const led: string[] = []
  for (const [way, [path, canary]] of Object.entries(asked)) {
    tried(`read ${way}`)
    if ((await get(path)).text.includes(canary)) led.push(way)
  }
  for (const name of names) {
    tried('read file')
    if ((await get(`/api/${kind}/file/${encodeURIComponent(name)}`)).status === 200) led.push(`file ${name}`)
  }
  tried('count')
  const { text } = await get(`/api/${kind}/count?where[id][equals]=${id}`)
  if (text.includes('"totalDocs":1')) led.push('count')
  return led
}

const states = ['draft', 'published', 'changed', 'archived', 'trashed', 'expired', 'other language'] as const

async function item(state: (typeof states)[number], shows: object): Promise<string> {
  const now = new Date().toISOString()
  const update = (id: string, data: object, options: object = {}) =>
    hub.payload.update({
      collection: 'news',
      id,
      data,
      locale: 'en',
      overrideAccess: true,
      ...options,
    } as never)
  const id = await fixtures.make('news', {
    municipality: fixtures.city.owner,
    title: `Item ${Math.random()}`,
    teaser: 'x',
    _status: state === 'draft' ? 'draft' : 'published',
    ...(state === 'changed' || state === 'other language' ? {} : shows),
    ...(state === 'expired'
      ? { publishedAt: '2020-01-01T00:00:00.000Z', expiresAt: '2021-01-01T00:00:00.000Z' }
      : {}),
  })
  if (state === 'changed') await update(id, shows, { draft: true })
  if (state === 'archived') await update(id, { _status: 'draft' })
  if (state === 'trashed') await update(id, { deletedAt: now })
  // A text in a language that is not published shows nothing to anybody; a field is the same in all.
  if (state === 'other language' && 'body' in shows)
    await update(
      id,
      { title: 'x', ...shows, publishedLocales: ['en'], _status: 'published' },
      { locale: 'sq' },
    )
  return id
}

it('are read by other cities while something that is out shows them, and shown by their own city alone', async () => {
  const scene = fc.record({
    kind: fc.constantFrom<Files[]>('media', 'documents'),
    owner: fc.constantFrom<Owner[]>('owner', 'network', 'stranger'),
    state: fc.constantFrom(...states),
    way: fc.nat(2),
    again: fc.nat(2),
    draft: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(scene, async ({ kind, owner, state, way, again, draft }) => {
      const { id, names } = await upload(kind, owner)
      const showing = (number: number) => ways[kind][number % ways[kind].length]?.(id) ?? {}
      const shown = await item(state, showing(way))
      const isUsable = owner !== 'owner'
      const isSeen = isUsable || state === 'published'
      const led = await found(kind, id, names, shown)
      expect([state, owner, isSeen ? led.includes('id') && led.includes('count') : led]).toEqual([
        state,
        owner,
        isSeen ? true : [],
      ])
      tried('use')
      const data = {
        municipality: fixtures.city.stranger,
        title: `Mine ${Math.random()}`,
        teaser: 'x',
        ...showing(again),
      }
      const made = await fetch(`${hub.url}/api/news?draft=${draft}&locale=en`, {
        method: 'POST',
        headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...data, ...(draft ? {} : { _status: 'published' }) }),
      })
      expect([owner, made.status]).toEqual([owner, isUsable ? 201 : 403])
    }),
    { numRuns: 40, endOnFailure: true },
  )
}, 600_000)
