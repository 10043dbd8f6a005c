import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestHub, type TestHub } from './hub.ts'
import { type City, makeFixtures, type Fixtures } from './access/fixtures.ts'
import { signIn } from './people.ts'

/** Who else is in a document: said to whoever reads its drafts, locks nobody out, and is forgotten soon. */
let hub: TestHub
let fixtures: Fixtures
const token: Record<string, string> = {}

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  for (const who of [
    'editor',
    'translator',
    'viewer',
    'webmaster',
    'strangerEditor',
    'network',
    'partnerEditor',
  ])
    token[who] = await signIn(hub.url, `${who.toLowerCase()}@hansa.example`)
})
afterAll(() => hub.close())

interface Answer {
  status: number
  others: { name: string; language: string }[]
}

async function ask(who: string, method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${hub.url}/api${path}`, {
    method,
    headers: {
      ...(token[who] ? { Authorization: `JWT ${token[who]}` } : {}),
      'Content-Type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const answer = (await response.json().catch(() => ({}))) as Partial<Answer>
  return { status: response.status, others: answer.others ?? [] }
}

const beat = (who: string, id: string, locale = 'en', collection = 'news') =>
  ask(who, 'POST', `/${collection}/${id}/presence`, { locale })
const leave = (who: string, id: string, locale = 'en') =>
  ask(who, 'DELETE', `/news/${id}/presence?locale=${locale}`)

const article = (owner: City, status: 'draft' | 'published' = 'draft') =>
  fixtures.make('news', { municipality: fixtures.city[owner], title: 'A', teaser: 'A', _status: status })

describe('who is in a document', () => {
  it('is told by name and language, without oneself, until one leaves', async () => {
    const id = await article('owner')
    expect(await beat('editor', id, 'en')).toEqual({ status: 200, others: [] })
    expect((await beat('translator', id, 'el')).others).toEqual([{ name: 'editor', language: 'en' }])
    expect((await beat('editor', id, 'sq')).others).toEqual([{ name: 'translator', language: 'el' }])
    expect((await beat('network', id)).others).toHaveLength(3)
    expect((await leave('editor', id, 'en')).status).toBe(200)
    expect((await leave('editor', id, 'sq')).status).toBe(200)
    expect((await leave('network', id)).status).toBe(200)
    expect((await beat('translator', id, 'el')).others).toEqual([])
  })

  it('is told to those alone who read its drafts, whether it is out or not', async () => {
    for (const status of ['draft', 'published'] as const) {
      const id = await article('owner', status)
      await beat('editor', id)
      const seen = await Promise.all(
        ['viewer', 'network', 'webmaster', 'strangerEditor', 'anonymous'].map(async (who) => {
          const { status: code, others } = await beat(who, id)
          return [who, code, others.some(({ name }) => name === 'editor')]
        }),
      )
      expect(seen).toEqual([
        ['viewer', 200, true],
        ['network', 200, true],
        ['webmaster', 404, false],
        ['strangerEditor', 404, false],
        ['anonymous', 403, false],
      ])
      expect((await leave('strangerEditor', id)).status).toBe(404)
      expect((await beat('network', id)).others.map(({ name }) => name).sort()).toEqual(['editor', 'viewer'])
    }
  })

  it('is forgotten after a minute, and its rows within the hour', async () => {
    const { forgetAbsent } = await import('../../src/presence/presence.ts')
    const id = await article('owner')
    await beat('editor', id)
    await hub.payload.db.updateOne({
      collection: 'presences',
      where: { document: { equals: `news/${id}` } },
      data: { seen: new Date(Date.now() - 61_000).toISOString() },
    })
    expect((await beat('viewer', id)).others).toEqual([])
    const rows = async () =>
      (await hub.payload.db.count({ collection: 'presences', where: { document: { equals: `news/${id}` } } }))
        .totalDocs
    expect(await rows()).toBe(2)
    await forgetAbsent(hub.payload)
    expect(await rows()).toBe(1)
  })

  it('is one row, however often and however much at once it is said, and no more than one write in a while', async () => {
    const id = await article('owner')
    const answers = await Promise.all(Array.from({ length: 12 }, () => beat('editor', id)))
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200))
    const row = async () => {
      const where = { document: { equals: `news/${id}` } }
      const { docs } = await hub.payload.db.find<{ seen: string }>({
        collection: 'presences',
        where,
        pagination: false,
      })
      return docs
    }
    const [first, ...more] = await row()
    expect(more).toEqual([])
    await beat('editor', id)
    expect((await row())[0]?.seen).toBe(first?.seen)
  })

  it('goes for what has no drafts too, refuses what is no language, and is neither logged nor announced', async () => {
    const entries = () => hub.payload.count({ collection: 'auditLog', overrideAccess: true })
    const changes = () => hub.payload.db.count({ collection: 'changes' })
    const portal = await fixtures.make('portals', { name: 'P', municipality: fixtures.city.owner })
    const topic = await fixtures.make('topics', { name: 'T', _status: 'published' })
    const before = [await entries(), await changes()]
    expect((await beat('webmaster', portal, 'en', 'portals')).status).toBe(200)
    expect((await beat('editor', portal, 'en', 'portals')).status).toBe(404)
    expect((await beat('viewer', topic, 'en', 'topics')).status).toBe(200)
    expect((await beat('viewer', fixtures.city.owner, 'en', 'municipalities')).status).toBe(200)
    expect((await beat('network', portal, 'xx-nowhere', 'portals')).status).toBe(400)
    expect((await beat('network', 'no-such-document', 'en', 'portals')).status).toBe(404)
    expect([await entries(), await changes()]).toEqual(before)
  })
})

describe('a document', () => {
  it('is locked by nobody: there are no locks, neither to set nor to read', async () => {
    const { collections, globals } = hub.payload.config
    expect(Object.keys(hub.payload.collections)).not.toContain('payload-locked-documents')
    expect([...collections, ...globals].filter(({ lockDocuments }) => lockDocuments !== false)).toEqual([])
    expect((await ask('network', 'GET', '/payload-locked-documents')).status).toBe(404)
  })

  it('is saved by two people who write in different languages at the same time', async () => {
    const id = await article('owner')
    await beat('editor', id, 'en')
    await beat('translator', id, 'el')
    const saved = await Promise.all([
      ask('editor', 'PATCH', `/news/${id}?locale=sq&draft=true`, { title: 'Shqip' }),
      ask('translator', 'PATCH', `/news/${id}?locale=el&draft=true`, { title: 'Ελληνικά' }),
    ])
    expect(saved.map(({ status }) => status)).toEqual([200, 200])
  })
})
