import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { refusals } from '../../../src/errors/catalogue.ts'
import { makeFixtures, type Fixtures } from '../access/fixtures.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import { signIn } from '../people.ts'

/** Every refusal of REST carries a code, whoever refuses: the hub's guards, its own endpoints, what stands in front, or Payload. */
let hub: TestHub
let fixtures: Fixtures
let session: string

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  session = await signIn(hub.url, 'editor@hansa.example')
})
afterAll(() => hub.close())

interface Asked {
  method?: string
  body?: object
  headers?: Record<string, string>
}

async function ask(path: string, { method = 'GET', body, headers = {} }: Asked = {}) {
  const answer = await fetch(`${hub.url}/api${path}`, {
    method,
    headers: { Authorization: `JWT ${session}`, 'Content-Type': 'application/json', ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const { errors = [] } = (await answer.json()) as { errors?: { code?: string; message: string }[] }
  return { status: answer.status, code: errors[0]?.code, message: errors[0]?.message }
}

it.each([
  ['pagination-needed', '/news?pagination=false', {}],
  ['sort-not-allowed', '/news?sort=municipality.createdBy', {}],
  ['registration-closed', '/users/first-register', { method: 'POST', body: {} }],
  ['address-not-in-use', '/users/unlock', { method: 'POST', body: {} }],
  ['sign-in-incomplete', '/users/login', { method: 'POST', body: { email: 'x' } }],
  ['foreign-origin', '/news', { method: 'POST', body: {}, headers: { Origin: 'https://elsewhere.example' } }],
  ['nested-too-deep', '/news', { method: 'POST', body: nested(200) }],
  ['municipality-missing', '/news', { method: 'POST', body: { title: 'x' } }],
  ['adoption-without-municipality', '/news/nothing/adopt', { method: 'POST', body: {} }],
] as const)('%s comes with its status and words', async (code, path, asked) => {
  const answer = await ask(path, asked)
  expect(answer).toEqual({ status: refusals[code], code, message: expect.stringMatching(/\.$/) })
  expect(answer.message).not.toMatch(/\{\w+\}/)
})

it.each([
  [
    'wrong-credentials',
    401,
    '/users/login',
    { method: 'POST', body: { email: 'a@b.example', password: 'x' } },
  ],
  ['not-found', 404, '/news/no-such-document', {}],
  ['forbidden', 403, '/news', { headers: { Authorization: '' }, method: 'POST', body: {} }],
] as const)('%s of Payload comes with a code, too', async (code, status, path, asked) => {
  expect(await ask(path, asked)).toMatchObject({ status, code })
})

it('a step that is not possible any more, and one that lacks something, say so by code', async () => {
  const { city } = fixtures
  const data = { municipality: city.owner, title: 'x', teaser: 'x', _status: 'draft' }
  const id = await fixtures.make('news', data)
  const step = (action: string) => ask(`/news/${id}/workflow`, { method: 'POST', body: { action } })
  expect(await step('reopen')).toMatchObject({ status: 409, code: 'wrong-state' })
  expect(await step('dance')).toMatchObject({ status: 400, code: 'unknown-action' })
  const base = { method: 'PATCH', body: { title: 'y', base: 'none' } }
  expect(await ask(`/news/${id}?draft=true`, base)).toMatchObject({ status: 400, code: 'base-malformed' })
  const other = { method: 'PATCH', body: { title: 'y' }, headers: { 'If-Match': '"other"' } }
  expect(await ask(`/news/${id}?draft=true`, other)).toMatchObject({
    status: 412,
    code: 'other-document-state',
  })
  const bare = { method: 'PATCH', body: { title: '', _status: 'published' } }
  expect(await ask(`/news/${id}`, bare)).toMatchObject({ status: 400, code: 'fields-invalid' })
})

function nested(depth: number): object {
  let value: object = {}
  for (let level = 0; level < depth; level += 1) value = { value }
  return value
}
