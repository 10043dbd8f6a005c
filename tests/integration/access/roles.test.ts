import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { startTestHub, type TestHub } from '../hub.ts'
import { signIn } from '../people.ts'
import { consortium, makeFixtures, type Fixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures
let project: string

type Save = {
  collection?: CollectionSlug
  id: string
  data: object
  locale?: string
  draft?: boolean
}

/** Saves as a person; the answer is the status, or 200. */
async function save(who: string, { collection = 'news', id, data, locale = 'en', draft = true }: Save) {
  return outcome(
    hub.payload.update({
      collection,
      id,
      data,
      locale,
      draft,
      user: fixtures.person[who],
      overrideAccess: false,
    } as never),
  )
}

async function outcome(work: Promise<unknown>): Promise<number> {
  try {
    await work
    return 200
  } catch (error) {
    return (error as { status?: number }).status ?? 0
  }
}

/** A news item of the owning city with texts in English and Albanian. */
async function article(data: object = {}, status = 'draft') {
  const id = await fixtures.make('news', {
    municipality: fixtures.city.owner,
    title: 'Original',
    teaser: 'Teaser',
    sources: [{ title: 'One' }, { title: 'Two' }],
    relatedLinks: [{ label: 'First', url: 'https://one.example' }],
    ...data,
    _status: status,
  })
  await hub.payload.update({
    collection: 'news',
    id,
    data: { title: 'Origjinali' },
    locale: 'sq',
    draft: status === 'draft',
    overrideAccess: true,
  })
  return id
}

/** Does `work`, which must end with `status` and leave the document as it was. */
async function leaves(id: string, work: () => Promise<number>, collection: CollectionSlug = 'news') {
  const before = await fixtures.stored(collection, id)
  const status = await work()
  expect(await fixtures.stored(collection, id)).toEqual(before)
  return status
}

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
})
beforeEach(async () => {
  project = await fixtures.make('projects', {
    municipality: fixtures.city.owner,
    title: 'Joint',
    summary: 'Summary',
    partnerships: consortium(fixtures, { lead: 'lead', partner: 'partner', associated: 'associated' }),
    _status: 'published',
  })
})
afterAll(() => hub.close())

describe('a translator for Greek', () => {
  it('writes Greek texts, in lists too, and nothing else changes', async () => {
    const id = await article()
    const { latest } = await fixtures.stored('news', id)
    const { relatedLinks, sources } = latest as {
      relatedLinks: { id: string; url: string }[]
      sources: object[]
    }
    const links = relatedLinks.map((row) => ({ ...row, label: 'Πρώτος' }))
    expect(
      await save('translator', { id, locale: 'el', data: { title: 'Τίτλος', relatedLinks: links, sources } }),
    ).toBe(200)
    const now = (await fixtures.stored('news', id)).latest as Record<string, Record<string, string>>
    expect(now.title).toEqual({ en: 'Original', sq: 'Origjinali', el: 'Τίτλος' })
    expect(now.relatedLinks).toMatchObject([{ label: { en: 'First', el: 'Πρώτος' } }])
  })

  it('is refused any other language, field, row and publication, and nothing is saved', async () => {
    const id = await article()
    const { latest } = await fixtures.stored('news', id)
    const { sources } = latest as { sources: object[] }
    const attempts: Save[] = [
      { id, locale: 'en', data: { title: 'Taken' } },
      { id, locale: 'sq', data: { title: 'Marrë' } },
      { id, locale: 'el', data: { title: 'Τίτλος', category: 'call' } },
      { id, locale: 'el', data: { title: 'Τίτλος', _status: 'published' }, draft: false },
      { id, locale: 'el', data: { sources: [...sources, { title: 'Three' }] } },
      { id, locale: 'el', data: { sources: sources.slice(1) } },
      { id, locale: 'el', data: { sources: [...sources].reverse() } },
      { id, locale: 'el', data: { municipality: fixtures.city.stranger } },
      { id, locale: 'el', data: { deletedAt: new Date().toISOString() } },
      { id, locale: 'el', data: { publishedLocales: ['en', 'el'] } },
      {
        id,
        locale: 'all',
        data: { relatedLinks: [{ label: { en: 'a', el: 'b' }, url: 'https://a.example' }] },
      },
    ]
    for (const attempt of attempts) {
      const status = await leaves(id, () => save('translator', attempt))
      // Another owner is refused by the field already.
      const expected = 'municipality' in attempt.data ? 400 : 403
      expect([attempt.data, status]).toEqual([attempt.data, expected])
    }
  })

  it('cannot touch what is out but through a draft', async () => {
    const id = await article({}, 'published')
    const live = async () => (await fixtures.stored('news', id)).live
    const before = await live()
    const direct = { id, locale: 'el', data: { title: 'Τίτλος' }, draft: false }
    expect(await leaves(id, () => save('translator', direct))).toBe(403)
    expect(await save('translator', { ...direct, draft: true })).toBe(200)
    expect(await live()).toEqual(before)
  })

  it('cannot copy, restore, create or delete', async () => {
    const id = await article()
    await save('editor', { id, data: { title: 'Second' } })
    const { docs } = await hub.payload.findVersions({
      collection: 'news',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      overrideAccess: true,
    })
    const as = { collection: 'news', user: fixtures.person.translator, overrideAccess: false } as const
    const works = [
      () => hub.payload.restoreVersion({ ...as, id: String(docs[0]?.id) }),
      () => hub.payload.duplicate({ ...as, id }),
      () => hub.payload.delete({ ...as, id }),
      () =>
        hub.payload.create({
          ...as,
          data: { municipality: fixtures.city.owner, title: 'x', teaser: 'x' } as never,
        }),
    ]
    for (const work of works) expect(await leaves(id, () => outcome(work()))).toBe(403)
  })
})

