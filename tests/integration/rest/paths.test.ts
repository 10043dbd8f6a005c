import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestHub, type TestHub } from '../hub.ts'
import { askRaw, type RawRequest } from './socket.ts'
import { spellingsOf } from './spellings.ts'

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub({ METRICS_TOKEN: 'a-token-of-the-tests' })
})
afterAll(() => hub.close())

const json = { 'Content-Type': 'application/json' }
const person = { name: 'Boss', email: 'boss@hansa.example', password: 'a long enough password of mine' }
const register = { method: 'POST', headers: json, body: JSON.stringify({ ...person, isNetworkAdmin: true }) }
const people = async () => (await hub.payload.count({ collection: 'users', overrideAccess: true })).totalDocs

/** The spellings of a path that are answered other than the path itself is, and not refused either (0: cut off). */
async function otherwise(path: string, request: Omit<RawRequest, 'target'> = {}): Promise<string[]> {
  const plain = await askRaw(hub.url, { ...request, target: path })
  const answers = await Promise.all(
    spellingsOf(path).map(async (target) => ({ target, ...(await askRaw(hub.url, { ...request, target })) })),
  )
  return answers
    .filter(({ status }) => ![plain.status, 400, 401, 403, 404, 0].includes(status))
    .map(({ target, status }) => `${target}: ${status}, not ${plain.status}`)
}

describe('the first administrator', () => {
  it('is not made by any spelling of Payload’s own registration', async () => {
    expect((await askRaw(hub.url, { ...register, target: '/api/users/first-register' })).status).toBe(403)
    expect(await otherwise('/api/users/first-register', register)).toEqual([])
    expect(await people()).toBe(0)
  })

  it('is not made by the operation, whichever way leads there, while a client’s request is answered', async () => {
    const { registerFirstUserOperation, createLocalReq } = await import('payload')
    const { answering } = await import('../../../src/limits/clientAddress.ts')
    const req = await createLocalReq({}, hub.payload)
    const tried = answering('192.0.2.1', () =>
      registerFirstUserOperation({ collection: hub.payload.collections.users, data: person, req } as never),
    )
    await expect(tried).rejects.toMatchObject({ status: 403 })
    const overRest = Object.assign(await createLocalReq({}, hub.payload), { payloadAPI: 'REST' as const })
    const created = hub.payload.create({
      collection: 'users',
      data: person,
      req: overRest,
      overrideAccess: true,
    })
    await expect(created).rejects.toMatchObject({ status: 403 })
    expect(await people()).toBe(0)
  })
})

describe('a guarded path', () => {
  it.each([
    ['GET', '/metrics'],
    ['GET', '/setup'],
    ['POST', '/api/users/unlock'],
    ['POST', '/api/users/reset-password'],
    ['POST', '/api/graphql'],
    ['GET', '/api/payload-jobs/run'],
    ['GET', '/api/news/versions'],
    ['GET', '/account'],
  ])('%s %s is as closed in every other spelling', async (method, path) => {
    expect(
      await otherwise(path, { method, ...(method === 'POST' ? { headers: json, body: '{}' } : {}) }),
    ).toEqual([])
  })
})

describe('a request target', () => {
  const status = async (target: string, more: Partial<RawRequest> = {}) =>
    (await askRaw(hub.url, { target, ...more })).status

  it('that is not in normal form is refused with a reason', async () => {
    const { status: refused, text } = await askRaw(hub.url, { target: '/api/./users/me' })
    expect(refused).toBe(400)
    expect(text).toContain('normal form')
  })

  it('in normal form is answered: names in UTF-8, brackets and quotes in queries', async () => {
    for (const target of [
      '/api/users/me',
      '/api/users/me/',
      '/api/users/me?',
      '/api/users/me?depth=0&where[id][equals]=%22x%22',
      "/api/users/me?a='b'|{c}&d=//x/../y&e=%2e%2F%00",
      '/v1/news.json?lang=sq&q=caf%c3%a9%20%2e%2F',
    ]) {
      expect([target, await status(target)]).toEqual([target, 200])
    }
    for (const name of [
      'Durr%C3%ABs%20(1).pdf',
      'durr%c3%abs.pdf',
      '%5B%5B...segments%5D%5D',
      'a@b,c;d=e+f!.pdf',
    ])
      expect([name, await status(`/api/documents/file/${name}`)]).toEqual([name, 403])
  })

  it('or method that nobody serves is refused, never a fault', async () => {
    expect(await status('*', { method: 'OPTIONS' })).toBe(400)
    for (const method of ['TRACE', 'PROPFIND', 'PURGE', 'M-SEARCH', 'QUERY', 'LOCK'])
      for (const target of ['/api/users/me', '/v1/news.json', '/account', '/'])
        expect([method, await status(target, { method })]).toEqual([method, 405])
    expect(await status('hub.example:443', { method: 'CONNECT' })).toBe(0)
    expect(await status('/api/users/me', { version: '1.0' })).toBe(200)
    expect(await status(`/api/${'x'.repeat(60_000)}`)).toBe(431)
    expect(await status(`/api/${'x'.repeat(12_000)}`)).toBe(404)
  })
})
