import type { User } from '../../../src/model/payload-types.ts'
import type { People } from './people.ts'

const hour = 3_600_000

/** People with an open session who may not act (any more), each for a reason of its own. */
export class Barred {
  readonly people: People
  #count = 0
  #last: Record<string, string> = {}

  constructor(people: People) {
    this.people = people
  }

  /** Events after the sign-in, by the reason why the person may not act any more. */
  readonly ways: Record<string, (id: string, token: string) => Promise<unknown>> = {
    'missing factor': (id) => this.demand(id),
    suspended: (id) => this.below(id, { suspended: true, state: 'suspended' }),
    idle: (id) => this.lastSeen(id, 8.1 * hour),
    'too old': (id) => this.begun(id, 168.1 * hour),
    'past its end': (id) => this.begun(id, 2 * hour, -hour),
    'signed out': (_id, token) => this.people.call('POST', '/api/users/logout', { token }),
    'changed password': (id) =>
      this.people.payload.update({
        collection: 'users',
        id,
        data: { password: 'umbrella lantern copper river' },
        overrideAccess: true,
      }),
    deleted: (id) => this.people.payload.delete({ collection: 'users', id, overrideAccess: true }),
  }

  /** The token of a new person to whom it happened. */
  async session(way: string): Promise<string> {
    this.#count += 1
    const name = `barred-${this.#count}`
    const { id } = await this.people.person(name, {
      memberships: [this.people.membership('alpha', 'editor')],
    })
    const token = await this.people.token(name)
    await this.ways[way]?.(id, token)
    this.#last[way] = id
    return token
  }

  /** The sessions that are stored of the last person of that kind. */
  async storedSessions(way: string): Promise<unknown[]> {
    return (await this.#person(this.#last[way] ?? '')).sessions ?? []
  }

  /** Moves when a person was last seen so many milliseconds back. @returns as stored */
  async lastSeen(id: string, before: number): Promise<string> {
    const lastSeen = new Date(Date.now() - before).toISOString()
    await this.people.payload.db.updateMany({
      collection: 'accountSessions',
      where: { user: { equals: id } },
      data: { lastSeen },
    })
    return this.noted(id)
  }

  /** When a person was last seen. */
  async noted(id: string): Promise<string> {
    const where = { user: { equals: id } }
    const row = await this.people.payload.db.findOne<{ id: string; lastSeen?: string }>({
      collection: 'accountSessions',
      where,
    })
    return new Date(row?.lastSeen ?? 0).toISOString()
  }

  /** Moves the beginning of a person's sessions back, and gives them so many milliseconds until their end. */
  async begun(id: string, before: number, left = 1000 * hour): Promise<void> {
    const [createdAt, expiresAt] = [-before, left].map((ms) => new Date(Date.now() + ms).toISOString())
    const { sessions } = await this.#person(id)
    await this.below(id, { sessions: sessions?.map((session) => ({ ...session, createdAt, expiresAt })) })
  }

  /** Demands a second factor of a person's new municipality. */
  async demand(id: string): Promise<void> {
    const { payload, city } = this.people
    const change = { overrideAccess: true } as const
    const demand = { requireTwoFactor: true }
    await payload.update({ ...change, collection: 'municipalities', id: city.beta, data: demand })
    const memberships = [this.people.membership('beta', 'editor')]
    await payload.update({ ...change, collection: 'users', id, data: { memberships } })
  }

  /** Writes below all hooks, as what another process did may look. */
  async below(id: string, data: object): Promise<void> {
    const stored = await this.#person(id)
    await this.people.payload.db.updateOne({ collection: 'users', id, data: { ...stored, ...data } })
  }

  async #person(id: string): Promise<User> {
    const where = { id: { equals: id } }
    return (await this.people.payload.db.findOne<User & Record<string, unknown>>({
      collection: 'users',
      where,
    })) as User
  }
}
