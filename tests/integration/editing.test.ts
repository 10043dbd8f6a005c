import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { rowOf } from '../../src/access/roles.ts'
import { type Answer, makeFixtures, type Fixtures } from './workflow/fixtures.ts'

let fixtures: Fixtures

beforeAll(async () => {
  fixtures = await makeFixtures()
  await fixtures.person('author', ['author'])
  await fixtures.person('editor', ['editor'])
  await fixtures.person('second', ['editor'])
  await fixtures.person('translator', ['translator'])
  await fixtures.person('network', [], { isNetworkAdmin: true })
  await fixtures.person('foreign', ['editor'], { city: 'beta' })
}, 300_000)
afterAll(() => fixtures.hub.close())

type Doc = Record<string, unknown>
interface Sending {
  locale?: string
  status?: 'draft' | 'published'
  /** Lists that were touched, as they stood. */
  lists?: Doc
  values?: Doc
}

const query = (locale: string) => `depth=0&locale=${locale}&fallback-locale=none`

/** A form: what it was made from, in one language. */
const open = async (who: string, collection: string, id: string, locale = 'en'): Promise<Doc> =>
  (await fixtures.call(who, 'GET', `/${collection}/${id}?draft=true&${query(locale)}`)).body

/** Sends the whole form, as the admin does: what was made of it, and of what was touched how it stood. */
function send(
  who: string,
  [collection, id]: [string, string],
  form: Doc,
  changes: Doc,
  { locale = 'en', status = 'draft', lists = {}, values = {} }: Sending = {},
): Promise<Answer> {
  const touched = Object.keys(changes).filter((name) => !(name in lists))
  const before = Object.fromEntries(touched.map((name) => [name, form[name] ?? null]))
  const path = `/${collection}/${id}?${query(locale)}${status === 'draft' ? '&draft=true' : ''}`
  const base = { updatedAt: form.updatedAt, values: { ...before, ...values }, lists }
  return fixtures.call(who, 'PATCH', path, { ...form, ...changes, _status: status, base })
}

const stored = (id: string, locale = 'en', collection = 'news') => open('network', collection, id, locale)

async function make(collection: string, data: Doc, who = 'editor'): Promise<string> {
  const { body } = await fixtures.call(who, 'POST', `/${collection}?draft=true&locale=en`, {
    municipality: fixtures.city.alpha,
    ...data,
  })
  if (!body.doc) throw new Error(JSON.stringify(body))
  return (body.doc as { id: string }).id
}

const news = (more: Doc = {}) => make('news', { title: 'A title', teaser: 'A teaser', ...more })

const refusal = ({ body }: Answer) =>
  (body.errors?.[0] ?? {}) as { message: string; data: { collisions: Doc[]; errors: Doc[] } }

const collided = (answer: Answer) =>
  refusal(answer).data.collisions.map(({ kind, path }) => `${String(kind)} ${String(path)}`)

