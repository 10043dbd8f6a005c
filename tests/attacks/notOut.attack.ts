import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CollectionSlug } from 'payload'
import { startTestHub, type TestHub } from '../integration/hub.ts'
import { makeFixtures, type Fixtures } from '../integration/access/fixtures.ts'
import { tally } from './tally.ts'

/**
 * Rights from what is not out: random histories of a project, of the organisation through which a city stands in it, and of a contact; after
 * each, people of the other cities ask to read, change, publish, attach and adopt. A plain statement of the rule says what they may.
 */
const tried = tally('notOut')
let hub: TestHub
let fixtures: Fixtures

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
}, 300_000)
afterAll(() => hub.close())

const steps = [
  'publish',
  'unpublish',
  'trash',
  'untrash',
  'draft joins',
  'draft leaves',
  'live joins',
  'live leaves',
  'ended',
  'lasts',
  'org out',
  'org draft',
  'org trash',
  'city archived',
  'city active',
  'owner archived',
  'owner active',
] as const
type Step = (typeof steps)[number]

/** The state that the steps lead to, by plain rules. */
interface Plain {
  out: boolean
  trashed: boolean
  joined: boolean
  ended: boolean
  org: boolean
  city: boolean
  owner: boolean
}

const after: Record<Step, Partial<Plain>> = {
  publish: { out: true },
  unpublish: { out: false },
  trash: { trashed: true },
  untrash: { trashed: false },
  'draft joins': {},
  'draft leaves': {},
  'live joins': { joined: true },
  'live leaves': { joined: false },
  ended: { ended: true },
  lasts: { ended: false },
  'org out': { org: true },
  'org draft': { org: false },
  'org trash': { org: false },
  'city archived': { city: false },
  'city active': { city: true },
  'owner archived': { owner: false },
  'owner active': { owner: true },
}

const system = (collection: CollectionSlug, id: string, data: object, options: object = {}) =>
  hub.payload.update({ collection, id, data, overrideAccess: true, trash: true, ...options } as never)
const now = () => new Date().toISOString()
const entries = (plain: Pick<Plain, 'joined' | 'ended'>) =>
  plain.joined
    ? [
        {
          partner: fixtures.partner.lead,
          role: 'lead',
          ...(plain.ended ? { activeUntil: '2020-01-01T12:00:00.000Z' } : {}),
        },
      ]
    : []

async function take(step: Step, id: string, plain: Plain): Promise<void> {
  const status = plain.out ? 'published' : 'draft'
  const live = { partnerships: entries(plain), leadUnknown: !plain.joined, _status: status }
  const organisation = fixtures.partner.lead
  if (
    step === 'publish' ||
    step === 'unpublish' ||
    step.startsWith('live') ||
    step === 'ended' ||
    step === 'lasts'
  )
    return void (await system('projects', id, live))
  if (step === 'trash' || step === 'untrash')
    return void (await system('projects', id, { deletedAt: step === 'trash' ? now() : null }))
  if (step.startsWith('draft')) {
    // Beside what is out alone: before it was first published, what is saved is the main row itself, which gives no rights either.
    const joined = step === 'draft joins'
    if (!plain.out) return
    return void (await system(
      'projects',
      id,
      { partnerships: entries({ joined, ended: false }), leadUnknown: !joined },
      { draft: true },
    ))
  }
  if (step.startsWith('org'))
    return void (await system('partners', organisation, {
      _status: step === 'org draft' ? 'draft' : 'published',
      deletedAt: step === 'org trash' ? now() : null,
    }))
  const city = step.startsWith('city') ? fixtures.city.lead : fixtures.city.owner
  await system('municipalities', city, { status: step.endsWith('active') ? 'active' : 'archived' })
}

async function done(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    (error: { status?: number; message: string }) => {
      if (error.status === 403 || error.status === 404) return false
      throw error
    },
  )
}

