import type { CollectionSlug, Payload } from 'payload'
import type { Role } from '../../../src/access/roles.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import { cityData, password } from '../people.ts'

/** An answer of REST or of a page. */
export interface Answer {
  status: number
  headers: Headers
  text: string
  body: {
    user?: Record<string, unknown> | null
    doc?: Record<string, unknown> & { id: string }
    docs?: Record<string, unknown>[]
    errors?: { message: string; data?: Record<string, string> }[]
  }
}

interface Options {
  /** A session's token. */
  token?: string | undefined
  body?: object
  /** Fields of a form, for pages. */
  form?: Record<string, string>
  headers?: Record<string, string>
}

/** A hub with two cities, in which every request may say what network address it comes from. */
export class People {
  hub!: TestHub
  readonly city: Record<'alpha' | 'beta', string> = { alpha: '', beta: '' }
  /** A request comes from a new network address each time unless a test says otherwise. */
  #address = 0

  async start(settings: Record<string, string> = {}): Promise<void> {
    this.hub = await startTestHub({ TRUST_PROXY: '1', ...settings })
    process.env.TRUST_PROXY = ''
    for (const slug of ['alpha', 'beta'] as const) {
      this.city[slug] = (await this.make('municipalities', cityData(slug))).id
    }
  }

  get payload(): Payload {
    return this.hub.payload
  }

  async make(collection: CollectionSlug, data: object): Promise<{ id: string }> {
    const made = await this.payload.create({ collection, data, overrideAccess: true } as never)
    return made as unknown as { id: string }
  }

  membership(city: 'alpha' | 'beta', ...roles: Role[]) {
    return { municipality: this.city[city], roles }
  }

  /** Makes a person with a password. */
  person(name: string, data: object = {}): Promise<{ id: string }> {
    return this.make('users', { name: `Person ${name}`, email: this.email(name), password, ...data })
  }

  email = (name: string) => `${name}@hansa.example`

  stored(id: string) {
    return this.payload.findByID({
      collection: 'users',
      id,
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
    })
  }

  async call(method: string, path: string, { token, body, form, headers }: Options = {}): Promise<Answer> {
    this.#address += 1
    const response = await fetch(`${this.hub.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'X-Forwarded-For': `10.0.${Math.floor(this.#address / 250)}.${this.#address % 250}`,
        ...(token ? { Authorization: `JWT ${token}` } : {}),
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} }
  }

  login(name: string, shown: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('POST', '/api/users/login', {
      body: { email: this.email(name), password, ...shown },
      headers,
    })
  }

  /** Signs in and gives the session's token. */
  async token(name: string, shown: object = {}): Promise<string> {
    const answer = await this.login(name, shown)
    const token = tokenOf(answer)
    if (token === undefined) throw new Error(`${name} cannot sign in: ${answer.status} ${answer.text}`)
    return token
  }

  /** Returns whether a token is a session's. */
  async holds(token: string): Promise<boolean> {
    return Boolean((await this.call('GET', '/api/users/me', { token })).body.user)
  }
}

/** The session's token that an answer brings. */
export const tokenOf = ({ headers }: Answer): string | undefined =>
  /payload-token=([^;]+)/.exec(headers.getSetCookie().join('\n'))?.[1]
