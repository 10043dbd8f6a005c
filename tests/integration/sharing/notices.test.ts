import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { tellByDate } from '../../../src/sharing/byDate.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures

beforeAll(async () => {
  hub = await startTestHub({ HANSA_LOCALES: 'en,sq,es,it,el,ar' })
  fixtures = await makeFixtures(hub)
})
afterAll(async () => hub?.close())

async function adopted(item: string, data: object = {}, kind = 'news') {
  const { body, status, text } = await fixtures.call('teruel', 'POST', `/${kind}/${item}/adopt`, {
    municipality: fixtures.city.teruel,
    ...data,
  })
  if (status > 201) throw new Error(text)
  return { id: body.doc.id, copy: String(body.doc.copyId) }
}
const stateOf = async (id: string) => (await fixtures.stored('adoptions', id))?.sourceState
const write = (id: string, data: object, { locale = 'sq', draft = false, collection = 'news' } = {}) =>
  hub.payload.update({
    collection: collection as CollectionSlug,
    id,
    data: { _status: draft ? 'draft' : 'published', ...data } as never,
    draft,
    locale: locale as never,
    overrideAccess: true,
  })
const decide = (who: string, id: string, what: string, body: object = {}) =>
  fixtures.call(who, 'POST', `/adoptions/${id}/${what}`, body)