describe('a save of a whole form', () => {
  it('leaves what somebody else changed meanwhile, shared or in another language', async () => {
    const id = await news()
    const german = await open('editor', 'news', id, 'de')
    const english = await open('second', 'news', id)
    await send('second', ['news', id], english, { expiresAt: '2030-01-01T00:00:00.000Z', teaser: 'Newer' })
    const answer = await send('editor', ['news', id], german, { title: 'Ein Titel' }, { locale: 'de' })
    expect(answer.status).toBe(200)
    const expiresAt = '2030-01-01T00:00:00.000Z'
    expect(await stored(id)).toMatchObject({ title: 'A title', teaser: 'Newer', expiresAt })
    expect(await stored(id, 'de')).toMatchObject({ title: 'Ein Titel' })
  })

  it('is refused where both changed the same, with names and both values; nothing is stored', async () => {
    const id = await news()
    const mine = await open('editor', 'news', id)
    const theirs = await open('second', 'news', id)
    await send('second', ['news', id], theirs, { title: 'Theirs', teaser: 'Both' })
    const before = await stored(id)
    const answer = await send('editor', ['news', id], mine, { title: 'Mine', teaser: 'Both' })
    expect(answer.status).toBe(409)
    const message = 'Title (English): there is now “Theirs”, and you wrote “Mine”.'
    const { data, message: said } = refusal(answer)
    expect(said).toContain('Title (English)')
    const what = { kind: 'value', path: 'title', label: 'Title (English)' }
    expect(data.collisions).toEqual([{ ...what, mine: 'Mine', theirs: 'Theirs', message }])
    expect(data.errors).toEqual([
      { path: 'title', message },
      { path: 'base', message: said },
    ])
    expect(await stored(id)).toEqual(before)
    // Kept after all: made from what is stored now.
    expect((await send('editor', ['news', id], before, { title: 'Mine' })).status).toBe(200)
    expect(await stored(id)).toMatchObject({ title: 'Mine', teaser: 'Both' })
  })

  it('speaks the language of the person', async () => {
    const id = await news()
    const form = await open('editor', 'news', id)
    await send('second', ['news', id], form, { title: 'Theirs' })
    for (const [language, words] of [
      ['de', 'dort steht jetzt „Theirs“, und Sie haben „Mine“ geschrieben'],
      ['ar', 'الموجود الآن «\u2068Theirs\u2069»، وأنت كتبت «\u2068Mine\u2069»'],
    ] as const) {
      const answer = await fetch(`${fixtures.hub.url}/api/news/${id}?draft=true&locale=en`, {
        method: 'PATCH',
        headers: { ...fixtures.headers('editor'), 'Accept-Language': language },
        body: JSON.stringify({ ...form, title: 'Mine', base: { values: { title: 'A title' } } }),
      })
      expect(await answer.text()).toContain(words)
    }
  })

  it('names moments on the clock of the meeting, and what differs in long or formatted texts', async () => {
    const start = { start: '2026-07-28T18:00', start_tz: 'Europe/Tirane' }
    const long = 'A sentence that both have. '.repeat(12)
    const was = { title: 'A meeting', ...start, summary: `${long}Old end.`, report: written('Words') }
    const id = await make('meetings', was)
    const form = await open('editor', 'meetings', id)
    const bold = written('Words', 1)
    const theirs = { start: '2026-07-28T17:30:00.000Z', summary: `${long}Their end.`, report: bold }
    expect((await send('second', ['meetings', id], form, theirs)).status).toBe(200)
    const mine = {
      start: '2026-07-28T20:00:00.000Z',
      summary: `${long}My end.`,
      report: written('Words', 2),
    }
    const answer = await send('editor', ['meetings', id], form, mine)
    const said = refusal(answer).data.collisions.map(
      ({ path, message }) => `${String(path)} ${String(message)}`,
    )
    expect(said).toEqual([
      expect.stringMatching(/^start .*28 Jul 2026, 19:30.*28 Jul 2026, 22:00/),
      expect.stringMatching(/^summary .*… .*Their end\.”.*My end\.”/),
      expect.stringMatching(/^report .*formatting/),
    ])
  })

  it('is answered in its own language alone', async () => {
    const id = await news()
    const form = await open('editor', 'news', id, 'de')
    const base = { updatedAt: form.updatedAt, values: { title: null } }
    const { body } = await fixtures.call('editor', 'PATCH', `/news/${id}?draft=true&locale=de`, {
      ...form,
      title: 'Ein Titel',
      base,
    })
    expect(body.doc).toMatchObject({ title: 'Ein Titel' })
    expect((body.doc as Doc).teaser ?? null).toBeNull()
  })

  it('collides in a text only with the same language', async () => {
    const id = await news()
    const german = await open('editor', 'news', id, 'de')
    const english = await open('second', 'news', id)
    await send('editor', ['news', id], german, { title: 'Deutsch', teaser: 'Kurz' }, { locale: 'de' })
    expect((await send('second', ['news', id], english, { title: 'English' })).status).toBe(200)
    expect(await stored(id, 'de')).toMatchObject({ title: 'Deutsch', teaser: 'Kurz' })
  })

  it('takes a formatted text as one value', async () => {
    const id = await news({ body: written('before') })
    const mine = await open('editor', 'news', id)
    await send('second', ['news', id], await open('second', 'news', id), { body: written('theirs') })
    const answer = await send('editor', ['news', id], mine, { body: written('mine') })
    expect([answer.status, collided(answer)]).toEqual([409, ['value body']])
    expect(refusal(answer).message).toContain('Text (English)')
    expect(refusal(answer).data.collisions[0]?.message).toContain('“theirs”')
  })

  it('counts what is always meant: a tick for this save, and the status', async () => {
    const id = await news({ title: 'One' })
    const form = await open('editor', 'news', id)
    const answer = await send(
      'editor',
      ['news', id],
      { ...form, minorEdit: true },
      {},
      { status: 'published' },
    )
    expect([answer.status, (await fixtures.live(id))._status]).toEqual([200, 'published'])
  })

  it('does not publish again what was taken down meanwhile, unless that is said again', async () => {
    const id = await news()
    await fixtures.step('editor', id, 'publish')
    const form = await open('editor', 'news', id)
    await fixtures.call('second', 'PATCH', `/news/${id}`, { _status: 'draft' })
    const changes = { title: 'Another' }
    const values = { _status: 'published' }
    const answer = await send('editor', ['news', id], form, changes, { status: 'published', values })
    expect(answer.status).toBe(409)
    expect(refusal(answer).message).toContain('took it down')
    expect((await fixtures.live(id))._status).toBe('draft')
    const now = await open('editor', 'news', id)
    const again = await send('editor', ['news', id], now, changes, {
      status: 'published',
      values: { _status: 'draft' },
    })
    expect([again.status, (await fixtures.live(id))._status]).toEqual([200, 'published'])
  })

  it('stores and tells no base, and takes none for several documents or all languages at once', async () => {
    const id = await news()
    const form = await open('editor', 'news', id)
    const { body } = await send('editor', ['news', id], form, { title: 'New' })
    const { docs } = await fixtures.payload.findVersions({
      collection: 'news',
      where: { parent: { equals: id } },
      overrideAccess: true,
    })
    for (const shown of [body, await stored(id), await fixtures.live(id), docs])
      expect(JSON.stringify(shown)).not.toContain('"base"')
    const created = await fixtures.call('editor', 'POST', '/news?draft=true', {
      municipality: fixtures.city.alpha,
      title: 'With a base',
      base: { values: { title: 'x' } },
    })
    expect([created.status, JSON.stringify(created.body).includes('"base"')]).toEqual([201, false])
    const several = await fixtures.call('editor', 'PATCH', `/news?where[id][equals]=${id}`, {
      title: 'B',
      base: { values: {} },
    })
    const everywhere = await fixtures.call('editor', 'PATCH', `/news/${id}?locale=all`, {
      base: { values: {} },
    })
    const broken = await fixtures.call('editor', 'PATCH', `/news/${id}`, { base: { values: [] } })
    expect([several.status, everywhere.status, broken.status]).toEqual([400, 400, 400])
    expect(await stored(id)).toMatchObject({ title: 'New' })
  })

  it('without a base changes what it sends, as before', async () => {
    const id = await news()
    const form = await open('editor', 'news', id)
    await fixtures.call('second', 'PATCH', `/news/${id}?draft=true`, { title: 'Theirs' })
    expect(
      (await fixtures.call('editor', 'PATCH', `/news/${id}?draft=true`, { ...form, teaser: 'Mine' })).status,
    ).toBe(200)
    expect(await stored(id)).toMatchObject({ title: 'A title', teaser: 'Mine' })
  })
})

