import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Browser, TestProvider } from './oidcProvider.ts'
import { People } from './people.ts'
import { cityData, password } from '../people.ts'
import { linkIn, sentMails } from './outbox.ts'
import { setUpFactor } from './factors.ts'

const people = new People()
const provider = new TestProvider()

beforeAll(async () => {
  await provider.listen()
  const { id: clientId, secret: clientSecret } = provider.client
  const scope = { municipalities: ['alpha', 'beta'], domains: ['Hansa.example.'] }
  const { issuer } = provider
  const setting = { name: 'city', label: 'City of Alpha', issuer, clientId, clientSecret, ...scope }
  await people.start({ OIDC_PROVIDERS: JSON.stringify([setting]) })
  process.env.OIDC_PROVIDERS = ''
  provider.serve(`${people.hub.url}/account/oidc/city/callback`)
})
afterAll(async () => {
  await people.hub.close()
  await provider.close()
})

const host = () => new URL(people.hub.url).host
const start = () => `${people.hub.url}/account/oidc/city/start`

/** Goes through the provider as a person does: its sign-in page, its consent page, and back. */
async function through(browser: Browser, sub: string) {
  const atLogin = await browser.follow(start())
  const atConsent = await browser.follow(atLogin.address, { prompt: 'login', login: sub, password: 'x' })
  if (!atConsent.address.startsWith(provider.issuer)) return atConsent
  return browser.follow(atConsent.address, { prompt: 'consent' })
}

async function signedInAs(browser: Browser): Promise<string | undefined> {
  const token = browser.cookie(host(), 'payload-token')
  if (token === undefined) return undefined
  const me = await people.call('GET', '/api/users/me', { token })
  return me.body.user?.email as string | undefined
}

/** Shows the password that a first link asks for. */
async function confirmed(browser: Browser, sub: string, shown: Record<string, string> = {}) {
  const { response } = await through(browser, sub)
  const text = await response.text()
  const ticket = /name="ticket" value="([^"]+)"/.exec(text)?.[1] ?? ''
  return browser.follow(`${people.hub.url}/account/confirm-link`, { ticket, password, ...shown })
}

const identitiesOf = async (id: string) => {
  const where = { user: { equals: id } }
  const held = await people.payload.db.findOne<{ id: string; identities?: unknown[] }>({
    collection: 'credentials',
    where,
  })
  return held?.identities?.length ?? 0
}

const account = (sub: string, email: string, verified = true) =>
  provider.accounts.set(sub, { sub, email, email_verified: verified })

