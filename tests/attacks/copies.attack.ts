import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { copyDataFromLocale } from '@payloadcms/ui/utilities/copyDataFromLocale'
import fc from 'fast-check'
import {
  type CollectionSlug,
  createLocalReq,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import { hiding, richWith } from '../integration/access/hiding.ts'
import { canary, holdsCanary, plantInternal, withCanaries } from '../integration/access/internal.ts'
import { sample } from '../integration/access/samples.ts'
import { type City, makeFixtures, type Fixtures } from '../integration/access/fixtures.ts'
import { startTestHub, type TestHub } from '../integration/hub.ts'
import { password } from '../integration/people.ts'
import { tally } from './tally.ts'

/**
 * Looks for an operation that brings along what its person may not read: into the answer, or into something of the person's own city.
 * Each runs in a transaction that is rolled back.
 */
const count = tally('copies')
let hub: TestHub
let fixtures: Fixtures

type Kind = 'contacts' | 'meetings' | 'news' | 'resources' | 'projects'
const kinds: readonly Kind[] = ['contacts', 'meetings', 'news', 'resources', 'projects']
/** Ids of documents, and of their versions, with values that none of the attackers may read. */
const sources = new Map<Kind, string[]>()
const versions = new Map<Kind, string[]>()
const attackers = ['strangerEditor', 'author', 'half', 'other half', 'nowhere'] as const
/** Where each makes something of their own. */
const homes: Record<string, City> = {
  strangerEditor: 'stranger',
  author: 'owner',
  half: 'stranger',
  'other half': 'stranger',
}
const before = new Set<string>()

/** A document of the owning city with a canary in everything that only its own people read: drafts, notes, hidden links. */
async function place(kind: Kind, status: 'draft' | 'published'): Promise<void> {
  const secret = { [kind === 'contacts' ? 'name' : 'title']: 'A canary in a draft' }
  const { data } = await sample(kind, fixtures, 'owner', {
    ...withCanaries(hub.payload, kind),
    _status: status,
    ...(status === 'draft' ? secret : {}),
  })
  const id = await fixtures.make(kind, data)
  if (status === 'published') {
    for (const locale of ['en', 'el'])
      await hub.payload.update({
        collection: kind,
        id,
        data: { ...secret, _status: 'draft' },
        locale,
        draft: true,
        overrideAccess: true,
      } as never)
  }
  sources.set(kind, [...(sources.get(kind) ?? []), id])
  const where = { parent: { equals: id } }
  const { docs } = await hub.payload.findVersions({
    collection: kind,
    where,
    overrideAccess: true,
    limit: 10,
  })
  versions.set(kind, [...(versions.get(kind) ?? []), ...docs.map((version) => String(version.id))])
}

/** Somebody who edits in one city, and does little in the other, whose drafts they do not read. */
async function hire(name: string, role: string): Promise<void> {
  const email = `${name.replace(' ', '-')}@hansa.example`
  const memberships = [
    { municipality: fixtures.city.stranger, roles: ['editor'] },
    { municipality: fixtures.city.owner, roles: [role] },
  ]
  const id = await fixtures.make('users', { name, email, password, memberships })
  const user = await hub.payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
  fixtures.person[name] = { ...user, collection: 'users' } as TypedUser
}

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  await plantInternal(hub.payload, fixtures)
  await hire('half', 'author')
  await hire('other half', 'webmaster')
  for (const kind of kinds) {
    await place(kind, 'published')
    await place(kind, 'draft')
    const { docs } = await hub.payload.db.find({ collection: kind, limit: 0 })
    for (const { id } of docs) before.add(String(id))
  }
})
afterAll(() => hub.close())

interface Attempt {
  who: (typeof attackers)[number]
  kind: Kind
  which: number
  operation: string
  locale: string
  draft: boolean
  more: object
  reading: object
}

const attempts: fc.Arbitrary<Attempt> = fc.record({
  who: fc.constantFrom(...attackers),
  kind: fc.constantFrom(...kinds),
  which: fc.nat(9),
  operation: fc.constantFrom(
    'duplicate',
    'duplicate',
    'create from',
    'restore',
    'copy language',
    'update',
    'bulk',
    'link',
  ),
  locale: fc.constantFrom('en', 'el', 'all'),
  draft: fc.boolean(),
  more: fc.constantFrom(
    {},
    { id: undefined },
    { createdBy: 'me' },
    { _status: 'published' },
    { emails: [{ value: 'a@b.example' }] },
  ),
  reading: fc.constantFrom(
    {},
    { depth: 2 },
    { select: { emails: { value: true } } },
    { select: { municipality: false } },
    { selectedLocales: ['en', 'el'] },
  ),
})

