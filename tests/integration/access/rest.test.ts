import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { maxLimit } from '../../../src/config/closing.ts'
import type { Role } from '../../../src/access/roles.ts'
import { bodyLimits } from '../../../src/rest/bridge.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import { cityData, password, signIn } from '../people.ts'

const cities = ['alpha', 'beta'] as const
type City = (typeof cities)[number]

interface Answer {
  status: number
  body: Record<string, unknown> & {
    doc?: { id: string }
    docs?: Record<string, unknown>[]
    errors?: { message: string }[]
  }
}

let hub: TestHub
const city: Record<string, string> = {}
const token: Record<string, string> = {}

const make = async (collection: CollectionSlug, data: object, options: object = {}) =>
  (await hub.payload.create({ collection, data, overrideAccess: true, ...options } as never)) as unknown as {
    id: string
  }

async function call(
  who: string,
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${hub.url}/api${path}`, {
    method,
    headers: {
      ...(token[who] ? { Authorization: `JWT ${token[who]}` } : {}),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

async function person(
  name: string,
  memberships: { municipality: City; roles: Role[] }[],
  isNetworkAdmin = false,
) {
  const email = `${name}@hansa.example`
  await make('users', {
    name,
    email,
    password,
    isNetworkAdmin,
    memberships: memberships.map(({ municipality, roles }) => ({ municipality: city[municipality], roles })),
  })
  token[name] = await signIn(hub.url, email)
}

const draft = (municipality: City, title: string) =>
  make(
    'news',
    { municipality: city[municipality], title, teaser: title, _status: 'draft' },
    { locale: 'en', draft: true },
  )

beforeAll(async () => {
  hub = await startTestHub()
  for (const slug of cities) {
    const { id } = await make('municipalities', cityData(slug))
    city[slug] = id
  }
  await person('network', [], true)
  await person('editor', [{ municipality: 'alpha', roles: ['editor'] }])
  await person('other', [{ municipality: 'beta', roles: ['editor'] }])
  await person('viewer', [{ municipality: 'alpha', roles: ['viewer'] }])
  await person('webmaster', [{ municipality: 'alpha', roles: ['webmaster'] }])
  await person('nowhere', [])
})
afterAll(() => hub.close())

describe('an editor', () => {
  it('creates, changes and publishes for the own city', async () => {
    const created = await call('editor', 'POST', '/news', {
      municipality: city.alpha,
      title: 'Ours',
      teaser: 'Ours',
    })
    expect(created.status).toBe(201)
    const changed = await call('editor', 'PATCH', `/news/${created.body.doc?.id}`, {
      title: 'Ours, published',
      _status: 'published',
    })
    expect([changed.status, changed.body.doc]).toEqual([
      200,
      expect.objectContaining({ _status: 'published' }),
    ])
  })

  it('is refused for another city, in every way that a document changes its owner', async () => {
    const own = await draft('alpha', 'Stays in alpha')
    const ownerless = { title: 'No city', teaser: 'No city' }
    const statuses = [
      await call('editor', 'POST', '/news', { ...ownerless, municipality: city.beta }),
      await call('editor', 'POST', '/news', ownerless),
      await call('editor', 'PATCH', `/news/${own.id}`, { municipality: city.beta }),
      await call('editor', 'PATCH', `/news?where[id][equals]=${own.id}`, { municipality: city.beta }),
      await call('editor', 'POST', `/news/${own.id}/duplicate`, { municipality: city.beta }),
    ].map(({ status }) => status)
    expect(statuses.every((status) => status === 403 || status === 400)).toBe(true)
    const stored = await hub.payload.findByID({
      collection: 'news',
      id: own.id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    expect(stored.municipality).toBe(city.alpha)
    const { totalDocs } = await hub.payload.count({
      collection: 'news',
      where: { municipality: { equals: city.beta } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })

  it('neither sees nor changes another city’s draft, and cannot link to it', async () => {
    const { id } = await draft('beta', 'Secret of beta')
    const list = await call('editor', 'GET', '/news?draft=true&limit=100')
    expect(JSON.stringify(list.body)).not.toContain('Secret of beta')
    const versions = await call('editor', 'GET', '/news/versions?limit=100')
    expect(JSON.stringify(versions.body)).not.toContain('Secret of beta')
    const meeting = await make(
      'meetings',
      { municipality: city.beta, title: 'Secret meeting', kind: 'workshop', _status: 'draft' },
      { locale: 'en', draft: true },
    )
    const answers = [
      await call('editor', 'GET', `/news/${id}?draft=true`),
      await call('editor', 'PATCH', `/news/${id}`, { title: 'Taken' }),
      await call('editor', 'DELETE', `/news/${id}`),
      await call('editor', 'POST', '/news', {
        municipality: city.alpha,
        title: 'Link',
        teaser: 'x',
        meetings: [meeting.id],
        _status: 'draft',
      }),
    ].map(({ status }) => status)
    expect(answers).toEqual([404, 403, 403, 403])
    const stored = await hub.payload.findByID({
      collection: 'news',
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    expect(stored.title).toBe('Secret of beta')
  })

  it('gets no right by asking for it, and sees no other person', async () => {
    const me = await call('editor', 'GET', '/users/me')
    const id = (me.body.user as { id: string }).id
    const asked = [
      await call('editor', 'PATCH', `/users/${id}`, { isNetworkAdmin: true }),
      await call('editor', 'PATCH', `/users/${id}`, {
        memberships: [{ municipality: city.beta, roles: ['admin'] }],
      }),
    ]
    expect(asked.map(({ status }) => status)).toEqual([403, 403])
    const stored = await hub.payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
    expect([stored.isNetworkAdmin, stored.memberships?.map(({ municipality }) => municipality)]).toEqual([
      false,
      [city.alpha],
    ])
    const people = await call('editor', 'GET', '/users?limit=100')
    expect(people.body.docs?.map((one) => one.name)).toEqual(['editor'])
    const created = await call('editor', 'POST', '/users', { name: 'x', email: 'x@hansa.example', password })
    expect(created.status).toBe(403)
  })
})

describe('a person', () => {
  it('gets the forms in the language of the account, from the sign-in on', async () => {
    const email = 'ro@hansa.example'
    await make('users', { name: 'ro', email, password, language: 'ro' })
    const response = await fetch(`${hub.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    expect(response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toContain('payload-lng=ro')
  })
})

