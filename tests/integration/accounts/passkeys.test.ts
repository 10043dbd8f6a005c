import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accountMessages } from '../../../src/messages/accounts/index.ts'
import { password } from '../people.ts'
import type { Authenticator } from './authenticator.ts'
import { askedAt, askedIn, codeOf, codesIn, FactorPages, value } from './factorPages.ts'
import { sentMails } from './outbox.ts'
import { People, tokenOf } from './people.ts'

const people = new People()
const { what } = accountMessages('en').security

beforeAll(async () => {
  await people.start()
  await people.person('network', { isNetworkAdmin: true })
})
afterAll(() => people.hub.close())

const pagesOf = async (name: string, shown: object = {}) =>
  new FactorPages(people, await people.token(name, shown))
const told = async (name: string) =>
  (await sentMails(people.hub))
    .filter(({ to }) => to === people.email(name))
    .map(({ subject }) => subject.replace('Hansa: ', ''))

/** Makes a person with one passkey. */
async function withPasskey(name: string, data: object = {}) {
  const { id } = await people.person(name, data)
  const pages = await pagesOf(name)
  const device = pages.device()
  const codes = codesIn(await pages.add(device))
  expect(codes).toHaveLength(10)
  return { id, pages, device, codes }
}

/** Signs in with a passkey. */
async function enter(name: string, device: Authenticator, deviation = {}) {
  const { options, kept } = askedAt(await people.login(name))
  const passkey = { credential: device.show(options, deviation), kept }
  return { passkey, answer: await people.login(name, { passkey }) }
}

const rowIn = async (pages: FactorPages) =>
  /href="\/account\/passkeys\/([\w-]+)"/.exec((await pages.get('/account/two-factor')).text)?.[1] ?? ''

