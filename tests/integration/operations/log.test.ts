import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cityData, password, signIn } from '../people.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { refusePeople } from './breaking.ts'
import { type Lines, logInMemory } from './lines.ts'

/** Words that must stand in no line, whatever happens. */
const personal = ['canary', 'Canary', 'example.org', '%40', password, '192.0.2.7', 'JWT']

let lines: Lines
let hub: TestHub
let admin: string

beforeAll(async () => {
  lines = logInMemory()
  // Nobody listens there: every mail fails.
  hub = await startTestHub({ TRUST_PROXY: '1', SMTP_URL: 'smtp://canary:canary@127.0.0.1:1' })
  const data = { name: 'Canary', email: 'canary@example.org', password, isNetworkAdmin: true }
  await hub.payload.create({ collection: 'users', data, overrideAccess: true })
  await hub.payload.create({
    collection: 'municipalities',
    data: cityData('city'),
    overrideAccess: true,
  } as never)
  admin = await signIn(hub.url, 'canary@example.org')
})
afterAll(() => hub.close())

const ask = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  fetch(`${hub.url}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { 'X-Forwarded-For': '192.0.2.7', ...init.headers },
  })

const idOf = (response: Response) => response.headers.get('x-request-id') ?? ''

describe(`the log on ${testDatabase}`, () => {
  it('has one line for a request that was not answered from the cache, and none for one that was', async () => {
    const path = '/v1/news.json?q=canary%40example.org&lang=en'
    const first = await ask(path)
    const bytes = (await first.arrayBuffer()).byteLength
    const line = await lines.line({ requestId: idOf(first) })
    expect(line).toMatchObject({
      level: 'info',
      method: 'GET',
      route: 'public',
      path: '/v1/news.json',
      status: 200,
    })
    expect(Object.keys(line).sort()).toEqual(
      ['level', 'time', 'requestId', 'method', 'route', 'path', 'status', 'ms', 'bytes', 'msg'].sort(),
    )
    expect(line.bytes).toBeGreaterThan(bytes)
    let routed = 1
    while ((await ask(path)).headers.has('x-request-id')) routed += 1
    const refused = await ask('/v1/news.json?canary=1')
    await lines.line({ requestId: idOf(refused), status: 400 })
    expect(lines.all.filter((each) => each.path === '/v1/news.json')).toHaveLength(routed + 1)
  })

  it('takes the id of a trusted proxy over, when it is one', async () => {
    const given = await ask('/v1/', { headers: { 'X-Request-Id': 'from-the-proxy-1' } })
    expect(idOf(given)).toBe('from-the-proxy-1')
    await lines.line({ requestId: 'from-the-proxy-1', path: '/v1/' })
    const malformed = await ask('/v1/nowhere', { headers: { 'X-Request-Id': 'canary@example.org' } })
    expect(idOf(malformed)).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([
    ['/account/link/canary-canary-canary', '/account/link/*'],
    ['/api/users/canary?where[email][equals]=canary@example.org', '/api/users/*'],
    ['/en/city/contacts/canary-canary', '/en/*/contacts/*'],
    ['/media/canary.jpg', '/media/*.*'],
    ['/canary@example.org', '/*.*'],
  ])('keeps of %s only words of the hub', async (address, path) => {
    const line = await lines.line({ requestId: idOf(await ask(address)) })
    expect(line.path).toBe(path)
  })

  it('has nothing of a refused query, which names what anybody sends', async () => {
    const answer = await ask('/api/users?where[canary][equals]=1', {
      headers: { Authorization: `JWT ${admin}` },
    })
    expect(answer.status).toBe(400)
    await lines.line({ requestId: idOf(answer), status: 400 })
    expect(lines.text).not.toContain('canary')
  })

  it('says why a job failed, and nothing of what it was to send', async () => {
    const input = { to: 'canary@example.org', subject: 'Canary', text: 'canary' }
    await hub.payload.jobs.queue({ task: 'mail', input })
    await hub.payload.jobs.run()
    const line = await lines.line({ taskSlug: 'mail' })
    expect(line).toMatchObject({ level: 'error', err: { message: expect.stringContaining('ECONNREFUSED') } })
    expect(line).not.toHaveProperty('job')
  })

  it('says what the database refused, under the id of the request, without what was to be stored', async () => {
    await refusePeople(hub.payload)
    const answer = await ask('/api/users', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `JWT ${admin}` },
      body: JSON.stringify({ name: 'Canary Canary', email: 'canary.two@example.org', password }),
    })
    expect([answer.status, await answer.text()]).toEqual([500, expect.not.stringContaining('canary')])
    const line = await lines.line({ requestId: idOf(answer), level: 'error' })
    expect(JSON.stringify(line.err)).toMatch(/insert into \\"users\\"|Document failed validation/)
    await lines.line({ requestId: idOf(answer), level: 'warn', status: 500, path: '/api/users' })
  })

  it('gets errors of the database from which others, Next among them, can print no value either', async () => {
    const data = { name: 'Canary', email: 'canary.three@example.org' }
    const error: unknown = await hub.payload.db
      .create({ collection: 'users', data })
      .catch((thrown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/canary/i)
  })

  it('holds nothing about people', async () => {
    await ask('/api/users/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'canary@example.org', password: 'wrong canary' }),
    })
    const last = await ask('/v1/nowhere')
    await lines.line({ requestId: idOf(last) })
    expect(personal.filter((word) => lines.text.includes(word))).toEqual([])
  })
})