describe('signing in with an identity provider', () => {
  it('lets a person in whose confirmed address is known here, once the password was shown, and gives no right', async () => {
    const { id } = await people.person('known', { memberships: [people.membership('alpha', 'viewer')] })
    const before = await people.stored(id)
    account('sub-known', 'Known@hansa.example')
    const first = new Browser()
    const asked = await through(first, 'sub-known')
    expect([asked.response.status, await signedInAs(first)]).toEqual([200, undefined])
    const second = new Browser()
    const wrong = await confirmed(second, 'sub-known', { password: 'not the password at all' })
    expect([wrong.response.status, await signedInAs(second), await identitiesOf(id)]).toEqual([
      401,
      undefined,
      0,
    ])
    const browser = new Browser()
    const end = await confirmed(browser, 'sub-known')
    expect([end.response.status, new URL(end.address).pathname]).toEqual([303, '/admin'])
    expect(await signedInAs(browser)).toBe(people.email('known'))
    const after = await people.stored(id)
    expect([after.memberships, after.isNetworkAdmin]).toEqual([before.memberships, before.isNetworkAdmin])
  })

  it('counts issuer and subject from then on: neither a new address there nor another person with that address', async () => {
    account('sub-known', 'renamed@elsewhere.example')
    const same = new Browser()
    await through(same, 'sub-known')
    expect(await signedInAs(same)).toBe(people.email('known'))
    account('sub-thief', people.email('known'))
    const thief = new Browser()
    const end = await through(thief, 'sub-thief')
    expect([end.response.status, await signedInAs(thief)]).toEqual([403, undefined])
  })

  it('refuses an unconfirmed address, an unknown one, and a suspended person', async () => {
    await people.person('unconfirmed')
    await people.person('barred', { suspended: true })
    account('sub-unconfirmed', people.email('unconfirmed'), false)
    account('sub-unknown', 'nobody@hansa.example')
    account('sub-barred', people.email('barred'))
    const before = await people.payload.count({ collection: 'users', overrideAccess: true })
    for (const [sub, words] of [
      ['sub-unconfirmed', 'has not confirmed'],
      ['sub-unknown', 'no account here'],
      ['sub-barred', 'no account here'],
    ] as const) {
      const browser = new Browser()
      const { response } = await through(browser, sub)
      expect([sub, response.status, await response.text(), await signedInAs(browser)]).toEqual([
        sub,
        403,
        expect.stringContaining(words),
        undefined,
      ])
    }
    expect(await people.payload.count({ collection: 'users', overrideAccess: true })).toEqual(before)
  })

  it('takes an invitation, and its link ends', async () => {
    const { id } = await people.person('invited', { password: undefined })
    const mails = await sentMails(people.hub)
    const link = linkIn(mails.find(({ to }) => to === people.email('invited'))?.text)
    account('sub-invited', people.email('invited'))
    const browser = new Browser()
    await through(browser, 'sub-invited')
    expect([await signedInAs(browser), (await people.stored(id)).state]).toEqual([
      people.email('invited'),
      'active',
    ])
    expect((await people.call('GET', `/account/link/${link}`)).status).toBe(410)
    // There is no password yet that could be asked for.
    const data = await (await browser.open(`${people.hub.url}/account/data`)).text()
    expect(data).toContain('sign in through another service and have no password')
  })

  it('asks for the second factor where it is demanded', async () => {
    await people.person('strict', { memberships: [people.membership('beta', 'viewer')] })
    await people.payload.update({
      collection: 'municipalities',
      id: people.city.beta,
      data: { requireTwoFactor: true },
      overrideAccess: true,
    })
    account('sub-strict', people.email('strict'))
    const browser = new Browser()
    const { response } = await confirmed(browser, 'sub-strict')
    expect([
      response.status,
      (await response.text()).includes('class="qr"'),
      await signedInAs(browser),
    ]).toEqual([200, true, undefined])
  })

  it('refuses an answer that is not to its own question', async () => {
    account('sub-known', people.email('known'))
    const attacker = new Browser()
    const atLogin = await attacker.follow(start())
    const back: string[] = []
    const consent = await attacker.follow(atLogin.address, {
      prompt: 'login',
      login: 'sub-known',
      password: 'x',
    })
    expect(consent.address).toContain(
      consent.address.startsWith(provider.issuer) ? provider.issuer : people.hub.url,
    )
    for (const address of [
      `${people.hub.url}/account/oidc/city/callback?code=guessed&state=guessed`,
      `${people.hub.url}/account/oidc/city/callback?error=access_denied`,
    ]) {
      const victim = new Browser()
      await victim.open(start())
      const { response } = await victim.follow(address)
      back.push(String(response.status))
      expect(await signedInAs(victim)).toBeUndefined()
      expect((await new Browser().open(address)).status).toBe(502)
    }
    expect(back).toEqual(['502', '502'])
  })
})

