import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { linkIn, sentMails } from './outbox.ts'
import { password } from '../people.ts'
import { People, tokenOf } from './people.ts'

const people = new People()
const token: Record<string, string> = {}
const chosen = 'umbrella lantern copper river'

beforeAll(async () => {
  await people.start()
  await people.person('network', { isNetworkAdmin: true })
  await people.person('admin', { memberships: [people.membership('alpha', 'admin')] })
  await people.person('editor', { memberships: [people.membership('alpha', 'editor')] })
  for (const name of ['network', 'admin', 'editor']) token[name] = await people.token(name)
})
afterAll(() => people.hub.close())

const add = (who: string, name: string, data: object = {}) =>
  people.call('POST', '/api/users', {
    token: token[who],
    body: {
      name: `Invited ${name}`,
      email: people.email(name),
      memberships: [people.membership('alpha', 'editor')],
      ...data,
    },
  })

/** Adds a person and gives the id and the token of the link that was mailed. */
async function invited(name: string, data: object = {}): Promise<{ id: string; link: string }> {
  const answer = await add('admin', name, data)
  expect([answer.status, answer.status === 201 ? '' : answer.text]).toEqual([201, ''])
  const mails = await sentMails(people.hub)
  expect(mails.map(({ to }) => to)).toEqual([people.email(name)])
  return { id: answer.body.doc?.id ?? '', link: linkIn(mails[0]?.text) }
}

const open = (link: string) => people.call('GET', `/account/link/${link}`)
const take = (link: string, form: object = {}) =>
  people.call('POST', `/account/link/${link}`, { form: { password: chosen, repeat: chosen, ...form } })

const credentials = async (id: string) =>
  people.payload.db.findOne<{ id: string; linkHash?: string } & Record<string, unknown>>({
    collection: 'credentials',
    where: { user: { equals: id } },
  })

describe('an invitation', () => {
  it('goes out when a municipality’s administrator adds a person without a password, and lets the person in', async () => {
    const { id, link } = await invited('first')
    expect((await people.stored(id)).state).toBe('invited')
    const page = await open(link)
    expect([page.status, page.headers.get('cache-control'), page.headers.get('referrer-policy')]).toEqual([
      200,
      'private, no-store',
      'same-origin',
    ])
    expect(page.text).toContain('Invited first')
    expect((await open(link)).status).toBe(200)
    const taken = await take(link)
    expect([taken.status, tokenOf(taken)]).toEqual([200, undefined])
    expect((await people.stored(id)).state).toBe('active')
    expect((await people.login('first', { password: chosen })).status).toBe(200)
  })

  it('works once, and its token stands nowhere in the database', async () => {
    const { id, link } = await invited('once')
    expect(link).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await credentials(id))).not.toContain(link)
    const jobs = await people.payload.find({ collection: 'payload-jobs', overrideAccess: true })
    expect(jobs.docs).toEqual([])
    const both = await Promise.allSettled([take(link), take(link)])
    const statuses = both.map((one) => (one.status === 'fulfilled' ? one.value.status : 0)).sort()
    expect(statuses[0]).toBe(200)
    expect(statuses[1]).toBeGreaterThanOrEqual(410)
    const again = await open(link)
    expect([again.status, again.text]).toEqual([410, expect.stringContaining('does not work any more')])
  })

  it('ends after seven days, and when it is sent again, and when it is revoked', async () => {
    const { id, link } = await invited('late')
    const row = await credentials(id)
    await people.payload.db.updateOne({
      collection: 'credentials',
      id: row?.id ?? '',
      data: { linkExpiresAt: new Date(Date.now() - 1000).toISOString() },
    })
    expect((await take(link)).status).toBe(410)

    const again = await people.call('POST', `/api/users/${id}/invitation`, { token: token.admin })
    expect(again.status).toBe(200)
    const second = linkIn((await sentMails(people.hub))[0]?.text)
    await people.call('POST', `/api/users/${id}/invitation`, { token: token.admin })
    const third = linkIn((await sentMails(people.hub))[0]?.text)
    expect([(await open(second)).status, (await open(third)).status]).toEqual([410, 200])

    expect((await people.call('DELETE', `/api/users/${id}/invitation`, { token: token.admin })).status).toBe(
      200,
    )
    expect((await take(third)).status).toBe(410)
    expect((await people.login('late', { password: chosen })).status).toBe(401)
  })

  it('that is revoked before it was sent is never sent', async () => {
    const { body } = await add('admin', 'unsent')
    await people.call('DELETE', `/api/users/${body.doc?.id}/invitation`, { token: token.admin })
    expect(await sentMails(people.hub)).toEqual([])
  })

  it('is not sent for a person that could not be saved', async () => {
    expect((await add('admin', 'first')).status).toBe(400)
    expect(
      (await add('admin', 'elsewhere', { memberships: [people.membership('beta', 'editor')] })).status,
    ).toBe(403)
    expect((await add('editor', 'no-right')).status).toBe(403)
    expect(await sentMails(people.hub)).toEqual([])
  })

  it('is neither sent again nor revoked by those who do not manage the person', async () => {
    const { id, link } = await invited('managed')
    await people.person('other', { memberships: [people.membership('beta', 'admin')] })
    token.other = await people.token('other')
    for (const who of ['other', 'editor', 'nobody']) {
      for (const method of ['POST', 'DELETE']) {
        const { status } = await people.call(method, `/api/users/${id}/invitation`, { token: token[who] })
        expect([who, method, status]).toEqual([who, method, 403])
      }
    }
    expect((await open(link)).status).toBe(200)
    expect(await sentMails(people.hub)).toEqual([])
  })

  it('speaks the language of the person', async () => {
    const { link } = await invited('arabic', { language: 'ar' })
    const page = await open(link)
    expect(page.text).toContain('<html lang="ar" dir="rtl">')
  })

  it('refuses passwords that are short, common, the own name, or typed differently', async () => {
    const { link } = await invited('careful')
    for (const [wrong, reason] of [
      ['short', 'at least 12'],
      ['password12345', 'guessed soon'],
      ['qwertyuiop123456', 'guessed soon'],
      ['Careful Invited!', 'name or the e-mail'],
      ['careful@hansa.example', 'name or the e-mail'],
    ] as const) {
      const answer = await take(link, { password: wrong, repeat: wrong })
      expect([wrong, answer.status, answer.text]).toEqual([wrong, 400, expect.stringContaining(reason)])
    }
    expect((await take(link, { repeat: `${chosen}!` })).status).toBe(400)
    expect((await take(link)).status).toBe(200)
  })
})