const written = (text: string, format = 0) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: 'ltr',
        textFormat: 0,
        children: [{ type: 'text', text, detail: 0, format, mode: 'normal', style: '', version: 1 }],
      },
    ],
  },
})

describe('rows of a list', () => {
  type Source = { id: string; title: string; publisher: string }
  const source = (title: string) => ({ title, publisher: `of ${title}` })
  const start = async () => {
    const id = await news({ sources: ['a', 'b', 'c'].map(source) })
    const form = await open('editor', 'news', id)
    return { id, form, rows: form.sources as Source[] }
  }
  const titles = async (id: string) => ((await stored(id)).sources as Source[]).map(({ title }) => title)
  const ids = (rows: Source[]) => rows.map(({ id }) => ({ id }))
  const change = (
    id: string,
    form: Doc,
    sources: (Partial<Source> | undefined)[],
    told: object[],
    who = 'editor',
  ) => send(who, ['news', id], form, { sources }, { lists: { sources: told } })

  it('are known by their ids: both may add, move, change and remove others', async () => {
    const { id, form, rows } = await start()
    const [a, b, c] = rows
    await change(id, form, [c, a, b, source('theirs')], ids(rows), 'second')
    const told = [{ id: a?.id }, { id: b?.id, values: { title: 'b' } }, { id: c?.id }]
    const answer = await change(id, form, [a, { ...b, title: 'b2' }, c, source('mine')], told)
    expect(answer.status).toBe(200)
    expect(await titles(id)).toEqual(['c', 'mine', 'a', 'b2', 'theirs'])
  })

  it('collide where one is removed by one and changed by the other', async () => {
    const { id, form, rows } = await start()
    const [a, b, c] = rows
    await change(id, form, [a, c], [{ id: a?.id }, { ...whole(b) }, { id: c?.id }], 'second')
    const told = [{ id: a?.id }, { id: b?.id, values: { title: 'b' } }, { id: c?.id }]
    const answer = await change(id, form, [a, { ...b, title: 'b2' }, c], told)
    expect([answer.status, collided(answer)]).toEqual([409, [`removedByThem sources.${b?.id}`]])
    expect(refusal(answer).data.errors[0]).toMatchObject({ path: 'sources' })
    expect(refusal(answer).message).toContain('Sources 2')

    const other = await start()
    const [d, e, f] = other.rows
    const changed = [{ id: d?.id }, { id: e?.id, values: { publisher: e?.publisher } }, { id: f?.id }]
    await change(other.id, other.form, [d, { ...e, publisher: 'new' }, f], changed, 'second')
    const removed = await change(other.id, other.form, [d, f], [{ id: d?.id }, whole(e), { id: f?.id }])
    expect([removed.status, collided(removed)]).toEqual([409, [`removedByMe sources.${e?.id}`]])
  })

  it('collide where both moved them, each in another way', async () => {
    const { id, form, rows } = await start()
    const [a, b, c] = rows
    await change(id, form, [b, a, c], ids(rows), 'second')
    const answer = await change(id, form, [a, c, b], ids(rows))
    expect([answer.status, collided(answer)]).toEqual([409, ['order sources']])
    expect(await titles(id)).toEqual(['b', 'a', 'c'])
  })

  const whole = (row: Source | undefined) => ({
    id: row?.id,
    values: { title: row?.title, publisher: row?.publisher },
  })
})

