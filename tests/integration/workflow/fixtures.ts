import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import type { Role } from '../../../src/access/roles.ts'
import type { Action, State } from '../../../src/workflow/transitions.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import { password, signIn } from '../people.ts'

/** An answer of the REST API. */
export interface Answer {
  status: number
  body: Record<string, unknown> & { errors?: { message: string }[]; docs?: Record<string, unknown>[] }
}

/** A hub with two municipalities and people in them, and short ways to do what they do. */
export interface Fixtures {
  hub: TestHub
  payload: Payload
  city: Record<'alpha' | 'beta', string>
  /** Ids of the people by name. */
  people: Record<string, string>
  person: (name: string, roles: Role[], more?: Partial<Person>) => Promise<string>
  /** A request of a person to the REST API. */
  call: (who: string, method: string, path: string, body?: object) => Promise<Answer>
  /** Returns the headers of a person's request to the REST API, for JSON. */
  headers: (who: string) => Record<string, string>
  /** A person's request for the Local API. */
  as: (who: string) => Promise<PayloadRequest>
  /** A news item of alpha in a state, written by `author`. */
  news: (state: State, title?: string) => Promise<string>
  step: (who: string, id: string, action: Action, more?: object) => Promise<Answer>
  newest: (id: string) => Promise<Record<string, unknown>>
  live: (id: string) => Promise<Record<string, unknown>>
  history: (id: string) => Promise<[action: string, from: string, to: string][]>
}

interface Person {
  city: 'alpha' | 'beta'
  isNetworkAdmin: boolean
  notifications: 'none' | 'digest' | 'atOnce'
}

/** Starts it. Call it in `beforeAll`. */
export async function makeFixtures(settings: Record<string, string> = {}): Promise<Fixtures> {
  const hub = await startTestHub(settings)
  const { payload } = hub
  const make = async (collection: CollectionSlug, data: object, options: object = {}) =>
    (await payload.create({ collection, data, overrideAccess: true, ...options } as never)) as unknown as {
      id: string
    }
  const city = { alpha: await municipality('alpha'), beta: await municipality('beta') }
  const people: Record<string, string> = {}
  const token: Record<string, string> = {}

  async function municipality(slug: string): Promise<string> {
    const timezone = slug === 'alpha' ? 'Europe/Tirane' : 'Europe/Lisbon'
    const names = { slug, name: slug, country: 'AL', timezone, locales: ['en'], status: 'active' }
    return (await make('municipalities', { ...names, sourceLocale: 'en', publishedLocales: ['en'] })).id
  }

  async function person(name: string, roles: Role[], more: Partial<Person> = {}): Promise<string> {
    const { city: home = 'alpha', ...account } = more
    const memberships = [
      { municipality: city[home], roles, ...(roles.includes('translator') ? { languages: ['el'] } : {}) },
    ]
    const email = `${name}@hansa.example`
    const { id } = await make('users', {
      name,
      email,
      password,
      ...account,
      memberships: account.isNetworkAdmin ? [] : memberships,
    })
    token[name] = await signIn(hub.url, email)
    people[name] = id
    return id
  }

  async function call(who: string, method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${hub.url}/api${path}`, {
      method,
      headers: {
        ...(token[who] ? { Authorization: `JWT ${token[who]}` } : {}),
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }

  const headers: Fixtures['headers'] = (who) => ({
    'Content-Type': 'application/json',
    ...(token[who] ? { Authorization: `JWT ${token[who]}` } : {}),
  })

  async function as(who: string): Promise<PayloadRequest> {
    const { requestOf } = await import('../../../src/workflow/rights.ts')
    const user = await payload.findByID({
      collection: 'users',
      id: people[who] ?? '',
      depth: 0,
      overrideAccess: true,
    })
    return requestOf(payload, user)
  }

  const step: Fixtures['step'] = (who, id, action, more = {}) =>
    call(who, 'POST', `/news/${id}/workflow`, { action, ...more })

  async function news(state: State, title = `About ${state}`): Promise<string> {
    const created = await call('author', 'POST', '/news?draft=true', {
      municipality: city.alpha,
      title,
      teaser: title,
    })
    const { id } = created.body.doc as { id: string }
    const ways: Record<State, [string, Action, object?][]> = {
      draft: [],
      inReview: [['author', 'submit']],
      changesRequested: [
        ['author', 'submit'],
        ['editor', 'requestChanges', { note: 'Shorter, please' }],
      ],
      published: [['editor', 'publish']],
      archived: [['editor', 'archive']],
    }
    for (const [who, action, more] of ways[state]) {
      const answer = await step(who, id, action, more)
      if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer)}`)
    }
    return id
  }

  const newest: Fixtures['newest'] = async (id) =>
    (await payload.findByID({
      collection: 'news',
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
      trash: true,
    })) as unknown as Record<string, unknown>
  const live: Fixtures['live'] = async (id) =>
    (await payload.db.findOne({ collection: 'news', where: { id: { equals: id } } })) as unknown as Record<
      string,
      unknown
    >
  const history: Fixtures['history'] = async (id) => {
    const { docs } = await payload.find({
      collection: 'reviews',
      where: { documentId: { equals: id } },
      sort: 'createdAt',
      depth: 0,
      overrideAccess: true,
    })
    return docs.map(({ action, from, to }) => [action, from, to])
  }

  return { hub, payload, city, people, person, call, headers, as, news, step, newest, live, history }
}