describe('an author', () => {
  it('writes drafts of their own and never what readers see', async () => {
    const create = (status: string) =>
      hub.payload.create({
        collection: 'news',
        data: { municipality: fixtures.city.owner, title: 'Mine', teaser: 'x', _status: status } as never,
        user: fixtures.person.author,
        overrideAccess: false,
      })
    expect(await outcome(create('published'))).toBe(403)
    const { id } = (await create('draft')) as { id: string }
    expect(await save('author', { id, data: { title: 'Better' } })).toBe(200)
    expect(await leaves(id, () => save('author', { id, data: { _status: 'published' }, draft: false }))).toBe(
      403,
    )
    expect(await save('editor', { id, data: { _status: 'published' }, draft: false })).toBe(200)
    expect(await leaves(id, () => save('author', { id, data: { title: 'Out' }, draft: false }))).toBe(403)
    expect(await leaves(id, () => save('author', { id, data: { _status: 'draft' }, draft: false }))).toBe(403)
    expect(
      await leaves(id, () => save('author', { id, data: { deletedAt: new Date().toISOString() } })),
    ).toBe(403)
    expect(await save('author', { id, data: { title: 'Next version' } })).toBe(200)
  })

  it('neither reads nor changes the drafts of others', async () => {
    const id = await article()
    const as = { collection: 'news', user: fixtures.person.author, overrideAccess: false } as const
    expect(await outcome(hub.payload.findByID({ ...as, id, draft: true }))).toBe(404)
    expect(await leaves(id, () => save('author', { id, data: { title: 'x' } }))).toBe(403)
    expect(await leaves(id, () => outcome(hub.payload.delete({ ...as, id })))).toBe(403)
  })
})

