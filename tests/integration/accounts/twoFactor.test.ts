import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Secret, TOTP } from 'otpauth'
import { createLocalReq } from 'payload'
import type { Answer } from './people.ts'
import { password } from '../people.ts'
import { People, tokenOf } from './people.ts'

const people = new People()
const token: Record<string, string> = {}
const id: Record<string, string> = {}

beforeAll(async () => {
  await people.start()
  for (const [name, data] of Object.entries({
    network: { isNetworkAdmin: true },
    admin: { memberships: [people.membership('alpha', 'admin')] },
    editor: { memberships: [people.membership('alpha', 'editor')] },
    both: { memberships: [people.membership('alpha', 'editor'), people.membership('beta', 'viewer')] },
    member: { memberships: [people.membership('beta', 'editor')] },
  })) {
    id[name] = (await people.person(name, data)).id
    token[name] = await people.token(name)
  }
})
afterAll(() => people.hub.close())

/** Returns the headers that a browser sends with the session's cookie. */
const browser = (session: string) => ({
  Cookie: `payload-token=${session}`,
  Origin: people.hub.url,
  'Accept-Language': 'en',
})
const value = (answer: Answer, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(answer.text)?.[1] ?? ''
const keyIn = (answer: Answer) => (/class="key">([^<]+)</.exec(answer.text)?.[1] ?? '').replaceAll(' ', '')
const codesIn = (answer: Answer) =>
  [...answer.text.matchAll(/<li>([a-z0-9-]{14})<\/li>/g)].map(([, code]) => code ?? '')

/** The code that an app shows, now or so many steps later. */
const codeOf = (secret: string, later = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later * 30_000 })

/** Sets a second factor up as a person does. The code that proves it is the earlier step's, so that the present one is unused. */
async function setUp(session: string): Promise<{ secret: string; codes: string[]; answer: Answer }> {
  const page = await people.call('GET', '/account/two-factor', {
    headers: { ...browser(session), 'Sec-Fetch-Site': 'none' },
  })
  const secret = keyIn(page)
  const answer = await people.call('POST', '/account/two-factor', {
    form: { enrolment: value(page, 'enrolment'), code: codeOf(secret, -1) },
    headers: browser(session),
  })
  return { secret, codes: codesIn(answer), answer }
}

describe('setting up', () => {
  it('shows a QR code and a key, takes a code of it only, and ends other sessions', async () => {
    const { id: person } = await people.person('fresh')
    const [session, elsewhere] = [await people.token('fresh'), await people.token('fresh')]
    const page = await people.call('GET', '/account/two-factor', {
      headers: { ...browser(session), 'Sec-Fetch-Site': 'none' },
    })
    expect([
      page.status,
      keyIn(page).length,
      page.text.includes('<svg'),
      page.text.includes('<script'),
    ]).toEqual([200, 32, true, false])
    const wrong = await people.call('POST', '/account/two-factor', {
      form: { enrolment: value(page, 'enrolment'), code: '000000' },
      headers: browser(session),
    })
    expect([wrong.status, keyIn(wrong)]).toEqual([400, keyIn(page)])
    const right = await people.call('POST', '/account/two-factor', {
      form: { enrolment: value(wrong, 'enrolment'), code: codeOf(keyIn(page)) },
      headers: browser(session),
    })
    expect([right.status, codesIn(right).length]).toEqual([200, 10])
    expect([await people.holds(session), await people.holds(elsewhere)]).toEqual([true, false])
    const stored = await people.payload.db.findOne({
      collection: 'credentials',
      where: { user: { equals: person } },
    })
    const text = JSON.stringify(stored)
    expect([
      text.includes(keyIn(page)),
      codesIn(right).some((code) => text.includes(code) || text.includes(code.replaceAll('-', ''))),
    ]).toEqual([false, false])
  })

  it('does not take another person’s form, nor a form from elsewhere', async () => {
    await people.person('careful')
    const session = await people.token('careful')
    const foreign = await people.call('GET', '/account/two-factor', {
      headers: { ...browser(token.editor ?? ''), 'Sec-Fetch-Site': 'none' },
    })
    const form = { enrolment: value(foreign, 'enrolment'), code: codeOf(keyIn(foreign)) }
    expect(
      (await people.call('POST', '/account/two-factor', { form, headers: browser(session) })).status,
    ).toBe(400)
    const evil = { ...browser(token.editor ?? ''), Origin: 'https://evil.example' }
    expect((await people.call('POST', '/account/two-factor', { form, headers: evil })).status).toBe(403)
    expect((await people.login('careful')).status).toBe(200)
  })
})

