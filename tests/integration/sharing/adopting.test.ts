import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { paragraph } from '../delivery/fixtures.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures

beforeAll(async () => {
  hub = await startTestHub({ HANSA_LOCALES: 'en,sq,es,it,el,ar' })
  fixtures = await makeFixtures(hub)
})
afterAll(async () => hub?.close())

const adopt = (who: string, item: string, data: object = {}, kind = 'news') =>
  fixtures.call(who, 'POST', `/${kind}/${item}/adopt`, { municipality: fixtures.city[who], ...data })
const adoption = async (id: string) => (await fixtures.stored('adoptions', id)) ?? {}

describe(`adopting on ${testDatabase}`, () => {
  it('is for who may create and publish in the adopting city, and for nobody else', async () => {
    const item = await fixtures.news('who')
    const body = { municipality: fixtures.city.teruel, item: { relationTo: 'news', value: item } }
    const statuses = await Promise.all(
      ['viewer', 'author', 'durres', 'palazzo', 'nobody'].map(
        async (who) => (await fixtures.call(who, 'POST', '/adoptions', body)).status,
      ),
    )
    expect(statuses).toEqual([403, 403, 403, 403, 403])
    const made = await fixtures.call('teruel', 'POST', '/adoptions', body)
    expect([made.status, made.body.doc.sourceState, made.body.doc.state]).toEqual([201, 'current', 'shown'])
    const seen = async (who: string) =>
      (await fixtures.call(who, 'GET', `/adoptions/${made.body.doc.id}`)).status
    expect([await seen('teruel'), await seen('viewer'), await seen('durres'), await seen('nobody')]).toEqual([
      200, 200, 404, 403,
    ])
    const removed = async (who: string) =>
      (await fixtures.call(who, 'DELETE', `/adoptions/${made.body.doc.id}`)).status
    expect([await removed('viewer'), await removed('durres'), await removed('teruel')]).toEqual([
      403, 403, 200,
    ])
  })

  it('reaches as far as the owner shares, and says why when it does not', async () => {
    const own = await fixtures.news('own', { sharing: 'municipality' })
    const joint = await fixtures.news('joint', { sharing: 'project', projects: [fixtures.project] })
    const loose = await fixtures.news('loose', { sharing: 'project' })
    expect((await adopt('teruel', own)).status).toBe(403)
    expect((await adopt('teruel', loose)).status).toBe(403)
    expect((await adopt('teruel', joint)).status).toBe(201)
    expect((await adopt('palazzo', joint)).status).toBe(403)
    const supporter = await adopt('olympia', joint)
    expect([supporter.status, supporter.text]).toEqual([403, expect.stringContaining('shares it with fewer')])
    expect((await adopt('teruel', fixtures.project, {}, 'projects')).status).toBe(201)
    expect((await adopt('palazzo', fixtures.project, {}, 'projects')).status).toBe(403)
    expect((await adopt('durres', joint)).status).toBe(400)
    expect((await adopt('palazzo', own, { state: 'hidden' })).status).toBe(201)
    const shown = await adopt('palazzo', own, { state: 'shown' })
    expect(shown.status).toBe(403)
  })

  it('answers a draft, a trashed item and one that never was alike', async () => {
    const draft = await fixtures.news('CANARY-draft', { _status: 'draft' })
    const trash = await fixtures.news('CANARY-trash', { deletedAt: new Date().toISOString() })
    const never = testDatabase === 'mongodb' ? '0123456789abcdef01234567' : crypto.randomUUID()
    const answers = await Promise.all([draft, trash, never].map((id) => adopt('teruel', id)))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  })

  it('keeps one adoption per city and item, which stays with both', async () => {
    const [item, other] = [await fixtures.news('one'), await fixtures.news('other')]
    const { body } = await adopt('teruel', item)
    const again = await fixtures.call('teruel', 'POST', '/adoptions', {
      municipality: fixtures.city.teruel,
      item: { relationTo: 'news', value: item },
    })
    expect(again.status).toBe(409)
    const pinned = await adopt('teruel', item, { state: 'pinned', position: 2 })
    expect([pinned.status, pinned.body.doc.id, pinned.body.doc.state]).toEqual([200, body.doc.id, 'pinned'])
    const move = (data: object) => fixtures.call('teruel', 'PATCH', `/adoptions/${body.doc.id}`, data)
    expect((await move({ item: { relationTo: 'news', value: other } })).status).toBe(400)
    expect([400, 403]).toContain((await move({ municipality: fixtures.city.palazzo })).status)
  })

  it('takes nothing that hooks keep from a request', async () => {
    const item = await fixtures.news('forged')
    const forged = {
      sourceVersion: 'x',
      sourceState: 'gone',
      copyId: 'x',
      title: 'x',
      itemKey: 'x',
      taken: {},
    }
    const { body } = await adopt('teruel', item)
    await fixtures.call('teruel', 'PATCH', `/adoptions/${body.doc.id}`, forged)
    expect(await adoption(body.doc.id)).toMatchObject({
      sourceVersion: body.doc.sourceVersion,
      sourceState: 'current',
      title: 'forged sq',
      itemKey: `news:${item}`,
    })
    expect((await adoption(body.doc.id)).copyId ?? null).toBeNull()
    const copy = await fixtures.news('mine', { municipality: fixtures.city.teruel })
    const byHand = await fixtures.call('teruel', 'PATCH', `/news/${copy}`, { adoptedFrom: item })
    expect([byHand.status, byHand.text]).toEqual([400, expect.stringContaining('adopting')])
    const created = { municipality: fixtures.city.teruel, title: 'x', teaser: 'x', adoptedFrom: item }
    expect((await fixtures.call('teruel', 'POST', '/news', created)).status).toBe(400)
  })

  it('writes the introduction per language, as plain text of at most 1000 characters', async () => {
    const item = await fixtures.news('introduced')
    const { body } = await adopt('teruel', item)
    const write = (locale: string, introduction: string) =>
      fixtures.call('teruel', 'PATCH', `/adoptions/${body.doc.id}?locale=${locale}`, { introduction })
    expect((await write('es', 'Para nosotros')).status).toBe(200)
    expect((await write('en', 'For us')).status).toBe(200)
    expect((await write('es', 'x'.repeat(1001))).status).toBe(400)
    expect(await adoption(body.doc.id)).toMatchObject({ introduction: { es: 'Para nosotros', en: 'For us' } })
  })
})

