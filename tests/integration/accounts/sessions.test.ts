import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Barred } from './barred.ts'
import { type Answer, People } from './people.ts'
import { spellings } from './spellings.ts'

const people = new People()
const barred = new Barred(people)

beforeAll(() => people.start())
afterAll(() => people.hub.close())

const hour = 3_600_000
const seenAs = async (headers: Record<string, string>) =>
  (await people.call('GET', '/api/users/me', { headers })).body.user?.email
const expOf = ({ body }: Answer) => (body as { exp?: number }).exp ?? 0
const inHours = (answer: Answer) => Math.round((expOf(answer) * 1000 - Date.now()) / 360_000) / 10

describe('a session', () => {
  it('is known by every spelling of its cookie, so that the tries below are such', async () => {
    await people.person('spelled')
    const token = await people.token('spelled')
    for (const [name, shown] of spellings)
      expect([name, await seenAs(shown(token))]).toEqual([name, people.email('spelled')])
  })

  it.each(Object.keys(barred.ways))(
    'of a person who may not (%s) is nobody’s, however the cookie is spelled',
    async (way) => {
      const token = await barred.session(way)
      for (const [name, shown] of spellings) {
        expect([name, await seenAs(shown(token))]).toEqual([name, undefined])
        const list = await people.call('GET', '/api/news?draft=true', { headers: shown(token) })
        expect([name, list.status]).toEqual([name, 403])
        const { user } = await people.payload.auth({ headers: new Headers(shown(token)) })
        expect([name, user]).toEqual([name, null])
      }
    },
  )

  it('without the factor that is demanded gets a clear answer, and the page that sets it up alone', async () => {
    const token = await barred.session('missing factor')
    for (const [name, shown] of spellings) {
      const refused = await people.call('GET', '/api/news', { headers: shown(token) })
      expect([name, refused.text.includes('/account/two-factor')]).toEqual([name, true])
      const admin = await people.call('GET', '/admin', { headers: shown(token) })
      expect([name, admin.status, admin.headers.get('location')]).toEqual([name, 303, '/account/two-factor'])
    }
    const headers = { Cookie: `payload-token=${token}`, 'Sec-Fetch-Site': 'none' }
    const page = await people.call('GET', '/account/two-factor', { headers })
    expect([page.status, page.text.includes('class="qr"')]).toEqual([200, true])
    expect((await people.call('GET', '/account', { headers })).status).toBe(303)
    const from = { Cookie: `payload-token=${token}`, Origin: people.hub.url }
    expect((await people.call('POST', '/account/sign-out', { headers: from })).status).toBe(303)
    expect(await barred.storedSessions('missing factor')).toEqual([])
  })

  it('ends by signing out, whoever it is, and the cookie goes in every case', async () => {
    for (const way of [...Object.keys(barred.ways), 'nobody']) {
      const token = way === 'nobody' ? 'none' : await barred.session(way)
      const headers = { Cookie: `payload-token =${token}`, Origin: people.hub.url }
      const answer = await people.call('POST', '/api/users/logout', { headers })
      expect([way, answer.status, answer.headers.getSetCookie()]).toEqual([
        way,
        200,
        [expect.stringMatching(/^payload-token=;/)],
      ])
    }
    const token = await barred.session('missing factor')
    await people.call('POST', '/api/users/logout', { token })
    expect(await barred.storedSessions('missing factor')).toEqual([])
    const foreign = { Cookie: 'payload-token=x', Origin: 'https://evil.example' }
    const elsewhere = await people.call('POST', '/api/users/logout', { headers: foreign })
    expect([elsewhere.status, elsewhere.headers.getSetCookie()]).toEqual([403, []])
  })
})

describe('the age of a session', () => {
  it('is counted from when the person was last seen, and ends for good', async () => {
    const { id } = await people.person('resting')
    const token = await people.token('resting')
    await barred.lastSeen(id, 7.9 * hour)
    expect(await people.holds(token)).toBe(true)
    // That request was noted.
    await barred.lastSeen(id, 8.1 * hour)
    expect(await people.holds(token)).toBe(false)
    expect(await people.holds(token)).toBe(false)
  })

  it('is seen by what the person does, not by what a page asks by itself', async () => {
    const { id } = await people.person('watching')
    const token = await people.token('watching')
    const before = await barred.lastSeen(id, 2 * hour)
    await people.call('GET', '/api/users/me', { token, headers: { 'Hansa-Background': '1' } })
    expect(await barred.noted(id)).toBe(before)
    await people.call('GET', '/api/users/me', { token })
    expect(Date.parse(await barred.noted(id))).toBeGreaterThan(Date.now() - hour)
  })

  it('has an end that refreshing does not move', async () => {
    const { id } = await people.person('lasting')
    const token = await people.token('lasting')
    await barred.begun(id, 167 * hour)
    const refreshed = await people.call('POST', '/api/users/refresh-token', { token })
    expect([refreshed.status, inHours(refreshed)]).toEqual([200, 1])
    await barred.begun(id, 168.1 * hour)
    expect((await people.call('POST', '/api/users/refresh-token', { token })).status).toBe(403)
    expect(await people.holds(token)).toBe(false)
  })

  it('is shorter for network administrators, from the moment on that one becomes it', async () => {
    const { id } = await people.person('risen')
    const token = await people.token('risen')
    const me = () => people.call('GET', '/api/users/me', { token })
    expect(inHours(await me())).toBe(8)
    await people.payload.update({
      collection: 'users',
      id,
      data: { isNetworkAdmin: true },
      overrideAccess: true,
    })
    expect(inHours(await me())).toBe(2)
    await barred.begun(id, 23.5 * hour)
    expect(inHours(await me())).toBe(0.5)
    await barred.begun(id, 24.1 * hour)
    expect(await people.holds(token)).toBe(false)
  })

  it('is told to the browser at signing in and at refreshing alike', async () => {
    await people.person('told')
    const login = await people.login('told')
    const token = await people.token('told')
    const refreshed = await people.call('POST', '/api/users/refresh-token', { token })
    expect([inHours(login), inHours(refreshed)]).toEqual([8, 8])
    expect((await people.call('POST', '/api/users/refresh-token')).status).toBe(403)
  })
})
