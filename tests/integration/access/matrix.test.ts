import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  type CollectionSlug,
  createLocalReq,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import { copyDataFromLocale } from '@payloadcms/ui/utilities/copyDataFromLocale'
import { type Row, table } from '../../../src/access/roles.ts'
import { schedulePublish } from '../../../src/workflow/scheduling.ts'
import { some } from '../../seed.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import {
  applies,
  isAllowed,
  mayCreate,
  type Operation,
  operations,
  type State,
  type Target,
} from './expected.ts'
import { heading, picture, sample, text } from './samples.ts'
import { collectionsWithInternal, holdsCanary, withCanaries } from './internal.ts'
import { type City, members, makeFixtures, principals, translated, type Fixtures } from './fixtures.ts'

/**
 * Every principal, collection, operation, target and state: what the tables say is what happens. What writes runs in a
 * transaction that is rolled back, so that all of them see the same documents.
 */
let hub: TestHub
let fixtures: Fixtures
const secret = 'NOT FOR READERS'

const rows = Object.entries(table) as [CollectionSlug, Row][]
const withDrafts = [
  'news',
  'meetings',
  'projects',
  'resources',
  'contacts',
  'partners',
  'programmes',
  'topics',
]
/**
 * Collections whose row is another's are tried in one state: a changed document is both published and a draft. Joint
 * projects are tried in all.
 */
const statesOf = (slug: string, isJoint = false): State[] => {
  if (slug === 'news' || isJoint) return ['draft', 'published', 'changed']
  if (slug === 'partners') return ['draft', 'changed']
  if (withDrafts.includes(slug)) return ['changed']
  if (slug === 'documents' || slug === 'media') return ['open', 'closed']
  return table[slug as CollectionSlug].open === false ? ['closed'] : ['open']
}
const joint = { lead: 'lead', partner: 'partner', associated: 'associated' } as const

interface Placed {
  id: string
  target: Target
}

let number = 0
const placed = new Map<string, Placed[]>()

async function place(target: Target & { joint?: boolean }): Promise<void> {
  const { collection, owner, creator, state } = target
  const open = collection === 'documents' ? { visibility: state === 'open' ? 'public' : 'internal' } : {}
  const made = await sample(collection, fixtures, owner, {
    ...(withDrafts.includes(collection) ? { slug: `item-${(number += 1)}` } : {}),
    ...open,
    ...(target.consortium ? { joint: target.consortium } : {}),
    ...(withDrafts.includes(collection) ? { _status: state === 'draft' ? 'draft' : 'published' } : {}),
    ...(state === 'draft' ? { [heading(collection)]: secret } : {}),
    ...withCanaries(hub.payload, collection),
  })
  const id = await placedBy(collection, made.data, {
    ...(made.file ? { file: made.file } : {}),
    ...(creator ? { user: fixtures.person[creator], context: { trusted: true } } : {}),
  })
  if (state === 'changed') {
    await hub.payload.update({
      collection,
      id,
      data: { [heading(collection)]: secret },
      locale: 'en',
      draft: true,
      overrideAccess: true,
    } as never)
  }
  placed.set(collection, [...(placed.get(collection) ?? []), { id, target }])
  known.add(id)
  if (state === 'open' && (collection === 'media' || collection === 'documents')) {
    const shown = collection === 'media' ? { image: id } : { documents: [id] }
    const item = await sample('news', fixtures, owner, { slug: `item-${(number += 1)}`, ...shown })
    known.add(await fixtures.make('news', { ...item.data, _status: 'published' }))
  }
}

/** Makes a document; what hooks alone write is stored below Payload's operations, as they do. */
async function placedBy(collection: CollectionSlug, data: object, options: object): Promise<string> {
  if (!(table[collection] as Row).appendOnly) return fixtures.make(collection, data, options)
  return String((await hub.payload.db.create({ collection, data: { ...data } })).id)
}

