import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import type { Role } from '../../src/access/roles.ts'
import { hashOf, newKey } from '../../src/portals/key.ts'
import { startTestHub, type TestHub } from './hub.ts'
import { cityData, password, signIn } from './people.ts'

const day = 24 * 60 * 60 * 1000

interface Made {
  key: string
  doc: { id: string; prefix: string; label: string; expiresAt: string }
  previous?: { id: string; expiresAt: string }
}

let hub: TestHub
const city: Record<string, string> = {}
const portal: Record<string, string> = {}
const token: Record<string, string> = {}

const make = async (collection: CollectionSlug, data: object, options: object = {}) =>
  (await hub.payload.create({ collection, data, overrideAccess: true, ...options } as never)) as unknown as {
    id: string
  }

async function call(who: string, method: string, path: string, body?: object) {
  const response = await fetch(`${hub.url}/api${path}`, {
    method,
    headers: {
      ...(token[who] ? { Authorization: `JWT ${token[who]}` } : {}),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const answer = (await response.json()) as Partial<Made> & {
    docs?: Record<string, unknown>[]
    errors?: { message: string }[]
  }
  return { status: response.status, headers: response.headers, body: answer }
}

const makeKey = async (who = 'webmaster', body: object = { label: 'web server' }) => {
  const answer = await call(who, 'POST', `/portals/${portal.alpha}/keys`, body)
  return { ...answer, made: answer.body as Made }
}

/** Asks the public side, as a portal's server does. */
const ask = (path: string, authorization?: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}${path}`, {
    headers: { ...(authorization ? { Authorization: authorization } : {}), ...headers },
  })

const stored = (id: string) =>
  hub.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: 'portalKeys',
    where: { id: { equals: id } },
  })

const storedPortal = () =>
  hub.payload.findByID({ collection: 'portals', id: portal.alpha ?? '', depth: 0, overrideAccess: true })

const deeds = async (id: string) => {
  const { docs } = await hub.payload.find({
    collection: 'auditLog',
    where: { documentId: { equals: id } },
    sort: 'createdAt',
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ action, municipality }) => [action, municipality])
}

async function person(name: string, municipality: string | undefined, roles: Role[]) {
  const email = `${name}@hansa.example`
  const memberships = municipality === undefined ? [] : [{ municipality: city[municipality], roles }]
  await make('users', { name, email, password, isNetworkAdmin: municipality === undefined, memberships })
  token[name] = await signIn(hub.url, email)
}

beforeAll(async () => {
  hub = await startTestHub()
  for (const slug of ['alpha', 'beta']) {
    city[slug] = (await make('municipalities', cityData(slug))).id
    const allowedOrigins = [{ origin: `https://${slug}.example` }, { origin: `https://www.${slug}.example` }]
    portal[slug] = (await make('portals', { name: slug, municipality: city[slug], allowedOrigins })).id
  }
  await make(
    'news',
    { municipality: city.alpha, title: 'Seen by all', teaser: 'x', _status: 'published' },
    { locale: 'en' },
  )
  await make(
    'news',
    { municipality: city.alpha, title: 'HIDDEN draft', teaser: 'x', _status: 'draft' },
    { locale: 'en', draft: true },
  )
  await person('network', undefined, [])
  await person('head', 'alpha', ['admin'])
  await person('webmaster', 'alpha', ['webmaster'])
  await person('editor', 'alpha', ['editor'])
  await person('stranger', 'beta', ['admin'])
})
afterAll(() => hub.close())

