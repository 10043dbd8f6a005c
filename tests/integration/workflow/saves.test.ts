import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { states } from '../../../src/workflow/transitions.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

let fixtures: Fixtures

beforeAll(async () => {
  fixtures = await makeFixtures()
  await fixtures.person('author', ['author'])
  await fixtures.person('editor', ['editor'])
  await fixtures.person('network', [], { isNetworkAdmin: true })
})
afterAll(() => fixtures.hub.close())

const patch = (id: string, body: object, query = '', who = 'editor') =>
  fixtures.call(who, 'PATCH', `/news/${id}${query}`, body)

/** The state of the newest version, and of what is in the main table. */
async function standing(id: string) {
  const [newest, live] = [await fixtures.newest(id), await fixtures.live(id)]
  // One and the same thing said twice, whatever way it was saved.
  expect(live.workflow === 'published').toBe(live._status === 'published')
  return [newest.workflow, newest._status, live.workflow, live._status]
}
const out = ['published', 'published', 'published', 'published']

describe('the state follows the save', () => {
  it('of a publish button, on a new document and on one in review', async () => {
    const title = 'At once'
    const { body } = await fixtures.call('editor', 'POST', '/news', {
      municipality: fixtures.city.alpha,
      title,
      teaser: title,
      _status: 'published',
    })
    const { id } = body.doc as { id: string }
    expect(await standing(id)).toEqual(out)
    const reviewed = await fixtures.news('inReview')
    expect((await patch(reviewed, { _status: 'published' })).status).toBe(200)
    expect(await standing(reviewed)).toEqual(out)
    expect((await fixtures.history(reviewed)).at(-1)).toEqual(['publish', 'inReview', 'published'])
  })

  it('of a newer draft: it goes its own way while the published version stays out', async () => {
    const id = await fixtures.news('published')
    await patch(id, { title: 'Newer' }, '?draft=true')
    expect(await standing(id)).toEqual(['draft', 'draft', 'published', 'published'])
    await fixtures.step('editor', id, 'submit')
    expect(await standing(id)).toEqual(['inReview', 'draft', 'published', 'published'])
    expect((await fixtures.live(id)).title).toMatchObject({ en: 'About published' })
    await fixtures.step('editor', id, 'requestChanges', { note: 'No' })
    await patch(id, { title: 'Newest' }, '?draft=true')
    expect(await standing(id)).toEqual(['changesRequested', 'draft', 'published', 'published'])
    await fixtures.step('editor', id, 'publish')
    expect(await standing(id)).toEqual(out)
    expect((await fixtures.history(id)).map(([action]) => action)).toEqual([
      'publish',
      'submit',
      'requestChanges',
      'publish',
    ])
  })

  it('of an unpublish, and says in the history that it was taken back', async () => {
    const id = await fixtures.news('published')
    expect((await patch(id, { _status: 'draft' })).status).toBe(200)
    expect(await standing(id)).toEqual(['draft', 'draft', 'draft', 'draft'])
    expect((await fixtures.history(id)).at(-1)).toEqual(['unpublish', 'published', 'draft'])
    const query = '?unpublishAllLocales=true'
    const other = await fixtures.news('published')
    expect((await patch(other, { _status: 'draft' }, query)).status).toBe(200)
    expect((await standing(other))[2]).toBe('draft')
  })

  it('of a bulk edit', async () => {
    const ids = [await fixtures.news('inReview'), await fixtures.news('draft')]
    const where = ids.map((id, i) => `where[id][in][${i}]=${id}`).join('&')
    const { status } = await fixtures.call('editor', 'PATCH', `/news?${where}`, { _status: 'published' })
    expect(status).toBe(200)
    for (const id of ids) expect(await standing(id)).toEqual(out)
  })

  it('of a copy, which begins anew', async () => {
    for (const state of states) {
      const id = await fixtures.news(state)
      const copied = await fixtures.call('editor', 'POST', `/news/${id}/duplicate?draft=true`, {})
      const copy = (copied.body.doc as { id: string }).id
      expect([state, (await standing(copy))[0]]).toEqual([state, 'draft'])
      expect(await fixtures.history(copy)).toEqual([])
    }
  })

  it('of a restored version, as a draft and as it was', async () => {
    const id = await fixtures.news('published')
    const { docs } = await fixtures.payload.findVersions({
      collection: 'news',
      where: { parent: { equals: id } },
      sort: '-updatedAt',
      overrideAccess: true,
    })
    const published = docs.find(({ version }) => version._status === 'published')?.id
    const first = docs.at(-1)?.id
    await fixtures.call('editor', 'POST', `/news/versions/${published}?draft=true`)
    expect(await standing(id)).toEqual(['draft', 'draft', 'published', 'published'])
    await fixtures.step('editor', id, 'submit')
    await fixtures.call('editor', 'POST', `/news/versions/${published}?draft=true`)
    expect((await standing(id))[0]).toBe('inReview')
    await fixtures.call('editor', 'POST', `/news/versions/${published}`)
    expect(await standing(id)).toEqual(out)
    await fixtures.call('editor', 'POST', `/news/versions/${first}`)
    expect(await standing(id)).toEqual(['draft', 'draft', 'draft', 'draft'])
  })

  it('of a publish in one language', async () => {
    const id = await fixtures.news('published')
    await patch(id, { title: 'English, newer' }, '?draft=true')
    const query = '?locale=en&publishSpecificLocale=en'
    expect((await patch(id, { _status: 'published' }, query)).status).toBe(200)
    expect((await standing(id)).slice(2)).toEqual(['published', 'published'])
  })

  it('of the trash, where it stays as it is', async () => {
    const id = await fixtures.news('inReview')
    await patch(id, { deletedAt: new Date().toISOString() })
    expect((await fixtures.newest(id)).workflow).toBe('inReview')
    expect((await fixtures.step('editor', id, 'publish')).status).toBe(404)
    await fixtures.call('editor', 'PATCH', `/news/${id}?trash=true`, { deletedAt: null })
    expect((await standing(id))[0]).toBe('inReview')
  })
})

