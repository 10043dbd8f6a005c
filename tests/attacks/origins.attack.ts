import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { password } from '../integration/people.ts'
import { People, tokenOf } from '../integration/accounts/people.ts'
import { tally } from './tally.ts'

/**
 * Requests that a browser sends on another site's behalf, with the cookie of somebody who may everything and with a right password:
 * every method that may change something, in every kind of body, to every kind of route, from random origins. None changes anything,
 * and none signs anybody in. That the same request from the hub's own pages would is seen beside it.
 */
const tried = tally('origins')
const people = new People()
let token = ''
let self = ''
let news = ''

beforeAll(async () => {
  await people.start()
  self = (await people.person('boss', { isNetworkAdmin: true })).id
  token = await people.token('boss')
  const data = { municipality: people.city.alpha, title: 'As it was', teaser: 'As it was', _status: 'draft' }
  news = (await people.make('news', data)).id
})
afterAll(() => people.hub.close())

const hub = () => new URL(people.hub.url)
const foreign = fc.constantFrom<() => string>(
  () => 'https://evil.example',
  () => 'null',
  () => '',
  () => `${hub().origin}.evil.example`,
  () => `https://${hub().host}`,
  () => `http://${hub().hostname}`,
  () => `http://${hub().hostname}:${Number(hub().port) + 1}`,
  () => `http://evil.example:${hub().port}`,
  () => `${hub().origin}/`,
  () => `${hub().origin}, https://evil.example`,
  () => `https://evil.example, ${hub().origin}`,
  () => `http://user@${hub().host}`,
  () => `http://127.0.0.1:${Number(hub().port) + 1}`,
  () => hub().origin.toUpperCase(),
)
const site = fc.constantFrom('cross-site', 'same-site')
/** With an `Origin`, with what newer browsers say beside it, or with that alone. */
const from = fc.oneof(
  foreign.map((origin) => () => ({ Origin: origin() })),
  fc.tuple(foreign, fc.oneof(site, fc.constant('same-origin'))).map(([origin, said]) => () => ({
    Origin: origin(),
    'Sec-Fetch-Site': said,
  })),
  site.map((said) => () => ({ 'Sec-Fetch-Site': said })),
)

type Body = (fields: Record<string, string>) => { headers: Record<string, string>; body: string | FormData }
const bodies: Record<string, Body> = {
  json: (fields) => ({ headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fields) }),
  plain: (fields) => ({ headers: { 'Content-Type': 'text/plain' }, body: JSON.stringify(fields) }),
  form: (fields) => ({
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  }),
  multipart: (fields) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    body.set('_payload', JSON.stringify(fields))
    return { headers: {}, body }
  },
}

const routes: [path: string, fields: Record<string, string>][] = [
  ['/api/users/login', { email: 'boss@hansa.example', password }],
  ['/api/users/logout', {}],
  ['/api/users/refresh-token', {}],
  ['/api/users/forgot-password', { email: 'boss@hansa.example' }],
  ['/api/users/SELF', { name: 'By another site' }],
  ['/api/news/NEWS', { title: 'By another site' }],
  ['/api/news', { title: 'By another site' }],
  ['/api/news/NEWS/presence', { locale: 'en' }],
  ['/api/graphql', { query: 'mutation { logoutUser }' }],
  ['/account/sessions', {}],
  [
    '/account/password',
    { present: password, password: 'another longer word', repeat: 'another longer word' },
  ],
  ['/account/two-factor', {}],
  ['/account/link/anything', { password }],
  ['/setup', { code: 'x' }],
  ['/admin', {}],
]
const methods = ['POST', 'PATCH', 'PUT', 'DELETE']
const overrides = fc.constantFrom<Record<string, string>>(
  {},
  { 'X-Payload-HTTP-Method-Override': 'GET' },
  { 'X-HTTP-Method-Override': 'PATCH' },
)

/** All that such a request could have changed. */
async function state(): Promise<string> {
  const stored = await people.stored(self)
  const found = await people.payload.find({ collection: 'news', overrideAccess: true, depth: 0, draft: true })
  const rows = await people.payload.db.count({ collection: 'presences' })
  const jobs = await people.payload.count({ collection: 'payload-jobs', overrideAccess: true })
  const sessions = (stored.sessions ?? []).map(({ id }) => id)
  return JSON.stringify([stored.name, stored.updatedAt, sessions, found.docs, rows.totalDocs, jobs.totalDocs])
}

it('from other sites change nothing and sign nobody in', async () => {
  const before = await state()
  await fc.assert(
    fc.asyncProperty(
      from,
      fc.constantFrom(...routes),
      fc.constantFrom(...methods),
      fc.constantFrom(...Object.keys(bodies)),
      overrides,
      async (origin, [path, fields], method, kind, override) => {
        const { headers, body } = bodies[kind]?.(fields) ?? { headers: {}, body: '' }
        const response = await fetch(`${people.hub.url}${path.replace('SELF', self).replace('NEWS', news)}`, {
          method,
          redirect: 'manual',
          headers: { ...headers, ...override, ...origin(), Cookie: `payload-token=${token}` },
          body,
        })
        await response.text()
        tried(`${method} requests`)
        tried(`of kind ${kind}`)
        const said = JSON.stringify(origin())
        expect([said, method, path, response.status, response.headers.getSetCookie()]).toEqual([
          said,
          method,
          path,
          403,
          [],
        ])
      },
    ),
    { numRuns: 600 },
  )
  expect(await state()).toBe(before)
})

it('from its own pages are not refused for where they come from', async () => {
  const own: Record<string, string>[] = [{ Origin: hub().origin }, { 'Sec-Fetch-Site': 'same-origin' }]
  for (const said of own) {
    const answer = await people.login('boss', {}, said)
    tried('sign-ins from its own pages')
    expect([answer.status, typeof tokenOf(answer)]).toEqual([200, 'string'])
  }
})