describe(`notices on ${testDatabase}`, () => {
  it('say nothing of a draft, nor of a save that changes nothing that is published', async () => {
    const item = await fixtures.news('quiet')
    const { id } = await adopted(item)
    await write(item, { title: 'CANARY draft' }, { draft: true })
    expect(await stateOf(id)).toBe('current')
    const other = await fixtures.news('resaved')
    const second = await adopted(other)
    await write(other, {})
    await write(other, { title: 'në italisht' }, { locale: 'it' })
    await write(other, { sharing: 'network', slug: 'resaved-2' })
    expect(await stateOf(second.id)).toBe('current')
  })

  it('tell of a change in any published language, and whether it was a minor one', async () => {
    const item = await fixtures.news('changing')
    const { id } = await adopted(item)
    await write(item, { teaser: 'a typo', minorEdit: true }, { locale: 'en' })
    expect(await fixtures.stored('adoptions', id)).toMatchObject({ sourceState: 'changed', isMinor: true })
    await write(item, { teaser: 'new' }, { locale: 'sq' })
    expect(await fixtures.stored('adoptions', id)).toMatchObject({ sourceState: 'changed', isMinor: false })
    await write(item, { teaser: 'hyrje' }, { locale: 'sq' })
    await write(item, { teaser: 'teaser' }, { locale: 'en' })
    expect(await stateOf(id)).toBe('current')
  })

  it('tell of what is withdrawn, thrown away, shared with fewer, archived or deleted', async () => {
    const make = async (slug: string, data: object = {}) => {
      const item = await fixtures.news(slug, data)
      return { item, ...(await adopted(item)) }
    }
    const unpublished = await make('unpublished')
    await write(unpublished.item, { _status: 'draft' })
    const trashed = await make('trashed')
    await write(trashed.item, { deletedAt: new Date().toISOString() })
    const narrowed = await make('narrowed')
    await write(narrowed.item, { sharing: 'municipality' })
    const deleted = await make('deleted')
    await hub.payload.delete({ collection: 'news', id: deleted.item, overrideAccess: true })
    const states = await Promise.all([unpublished, trashed, narrowed, deleted].map(({ id }) => stateOf(id)))
    expect(states).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'gone'])
    await write(narrowed.item, { sharing: 'network' })
    expect(await stateOf(narrowed.id)).toBe('current')

    const archived = await make('archived')
    const status = (value: string) =>
      write(
        String(fixtures.city.durres),
        { status: value, _status: undefined },
        { collection: 'municipalities' },
      )
    await status('archived')
    expect(await stateOf(archived.id)).toBe('withdrawn')
    await status('active')
    expect(await stateOf(archived.id)).toBe('current')
  })

  it('tell of a city that is no longer a partner of the project, or an organisation no longer the city’s', async () => {
    const item = await fixtures.news('of-the-project', { sharing: 'project', projects: [fixtures.project] })
    const { id } = await adopted(item)
    const { partnerships } = (await fixtures.stored('projects', fixtures.project)) as unknown as {
      partnerships: { partner: string }[]
    }
    const partners = (rows: object[]) =>
      write(fixtures.project, { partnerships: rows }, { collection: 'projects' })
    await partners(partnerships.filter(({ partner }) => partner !== fixtures.partner.teruel))
    expect(await stateOf(id)).toBe('withdrawn')
    await partners(partnerships)
    expect(await stateOf(id)).toBe('current')
    const member = (municipality: string | undefined) =>
      write(
        String(fixtures.partner.teruel),
        { member: municipality },
        { collection: 'partners', locale: 'en' },
      )
    await member(fixtures.city.palazzo)
    expect(await stateOf(id)).toBe('withdrawn')
    await member(fixtures.city.teruel)
    expect(await stateOf(id)).toBe('current')
  })

  it('tell of a partnership that ended, or begins again, by its date, though nobody saved anything', async () => {
    const item = await fixtures.news('until-its-end', { sharing: 'project', projects: [fixtures.project] })
    const { id } = await adopted(item)
    const project = await hub.payload.db.findOne<{ id: string; partnerships: { partner: string }[] }>({
      collection: 'projects',
      where: { id: { equals: fixtures.project } },
    })
    const stored = (data: object) =>
      hub.payload.db.updateOne({
        collection: 'projects',
        id: fixtures.project,
        data: { ...project, ...data },
      })
    const yesterday = `${new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)}T12:00:00.000Z`
    const dated = (dates: object) =>
      stored({
        partnerships: project?.partnerships.map((row) =>
          row.partner === fixtures.partner.teruel ? { ...row, ...dates } : row,
        ),
      })
    await tellByDate(hub.payload)
    expect(await stateOf(id)).toBe('current')
    await dated({ activeUntil: yesterday })
    await tellByDate(hub.payload)
    expect(await stateOf(id)).toBe('withdrawn')
    await dated({ activeFrom: yesterday })
    await tellByDate(hub.payload)
    expect(await stateOf(id)).toBe('current')
    await stored({})
  })

  it('tell of news that is over by its date, and of what no date concerns nothing', async () => {
    const item = await fixtures.news('over-soon', { sharing: 'network' })
    const other = await fixtures.news('changed-by-nobody', { sharing: 'network' })
    const [over, same] = [await adopted(item), await adopted(other)]
    const stored = (news: string, data: object) =>
      hub.payload.db.updateOne({ collection: 'news', id: news, data: { ...data } })
    await tellByDate(hub.payload)
    await stored(item, { expiresAt: new Date(Date.now() - 60_000).toISOString() })
    await stored(other, { expiresAt: '2020-01-01T00:00:00.000Z' })
    await tellByDate(hub.payload)
    expect([await stateOf(over.id), await stateOf(same.id)]).toEqual(['withdrawn', 'current'])
  })

  it('come and go with the transaction of the change', async () => {
    const item = await fixtures.news('rolled-back')
    const { id } = await adopted(item)
    await expect(write(item, { title: '', teaser: 'x' })).rejects.toThrow()
    const failing = fixtures.call(
      'durres',
      'PATCH',
      `/news?where[slug][in]=rolled-back,does-not-matter&locale=sq`,
      {
        title: 'changed',
        publishedLocales: ['en'],
      },
    )
    expect((await failing).status).toBe(400)
    expect(await stateOf(id)).toBe('current')
  })

  it('reach the adopting city when an editor of another city makes the change', async () => {
    const item = await fixtures.news('by-an-editor')
    const { id } = await adopted(item, { introduction: 'Hola' })
    const change = { title: 'Tjetër', _status: 'published' }
    expect((await fixtures.call('durres', 'PATCH', `/news/${item}?locale=sq`, change)).status).toBe(200)
    const { docs } = (await fixtures.call('viewer', 'GET', '/adoptions?where[sourceState][equals]=changed'))
      .body
    expect(docs.map((doc) => doc.id)).toContain(id)
    expect(await fixtures.stored('adoptions', id)).toMatchObject({
      title: 'Tjetër',
      introduction: { en: 'Hola' },
    })
    expect((await fixtures.call('durres', 'GET', '/adoptions')).body.docs).toEqual([])
  })
})

