import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CollectionSlug } from 'payload'
import { members, makeFixtures, principals, type Fixtures } from '../integration/access/fixtures.ts'
import { startTestHub, type TestHub } from '../integration/hub.ts'
import { signIn } from '../integration/people.ts'
import { tally } from './tally.ts'

/**
 * Everybody sends saves with a base (what a form was made from) that guesses values of documents in every state. Whoever does not read a
 * value is answered the same whether the guess is right or wrong, and nothing that they do not read stands in any answer.
 */
const tried = tally('bases')
let hub: TestHub
let fixtures: Fixtures
const token: Record<string, string> = {}

interface Document {
  collection: CollectionSlug
  id: string
  /** Values to guess, by field. */
  secrets: Record<string, string>
}
const documents: Document[] = []

const mark = (name: string) => `secret-${name}`

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  for (const who of principals)
    if (who !== 'anonymous') token[who] = await signIn(hub.url, `${who.toLowerCase()}@hansa.example`)
  const municipality = fixtures.city.owner
  const published = { municipality, _status: 'published' }
  const news = await fixtures.make('news', { ...published, title: 'A', teaser: 'A' })
  await hub.payload.update({
    collection: 'news',
    id: news,
    draft: true,
    data: { title: mark('title'), byline: mark('byline') },
    locale: 'en',
  })
  documents.push({
    collection: 'news',
    id: news,
    secrets: { title: mark('title'), byline: mark('byline') },
  })
  const meeting = { title: 'A', dateText: 'some day' }
  documents.push({
    collection: 'meetings',
    id: await fixtures.make('meetings', { ...published, ...meeting, editorialNote: mark('note') }),
    secrets: { editorialNote: mark('note') },
  })
  documents.push({
    collection: 'news',
    id: await fixtures.make('news', { municipality, title: mark('draft'), teaser: 'A' }),
    secrets: { title: mark('draft') },
  })
}, 300_000)
afterAll(() => hub.close())

async function send(method: string, who: string, { collection, id }: Document, body?: object) {
  const response = await fetch(`${hub.url}/api/${collection}/${id}?draft=true&depth=0&locale=en`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token[who] ? { Authorization: `JWT ${token[who]}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, text: await response.text() }
}

/** Everybody who does not work in the owning city. */
const outsiders = principals.filter(
  (who) => who !== 'network' && !members.some(({ name, city }) => name === who && city === 'owner'),
)

it('tells nobody whether a guess is right of what they do not read', async () => {
  const guess = fc.record({
    who: fc.constantFrom(...principals),
    document: fc.nat(),
    field: fc.nat(),
    wrong: fc.oneof(fc.constant(null), fc.constant(''), fc.string({ maxLength: 8 })),
    value: fc.constantFrom('Mine', null, mark('other')),
    more: fc.constantFrom(
      {},
      { lists: { sources: [{ id: 'x' }] } },
      { updatedAt: '2020-01-01T00:00:00.000Z' },
    ),
  })
  await fc.assert(
    fc.asyncProperty(guess, async ({ who, document, field, wrong, value, more }) => {
      const target = documents[document % documents.length]
      if (!target) return
      const names = Object.keys(target.secrets)
      const name = names[field % names.length] ?? ''
      const secret = target.secrets[name]
      const seen = await send('GET', who, target)
      const isRead = seen.text.includes(`${secret}`)
      if (outsiders.includes(who)) expect([who, isRead]).toEqual([who, false])
      tried(isRead ? 'guesses of what is read' : 'guesses of what is not')
      if (isRead) return
      const with_ = (before: unknown) =>
        send('PATCH', who, target, { [name]: value, base: { ...more, values: { [name]: before } } })
      const [right, other] = [await with_(secret), await with_(wrong)]
      expect([who, name, right]).toEqual([who, name, other])
      expect(right.text).not.toContain(secret)
      expect([401, 403, 404]).toContain(right.status)
    }),
    { numRuns: 250, endOnFailure: true },
  )
}, 600_000)
