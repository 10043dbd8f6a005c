import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Browser, TestProvider } from './oidcProvider.ts'
import { People } from './people.ts'
import { linkIn, sentMails } from './outbox.ts'

const people = new People()
const provider = new TestProvider()

beforeAll(async () => {
  await provider.listen()
  const { id: clientId, secret: clientSecret } = provider.client
  const setting = { name: 'city', label: 'City of Alpha', issuer: provider.issuer, clientId, clientSecret }
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

const account = (sub: string, email: string, verified = true) =>
  provider.accounts.set(sub, { sub, email, email_verified: verified })

describe('signing in with an identity provider', () => {
  it('lets a person in whose confirmed address is known here, and gives no right', async () => {
    const { id } = await people.person('known', { memberships: [people.membership('alpha', 'viewer')] })
    const before = await people.stored(id)
    account('sub-known', 'Known@hansa.example')
    const browser = new Browser()
    const end = await through(browser, 'sub-known')
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
    account('sub-unknown', 'unknown@hansa.example')
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
    const link = linkIn((await sentMails(people.hub))[0]?.text)
    account('sub-invited', people.email('invited'))
    const browser = new Browser()
    await through(browser, 'sub-invited')
    expect([await signedInAs(browser), (await people.stored(id)).state]).toEqual([
      people.email('invited'),
      'active',
    ])
    expect((await people.call('GET', `/account/link/${link}`)).status).toBe(410)
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
    const { response } = await through(browser, 'sub-strict')
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