describe('making a key', () => {
  it('is for administrators and webmasters of the portal’s municipality, and the network’s', async () => {
    const statuses = []
    for (const who of ['network', 'head', 'webmaster', 'editor', 'stranger', '']) {
      statuses.push((await makeKey(who)).status)
    }
    expect(statuses.slice(0, 3)).toEqual([201, 201, 201])
    expect(statuses.slice(3).every((status) => status === 403 || status === 404)).toBe(true)
  })

  it('shows the key once, stores its hash alone, and lasts a year', async () => {
    const { made, headers } = await makeKey()
    expect(made.key).toMatch(/^hansa_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}$/)
    expect(headers.get('cache-control')).toBe('no-store')
    const kept = await stored(made.doc.id)
    expect([kept?.hash, kept?.prefix, kept?.label]).toEqual([
      hashOf(made.key),
      made.key.slice(6, 14),
      'web server',
    ])
    expect(JSON.stringify(kept)).not.toContain(made.key.slice(15))
    const days = (new Date(made.doc.expiresAt).valueOf() - Date.now()) / day
    expect(Math.round(days)).toBe(365)
    expect(await deeds(made.doc.id)).toEqual([['keyCreate', city.alpha]])
  })

  it('refuses a wrong end or name, saying what it takes', async () => {
    const far = new Date(Date.now() + 731 * day).toISOString()
    for (const body of [
      { label: '' },
      { label: 'x', expiresAt: '2020-01-01' },
      { label: 'x', expiresAt: far },
      { label: 'x', hash: 'y' },
      {},
    ]) {
      const { status, body: answer } = await makeKey('webmaster', body)
      expect([status, answer.errors?.[0]?.message]).toEqual([
        400,
        expect.stringMatching(/^Correct this.* takes /),
      ])
    }
    const soon = new Date(Date.now() + 30 * day).toISOString()
    expect((await makeKey('webmaster', { label: 'short', expiresAt: soon })).made.doc.expiresAt).toBe(soon)
  })
})

