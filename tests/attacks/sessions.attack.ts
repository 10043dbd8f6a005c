import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Barred } from '../integration/accounts/barred.ts'
import { type Answer, People } from '../integration/accounts/people.ts'
import { tally } from './tally.ts'

/**
 * Sessions of people who may not act, sent in random spellings of the cookie and of `Authorization` to every kind of route:
 * the answer is what nobody gets, or a refusal. That the spellings are such is seen by a person who may act.
 */
const tried = tally('sessions')
const people = new People()
const barred = new Barred(people)
const tokens: Record<string, string> = {}
const ways = () => Object.keys(barred.ways)
let self = ''

beforeAll(async () => {
  await people.start()
  for (const way of ways()) tokens[way] = await barred.session(way)
  self = (await people.person('active', { memberships: [people.membership('alpha', 'editor')] })).id
  tokens.active = await people.token('active')
})
afterAll(() => people.hub.close())

const blank = fc.string({ unit: fc.constantFrom(' ', '\t', '\u00a0', '\u00a0 '), maxLength: 3 })
const other = fc.constantFrom('a=b', 'payload-token', '=', '', 'payload-token=', '%zz=%zz', 'payload-lng=en')
const encoded = (token: string, places: number[]) =>
  [...token]
    .map((char, at) => (places.includes(at) ? `%${char.charCodeAt(0).toString(16).padStart(2, '0')}` : char))
    .join('')

const cookie = fc.record({
  before: fc.array(other, { maxLength: 3 }),
  around: fc.tuple(blank, blank),
  after: fc.array(
    other.filter((text) => !text.startsWith('payload-token')),
    { maxLength: 3 },
  ),
  places: fc.array(fc.nat(60), { maxLength: 4 }),
  // A request of another site is refused before anybody asks whose it is: origins.attack.ts.
  site: fc.constantFrom('none', 'same-origin'),
})
const authorization = fc.record({
  scheme: fc.constantFrom('JWT ', 'Bearer ', 'JWT  ', 'bearer ', 'jwt ', 'Bearer\t', 'Token ', ''),
  cookieToo: fc.boolean(),
})
type Shown = (token: string) => Record<string, string>
const spelling: fc.Arbitrary<Shown> = fc.oneof(
  cookie.map(({ before, around, after, places, site }): Shown => (token) => {
    const named = `${around[0]}payload-token${around[1]}=${encoded(token, places)}`
    return { Cookie: [...before, named, ...after].join(';'), 'Sec-Fetch-Site': site }
  }),
  authorization.map(({ scheme, cookieToo }): Shown => (token) => ({
    Authorization: `${scheme}${token}`,
    ...(cookieToo ? { Cookie: `payload-token =${token}`, Origin: people.hub.url } : {}),
  })),
)

const routes: [method: string, path: string, body?: object][] = [
  ['GET', '/api/users/me'],
  ['GET', '/api/users'],
  ['GET', '/api/access'],
  ['GET', '/api/news?draft=true'],
  ['GET', '/api/auditLog'],
  ['GET', '/api/media?depth=2'],
  ['POST', '/api/news?draft=true', { title: 'By nobody' }],
  ['POST', '/api/users/refresh-token', {}],
  ['PATCH', '/api/users/SELF', { name: 'By nobody' }],
  ['POST', '/api/users/SELF/invitation', {}],
  ['DELETE', '/api/users/SELF/two-factor'],
  ['GET', '/account'],
  ['POST', '/account/sessions', {}],
  ['POST', '/account/two-factor/change', {}],
]
const bare = ({ status, text }: Answer) => `${status} ${text}`

it('are nobody’s at every route, however they are spelled', async () => {
  const asNobody = new Map<string, string>()
  const ask = (method: string, path: string, body: object | undefined, headers: Record<string, string>) =>
    people.call(method, path.replace('SELF', self), { ...(body ? { body } : {}), headers })
  for (const [method, path, body] of routes)
    asNobody.set(`${method} ${path}`, bare(await ask(method, path, body, {})))
  let known = 0
  await fc.assert(
    fc.asyncProperty(
      spelling,
      fc.constantFrom(...ways()),
      fc.constantFrom(...routes),
      async (shown, way, [method, path, body]) => {
        const answer = await ask(method, path, body, shown(tokens[way] ?? ''))
        tried(`requests with a session of a person who may not (${way})`)
        const isToldToSetUp = answer.status === 403 && answer.text.includes('/account/two-factor')
        const got = isToldToSetUp ? 'told to set it up' : bare(answer)
        expect([way, method, path, got]).toEqual([
          way,
          method,
          path,
          isToldToSetUp && way === 'missing factor' ? got : asNobody.get(`${method} ${path}`),
        ])
        const { user } = await people.payload.auth({ headers: new Headers(shown(tokens[way] ?? '')) })
        tried('asked the strategies themselves, as the admin does')
        expect(user).toBeNull()
        const active = await people.call('GET', '/api/users/me', { headers: shown(tokens.active ?? '') })
        if (active.body.user) known += 1
        tried(active.body.user ? 'spellings that are a session' : 'spellings that are none')
      },
    ),
    { numRuns: 250 },
  )
  expect(known).toBeGreaterThan(50)
})
