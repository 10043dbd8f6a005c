import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { most, type Queue, reviewQueue } from '../../../src/workflow/queue.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

let fixtures: Fixtures
const id: Record<string, string> = {}

beforeAll(async () => {
  fixtures = await makeFixtures()
  for (const role of ['author', 'editor', 'translator', 'viewer'] as const)
    await fixtures.person(role, [role])
  await fixtures.person('stranger', ['admin'], { city: 'beta' })
  await fixtures.person('network', [], { isNetworkAdmin: true })
  for (const state of ['draft', 'inReview', 'changesRequested', 'published', 'archived'] as const) {
    id[state] = await fixtures.news(state)
  }
  id.newer = await fixtures.news('published', 'Newer draft')
  await fixtures.call('editor', 'PATCH', `/news/${id.newer}?draft=true`, { title: 'Newer draft, mended' })
  await fixtures.step('editor', id.newer, 'submit')
  const contact = await fixtures.call('author', 'POST', '/contacts?draft=true', {
    municipality: fixtures.city.alpha,
    name: 'Press desk',
    emails: [{ value: 'press@alpha.example', visibility: 'public' }],
  })
  id.contact = (contact.body.doc as { id: string }).id
  await fixtures.call('author', 'POST', `/contacts/${id.contact}/workflow`, { action: 'submit' })
  // A save after the submission does not send a document to the end of the queue.
  await fixtures.call('editor', 'PATCH', `/news/${id.inReview}?draft=true`, { title: 'Mended' })
  await fixtures.call('editor', 'PATCH', `/news/${id.published}`, {
    reviewBy: '2020-01-01',
    _status: 'published',
  })
  await fixtures.call('author', 'PATCH', `/news/${id.draft}?draft=true`, { reviewBy: '2020-01-01' })
})
afterAll(() => fixtures.hub.close())

const queueOf = async (who: string): Promise<Queue> => reviewQueue(await fixtures.as(who))
const ids = (queue: Queue) =>
  (['waiting', 'changes', 'due'] as const).map((list) => queue[list].map((item) => item.id))

describe('the queue', () => {
  it('gives those who may publish what is in review, oldest first, with who and since when', async () => {
    const queue = await queueOf('editor')
    expect(ids(queue)).toEqual([[id.inReview, id.newer, id.contact], [], [id.published]])
    expect(queue.waiting).toMatchObject([
      { collection: 'news', title: 'Mended', municipality: fixtures.city.alpha, by: 'author' },
      { collection: 'news', title: 'Newer draft, mended', by: 'editor' },
      { collection: 'contacts', title: 'Press desk', by: 'author' },
    ])
    const times = queue.waiting.map(({ since }) => since)
    expect([...times].sort()).toEqual(times)
    expect(queue.due).toMatchObject([{ since: '2020-01-01T12:00:00.000Z' }])
    expect(ids(await queueOf('network'))).toEqual(ids(queue))
  })

  it('gives authors what was sent back to them, with why', async () => {
    const queue = await queueOf('author')
    expect(queue.publishes).toBe(false)
    expect(ids(queue)).toEqual([[], [id.changesRequested], []])
    expect(queue.changes).toMatchObject([{ by: 'editor', note: 'Shorter, please' }])
  })

  it('gives others nothing', async () => {
    for (const who of ['translator', 'viewer', 'stranger']) {
      expect([who, ids(await queueOf(who))]).toEqual([who, [[], [], []]])
    }
  })

  it('forgets what was handled, and what lies in the trash', async () => {
    await fixtures.step('editor', id.newer ?? '', 'publish')
    await fixtures.call('editor', 'PATCH', `/news/${id.inReview}`, { deletedAt: new Date().toISOString() })
    await fixtures.call('editor', 'POST', `/news/${id.published}/workflow`, { action: 'reviewed' })
    expect(ids(await queueOf('editor'))).toEqual([[id.contact], [], []])
  })

  it('names documents in the language of their original', async () => {
    const { body } = await fixtures.call('author', 'POST', '/news?draft=true&locale=sq', {
      municipality: fixtures.city.alpha,
      title: 'Vetëm shqip',
      teaser: 'x',
    })
    await fixtures.step('author', (body.doc as { id: string }).id, 'submit')
    expect((await queueOf('editor')).waiting.at(-1)?.title).toBe('Vetëm shqip')
  })

  it('is bounded', async () => {
    for (let i = 0; i < most + 2; i += 1) await fixtures.news('inReview', `Number ${i}`)
    const queue = await queueOf('editor')
    expect([queue.more, queue.waiting.length]).toEqual([true, most + 1])
  })
})