/** One document of each state that somebody else made at home, one of another city, one by each who may create. */
async function placeAll(slug: CollectionSlug): Promise<void> {
  const row: Row = table[slug]
  const owners: City[] = row.owner === 'municipality' ? ['owner', 'stranger'] : ['stranger']
  for (const state of statesOf(slug)) {
    for (const owner of owners) await place({ collection: slug, owner, creator: null, state })
    const authors = row.owner === 'municipality' && row.roles.author.create ? ['author'] : []
    for (const creator of authors) await place({ collection: slug, owner: 'owner', creator, state })
  }
  if (slug !== 'projects') return
  for (const state of statesOf(slug, true))
    await place({ collection: slug, owner: 'owner', creator: null, state, consortium: joint })
}

const requestBy = (user: TypedUser | null) => createLocalReq({ ...(user ? { user } : {}) }, hub.payload)

async function rolledBack<T>(user: TypedUser | null, work: (req: PayloadRequest) => Promise<T>): Promise<T> {
  const req = await requestBy(user)
  await initTransaction(req)
  try {
    return await work(req)
  } finally {
    await killTransaction(req)
  }
}

/** Result of an attempt: whether it was done, and what was answered. */
interface Outcome {
  done: boolean
  answer?: unknown
}
type Attempt = (cell: Placed & { as: object; value: string }) => Promise<Outcome>
const done = (answer?: unknown): Outcome => ({ done: true, answer })

const slugOf = ({ target }: Placed) => target.collection
const update = (more: object, data: (cell: Placed & { value: string }) => object): Attempt => {
  return async (cell) => {
    const answer: unknown = await hub.payload.update({
      collection: slugOf(cell),
      id: cell.id,
      data: data(cell),
      locale: 'en',
      ...more,
      ...cell.as,
    } as never)
    return done(answer)
  }
}
const named = (cell: Placed & { value: string }) => ({ [heading(slugOf(cell))]: cell.value })
/** Something to change in a person or an entry of the log. */
const changed = (cell: Placed & { value: string }) =>
  slugOf(cell) === 'auditLog' ? { action: 'update' } : named(cell)