describe('a passkey', () => {
  it('is added by who knows the password, counts as second factor, and ends other sessions', async () => {
    const { id } = await people.person('adding')
    const elsewhere = await people.token('adding')
    const pages = await pagesOf('adding')
    const refused = await pages.post('/account/passkeys/new', { password: 'not the password' })
    expect([refused.status, refused.text.includes('data-passkey')]).toEqual([400, false])
    await sentMails(people.hub)
    const added = await pages.add(pages.device())
    expect([added.status, codesIn(added).length, (await people.stored(id)).twoFactor]).toEqual([
      200,
      10,
      true,
    ])
    expect([await people.holds(pages.session), await people.holds(elsewhere)]).toEqual([true, false])
    expect(await told('adding')).toEqual([what.passkeyAdded])
    expect((await pages.get('/account/two-factor')).text).toContain('Phone')
  })

  it('is not taken from a device that did not verify the person, for another origin, or for an old challenge', async () => {
    const { id } = await people.person('careful')
    const pages = await pagesOf('careful')
    for (const deviation of [
      { isVerified: false },
      { origin: 'https://evil.example' },
      { host: 'evil.example' },
      { challenge: 'AAAA' },
      { type: 'webauthn.get' },
    ])
      expect([deviation, (await pages.add(pages.device(), undefined, deviation)).status]).toEqual([
        deviation,
        400,
      ])
    expect((await people.stored(id)).twoFactor).toBe(false)
  })

  it('is asked for after the password, and lets in whoever shows it, once', async () => {
    const { device } = await withPasskey('guarded')
    const first = await people.login('guarded')
    expect([first.status, first.headers.getSetCookie(), first.body.errors?.[0]?.data?.secondFactor]).toEqual([
      401,
      [],
      'code',
    ])
    const { passkey, answer } = await enter('guarded', device)
    expect([answer.status, await people.holds(tokenOf(answer) ?? '')]).toEqual([200, true])
    const again = await people.login('guarded', { passkey })
    expect([again.status, tokenOf(again)]).toEqual([401, undefined])
    expect((await people.login('guarded', { passkey, password: 'not the password' })).text).toBe(
      (await people.login('nobody')).text,
    )
    await expect(
      people.payload.login({ collection: 'users', data: { email: people.email('guarded'), password } }),
    ).rejects.toThrow('second factor')
  })

  it('is taken once from a device that counts nothing, as those that keep passkeys in a cloud', async () => {
    await people.person('cloud')
    const pages = await pagesOf('cloud')
    const device = pages.device()
    await pages.add(device, { password }, { counter: 0 })
    const { options, kept } = askedAt(await people.login('cloud'))
    const passkey = { credential: device.show(options, { counter: 0 }), kept }
    expect((await people.login('cloud', { passkey })).status).toBe(200)
    const again = { credential: device.show(options, { counter: 0 }), kept }
    for (const replayed of [passkey, again])
      expect((await people.login('cloud', { passkey: replayed })).status).toBe(401)
    const { answer } = await enter('cloud', device, { counter: 0 })
    expect(answer.status).toBe(200)
  })

  it('is taken once, also when it comes twice at once', async () => {
    const { device } = await withPasskey('twice')
    const { options, kept } = askedAt(await people.login('twice'))
    const passkey = { credential: device.show(options), kept }
    const answers = await Promise.all([
      people.login('twice', { passkey }),
      people.login('twice', { passkey }),
    ])
    expect(answers.filter((answer) => tokenOf(answer) !== undefined)).toHaveLength(1)
  })

  it('has recovery codes that stand in for it', async () => {
    const { codes } = await withPasskey('lost')
    await sentMails(people.hub)
    expect((await people.login('lost', { code: codes[0] })).status).toBe(200)
    expect(await told('lost')).toContain(what.recoveryCodeUsed)
    expect((await people.login('lost', { code: codes[0] })).status).toBe(401)
  })

  it('is needed for another one, for an app beside it, and for removing either', async () => {
    const { id, pages, device } = await withPasskey('several')
    const page = await pages.get('/account/two-factor')
    expect((await pages.post('/account/passkeys/new', { password })).text).not.toContain(
      'data-passkey="create"',
    )
    const { options, kept } = askedIn(page)
    const added = await pages.add(pages.device(), { credential: device.show(options), kept })
    expect([added.status, added.headers.get('location')]).toEqual([303, '/account/two-factor'])

    const unproved = await pages.post('/account/two-factor/change', { wish: 'app', code: '000000' })
    expect(value(unproved, 'enrolment')).toBe('')
    const again = askedIn(await pages.get('/account/two-factor'))
    const setUp = await pages.post('/account/two-factor/change', {
      wish: 'app',
      credential: device.show(again.options, {}, device.first),
      kept: again.kept,
    })
    const secret = (/class="key">([^<]+)</.exec(setUp.text)?.[1] ?? '').replaceAll(' ', '')
    const done = await pages.post('/account/two-factor', {
      enrolment: value(setUp, 'enrolment'),
      code: codeOf(secret, -1),
    })
    expect(codesIn(done)).toHaveLength(10)

    const row = await rowIn(pages)
    const refused = await pages.post(`/account/passkeys/${row}`, { code: '000000' })
    expect(refused.status).toBe(400)
    await pages.post(`/account/passkeys/${row}`, { code: codeOf(secret) })
    expect(await rowIn(pages)).not.toBe(row)
    await pages.post(`/account/passkeys/${await rowIn(pages)}`, { code: codesIn(done)[0] ?? '' })
    expect([await rowIn(pages), (await people.stored(id)).twoFactor]).toEqual(['', true])
    await pages.post('/account/two-factor/change', { wish: 'off', code: codesIn(done)[1] ?? '' })
    expect((await people.stored(id)).twoFactor).toBe(false)
  })

  it('is not added by a page that was opened before there was a second factor', async () => {
    const { id } = await people.person('late')
    const pages = await pagesOf('late')
    const early = askedIn(await pages.post('/account/passkeys/new', { password }))
    await pages.add(pages.device())
    const credential = pages.device().make(early.options)
    const refused = await pages.post('/account/passkeys', { credential, kept: early.kept, name: 'Late' })
    expect([refused.status, refused.text.includes('Late'), (await people.stored(id)).twoFactor]).toEqual([
      400,
      false,
      true,
    ])
  })

  it('goes with what an administrator resets', async () => {
    const { id, pages } = await withPasskey('reset')
    const token = await people.token('network')
    expect((await people.call('DELETE', `/api/users/${id}/two-factor`, { token })).status).toBe(200)
    expect((await people.stored(id)).twoFactor).toBe(false)
    expect((await people.login('reset')).status).toBe(200)
    expect(await rowIn(pages)).toBe('')
  })
})

describe('where a second factor is demanded', () => {
  beforeAll(() =>
    people.payload.update({
      collection: 'municipalities',
      id: people.city.beta,
      data: { requireTwoFactor: true },
      overrideAccess: true,
    }),
  )

  it('a passkey does, set up in the middle of the sign-in, and the last one stays', async () => {
    const { id } = await people.person('demanded', { memberships: [people.membership('beta', 'editor')] })
    const { ticket = '' } = (await people.login('demanded')).body.errors?.[0]?.data ?? {}
    const pages = new FactorPages(people, '')
    const device = pages.device()
    const asked = askedIn(await pages.post('/account/passkeys/new', { ticket }))
    const done = await pages.post('/account/passkeys', {
      ticket,
      credential: device.make(asked.options),
      kept: asked.kept,
      name: 'Phone',
    })
    expect([done.status, codesIn(done).length, (await people.stored(id)).twoFactor]).toEqual([200, 10, true])
    const inside = new FactorPages(people, tokenOf(done) ?? '')
    expect((await people.call('GET', '/api/news', { token: inside.session })).status).toBe(200)
    const row = await rowIn(inside)
    const kept = await inside.post(`/account/passkeys/${row}`, { code: codesIn(done)[0] ?? '' })
    expect([kept.status, await rowIn(inside)]).toEqual([400, row])
  })
})