describe('in a project that another city owns', () => {
  const attach = (who: string, city: string) =>
    outcome(
      hub.payload.create({
        collection: 'news',
        data: { municipality: city, title: 'About it', teaser: 'x', projects: [project] } as never,
        user: fixtures.person[who],
        overrideAccess: false,
      }),
    )

  const rows = async () => {
    const { partnerships } = await hub.payload.findByID({
      collection: 'projects',
      id: project,
      locale: 'en',
      depth: 0,
      overrideAccess: true,
    })
    return partnerships ?? []
  }

  it('the lead city edits and publishes, but does not give it away or delete it', async () => {
    const edit = { collection: 'projects' as const, id: project }
    expect(await save('leadEditor', { ...edit, data: { title: 'Ours' }, draft: false })).toBe(200)
    const taken = { ...edit, data: { municipality: fixtures.city.lead } }
    expect(await leaves(project, () => save('leadEditor', taken), 'projects')).toBe(403)
    const remove = () =>
      outcome(
        hub.payload.delete({
          collection: 'projects',
          id: project,
          user: fixtures.person.leadEditor,
          overrideAccess: false,
        }),
      )
    expect(await leaves(project, remove, 'projects')).toBe(403)
  })

  it('a partner city changes its own entry alone, and no role, number or share', async () => {
    const own = (change: object) => async () => {
      const partnerships = (await rows()).map((row) => (row.role === 'partner' ? { ...row, ...change } : row))
      return save('partnerEditor', {
        collection: 'projects',
        id: project,
        data: { partnerships, _status: 'published' },
        draft: false,
      })
    }
    expect(await own({ roleDescription: 'We host the workshops' })()).toBe(200)
    for (const change of [
      { role: 'associated' },
      { number: 'LP1' },
      { budgetShare: 80 },
      { activeUntil: '2099-01-01' },
    ]) {
      expect([change, await leaves(project, own(change), 'projects')]).toEqual([change, 403])
    }
    const others = async () => {
      const partnerships = (await rows()).map((row) =>
        row.role === 'lead' ? { ...row, roleDescription: 'x' } : row,
      )
      return save('partnerEditor', { collection: 'projects', id: project, data: { partnerships } })
    }
    expect(await leaves(project, others, 'projects')).toBe(403)
    const title = () => save('partnerEditor', { collection: 'projects', id: project, data: { title: 'x' } })
    expect(await leaves(project, title, 'projects')).toBe(403)
  })

  it('a partner does not publish the owner’s unfinished draft along with its own entry', async () => {
    await save('editor', { collection: 'projects', id: project, data: { title: 'Unfinished' } })
    const partnerships = (await rows()).map((row) =>
      row.role === 'partner' ? { ...row, roleDescription: 'Ours' } : row,
    )
    const publish = () =>
      save('partnerEditor', {
        collection: 'projects',
        id: project,
        data: { partnerships, _status: 'published' },
        draft: false,
      })
    expect(await leaves(project, publish, 'projects')).toBe(403)
  })

  it('lead, partner and associated cities attach their own news; others do not', async () => {
    expect([
      await attach('leadEditor', fixtures.city.lead),
      await attach('partnerEditor', fixtures.city.partner),
      await attach('associatedEditor', fixtures.city.associated),
      await attach('strangerEditor', fixtures.city.stranger),
      await attach('partnerEditor', fixtures.city.owner),
    ]).toEqual([200, 200, 200, 403, 403])
  })

  it('lead and partner read its drafts, associated and others what is published', async () => {
    await save('editor', { collection: 'projects', id: project, data: { title: 'Still secret' } })
    const titles = await Promise.all(
      ['leadEditor', 'partnerEditor', 'associatedEditor', 'strangerEditor'].map(async (who) => {
        const as = { user: fixtures.person[who], overrideAccess: false, draft: true } as const
        const doc = await hub.payload.findByID({
          collection: 'projects',
          id: project,
          ...as,
          disableErrors: true,
        })
        return doc?.title ?? 'nothing'
      }),
    )
    expect(titles.slice(0, 2)).toEqual(['Still secret', 'Still secret'])
    expect(titles.slice(2)).not.toContain('Still secret')
  })

  it('a partnership that has ended gives no right any more', async () => {
    const partnerships = (await rows()).map((row) =>
      row.role === 'lead' ? row : { ...row, activeFrom: '2020-01-01', activeUntil: '2021-12-31' },
    )
    await hub.payload.update({
      collection: 'projects',
      id: project,
      data: { partnerships } as never,
      overrideAccess: true,
    })
    expect([
      await attach('partnerEditor', fixtures.city.partner),
      await attach('leadEditor', fixtures.city.lead),
    ]).toEqual([403, 200])
  })
})