describe('the other roles', () => {
  it('a viewer reads drafts and changes nothing, a webmaster reads what is published', async () => {
    const { id } = await draft('alpha', 'Draft to be viewed')
    expect((await call('viewer', 'GET', `/news/${id}?draft=true`)).status).toBe(200)
    expect((await call('webmaster', 'GET', `/news/${id}?draft=true`)).status).toBe(404)
    for (const who of ['viewer', 'webmaster', 'nowhere']) {
      const answers = [
        await call(who, 'PATCH', `/news/${id}`, { title: 'x' }),
        await call(who, 'POST', '/news', { municipality: city.alpha, title: 'x', teaser: 'x' }),
        await call(who, 'DELETE', `/news/${id}`),
      ]
      expect([who, ...answers.map(({ status }) => status < 400)]).toEqual([who, false, false, false])
    }
  })

  it('only network administrators write what belongs to the network, and nobody deletes a municipality', async () => {
    const topic = { slug: 'topic', name: 'Topic' }
    expect((await call('editor', 'POST', '/topics', topic)).status).toBe(403)
    expect((await call('network', 'POST', '/topics', topic)).status).toBe(201)
    expect((await call('network', 'DELETE', `/municipalities/${city.beta}`)).status).toBe(403)
  })

  it('Payload’s own collections are closed to members', async () => {
    const read = await Promise.all(
      ['payload-jobs', 'payload-kv', 'auditLog'].map(
        async (slug) => (await call('editor', 'GET', `/${slug}`)).status < 400,
      ),
    )
    expect(read).toEqual([false, false, false])
  })
})