describe(`an answer to a change on ${testDatabase}`, () => {
  it('keeps the own, is for editors of the adopting city alone, and ends the notice', async () => {
    const item = await fixtures.news('kept')
    const { id } = await adopted(item)
    await write(item, { title: 'changed' })
    expect(
      await Promise.all(
        ['durres', 'viewer', 'nobody'].map((who) => decide(who, id, 'keep').then((r) => r.status)),
      ),
    ).toEqual([403, 403, 401])
    expect((await decide('teruel', id, 'keep')).status).toBe(200)
    expect(await stateOf(id)).toBe('current')
    await write(item, { title: 'changed again' })
    expect(await stateOf(id)).toBe('changed')
  })

  it('takes the change into a copy nobody has touched, as one new draft, in all languages', async () => {
    const item = await fixtures.news('taken', {
      relatedLinks: [{ label: { sq: 'një', en: 'one' }, url: 'https://one.example/' }],
    })
    const { id, copy } = await adopted(item, { mode: 'copy' })
    await write(copy, {}, { locale: 'sq' })
    const count = async () =>
      (
        await hub.payload.countVersions({
          collection: 'news',
          where: { parent: { equals: copy } },
          overrideAccess: true,
        })
      ).totalDocs
    const versions = await count()
    await write(item, { title: 'Titull i ri', teaser: 'e re' })
    await write(
      item,
      { title: 'New title', publishedLocales: ['sq', 'en', 'it'] },
      { locale: 'en', draft: true },
    )
    await write(item, { title: 'Titolo', publishedLocales: ['sq', 'en', 'it'] }, { locale: 'it' })
    await write(item, { teaser: 'CANARY draft' }, { locale: 'en', draft: true })
    const answer = await decide('teruel', id, 'take')
    expect([answer.status, answer.body.doc?.sourceState]).toEqual([200, 'current'])
    const draft = await fixtures.stored('news', copy, true)
    expect(draft).toMatchObject({
      title: { sq: 'Titull i ri', en: 'New title', it: 'Titolo' },
      teaser: { sq: 'e re', en: 'teaser' },
      publishedLocales: ['sq', 'en', 'it'],
      municipality: fixtures.city.teruel,
      sharing: 'municipality',
      _status: 'draft',
      relatedLinks: [{ label: { sq: 'një', en: 'one' } }],
    })
    expect(JSON.stringify(draft)).not.toContain('CANARY')
    expect(await fixtures.stored('news', copy)).toMatchObject({
      title: { sq: 'taken sq' },
      _status: 'published',
    })
    expect(await count()).toBe(versions + 1)
  })

  it('never overwrites silently: names what was changed here, and does it only when told to', async () => {
    const item = await fixtures.news('contested')
    const { id, copy } = await adopted(item, { mode: 'copy' })
    await write(copy, { title: 'Local title' }, { locale: 'en', draft: true })
    await write(copy, { title: 'Título nuestro' }, { locale: 'es', draft: true })
    await write(item, { teaser: 'e re' })
    const asked = await decide('teruel', id, 'take')
    expect([asked.status, asked.body.errors?.[0]?.data]).toEqual([
      409,
      { overwrites: ['title.en'], names: ['Title (English)'] },
    ])
    expect(await fixtures.stored('news', copy, true)).toMatchObject({
      title: { en: 'Local title', es: 'Título nuestro' },
      teaser: { sq: 'hyrje' },
    })
    expect(await stateOf(id)).toBe('changed')
    expect((await decide('teruel', id, 'take', { overwrite: true })).status).toBe(200)
    expect(await fixtures.stored('news', copy, true)).toMatchObject({
      title: { en: 'contested en', es: 'Título nuestro' },
      teaser: { sq: 'e re' },
    })
  })

  it('leaves the copy when the source goes; there is nothing to take, and the notice can be ended', async () => {
    const item = await fixtures.news('going')
    const { id, copy } = await adopted(item, { mode: 'copy' })
    await write(item, { _status: 'draft' })
    expect((await decide('teruel', id, 'take')).status).toBe(409)
    expect((await decide('teruel', id, 'keep')).status).toBe(200)
    expect(await fixtures.stored('adoptions', id)).toMatchObject({
      sourceState: 'withdrawn',
      acknowledged: true,
    })
    await hub.payload.delete({ collection: 'news', id: item, overrideAccess: true })
    expect(await fixtures.stored('adoptions', id)).toMatchObject({ sourceState: 'gone', acknowledged: false })
    expect((await fixtures.stored('news', copy, true))?.title).toEqual({ sq: 'going sq', en: 'going en' })
    expect(
      (await fixtures.call('teruel', 'PATCH', `/news/${copy}?locale=sq`, { title: 'ours' })).status,
    ).toBe(200)
    expect((await fixtures.call('teruel', 'DELETE', `/adoptions/${id}`)).status).toBe(200)
  })

  it('ends with the copy: an adoption whose copy is deleted for good is none', async () => {
    const item = await fixtures.news('copy-deleted')
    const { id, copy } = await adopted(item, { mode: 'copy' })
    await hub.payload.delete({ collection: 'news', id: copy, overrideAccess: true })
    expect(await fixtures.stored('adoptions', id)).toBeNull()
    expect((await adopted(item, { mode: 'copy' })).copy).not.toBe(copy)
  })
})