describe('saves at once', () => {
  const fields = ['title', 'teaser', 'byline', 'expiresAt', 'publishedAt'] as const
  const value = (name: string) =>
    name.endsWith('At') ? `20${name === 'expiresAt' ? 31 : 20}-01-01T00:00:00.000Z` : `new ${name}`

  it('of different fields all stand; of the same exactly one does', async () => {
    const id = await news()
    const form = await open('editor', 'news', id)
    const all = await Promise.all(
      fields.map((name) => send('editor', ['news', id], form, { [name]: value(name) })),
    )
    expect(all.map(({ status }) => status)).toEqual(fields.map(() => 200))
    expect(await stored(id)).toMatchObject(Object.fromEntries(fields.map((name) => [name, value(name)])))
    const now = await open('editor', 'news', id)
    const race = await Promise.all([...'abcdef'].map((title) => send('editor', ['news', id], now, { title })))
    expect(race.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    const won = [...'abcdef'][race.findIndex(({ status }) => status === 200)]
    expect(await stored(id)).toMatchObject({ title: won })
  }, 60_000)

  it('that lost against another process are tried again, and compared anew with what that one stored', async () => {
    const id = await news()
    const form = await open('editor', 'news', id)
    const { db } = fixtures.payload
    const { createVersion, rollbackTransaction } = db
    /** The next save is told that it lost, as MongoDB says it; another process has saved before it begins anew. */
    const losing = (data: Doc) => {
      db.createVersion = () => {
        db.createVersion = createVersion
        db.rollbackTransaction = async (transaction) => {
          db.rollbackTransaction = rollbackTransaction
          await rollbackTransaction.call(db, transaction)
          const req = await fixtures.as('second')
          await fixtures.payload.update({ collection: 'news', id, data, draft: true, locale: 'en', req })
        }
        return Promise.reject(Object.assign(new Error('WriteConflict'), { code: 112 }))
      }
    }
    losing({ teaser: 'Theirs' })
    expect((await send('editor', ['news', id], form, { title: 'Mine' })).status).toBe(200)
    expect(await stored(id)).toMatchObject({ title: 'Mine', teaser: 'Theirs' })
    const now = await open('editor', 'news', id)
    losing({ title: 'Theirs' })
    expect((await send('editor', ['news', id], now, { title: 'Mine again' })).status).toBe(409)
    expect(await stored(id)).toMatchObject({ title: 'Theirs', teaser: 'Theirs' })
  }, 60_000)
})

describe('whatever the collection', () => {
  it('is the same: what belongs to the whole network, and people', async () => {
    const topic = await make('topics', { name: 'A topic', municipality: undefined }, 'network')
    const form = await open('network', 'topics', topic)
    await send('network', ['topics', topic], form, { name: 'Theirs' }, { status: 'published' })
    const answer = await send('network', ['topics', topic], form, { name: 'Mine' }, { status: 'published' })
    expect([answer.status, collided(answer)]).toEqual([409, ['value name']])

    const person = fixtures.people.author ?? ''
    const account = await open('network', 'users', person)
    expect((await send('network', ['users', person], account, { notifications: 'none' })).status).toBe(200)
    expect((await send('network', ['users', person], account, { name: 'Another' })).status).toBe(200)
    const { body } = await fixtures.call('network', 'GET', `/users/${person}?depth=0`)
    expect(body).toMatchObject({ name: 'Another', notifications: 'none' })
    const again = await send('network', ['users', person], account, { name: 'A third' })
    expect([again.status, collided(again)]).toEqual([409, ['value name']])
  })

  it('is in every form, and in every save', () => {
    const { collections } = fixtures.payload.config
    const edited = collections.filter(
      ({ slug }) => rowOf(slug).appendOnly !== true && !['nobody', 'internal'].includes(rowOf(slug).owner),
    )
    expect(edited.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['news', 'topics', 'media', 'users', 'municipalities', 'portals']),
    )
    for (const { slug, admin, hooks, flattenedFields } of edited) {
      expect([slug, admin.components?.edit?.beforeDocumentControls]).toEqual([
        slug,
        expect.arrayContaining(['/admin/editing/Base.tsx#Base']),
      ])
      expect([
        slug,
        hooks.beforeOperation?.at(-1)?.name,
        flattenedFields.some(({ name }) => name === 'base'),
      ]).toEqual([slug, 'takeTouched', false])
    }
  })
})

