import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { cases, some } from '../../seed.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import { signIn } from '../people.ts'
import { askRaw } from '../rest/socket.ts'
import { spellingsOf } from '../rest/spellings.ts'
import { isAllowed, mayCreate, type State, type Target } from './expected.ts'
import { heading, sample } from './samples.ts'
import { type City, makeFixtures, principals, type Fixtures } from './fixtures.ts'

/**
 * The matrix once more over HTTP, where a person's session, Payload's endpoints and the bridge stand in between. A portal's
 * key is nobody there, whichever city's portal has it.
 */
let hub: TestHub
let fixtures: Fixtures
const callers = [...principals, 'portal']
/** The `Authorization` of each. */
const shown: Record<string, string> = {}
const collections = ['news', 'projects', 'documents', 'embeds', 'topics'] as const
const states: Record<string, State> = { documents: 'closed', embeds: 'closed' }
const targets: City[] = ['owner', 'stranger']
const secret = 'NOT FOR READERS'

type Asked = { method: string; path: string; body?: object; form?: string; headers?: Record<string, string> }

async function ask(who: string, { method, path, body, form, headers = {} }: Asked) {
  const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded'
  const response = await fetch(`${hub.url}/api${path}`, {
    method,
    headers: {
      ...(shown[who] ? { Authorization: shown[who] } : {}),
      'Content-Type': type,
      ...headers,
    },
    ...(form === undefined ? (body ? { body: JSON.stringify(body) } : {}) : { body: form }),
  })
  const text = await response.text()
  return { status: response.status, text }
}

const target = (collection: CollectionSlug, owner: City): Target => ({
  collection,
  owner,
  creator: null,
  state: states[collection] ?? 'draft',
})

async function place({ collection, owner, state }: Target): Promise<string> {
  const visibility = collection === 'documents' ? { visibility: 'internal' } : {}
  const made = await sample(collection, fixtures, owner, {
    [heading(collection)]: secret,
    ...visibility,
    ...(state === 'draft' ? { _status: 'draft', slug: `item-${Math.random()}`.replace('.', '') } : {}),
  })
  return fixtures.make(collection, made.data, made.file ? { file: made.file } : {})
}

const exists = async (collection: CollectionSlug, id: string) =>
  JSON.stringify((await fixtures.stored(collection, id)).latest ?? null)

/** A key of a portal of the owning city, made by its administrator. */
async function portalKey(): Promise<string> {
  const data = { name: 'owner.example', municipality: fixtures.city.owner }
  const portal = await fixtures.make('portals', data)
  const body = { label: 'the city’s server' }
  const { text } = await ask('admin', { method: 'POST', path: `/portals/${portal}/keys`, body })
  return (JSON.parse(text) as { key: string }).key
}

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  for (const who of principals)
    if (who !== 'anonymous') shown[who] = `JWT ${await signIn(hub.url, `${who.toLowerCase()}@hansa.example`)}`
  shown.portal = `Bearer ${await portalKey()}`
})
afterAll(() => hub.close())

it('begins with a portal’s key that counts', async () => {
  const headers = { Authorization: shown.portal ?? '' }
  expect((await fetch(`${hub.url}/v1/news.json`, { headers })).status).toBe(200)
})

describe.each(callers)('%s over HTTP', (who) => {
  const rights = who === 'portal' ? 'anonymous' : who
  it.each(some(collections, callers.indexOf(who)))(
    'does in %s what the tables allow, and what is refused leaves no trace',
    async (collection) => {
      const wrong: string[] = []
      const note = (what: string, done: boolean, allowed: boolean) => {
        if (done !== allowed) wrong.push(`${what}: ${String(done)}, the tables say ${String(allowed)}`)
      }
      for (const owner of targets) {
        const cell = target(collection, owner)
        const id = await place(cell)
        const before = await exists(collection, id)
        const reads = isAllowed(rights, 'readDraft', cell)
        const draft = cell.state === 'draft' ? '?draft=true' : ''
        const byId = await ask(who, { method: 'GET', path: `/${collection}/${id}${draft}` })
        note(`GET of ${owner}`, byId.status === 200 && byId.text.includes(secret), reads)
        const override = { 'X-HTTP-Method-Override': 'GET' }
        const form = `where[id][equals]=${id}&draft=true`
        const list = await ask(who, { method: 'POST', path: `/${collection}`, form, headers: override })
        note(`POST as GET of ${owner}`, list.text.includes(secret), reads)

        for (const method of ['PATCH', 'DELETE']) {
          const headers = { 'X-HTTP-Method-Override': method }
          const path = `/${collection}/${id}`
          await ask(who, { method: 'POST', path, body: { [heading(collection)]: 'Overridden' }, headers })
          note(`POST as ${method} of ${owner} changes`, (await exists(collection, id)) !== before, false)
        }
        const body = { [heading(collection)]: `By ${who}` }
        const saves = isAllowed(rights, 'saveLive', cell)
        const saved = await ask(who, { method: 'PATCH', path: `/${collection}/${id}`, body })
        note(`PATCH of ${owner}`, saved.status === 200, saves)
        note(`PATCH of ${owner} changes`, (await exists(collection, id)) !== before, saves)
        const removed = await ask(who, { method: 'DELETE', path: `/${collection}/${id}` })
        const deletes = isAllowed(rights, 'delete', cell)
        note(`DELETE of ${owner}`, removed.status === 200, deletes)
        note(`DELETE of ${owner} removes`, (await exists(collection, id)) === 'null', deletes)
      }
      expect(wrong).toEqual([])
    },
  )

  it('reads no more by any other spelling of a path', async () => {
    const wrong: string[] = []
    for (const collection of collections) {
      const cell = target(collection, 'stranger')
      const path = `/api/${collection}/${await place(cell)}`
      const reads = isAllowed(rights, 'readDraft', cell)
      const headers: Record<string, string> = shown[who] ? { Authorization: shown[who] } : {}
      const query = cell.state === 'draft' ? '?draft=true' : ''
      const tried = spellingsOf(path).filter(
        (spelling, at) => !/[?#]/.test(spelling) && (at + callers.indexOf(who)) % cases(1, 4) === 0,
      )
      const answers = await Promise.all(
        tried.map((spelling) => askRaw(hub.url, { target: `${spelling}${query}`, headers })),
      )
      answers.forEach(({ status, text }, at) => {
        const isFine = status < 500 && (reads || !text.includes(secret))
        if (!isFine) wrong.push(`${tried[at]}: ${status}`)
      })
    }
    expect(wrong).toEqual([])
  })

  it('makes what the tables allow, for the cities they allow', async () => {
    const wrong: string[] = []
    for (const collection of collections.filter((each) => each !== 'documents')) {
      for (const owner of targets) {
        const { data } = await sample(collection, fixtures, owner)
        const { status } = await ask(who, { method: 'POST', path: `/${collection}`, body: data })
        const allowed = mayCreate(rights, collection, owner)
        if ((status === 201) !== allowed)
          wrong.push(`${collection} for ${owner}: ${status}, allowed: ${String(allowed)}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
