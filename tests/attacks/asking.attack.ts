import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { asks } from '../integration/access/asks.ts'
import { canary, holdsCanary, plantInternal, type Planted } from '../integration/access/internal.ts'
import { adminViews, pageRequest } from '../integration/access/views.ts'
import { makeFixtures, type Fixtures } from '../integration/access/fixtures.ts'
import { startTestHub, type TestHub } from '../integration/hub.ts'
import { signIn } from '../integration/people.ts'
import { tally } from './tally.ts'

/** Looks for a way of asking that gives internal values to somebody who may not read them, or tells them by what fits. */
const count = tally('asking')
let hub: TestHub
let fixtures: Fixtures
let planted: Planted
const sessions: Record<string, string> = {}
const strangers = ['strangerEditor', 'leadEditor', 'author', 'webmaster', 'nowhere', 'anonymous']

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  planted = await plantInternal(hub.payload, fixtures)
  for (const who of [...strangers.slice(0, -1), 'editor'])
    sessions[who] = await signIn(hub.url, `${who.toLowerCase()}@hansa.example`)
})
afterAll(() => hub.close())

async function ask(who: string, path: string, form?: string): Promise<{ status: number; text: string }> {
  const session = sessions[who]
  const headers: Record<string, string> = session === undefined ? {} : { Authorization: `JWT ${session}` }
  const override = {
    method: 'POST',
    body: form ?? '',
    headers: {
      ...headers,
      'X-HTTP-Method-Override': 'GET',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
  }
  const response = await fetch(`${hub.url}/api${path}`, form === undefined ? { headers } : override)
  return { status: response.status, text: await response.text() }
}

/** So long at most, whatever the machine does in it. */
const lasting = (interruptAfterTimeLimit: number) => ({
  numRuns: 100_000,
  interruptAfterTimeLimit,
  markInterruptAsFailure: false,
})

describe('a read', () => {
  it('gives no internal value, however it is asked', async () => {
    const how = fc.tuple(asks(hub.payload, planted), fc.constantFrom(...strangers), fc.boolean())
    await fc.assert(
      fc.asyncProperty(how, async ([{ path, query, kind }, who, isForm]) => {
        const { status, text } = await (isForm ? ask(who, path, query) : ask(who, `${path}?${query}`))
        count(kind)
        expect([status < 500, holdsCanary(text)]).toEqual([true, false])
      }),
      lasting(60_000),
    )
  })

  it('of a page of the admin gives none either', async () => {
    const field = fc.constantFrom(
      'emails',
      'phones',
      'links',
      'consent',
      'editorialNote',
      'municipality',
      'createdBy',
    )
    const part = fc.constantFrom(
      true,
      false,
      { value: true },
      { visibility: false },
      { basis: true },
      { id: false },
    )
    const select = fc.dictionary(field, part, { maxKeys: 4 })
    const how = fc.tuple(fc.constantFrom(...Object.keys(adminViews)), select, fc.constantFrom(...strangers))
    await fc.assert(
      fc.asyncProperty(how, async ([name, chosen, who]) => {
        const req = await pageRequest(hub.payload, fixtures.person[who] ?? null)
        const answer = await (
          adminViews[name]?.(req, planted, structuredClone(chosen)) ?? Promise.resolve()
        ).catch((error: Error) => error.message)
        count('reads of the admin')
        expect(holdsCanary(answer)).toBe(false)
      }),
      lasting(25_000),
    )
  })

  it('tells by what fits, or in which order, nothing about internal values', async () => {
    const paths = [
      'emails.value',
      'phones.value',
      'links.url',
      'links.label',
      'consent.basis',
      'consent.expiresAt',
    ]
    const through: [string, string][] = [
      ['contacts', ''],
      ['contacts/count', ''],
      ['contacts/versions', 'version.'],
      ['projects', 'contacts.'],
      ['projects', 'partnerships.contact.'],
      ['meetings', 'speakers.contact.'],
    ]
    const operator = fc.constantFrom(
      'equals',
      'contains',
      'like',
      'in',
      'greater_than',
      'exists',
      'not_equals',
    )
    const guess = fc.constantFrom(
      'canary',
      'canary.one@city.example',
      'legitimateInterest',
      '+35552666001',
      '2039-09-09',
    )
    const how = fc.tuple(
      fc.constantFrom(...through),
      fc.constantFrom(...paths),
      operator,
      guess,
      fc.boolean(),
    )
    await fc.assert(
      fc.asyncProperty(how, async ([[where, prefix], path, op, right, isSort]) => {
        const asked = (value: string) => {
          const query = isSort
            ? `sort=${prefix}${path}`
            : `where[${prefix}${path}][${op}]=${encodeURIComponent(value)}`
          return ask('strangerEditor', `/${where}?${query}&depth=1`)
        }
        const [hit, miss] = [await asked(right), await asked('nothing-like-it')]
        count(isSort ? 'orders' : 'guesses')
        const plain = ({ status, text }: typeof hit) => [
          status,
          text.replaceAll(right, '').replaceAll('nothing-like-it', ''),
        ]
        expect(plain(hit)).toEqual(plain(miss))
        expect(canary.test(plain(hit).join())).toBe(false)
      }),
      lasting(25_000),
    )
  })
})

it('is no attack on what is not there: the owner’s people are given it', async () => {
  const { text } = await ask('editor', `/contacts/${planted.contacts}?select[emails][value]=true`)
  expect(holdsCanary(text)).toBe(true)
})
