import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Role, roleNames, table } from '../../../src/access/roles.ts'
import {
  type Action,
  actions,
  leadsFrom,
  type State,
  states,
  transitions,
} from '../../../src/workflow/transitions.ts'
import { some } from '../../seed.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

let fixtures: Fixtures

beforeAll(async () => {
  fixtures = await makeFixtures()
  for (const role of roleNames) await fixtures.person(role, [role])
  await fixtures.person('network', [], { isNetworkAdmin: true })
  await fixtures.person('stranger', ['admin'], { city: 'beta' })
  await fixtures.person('colleague', ['author'])
})
afterAll(() => fixtures.hub.close())

/** Who tries, with what the table of rights gives that person for a draft of the author in alpha. */
const people: [who: string, rights: { reads: boolean; update: boolean; publish: boolean }][] = [
  ...roleNames.map((role): [Role, { reads: boolean; update: boolean; publish: boolean }] => {
    const { drafts, update, publish } = table.news.roles[role]
    const isAuthor = role === 'author'
    const reaches = (reach: string) => !['none', 'own'].includes(reach) || (reach === 'own' && isAuthor)
    return [role, { reads: reaches(drafts), update: reaches(update), publish }]
  }),
  ['network', { reads: true, update: true, publish: true }],
  ['stranger', { reads: false, update: false, publish: false }],
  ['colleague', { reads: false, update: false, publish: false }],
]

function expected(state: State, action: Action, rights: (typeof people)[number][1]): number {
  if (!rights.reads && state !== 'published') return 404
  if (!rights[transitions[action].who]) return 403
  return leadsFrom(action, state) ? 200 : 409
}

/** Returns what is stored of a document: the state of its newest version, what readers see, and how long its history is. */
const standing = async (id: string) => [
  (await fixtures.newest(id)).workflow,
  (await fixtures.live(id))._status,
  (await fixtures.history(id)).length,
]

describe.each(states.map((state) => [state]))('from %s', (state) => {
  it.each(some(actions, states.indexOf(state)).map((action) => [action]))(
    '%s leads on, for those who may and from where it can',
    async (action) => {
      const { to } = transitions[action]
      let id = await fixtures.news(state)
      for (const [who, rights] of people) {
        const before = await standing(id)
        const { status, body } = await fixtures.step(who, id, action, { note: 'Because' })
        const after = await standing(id)
        const code = expected(state, action, rights)
        expect([who, status]).toEqual([who, code])
        if (code !== 200) {
          expect([who, after, body.errors?.[0]?.message]).toEqual([
            who,
            before,
            expect.stringMatching(/\w{3}/),
          ])
          continue
        }
        const isOut = to === 'published' ? 'published' : 'draft'
        expect([who, after]).toEqual([who, [to, isOut, Number(before[2]) + 1]])
        expect(body).toMatchObject({ id, workflow: to, status: isOut })
        expect((await fixtures.history(id)).at(-1)).toEqual([action, state, to])
        id = await fixtures.news(state)
      }
    },
  )
})

describe('a step', () => {
  it('that asks for changes needs a note of at most 2000 characters', async () => {
    const id = await fixtures.news('inReview')
    const answers = [
      await fixtures.step('editor', id, 'requestChanges'),
      await fixtures.step('editor', id, 'requestChanges', { note: '   ' }),
      await fixtures.step('editor', id, 'requestChanges', { note: 'x'.repeat(2001) }),
      await fixtures.step('editor', id, 'requestChanges', { note: 7 }),
      await fixtures.step('editor', id, 'sleep' as Action),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400])
    expect((await fixtures.newest(id)).workflow).toBe('inReview')
    expect((await fixtures.step('editor', id, 'requestChanges', { note: 'x'.repeat(2000) })).status).toBe(200)
  })

  it('that submits tells its author what publishing needs, by name and place, and leaves the draft as it was', async () => {
    const id = await fixtures.news('draft')
    const write = (data: object) =>
      fixtures.hub.payload.update({ collection: 'news', id, data, draft: true, overrideAccess: true })
    await write({ teaser: '' })
    const before = await standing(id)
    const { status, body } = await fixtures.step('author', id, 'submit')
    expect([status, body.errors?.[0]?.message]).toEqual([
      400,
      expect.stringMatching(/^Content › Teaser: A teaser or a text is missing in English/),
    ])
    expect(await standing(id)).toEqual(before)
    await write({ teaser: 'Whole' })
    expect((await fixtures.step('author', id, 'submit')).status).toBe(200)
  })

  it('is 409 for a version that somebody has changed since it was read', async () => {
    const id = await fixtures.news('inReview')
    const { updatedAt } = await fixtures.newest(id)
    await fixtures.call('editor', 'PATCH', `/news/${id}?draft=true`, { title: 'Mended' })
    const late = await fixtures.step('editor', id, 'publish', { updatedAt })
    expect([late.status, late.body.errors?.[0]?.message]).toEqual([409, expect.stringContaining('Reload')])
    const now = (await fixtures.newest(id)).updatedAt
    expect((await fixtures.step('editor', id, 'publish', { updatedAt: now })).status).toBe(200)
  })

  it('of two reviewers at once is taken by one, and the other gets 409', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await fixtures.news('inReview')
      const { updatedAt } = await fixtures.newest(id)
      const answers = await Promise.all([
        fixtures.step('editor', id, 'publish', { updatedAt }),
        fixtures.step('admin', id, 'requestChanges', { note: 'Not yet', updatedAt }),
        fixtures.step('author', id, 'withdraw', { updatedAt }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      const steps = await fixtures.history(id)
      expect(steps).toHaveLength(2)
      expect(steps[1]?.[2]).toBe((await fixtures.newest(id)).workflow)
    }
  })

  it('takes nothing in from anonymous callers, and nothing about people out', async () => {
    const id = await fixtures.news('inReview')
    expect(
      (await fixtures.call('nobody', 'POST', `/news/${id}/workflow`, { action: 'publish' })).status,
    ).toBe(403)
    expect((await fixtures.call('nobody', 'GET', `/news/${id}/workflow`)).status).toBe(403)
    expect((await fixtures.call('nobody', 'GET', '/reviews')).status).toBe(403)
  })
})