it('partners have rights while the project, their organisation and the cities are out, and not otherwise', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 7 }), async (history) => {
      let plain: Plain = {
        out: false,
        trashed: false,
        joined: true,
        ended: false,
        org: true,
        city: true,
        owner: true,
      }
      const id = await fixtures.make('projects', {
        municipality: fixtures.city.owner,
        title: 'Joint',
        partnerships: entries(plain),
        _status: 'draft',
      })
      for (const step of history) {
        plain = { ...plain, ...after[step] }
        await take(step, id, plain)
        tried('steps')
      }
      const stands =
        plain.out && !plain.trashed && plain.joined && !plain.ended && plain.org && plain.city && plain.owner
      const as = { overrideAccess: false, user: fixtures.person.leadEditor, locale: 'en' }
      const project = { collection: 'projects', id, ...as }
      const news = { municipality: fixtures.city.lead, title: 'x', teaser: 'x', projects: [id] }
      const got = {
        drafts:
          (
            await hub.payload
              .findVersions({
                collection: 'projects',
                where: { parent: { equals: id } },
                trash: true,
                ...as,
              } as never)
              .catch(() => ({ docs: [] }))
          ).docs.length > 0,
        change: await done(hub.payload.update({ ...project, draft: true, data: { acronym: 'X' } } as never)),
        attach: await done(
          hub.payload.create({ collection: 'news', data: news, draft: true, ...as } as never),
        ),
        publish: await done(
          hub.payload.update({ ...project, data: { acronym: 'Y', _status: 'published' } } as never),
        ),
      }
      for (const kind of Object.keys(got)) tried(kind)
      for (const step of ['org out', 'city active', 'owner active'] as const) await take(step, id, plain)
      expect(got).toEqual({ drafts: stands, change: stands, attach: stands, publish: stands })
    }),
    {
      numRuns: 30,
      endOnFailure: true,
      examples: [
        [['publish']],
        [['publish', 'unpublish']],
        [['publish', 'trash']],
        [['publish', 'org trash']],
      ],
    },
  )
}, 600_000)

it('a contact is read and adopted by other cities while it is out and its consent holds', async () => {
  const day = 24 * 60 * 60 * 1000
  const ends = fc.constantFrom(undefined, -2, -1, 0, 1)
  const basis = fc.constantFrom('consent', 'publicTask', 'contract')
  const state = fc.constantFrom('draft', 'published', 'trashed')
  await fc.assert(
    fc.asyncProperty(ends, basis, state, fc.constantFrom('person', 'office'), async (end, law, at, kind) => {
      const id = await fixtures.make('contacts', {
        municipality: fixtures.city.owner,
        name: 'Somebody',
        kind,
        sharing: 'network',
        emails: [{ value: 'canary@city.example', visibility: 'public' }],
        consent: { basis: law },
        _status: at === 'draft' ? 'draft' : 'published',
      })
      const last =
        end === undefined
          ? {}
          : { expiresAt: `${new Date(Date.now() + end * day).toISOString().slice(0, 10)}T12:00:00.000Z` }
      const data = { consent: { basis: law, ...last }, ...(at === 'trashed' ? { deletedAt: now() } : {}) }
      await hub.payload.db.updateOne({ collection: 'contacts', id, data })
      const as = { overrideAccess: false, user: fixtures.person.strangerEditor }
      const item = { relationTo: 'contacts', value: id }
      const adopt = (mode: string) =>
        done(
          hub.payload.create({
            collection: 'adoptions',
            data: { municipality: fixtures.city.stranger, item, mode },
            ...as,
          } as never),
        )
      const isOut = at === 'published' && (end === undefined || end >= 0)
      const got = {
        read: await done(hub.payload.findByID({ collection: 'contacts', id, ...as } as never)),
        draft: await done(hub.payload.findByID({ collection: 'contacts', id, draft: true, ...as } as never)),
        copy: await adopt('copy'),
      }
      for (const way of Object.keys(got)) tried(`contact ${way}`)
      expect(got).toEqual({
        read: isOut,
        draft: isOut,
        copy: isOut && law !== 'consent' && end === undefined,
      })
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 600_000)
