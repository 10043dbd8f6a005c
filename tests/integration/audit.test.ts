import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import type { Role } from '../../src/access/roles.ts'
import { serveHere, startTestHub, type TestHub } from './hub.ts'
import { cityData, password } from './people.ts'

const cities = ['alpha', 'beta'] as const
type City = (typeof cities)[number]

interface Entry {
  action: string
  document: string
  documentId?: string | null
  municipality?: string | null
  user?: string | null
  fields?: string | null
  detail?: string | null
  address?: string | null
  createdAt: string
}

interface Answer {
  status: number
  body: { doc?: { id: string }; docs?: Entry[]; errors?: { message: string }[]; id?: string }
}

let hub: TestHub
const city: Record<string, string> = {}
const people: Record<string, string> = {}
const token: Record<string, string> = {}

const make = async (collection: CollectionSlug, data: object, options: object = {}) =>
  (await hub.payload.create({ collection, data, overrideAccess: true, ...options } as never)) as unknown as {
    id: string
  }

function send(
  who: string,
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
) {
  return fetch(`${hub.url}/api${path}`, {
    method,
    headers: {
      'X-Forwarded-For': '198.51.100.77',
      ...(token[who] ? { Authorization: `JWT ${token[who]}` } : {}),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

async function call(...args: Parameters<typeof send>): Promise<Answer> {
  const response = await send(...args)
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

async function signIn(name: string): Promise<void> {
  const login = await send('', 'POST', '/users/login', { email: `${name}@hansa.example`, password })
  token[name] = /payload-token=([^;]+)/.exec(login.headers.get('set-cookie') ?? '')?.[1] ?? ''
}

async function person(
  name: string,
  memberships: { municipality: City; roles: Role[] }[],
  isNetworkAdmin = false,
) {
  const { id } = await make('users', {
    name,
    email: `${name}@hansa.example`,
    password,
    isNetworkAdmin,
    memberships: memberships.map(({ municipality, roles }) => ({ municipality: city[municipality], roles })),
  })
  people[name] = id
  await signIn(name)
}

/** The entries about one document, oldest first. */
async function entries(documentId: string, who = 'network'): Promise<Entry[]> {
  const { body } = await call(
    who,
    'GET',
    `/auditLog?where[documentId][equals]=${documentId}&sort=createdAt&limit=100`,
  )
  return body.docs ?? []
}

const short = (found: Entry[]) =>
  found.map(({ action, fields, detail }) => [action, fields ?? '', detail ?? ''].join('|'))

async function article(title: string, more: object = {}): Promise<string> {
  const { body } = await call('editor', 'POST', '/news?locale=en', {
    municipality: city.alpha,
    title,
    teaser: title,
    _status: 'draft',
    ...more,
  })
  return body.doc?.id ?? ''
}

beforeAll(async () => {
  hub = await startTestHub({ TRUST_PROXY: 'loopback' })
  for (const slug of cities) {
    const { id } = await make('municipalities', cityData(slug, ['en', 'sq']))
    city[slug] = id
  }
  await person('network', [], true)
  await person('head', [{ municipality: 'alpha', roles: ['admin'] }])
  await person('editor', [{ municipality: 'alpha', roles: ['editor'] }])
  await person('other', [{ municipality: 'beta', roles: ['admin'] }])
})
afterAll(() => hub.close())

describe('an entry', () => {
  it('says what was done, to which fields in which language, by whom, for whom and from where', async () => {
    const id = await article('First')
    await call('editor', 'PATCH', `/news/${id}?locale=sq&draft=true`, { title: 'I pari' })
    await call('editor', 'PATCH', `/news/${id}?locale=en`, { category: 'pressRelease', _status: 'published' })
    await call('editor', 'PATCH', `/news/${id}?locale=en&draft=true`, { title: 'Later', _status: 'draft' })
    await call('editor', 'PATCH', `/news/${id}?locale=en`, { _status: 'draft' })
    await call('editor', 'PATCH', `/news/${id}`, { deletedAt: new Date().toISOString() })
    await call('editor', 'PATCH', `/news/${id}?trash=true`, { deletedAt: null })
    const found = await entries(id)
    expect(short(found)).toEqual([
      'create||',
      'update|title (sq)|draft',
      'publish|category, publishedAt|',
      'update|title (en)|draft',
      'unpublish||',
      'trash||',
      'restore||trash',
    ])
    expect(
      found.map(({ user, municipality, address, document }) => [user, municipality, address, document]),
    ).toEqual(found.map(() => [people.editor, city.alpha, '198.51.100.0/24', 'news']))
  })

  it('names what a restored version and a published creation were', async () => {
    const id = await article('Out at once', { _status: 'published' })
    await call('editor', 'PATCH', `/news/${id}?locale=en`, { teaser: 'Other', _status: 'published' })
    const { docs } = await hub.payload.findVersions({
      collection: 'news',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      overrideAccess: true,
    })
    await call('editor', 'POST', `/news/versions/${String(docs[0]?.id)}`)
    expect(short(await entries(id))).toEqual([
      'create||',
      'publish||',
      'update|teaser (en)|published',
      'restore|teaser (en)|version',
    ])
  })

  it('names a list by its path, and a text in its row by its language', async () => {
    const { body } = await call('editor', 'POST', '/projects?locale=en', {
      municipality: city.alpha,
      title: 'Joint',
      leadUnknown: true,
      activities: [{ kind: 'other', title: 'One' }],
      _status: 'draft',
    })
    const id = body.doc?.id ?? ''
    const stored = await hub.payload.findByID({
      collection: 'projects',
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    const [row] = stored.activities ?? []
    await call('editor', 'PATCH', `/projects/${id}?locale=sq&draft=true`, {
      activities: [{ ...row, title: 'Një' }],
    })
    await call('editor', 'PATCH', `/projects/${id}?locale=sq&draft=true`, { activities: [] })
    expect(short(await entries(id)).slice(1)).toEqual([
      'update|activities (sq)|draft',
      'update|activities|draft',
    ])
  })

  it('is there for each document of a bulk change, and for none when it fails', async () => {
    const [one, two] = [await article('Bulk one'), await article('Bulk two')]
    const query = [one, two].map((id, index) => `where[id][in][${index}]=${id}`).join('&')
    await call('editor', 'PATCH', `/news?${query}&draft=true&locale=en`, { byline: 'The office' })
    expect(
      short([...(await entries(one)), ...(await entries(two))]).filter((line) => line.startsWith('update')),
    ).toEqual(['update|byline|draft', 'update|byline|draft'])
    const before = (await entries(one)).length
    const failed = await call('editor', 'PATCH', `/news?${query}&locale=en`, { municipality: city.beta })
    expect([failed.status < 400, (await entries(one)).length]).toEqual([false, before])
  })

  it('holds no value, and of people nothing but the relation', async () => {
    const { body } = await call('network', 'GET', '/auditLog?limit=100&depth=0')
    const text = JSON.stringify(body.docs)
    for (const word of ['I pari', 'hansa.example', 'editor"', password, '198.51.100.77', 'The office'])
      expect(text.includes(word)).toBe(false)
  })

  it('names at most forty fields', async () => {
    const { audit } = await import('../../src/publish/audit.ts')
    const { createLocalReq } = await import('payload')
    const req = await createLocalReq({}, hub.payload)
    const fields = Array.from({ length: 50 }, (_, index) => `field${index}`)
    await audit(req, { action: 'update', document: 'topics', documentId: 'many', fields })
    const [entry] = await entries('many')
    expect(entry?.fields?.split(', ').slice(-2)).toEqual(['field39', '…'])
  })
})

describe('people', () => {
  it('a change of roles is an entry for each municipality concerned', async () => {
    await person('mover', [{ municipality: 'alpha', roles: ['viewer'] }])
    const id = people.mover ?? ''
    await call('network', 'PATCH', `/users/${id}`, {
      memberships: [
        { municipality: city.alpha, roles: ['viewer', 'editor'] },
        { municipality: city.beta, roles: ['author'] },
      ],
    })
    await call('network', 'PATCH', `/users/${id}`, { isNetworkAdmin: true, name: 'Renamed' })
    const changes = (await entries(id)).filter(({ action }) => action !== 'signIn')
    expect(
      changes.map(({ action, municipality, detail, fields }) => [
        action,
        municipality ?? '',
        detail ?? '',
        fields,
      ]),
    ).toEqual([
      ['roleChange', city.alpha, '+editor', 'memberships'],
      ['roleChange', city.beta, '+author', 'memberships'],
      ['update', '', '', 'name'],
      ['roleChange', '', '+networkAdmin', 'isNetworkAdmin'],
    ])
    expect(short(await entries(id, 'other'))).toEqual(['roleChange|memberships|+author'])
  })

  it('a new password is an entry without any other', async () => {
    await person('changer', [{ municipality: 'alpha', roles: ['viewer'] }])
    const id = people.changer ?? ''
    await call('changer', 'PATCH', `/users/${id}`, {
      password: 'another correct horse battery',
      currentPassword: password,
    })
    expect(short(await entries(id))).toEqual(['signIn||', 'passwordChange||'])
  })

  it('signing in, being refused and signing out are entries', async () => {
    await person('visitor', [{ municipality: 'alpha', roles: ['viewer'] }])
    const id = people.visitor ?? ''
    const email = 'visitor@hansa.example'
    const wrong = await call('', 'POST', '/users/login', { email, password: 'not the right one at all' })
    const nobody = await call('', 'POST', '/users/login', {
      email: 'nobody@hansa.example',
      password: 'not the right one at all',
    })
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([nobody.status, JSON.stringify(nobody.body)])
    await call('visitor', 'POST', '/users/logout')
    const found = await entries(id)
    expect(found.map(({ action, user, municipality }) => [action, user ?? null, municipality])).toEqual([
      ['signIn', id, city.alpha],
      ['signInRefused', null, city.alpha],
      ['signOut', id, city.alpha],
    ])
    const { body } = await call(
      'network',
      'GET',
      '/auditLog?where[action][equals]=signInRefused&where[documentId][equals]=',
    )
    expect(body.docs?.map(({ address }) => address)).toEqual(['198.51.100.0/24'])
  })

  it('many refused sign-ins from one network are recorded in part', async () => {
    const { mostRefusals } = await import('../../src/publish/signIns.ts')
    const headers = { 'X-Forwarded-For': '2001:db8:77:1::1' }
    for (let attempt = 0; attempt < mostRefusals + 5; attempt += 1)
      await call(
        '',
        'POST',
        '/users/login',
        { email: `flood${attempt}@hansa.example`, password: 'x'.repeat(12) },
        headers,
      )
    const { body } = await call(
      'network',
      'GET',
      '/auditLog?where[address][equals]=2001:db8:77::/48&limit=100',
    )
    expect(body.docs?.length).toBeLessThanOrEqual(mostRefusals * 2)
    expect(body.docs?.length).toBeGreaterThanOrEqual(mostRefusals)
  })

  it('an account that is deleted leaves entries that name nobody', async () => {
    await person('leaver', [{ municipality: 'alpha', roles: ['editor'] }])
    const id = people.leaver ?? ''
    await call('leaver', 'PATCH', `/users/${id}`, { name: 'Leaving' })
    expect((await call('network', 'DELETE', `/users/${id}`)).status).toBe(200)
    const found = await entries(id)
    expect(found.map(({ action, user }) => [action, user ?? null])).toEqual([
      ['signIn', null],
      ['update', null],
      ['erase', people.network],
      ['delete', people.network],
      ['roleChange', people.network],
    ])
  })

  it('who deletes the own account is not named by it', async () => {
    await person('self', [], true)
    const id = people.self ?? ''
    expect((await call('self', 'DELETE', `/users/${id}`)).status).toBe(200)
    expect((await entries(id)).map(({ action, user }) => [action, user ?? null]).slice(1)).toEqual([
      ['erase', null],
      ['delete', null],
      ['roleChange', null],
    ])
  })
})

describe('where it came from', () => {
  it('cannot be forged where no proxy is trusted, and is shortened', async () => {
    const { default: express } = await import('express')
    const { clientAddress, rememberClient, shortened } = await import('../../src/limits/clientAddress.ts')
    const seen = async (trust: number | string[], forwarded: string) => {
      const app = express()
      app.set('trust proxy', trust)
      app.use(rememberClient, (_req, res) => void res.json(shortened(clientAddress()) ?? null))
      const { url, close } = await serveHere(app)
      const answer = await fetch(url, { headers: { 'X-Forwarded-For': forwarded } })
      const address: unknown = await answer.json()
      await close()
      return address
    }
    expect([
      await seen(0, '203.0.113.9'),
      await seen(1, '203.0.113.9, 198.51.100.4'),
      await seen(['loopback'], '2001:db8:abcd:12::1'),
      await seen(['loopback'], 'not an address'),
      shortened('::ffff:192.0.2.44'),
      shortened('fe80::1%eth0'),
    ]).toEqual(['127.0.0.0/24', '198.51.100.0/24', '2001:db8:abcd::/48', null, '192.0.2.0/24', 'fe80::/48'])
  })
})

describe('the log', () => {
  it('is read by network administrators, and by a municipality’s for that municipality', async () => {
    const seen = async (who: string) => {
      const { status, body } = await call(who, 'GET', '/auditLog?limit=100')
      return [status, [...new Set(body.docs?.map(({ municipality }) => municipality ?? null))]]
    }
    expect(await seen('head')).toEqual([200, [city.alpha]])
    expect(await seen('other')).toEqual([200, [city.beta]])
    expect((await seen('editor'))[0]).toBe(403)
    expect((await seen(''))[0]).toBe(403)
    expect(((await seen('network'))[1] as unknown[]).length).toBe(3)
  })

  it('tells nothing of a person whom the reader may not see, by filters or order', async () => {
    const counts = async (query: string) => {
      const { status, body } = await call('head', 'GET', `/auditLog?limit=100&${query}`)
      return [status, body.docs?.length]
    }
    const guesses = ['network@', 'wrong@'].map((guess) => counts(`where[user.email][like]=${guess}`))
    const [right, wrong] = await Promise.all(guesses)
    expect(right).toEqual(wrong)
    expect(await counts('where[user.email][like]=editor@')).not.toEqual(wrong)
  })

  it('is filtered by who, what, where and when', async () => {
    const query = [
      `where[user][equals]=${people.editor}`,
      'where[action][equals]=publish',
      `where[municipality][equals]=${city.alpha}`,
      'where[document][equals]=news',
      `where[createdAt][greater_than]=${new Date(Date.now() - 3_600_000).toISOString()}`,
    ].join('&')
    const { body } = await call('head', 'GET', `/auditLog?${query}`)
    expect(body.docs?.map(({ action }) => action)).toEqual(['publish', 'publish'])
  })

  it('is changed by nobody, whichever way it is tried', async () => {
    const id = (await call('network', 'GET', '/auditLog?limit=1')).body.docs?.[0] as unknown as { id: string }
    const forged = { action: 'create', document: 'news', documentId: 'forged' }
    const statuses = await Promise.all(
      [
        call('network', 'POST', '/auditLog', forged),
        call('network', 'PATCH', `/auditLog/${id.id}`, forged),
        call('network', 'PATCH', `/auditLog?where[action][exists]=true`, forged),
        call('network', 'DELETE', `/auditLog/${id.id}`),
        call('network', 'DELETE', `/auditLog?where[action][exists]=true`),
        call('network', 'POST', `/auditLog/${id.id}/duplicate`, forged),
      ].map(async (answer) => (await answer).status),
    )
    expect(statuses.every((status) => status >= 400 && status < 500)).toBe(true)
    const user = {
      ...(await hub.payload.findByID({
        collection: 'users',
        id: people.network ?? '',
        overrideAccess: true,
      })),
      collection: 'users' as const,
    }
    const local = { collection: 'auditLog', user } as const
    for (const overrideAccess of [false, true]) {
      const tries = [
        hub.payload.create({ ...local, data: forged as never, overrideAccess }),
        hub.payload.update({ ...local, id: id.id, data: { documentId: 'forged' }, overrideAccess }),
        hub.payload.update({
          ...local,
          where: { action: { exists: true } },
          data: { documentId: 'forged' },
          overrideAccess,
        }),
        hub.payload.delete({ ...local, id: id.id, overrideAccess }),
        hub.payload.delete({ ...local, where: { action: { exists: true } }, overrideAccess }),
        hub.payload.duplicate({ ...local, id: id.id, overrideAccess }),
      ]
      expect((await Promise.allSettled(tries)).map(({ status }) => status)).toEqual(
        tries.map(() => 'rejected'),
      )
    }
    expect(await entries('forged')).toEqual([])
    expect((await call('network', 'GET', `/auditLog/${id.id}`)).status).toBe(200)
  })
})

describe('the export', () => {
  const lines = async (who: string, query = '', headers: Record<string, string> = {}) => {
    const response = await send(who, 'GET', `/auditLog/export.csv${query}`, undefined, headers)
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
    return { status: response.status, headers: response.headers, text, lines: text.split('\r\n') }
  }

  it('is RFC 4180 with a byte order mark, holds what the reader may see, and is recorded', async () => {
    const all = await lines('head')
    expect(all.status).toBe(200)
    expect(all.headers.get('content-type')).toContain('text/csv; charset=utf-8')
    expect(all.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-log-[\d-]+\.csv"$/)
    expect(all.headers.get('cache-control')).toBe('private, no-store')
    expect(all.lines[0]).toBe(
      '\ufefftime,action,person,personId,collection,documentId,municipality,fields,detail,address',
    )
    expect(all.lines.slice(1, -1).every((line) => line.includes(',alpha,'))).toBe(true)
    const { body } = await call('network', 'GET', '/auditLog?where[action][equals]=export&sort=createdAt')
    expect(body.docs?.map(({ user, municipality }) => [user, municipality])).toEqual([
      [people.head, city.alpha],
    ])
  })

  it('takes from, to, municipality, action and user, and the filters of the list', async () => {
    const of = async (query: string) => (await lines('network', query)).lines.slice(1, -1)
    const publications = await of('?action=publish')
    expect(publications.length).toBe(2)
    expect(publications.every((line) => line.includes(',publish,editor,'))).toBe(true)
    const today = new Date().toISOString().slice(0, 10)
    expect(
      await of(`?action=publish&from=${today}&to=${today}&user=${people.editor}&municipality=${city.alpha}`),
    ).toEqual(publications)
    expect(await of('?where[or][0][and][0][action][equals]=publish')).toEqual(publications)
    expect(await of('?action=publish&to=2020-01-01')).toEqual([])
    expect((await of('?search=memberships')).length).toBeGreaterThan(0)
  })

  it('refuses what it does not know, and whoever may not read', async () => {
    const bad = await lines('network', '?form=2020-01-01&to=yesterday')
    expect([bad.status, bad.text]).toEqual([400, expect.stringMatching(/form.* is none of .*to.* takes/)])
    expect((await lines('editor')).status).toBe(403)
    expect((await lines('')).status).toBe(403)
  })

  it('runs no formula in a spreadsheet', async () => {
    const { audit } = await import('../../src/publish/audit.ts')
    const { createLocalReq } = await import('payload')
    const req = await createLocalReq({}, hub.payload)
    for (const start of ['=', '+', '-', '@', '\t', '\r'])
      await audit(req, {
        action: 'update',
        document: 'topics',
        documentId: 'formula',
        detail: `${start}1+1,"x"`,
      })
    const { text } = await lines('network', '?where[documentId][equals]=formula')
    expect(text.match(/"'[=+\-@\t\r]1\+1,""x"""/g)?.length).toBe(6)
  })

  it('holds every entry once, however many batches it takes', async () => {
    const { audit } = await import('../../src/publish/audit.ts')
    const { commitTransaction, createLocalReq, initTransaction } = await import('payload')
    const req = await createLocalReq({}, hub.payload)
    await initTransaction(req)
    const at = new Date(Date.now() - 1000).toISOString()
    for (let index = 0; index < 1203; index += 1) {
      const data = {
        action: 'update',
        document: 'topics',
        documentId: 'mass',
        fields: `n${index}`,
        createdAt: at,
        updatedAt: at,
      }
      await hub.payload.db.create({ collection: 'auditLog', data, returning: false, req })
    }
    await audit(req, { action: 'update', document: 'topics', documentId: 'mass', fields: ['last'] })
    await commitTransaction(req)
    const { lines: all } = await lines('network', '?where[documentId][equals]=mass')
    const fields = all.slice(1, -1).map((line) => line.split(',')[7])
    expect([fields.length, new Set(fields).size]).toEqual([1204, 1204])
  })
})

describe('retention', () => {
  it('deletes what is too old, and addresses and refused sign-ins after ninety days', async () => {
    const { expireAudit } = await import('../../src/publish/retention.ts')
    const day = 24 * 60 * 60 * 1000
    const plant = async (documentId: string, action: string, age: number) => {
      const at = new Date(Date.now() - age * day).toISOString()
      const data = {
        action,
        document: 'news',
        documentId,
        address: '192.0.2.0/24',
        createdAt: at,
        updatedAt: at,
      }
      await hub.payload.db.create({ collection: 'auditLog', data, returning: false })
    }
    await plant('ancient', 'update', 731)
    await plant('old', 'update', 91)
    await plant('refused', 'signInRefused', 91)
    await plant('fresh', 'signInRefused', 89)
    const before = (await hub.payload.count({ collection: 'auditLog', overrideAccess: true })).totalDocs
    expect(await expireAudit(hub.payload, 730)).toEqual({ deleted: 2, shortened: 1 })
    const left = await hub.payload.find({
      collection: 'auditLog',
      where: { documentId: { in: ['ancient', 'old', 'refused', 'fresh'] } },
      sort: 'createdAt',
      overrideAccess: true,
    })
    expect(
      left.docs.map(({ documentId, address, createdAt }) => [
        documentId,
        address ?? null,
        createdAt < new Date(Date.now() - 90.5 * day).toISOString(),
      ]),
    ).toEqual([
      ['old', null, true],
      ['fresh', '192.0.2.0/24', false],
    ])
    expect((await hub.payload.count({ collection: 'auditLog', overrideAccess: true })).totalDocs).toBe(
      before - 2,
    )
    expect(await expireAudit(hub.payload, 730)).toEqual({ deleted: 0, shortened: 0 })
  })

  it('is a job of every day, and its record is open to nobody', async () => {
    const task = hub.payload.config.jobs.tasks?.find(({ slug }) => slug === 'auditRetention')
    expect(task?.schedule).toEqual([{ cron: '17 3 * * *', queue: 'default' }])
    const { id } = await hub.payload.jobs.queue({ task: 'auditRetention' as never, input: {} as never })
    const ran = await hub.payload.jobs.run({ queue: 'default', limit: 20 })
    expect(ran.jobStatus?.[id]?.status).toBe('success')
    const answers = ['editor', ''].map((who) => call(who, 'GET', '/globals/payload-jobs-stats'))
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([403, 403])
    expect((await call('editor', 'POST', '/globals/payload-jobs-stats', { stats: {} })).status).toBe(403)
  })
})