/** How each operation is tried; whether it was done. What is refused throws. */
const attempts: Record<Operation, Attempt> = {
  read: async ({ as, id, target }) => {
    return done(await hub.payload.findByID({ collection: target.collection, id, depth: 0, ...as } as never))
  },
  readDraft: async ({ as, id, target }) => {
    const draft = { collection: target.collection, id, depth: 0, draft: true }
    return done(await hub.payload.findByID({ ...draft, ...as } as never))
  },
  list: async ({ as, id, target }) => {
    const where = { id: { equals: id } }
    const { docs } = await hub.payload.find({
      collection: target.collection,
      where,
      depth: 0,
      ...as,
    } as never)
    return { done: docs.length === 1, answer: docs }
  },
  versions: async ({ as, id, target }) => {
    const where = { parent: { equals: id } }
    const { docs } = await hub.payload.findVersions({
      collection: target.collection,
      where,
      depth: 0,
      ...as,
    } as never)
    return { done: docs.length > 0, answer: docs }
  },
  saveDraft: update({ draft: true }, named),
  saveLive: update({ draft: false }, changed),
  translate: update({ draft: true, locale: translated }, (cell) => ({ [text(slugOf(cell))]: cell.value })),
  copyLanguage: async ({ as, id, target }) => {
    const { req } = as as { req: PayloadRequest }
    const languages = { fromLocale: 'en', toLocale: translated, overrideData: true }
    const copying = { req, collectionSlug: target.collection, docID: id, ...languages }
    return done(await copyDataFromLocale(copying))
  },
  schedule: async ({ as, id, target }) => {
    const { req } = as as { req: PayloadRequest }
    const doc = { relationTo: target.collection, value: id }
    await schedulePublish({ req, type: 'publish', doc, date: '2100-01-01T08:00:00.000Z' } as never)
    return done()
  },
  publish: update({ draft: false }, () => ({ _status: 'published' })),
  unpublish: update({ draft: false }, () => ({ _status: 'draft' })),
  restore: async ({ as, id, target }) => {
    const { docs } = await hub.payload.findVersions({
      collection: target.collection,
      where: { parent: { equals: id } },
      sort: 'createdAt',
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    const version = { collection: target.collection, id: String(docs[0]?.id) }
    return done(await hub.payload.restoreVersion({ ...version, ...as } as never))
  },
  duplicate: async (cell) => {
    const { as, id, target } = cell
    const renamed = target.collection === 'news' ? {} : { data: named(cell) }
    const answer: unknown = await hub.payload.duplicate({
      collection: target.collection,
      id,
      locale: 'en',
      ...renamed,
      ...as,
    } as never)
    return done(answer)
  },
  bulk: async (cell) => {
    const { docs } = await hub.payload.update({
      collection: slugOf(cell),
      where: { id: { in: [cell.id] } },
      data: changed(cell),
      locale: 'en',
      draft: withDrafts.includes(slugOf(cell)),
      ...cell.as,
    } as never)
    return { done: (docs as unknown[]).length === 1, answer: docs }
  },
  give: update({ draft: true }, ({ target }) => ({
    municipality: fixtures.city[target.owner === 'stranger' ? 'owner' : 'stranger'],
  })),
  replace: async (cell) => {
    const file = await picture()
    const replacing = { collection: slugOf(cell), id: cell.id, data: {}, file }
    return done(await hub.payload.update({ ...replacing, ...cell.as } as never))
  },
  trash: update({ draft: false }, () => ({ deletedAt: new Date().toISOString() })),
  delete: async ({ as, id, target }) => {
    return done(await hub.payload.delete({ collection: target.collection, id, ...as } as never))
  },
}

/**
 * Operations without a transaction in the hub have none here. Reads: a page of a list is read and counted at once, and MongoDB takes
 * two commands at a time in no transaction. Scheduling: the job is the runner's, and no document changes.
 */
const outside: readonly Operation[] = ['read', 'readDraft', 'list', 'versions', 'schedule']

/**
 * Tries a cell; whether it was done, and whether internal values came along that the person may not read. Anything but a clean
 * refusal is thrown.
 */
async function outcomeOf(
  who: string,
  operation: Operation,
  cell: Placed,
): Promise<{ done: boolean; leaks: boolean }> {
  const user = fixtures.person[who] ?? null
  const tried = async (req: PayloadRequest) => {
    const as = { overrideAccess: false, user, req }
    try {
      const outcome = await attempts[operation]({ ...cell, as, value: `By ${who} ${Math.random()}` })
      return { done: outcome.done, leaks: outcome.done && (await leaks(who, cell, outcome.answer, req)) }
    } catch (error) {
      if (isRefusal(error as Refusal, operation, who)) return { done: false, leaks: false }
      throw error
    }
  }
  return outside.includes(operation) ? tried(await requestBy(user)) : rolledBack(user, tried)
}

interface Refusal {
  status?: number
  message: string
}

function isRefusal({ status, message }: Refusal, operation: Operation, who: string): boolean {
  if (status === 401 || status === 403 || status === 404) return true
  // This server function says so of a document that it cannot read.
  if (operation === 'copyLanguage' && message.startsWith('Error fetching data')) return true
  // A bulk operation says what failed in each document; another owner is refused by the field already.
  if (status === 400 && message.includes('Your roles do not allow')) return true
  return status === 400 && operation === 'give' && who !== 'network'
}

/** Returns whether internal values that a person may not read stand in an answer, or in what the person now reads in the own city. */
async function leaks(
  who: string,
  { target }: Placed,
  answer: unknown,
  req: PayloadRequest,
): Promise<boolean> {
  if (!hasCanaries(target.collection) || isAllowed(who, 'versions', target)) return false
  if (holdsCanary(answer)) return true
  const home = members.find(({ name }) => name === who)?.city
  if (home === undefined || home === target.owner) return false
  const where = { municipality: { equals: fixtures.city[home] } }
  const { docs } = await hub.payload.db.find({ collection: target.collection, where, limit: 0, req })
  return holdsCanary(docs.filter(({ id }) => !known.has(String(id))))
}

/** The documents that were there before. */
const known = new Set<string>()
const hasCanaries = (slug: string): boolean =>
  collectionsWithInternal(hub.payload).some(([collection]) => collection === slug)

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  for (const [slug, { owner }] of rows) {
    if (owner === 'municipality' || owner === 'network') await placeAll(slug)
  }
  for (const owner of ['owner', 'stranger'] as City[]) {
    const target = { collection: 'municipalities', owner, creator: null, state: 'open' } as Target
    placed.set('municipalities', [
      ...(placed.get('municipalities') ?? []),
      { id: fixtures.city[owner], target },
    ])
  }
})
afterAll(() => hub.close())