describe('the audit log', () => {
  it('holds who did what, in the order it was done', async () => {
    const created = await call('editor', 'POST', '/news', {
      municipality: city.alpha,
      title: 'Logged',
      teaser: 'x',
      _status: 'draft',
    })
    const id = created.body.doc?.id ?? ''
    await call('editor', 'PATCH', `/news/${id}`, { _status: 'published' })
    await call('editor', 'PATCH', `/news/${id}`, { deletedAt: new Date().toISOString() })
    const log = await call('network', 'GET', `/auditLog?where[documentId][equals]=${id}&sort=createdAt`)
    expect(log.body.docs?.map(({ action }) => action)).toEqual(['create', 'publish', 'trash'])
  })

  it('has no entry for what was refused', async () => {
    const { id } = await draft('beta', 'Not touched')
    await call('editor', 'PATCH', `/news/${id}`, { title: 'x' })
    const log = await call('network', 'GET', `/auditLog?where[documentId][equals]=${id}`)
    expect(log.body.docs).toEqual([])
  })
})

describe('a bulk operation', () => {
  it('with one failing document changes none and names it', async () => {
    const good = await draft('alpha', 'Bulk good')
    const bad = await make(
      'news',
      { municipality: city.alpha, title: 'Bulk bad', _status: 'draft' },
      { locale: 'en', draft: true },
    )
    const ids = [good.id, bad.id].map((id, i) => `where[id][in][${i}]=${id}`).join('&')
    const { status, body } = await call('editor', 'PATCH', `/news?${ids}`, { _status: 'published' })
    expect(status).toBe(400)
    expect(body.errors?.[0]?.message).toContain(bad.id)
    expect(body.errors?.[0]?.message).not.toContain(good.id)
    const stored = await hub.payload.findByID({
      collection: 'news',
      id: good.id,
      depth: 0,
      overrideAccess: true,
    })
    expect(stored._status).toBe('draft')
  })
})

describe('requests out of bounds', () => {
  it('read at most a page of a hundred documents', async () => {
    const limits = await Promise.all(
      ['', '?limit=0', '?limit=1000', '?limit=-1', '?limit=7'].map(
        async (query) => (await call('network', 'GET', `/users${query}`)).body.limit,
      ),
    )
    expect(limits).toEqual([10, maxLimit, maxLimit, maxLimit, 7])
    const override = await fetch(`${hub.url}/api/users`, {
      method: 'POST',
      headers: {
        Authorization: `JWT ${token.network}`,
        'X-HTTP-Method-Override': 'GET',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'limit=1000',
    })
    expect(((await override.json()) as { limit: number }).limit).toBe(maxLimit)
    const all = await call('network', 'GET', '/users?pagination=false')
    expect([all.status, all.body.errors?.[0]?.message]).toEqual([
      400,
      expect.stringContaining('pagination=false'),
    ])
  })

  it('are answered 413 when the body is too large, declared or streamed', async () => {
    const large = 'x'.repeat(bodyLimits.other + 1)
    expect((await call('editor', 'POST', '/news', { title: large })).status).toBe(413)
    const streamed = await fetch(`${hub.url}/api/news`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(`{"title":"${large}"}`))
          controller.close()
        },
      }),
      duplex: 'half',
    } as RequestInit)
    expect(streamed.status).toBe(413)
  })

  it('with a session cookie from another origin are anonymous', async () => {
    const cookie = { Cookie: `payload-token=${token.network}` }
    const own = await call('', 'GET', '/users/me', undefined, { ...cookie, Origin: hub.url })
    const foreign = await call('', 'GET', '/users/me', undefined, {
      ...cookie,
      Origin: 'https://evil.example',
    })
    expect([own.body.user === null, foreign.body.user]).toEqual([false, null])
  })

  it('refuse a file that is not what it says, and a password that is too short', async () => {
    const upload = async (name: string, type: string, content: string) => {
      const form = new FormData()
      form.append('file', new Blob([content], { type }), name)
      form.append('_payload', JSON.stringify({ municipality: city.alpha, alt: 'x' }))
      const response = await fetch(`${hub.url}/api/media`, {
        method: 'POST',
        headers: { Authorization: `JWT ${token.editor}` },
        body: form,
      })
      return response.status
    }
    expect(
      await upload('a.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    ).toBe(400)
    expect(await upload('a.png', 'image/png', '<html></html>')).toBe(400)
    const short = await call('network', 'POST', '/users', {
      name: 'x',
      email: 'short@hansa.example',
      password: 'short',
    })
    expect([short.status, short.body.errors?.[0]?.message]).toEqual([400, expect.stringMatching(/password/i)])
  })
})