describe('a key', () => {
  it('lets its portal read what the public reads, and nothing else', async () => {
    const { made } = await makeKey()
    const anonymous = await ask('/v1/news.json')
    const keyed = await ask('/v1/news.json', `Bearer ${made.key}`)
    expect([keyed.status, await keyed.text()]).toEqual([200, await anonymous.text()])
    expect((await ask('/v1/news.json?limit=3', `bearer ${made.key}`)).status).toBe(200)
  })

  it('is noted with its portal, and nothing else of the portal changes', async () => {
    const before = await storedPortal()
    const { made } = await makeKey()
    const fresh = await stored(made.doc.id)
    await ask('/v1/news.json', `Bearer ${made.key}`)
    const used = async (tries = 500): Promise<Awaited<ReturnType<typeof stored>>> => {
      const kept = await stored(made.doc.id)
      const isNoted = kept?.lastUsedAt && (await storedPortal()).lastSeen
      return isNoted || tries === 0 ? kept : used(tries - 1)
    }
    const first = await used()
    await ask('/v1/news.json', `Bearer ${made.key}`)
    await ask('/v1/news.json', `Bearer ${made.key}`)
    expect(first?.lastUsedAt).toMatch(/^20/)
    expect([(await stored(made.doc.id))?.lastUsedAt, first?.updatedAt]).toEqual([
      first?.lastUsedAt,
      fresh?.updatedAt,
    ])
    const after = await storedPortal()
    expect({ ...after, lastSeen: null }).toEqual({ ...before, lastSeen: null })
    expect(after.allowedOrigins?.length).toBe(2)
  })

  it('that does not count is answered 401 and never served, finished answers included', async () => {
    const { made } = await makeKey()
    const path = '/v1/news.json?limit=7'
    expect((await ask(path)).status).toBe(200)
    const slip = made.key.slice(0, -1) + (made.key.endsWith('a') ? 'b' : 'a')
    const wrong = [
      `Bearer ${newKey().key}`,
      `Bearer ${slip}`,
      'Bearer nonsense',
      'Bearer',
      `Bearer ${made.key} ${made.key}`,
    ]
    for (const authorization of wrong) {
      const answer = await ask(path, authorization)
      expect([
        answer.status,
        answer.headers.get('content-type'),
        answer.headers.get('cache-control'),
      ]).toEqual([401, 'application/problem+json; charset=utf-8', 'no-store'])
      expect(answer.headers.get('www-authenticate')).toMatch(
        /^Bearer realm="hansa", error="invalid_(token|request)"$/,
      )
      expect(await answer.text()).not.toContain('Seen by all')
    }
    expect((await ask(path)).status).toBe(200)
    expect((await ask(path, 'Basic dXNlcjpwYXNz')).status).toBe(200)
  })

  it('ends when it expires, and at once when it is revoked', async () => {
    const { made } = await makeKey()
    const path = '/v1/news.json?limit=8'
    expect((await ask(path, `Bearer ${made.key}`)).status).toBe(200)
    await hub.payload.db.updateOne({
      collection: 'portalKeys',
      id: made.doc.id,
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
    })
    const expired = await ask(path, `Bearer ${made.key}`)
    expect([expired.status, await expired.text()]).toEqual([401, expect.stringContaining('#key-expired"')])
    const { made: other } = await makeKey()
    expect(
      (await call('stranger', 'POST', `/portalKeys/${other.doc.id}/revoke`)).status,
    ).toBeGreaterThanOrEqual(403)
    expect((await ask(path, `Bearer ${other.key}`)).status).toBe(200)
    expect((await call('head', 'POST', `/portalKeys/${other.doc.id}/revoke`)).status).toBe(200)
    expect((await call('head', 'POST', `/portalKeys/${other.doc.id}/revoke`)).status).toBe(200)
    const revoked = await ask(path, `Bearer ${other.key}`)
    expect([revoked.status, await revoked.text()]).toEqual([401, expect.stringContaining('#key-revoked"')])
    expect((await deeds(other.doc.id)).map(([action]) => action)).toEqual(['keyCreate', 'keyRevoke'])
  })

  it('is rotated: both count until the overlap is over', async () => {
    const { made } = await makeKey()
    const rotated = (await call('webmaster', 'POST', `/portalKeys/${made.doc.id}/rotate`, {})).body as Made
    const days = (new Date(rotated.previous?.expiresAt ?? '').valueOf() - Date.now()) / day
    expect(Math.round(days)).toBe(7)
    const path = '/v1/news.json'
    const statuses = async () =>
      Promise.all([made, rotated].map(async ({ key }) => (await ask(path, `Bearer ${key}`)).status))
    expect(await statuses()).toEqual([200, 200])
    await call('webmaster', 'POST', `/portalKeys/${made.doc.id}/rotate`, { overlapDays: 0 })
    expect(await statuses()).toEqual([401, 200])
    const again = await call('webmaster', 'POST', `/portalKeys/${made.doc.id}/rotate`, {})
    const far = await call('webmaster', 'POST', `/portalKeys/${rotated.doc.id}/rotate`, { overlapDays: 31 })
    expect([again.status, far.status]).toEqual([409, 400])
    expect((await deeds(made.doc.id)).map(([action]) => action)).toEqual([
      'keyCreate',
      'keyRotate',
      'keyRotate',
    ])
  })

  it('has a limit of its portal’s own', async () => {
    const { portalLimit } = await import('../../src/delivery/http/portal.ts')
    const keys = [(await makeKey()).made.key, (await makeKey()).made.key]
    const statuses = new Map<number, number>()
    let late: Response | undefined
    for (let sent = 0; sent < portalLimit + 20; sent += 20) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          ask('/v1/news.json', `Bearer ${keys[index % 2]}`, { Connection: 'keep-alive' }),
        ),
      )
      for (const answer of answers) {
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        if (answer.status === 429) late = answer
        await answer.arrayBuffer()
      }
    }
    expect([...statuses.keys()].sort()).toEqual([200, 429])
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask('/v1/news.json')).status).toBe(200)
  })

  it('is nobody in the editors’ interface', async () => {
    const { made } = await makeKey()
    const headers = { Authorization: `Bearer ${made.key}` }
    const me = (await (await fetch(`${hub.url}/api/users/me`, { headers })).json()) as { user: unknown }
    expect(me.user).toBeNull()
    const statuses = ['/news', '/portals', '/portalKeys', '/users', '/auditLog'].map(
      async (path) => (await fetch(`${hub.url}/api${path}?draft=true`, { headers })).status,
    )
    expect(await Promise.all(statuses)).toEqual([403, 403, 403, 403, 403])
  })

  it('goes with its portal: to another municipality, and away', async () => {
    const { id } = await make('portals', { name: 'moving', municipality: city.alpha })
    const made = (await call('head', 'POST', `/portals/${id}/keys`, { label: 'x' })).body as Made
    await call('network', 'PATCH', `/portals/${id}`, { municipality: city.beta })
    const seen = async (who: string) =>
      (await call(who, 'GET', `/portalKeys?where[portal][equals]=${id}`)).body.docs?.length
    expect([await seen('head'), await seen('stranger')]).toEqual([0, 1])
    expect((await call('network', 'DELETE', `/portals/${id}`)).status).toBe(200)
    expect((await ask('/v1/news.json?limit=9', `Bearer ${made.key}`)).status).toBe(401)
    expect(await stored(made.doc.id)).toBeNull()
  })
})