const ownedBy = (...owners: Row['owner'][]) =>
  rows.filter(([, { owner }]) => owners.includes(owner)).map(([slug]) => slug)
const internal = ownedBy('internal', 'nobody')
const collections = rows.map(([slug]) => slug).filter((slug) => !internal.includes(slug) && slug !== 'users')

/** Collections whose row is another's: the code is the same, so that one principal of each kind is enough. */
const sameRow = ['meetings', 'resources', 'contacts', 'programmes', 'topics']
const oneOfEach = ['editor', 'author', 'translator', 'strangerEditor', 'anonymous']

/** Roles that the row gives the same rights are tried once, and the partners of a project in projects alone. */
function principalsOf(slug: CollectionSlug): readonly string[] {
  if (sameRow.includes(slug)) return oneOfEach
  const { roles } = table[slug] as Row
  const tried = new Set<string>()
  return principals.filter((who) => {
    if (/^(lead|partner|associated)Editor$/.test(who)) return slug === 'projects'
    const rights = (roles as Record<string, object>)[who]
    if (rights === undefined) return true
    const same = JSON.stringify(rights)
    if (tried.has(same)) return false
    tried.add(same)
    return true
  })
}

describe.each(collections)('%s', (collection) => {
  it.each(some(principalsOf(collection), collections.indexOf(collection)))(
    '%s does what the tables allow, and nothing else',
    async (who) => {
      const cells = (placed.get(collection) ?? []).flatMap((cell) =>
        operations
          .filter((operation) => applies(operation, cell.target))
          .map((operation) => ({ cell, operation })),
      )
      expect(cells.length).toBeGreaterThan(4)
      const wrong: string[] = []
      for (const { cell, operation } of cells) {
        const { owner, creator, state, consortium } = cell.target
        const label = `${operation} ${state} of ${owner}${creator ? ` by ${creator}` : ''}${consortium ? ' (joint)' : ''}`
        const expected = isAllowed(who, operation, cell.target)
        const outcome = await outcomeOf(who, operation, cell).catch((error: Error) => error.message)
        const isDone = typeof outcome === 'string' ? outcome : outcome.done
        if (isDone !== expected) wrong.push(`${label}: ${String(isDone)}, the tables say ${String(expected)}`)
        if (typeof outcome === 'object' && outcome.leaks) wrong.push(`${label}: internal values came along`)
      }
      expect(wrong).toEqual([])
    },
  )

  it('is created by those alone whom the tables allow it', async () => {
    const row = table[collection]
    const wrong: string[] = []
    for (const who of principals) {
      for (const owner of ['owner', 'stranger'] as City[]) {
        const allowed = mayCreate(who, collection, owner)
        const done = await created(who, collection, owner)
        if (done !== allowed)
          wrong.push(`${who} for ${owner}: ${String(done)}, the tables say ${String(allowed)}`)
      }
    }
    expect([row.owner, wrong]).toEqual([row.owner, []])
  })
})

async function created(who: string, collection: CollectionSlug, owner: City): Promise<boolean | string> {
  const made = await sample(collection, fixtures, owner)
  const user = fixtures.person[who] ?? null
  return rolledBack(user, async (req) => {
    try {
      await hub.payload.create({
        collection,
        ...made,
        draft: withDrafts.includes(collection),
        locale: 'en',
        overrideAccess: false,
        user,
        req,
      } as never)
      return true
    } catch (error) {
      const { status, message } = error as { status?: number; message: string }
      return status === 403 ? false : message
    }
  })
}

describe('the table', () => {
  it('has a row for every collection of the hub, and no other', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(hub.payload.collections).sort())
  })
})

