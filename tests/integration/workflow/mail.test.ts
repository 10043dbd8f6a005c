import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Where } from 'payload'
import { addressNotices } from '../../../src/workflow/mail/address.ts'
import { deliver } from '../../../src/workflow/mail/deliver.ts'
import { tidyNotices } from '../../../src/workflow/mail/tidy.ts'
import { remind } from '../../../src/workflow/remind.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

let fixtures: Fixtures
let box: Mailbox

beforeAll(async () => {
  fixtures = await makeFixtures()
  for (const role of ['author', 'editor', 'admin', 'translator', 'viewer'] as const)
    await fixtures.person(role, [role])
  await fixtures.person('silent', ['editor'], { notifications: 'none' })
  await fixtures.person('stranger', ['admin'], { city: 'beta' })
  await fixtures.person('network', [], { isNetworkAdmin: true })
  box = openMailbox(fixtures.payload)
})
afterAll(() => fixtures.hub.close())
beforeEach(async () => {
  await digest()
  box.take()
})

const digest = () => deliver(fixtures.payload, { atOnce: false })
const runJobs = () => fixtures.payload.jobs.run({ queue: 'default', limit: 100, silent: true })
const waiting = async () => {
  const where = { done: { equals: false } }
  return (await fixtures.payload.count({ collection: 'notices', where, overrideAccess: true })).totalDocs
}

describe('a digest', () => {
  it('tells those who may publish of what was submitted, in one mail each', async () => {
    const [one, two] = [await fixtures.news('inReview', 'First'), await fixtures.news('inReview', 'Second')]
    expect(await digest()).toEqual({ sent: 2, failed: 0 })
    const mails = box.take()
    expect(Object.keys(mails).sort()).toEqual(['admin', 'editor'])
    const [mail, ...others] = mails.editor ?? []
    expect(others).toEqual([])
    expect(mail?.subject).toBe('Hansa: 2 messages about reviews')
    for (const [id, title] of [
      [one, 'First'],
      [two, 'Second'],
    ]) {
      expect(mail?.text).toContain(`author submitted “${title}” (News item) for review.`)
      expect(mail?.text).toContain(`${fixtures.hub.url}/admin/collections/news/${id}?locale=en\n`)
    }
    expect(await digest()).toEqual({ sent: 0, failed: 0 })
    expect(await waiting()).toBe(0)
  })

  it('tells the author of the answer, with what was asked for', async () => {
    const id = await fixtures.news('inReview')
    await digest()
    box.take()
    await fixtures.step('editor', id, 'requestChanges', { note: 'Shorter.\nAnd a picture.' })
    await digest()
    const asked = box.take()
    expect(Object.keys(asked)).toEqual(['author'])
    expect(asked.author?.[0]?.text).toContain(
      'editor asks for changes to “About inReview” (News item).\n> Shorter.\n> And a picture.\n',
    )
    await fixtures.step('author', id, 'submit')
    await fixtures.call('editor', 'PATCH', `/news/${id}`, { _status: 'published' })
    await digest()
    const published = box.take()
    expect(published.author?.[0]?.subject).toBe('Hansa: editor published “About inReview” (News item).')
    expect(published.editor).toBeUndefined()
  })

  it('tells nobody of what they did themselves, nor of what is no longer so', async () => {
    const { body } = await fixtures.call('editor', 'POST', '/news?draft=true', {
      municipality: fixtures.city.alpha,
      title: 'Own',
      teaser: 'x',
    })
    const { id } = body.doc as { id: string }
    await fixtures.step('editor', id, 'submit')
    await digest()
    expect(Object.keys(box.take())).toEqual(['admin'])
    await fixtures.step('editor', id, 'publish')
    await digest()
    expect(box.take()).toEqual({})
    const withdrawn = await fixtures.news('inReview')
    await fixtures.step('author', withdrawn, 'withdraw')
    await digest()
    expect(box.take()).toEqual({})
  })

  it('says nothing about what the recipient may not read any more', async () => {
    const leaving = await fixtures.person('leaving', ['author'])
    const { body } = await fixtures.call('leaving', 'POST', '/news?draft=true', {
      municipality: fixtures.city.alpha,
      title: 'Confidential',
      teaser: 'x',
    })
    const { id } = body.doc as { id: string }
    await fixtures.step('leaving', id, 'submit')
    await fixtures.step('editor', id, 'requestChanges', { note: 'Secret note' })
    await fixtures.payload.update({
      collection: 'users',
      id: leaving,
      data: { memberships: [{ municipality: fixtures.city.beta, roles: ['author'] }] },
      overrideAccess: true,
    })
    await digest()
    expect(JSON.stringify(box.take())).not.toMatch(/Confidential|Secret note/)
    expect(await waiting()).toBe(0)
  })

  it('goes to the network’s administrators where nobody of the municipality may publish', async () => {
    const { id: lonely } = await fixtures.payload.create({
      collection: 'municipalities',
      data: {
        slug: 'lonely',
        name: 'Lonely',
        status: 'active',
        country: 'AL',
        timezone: 'Europe/Tirane',
        locales: ['en'],
        sourceLocale: 'en',
        publishedLocales: ['en'],
      },
      overrideAccess: true,
    })
    fixtures.city.beta = lonely
    await fixtures.person('pioneer', ['author'], { city: 'beta' })
    const { body } = await fixtures.call('pioneer', 'POST', '/news?draft=true', {
      municipality: lonely,
      title: 'Alone',
      teaser: 'x',
    })
    await fixtures.step('pioneer', (body.doc as { id: string }).id, 'submit')
    await digest()
    expect(Object.keys(box.take())).toEqual(['network'])
  })
})