describe('nobody sets the state by saving', () => {
  it('to anything that the save does not lead to, and nothing of such a save is stored', async () => {
    for (const state of states) {
      const id = await fixtures.news(state)
      const before = await standing(id)
      for (const claimed of states.filter((each) => each !== state)) {
        for (const query of ['', '?draft=true']) {
          const keeps = query === '' && state === 'published'
          const body = { workflow: claimed, title: 'Smuggled', _status: keeps ? 'published' : 'draft' }
          const leadsThere = state === 'published' && query !== '' && claimed === 'draft'
          if (leadsThere) continue
          const { status, body: answer } = await patch(id, body, query)
          const said = [state, claimed, query, status, answer.errors?.[0]?.message]
          expect(said).toEqual([state, claimed, query, 403, expect.stringContaining('cannot be set')])
        }
      }
      expect(await standing(id)).toEqual(before)
      expect((await fixtures.newest(id)).title).not.toBe('Smuggled')
    }
  })

  it('in a new document, or as an author', async () => {
    const made = { municipality: fixtures.city.alpha, title: 'New', teaser: 'x' }
    const created = await fixtures.call('author', 'POST', '/news?draft=true', {
      ...made,
      workflow: 'inReview',
    })
    expect(created.status).toBe(403)
    const id = await fixtures.news('inReview')
    expect((await patch(id, { workflow: 'published' }, '?draft=true', 'author')).status).toBe(403)
    expect((await patch(id, { _status: 'published' }, '', 'author')).status).toBe(403)
    expect((await standing(id))[0]).toBe('inReview')
  })

  it('and what is archived is published by nobody before it is reopened', async () => {
    const id = await fixtures.news('archived')
    for (const who of ['editor', 'network']) {
      const { status, body } = await patch(id, { _status: 'published' }, '', who)
      expect([who, status, body.errors?.[0]?.message]).toEqual([who, 403, expect.stringContaining('Reopen')])
    }
    expect(await standing(id)).toEqual(['archived', 'draft', 'archived', 'draft'])
    await fixtures.step('editor', id, 'reopen')
    expect((await patch(id, { _status: 'published' })).status).toBe(200)
  })

  it('but a form that sends back what it got is saved', async () => {
    const id = await fixtures.news('inReview')
    expect((await patch(id, { workflow: 'inReview', title: 'Mended' }, '?draft=true')).status).toBe(200)
    expect(await fixtures.newest(id)).toMatchObject({ workflow: 'inReview', title: 'Mended' })
  })
})

it('what is archived is not delivered, and members read it', async () => {
  const id = await fixtures.news('published')
  const { slug } = await fixtures.newest(id)
  const page = `${fixtures.hub.url}/v1/news/alpha/${String(slug)}.json`
  expect((await fetch(page)).status).toBe(200)
  await fixtures.step('editor', id, 'archive')
  expect((await fetch(page)).status).toBe(404)
  expect((await fixtures.call('author', 'GET', `/news/${id}?draft=true`)).body).toMatchObject({
    workflow: 'archived',
  })
})
