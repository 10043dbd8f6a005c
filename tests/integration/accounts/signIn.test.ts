import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Answer } from './people.ts'
import { password } from '../people.ts'
import { People, tokenOf } from './people.ts'

const people = new People()
const token: Record<string, string> = {}
const id: Record<string, string> = {}
const better = 'umbrella lantern copper river'

beforeAll(async () => {
  await people.start()
  id.network = (await people.person('network', { isNetworkAdmin: true })).id
  for (const [name, data] of Object.entries({
    admin: { memberships: [people.membership('alpha', 'admin')] },
    editor: { memberships: [people.membership('alpha', 'editor')] },
    both: { memberships: [people.membership('alpha', 'editor'), people.membership('beta', 'viewer')] },
    other: { memberships: [people.membership('beta', 'admin')] },
  })) {
    id[name] = (await people.person(name, data)).id
  }
  for (const name of Object.keys(id)) token[name] = await people.token(name)
})
afterAll(() => people.hub.close())

const change = (who: string, whom: string, data: object) =>
  people.call('PATCH', `/api/users/${id[whom]}`, { token: token[who], body: data })

const answerOf = ({ status, text, headers }: Answer) => [
  status,
  text,
  [...headers.keys()].filter((name) => name !== 'date').sort(),
]

describe('a refused sign-in', () => {
  it('is the same for an unknown address, a wrong password and an invited person', async () => {
    await people.person('invited', { password: undefined })
    const wrong = await people.login('editor', { password: 'not the password at all' })
    expect(answerOf(wrong)).toEqual(answerOf(await people.login('nobody')))
    expect(answerOf(wrong)).toEqual(answerOf(await people.login('invited')))
    expect([wrong.status, tokenOf(wrong)]).toEqual([401, undefined])
  })

  it('takes as long for an unknown address as for a known one', async () => {
    const times: Record<string, number[]> = { editor: [], nobody: [] }
    for (let i = 0; i < 7; i += 1) {
      for (const [name, taken] of Object.entries(times)) {
        const began = performance.now()
        await people.login(name, { password: 'not the password at all' })
        taken.push(performance.now() - began)
      }
    }
    // The shortest, since other work on the machine only makes answers longer.
    const [known = 0, unknown = 0] = Object.values(times).map((taken) => Math.min(...taken))
    // Hashing alone takes well over 50 ms; an answer without it comes in a few.
    expect(unknown).toBeGreaterThan(known / 2)
    expect(unknown).toBeLessThan(known * 2)
  })

  it('slows down whoever guesses, and locks nobody else out', async () => {
    const attacker = { 'X-Forwarded-For': '203.0.113.9' }
    const guess = (name: string) => people.login(name, { password: 'not the password at all' }, attacker)
    const statuses = []
    for (let i = 0; i < 7; i += 1) statuses.push((await guess('editor')).status)
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
    const slowed = await guess('editor')
    expect([
      statuses.includes(429) || slowed.status === 429,
      Number(slowed.headers.get('retry-after') ?? 1) > 0,
    ]).toEqual([true, true])
    expect((await people.login('editor')).status).toBe(200)
    expect((await people.login('admin', {}, attacker)).status).toBe(200)
    const unknown = []
    for (let i = 0; i < 6; i += 1) unknown.push((await guess('nobody')).status)
    expect(unknown.slice(0, 5)).toEqual(statuses.slice(0, 5))
  })

  it('counts tries that come at once, each', async () => {
    const from = { 'X-Forwarded-For': '203.0.113.10' }
    const all = await Promise.all(
      Array.from({ length: 12 }, () => people.login('other', { password: 'not the password at all' }, from)),
    )
    expect(all.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(6)
  })

  it('comes with a clear answer for nonsense', async () => {
    for (const body of [{}, { email: 1, password: [] }, { email: people.email('editor') }]) {
      const answer = await people.call('POST', '/api/users/login', { body })
      expect([answer.status, tokenOf(answer)]).toEqual([400, undefined])
    }
  })
})

describe('a device that has signed in before', () => {
  const wrong = { password: 'not the password at all' }
  const deviceIn = (answer: Answer) =>
    /hansa-device=[^;]+/.exec(answer.headers.getSetCookie().join('\n'))?.[0] ?? ''
  const from = (address: string, device?: string) => ({
    'X-Forwarded-For': address,
    ...(device === undefined ? {} : { Cookie: device }),
  })

  it('is not delayed by what others behind the same address try', async () => {
    const address = '203.0.113.20'
    const first = await people.login('editor')
    const device = deviceIn(first)
    expect(first.headers.getSetCookie().find((one) => one.startsWith('hansa-device'))).toMatch(
      /; Path=\/; HttpOnly=true; SameSite=Strict$/,
    )
    for (let i = 0; i < 61; i += 1) await people.login(`nobody-${i}`, wrong, from(address))
    for (let i = 0; i < 6; i += 1) await people.login('editor', wrong, from(address))
    expect((await people.login('editor', {}, from(address))).status).toBe(429)
    expect((await people.login('editor', {}, from(address, device))).status).toBe(200)
    expect((await people.login('admin', {}, from(address, device))).status).toBe(429)
  })

  it('has an end to its allowance, so that a stolen cookie is no way to guess', async () => {
    const address = '203.0.113.21'
    const device = deviceIn(await people.login('editor'))
    const statuses = []
    for (let i = 0; i < 16; i += 1)
      statuses.push((await people.login('editor', wrong, from(address, device))).status)
    expect(statuses.filter((status) => status === 401).length).toBeLessThan(14)
    expect(statuses).toContain(429)
    for (const forged of [`${device}x`, 'hansa-device=', 'hansa-device=x'])
      expect((await people.login('editor', {}, from(address, forged))).status).toBe(429)
  })
})

describe('the network address', () => {
  it('is what the trusted proxy says, whatever else the client claims', async () => {
    const forged = { 'X-Forwarded-For': '203.0.113.11' }
    const statuses = []
    for (let i = 0; i < 7; i += 1) {
      const headers = { ...forged, Forwarded: `for=192.0.2.${i}`, 'X-Real-IP': `192.0.2.${i}` }
      statuses.push((await people.login('nobody-else', { password: 'x' }, headers)).status)
    }
    expect(statuses).toContain(429)
  })
})

describe('a suspended person', () => {
  it('is signed out at once, cannot sign in, and comes back when freed', async () => {
    const { id: suspended } = await people.person('suspended', {
      memberships: [people.membership('alpha', 'viewer')],
    })
    id.suspended = suspended
    const open = await people.token('suspended')
    expect((await change('admin', 'suspended', { suspended: true })).status).toBe(200)
    expect(await people.holds(open)).toBe(false)
    expect((await people.stored(suspended)).state).toBe('suspended')
    const answer = await people.login('suspended')
    expect([answer.status, answer.body.errors?.[0]?.message, tokenOf(answer)]).toEqual([
      403,
      expect.stringContaining('suspended'),
      undefined,
    ])
    expect((await people.login('suspended', { password: 'not the password at all' })).status).toBe(401)
    await expect(
      people.payload.login({ collection: 'users', data: { email: people.email('suspended'), password } }),
    ).rejects.toThrow()
    expect((await change('admin', 'suspended', { suspended: false })).status).toBe(200)
    expect((await people.login('suspended')).status).toBe(200)
  })

  it('is suspended by who manages the account alone, and nobody suspends oneself', async () => {
    const tries: [string, string][] = [
      ['editor', 'editor'],
      ['admin', 'admin'],
      ['admin', 'both'],
      ['other', 'both'],
      ['network', 'network'],
      ['admin', 'network'],
    ]
    for (const [who, whom] of tries) {
      const { status } = await change(who, whom, { suspended: true })
      expect([who, whom, status >= 400]).toEqual([who, whom, true])
      expect((await people.stored(id[whom] ?? '')).suspended).toBe(false)
    }
    expect((await change('network', 'both', { suspended: true })).status).toBe(200)
    expect((await change('network', 'both', { suspended: false })).status).toBe(200)
  })
})

describe('a password', () => {
  it('is changed by oneself with the present one, and ends the other sessions', async () => {
    const { id: self } = await people.person('self', { memberships: [people.membership('alpha', 'editor')] })
    id.self = self
    const [first, second] = [await people.token('self'), await people.token('self')]
    token.self = first
    const without = await change('self', 'self', { password: better })
    const wrong = await change('self', 'self', {
      password: better,
      currentPassword: 'not the password at all',
    })
    expect([without.status, wrong.status]).toEqual([400, 400])
    expect(await people.holds(second)).toBe(true)
    expect((await change('self', 'self', { password: better, currentPassword: password })).status).toBe(200)
    expect([await people.holds(first), await people.holds(second)]).toEqual([true, false])
    expect((await people.login('self')).status).toBe(401)
    expect((await people.login('self', { password: better })).status).toBe(200)
  })

  it('is needed to change the own address, which new passwords are sent to', async () => {
    const email = 'elsewhere@hansa.example'
    expect((await change('editor', 'editor', { email })).status).toBe(400)
    expect((await people.stored(id.editor ?? '')).email).toBe(people.email('editor'))
    expect(
      (await change('editor', 'editor', { email: people.email('editor'), name: 'Renamed' })).status,
    ).toBe(200)
  })

  it('of somebody else is set by who manages the account alone, and ends all sessions', async () => {
    for (const [who, whom] of [
      ['admin', 'both'],
      ['other', 'both'],
      ['admin', 'network'],
      ['editor', 'admin'],
    ] as const) {
      const { status } = await change(who, whom, { password: better })
      expect([who, whom, status >= 400]).toEqual([who, whom, true])
      expect((await people.login(whom)).status).toBe(200)
    }
    const open = await people.token('editor')
    expect((await change('admin', 'editor', { password: better })).status).toBe(200)
    expect(await people.holds(open)).toBe(false)
    expect((await people.login('editor', { password: better })).status).toBe(200)
  })

  it('that is common or the own name is refused in every way of setting it', async () => {
    const common = await change('network', 'both', { password: 'password12345' })
    const own = await change('network', 'both', { password: 'Person Both 1' })
    expect([common.status, own.status]).toEqual([400, 400])
    expect(common.text).toContain('guessed soon')
    await expect(people.person('weak', { password: 'iloveyouiloveyou' })).rejects.toThrow()
  })
})

describe('the own sessions', () => {
  const page = (session: string) =>
    people.call('GET', '/account', {
      headers: { Cookie: `payload-token=${session}`, 'Sec-Fetch-Site': 'none', 'Accept-Language': 'en' },
    })
  const end = (session: string, form: Record<string, string>, origin = people.hub.url) =>
    people.call('POST', '/account/sessions', {
      form,
      headers: { Cookie: `payload-token=${session}`, Origin: origin },
    })

  it('are listed with device and times, and end one by one or all', async () => {
    await people.person('devices')
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0'
    const [a, b] = [
      tokenOf(await people.login('devices', {}, { 'User-Agent': agent })) ?? '',
      tokenOf(await people.login('devices', {}, { 'User-Agent': '<script>alert(1)</script>' })) ?? '',
    ]
    const list = await page(a)
    expect([list.status, list.text.includes('Firefox, Windows'), list.text.includes('<script>')]).toEqual([
      200,
      true,
      false,
    ])
    const sessions = [...list.text.matchAll(/name="session" value="([^"]+)"/g)].map(([, one]) => one ?? '')
    expect(sessions).toHaveLength(2)
    const { sid } = JSON.parse(Buffer.from(b.split('.')[1] ?? '', 'base64url').toString()) as { sid: string }
    await end(a, { session: sid })
    expect([await people.holds(a), await people.holds(b)]).toEqual([true, false])
    await end(a, {})
    expect(await people.holds(a)).toBe(false)
    expect((await page(a)).status).toBe(303)
  })

  it('cannot be ended from another website', async () => {
    await people.person('victim')
    const open = await people.token('victim')
    await end(open, {}, 'https://evil.example')
    expect(await people.holds(open)).toBe(true)
  })
})

describe('what nobody reads', () => {
  const fields = [
    'invited',
    'hash',
    'salt',
    'resetPasswordToken',
    'sessions.id',
    'loginAttempts',
    'lockUntil',
  ]

  it('answers alike to a right and a wrong guess, filtered or sorted by', async () => {
    const where = (field: string, value: string) =>
      people.call('GET', `/api/users?where[${field}][equals]=${value}`, { token: token.network })
    for (const field of fields) {
      const [right, wrong] = [await where(field, 'false'), await where(field, 'true')]
      expect([field, right.status >= 400, right.text]).toEqual([field, true, wrong.text])
      const sorted = await people.call('GET', `/api/users?sort=${field}`, { token: token.network })
      const backwards = await people.call('GET', `/api/users?sort=-${field}`, { token: token.network })
      expect([field, sorted.text]).toEqual([field, backwards.text])
    }
  })

  it('is in no answer, and its collections have no address', async () => {
    const all = await people.call('GET', '/api/users?limit=100&depth=2', { token: token.network })
    for (const word of ['"hash"', '"salt"', '"invited":', 'totp', 'linkHash', 'recovery'])
      expect(all.text).not.toContain(word)
    for (const slug of ['credentials', 'accountSessions', 'changes']) {
      for (const method of ['GET', 'POST']) {
        const { status } = await people.call(method, `/api/${slug}`, { token: token.network })
        expect([slug, method, status >= 400]).toEqual([slug, method, true])
      }
      await expect(
        people.payload.find({
          collection: slug as never,
          overrideAccess: false,
          user: { ...(await people.stored(id.network ?? '')), collection: 'users' } as never,
        }),
      ).rejects.toThrow()
    }
  })
})

describe('the audit log', () => {
  it('names sign-ins, sign-outs, invitations and changed passwords', async () => {
    await people.call('POST', '/api/users/logout', {
      token: await people.token('self', { password: better }),
    })
    const log = await people.call('GET', '/api/auditLog?limit=100', { token: token.network })
    const actions = new Set(log.body.docs?.map(({ action }) => action))
    expect([...actions]).toEqual(expect.arrayContaining(['signIn', 'signOut', 'suspend', 'passwordChange']))
  })
})
