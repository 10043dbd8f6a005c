import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CollectionSlug } from 'payload'
import { startTestHub, type TestHub } from '../hub.ts'
import { signIn } from '../people.ts'
import { asks } from './asks.ts'
import { collectionsWithInternal, holdsCanary, plantInternal, type Planted } from './internal.ts'
import { adminViews, pageRequest, type View } from './views.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

/** Internal values stay hidden whatever is asked for, and the owner's people get them however they ask. */
let hub: TestHub
let fixtures: Fixtures
let planted: Planted
const sessions: Record<string, string> = {}
const strangers = ['strangerEditor', 'author', 'webmaster', 'nowhere']

async function ask(who: string, path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${hub.url}/api${path}`, {
    headers: { Authorization: `JWT ${sessions[who]}` },
  })
  return { status: response.status, text: await response.text() }
}

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  planted = await plantInternal(hub.payload, fixtures)
  for (const who of [...strangers, 'editor', 'network'])
    sessions[who] = await signIn(hub.url, `${who.toLowerCase()}@hansa.example`)
})
afterAll(() => hub.close())

const known = [
  '/contacts/C?select[emails][value]=true',
  '/contacts/C?select[emails][visibility]=false',
  '/contacts?select[phones][visibility]=false&select[municipality]=false',
  '/contacts/C?select[consent][basis]=true&select[municipality]=false',
  '/contacts/C?select[municipality]=false&select[createdBy]=false',
  '/meetings/M?select[municipality]=false',
  '/meetings/M?select[editorialNote]=true',
  '/projects/P?depth=1&populate[contacts][emails][value]=true',
  '/projects/P?depth=1&populate[contacts][municipality]=false',
  '/projects/P?depth=1&populate[contacts][emails][visibility]=false',
  '/news/N?depth=1&populate[meetings][municipality]=false',
  '/news/N?depth=2&populate[contacts][links][url]=true&populate[meetings][title]=false',
  '/contacts/C?depth=2&populate[contacts][emails][value]=true&joins[projects][limit]=5',
]
const path = (spelling: string) =>
  spelling
    .replace(/\/C\b/, `/${planted.contacts}`)
    .replace(/\/M\b/, `/${planted.meetings}`)
    .replace(/\/P\b/, `/${planted.projects}`)
    .replace(/\/N\b/, `/${planted.news}`)

describe('internal values', () => {
  it('are planted in every collection that has any', () => {
    const slugs = collectionsWithInternal(hub.payload).map(([slug]) => slug)
    expect(slugs.sort()).toEqual(['contacts', 'meetings'])
  })

  it.each(strangers)('are not given to %s by the ways that were once open', async (who) => {
    const leaks: string[] = []
    for (const spelling of known) {
      const { status, text } = await ask(who, path(spelling))
      if (holdsCanary(text) || status !== 200) leaks.push(`${status} ${spelling}`)
    }
    expect(leaks).toEqual([])
  })

  it('are given to the owner’s people by the same ways, rows as a whole', async () => {
    const missing: string[] = []
    for (const spelling of known.slice(0, 7)) {
      for (const who of ['editor', 'network'])
        if (!holdsCanary((await ask(who, path(spelling))).text)) missing.push(`${who} ${spelling}`)
    }
    expect(missing).toEqual([])
    const { text } = await ask('editor', path('/contacts/C?select[emails][value]=true'))
    const { emails } = JSON.parse(text) as { emails: object[] }
    expect(emails.map((row) => Object.keys(row).sort())).toEqual(
      Array.from({ length: 3 }, () => ['id', 'label', 'value', 'visibility']),
    )
  })

  it('of a version come with a select to those who read versions', async () => {
    const where = `where[parent][equals]=${planted.contacts}`
    const query = 'select[version][emails][value]=true'
    const { text } = await ask('editor', `/contacts/versions?${where}&${query}`)
    expect(holdsCanary(text)).toBe(true)
    const [version] = (JSON.parse(text) as { docs: { id: string }[] }).docs
    const one = await ask('editor', `/contacts/versions/${version?.id}?${query}`)
    expect(holdsCanary(one.text)).toBe(true)
    expect((await ask('strangerEditor', `/contacts/versions/${version?.id}?${query}`)).status).not.toBe(200)
  })

  it('leave what else is selected as it was', async () => {
    const kept = async (query: string) =>
      Object.keys(JSON.parse((await ask('editor', path(`/contacts/C?${query}`))).text) as object)
    expect((await kept('select[name]=true')).sort()).toEqual(['createdBy', 'id', 'municipality', 'name'])
    const all = await kept('')
    expect((await kept('select[name]=false')).sort()).toEqual(all.filter((name) => name !== 'name').sort())
    expect(await kept('select[emails]=false')).not.toContain('emails')
    expect((await kept('select[emails][label]=false')).sort()).toEqual([...all].sort())
  })

  it('are not given by any way of asking', async () => {
    await fc.assert(
      fc.asyncProperty(asks(hub.payload, planted), fc.constantFrom(...strangers), async (one, who) => {
        const { status, text } = await ask(who, `${one.path}?${one.query}`)
        expect([status < 500, holdsCanary(text)]).toEqual([true, false])
      }),
      { numRuns: 60 },
    )
  })

  it.each(Object.keys(adminViews))('are not given by %s of the admin', async (name) => {
    const view = adminViews[name] as View
    for (const who of strangers) {
      for (const select of [{}, { emails: { value: true } }, { municipality: false }, { name: false }]) {
        const req = await pageRequest(hub.payload, fixtures.person[who] ?? null)
        expect([who, holdsCanary(await view(req, planted, select))]).toEqual([who, false])
      }
    }
  })

  it('come whole or not at all to the owner’s people', async () => {
    const full = JSON.parse((await ask('editor', `/contacts/${planted.contacts}?draft=true`)).text) as Doc
    const contacts = asks(hub.payload, planted).filter(
      ({ kind, collection }) => kind === 'one with a select' && collection === ('contacts' as CollectionSlug),
    )
    await fc.assert(
      fc.asyncProperty(contacts, async ({ path: asked, query }) => {
        const { text } = await ask('editor', `${asked}?${query}`)
        const doc = JSON.parse(text) as Doc
        for (const list of ['emails', 'phones', 'links'])
          if (doc[list] !== undefined) expect(doc[list]).toHaveLength((full[list] as object[]).length)
      }),
      { numRuns: 20 },
    )
  })
})

type Doc = Record<string, unknown>