describe('what a provider may speak for', () => {
  const cities = { gamma: '' }
  beforeAll(async () => {
    cities.gamma = (await people.make('municipalities', cityData('gamma'))).id
  })
  const change = (id: string, data: object) =>
    people.payload.update({ collection: 'users', id, data, overrideAccess: true })
  const elsewhere = () => [
    people.membership('alpha', 'viewer'),
    { municipality: cities.gamma, roles: ['viewer' as const] },
  ]
  const refused = async (sub: string) => {
    const browser = new Browser()
    const { response } = await through(browser, sub)
    expect([sub, response.status, await signedInAs(browser)]).toEqual([sub, 403, undefined])
    return response.text()
  }

  it('is no network administrator, nobody with rights elsewhere, and no address of another domain', async () => {
    const { id: boss } = await people.person('boss', { isNetworkAdmin: true })
    const { id: both } = await people.person('both', { memberships: elsewhere() })
    const { id: guest } = await people.make('users', {
      name: 'Guest',
      email: 'guest@sub.hansa.example',
      password,
      memberships: [people.membership('alpha', 'viewer')],
    })
    const { id: called } = await people.person('called', { isNetworkAdmin: true, password: undefined })
    account('sub-boss', people.email('boss'))
    account('sub-both', people.email('both'))
    account('sub-guest', 'guest@sub.hansa.example')
    account('sub-called', people.email('called'))
    for (const sub of ['sub-boss', 'sub-both', 'sub-guest', 'sub-called'])
      expect(await refused(sub)).toContain('no account here')
    for (const id of [boss, both, guest, called]) expect(await identitiesOf(id)).toBe(0)
  })

  it('is asked at every sign-in: a link ends when the person has rights elsewhere, or rises', async () => {
    for (const [name, data] of [
      ['moved', { memberships: elsewhere() }],
      ['risen', { isNetworkAdmin: true, memberships: [] }],
      ['renamed', { email: 'renamed@other.example' }],
    ] as const) {
      const { id } = await people.person(name, { memberships: [people.membership('alpha', 'viewer')] })
      account(`sub-${name}`, people.email(name))
      await confirmed(new Browser(), `sub-${name}`)
      expect([name, await identitiesOf(id)]).toEqual([name, 1])
      await change(id, data)
      expect(await refused(`sub-${name}`)).toContain('may not speak')
      expect([name, await identitiesOf(id)]).toEqual([name, 0])
      await refused(`sub-${name}`)
    }
  })

  it('includes a network administrator who links from the account page, with the own second factor alone', async () => {
    const { id } = await people.person('chief', { isNetworkAdmin: true })
    const token = await people.token('chief')
    const cookie = { Cookie: `payload-token=${token}`, Origin: people.hub.url, 'Accept-Language': 'en' }
    const ask = (form: Record<string, string>) =>
      people.call('POST', '/account/oidc/city/link', { form, headers: cookie })
    expect((await ask({ password })).text).toContain('second factor')
    const factor = await setUpFactor(people, token)
    expect((await ask({ password: 'not the password at all' })).status).toBe(400)
    account('sub-chief', 'whoever@elsewhere.example')
    const browser = new Browser()
    browser.keep(host(), 'payload-token', token)
    const atLogin = await browser.follow(`${people.hub.url}/account/oidc/city/link`, { password })
    const atConsent = await browser.follow(atLogin.address, {
      prompt: 'login',
      login: 'sub-chief',
      password: 'x',
    })
    const end = await browser.follow(atConsent.address, { prompt: 'consent' })
    expect([new URL(end.address).pathname, await identitiesOf(id)]).toEqual(['/account', 1])
    const anew = new Browser()
    const step = await through(anew, 'sub-chief')
    expect([step.response.status, await signedInAs(anew)]).toEqual([200, undefined])
    const ticket = /name="ticket" value="([^"]+)"/.exec(await step.response.text())?.[1] ?? ''
    await anew.follow(`${people.hub.url}/account/second-step`, { ticket, code: factor.code(1) })
    expect(await signedInAs(anew)).toBe(people.email('chief'))
    await people.payload.update({ collection: 'users', id, data: { twoFactor: false }, overrideAccess: true })
    expect(await refused('sub-chief')).toContain('second factor')
    await change(id, { isNetworkAdmin: false })
    await refused('sub-chief')
    expect(await identitiesOf(id)).toBe(0)
  })

  it('stands in the audit log: what was linked, and what ended', async () => {
    const { docs } = await people.payload.find({
      collection: 'auditLog',
      where: { action: { in: ['identityLinked', 'identityUnlinked'] } },
      limit: 0,
      overrideAccess: true,
    })
    expect([...new Set(docs.map(({ action }) => action))].sort()).toEqual([
      'identityLinked',
      'identityUnlinked',
    ])
  })
})

it('takes what a browser kept once', async () => {
  await people.person('twice', { memberships: [people.membership('alpha', 'viewer')] })
  account('sub-twice', people.email('twice'))
  await confirmed(new Browser(), 'sub-twice')
  const browser = new Browser()
  const atLogin = await browser.follow(start())
  const kept = browser.cookie(host(), 'hansa-oidc') ?? ''
  const form = { prompt: 'login', login: 'sub-twice', password: 'x' }
  const atConsent = await browser.follow(atLogin.address, form)
  await browser.follow(atConsent.address, { prompt: 'consent' })
  expect(await signedInAs(browser)).toBe(people.email('twice'))
  const before = browser.last(host(), '/account/oidc/city/callback')
  const thief = new Browser()
  thief.keep(host(), 'hansa-oidc', kept)
  const log: string[] = []
  const { logger } = people.payload
  logger.warn = ((line: string) => void log.push(line)) as typeof logger.warn
  expect((await thief.follow(before)).response.status).toBe(502)
  expect(log.join()).toContain('taken before')
  expect(await signedInAs(thief)).toBeUndefined()
})