describe('signing in with a second factor', () => {
  let secret = ''
  let codes: string[] = []
  beforeAll(async () => {
    await people.person('guarded')
    ;({ secret, codes } = await setUp(await people.token('guarded')))
  })

  it('gives no session, no cookie and no token before the code', async () => {
    const without = await people.login('guarded')
    expect([
      without.status,
      without.headers.getSetCookie(),
      without.body.errors?.[0]?.data?.secondFactor,
    ]).toEqual([401, [], 'code'])
    const wrong = await people.login('guarded', { code: '000000' })
    expect([wrong.status, wrong.headers.getSetCookie(), wrong.body.errors?.[0]?.data?.secondFactor]).toEqual([
      401,
      [],
      'wrongCode',
    ])
    expect(without.text).not.toMatch(/token/)
    await expect(
      people.payload.login({ collection: 'users', data: { email: people.email('guarded'), password } }),
    ).rejects.toThrow('second factor')
  })

  it('takes a code once, also when it comes twice at once', async () => {
    const code = codeOf(secret)
    const answers = await Promise.all([people.login('guarded', { code }), people.login('guarded', { code })])
    expect(answers.filter((answer) => tokenOf(answer) !== undefined)).toHaveLength(1)
    expect((await people.login('guarded', { code })).status).toBe(401)
  })

  it('lets nobody use a code that another transaction is using', async () => {
    const { id: person } = await people.person('twice')
    const { secret: own } = await setUp(await people.token('twice'))
    const code = codeOf(own)
    // Imported late: these read the settings of the hub that has started.
    const { atomically } = await import('../../../src/database/transactions/atomically.ts')
    const { checkCode } = await import('../../../src/accounts/factors/codes.ts')
    const [first, second] = [
      await createLocalReq({}, people.payload),
      await createLocalReq({}, people.payload),
    ]
    let used = () => {}
    const isUsed = new Promise<void>((resolve) => (used = resolve))
    const late = isUsed.then(() => atomically(second, () => checkCode(second, person, code)))
    const won = await atomically(first, async () => {
      const result = await checkCode(first, person, code)
      used()
      // The second one has read what it can by the time that these answers are here.
      for (let round = 0; round < 20; round += 1)
        await people.payload.db.count({ collection: 'users', req: first })
      return result
    })
    expect([won, await late]).toEqual([true, false])
  })

  it('takes each recovery code once', async () => {
    const [code = ''] = codes
    expect((await people.login('guarded', { code: code.toUpperCase() })).status).toBe(200)
    expect((await people.login('guarded', { code })).status).toBe(401)
  })

  it('says nothing about the second factor to who does not know the password', async () => {
    const answer = await people.login('guarded', { password: 'not the password at all', code: '000000' })
    expect(answer.text).toBe((await people.login('nobody')).text)
  })

  it('slows down tries of codes, from whatever address', async () => {
    await people.person('guessed')
    await setUp(await people.token('guessed'))
    const statuses = []
    for (let i = 0; i < 8; i += 1) statuses.push((await people.login('guessed', { code: '000000' })).status)
    expect(statuses).toContain(429)
  })
})

describe('resetting the second factor', () => {
  it('is for those who may set the password', async () => {
    await setUp(token.both ?? '')
    await setUp(token.editor ?? '')
    const reset = async (who: string, whom: string) =>
      (await people.call('DELETE', `/api/users/${id[whom]}/two-factor`, { token: token[who] })).status
    expect([
      await reset('admin', 'both'),
      await reset('member', 'editor'),
      await reset('editor', 'editor'),
      await reset('nobody', 'editor'),
    ]).toEqual([403, 403, 403, 403])
    expect((await people.login('both')).status).toBe(401)
    expect([await reset('admin', 'editor'), await reset('network', 'both')]).toEqual([200, 200])
    expect([(await people.login('editor')).status, (await people.login('both')).status]).toEqual([200, 200])
  })

  it('by oneself needs a code', async () => {
    await people.person('leaving')
    const session = await people.token('leaving')
    const { secret } = await setUp(session)
    const off = (code: string) =>
      people.call('POST', '/account/two-factor/change', {
        form: { wish: 'off', code },
        headers: browser(session),
      })
    expect((await off('000000')).status).toBe(400)
    expect((await people.login('leaving')).status).toBe(401)
    expect((await off(codeOf(secret))).status).toBe(303)
    expect((await people.login('leaving')).status).toBe(200)
  })

  it('nobody marks a person as having one', async () => {
    await people.call('PATCH', `/api/users/${id.member}`, {
      token: token.member,
      body: { twoFactor: true, state: 'suspended' },
    })
    const stored = await people.stored(id.member ?? '')
    expect([stored.twoFactor, stored.state]).toEqual([false, 'active'])
  })
})

