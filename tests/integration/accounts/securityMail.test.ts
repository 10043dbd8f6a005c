import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, type PayloadRequest } from 'payload'
import type { AccountEvent } from '../../../src/accounts/events/events.ts'
import { accountLanguages, accountMessages } from '../../../src/messages/accounts/index.ts'
import type { User } from '../../../src/model/payload-types.ts'
import { password } from '../people.ts'
import { linkIn, type Sent, sentMails } from './outbox.ts'
import { People } from './people.ts'

const people = new People()
const chosen = 'umbrella lantern copper river'
const { what } = accountMessages('en').security

beforeAll(async () => {
  await people.start()
  await people.person('network', { isNetworkAdmin: true })
})
afterAll(() => people.hub.close())

const from = (address: string, agent = 'Firefox Windows') => ({
  'X-Forwarded-For': address,
  'User-Agent': agent,
})
const short = (mails: Sent[]) => mails.map(({ to, subject }) => [to, subject.replace('Hansa: ', '')])

/** Something of the hub's own code, done for a person without a request from outside. */
async function done(
  id: string,
  work: (req: PayloadRequest, user: User) => Promise<unknown>,
): Promise<Sent[]> {
  await work(await createLocalReq({}, people.payload), await people.stored(id))
  return sentMails(people.hub)
}

describe('a mail about security', () => {
  it('tells of a device that has not signed in before, and of none that has, even after its sessions ended', async () => {
    const { id } = await people.person('devices')
    await people.login('devices', {}, from('192.0.2.7'))
    expect(await sentMails(people.hub)).toEqual([])
    await people.login('devices', {}, from('192.0.2.200'))
    expect(await sentMails(people.hub)).toEqual([])
    await people.login('devices', {}, from('198.51.100.7'))
    const [mail, ...others] = await sentMails(people.hub)
    expect([others, mail?.to, mail?.subject]).toEqual([
      [],
      people.email('devices'),
      `Hansa: ${what.newDevice}`,
    ])
    for (const part of ['Firefox, Windows', '198.51.100.0/24', ' UTC', `${people.hub.url}/account`])
      expect(mail?.text).toContain(part)
    expect(mail?.text).not.toContain('198.51.100.7')
    await people.payload.db.deleteMany({ collection: 'accountSessions', where: { user: { equals: id } } })
    await people.login('devices', {}, from('198.51.100.7'))
    expect(await sentMails(people.hub)).toEqual([])
    await people.login('devices', {}, from('198.51.100.7', 'Chrome Android'))
    expect(short(await sentMails(people.hub))).toEqual([[people.email('devices'), what.newDevice]])
  })

  it('tells of a changed password, whoever changed it, and not of the first one', async () => {
    const { id } = await people.person('password')
    const token = await people.token('password', {})
    await people.call('PATCH', `/api/users/${id}`, {
      token,
      body: { password: chosen, currentPassword: password },
      headers: from('192.0.2.7'),
    })
    const [own] = await sentMails(people.hub)
    expect([own?.to, own?.subject]).toEqual([people.email('password'), `Hansa: ${what.passwordChange}`])
    expect(own?.text).toContain('192.0.2.0/24')
    await people.call('PATCH', `/api/users/${id}`, {
      token: await people.token('network'),
      body: { password },
      headers: from('203.0.113.9'),
    })
    const [other] = await sentMails(people.hub)
    expect(other?.subject).toBe(`Hansa: ${what.passwordChange}`)
    expect(other?.text).toContain('an administrator')
    expect(other?.text).not.toContain('203.0.113.')
    await people.call('POST', '/api/users/forgot-password', { body: { email: people.email('password') } })
    const [asked] = await sentMails(people.hub)
    await people.call('POST', `/account/link/${linkIn(asked?.text)}`, {
      form: { password: chosen, repeat: chosen },
    })
    expect(short(await sentMails(people.hub))).toEqual([[people.email('password'), what.passwordChange]])
    await people.person('first', { password: undefined })
    const [invitation] = await sentMails(people.hub)
    await people.call('POST', `/account/link/${linkIn(invitation?.text)}`, {
      form: { password: chosen, repeat: chosen },
    })
    expect(await sentMails(people.hub)).toEqual([])
  })

  it('tells both addresses of a changed one', async () => {
    const { id } = await people.person('moving')
    await people.call('PATCH', `/api/users/${id}`, {
      token: await people.token('moving'),
      body: { email: 'moved@hansa.example', currentPassword: password },
    })
    expect(short(await sentMails(people.hub)).sort()).toEqual([
      ['moved@hansa.example', what.emailChange],
      [people.email('moving'), what.emailChange],
    ])
  })

  it('goes in the language of the person, for every matter and every language', async () => {
    // Imported late: it reads the settings of the hub that has started.
    const { accountEvent, accountEvents } = await import('../../../src/accounts/events/events.ts')
    const { id } = await people.person('polyglot')
    const silent = Object.entries(accountEvents).filter(([, row]) => !('mail' in row))
    expect(silent.map(([kind]) => kind)).toEqual(['signOut', 'invite', 'suspend'])
    for (const language of accountLanguages) {
      await people.payload.db.updateOne({ collection: 'users', id, data: { language } })
      for (const [kind, row] of Object.entries(accountEvents)) {
        const mails = await done(id, (req, user) => accountEvent(req, { kind: kind as AccountEvent, user }))
        const words = accountMessages(language).security
        const wanted = 'mail' in row ? [[people.email('polyglot'), words.what[row.mail]]] : []
        expect([language, kind, short(mails)]).toEqual([language, kind, wanted])
        for (const { text } of mails) expect(text).not.toMatch(/\{\w+\}/)
      }
    }
  })

  it('is not sent to the suspended, nor when the change is not stored', async () => {
    const { accountEvent } = await import('../../../src/accounts/events/events.ts')
    const { atomically } = await import('../../../src/database/transactions/atomically.ts')
    const { id } = await people.person('silent')
    const failed = (req: PayloadRequest, user: User) =>
      atomically(req, async () => {
        await accountEvent(req, { kind: 'passkeyAdded', user })
        throw new Error('not stored')
      }).catch(() => undefined)
    expect(await done(id, failed)).toEqual([])
    await people.payload.update({ collection: 'users', id, data: { suspended: true }, overrideAccess: true })
    expect(await done(id, (req, user) => accountEvent(req, { kind: 'passkeyAdded', user }))).toEqual([])
  })
})