describe('what is not read', () => {
  const contact = () =>
    make('contacts', {
      name: 'An office',
      kind: 'office',
      emails: [
        { value: 'public@city.example', visibility: 'public' },
        { value: 'secret@city.example', visibility: 'internal' },
      ],
    })

  it('is told by no answer, whatever is guessed: no internal note, and no draft', async () => {
    const note = 'Only for us'
    const meeting = await make('meetings', {
      title: 'A meeting',
      dateText: 'some day',
      editorialNote: note,
    })
    expect(
      (await fixtures.call('editor', 'PATCH', `/meetings/${meeting}`, { _status: 'published' })).status,
    ).toBe(200)
    expect((await fixtures.call('foreign', 'GET', `/meetings/${meeting}`)).status).toBe(200)
    await fixtures.call('editor', 'PATCH', `/meetings/${meeting}?draft=true`, { title: 'A secret draft' })
    const guess = async (name: string, value: string) => {
      const { status, body } = await fixtures.call('foreign', 'PATCH', `/meetings/${meeting}?draft=true`, {
        [name]: 'Mine',
        base: { values: { [name]: value } },
      })
      return { status, body }
    }
    for (const [name, right] of [
      ['editorialNote', note],
      ['title', 'A secret draft'],
    ] as const) {
      const answer = await guess(name, right)
      expect(answer).toEqual(await guess(name, 'Wrong'))
      expect([answer.status, JSON.stringify(answer.body).includes(right)]).toEqual([403, false])
    }
  })

  it('is told to nobody who may not change it: not that there is a newer draft', async () => {
    const id = await news()
    await fixtures.step('editor', id, 'publish')
    const publish = () =>
      fixtures.call('foreign', 'PATCH', `/news/${id}`, {
        _status: 'published',
        base: { values: { _status: 'published' } },
      })
    const without = await publish()
    await fixtures.call('editor', 'PATCH', `/news/${id}?draft=true`, { title: 'A secret draft' })
    expect(await publish()).toEqual(without)
    expect(without.status).toBe(403)
  })

  it('is not compared for who may not change it, also where all of it may be read', async () => {
    const id = await news()
    await fixtures.step('editor', id, 'publish')
    const base = { values: { title: 'A title of before' } }
    expect((await fixtures.call('foreign', 'PATCH', `/news/${id}`, { title: 'Mine', base })).status).toBe(403)
  })

  it('is told to nobody who may change the rest: until when a picture is shown', async () => {
    const id = await madePicture()
    const guess = async (shownUntil: string | null) => {
      const at = { collection: 'media', where: { id: { equals: id } }, locale: 'en' } as const
      await fixtures.hub.payload.db.updateOne({ ...at, data: { shownUntil } })
      const data = { alt: 'Other words', shownUntil: 'Mine', base: { values: { shownUntil: 'Wrong' } } }
      const { status, body } = await fixtures.call(
        'editor',
        'PATCH',
        `/media/${id}?locale=en&select[alt]=true`,
        data,
      )
      return { status, body }
    }
    const shown = await guess('2031-05-05T00:00:00.000Z')
    expect([shown.status, JSON.stringify(shown.body).includes('2031')]).toEqual([200, false])
    expect(await guess(null)).toEqual(shown)
  })

  it('is not removed where a form does not send it', async () => {
    const id = await contact()
    const whole = await open('editor', 'contacts', id)
    const rows = whole.emails as { id: string; value: string }[]
    await send('second', ['contacts', id], whole, { name: 'Renamed' })
    const told = { emails: [{ id: rows[0]?.id, values: { value: rows[0]?.value } }] }
    const emails = [{ ...rows[0], value: 'new@city.example' }]
    const answer = await send('editor', ['contacts', id], { ...whole, emails }, { emails }, { lists: told })
    expect(answer.status).toBe(200)
    const now = (await open('editor', 'contacts', id)).emails as { value: string }[]
    expect(now.map(({ value }) => value)).toEqual(['new@city.example', 'secret@city.example'])
  })
})

