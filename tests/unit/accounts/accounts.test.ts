import { describe, expect, it } from '@jest/globals'
import { domainOf } from '../../../src/model/domainName.ts'
import { newRecoveryCodes, newSecret, stepOf } from '../../../src/accounts/factors/codes.ts'
import { deviceName } from '../../../src/accounts/events/device.ts'
import { clientNetwork } from '../../../src/accounts/network.ts'
import { accountLanguages, accountMessages, filled } from '../../../src/messages/accounts/index.ts'
import { passwordProblem } from '../../../src/accounts/credentials/passwordRules.ts'
import { seal, unseal } from '../../../src/accounts/credentials/sealing.ts'
import { readEnv } from '../../../src/settings/env.ts'

const settings = { HANSA_SECRET: 'x'.repeat(32), DATABASE_URL: 'file:/tmp/x.db' }
const provider = {
  name: 'city',
  label: 'City',
  issuer: 'https://login.city.example',
  clientId: 'a',
  clientSecret: 'b',
  municipalities: ['durres'],
  domains: ['city.example'],
}

describe('a sealed value', () => {
  it('opens with the same secret for the same purpose alone, and not when changed', () => {
    const sealed = seal('secret one', 'totp', { a: 1 })
    expect(unseal('secret one', 'totp', sealed)).toEqual({ a: 1 })
    expect(unseal('secret two', 'totp', sealed)).toBeUndefined()
    expect(unseal('secret one', 'oidc', sealed)).toBeUndefined()
    const changed = Buffer.from(sealed, 'base64url')
    changed.writeUInt8(changed.readUInt8(30) ^ 1, 30)
    expect(unseal('secret one', 'totp', changed.toString('base64url'))).toBeUndefined()
    for (const junk of ['', 'x', 'x'.repeat(100)]) expect(unseal('secret one', 'totp', junk)).toBeUndefined()
  })
})

describe('codes', () => {
  it('are six digits, and recovery codes are never alike', () => {
    const secret = newSecret()
    for (const junk of ['', 'abcdef', '12345', '1234567', '１２３４５６'])
      expect(stepOf(secret, junk)).toBeUndefined()
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    expect(codes.every((code) => /^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/.test(code))).toBe(true)
  })
})

describe('a password', () => {
  const person = { name: 'Ágnes Kovács', email: 'agnes.kovacs@durres.example' }
  it.each([
    ['short', 'passwordShort'],
    ['x'.repeat(257), 'passwordLong'],
    ['Password1234', 'passwordCommon'],
    ['aaaaaaaaaaaaaaaa', 'passwordCommon'],
    ['Agnes Kovács 1', 'passwordOwn'],
    ['kovacs-agnes-2024', 'passwordOwn'],
    ['agnes.kovacs@durres.example', 'passwordOwn'],
  ])('%s is refused', async (password, key) => {
    expect((await passwordProblem(password, person))?.key).toBe(key)
  })
  it.each([
    'correct horse battery staple',
    'umbrella lantern copper river',
    'Qz7!vTp2#mLx9',
    'шестнадцать зелёных ламп',
  ])('%s is taken', async (password) => expect(await passwordProblem(password, person)).toBeUndefined())
  it('that is no text is refused', async () => {
    for (const junk of [undefined, null, 1, {}, ['x'.repeat(20)]])
      expect((await passwordProblem(junk, person))?.key).toBe('passwordShort')
  })
})

describe('settings', () => {
  it('take proxies and providers, and refuse what is neither', () => {
    expect(readEnv({ ...settings, TRUST_PROXY: '2' }).TRUST_PROXY).toBe(2)
    expect(readEnv({ ...settings, TRUST_PROXY: '10.0.0.0/8, ::1' }).TRUST_PROXY).toEqual([
      '10.0.0.0/8',
      '::1',
    ])
    expect(readEnv(settings).TRUST_PROXY).toBe(0)
    expect(readEnv({ ...settings, OIDC_PROVIDERS: JSON.stringify([provider]) }).OIDC_PROVIDERS).toEqual([
      provider,
    ])
    const { municipalities: _all, ...unscoped } = provider
    expect(() => readEnv({ ...settings, OIDC_PROVIDERS: JSON.stringify([unscoped]) })).toThrow(
      'like ["durres"], or "all"',
    )
    for (const wrong of [
      '{',
      '{}',
      JSON.stringify([{ ...provider, issuer: 'http://login.city.example' }]),
      JSON.stringify([provider, provider]),
      JSON.stringify([provider, { ...provider, name: 'other' }]),
      JSON.stringify([{ ...provider, domains: [] }]),
      JSON.stringify([{ ...provider, domains: ['a@city.example'] }]),
      JSON.stringify([{ ...provider, municipalities: 'durres' }]),
      JSON.stringify([{ ...provider, other: 1 }]),
    ])
      expect(() => readEnv({ ...settings, OIDC_PROVIDERS: wrong })).toThrow('OIDC_PROVIDERS')
    expect(() => readEnv({ ...settings, TRUST_PROXY: 'everybody' })).toThrow('TRUST_PROXY')
  })

  it('never show a secret in a message', () => {
    const secret = 'clientSecret-that-nobody-reads'
    const wrong = JSON.stringify([{ ...provider, name: 'NOT A NAME', clientSecret: secret }])
    const message = () => readEnv({ ...settings, OIDC_PROVIDERS: wrong, SMTP_URL: 'http://user:hidden@host' })
    expect(message).toThrow('not shown')
    expect(message).not.toThrow(/nobody-reads|hidden/)
  })
})

describe('the domain of an address', () => {
  it.each([
    ['a@City.Example', 'city.example'],
    ['a+b.c@city.example.', 'city.example'],
    ['ä@dürres.example', 'xn--drres-kva.example'],
    ['a@city。example', 'city.example'],
  ])('%s is %s', (address, domain) => expect(domainOf(address)).toBe(domain))
  it.each([
    '"boss@network.example"@city.example',
    '"a"@city.example',
    'a@b@city.example',
    'a (comment)@city.example',
    'a@city.example (x)',
    'A <a@city.example>',
    'a@city.example,b@network.example',
    'a@[192.0.2.1]',
    'a@192.0.2.1',
    'a@city..example',
    'a@-city.example',
    'a@city.example..',
    'a@city.example/x',
    'a@city.example%2ex',
    'a@city.example／x',
    'a@city.example\u0000',
    '@city.example',
    'a@',
    'city.example',
    '',
  ])('%s is none', (address) => expect(domainOf(address)).toBeUndefined())
})

describe('a network address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['2001:db8::1', '2001:db8::/64'],
  ])('%s counts as %s', (ip, counted) => {
    expect(clientNetwork(ip)).toBe(counted)
  })
})

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
      'Edge, Windows',
    ],
    ['curl/8.9.1', 'curl/8.9.1'],
  ])('%s is named', (agent, name) => expect(deviceName(agent)).toBe(name))
})

describe('the texts about accounts', () => {
  it('name in every language what the English ones name', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    const english = accountMessages('en')
    for (const language of accountLanguages) {
      for (const [part, texts] of Object.entries(accountMessages(language))) {
        for (const [key, text] of Object.entries(texts)) {
          const original = (english as never)[part][key] as unknown
          const flat = (value: unknown) => names(typeof value === 'string' ? value : JSON.stringify(value))
          expect([language, part, key, flat(text)]).toEqual([language, part, key, flat(original)])
        }
      }
    }
    expect(filled('{a} and {b}', { a: '1' })).toBe('1 and {b}')
  })
})
