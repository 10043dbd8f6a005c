import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { deliver } from '../../../src/workflow/mail/deliver.ts'
import { takeUp } from '../../../src/config/jobs.ts'
import { schedulePublish } from '../../../src/workflow/scheduling.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

let fixtures: Fixtures
let box: Mailbox

beforeAll(async () => {
  fixtures = await makeFixtures()
  await fixtures.person('author', ['author'])
  await fixtures.person('editor', ['editor'])
  await fixtures.person('second', ['editor'])
  await fixtures.person('translator', ['translator'])
  await fixtures.person('stranger', ['admin'], { city: 'beta' })
  await fixtures.person('network', [], { isNetworkAdmin: true })
  box = openMailbox(fixtures.payload)
})
afterAll(() => fixtures.hub.close())

const aMoment = 60_000
const due = () => new Date(Date.now() - aMoment)
const later = () => new Date(Date.now() + aMoment)

/** Calls the server function that the drawer in the admin calls. */
const schedule = async (who: string, asked: object) => {
  const req = await fixtures.as(who)
  return schedulePublish({ req, ...asked } as never)
}
const of = (id: string, type = 'publish', date = due()) => ({
  type,
  date,
  doc: { relationTo: 'news', value: id },
  timezone: 'Europe/Tirane',
})
const runJobs = () => fixtures.payload.jobs.run({ queue: 'default', limit: 100, silent: true })
const jobsOf = async (id: string) => {
  const { docs } = await fixtures.payload.find({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, { 'input.doc.value': { equals: id } }] },
    overrideAccess: true,
    depth: 0,
  })
  return docs
}

async function withRoles(who: string, roles: ('editor' | 'viewer')[], work: () => Promise<void>) {
  const set = (held: ('editor' | 'viewer')[]) =>
    fixtures.payload.update({
      collection: 'users',
      id: fixtures.people[who] ?? '',
      data: { memberships: [{ municipality: fixtures.city.alpha, roles: held }] },
      overrideAccess: true,
    })
  await set(roles)
  await work()
  await set(['editor'])
}

describe('scheduling', () => {
  it('is for those who may publish the document, to queue and to take away', async () => {
    const id = await fixtures.news('inReview')
    for (const who of ['author', 'translator', 'stranger']) {
      await expect(schedule(who, of(id))).rejects.toMatchObject({ status: who === 'stranger' ? 404 : 403 })
    }
    expect(await jobsOf(id)).toEqual([])
    await schedule('editor', of(id, 'publish', later()))
    const [job, ...others] = await jobsOf(id)
    expect(others).toEqual([])
    expect(job?.input).toMatchObject({ timezone: 'Europe/Tirane', user: { value: fixtures.people.editor } })
    for (const who of ['author', 'stranger']) {
      await expect(schedule(who, { deleteID: job?.id })).rejects.toMatchObject({
        status: who === 'stranger' ? 404 : 403,
      })
    }
    await runJobs()
    expect((await fixtures.newest(id)).workflow).toBe('inReview')
    await schedule('second', { deleteID: job?.id })
    expect(await jobsOf(id)).toEqual([])
  })

  it('asks for a document and a time', async () => {
    const id = await fixtures.news('draft')
    await expect(schedule('editor', { ...of(id), date: 'never' })).rejects.toMatchObject({ status: 400 })
    await expect(schedule('editor', { type: 'publish', date: due() })).rejects.toMatchObject({ status: 400 })
    await expect(schedule('editor', { deleteID: id })).rejects.toMatchObject({ status: 400 })
  })
})