describe('a program', () => {
  const ask = async (method: string, path: string, header?: string, body?: Doc) => {
    const response = await fetch(`${fixtures.hub.url}/api${path}`, {
      method,
      headers: { ...fixtures.headers('editor'), ...(header === undefined ? {} : { 'If-Match': header }) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, tag: response.headers.get('etag'), text: await response.text() }
  }

  it('is told the state of a document, and changes or deletes it in that state alone', async () => {
    const id = await news()
    const address = `/news/${id}?draft=true`
    const { tag } = await ask('GET', address)
    expect(tag).toBe(`"${String((await stored(id)).updatedAt)}"`)
    const first = await ask('PATCH', address, tag ?? '', { title: 'First' })
    expect([first.status, first.tag]).toEqual([200, (await ask('GET', address)).tag])
    const second = await ask('PATCH', address, tag ?? '', { title: 'Second' })
    expect([second.status, second.text]).toEqual([412, expect.stringContaining('If-Match')])
    expect((await ask('DELETE', `/news/${id}`, tag ?? '')).status).toBe(412)
    expect(await stored(id)).toMatchObject({ title: 'First' })
    for (const header of [`W/${first.tag}`, 'nothing', '"x"', ''])
      expect([header, (await ask('PATCH', address, header, { title: 'X' })).status]).toEqual([header, 412])
    const listed = await ask('PATCH', address, `"x", ${first.tag}`, { title: 'Third' })
    const any = await ask('PATCH', address, '*', { title: 'Fourth' })
    expect([listed.status, any.status]).toEqual([200, 200])
    expect((await ask('DELETE', `/news/${id}`, any.tag ?? '')).status).toBe(200)
  })

  it('that saw the published state does not change a newer draft unseen', async () => {
    const id = await news()
    await fixtures.step('editor', id, 'publish')
    await fixtures.call('second', 'PATCH', `/news/${id}?draft=true`, { title: 'A newer draft' })
    const { tag } = await ask('GET', `/news/${id}`)
    expect((await ask('PATCH', `/news/${id}?draft=true`, tag ?? '', { title: 'X' })).status).toBe(412)
  })

  it('saves at once: of several that saw one state exactly one', async () => {
    const id = await news()
    const { tag } = await ask('GET', `/news/${id}?draft=true`)
    const all = await Promise.all(
      [...'abcd'].map((title) => ask('PATCH', `/news/${id}?draft=true`, tag ?? '', { title })),
    )
    expect(all.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412])
  }, 60_000)

  it('names the state of one document, not of several, and of none that it does not read', async () => {
    const id = await news()
    expect((await ask('PATCH', `/news?where[id][equals]=${id}`, '*', { title: 'X' })).status).toBe(400)
    expect((await ask('DELETE', `/news?where[id][equals]=${id}`, '*')).status).toBe(400)
    const missing = await ask('PATCH', '/news/00000000-0000-4000-8000-000000000000', '*', { title: 'X' })
    expect(missing.status).toBe(412)
    expect(await stored(id)).toMatchObject({ title: 'A title' })
  })
})

describe('a picture', () => {
  it('is not replaced unseen where somebody else has replaced it meanwhile', async () => {
    const form = await open('editor', 'media', await madePicture())
    const path = `/media/${String(form.id)}?locale=en`
    const base = { updatedAt: form.updatedAt, values: { filename: form.filename } }
    const words = { ...base, values: { ...base.values, credit: null } }
    expect((await upload('PATCH', path, { ...form, base }, 'green')).status).toBe(200)
    const other = await upload('PATCH', path, { ...form, base }, 'blue')
    expect([other.status, collided({ ...other })]).toEqual([409, ['value filename']])
    const stranger = await upload('PATCH', path, { ...form, base }, 'white', 'foreign')
    expect([stranger.status, JSON.stringify(stranger.body).includes('green')]).toEqual([403, false])
    // Words beside the picture go on well with a new one.
    expect((await upload('PATCH', path, { ...form, credit: 'Somebody', base: words })).status).toBe(200)
    const { body } = await fixtures.call('editor', 'GET', path)
    expect(body).toMatchObject({ credit: 'Somebody', filename: expect.stringContaining('green') })
  }, 60_000)
})

/** Sends words with a file. */
async function upload(method: string, path: string, data: Doc, colour?: string, who = 'editor') {
  const body = new FormData()
  body.set('_payload', JSON.stringify(data))
  if (colour) body.set('file', new Blob([await picture(colour)], { type: 'image/png' }), `${colour}.png`)
  const { Authorization = '' } = fixtures.headers(who)
  const response = await fetch(`${fixtures.hub.url}/api${path}`, { method, headers: { Authorization }, body })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

async function madePicture(): Promise<string> {
  const words = { municipality: fixtures.city.alpha, alt: 'A picture' }
  const { body } = await upload('POST', '/media?locale=en', words, 'red')
  return (body.doc as { id: string }).id
}

const picture = async (background: string): Promise<Uint8Array<ArrayBuffer>> => {
  const { default: sharp } = await import('sharp')
  const made = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer()
  return new Uint8Array(made)
}
