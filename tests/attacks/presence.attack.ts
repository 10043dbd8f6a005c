import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CollectionSlug } from 'payload'
import { members, makeFixtures, principals, type Fixtures } from '../integration/access/fixtures.ts'
import { startTestHub, type TestHub } from '../integration/hub.ts'
import { signIn } from '../integration/people.ts'
import { tally } from './tally.ts'

/**
 * Who is in a document, asked by everybody about documents in every state, in random order: whoever works in the owning city, and the
 * network, is told of the others who said so; everybody else learns nothing, and leaves no row. A plain list in memory says who is there.
 */
const tried = tally('presence')
let hub: TestHub
let fixtures: Fixtures
const token: Record<string, string> = {}
const documents: Record<string, { collection: CollectionSlug; id: string }> = {}

const state = {
  draft: { _status: 'draft' },
  published: { _status: 'published' },
  trashed: { _status: 'published', deletedAt: new Date().toISOString() },
}

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  for (const who of principals)
    if (who !== 'anonymous') token[who] = await signIn(hub.url, `${who.toLowerCase()}@hansa.example`)
  const text = { municipality: fixtures.city.owner, title: 'A', teaser: 'A' }
  for (const [name, data] of Object.entries(state)) {
    documents[`${name} news`] = { collection: 'news', id: await fixtures.make('news', { ...text, ...data }) }
    const contact = {
      municipality: fixtures.city.owner,
      name: 'A',
      kind: 'office',
      emails: [{ value: 'a@city.example', visibility: 'public' }],
      ...data,
    }
    documents[`${name} contact`] = { collection: 'contacts', id: await fixtures.make('contacts', contact) }
  }
}, 300_000)
afterAll(() => hub.close())

/** Those who read drafts of the owning city that they did not write. */
const insiders = [
  'network',
  ...members
    .filter(
      ({ city, roles }) => city === 'owner' && !roles.some((role) => ['webmaster', 'author'].includes(role)),
    )
    .map(({ name }) => name),
]

interface Beat {
  who: string
  name: string
  language: string
  leaves: boolean
}

const beat: fc.Arbitrary<Beat> = fc.record({
  who: fc.constantFrom(...principals),
  name: fc.constantFrom(...Object.keys(state).flatMap((status) => [`${status} news`, `${status} contact`])),
  language: fc.constantFrom('en', 'el', 'sq'),
  leaves: fc.boolean(),
})

/** 501 is what Payload says of a collection without routes. */
const refusals = [400, 401, 403, 404, 405, 501]

/** Other ways to say which document is meant, none of which is its address. */
const strange = (collection: string, id: string): string[] => [
  `/api/${collection}/${id}%00/presence`,
  `/api/${collection}/%2e%2e%2f${collection}%2f${id}/presence`,
  `/api/presences/${id}/presence`,
  `/api/users/${id}/presence`,
  `/api/payload-preferences/${id}/presence`,
]

async function send(method: string, path: string, who: string, language: string) {
  const response = await fetch(`${hub.url}${path}${method === 'DELETE' ? `?locale=${language}` : ''}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token[who] ? { Authorization: `JWT ${token[who]}` } : {}),
    },
    ...(method === 'POST' ? { body: JSON.stringify({ locale: language }) } : {}),
  })
  const body = (await response.json().catch(() => ({}))) as { others?: { name: string; language: string }[] }
  return { status: response.status, others: body.others }
}

const rows = async () =>
  (await hub.payload.db.count({ collection: 'presences', where: { id: { exists: true } } })).totalDocs

it('is told to those who read the drafts, about those who said so, whoever asks in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(beat, { minLength: 3, maxLength: 12 }), async (beats) => {
      await hub.payload.db.deleteMany({ collection: 'presences', where: { id: { exists: true } } })
      const there = new Set<string>()
      for (const { who, name, language, leaves } of beats) {
        const { collection, id } = documents[name] ?? { collection: 'news', id: '' }
        const answer = await send(
          leaves ? 'DELETE' : 'POST',
          `/api/${collection}/${id}/presence`,
          who,
          language,
        )
        const isInside = insiders.includes(who)
        tried(`${leaves ? 'leaving' : 'joining'} by ${isInside ? 'insiders' : 'others'}`)
        const key = `${name}|${who}|${language}`
        if (isInside && leaves) there.delete(key)
        if (isInside && !leaves) there.add(key)
        const others = [...there]
          .map((one) => one.split('|'))
          .filter(([document, person]) => document === name && person !== who)
          .map(([, person, spoken]) => `${person} ${spoken}`)
        expect([who, name, answer.others?.map((one) => `${one.name} ${one.language}`).sort()]).toEqual([
          who,
          name,
          isInside ? (leaves ? [] : others.sort()) : undefined,
        ])
        if (!isInside) expect([403, 404]).toContain(answer.status)
      }
      expect(await rows()).toBe(there.size)
    }),
    { numRuns: 60, endOnFailure: true },
  )
}, 600_000)

it('is said of no document by another spelling of its address, nor read in the table', async () => {
  await hub.payload.db.deleteMany({ collection: 'presences', where: { id: { exists: true } } })
  const { collection, id } = documents['draft news'] ?? { collection: 'news', id: '' }
  await send('POST', `/api/${collection}/${id}/presence`, 'editor', 'en')
  for (const who of principals)
    for (const path of [
      ...strange(collection, id),
      '/api/presences',
      `/api/presences?where[person][exists]=true`,
    ])
      for (const method of ['GET', 'POST', 'DELETE']) {
        const { status, others } = await send(method, path, who, 'en')
        tried('strange addresses')
        expect([who, method, path, status, refusals.includes(status), others]).toEqual([
          who,
          method,
          path,
          status,
          true,
          undefined,
        ])
      }
  expect(await rows()).toBe(1)
}, 300_000)
