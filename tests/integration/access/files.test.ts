import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { judgeAll } from '../../../src/media/shown.ts'
import { paragraph } from '../delivery/fixtures.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { signIn } from '../people.ts'
import { sample } from './samples.ts'
import { type City, consortium, makeFixtures, type Fixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures
let network: string
const tokens: Record<string, string> = {}

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  const { docs } = await hub.payload.find({
    collection: 'municipalities',
    where: { slug: { equals: 'network' } },
    overrideAccess: true,
  })
  network = String(docs[0]?.id)
  for (const who of ['editor', 'strangerEditor', 'webmaster', 'nowhere'])
    tokens[who] = await signIn(hub.url, `${who}@hansa.example`)
})
afterAll(() => hub.close())

type Data = Record<string, unknown>
type Files = 'media' | 'documents'

async function file(of: Files, owner: City | 'network', data: Data = {}): Promise<string> {
  const made = await sample(of, fixtures, owner === 'network' ? 'owner' : owner, {
    ...(of === 'documents' ? { visibility: 'public' } : {}),
    ...(owner === 'network' ? { municipality: network } : {}),
    ...data,
  })
  return fixtures.make(of, made.data, { file: made.file })
}

const change = (collection: CollectionSlug, id: string, data: object, options: object = {}) =>
  hub.payload.update({ collection, id, data, locale: 'en', overrideAccess: true, ...options } as never)

const as = (who: string) => ({ overrideAccess: false, user: fixtures.person[who] ?? null }) as const

async function outcome(work: Promise<unknown>): Promise<string | number> {
  return work.then(
    () => 'done',
    (error: { status?: number; message: string }) => error.status ?? error.message,
  )
}

let count = 0
const news = (owner: City, data: Data = {}) =>
  fixtures.make('news', {
    municipality: fixtures.city[owner],
    title: `News ${(count += 1)}`,
    teaser: 'x',
    _status: 'published',
    ...data,
  })

/** Returns whether a person gets a file: by its id, in the list, and its bytes. Throws where these differ. */
async function seen(who: string, of: Files, id: string): Promise<boolean> {
  const stored = (await hub.payload.findByID({ collection: of, id, overrideAccess: true })) as {
    filename?: string | null
    sizes?: { w320?: { filename?: string | null } }
  }
  const headers = { Authorization: `JWT ${tokens[who]}` }
  const get = async (path: string) => fetch(`${hub.url}/api/${of}${path}`, { headers })
  const listed = (await (await get('?limit=100&depth=0')).text()).includes(id)
  const names = [stored.filename, stored.sizes?.w320?.filename].filter((name) => typeof name === 'string')
  const answers = [
    (await get(`/${id}`)).status === 200,
    listed,
    ...(await Promise.all(names.map(async (name) => (await get(`/file/${name}`)).status === 200))),
  ]
  if (new Set(answers).size > 1) throw new Error(`${who} gets ${of} in some ways: ${answers.join()}`)
  return answers[0] === true
}

/** The ways in which a document names a file, by the file's collection. */
const ways: [string, Files, (id: string) => Data][] = [
  ['a field', 'media', (id) => ({ image: id })],
  ['a gallery', 'media', (id) => ({ gallery: [id] })],
  ['a text', 'media', (id) => ({ body: withNode({ type: 'upload', relationTo: 'media', value: id }) })],
  ['a list', 'documents', (id) => ({ documents: [id] })],
  ['a link in a text', 'documents', (id) => ({ body: withNode(link(id)) })],
]

const withNode = (node: object) => {
  const text = paragraph('x')
  const isBlock = 'value' in node
  return isBlock
    ? {
        root: {
          ...text.root,
          children: [...text.root.children, { id: 'a1b2c3', version: 3, format: '', fields: {}, ...node }],
        },
      }
    : paragraph('x', { more: [node] })
}

const link = (id: string) => ({
  type: 'link',
  id: '65f0c0ffee0123456789abcd',
  version: 3,
  format: '',
  indent: 0,
  direction: 'ltr',
  fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'documents', value: id } },
  children: [{ type: 'text', text: 'x', format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
})