describe('when the time has come', () => {
  it('the document is published in the name of whoever scheduled it, and the author is told', async () => {
    const id = await fixtures.news('inReview')
    await schedule('editor', of(id))
    await runJobs()
    expect(await fixtures.live(id)).toMatchObject({ _status: 'published', workflow: 'published' })
    expect((await fixtures.history(id)).at(-1)).toEqual(['publish', 'inReview', 'published'])
    const { docs } = await fixtures.payload.find({
      collection: 'auditLog',
      where: { and: [{ documentId: { equals: id } }, { action: { equals: 'publish' } }] },
      depth: 0,
      overrideAccess: true,
    })
    expect(docs.map(({ user }) => user)).toEqual([fixtures.people.editor])
    await deliver(fixtures.payload, { atOnce: false })
    expect(box.take().author?.at(-1)?.text).toContain('editor published')
    expect(await jobsOf(id)).toEqual([])
  })

  it('the document is taken back', async () => {
    const id = await fixtures.news('published')
    await schedule('editor', of(id, 'unpublish'))
    await runJobs()
    expect(await fixtures.live(id)).toMatchObject({ _status: 'draft', workflow: 'draft' })
  })

  it('a person who lost the right publishes nothing; it is recorded, and people are told', async () => {
    const id = await fixtures.news('inReview', 'Held back')
    await deliver(fixtures.payload, { atOnce: false })
    box.take()
    await schedule('second', of(id))
    await withRoles('second', ['viewer'], async () => {
      await runJobs()
      expect(await fixtures.live(id)).toMatchObject({ _status: 'draft' })
      expect((await fixtures.newest(id)).workflow).toBe('inReview')
      expect((await fixtures.history(id)).at(-1)).toEqual(['scheduleFailed', 'inReview', 'inReview'])
      expect(await jobsOf(id)).toMatchObject([{ hasError: true }])
      await deliver(fixtures.payload, { atOnce: false })
      const mails = box.take()
      expect(Object.keys(mails).sort()).toEqual(['editor', 'second'])
      expect(mails.editor?.[0]?.text).toMatch(
        /“Held back”.*could not be published[\s\S]*> Whoever scheduled it/,
      )
    })
    await runJobs()
    expect(await fixtures.live(id)).toMatchObject({ _status: 'draft' })
  })

  it('a person who is suspended publishes nothing, is told nothing, and others are told', async () => {
    const id = await fixtures.news('inReview', 'Suspended meanwhile')
    const barred = await fixtures.person('barred', ['editor'])
    await schedule('barred', of(id))
    await deliver(fixtures.payload, { atOnce: false })
    box.take()
    const data = { suspended: true }
    await fixtures.payload.update({ collection: 'users', id: barred, data, overrideAccess: true })
    await runJobs()
    expect(await fixtures.live(id)).toMatchObject({ _status: 'draft' })
    expect((await fixtures.history(id)).at(-1)?.[0]).toBe('scheduleFailed')
    await deliver(fixtures.payload, { atOnce: false })
    const mails = box.take()
    expect(Object.keys(mails).sort()).toEqual(['editor', 'second'])
    expect(mails.editor?.[0]?.text).toContain('Suspended meanwhile')
  })

  it('an account that is gone publishes nothing', async () => {
    const id = await fixtures.news('inReview')
    const gone = await fixtures.person('gone', ['editor'])
    await schedule('gone', of(id))
    await fixtures.payload.delete({ collection: 'users', id: gone, overrideAccess: true })
    await runJobs()
    expect(await fixtures.live(id)).toMatchObject({ _status: 'draft' })
    expect((await fixtures.history(id)).at(-1)?.[0]).toBe('scheduleFailed')
  })

  it('what was archived meanwhile, or cannot be published, stays as it is, and the reason is kept', async () => {
    const archived = await fixtures.news('draft')
    await schedule('editor', of(archived))
    await fixtures.step('editor', archived, 'archive')
    const incomplete = await fixtures.news('inReview')
    await fixtures.call('author', 'PATCH', `/news/${incomplete}?draft=true`, { teaser: '' })
    await schedule('editor', of(incomplete))
    await runJobs()
    expect((await fixtures.newest(archived)).workflow).toBe('archived')
    expect((await fixtures.newest(incomplete)).workflow).toBe('inReview')
    for (const id of [archived, incomplete]) {
      const { body } = await fixtures.call('editor', 'GET', `/news/${id}/workflow`)
      expect(body.history).toMatchObject([
        { action: 'scheduleFailed', note: expect.stringMatching(/\w{5}/) },
        {},
      ])
    }
  })
})

it('a job that a killed hub left behind is taken up again, and one that is at work is not', async () => {
  const id = await fixtures.news('inReview')
  await schedule('editor', of(id))
  const [job] = await jobsOf(id)
  await fixtures.payload.db.updateJobs({ id: job?.id ?? '', data: { processing: true } })
  await takeUp(fixtures.payload)
  await runJobs()
  expect((await fixtures.newest(id)).workflow).toBe('inReview')
  await takeUp(fixtures.payload, new Date(Date.now() + 20 * aMoment))
  await runJobs()
  expect((await fixtures.newest(id)).workflow).toBe('published')
})
