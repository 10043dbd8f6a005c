import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestHub, type TestHub } from '../hub.ts'
import { password, signIn } from '../people.ts'

/** The hub's outer edge: where requests may come from, what may be kept of answers, whom to tell of a security hole. */
let hub: TestHub
let cookie: string
const email = 'someone@hansa.example'

beforeAll(async () => {
  hub = await startTestHub({
    HANSA_SECURITY_CONTACT: 'security@network.example',
    HANSA_SECURITY_POLICY: 'https://network.example/security',
  })
  await hub.payload.create({
    collection: 'users',
    data: { name: 'Some', email, password },
    overrideAccess: true,
  })
  cookie = `payload-token=${await signIn(hub.url, email)}`
})
afterAll(() => hub.close())

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${hub.url}${path}`, { redirect: 'manual', ...init })

const person = { email, password }
const multipart = () => {
  const form = new FormData()
  form.set('_payload', JSON.stringify(person))
  return form
}
const nothing: Record<string, string> = {}
/** Bodies that a page may try to send to another site; for all but JSON a browser sends no CORS preflight first. */
const forms: [string, () => RequestInit][] = [
  ['multipart', () => ({ body: multipart() })],
  ['plain text', () => ({ body: JSON.stringify(person), headers: { 'Content-Type': 'text/plain' } })],
  ['a form', () => ({ body: new URLSearchParams(person) })],
  ['JSON', () => ({ body: JSON.stringify(person), headers: { 'Content-Type': 'application/json' } })],
]
const elsewhere: Record<string, string>[] = [
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
]

describe('a request that another site sends', () => {
  it.each(forms)('signs nobody in, as %s', async (_, form) => {
    for (const headers of elsewhere) {
      const init = form()
      const response = await ask('/api/users/login', {
        ...init,
        method: 'POST',
        headers: { ...(init.headers as object), ...headers },
      })
      expect([headers, response.status, response.headers.get('set-cookie')]).toEqual([headers, 403, null])
    }
  })

  it('changes nothing, with a session and without, on any path and by any method', async () => {
    const paths = [
      '/api/users/logout',
      '/api/users/forgot-password',
      '/api/news',
      '/account/sessions',
      '/setup',
      '/admin',
      '/api/users/refresh-token',
    ]
    for (const path of paths)
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
        for (const headers of elsewhere)
          for (const more of [nothing, { Cookie: cookie }]) {
            const { status } = await ask(path, {
              method,
              headers: { ...headers, ...more } as Record<string, string>,
            })
            expect([method, path, headers, status]).toEqual([method, path, headers, 403])
          }
  })

  it('may read what everybody may, and a link from elsewhere opens a page', async () => {
    expect((await ask('/v1/news.json', { headers: { Origin: 'https://evil.example' } })).status).toBe(200)
    expect((await ask('/account', { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(303)
  })
})

describe('a sign-in', () => {
  it('is JSON, and nothing that a form can be', async () => {
    const statuses = await Promise.all(
      forms.map(async ([name, form]) => [
        name,
        (await ask('/api/users/login', { method: 'POST', ...form() })).status,
      ]),
    )
    expect(statuses).toEqual([
      ['multipart', 400],
      ['plain text', 400],
      ['a form', 400],
      ['JSON', 200],
    ])
  })

  it('comes from the hub’s own pages and from programs', async () => {
    for (const headers of [{ Origin: hub.url }, { 'Sec-Fetch-Site': 'same-origin' }, nothing] as Record<
      string,
      string
    >[]) {
      const { status } = await ask('/api/users/login', {
        method: 'POST',
        body: JSON.stringify(person),
        headers: { 'Content-Type': 'application/json', ...headers },
      })
      expect([headers, status]).toEqual([headers, 200])
    }
  })
})

describe('a body that is no object', () => {
  const json = ['"x"', '5', 'null', 'true', '[]', '[{}]', ' \n"{}"', '{', '']
  const paths = [
    'POST /api/topics',
    'POST /api/news?draft=true',
    'PATCH /api/topics',
    'PATCH /api/topics/none',
    'POST /api/users/login',
    'POST /api/users/forgot-password',
    'POST /api/users/reset-password',
    'POST /api/users/unlock',
    'POST /api/users/logout',
    'POST /api/payload-preferences/some',
    ...['news', 'users', 'reviews', 'nowhere'].flatMap((slug) => [
      `PUT /api/${slug}/some`,
      `POST /api/${slug}/access`,
    ]),
  ]
  const faults = async (init: (body: string) => RequestInit) => {
    const answers = paths.flatMap((line) =>
      json.map(async (body) => {
        const [method = '', path = ''] = line.split(' ')
        const { headers, ...rest } = init(body)
        const response = await ask(path, {
          method,
          headers: { Cookie: cookie, Origin: hub.url, ...headers },
          ...rest,
        })
        return response.status >= 500 ? [line, body, response.status] : []
      }),
    )
    return (await Promise.all(answers)).filter(({ length }) => length > 0)
  }

  it('is refused as JSON', async () => {
    expect(await faults((body) => ({ body, headers: { 'Content-Type': 'application/json' } }))).toEqual([])
    const response = await ask('/api/topics', {
      method: 'POST',
      body: '["x"]',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: hub.url },
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ code: 'no-object', message: expect.stringContaining('object') }],
    })
  })

  it('is refused as whatever else', async () => {
    expect(await faults((body) => ({ body, headers: { 'Content-Type': 'text/plain' } }))).toEqual([])
    expect(await faults(() => ({}))).toEqual([])
  })

  it('is refused beside a file', async () => {
    expect(
      await faults((body) => {
        const form = new FormData()
        form.set('_payload', body)
        return { body: form }
      }),
    ).toEqual([])
  })
})

it('nobody keeps what people are answered', async () => {
  const paths = [
    '/api/users/me',
    '/api/news',
    '/api/access',
    '/api/nowhere',
    '/api/users/init',
    '/account',
    '/account/two-factor',
    '/setup',
    '/api',
  ]
  for (const path of paths)
    for (const headers of [nothing, { Cookie: cookie, Origin: hub.url }] as Record<string, string>[])
      expect([path, (await ask(path, { headers })).headers.get('cache-control')]).toEqual([
        path,
        'private, no-store',
      ])
})

it('people’s pages run scripts by a nonce of the answer alone', async () => {
  const policies = await Promise.all(
    ['/account', '/account'].map(
      async (path) => (await ask(path)).headers.get('content-security-policy') ?? '',
    ),
  )
  const scripts = policies.map((policy) => /script-src ([^;]+)/.exec(policy)?.[1] ?? '')
  for (const allowed of scripts)
    expect(allowed).toMatch(/^'self' 'nonce-[A-Za-z0-9+/=]{22,}' 'strict-dynamic'$/)
  expect(new Set(scripts).size).toBe(2)
})

describe('/.well-known/security.txt', () => {
  it('names whom to tell, until when that counts, and where the rules are', async () => {
    const response = await ask('/.well-known/security.txt')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const lines = (await response.text()).trimEnd().split('\n')
    const expires = Date.parse(lines[1]?.replace('Expires: ', '') ?? '') - Date.now()
    expect(expires).toBeGreaterThan(300 * 24 * 3_600_000)
    expect(expires).toBeLessThan(365 * 24 * 3_600_000)
    expect(lines.filter((line) => !line.startsWith('Expires'))).toEqual([
      'Contact: mailto:security@network.example',
      'Preferred-Languages: en, sq, it, el, es, ar',
      `Canonical: ${hub.url}/.well-known/security.txt`,
      'Policy: https://network.example/security',
    ])
  })
})
