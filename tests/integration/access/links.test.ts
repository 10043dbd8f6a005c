import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestHub, type TestHub } from '../hub.ts'
import { signIn } from '../people.ts'
import { hiding, richWith } from './hiding.ts'
import { sample } from './samples.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

/** Nothing that is saved leads to a document which the person cannot read, wherever the link stands. */
let hub: TestHub
let fixtures: Fixtures
let session: string
/** Documents that `editor` of the owning city cannot read, and those that it can. */
const hidden: Record<string, string> = {}
const shown: Record<string, string> = {}

async function ask(method: string, path: string, body: object = {}) {
  const response = await fetch(`${hub.url}/api${path}`, {
    method,
    headers: { Authorization: `JWT ${session}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

/** Payload itself asks about links that people make, and about no others. */
const found = hiding['a link found by itself'] as (typeof hiding)[string]
const idIn = (text: string) => (JSON.parse(text) as { doc: { id: string } }).doc.id
const news = (body: object) => ({ municipality: fixtures.city.owner, title: 'x', teaser: 'x', body })

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  session = await signIn(hub.url, 'editor@hansa.example')
  hidden.news = await fixtures.make('news', {
    municipality: fixtures.city.stranger,
    title: 'x',
    _status: 'draft',
  })
  shown.news = await fixtures.make('news', {
    municipality: fixtures.city.stranger,
    title: 'x',
    teaser: 'x',
    _status: 'published',
  })
  for (const [visibility, into, city] of [
    ['internal', hidden, 'stranger'],
    ['public', shown, 'owner'],
  ] as const) {
    const { data, file } = await sample('documents', fixtures, city, { visibility })
    into.documents = await fixtures.make('documents', data, { file })
  }
})
afterAll(() => hub.close())

describe('a rich text', () => {
  it.each(Object.keys(hiding))(
    'with %s is refused where it leads to what cannot be read',
    async (spelling) => {
      const { node, to } = hiding[spelling] as (typeof hiding)[string]
      for (const target of to.filter((each) => each in shown)) {
        const open = await ask('POST', '/news', news(richWith(node(target, shown[target] ?? ''))))
        expect([target, open.status]).toEqual([target, 201])
        const closed = await ask('POST', '/news', news(richWith(node(target, hidden[target] ?? ''))))
        expect([target, closed.status]).toEqual([target, 403])
        const id = idIn(open.text)
        const changed = await ask('PATCH', `/news/${id}?draft=true`, {
          body: richWith(node(target, hidden[target] ?? '')),
        })
        expect([target, changed.status]).toEqual([target, 403])
      }
    },
  )

  it('is asked about in every language at once', async () => {
    const body = { en: richWith(), el: richWith(found.node('news', hidden.news ?? '')) }
    const { status } = await ask('POST', '/news?locale=all', {
      ...news(body),
      title: { en: 'x' },
      teaser: {},
    })
    expect(status).toBe(403)
  })

  it('keeps what stood in it, also when it is taken over into another language', async () => {
    const body = richWith(found.node('news', hidden.news ?? ''))
    const id = await fixtures.make('news', { ...news(body), _status: 'draft' })
    expect(await ask('PATCH', `/news/${id}?draft=true`, { title: 'Other', body })).toMatchObject({
      status: 200,
    })
    expect((await ask('PATCH', `/news/${id}?draft=true&locale=el`, { title: 'Άλλο', body })).status).toBe(200)
  })

  it('is not copied in a language that the copy alone has', async () => {
    const id = await fixtures.make('news', { ...news(richWith()), _status: 'draft' })
    const body = richWith(found.node('news', hidden.news ?? ''))
    await hub.payload.update({
      collection: 'news',
      id,
      data: { title: 'x', body } as never,
      locale: 'el',
      draft: true,
      overrideAccess: true,
    })
    expect((await ask('POST', `/news/${id}/duplicate?locale=en`, {})).status).toBe(403)
  })
})