describe('a forgotten password', () => {
  const forgot = (email: string, headers = {}) =>
    people.call('POST', '/api/users/forgot-password', { body: { email }, headers })

  it('is answered alike whether there is such a person or not, and only a person gets mail', async () => {
    const known = await forgot(people.email('editor'))
    const unknown = await forgot('nobody@hansa.example')
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect(known.status).toBe(200)
    const kept = (all: Headers) => [...all.keys()].filter((name) => name !== 'date').sort()
    expect(kept(known.headers)).toEqual(kept(unknown.headers))
    expect((await sentMails(people.hub)).map(({ to }) => to)).toEqual([people.email('editor')])
  })

  it('ends every session when the new one is set, and signs nobody in by itself', async () => {
    const before = await people.token('editor')
    await forgot(people.email('editor'))
    const link = linkIn((await sentMails(people.hub))[0]?.text)
    expect(await people.holds(before)).toBe(true)
    const taken = await take(link)
    expect([taken.status, tokenOf(taken)]).toEqual([200, undefined])
    expect(await people.holds(before)).toBe(false)
    expect((await people.login('editor')).status).toBe(401)
    expect((await people.login('editor', { password: chosen })).status).toBe(200)
    const [told] = await sentMails(people.hub)
    expect([told?.to, told?.subject]).toEqual([people.email('editor'), expect.stringContaining('password')])
  })

  it('sends an invited person the invitation again', async () => {
    const { link } = await invited('forgetful')
    await forgot(people.email('forgetful'))
    const [mail] = await sentMails(people.hub)
    expect((await open(link)).status).toBe(410)
    expect((await open(linkIn(mail?.text))).status).toBe(200)
  })

  it('cannot flood anybody with mail', async () => {
    const from = { 'X-Forwarded-For': '192.0.2.7' }
    const statuses = []
    for (let i = 0; i < 6; i += 1) statuses.push((await forgot('flooded@hansa.example', from)).status)
    expect(statuses).toContain(429)
    expect((await forgot('flooded@hansa.example')).status).toBe(200)
  })

  it('has no other way: Payload’s own link is not in use', async () => {
    const answer = await people.call('POST', '/api/users/reset-password', { body: { token: 'x', password } })
    expect(answer.status).toBe(404)
  })
})