const nth = <T>(list: readonly T[] | undefined, index: number): T | undefined =>
  list?.[index % Math.max(1, list.length)]

async function attempt(req: PayloadRequest, one: Attempt): Promise<unknown> {
  const { kind, locale, draft, more, reading, operation } = one
  const id = nth(sources.get(kind), one.which) ?? ''
  const home = homes[one.who]
  const own = { municipality: home === undefined ? undefined : fixtures.city[home], ...more }
  const as = { collection: kind, locale, draft, ...reading, overrideAccess: false, user: req.user, req }
  const { payload } = req
  switch (operation) {
    case 'duplicate':
      return payload.duplicate({ ...as, id, data: own } as never)
    case 'create from': {
      const { data } = await sample(kind, fixtures, home ?? 'stranger', own)
      return payload.create({ ...as, data, duplicateFromID: id } as never)
    }
    case 'restore':
      return payload.restoreVersion({ ...as, id: nth(versions.get(kind), one.which) ?? '' } as never)
    case 'copy language':
      return copyDataFromLocale({
        req,
        collectionSlug: kind,
        docID: id,
        fromLocale: 'en',
        toLocale: 'el',
        overrideData: draft,
      })
    case 'update':
      return payload.update({ ...as, id, data: own } as never)
    case 'bulk':
      return payload.update({ ...as, where: { id: { exists: true } }, data: own } as never)
    default:
      return link(req, one)
  }
}

/** A document of one's own that leads to a draft of another city, read again with everything it relates to. */
async function link(req: PayloadRequest, { kind, which, who, locale }: Attempt): Promise<unknown> {
  const target = nth(sources.get(kind), 1) ?? ''
  const way = nth(Object.values(hiding), which)
  const { data } = await sample('news', fixtures, homes[who] ?? 'stranger', {
    [kind === 'projects' ? 'projects' : 'meetings']:
      kind === 'projects' || kind === 'meetings' ? [target] : [],
    ...(way ? { body: richWith(way.node(kind, target) as { type?: string }) } : {}),
  })
  const as = { overrideAccess: false, user: req.user, req }
  const made = await req.payload.create({ collection: 'news', data, locale, draft: true, ...as } as never)
  const { id } = made as { id: string }
  throw new Error(`A link to a draft was saved in ${id}.`)
}

/** Documents that were not there before, in the attacker's city or anywhere else, with all their versions. */
async function made(req: PayloadRequest, kind: CollectionSlug): Promise<unknown[]> {
  const { docs } = await req.payload.db.find({ collection: kind, limit: 0, req })
  const fresh = docs.filter(({ id }) => !before.has(String(id)))
  const { docs: parts } = await req.payload.db.findVersions({
    collection: kind,
    where: { parent: { in: fresh.map(({ id }) => String(id)) } },
    limit: 0,
    pagination: false,
    req,
  })
  return [...fresh, ...parts]
}

describe('an operation', () => {
  it('brings nothing along that its person may not read', async () => {
    await fc.assert(
      fc.asyncProperty(attempts, async (one) => {
        const req = await createLocalReq(
          { user: fixtures.person[one.who] ?? undefined } as never,
          hub.payload,
        )
        await initTransaction(req)
        try {
          const answer = await attempt(req, one).then(
            (result) => ({ result, status: 200 }),
            (error: { status?: number; message: string }) => ({
              result: error.message,
              status: error.status ?? 500,
            }),
          )
          count(`${one.operation}: ${answer.status === 200 ? 'done' : 'refused'}`)
          expect([
            answer.status < 500 || String(answer.result).startsWith('Error fetching'),
            answer.result,
          ]).toEqual([true, answer.result])
          expect(holdsCanary(answer.result)).toBe(false)
          if (answer.status === 200)
            expect(canary.test(JSON.stringify(await made(req, one.kind)))).toBe(false)
        } finally {
          await killTransaction(req)
        }
      }),
      { numRuns: 100_000, interruptAfterTimeLimit: 90_000, markInterruptAsFailure: false },
    )
  })

  it('is done by those who may, so that something was tried at all', async () => {
    const [id = ''] = sources.get('contacts') ?? []
    const as = { user: fixtures.person.editor, overrideAccess: false }
    expect(holdsCanary(await hub.payload.duplicate({ collection: 'contacts', id, ...as } as never))).toBe(
      true,
    )
  })
})