describe('the outbox', () => {
  it('holds nothing of a step that was refused', async () => {
    const id = await fixtures.news('inReview')
    await digest()
    await fixtures.step('author', id, 'requestChanges', { note: 'x' })
    await fixtures.step('viewer', id, 'publish')
    await fixtures.step('editor', id, 'reopen')
    expect(await waiting()).toBe(0)
  })

  it('keeps a mail that did not get through, and lets the others go', async () => {
    await fixtures.news('inReview')
    box.answer = ({ to }) => {
      if (to.startsWith('admin')) throw new Error('451 try again later')
    }
    expect(await digest()).toEqual({ sent: 1, failed: 1 })
    box.take()
    box.answer = () => undefined
    expect(await digest()).toEqual({ sent: 1, failed: 0 })
    expect(Object.keys(box.take())).toEqual(['admin'])
  })

  it('sends twice at most when the hub ends between sending and noting it, and loses nothing', async () => {
    await fixtures.news('inReview')
    const { updateMany } = fixtures.payload.db
    fixtures.payload.db.updateMany = () => Promise.reject(new Error('killed'))
    await expect(digest()).rejects.toThrow('killed')
    fixtures.payload.db.updateMany = updateMany
    const first = Object.keys(box.take())
    expect(first).toHaveLength(1)
    await digest()
    expect(Object.keys(box.take()).sort()).toEqual(['admin', 'editor'])
    expect(await digest()).toEqual({ sent: 0, failed: 0 })
  })

  it('tells people who want it so at once, by the job that the step has queued, and the others later', async () => {
    await fixtures.payload.update({
      collection: 'users',
      id: fixtures.people.admin ?? '',
      data: { notifications: 'atOnce' },
      overrideAccess: true,
    })
    await runJobs()
    box.take()
    await fixtures.news('inReview', 'Quick')
    await runJobs()
    expect(Object.keys(box.take())).toEqual(['admin'])
    await digest()
    expect(Object.keys(box.take())).toEqual(['editor'])
  })

  it('sends one mail although two runs begin together', async () => {
    await fixtures.news('inReview')
    await Promise.all([digest(), digest(), deliver(fixtures.payload, { atOnce: true })])
    expect(Object.values(box.take()).map((mails) => mails.length)).toEqual([1, 1])
  })

  it('addresses a notice once although two processes do so at once', async () => {
    const begun = new Date().toISOString()
    await fixtures.news('inReview')
    await Promise.all([addressNotices(fixtures.payload), addressNotices(fixtures.payload)])
    await digest()
    expect(Object.values(box.take()).map((mails) => mails.length)).toEqual([1, 1])
    const addressed: Where = {
      and: [{ recipient: { exists: true } }, { createdAt: { greater_than: begun } }],
    }
    const { docs } = await fixtures.payload.db.find<{ id: string; recipient: string }>({
      collection: 'notices',
      where: addressed,
      pagination: false,
    })
    const recipients = docs.map(({ recipient }) => recipient)
    expect(recipients).toEqual([...new Set(recipients)])
  })

  it('is cleared of what was sent long ago, and of what never got through', async () => {
    await fixtures.news('inReview')
    const later = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000)
    expect(await tidyNotices(fixtures.payload, later)).toBeGreaterThan(0)
    const { totalDocs } = await fixtures.payload.count({ collection: 'notices', overrideAccess: true })
    expect(totalDocs).toBe(0)
  })
})

