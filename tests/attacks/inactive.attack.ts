import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Barred } from '../integration/accounts/barred.ts'
import { linkIn, sentMails } from '../integration/accounts/outbox.ts'
import { People, tokenOf } from '../integration/accounts/people.ts'
import { cityData, password } from '../integration/people.ts'
import { deliver } from '../../src/workflow/mail/deliver.ts'
import { requestOf } from '../../src/workflow/rights.ts'
import { schedulePublish } from '../../src/workflow/scheduling.ts'
import { tally } from './tally.ts'

/**
 * People who prepare everything that acts later, by a clock or by a token, and are then suspended or erased: nothing is
 * published or taken back in their name, no mail reaches them, and no token lets them in.
 */
const tried = tally('inactive')
const people = new People()
const barred = new Barred(people)
let strict = ''

beforeAll(async () => {
  await people.start()
  strict = (await people.make('municipalities', { ...cityData('strict'), requireTwoFactor: true })).id
  await people.person('publisher', { memberships: [people.membership('alpha', 'editor')] })
})
afterAll(() => people.hub.close())

const ends: Record<string, (id: string) => Promise<unknown>> = {
  suspended: (id) =>
    people.payload.update({ collection: 'users', id, data: { suspended: true }, overrideAccess: true }),
  'suspended below the hooks': (id) => barred.below(id, { suspended: true, state: 'suspended' }),
  erased: (id) => people.payload.delete({ collection: 'users', id, overrideAccess: true }),
}

let count = 0

/** A person with everything that may act later. */
async function prepared(
  role: 'editor' | 'admin',
  notifications: 'digest' | 'atOnce',
  type: 'publish' | 'unpublish',
) {
  count += 1
  const name = `later-${count}`
  const memberships = [people.membership('alpha', role)]
  const { id } = await people.person(name, { memberships, notifications })
  const news = await people.make('news', {
    municipality: people.city.alpha,
    title: 'A secret title',
    teaser: 'A teaser',
    sourceLocale: 'en',
    publishedLocales: ['en'],
    slug: `news-${count}`,
    _status: type === 'publish' ? 'draft' : 'published',
  })
  const token = await people.token(name)
  const user = await people.stored(id)
  const req = await requestOf(people.payload, user)
  const doc = { relationTo: 'news', value: news.id }
  await schedulePublish({ req, type, doc, date: new Date(Date.now() - 1000) } as never)
  return { id, name, news: news.id, token }
}

const statusOf = async (id: string) =>
  (
    await people.payload.db.findOne<{ id: string; _status?: string }>({
      collection: 'news',
      where: { id: { equals: id } },
    })
  )?._status

const notices = (id: string, news: string) =>
  Promise.all(
    [undefined, id].map((recipient) =>
      people.payload.db.create({
        collection: 'notices',
        data: {
          kind: 'reviewDue',
          document: 'news',
          documentId: news,
          municipality: people.city.alpha,
          done: false,
          ...(recipient ? { recipient } : {}),
        },
      }),
    ),
  )

/** The token of a mail with a one-time link. */
async function linkOf(name: string): Promise<string> {
  await people.call('POST', '/api/users/forgot-password', { body: { email: people.email(name) } })
  const mails = await sentMails({ payload: people.payload, dataDir: people.hub.dataDir })
  return linkIn(mails.find(({ to }) => to === people.email(name))?.text)
}

it('do nothing by a clock, and get no mail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(ends)),
      fc.constantFrom('editor' as const, 'admin' as const),
      fc.constantFrom('digest' as const, 'atOnce' as const),
      fc.constantFrom('publish' as const, 'unpublish' as const),
      async (end, role, notifications, type) => {
        const { id, name, news } = await prepared(role, notifications, type)
        const before = await statusOf(news)
        await notices(id, news)
        await ends[end]?.(id)
        await people.payload.jobs.run({ queue: 'default', limit: 100, silent: true })
        tried(`schedules to ${type} of people who were ${end}`)
        expect([end, await statusOf(news)]).toEqual([end, before])
        for (const atOnce of [true, false]) await deliver(people.payload, { atOnce })
        const mails = await sentMails({ payload: people.payload, dataDir: people.hub.dataDir })
        tried(`notices to people who were ${end}`)
        expect(mails.filter(({ to }) => to === people.email(name))).toEqual([])
      },
    ),
    { numRuns: 14 },
  )
})

it('get in by no token that they had', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(ends)), async (end) => {
      count += 1
      const [name, asked, called] = [`token-${count}`, `asked-${count}`, `called-${count}`]
      const { id } = await people.person(name, { memberships: [people.membership('alpha', 'editor')] })
      const token = await people.token(name)
      const link = await linkOf(name)
      const other = await people.person(asked, {
        memberships: [{ municipality: strict, roles: ['editor' as const] }],
      })
      const { ticket = '' } = (await people.login(asked)).body.errors?.[0]?.data ?? {}
      const invited = await people.person(called, { password: undefined })
      const mails = await sentMails({ payload: people.payload, dataDir: people.hub.dataDir })
      const invitation = linkIn(mails.find(({ to }) => to === people.email(called))?.text)
      expect([link.length, ticket.length > 50, invitation.length]).toEqual([43, true, 43])
      for (const person of [id, other.id, invited.id]) await ends[end]?.(person)

      const form = { password: 'umbrella lantern copper river', repeat: 'umbrella lantern copper river' }
      for (const each of [link, invitation]) {
        tried(`one-time links of people who were ${end}`)
        const answer = await people.call('POST', `/account/link/${each}`, { form })
        expect([end, answer.status]).toEqual([end, 410])
      }
      for (const path of ['/account/two-factor/start', '/account/two-factor', '/account/second-step']) {
        tried(`tickets of people who were ${end}`)
        const answer = await people.call('POST', path, { form: { ticket, code: '000000' } })
        expect([end, path, answer.status >= 300, tokenOf(answer)]).toEqual([end, path, true, undefined])
      }
      tried(`sessions of people who were ${end}`)
      expect(await people.holds(token)).toBe(false)
      for (const each of [name, asked, called]) {
        for (const shown of [{ password }, { password: form.password }]) {
          tried(`passwords of people who were ${end}`)
          expect(tokenOf(await people.login(each, shown))).toBeUndefined()
        }
        await people.call('POST', '/api/users/forgot-password', { body: { email: people.email(each) } })
      }
      const later = await sentMails({ payload: people.payload, dataDir: people.hub.dataDir })
      tried(`mails with links asked for by people who were ${end}`)
      expect(later.map(({ to }) => to)).toEqual([])
    }),
    { numRuns: 8 },
  )
})