describe(`a picture or document of another city on ${testDatabase}`, () => {
  it.each(ways)('is seen while something that is out shows it in %s', async (_way, of, showing) => {
    const id = await file(of, 'owner')
    const item = await news('owner', { ...showing(id), _status: 'draft' })
    const everybody = async () => [
      await seen('editor', of, id),
      await seen('strangerEditor', of, id),
      await seen('webmaster', of, id),
      await seen('nowhere', of, id),
    ]
    const own = [true, false, false, false]
    expect(await everybody()).toEqual(own)
    await change('news', item, { _status: 'published' })
    expect(await everybody()).toEqual([true, true, true, true])
    await change('news', item, { _status: 'draft' })
    expect(await everybody()).toEqual(own)
    await change('news', item, { _status: 'published' })
    await change('news', item, { deletedAt: new Date().toISOString() })
    expect(await everybody()).toEqual(own)
  })

  it('is not seen any more when its time is over, its item deleted, its city archived', async () => {
    const [expired, deleted, archived] = [
      await file('media', 'owner'),
      await file('media', 'owner'),
      await file('media', 'owner'),
    ]
    await news('owner', {
      image: expired,
      expiresAt: '2021-01-01T00:00:00.000Z',
      publishedAt: '2020-01-01T00:00:00.000Z',
    })
    const item = await news('owner', { image: deleted })
    await news('owner', { image: archived })
    const strangers = () =>
      Promise.all([expired, deleted, archived].map((id) => seen('strangerEditor', 'media', id)))
    expect(await strangers()).toEqual([false, true, true])
    await hub.payload.delete({ collection: 'news', id: item, overrideAccess: true })
    await change('municipalities', fixtures.city.owner, { status: 'archived' })
    expect(await strangers()).toEqual([false, false, false])
    await change('municipalities', fixtures.city.owner, { status: 'active' })
    expect(await strangers()).toEqual([false, false, true])
    await hub.payload.db.updateMany({
      collection: 'media',
      where: { id: { in: [archived] } },
      data: { shownUntil: null },
    })
    await judgeAll(hub.payload)
    expect(await strangers()).toEqual([false, false, true])
  })

  it('is internal whatever shows it, when it is an internal document', async () => {
    const id = await file('documents', 'owner', { visibility: 'internal' })
    await news('owner', { documents: [id] })
    expect([await seen('strangerEditor', 'documents', id), await seen('editor', 'documents', id)]).toEqual([
      false,
      true,
    ])
  })

  it('is a file for readers while something that is out shows it', async () => {
    const id = await file('documents', 'owner')
    const { filename } = await hub.payload.findByID({ collection: 'documents', id, overrideAccess: true })
    const status = async () => {
      await hub.settled()
      return (await fetch(`${hub.url}/documents/${filename}`)).status
    }
    expect(await status()).toBe(404)
    const item = await news('owner', { documents: [id] })
    expect(await status()).toBe(200)
    await change('news', item, { _status: 'draft' })
    expect(await status()).toBe(404)
  })

  it('is the network’s for all', async () => {
    for (const kind of ['media', 'documents'] as const)
      expect(await seen('nowhere', kind, await file(kind, 'network'))).toBe(true)
  })

  it('says to nobody until when it is shown, and takes it from nobody', async () => {
    const id = await file('media', 'owner')
    await hub.payload.update({
      collection: 'media',
      id,
      data: { shownUntil: '2100-01-01T00:00:00.000Z' } as never,
      ...as('editor'),
    })
    expect(await seen('strangerEditor', 'media', id)).toBe(false)
    const headers = { Authorization: `JWT ${tokens.editor}` }
    const asked = await fetch(`${hub.url}/api/media?where[shownUntil][exists]=true`, { headers })
    const read = await (await fetch(`${hub.url}/api/media/${id}`, { headers })).text()
    expect([asked.status, read.includes('shownUntil')]).toEqual([400, false])
  })
})

