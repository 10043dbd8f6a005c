import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { tellByDate } from '../../../src/sharing/byDate.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { consortium, makeFixtures, type Fixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
})
afterAll(() => hub.close())

type Data = Record<string, unknown>

const system = (collection: CollectionSlug, id: string, data: object, options: object = {}) =>
  hub.payload.update({ collection, id, data, overrideAccess: true, ...options } as never)

/** Returns how a person's attempt ends: `done`, or the status of the refusal. */
async function outcome(work: Promise<unknown>): Promise<string | number> {
  return work.then(
    () => 'done',
    (error: { status?: number; message: string }) => error.status ?? error.message,
  )
}

const as = (who: string) => ({ overrideAccess: false, user: fixtures.person[who] ?? null }) as const

/** A project of `owner`, led by `lead`; out, unless `data` says something else. */
const project = (data: Data = {}) =>
  fixtures.make('projects', {
    municipality: fixtures.city.owner,
    title: 'Joint',
    partnerships: consortium(fixtures, { lead: 'lead', partner: 'partner' }),
    _status: 'published',
    ...data,
  })

/** Returns the outcomes for the editor of the lead city who reads a project, changes it, publishes it and attaches news to it. */
async function tried(id: string): Promise<(string | number)[]> {
  const common = { collection: 'projects', id, ...as('leadEditor') }
  const news = { municipality: fixtures.city.lead, title: 'x', teaser: 'x', projects: [id] }
  return [
    await outcome(hub.payload.findByID({ ...common, draft: true } as never)),
    await outcome(hub.payload.update({ ...common, draft: true, data: { acronym: 'X' } } as never)),
    await outcome(hub.payload.update({ ...common, data: { _status: 'published' } } as never)),
    await outcome(
      hub.payload.create({ collection: 'news', data: news, draft: true, ...as('leadEditor') } as never),
    ),
  ]
}

const none = [404, 403, 403, 403]

describe(`rights in a project on ${testDatabase}`, () => {
  it('are those of the consortium while the project is out', async () => {
    expect(await tried(await project())).toEqual(['done', 'done', 'done', 'done'])
  })

  it('are the owner’s alone before it was first published', async () => {
    const id = await project({ _status: 'draft' })
    expect(await tried(id)).toEqual(none)
    const own = { collection: 'projects', id, ...as('editor'), data: { _status: 'published' } }
    expect(await outcome(hub.payload.update(own as never))).toBe('done')
  })

  it('end when it is taken down or thrown away', async () => {
    const [archived, trashed] = [await project(), await project()]
    await system('projects', archived, { _status: 'draft' })
    expect(await tried(archived)).toEqual(none)
    await system('projects', trashed, { deletedAt: new Date().toISOString() })
    expect(await tried(trashed)).toEqual(none)
  })

  it('do not come from what a draft says', async () => {
    const id = await project({ partnerships: consortium(fixtures, { partner: 'lead' }) })
    const said = { partnerships: consortium(fixtures, { lead: 'lead' }) }
    await system('projects', id, said, { draft: true })
    const [read, ...others] = await tried(id)
    expect([read, ...others]).toEqual(['done', 403, 403, 403])
    const draft = await hub.payload.findByID({ collection: 'projects', id, draft: true, ...as('leadEditor') })
    expect(draft._status).toBe('published')
  })

  it('come through organisations that are out alone', async () => {
    const id = await project({ _status: 'published' })
    await system('partners', fixtures.partner.lead, { _status: 'draft' })
    expect((await tried(id)).slice(1)).toEqual([403, 403, 403])
    await system('partners', fixtures.partner.lead, { _status: 'published' })
    expect(await tried(id)).toEqual(['done', 'done', 'done', 'done'])
  })

  it('are none of a city that is archived, and none in a project of one', async () => {
    const id = await project()
    const where = { parent: { equals: id } }
    const drafts = async () =>
      (await hub.payload.findVersions({ collection: 'projects', where, ...as('leadEditor') })).totalDocs
    for (const city of ['lead', 'owner'] as const) {
      expect(await drafts()).toBeGreaterThan(0)
      await system('municipalities', fixtures.city[city], { status: 'archived' })
      const attempts = await tried(id)
      const read = await drafts().catch(() => 0)
      await system('municipalities', fixtures.city[city], { status: 'active' })
      expect([read, ...attempts.slice(1)]).toEqual([0, 403, 403, 403])
    }
  })
})

describe(`a contact whose consent has ended on ${testDatabase}`, () => {
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString()
  let contact: string
  let naming: string

  beforeAll(async () => {
    contact = await fixtures.make('contacts', {
      municipality: fixtures.city.owner,
      name: 'Somebody',
      kind: 'person',
      sharing: 'network',
      consent: { basis: 'consent', givenAt: '2020-01-01T12:00:00.000Z' },
      emails: [{ value: 'somebody@city.example', visibility: 'public' }],
      _status: 'published',
    })
    naming = await project({ contacts: [contact] })
  })

  /** How many ways lead a stranger to the person's address. */
  async function ways(who: string): Promise<number> {
    const populated = { collection: 'projects', id: naming, depth: 1, ...as(who) } as const
    const where = { id: { in: [contact] } }
    const answers = await Promise.all(
      [
        hub.payload.findByID({ collection: 'contacts', id: contact, ...as(who) }),
        hub.payload.findByID({ collection: 'contacts', id: contact, draft: true, ...as(who) }),
        hub.payload.find({ collection: 'contacts', where, ...as(who) }),
        hub.payload.findByID(populated),
        hub.payload.find({ collection: 'projects', depth: 2, ...as(who) }),
      ].map((work) => (work as Promise<unknown>).then(JSON.stringify, () => '')),
    )
    return answers.filter((answer) => answer.includes('somebody@city.example')).length
  }

  const adopt = (mode: string) =>
    outcome(
      hub.payload.create({
        collection: 'adoptions',
        data: {
          municipality: fixtures.city.stranger,
          item: { relationTo: 'contacts', value: contact },
          mode,
        },
        ...as('strangerEditor'),
      } as never),
    )

  it('is not copied while it lasts, and shown as it is', async () => {
    expect(await ways('strangerEditor')).toBe(5)
    expect(await adopt('copy')).toBe(403)
    expect(await adopt('reference')).toBe('done')
  })

  it('is read by its own city alone, in whatever way', async () => {
    await hub.payload.db.updateOne({
      collection: 'contacts',
      id: contact,
      data: { consent: { basis: 'consent', givenAt: '2020-01-01T12:00:00.000Z', expiresAt: yesterday } },
    })
    expect([await ways('strangerEditor'), await ways('nowhere')]).toEqual([0, 0])
    expect(await ways('editor')).toBeGreaterThan(3)
  })

  it('is withdrawn for those who adopted it, and adopted by nobody', async () => {
    await tellByDate(hub.payload)
    const { docs } = await hub.payload.find({ collection: 'adoptions', overrideAccess: true })
    expect(docs.map(({ sourceState }) => sourceState)).toEqual(['withdrawn'])
    await hub.payload.delete({ collection: 'adoptions', id: docs[0]?.id ?? '', overrideAccess: true })
    expect([await adopt('copy'), await adopt('reference')]).toEqual([404, 404])
  })
})