describe(`a local copy on ${testDatabase}`, () => {
  const upload = (visibility: string) => {
    const data = Buffer.from(
      `%PDF-1.4\n% ${visibility}\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
    )
    return fixtures.create(
      'documents',
      { municipality: fixtures.city.durres, title: { en: visibility }, visibility, language: 'en' },
      { file: { data, mimetype: 'application/pdf', name: `${visibility}-copy.pdf`, size: data.length } },
    )
  }
  const link = (id: string, words: string) => ({
    type: 'link',
    id: '65f0c0ffee0123456789abcd',
    version: 3,
    format: '',
    indent: 0,
    direction: 'ltr',
    fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'news', value: id } },
    children: [{ type: 'text', text: words, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
  })

  it('is a draft of the adopting city with everything that is published, and nothing else', async () => {
    const [internal, open] = [await upload('internal'), await upload('public')]
    const [hidden, visible] = [
      await fixtures.news('hidden', { _status: 'draft' }),
      await fixtures.news('visible'),
    ]
    const item = await fixtures.news('to-copy', {
      title: { sq: 'Titulli', en: 'The title', it: 'CANARY not published' },
      body: {
        sq: paragraph('Trupi', { more: [link(hidden, 'fjalë'), link(visible, 'words')] }),
        en: paragraph('Body'),
      },
      documents: [internal, open],
      relatedLinks: [{ label: { sq: 'lidhje', en: 'link' }, url: 'https://example.org/' }],
      projects: [fixtures.project],
    })
    await hub.payload.update({
      collection: 'news',
      id: item,
      data: { title: 'CANARY later draft', _status: 'draft' },
      draft: true,
      locale: 'sq',
      overrideAccess: true,
    })
    const { status, body } = await adopt('teruel', item, { mode: 'copy', introduction: 'Nuestra copia' })
    expect(status).toBe(201)
    const id = String(body.doc.copyId)
    const copy = (await fixtures.stored('news', id, true)) ?? {}
    expect(JSON.stringify([copy, body])).not.toContain('CANARY')
    expect(copy).toMatchObject({
      municipality: fixtures.city.teruel,
      adoptedFrom: item,
      sharing: 'municipality',
      _status: 'draft',
      sourceLocale: 'sq',
      publishedLocales: ['sq', 'en'],
      title: { sq: 'Titulli', en: 'The title' },
      slug: 'titulli',
      documents: [open],
      projects: [fixtures.project],
      relatedLinks: [{ label: { sq: 'lidhje', en: 'link' }, url: 'https://example.org/' }],
    })
    const text = JSON.stringify(copy.body)
    expect([text.includes(hidden), text.includes(visible), text.includes('fjalë')]).toEqual([
      false,
      true,
      true,
    ])
    const own = await fixtures.stored('news', item)
    const rowIds = (doc: Record<string, unknown> | null) => (doc?.relatedLinks as { id: string }[])[0]?.id
    expect(rowIds(copy)).not.toBe(rowIds(own))
    expect((await fixtures.call('durres', 'GET', `/news/${id}?draft=true`)).status).toBe(404)
    const published = await fixtures.call('teruel', 'PATCH', `/news/${id}?locale=sq`, {
      _status: 'published',
    })
    expect(published.status).toBe(200)
  })

  it('takes no note, no legal basis and no internal way to reach somebody', async () => {
    const contact = await fixtures.create('contacts', {
      municipality: fixtures.city.durres,
      slug: 'person',
      name: 'A person',
      kind: 'person',
      sharing: 'network',
      sourceLocale: 'en',
      publishedLocales: ['en'],
      consent: { basis: 'publicTask' },
      emails: [
        { value: 'open@durres.example', visibility: 'public' },
        { value: 'canary@durres.example', visibility: 'internal' },
      ],
    })
    const meeting = await fixtures.create('meetings', {
      municipality: fixtures.city.durres,
      slug: 'with-a-note',
      sharing: 'network',
      title: { en: 'Meeting' },
      sourceLocale: 'en',
      publishedLocales: ['en'],
      start: '2030-01-01T10:00:00.000Z',
      end: '2030-01-01T12:00:00.000Z',
      start_tz: 'Europe/Tirane',
      editorialNote: 'CANARY note',
      speakers: [{ name: 'Somebody', contact, role: { en: 'Chair' } }],
    })
    const person = await adopt('teruel', contact, { mode: 'copy' }, 'contacts')
    const event = await adopt('teruel', meeting, { mode: 'copy' }, 'meetings')
    expect([person.status, event.status]).toEqual([201, 201])
    const [one, two] = [
      await fixtures.stored('contacts', String(person.body.doc.copyId), true),
      await fixtures.stored('meetings', String(event.body.doc.copyId), true),
    ]
    expect(JSON.stringify([one, two]).toLowerCase()).not.toContain('canary')
    expect(one).toMatchObject({ emails: [{ value: 'open@durres.example' }] })
    expect(two).toMatchObject({
      start: '2030-01-01T10:00:00.000Z',
      start_tz: 'Europe/Tirane',
      speakers: [{ name: 'Somebody', contact }],
    })
    expect((one?.consent as { basis?: string } | undefined)?.basis ?? null).toBeNull()
  })

  it('of what is behind or machine-made is so as well', async () => {
    const item = await fixtures.news('behind')
    const change = (locale: string, data: object) =>
      hub.payload.update({
        collection: 'news',
        id: item,
        data: { ...data, _status: 'published' },
        locale: locale as never,
        overrideAccess: true,
      })
    await change('sq', { title: 'behind, changed' })
    const { body } = await adopt('teruel', item, { mode: 'copy' })
    const copy = await fixtures.stored('news', String(body.doc.copyId), true)
    expect(copy).toMatchObject({ translations: { sq: { state: 'original' }, en: { state: 'outdated' } } })
  })
})