describe('a municipality’s administrator', () => {
  const edit = (id: string, data: object, who = 'admin') =>
    save(who, { collection: 'users', id, data, draft: false })
  const hire = (memberships: object[], who = 'admin', more: object = {}) =>
    outcome(
      hub.payload.create({
        collection: 'users',
        data: {
          name: 'New',
          email: `new-${Math.random()}@hansa.example`,
          password: 'a long enough password',
          memberships,
          ...more,
        } as never,
        user: fixtures.person[who],
        overrideAccess: false,
      }),
    )
  const idOf = (who: string) => String(fixtures.person[who]?.id)
  const row = (city: keyof Fixtures['city'], roles: string[]) => ({
    municipality: fixtures.city[city],
    roles,
  })

  it('takes people into the own municipality, in any role there, and nowhere else', async () => {
    expect([
      await hire([row('owner', ['admin'])]),
      await hire([{ ...row('owner', ['translator']), languages: ['el'] }]),
      await hire([row('owner', ['editor']), row('stranger', ['viewer'])]),
      await hire([row('stranger', ['viewer'])]),
      await hire([]),
      await hire([row('owner', ['editor'])], 'admin', { isNetworkAdmin: true }),
      await hire([row('owner', ['viewer'])], 'editor'),
    ]).toEqual([200, 200, 403, 403, 403, 403, 403])
    expect(await hire([row('owner', ['translator'])])).toBe(400)
  })

  it('changes the roles of the own municipality in people who belong elsewhere too, and nothing else of them', async () => {
    const both = [row('owner', ['viewer']), row('stranger', ['admin'])]
    const id = await fixtures.make('users', {
      name: 'Both',
      email: 'both@hansa.example',
      password: 'a long enough password',
      memberships: both,
    })
    const own = [row('owner', ['editor']), row('stranger', ['admin'])]
    expect(await edit(id, { memberships: own })).toBe(200)
    for (const data of [
      { memberships: [row('owner', ['editor']), row('stranger', ['viewer'])] },
      { memberships: [row('owner', ['editor'])] },
      { password: 'taken over by somebody' },
      { email: 'taken@hansa.example' },
      { name: 'Taken' },
    ]) {
      expect([data, await leaves(id, () => edit(id, data), 'users')]).toEqual([data, 403])
    }
  })

  it('raises nobody above the own rights, the own account included', async () => {
    for (const [id, data] of [
      [idOf('admin'), { isNetworkAdmin: true }],
      [idOf('admin'), { memberships: [row('owner', ['admin']), row('stranger', ['viewer'])] }],
      [idOf('editor'), { isNetworkAdmin: true }],
      [idOf('network'), { password: 'taken over by somebody' }],
      [idOf('strangerEditor'), { name: 'Taken' }],
    ] as const) {
      expect([data, await leaves(id, () => edit(id, data), 'users')]).toEqual([data, 403])
    }
    const editor = { memberships: [row('owner', ['admin'])] }
    expect(await leaves(idOf('editor'), () => edit(idOf('editor'), editor, 'editor'), 'users')).toBe(403)
  })

  it('sees the own people only', async () => {
    const { docs } = await hub.payload.find({
      collection: 'users',
      user: fixtures.person.admin,
      overrideAccess: false,
      limit: 100,
      depth: 0,
    })
    const cities = docs.map(({ memberships }) => memberships?.map(({ municipality }) => municipality) ?? [])
    expect(cities.every((list) => list.includes(fixtures.city.owner))).toBe(true)
    expect(docs.length).toBeGreaterThan(5)
  })

  it('changes what the own municipality says of itself, but not its address or status', async () => {
    const change = (data: object) =>
      save('admin', { collection: 'municipalities', id: fixtures.city.owner, data, draft: false })
    expect(await change({ region: 'Durrës' })).toBe(200)
    for (const data of [{ slug: 'other' }, { status: 'archived' }, { country: 'IT' }]) {
      expect([data, await leaves(fixtures.city.owner, () => change(data), 'municipalities')]).toEqual([
        data,
        403,
      ])
    }
    const other = { collection: 'municipalities' as const, id: fixtures.city.stranger, data: { region: 'x' } }
    expect(await save('admin', other)).toBe(403)
  })
})

describe('a person with different roles in different municipalities', () => {
  it('has each of them where it was given', async () => {
    const memberships = [
      { municipality: fixtures.city.owner, roles: ['editor'] },
      { municipality: fixtures.city.stranger, roles: ['viewer'] },
    ]
    const id = await fixtures.make('users', {
      name: 'Two',
      email: 'two@hansa.example',
      password: 'a long enough password',
      memberships,
    })
    const user = await hub.payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
    const as = { collection: 'news', user: { ...user, collection: 'users' }, overrideAccess: false } as const
    const item = await article()
    const foreign = { municipality: fixtures.city.stranger }
    const works = [
      () => hub.payload.create({ ...as, data: { ...foreign, title: 'x', teaser: 'x' } as never }),
      () => hub.payload.update({ ...as, id: item, data: foreign, draft: true }),
      () => hub.payload.duplicate({ ...as, id: item, data: foreign as never }),
    ]
    for (const work of works) expect(await leaves(item, () => outcome(work()))).toBe(403)
    expect(await outcome(hub.payload.update({ ...as, id: item, data: { title: 'Mine' }, draft: true }))).toBe(
      200,
    )
  })
})

describe('rights', () => {
  it('that change count from the next request on', async () => {
    const token = await signIn(hub.url, 'viewer@hansa.example')
    const id = await article()
    const patch = async () => {
      const response = await fetch(`${hub.url}/api/news/${id}?draft=true`, {
        method: 'PATCH',
        headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ title: 'By the viewer' }),
      })
      return response.status
    }
    const become = (roles: string[]) =>
      hub.payload.update({
        collection: 'users',
        id: String(fixtures.person.viewer?.id),
        data: { memberships: [{ municipality: fixtures.city.owner, roles }] } as never,
        overrideAccess: true,
      })
    const statuses = [await patch()]
    await become(['editor'])
    statuses.push(await patch())
    await become(['viewer'])
    statuses.push(await patch())
    expect(statuses).toEqual([403, 200, 403])
  })

  it('rest while the municipality is frozen', async () => {
    const id = await article()
    const status = (value: string) =>
      hub.payload.update({
        collection: 'municipalities',
        id: fixtures.city.owner,
        data: { status: value } as never,
        overrideAccess: true,
      })
    await status('frozen')
    const frozen = await leaves(id, () => save('editor', { id, data: { title: 'x' } }))
    await status('active')
    expect([frozen, await save('editor', { id, data: { title: 'x' } })]).toEqual([403, 200])
  })
})