describe(`what a document may show on ${testDatabase}`, () => {
  const create = (who: string, owner: City, data: Data) =>
    hub.payload.create({
      collection: 'news',
      data: { municipality: fixtures.city[owner], title: `N ${(count += 1)}`, teaser: 'x', ...data } as never,
      draft: true,
      locale: 'en',
      ...as(who),
    })

  it.each(ways)('is what its own city or the network has, in %s', async (_way, of, showing) => {
    const [own, shared, others] = [
      await file(of, 'stranger'),
      await file(of, 'network'),
      await file(of, 'owner'),
    ]
    // Everybody reads it, and nobody else may use it.
    await news('owner', showing(others))
    expect([
      await outcome(create('strangerEditor', 'stranger', showing(own))),
      await outcome(create('strangerEditor', 'stranger', showing(shared))),
      await outcome(create('strangerEditor', 'stranger', showing(others))),
      await outcome(create('strangerEditor', 'stranger', { ...showing(others), _status: 'published' })),
    ]).toEqual(['done', 'done', 403, 403])
    const mine = await news('stranger')
    for (const draft of [true, false]) {
      const saved = change('news', mine, showing(others), { draft, ...as('strangerEditor') })
      expect(await outcome(saved)).toBe(403)
    }
  })

  it('stays as it stood, in the document and in copies of it', async () => {
    const others = await file('media', 'owner')
    const old = await news('stranger', { image: others })
    expect(await outcome(change('news', old, { teaser: 'y' }, as('strangerEditor')))).toBe('done')
    const moved = change('news', old, { gallery: [others], image: null }, as('strangerEditor'))
    expect(await outcome(moved)).toBe('done')
    const copy = hub.payload.duplicate({
      collection: 'news',
      id: old,
      locale: 'en',
      ...as('strangerEditor'),
    } as never)
    expect(await outcome(copy)).toBe('done')
  })

  it('is no arms of another city', async () => {
    const admin = await hub.payload.create({
      collection: 'users',
      data: {
        name: 'mayor',
        email: 'mayor@hansa.example',
        password: 'correct horse battery staple',
        memberships: [{ municipality: fixtures.city.stranger, roles: ['admin'] }],
      } as never,
      overrideAccess: true,
    })
    const own = { overrideAccess: false, user: { ...admin, collection: 'users' } }
    const arms = async (owner: City | 'network') =>
      outcome(
        change('municipalities', fixtures.city.stranger, { coatOfArms: await file('media', owner) }, own),
      )
    expect([await arms('owner'), await arms('stranger'), await arms('network')]).toEqual([
      403,
      'done',
      'done',
    ])
  })

  it('is of the lead’s city too in a project, when its people put it there', async () => {
    const joint = await fixtures.make('projects', {
      municipality: fixtures.city.owner,
      title: 'Joint',
      partnerships: consortium(fixtures, { lead: 'lead', partner: 'partner' }),
      _status: 'published',
    })
    const [leads, partners, owners] = [
      await file('media', 'lead'),
      await file('media', 'partner'),
      await file('media', 'owner'),
    ]
    for (const image of [leads, partners]) await news('lead', { image })
    const show = (who: string, image: string) =>
      outcome(change('projects', joint, { gallery: [image] }, as(who)))
    expect([
      await show('editor', leads),
      await show('editor', owners),
      await show('leadEditor', partners),
      await show('leadEditor', leads),
      await show('partnerEditor', partners),
    ]).toEqual([403, 'done', 403, 'done', 403])
  })

  it('goes along with what is adopted by copy', async () => {
    const image = await file('media', 'owner')
    const item = await news('owner', { image, sharing: 'network' })
    const adoption = (await hub.payload.create({
      collection: 'adoptions',
      data: {
        municipality: fixtures.city.stranger,
        item: { relationTo: 'news', value: item },
        mode: 'copy',
      } as never,
      ...as('strangerEditor'),
    })) as { copyId?: string | null }
    const copy = await hub.payload.findByID({
      collection: 'news',
      id: String(adoption.copyId),
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    expect(copy.image).toBe(image)
    const other = await news('stranger')
    expect(await outcome(change('news', other, { image }, as('strangerEditor')))).toBe(403)
  })
})