describe('the list of keys', () => {
  it('is read by those who look after the portal', async () => {
    const counts = []
    for (const who of ['network', 'head', 'webmaster', 'stranger'])
      counts.push((await call(who, 'GET', '/portalKeys?limit=100')).body.docs?.length)
    expect(counts[0]).toBeGreaterThan(3)
    expect([counts[1] === counts[0], counts[2] === counts[0], counts[3]]).toEqual([true, true, 0])
    expect((await call('editor', 'GET', '/portalKeys')).status).toBe(403)
  })

  it('never tells the hash: not in an answer, not by a filter, not by an order', async () => {
    const { made } = await makeKey()
    const hash = hashOf(made.key)
    for (const who of ['network', 'head']) {
      const list = await call(
        who,
        'GET',
        '/portalKeys?limit=100&depth=2&select[hash]=true&showHiddenFields=true',
      )
      expect(JSON.stringify(list.body)).not.toContain(hash.slice(0, 16))
      const guesses = [hash, hash.replace(/^./, hash.startsWith('0') ? '1' : '0')]
      for (const query of [
        'where[hash][equals]=',
        'where[or][0][hash][like]=',
        'where[and][0][hash][greater_than]=',
      ]) {
        const [right, wrong] = await Promise.all(
          guesses.map(async (guess) => {
            const { status, body } = await call(who, 'GET', `/portalKeys?${query}${guess}`)
            return [status, body]
          }),
        )
        expect([query, right]).toEqual([query, wrong])
        expect(right?.[0]).toBe(400)
      }
      const orders = await Promise.all(
        ['hash', '-hash'].map(async (sort) => (await call(who, 'GET', `/portalKeys?sort=${sort}`)).status),
      )
      expect(orders).toEqual([400, 400])
      const nested = await call(who, 'GET', `/portalKeys?where[portal.keys.hash][equals]=${hash}`)
      expect(nested.status).toBe(400)
    }
  })

  it('is changed by nobody directly', async () => {
    const { made } = await makeKey()
    const forged = {
      label: 'x',
      portal: portal.alpha,
      prefix: 'AAAAAAAA',
      hash: 'x',
      expiresAt: '2030-01-01',
    }
    const { id } = made.doc
    const statuses = []
    for (const who of ['network', 'webmaster'])
      statuses.push(
        (await call(who, 'POST', '/portalKeys', forged)).status,
        (await call(who, 'PATCH', `/portalKeys/${id}`, { expiresAt: '2040-01-01' })).status,
        (await call(who, 'PATCH', `/portalKeys?where[id][equals]=${id}`, { revokedAt: null })).status,
        (await call(who, 'DELETE', `/portalKeys/${id}`)).status,
        (await call(who, 'POST', `/portalKeys/${id}/duplicate`, {})).status,
      )
    expect(statuses).toEqual([403, 403, 403, 403, 404, 403, 403, 403, 403, 404])
    expect((await stored(id))?.hash).toBe(hashOf(made.key))
  })
})