describe('a review-by date', () => {
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const nextMonth = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000)

  it('that has come is reminded of once, to those who may publish', async () => {
    const id = await fixtures.news('published', 'Old truth')
    await fixtures.call('editor', 'PATCH', `/news/${id}`, { reviewBy: yesterday, _status: 'published' })
    const draft = await fixtures.news('draft', 'Never out')
    await fixtures.call('author', 'PATCH', `/news/${draft}?draft=true`, { reviewBy: yesterday })
    expect(await remind(fixtures.payload)).toBe(1)
    expect(await remind(fixtures.payload)).toBe(0)
    await digest()
    const mails = box.take()
    expect(Object.keys(mails).sort()).toEqual(['admin', 'editor'])
    expect(mails.editor?.[0]?.subject).toBe(
      'Hansa: “Old truth” (News item) is due for review. Please look whether it is still right.',
    )

    const asked = (who: string, more: object) =>
      fixtures.call(who, 'POST', `/news/${id}/workflow`, { action: 'reviewed', ...more })
    const statuses = [
      await asked('author', {}),
      await asked('editor', { next: yesterday }),
      await asked('editor', { next: '2030-02-30' }),
      await asked('editor', { next: nextMonth.toISOString().slice(0, 10) }),
    ].map(({ status }) => status)
    expect(statuses).toEqual([403, 400, 400, 200])
    expect(await remind(fixtures.payload)).toBe(0)
    expect(await remind(fixtures.payload, nextMonth)).toBe(1)
  })

  it('is moved in what is out and in the newer draft, and changes nothing else', async () => {
    const id = await fixtures.news('published', 'Kept')
    await fixtures.call('editor', 'PATCH', `/news/${id}`, { reviewBy: yesterday, _status: 'published' })
    await fixtures.call('editor', 'PATCH', `/news/${id}?draft=true`, { title: 'Newer' })
    const before = [await fixtures.live(id), await fixtures.newest(id)]
    const { status } = await fixtures.call('editor', 'POST', `/news/${id}/workflow`, { action: 'reviewed' })
    expect(status).toBe(200)
    const after = [await fixtures.live(id), await fixtures.newest(id)]
    const in_a_year = new Date().getUTCFullYear() + 1
    for (const [i, doc] of after.entries()) {
      expect(String(doc.reviewBy)).toContain(String(in_a_year))
      const { reviewBy: _now, updatedAt: _at, ...kept } = doc
      const { reviewBy: _then, updatedAt: _before, ...stood } = before[i] ?? {}
      expect(kept).toEqual(stood)
    }
    expect((await fixtures.history(id)).at(-1)?.[0]).toBe('reviewed')
    const draft = await fixtures.news('draft')
    expect(
      (await fixtures.call('editor', 'POST', `/news/${draft}/workflow`, { action: 'reviewed' })).status,
    ).toBe(409)
  })
})

describe('people who may not act', () => {
  const set = (who: string, suspended: boolean) =>
    fixtures.payload.update({
      collection: 'users',
      id: fixtures.people[who] ?? '',
      data: { suspended },
      overrideAccess: true,
    })

  it('do not keep others from being told: without them it is the network’s administrators', async () => {
    for (const who of ['editor', 'admin', 'silent']) await set(who, true)
    await fixtures.news('inReview', 'For the network')
    await digest()
    expect(Object.keys(box.take())).toEqual(['network'])
    for (const who of ['editor', 'admin', 'silent']) await set(who, false)
  })

  it('are told nothing: neither of what comes, nor of what waited for them, nor by a note on their own', async () => {
    const asked = await fixtures.news('inReview', 'Asked before')
    await set('editor', true)
    await fixtures.news('inReview', 'Asked after')
    await digest()
    expect(Object.keys(box.take())).toEqual(['admin'])
    await fixtures.step('network', asked, 'requestChanges', { note: 'A secret note' })
    await set('author', true)
    await digest()
    expect(box.take()).toEqual({})
    await set('editor', false)
  })
})
