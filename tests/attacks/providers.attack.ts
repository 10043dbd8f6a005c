import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Browser, TestProvider } from '../integration/accounts/oidcProvider.ts'
import { People } from '../integration/accounts/people.ts'
import { password } from '../integration/people.ts'
import { accountSettings } from '../../src/accounts/sessions/settings.ts'
import { tally } from './tally.ts'

/**
 * A provider that lies: random claims about random accounts, in random scopes, and once more after the person's rights have
 * changed. It lets in whom it may speak for, by the rule as it is written here once more, and nobody else.
 */
const tried = tally('providers')
const people = new People()
const provider = new TestProvider()

beforeAll(async () => {
  await provider.listen()
  const { id: clientId, secret: clientSecret } = provider.client
  const { issuer } = provider
  const scope = { municipalities: ['alpha'], domains: ['a.example'] }
  const setting = { name: 'city', label: 'City', issuer, clientId, clientSecret, ...scope }
  await people.start({ OIDC_PROVIDERS: JSON.stringify([setting]) })
  process.env.OIDC_PROVIDERS = ''
  provider.serve(`${people.hub.url}/account/oidc/city/callback`)
})
afterAll(async () => {
  await people.hub.close()
  await provider.close()
})

/** Facts about a person that decide whether a provider may speak for them. */
interface Rights {
  cities: ('alpha' | 'beta')[]
  isNetworkAdmin: boolean
  domain: string
}

const domains = ['a.example', 'b.example', 'xn--drres-kva.example'] as const
const rights: fc.Arbitrary<Rights> = fc.record({
  cities: fc.subarray<'alpha' | 'beta'>(['alpha', 'beta']),
  isNetworkAdmin: fc.constantFrom(false, false, false, true),
  domain: fc.constantFrom('a.example', ...domains),
})
const scope = fc.record({
  municipalities: fc.oneof(
    fc.constant('all' as const),
    fc.constantFrom<string[]>(['alpha'], ['alpha', 'beta'], ['beta', 'gone']),
  ),
  domains: fc.oneof(fc.constant([...domains]), fc.subarray([...domains], { minLength: 1 })),
})

/** Ways to name an address that is not one's own; the first are the address itself. */
const claims: ((email: string) => string)[] = [
  (email) => email,
  (email) => email,
  (email) => email.toUpperCase(),
  (email) => `"${email}"@a.example`,
  (email) => email.replace('@', '+tag@'),
  (email) => `${email}.`,
  (email) => `${email},x@a.example`,
  (email) => `<${email}>`,
  (email) => ` ${email} `,
  (email) => email.replace('@', '\u0000@'),
  (email) => `x@a.example\n${email}`,
]
const said = fc.record({
  claim: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(claims.length - 1)),
  verified: fc.constantFrom(true, true, true, true, true, false, 'true', 1, null),
})

async function through(sub: string): Promise<{ browser: Browser; response: Response }> {
  const browser = new Browser()
  const atLogin = await browser.follow(`${people.hub.url}/account/oidc/city/start`)
  const form = { prompt: 'login', login: sub, password: 'x' }
  const atConsent = await browser.follow(atLogin.address, form)
  const { response } = atConsent.address.startsWith(provider.issuer)
    ? await browser.follow(atConsent.address, { prompt: 'consent' })
    : atConsent
  return { browser, response }
}

async function isIn(browser: Browser): Promise<boolean> {
  const token = browser.cookie(new URL(people.hub.url).host, 'payload-token')
  return token !== undefined && people.holds(token)
}

let count = 0

it('let nobody in whom they may not speak for, at the first sign-in and at later ones', async () => {
  const [setting] = accountSettings(people.payload).providers
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(rights, rights),
      scope,
      said,
      fc.boolean(),
      async ([before, after], { municipalities, domains: spoken }, { claim, verified }, isInvited) => {
        Object.assign(setting ?? {}, { municipalities, domains: spoken })
        const isWithin = ({ cities, isNetworkAdmin, domain }: Rights) =>
          !isNetworkAdmin &&
          spoken.includes(domain as (typeof domains)[number]) &&
          (municipalities === 'all' || cities.every((city) => municipalities.includes(city)))
        count += 1
        const data = ({ cities, isNetworkAdmin, domain }: Rights) => ({
          email: `person-${count}@${domain}`,
          isNetworkAdmin,
          memberships: cities.map((city) => people.membership(city, 'editor')),
        })
        const account = data(before)
        const shown = isInvited ? {} : { password }
        const { id } = await people.make('users', { name: 'Person', ...account, ...shown })
        const email = claims[claim]?.(account.email) ?? ''
        const sub = `sub-${count}`
        provider.accounts.set(sub, { sub, email, email_verified: verified as boolean })
        const first = await through(sub)
        tried(isInvited ? 'claims about invited people' : 'claims about people with a password')
        const isTheirs = verified === true && email.toLowerCase() === account.email && isWithin(before)
        expect(await isIn(first.browser)).toBe(isTheirs && isInvited)
        const text = await first.response.text()
        const ticket = /name="ticket" value="([^"]+)"/.exec(text)?.[1] ?? ''
        expect(ticket !== '').toBe(isTheirs && !isInvited)
        const wrong = { ticket, password: 'not the password at all' }
        await first.browser.follow(`${people.hub.url}/account/confirm-link`, wrong)
        if (!isTheirs || isInvited) expect(await isIn(first.browser)).toBe(isTheirs)
        if (!isTheirs) return
        if (!isInvited)
          await first.browser.follow(`${people.hub.url}/account/confirm-link`, { ticket, password })
        expect(await isIn(first.browser)).toBe(true)
        await people.payload.update({ collection: 'users', id, data: data(after), overrideAccess: true })
        const later = await through(sub)
        tried('sign-ins after the rights had changed')
        expect(await isIn(later.browser)).toBe(isWithin(after))
        await people.payload.update({ collection: 'users', id, data: account, overrideAccess: true })
        if (isWithin(after)) return
        const restored = await through(sub)
        tried('sign-ins by a link that had ended')
        expect(await isIn(restored.browser)).toBe(false)
      },
    ),
    { numRuns: 90 },
  )
})