describe('the history', () => {
  it('says who, when, from where to where, why and in which version', async () => {
    const id = await fixtures.news('changesRequested')
    const { body } = await fixtures.call('author', 'GET', `/news/${id}/workflow`)
    expect(body).toMatchObject({
      workflow: 'changesRequested',
      isOut: false,
      actions: ['submit'],
      mayPublish: false,
      timezone: 'Europe/Tirane',
      history: [
        { action: 'requestChanges', by: 'editor', from: 'inReview', note: 'Shorter, please' },
        { action: 'submit', by: 'author', from: 'draft', to: 'inReview', note: null },
      ],
    })
    const { docs } = await fixtures.payload.find({
      collection: 'reviews',
      where: { documentId: { equals: id } },
      sort: 'createdAt',
      depth: 0,
      overrideAccess: true,
    })
    const versions = await Promise.all(
      docs.map(({ version }) =>
        fixtures.payload.findVersionByID({
          collection: 'news',
          id: version ?? '',
          overrideAccess: true,
          depth: 0,
        }),
      ),
    )
    expect(versions.map(({ version }) => version.workflow)).toEqual(['inReview', 'changesRequested'])
  })

  it('is read by whoever reads the drafts, and changed by nobody', async () => {
    const id = await fixtures.news('inReview')
    const seen: Record<string, number | undefined> = {}
    for (const who of ['author', 'editor', 'viewer', 'network', 'webmaster', 'stranger', 'colleague']) {
      seen[who] = (await fixtures.call(who, 'GET', `/reviews?where[documentId][equals]=${id}`)).body.docs
        ?.length
    }
    const counts = { author: 1, editor: 1, viewer: 1, network: 1 }
    expect(seen).toEqual({ ...counts, webmaster: seen.webmaster, stranger: 0, colleague: 0 })
    expect(seen.webmaster ?? 0).toBe(0)
    const entry = (await fixtures.call('editor', 'GET', `/reviews?where[documentId][equals]=${id}`)).body
      .docs?.[0]
    for (const who of ['network', 'admin', 'author']) {
      const answers = [
        await fixtures.call(who, 'PATCH', `/reviews/${String(entry?.id)}`, { note: 'Never said' }),
        await fixtures.call(who, 'DELETE', `/reviews/${String(entry?.id)}`),
        await fixtures.call(who, 'POST', '/reviews', { ...entry, id: undefined }),
        await fixtures.call(who, 'PATCH', `/reviews?where[documentId][equals]=${id}`, { note: 'Never said' }),
      ]
      expect([who, ...answers.map(({ status }) => status)]).toEqual([who, 403, 403, 403, 403])
    }
    expect((await fixtures.call('author', 'GET', '/notices')).status).toBe(403)
  })

  it('follows the document to another municipality, and goes with it', async () => {
    const id = await fixtures.news('inReview')
    await fixtures.call('network', 'PATCH', `/news/${id}?draft=true`, { municipality: fixtures.city.beta })
    const stranger = await fixtures.call('stranger', 'GET', `/reviews?where[documentId][equals]=${id}`)
    expect(stranger.body.docs).toHaveLength(1)
    await fixtures.call('network', 'DELETE', `/news/${id}`)
    expect(await fixtures.history(id)).toEqual([])
  })
})
