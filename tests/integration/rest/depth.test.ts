import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeFixtures, type Fixtures } from '../access/fixtures.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import { signIn } from '../people.ts'

/** A value nested deeper than anybody writes is refused with a clear 400, wherever it stands, and leaves nothing behind. */
let hub: TestHub
let fixtures: Fixtures
let session: string

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  session = await signIn(hub.url, 'editor@hansa.example')
})
afterAll(() => hub.close())

const block = { version: 1, format: '', indent: 0, direction: 'ltr' }
const quotes = (depth: number): object => {
  let node: object = { type: 'text', version: 1, text: 'x', format: 0, mode: 'normal', style: '', detail: 0 }
  for (let level = 0; level < depth; level += 1) node = { ...block, type: 'quote', children: [node] }
  return { root: { ...block, type: 'root', children: [node] } }
}
const lists = (depth: number): unknown => {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { value }
  return value
}
const news = (more: object) => ({ municipality: fixtures.city.owner, title: 'x', teaser: 'x', ...more })

async function ask(method: string, path: string, body: string | FormData) {
  const type: Record<string, string> = typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}
  const headers = { Authorization: `JWT ${session}`, ...type }
  const response = await fetch(`${hub.url}/api${path}`, { method, headers, body })
  return { status: response.status, text: await response.text() }
}

const form = (data: object) => {
  const body = new FormData()
  body.set('_payload', JSON.stringify(data))
  return body
}

describe('what is nested too deep', () => {
  it.each([60, 150, 1500])('(%d levels) is refused with a clear 400 in any body', async (depth) => {
    const id = await fixtures.make('news', news({ _status: 'draft' }))
    const bodies = [
      ['POST', '/news', news({ body: quotes(depth) })],
      ['PATCH', `/news/${id}?draft=true`, { body: quotes(depth) }],
      ['PATCH', `/news/${id}?draft=true`, { translations: lists(depth * 2) }],
      ['PATCH', `/news/${id}?draft=true`, { sources: lists(depth * 2) }],
      ['PATCH', `/news?where[id][equals]=${id}&draft=true`, { nothing: lists(depth * 2) }],
      ['POST', `/news/${id}/duplicate`, { body: quotes(depth) }],
      ['POST', `/news/access/${id}`, { body: quotes(depth) }],
      ['POST', '/payload-preferences/nav', { value: lists(depth * 2) }],
      ['POST', '/users/login', { email: lists(depth * 2) }],
    ] as const
    const wrong: string[] = []
    for (const [method, path, data] of bodies) {
      const { status, text } = await ask(method, path, JSON.stringify(data))
      if (status !== 400 || !text.includes('80 lists and objects')) wrong.push(`${status} ${method} ${path}`)
    }
    for (const [method, path, data] of bodies.slice(0, 4)) {
      const { status, text } = await ask(method, path, form(data))
      if (status !== 400 || !text.includes('80 lists and objects')) wrong.push(`${status} form ${path}`)
    }
    expect(wrong).toEqual([])
  })

  it('is refused as well where it comes by another way than REST: a server function, a job', async () => {
    const id = await fixtures.make('news', news({ _status: 'draft' }))
    const data = { body: quotes(150) } as never
    const refused = { status: 400, message: expect.stringContaining('80 lists and objects') as unknown }
    const saved = hub.payload.update({ collection: 'news', id, data, draft: true, overrideAccess: true })
    await expect(saved).rejects.toMatchObject(refused)
  })

  it('is none of what people write: lists in lists fifteen deep are saved and read', async () => {
    const { status, text } = await ask('POST', '/news', JSON.stringify(news({ body: quotes(30) })))
    expect(status).toBe(201)
    const { doc } = JSON.parse(text) as { doc: { id: string } }
    expect(
      (await ask('PATCH', `/news/${doc.id}?draft=true`, JSON.stringify({ title: 'Again' }))).status,
    ).toBe(200)
  })
})