describe('the hub’s own records', () => {
  it.each(ownedBy('nobody'))('%s are neither read nor written by anybody', async (collection) => {
    const data: Record<string, unknown> =
      collection === 'changes'
        ? { id: 'one', about: 'news/1', deed: 'changed', gone: false, tags: [] }
        : { user: 'somebody', sid: 'session' }
    const { id } = await hub.payload.db.create({ collection, data })
    for (const who of principals) {
      const as = { collection, user: fixtures.person[who] ?? null, overrideAccess: false } as const
      const works = [
        hub.payload.find(as as never),
        hub.payload.findByID({ ...as, id } as never),
        hub.payload.create({ ...as, data } as never),
        hub.payload.update({ ...as, id, data } as never),
        hub.payload.delete({ ...as, id } as never),
      ]
      const statuses = await Promise.all(
        works.map((work) =>
          work.then(
            () => 200,
            ({ status }) => status as number,
          ),
        ),
      )
      expect([who, statuses]).toEqual([who, [403, 403, 403, 403, 403]])
    }
  })
})

/** Ways to ask for one document, of those that a list gives and those that a relation shows. */
const ways: Record<string, (fields: string[]) => object> = {
  'one field': ([field = 'id']) => ({ select: { [field]: true } }),
  'what stands in them': (fields) => ({
    select: {
      ...each(fields, true),
      ...each(fields.filter(isNested), { value: true, url: true, basis: true }),
    },
  }),
  'all but what decides in a list': (fields) => ({
    select: { createdBy: false, ...each(fields.filter(isList), { visibility: false }) },
  }),
  'all but whose it is': () => ({ select: { municipality: false, createdBy: false } }),
  'all but parts of both': (fields) => ({
    select: { municipality: false, ...each(fields.filter(isList).slice(0, 1), { id: false }) },
  }),
  'all languages, with what it relates to': () => ({ locale: 'all', depth: 2, draft: true }),
  joins: () => ({ joins: { projects: { limit: 1 } }, depth: 1, trash: true }),
  'hidden fields': () => ({ showHiddenFields: true }),
}
const each = (fields: string[], value: object | true) =>
  Object.fromEntries(fields.map((field) => [field, value]))
const isList = (field: string) => ['emails', 'phones', 'links'].includes(field)
const isNested = (field: string) => isList(field) || field === 'consent'

describe('internal values', () => {
  it.each(Object.keys(ways))('asked for by %s are given to those alone who may read them', async (way) => {
    const wrong: string[] = []
    for (const [collection, fields] of collectionsWithInternal(hub.payload)) {
      const cells = placed.get(collection) ?? []
      const where = { id: { in: cells.map(({ id }) => id) } }
      for (const who of principals.filter((name) => name !== 'anonymous')) {
        const asked = {
          depth: 0,
          ...(ways[way]?.(fields) ?? {}),
          overrideAccess: false,
          user: fixtures.person[who],
        }
        const { docs } = await hub.payload.find({ collection, where, limit: 0, ...asked } as never)
        for (const { id, target } of cells) {
          const expected = who === 'network' || isAllowed(who, 'versions', target)
          const isSeen = holdsCanary(docs.filter((doc: { id: unknown }) => doc.id === id))
          if (isSeen !== (expected && isAllowed(who, 'read', target)))
            wrong.push(`${who}: ${collection} ${target.state} of ${target.owner}: ${String(isSeen)}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('what is not for readers', () => {
  it('stands in no answer to whoever may not read it', async () => {
    const seen: string[] = []
    for (const [collection, cells] of placed) {
      for (const who of principals) {
        for (const cell of cells.filter(({ target }) => ['draft', 'changed'].includes(target.state))) {
          if (isAllowed(who, 'versions', cell.target)) continue
          if (await sees(who, cell))
            seen.push(`${who}: ${collection} of ${cell.target.owner}, ${cell.target.state}`)
        }
      }
    }
    expect(seen).toEqual([])
  })
})

async function sees(who: string, { id, target }: Placed): Promise<boolean> {
  const user = fixtures.person[who] ?? null
  const as = { overrideAccess: false, user, depth: 1, locale: 'all' } as const
  const quietly = async (work: Promise<unknown>) => JSON.stringify(await work.catch(() => null))
  const { collection } = target
  const answers = [
    await quietly(hub.payload.findByID({ collection, id, draft: true, ...as })),
    await quietly(hub.payload.find({ collection, where: { id: { equals: id } }, draft: true, ...as })),
    await quietly(hub.payload.findVersions({ collection, where: { parent: { equals: id } }, ...as })),
  ]
  return answers.some((answer) => answer.includes(secret))
}
