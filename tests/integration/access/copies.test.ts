import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, type CollectionSlug, type TypedUser } from 'payload'
import { startTestHub, type TestHub } from '../hub.ts'
import { password, signIn } from '../people.ts'
import { holdsCanary, plantInternal, type Planted } from './internal.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

/** Data that Payload copies or shows with overridden access contain only what the person may read. */
let hub: TestHub
let fixtures: Fixtures
let planted: Planted
const sessions: Record<string, string> = {}

async function ask(who: string, method: string, path: string, body: object = {}) {
  const response = await fetch(`${hub.url}/api${path}`, {
    method,
    headers: { Authorization: `JWT ${sessions[who]}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

/** A person with roles of these cities. */
async function hire(name: string, memberships: object[]): Promise<TypedUser> {
  const email = `${name}@hansa.example`
  const id = await fixtures.make('users', { name, email, password, memberships })
  sessions[name] = await signIn(hub.url, email)
  const user = await hub.payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
  return { ...user, collection: 'users' } as TypedUser
}

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  planted = await plantInternal(hub.payload, fixtures)
  for (const who of ['editor', 'author', 'strangerEditor'])
    sessions[who] = await signIn(hub.url, `${who.toLowerCase()}@hansa.example`)
})
afterAll(() => hub.close())

const ofStranger = async (collection: CollectionSlug) =>
  (
    await hub.payload.find({
      collection,
      where: { municipality: { equals: fixtures.city.stranger } },
      depth: 0,
      draft: true,
      locale: 'all',
      overrideAccess: true,
      limit: 100,
    })
  ).docs

describe('a copy', () => {
  it.each(['contacts', 'meetings'] as const)(
    'of another city’s %s is refused, and nothing is made',
    async (kind) => {
      const path = `/${kind}/${planted[kind]}/duplicate`
      const own = { municipality: fixtures.city.stranger }
      for (const query of ['', '?draft=true', '?draft=false', '?selectedLocales=en&depth=1']) {
        const { status, text } = await ask('strangerEditor', 'POST', `${path}${query}`, own)
        expect([status, text.includes('Adopt it'), holdsCanary(text)]).toEqual([403, true, false])
      }
      const user = fixtures.person.strangerEditor as TypedUser
      const creating = hub.payload.create({
        collection: kind,
        data: own,
        duplicateFromID: planted[kind],
        draft: true,
        overrideAccess: false,
        user,
      } as never)
      await expect(creating).rejects.toMatchObject({ status: 403 })
      expect(holdsCanary(await ofStranger(kind))).toBe(false)
    },
  )

  it('at home is for those who read everything of it', async () => {
    const path = `/contacts/${planted.contacts}/duplicate`
    expect((await ask('author', 'POST', path)).status).toBe(403)
    const { status, text } = await ask('editor', 'POST', path)
    expect([status, holdsCanary(text)]).toEqual([200, true])
  })

  it('by somebody of two cities takes what they read in the one to the other', async () => {
    await hire('both', [
      { municipality: fixtures.city.owner, roles: ['editor'] },
      { municipality: fixtures.city.stranger, roles: ['editor'] },
    ])
    await hire('half', [
      { municipality: fixtures.city.owner, roles: ['author'] },
      { municipality: fixtures.city.stranger, roles: ['editor'] },
    ])
    const path = `/meetings/${planted.meetings}/duplicate`
    const own = { municipality: fixtures.city.stranger, title: 'Copied' }
    expect((await ask('half', 'POST', path, own)).status).toBe(403)
    expect((await ask('both', 'POST', path, own)).status).toBe(200)
  })
})

describe('a version', () => {
  it('is restored by those alone who read it', async () => {
    const given = await fixtures.make('contacts', {
      municipality: fixtures.city.stranger,
      name: 'Given',
      emails: [{ value: 'canary.given@city.example', visibility: 'internal' }],
      links: [{ url: 'https://open.example', visibility: 'public' }],
      _status: 'published',
    })
    await hub.payload.update({
      collection: 'contacts',
      id: given,
      data: { municipality: fixtures.city.owner, name: 'Taken' },
      overrideAccess: true,
    })
    const { docs } = await hub.payload.findVersions({
      collection: 'contacts',
      where: { parent: { equals: given } },
      sort: 'createdAt',
      overrideAccess: true,
    })
    await hire('mover', [
      { municipality: fixtures.city.owner, roles: ['editor'] },
      { municipality: fixtures.city.stranger, roles: ['author', 'webmaster'] },
    ])
    const { status, text } = await ask('mover', 'POST', `/contacts/versions/${docs[0]?.id}`)
    expect([status, holdsCanary(text)]).toEqual([403, false])
    expect(await ask('mover', 'POST', `/contacts/versions/${docs[1]?.id}`)).toMatchObject({ status: 200 })
  })
})

describe('the comparison of versions', () => {
  it('names no related document that the person cannot read', async () => {
    const title = 'A canary of a draft'
    const id = await fixtures.make('news', { municipality: fixtures.city.owner, title, _status: 'draft' })
    const { generateLabelFromValue } = (await import(
      '../../../node_modules/@payloadcms/next/dist/views/Version/RenderFieldsToDiff/fields/Relationship/generateLabelFromValue.js' as string
    )) as { generateLabelFromValue: (asked: object) => Promise<string> }
    const labelFor = async (who: string) => {
      const user = fixtures.person[who] as TypedUser
      const req = await createLocalReq({ user }, hub.payload)
      const field = { name: 'news', type: 'relationship', relationTo: 'news' }
      return generateLabelFromValue({ field, locale: 'en', parentIsLocalized: false, req, value: id })
    }
    expect(holdsCanary(await labelFor('strangerEditor'))).toBe(false)
    expect(await labelFor('editor')).toBe(title)
  })
})