describe('a municipality that demands it', () => {
  it('lets members without one set it up and do nothing else, from the next request on', async () => {
    const session = token.member ?? ''
    const demand = (requireTwoFactor: boolean) =>
      people.payload.update({
        collection: 'municipalities',
        id: people.city.beta,
        data: { requireTwoFactor },
        overrideAccess: true,
      })
    await demand(true)
    const refused = await people.call('GET', '/api/news', { token: session })
    expect([refused.status, refused.body.errors?.[0]?.message]).toEqual([
      403,
      expect.stringContaining('/account/two-factor'),
    ])
    expect(
      (await people.call('PATCH', `/api/users/${id.member}`, { token: session, body: { name: 'x' } })).status,
    ).toBe(403)
    const admin = await people.call('GET', '/admin', {
      headers: { ...browser(session), 'Sec-Fetch-Site': 'none' },
    })
    expect([admin.status, admin.headers.get('location')]).toEqual([303, '/account/two-factor'])
    expect((await people.call('GET', '/api/news', { token: token.admin })).status).toBe(200)

    const { secret, answer } = await setUp(session)
    expect(answer.status).toBe(200)
    expect((await people.call('GET', '/api/news', { token: session })).status).toBe(200)
    const off = await people.call('POST', '/account/two-factor/change', {
      form: { wish: 'off', code: codeOf(secret) },
      headers: browser(session),
    })
    expect(off.status).toBe(400)
    expect((await people.login('member')).status).toBe(401)
    await demand(false)
  })

  it('lets who signs in anew set it up on the way, with no session before', async () => {
    await people.person('newcomer', { memberships: [people.membership('beta', 'viewer')] })
    await people.payload.update({
      collection: 'municipalities',
      id: people.city.beta,
      data: { requireTwoFactor: true },
      overrideAccess: true,
    })
    const first = await people.login('newcomer')
    const { ticket = '' } = first.body.errors?.[0]?.data ?? {}
    expect([first.status, first.headers.getSetCookie(), ticket.length > 50]).toEqual([403, [], true])
    expect((await people.call('GET', '/api/users/me', { token: ticket })).body.user).toBeNull()
    const headers = { 'Accept-Language': 'en' }
    const page = await people.call('POST', '/account/two-factor/start', { form: { ticket }, headers })
    const done = await people.call('POST', '/account/two-factor', {
      form: { ticket: value(page, 'ticket'), enrolment: value(page, 'enrolment'), code: codeOf(keyIn(page)) },
      headers,
    })
    expect([done.status, codesIn(done).length]).toEqual([200, 10])
    expect(await people.holds(tokenOf(done) ?? '')).toBe(true)
    const again = await people.call('POST', '/account/two-factor/start', { form: { ticket }, headers })
    expect(keyIn(again)).toBe('')
  })

  it('ends a ticket with the password it was given for', async () => {
    const { id: person } = await people.person('changed', {
      memberships: [people.membership('beta', 'viewer')],
    })
    const { ticket = '' } = (await people.login('changed')).body.errors?.[0]?.data ?? {}
    await people.payload.update({
      collection: 'users',
      id: person,
      data: { password: 'umbrella lantern copper river' },
      overrideAccess: true,
    })
    expect((await people.call('POST', '/account/two-factor/start', { form: { ticket } })).status).toBe(303)
    expect(
      (await people.call('POST', '/account/two-factor/start', { form: { ticket: `${ticket}x` } })).status,
    ).toBe(303)
  })
})
