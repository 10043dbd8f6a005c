import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestHub, type TestHub } from '../hub.ts'
import { signIn } from '../people.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

/** Permissions are told to signed-in people alone, and nothing at all about what they cannot read. */
let hub: TestHub
let fixtures: Fixtures
let session: string

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  session = await signIn(hub.url, 'editor@hansa.example')
})
afterAll(() => hub.close())

async function ask(method: string, path: string, isSignedIn = false) {
  const response = await fetch(`${hub.url}/api${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(isSignedIn ? { Authorization: `JWT ${session}` } : {}),
    },
    ...(method === 'POST' ? { body: '{}' } : {}),
  })
  return { status: response.status, text: await response.text() }
}

/** Names of fields that stand nowhere but in the model. */
const names = [
  'publishedLocales',
  'partnerships',
  'editorialNote',
  'isNetworkAdmin',
  'openingHours',
  'twoFactor',
]
const namesIn = (text: string) => names.filter((name) => text.includes(name))

describe('permissions', () => {
  it('are told to people', async () => {
    expect(namesIn((await ask('GET', '/access', true)).text).length).toBeGreaterThan(3)
  })

  it('are not told to nobody, not even the names of fields', async () => {
    const draft = await fixtures.make('news', {
      municipality: fixtures.city.owner,
      title: 'x',
      _status: 'draft',
    })
    const paths = Object.keys(hub.payload.collections).flatMap((slug) => [
      ['POST', `/${slug}/access`],
      ['POST', `/${slug}/access/${draft}`],
      ['GET', `/${slug}/access`],
      ['GET', `/${slug}?where[nothing][equals]=1&sort=nothing`],
    ])
    const asked = [
      ...paths,
      ['GET', '/access'],
      ['GET', '/payload-preferences/nav'],
      ['GET', '/users/me'],
      ['POST', '/users/init'],
    ]
    const told: string[] = []
    for (const [method = '', path = ''] of asked) {
      const { status, text } = await ask(method, path)
      const isTold = text.includes('"fields"') || /"(create|read|update)"/.test(text)
      if (isTold || namesIn(text).length > 0 || status === 500)
        told.push(`${status} ${method} ${path} ${text.slice(0, 200)}`)
    }
    expect(told).toEqual([])
  })

  it('to a document are told to whoever reads it, and nothing of others, whether there are such or not', async () => {
    const make = (city: 'owner' | 'stranger') =>
      fixtures.make('news', { municipality: fixtures.city[city], title: 'x', _status: 'draft' })
    const [own, foreign] = [await make('owner'), await make('stranger')]
    const status = async (id: string) => (await ask('POST', `/news/access/${id}`, true)).status
    const missing = own.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect([await status(own), await status(foreign), await status(missing)]).toEqual([200, 404, 404])
  })
})
