import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug, FlattenedField, Where } from 'payload'
import { type Row, table } from '../../../src/access/roles.ts'
import { some } from '../../seed.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import { heading, sample } from './samples.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

/**
 * Oracle pairs: whoever cannot read a value must not be able to guess it either. For every value of the documents that a
 * person cannot read, filters with the right and a wrong guess give the same answer, and an order by it gives none away;
 * directly, through relations, in versions, counts and distinct values.
 */
let hub: TestHub
let fixtures: Fixtures

type Doc = Record<string, unknown>
const people = ['editor', 'admin', 'webmaster', 'nowhere', 'anonymous'] as const
const collections = (Object.entries(table) as [CollectionSlug, Row][])
  .filter(([, { owner }]) => owner !== 'internal' && owner !== 'nobody')
  .map(([slug]) => slug)

let unique = 0
const token = () => `secret${(unique += 1)}x`

async function secretDocument(collection: CollectionSlug): Promise<string> {
  const made = await sample(collection, fixtures, 'stranger', { [heading(collection)]: token() })
  const more: Record<string, Doc> = {
    news: { byline: token(), teaser: token(), _status: 'draft' },
    meetings: { editorialNote: token(), _status: 'draft' },
    projects: { acronym: token(), callNumber: token(), _status: 'draft' },
    resources: { summary: token(), _status: 'draft' },
    contacts: { emails: [{ label: token(), value: `${token()}@secret.example` }], _status: 'draft' },
    documents: { visibility: 'internal' },
    portals: { website: `https://${token()}.example` },
  }
  const data = { ...made.data, ...more[collection] }
  if ((table[collection] as Row).appendOnly)
    return String((await hub.payload.db.create({ collection, data })).id)
  return fixtures.make(collection, data, made.file ? { file: made.file } : {})
}

/** Readable documents of the own city, two of each kind, that point at what cannot be read. */
async function pointers(secrets: Record<string, string>): Promise<void> {
  const links: Record<string, Doc> = {
    news: {
      meetings: [secrets.meetings],
      projects: [secrets.projects],
      documents: [secrets.documents],
    },
    meetings: { project: secrets.projects },
    projects: { contacts: [secrets.contacts], documents: [secrets.documents] },
    resources: { project: secrets.projects },
    embeds: { portal: secrets.portals },
    portals: { contact: secrets.contacts },
  }
  for (const [collection, data] of Object.entries(links)) {
    for (const link of [data, {}]) {
      const made = await sample(collection as CollectionSlug, fixtures, 'owner', {
        ...link,
        ...(table[collection as CollectionSlug].open ? { _status: 'published' } : {}),
      })
      await fixtures.make(collection as CollectionSlug, made.data, {
        user: fixtures.person.network,
      })
    }
  }
}

/** Published contacts and meetings whose internal values are for their own city alone. */
async function internalValues(): Promise<void> {
  const contact = await sample('contacts', fixtures, 'stranger', {
    emails: [
      { value: 'open@city.example', visibility: 'public' },
      { label: token(), value: `${token()}@internal.example`, visibility: 'internal' },
    ],
    consent: { basis: 'contract', givenAt: '1987-06-05' },
    _status: 'published',
  })
  await fixtures.make('contacts', contact.data)
  const meeting = await sample('meetings', fixtures, 'stranger', {
    editorialNote: token(),
    _status: 'published',
  })
  await fixtures.make('meetings', meeting.data)
}

/** A value at a dotted path in a collection, relations by `.`. */
interface Guess {
  path: string
  value: string
}

/** Every text, date and id in a stored document, by path; rows without their number. */
function valuesIn(fields: FlattenedField[], doc: Doc, prefix = ''): Guess[] {
  return fields.flatMap((field) => {
    const value = doc[field.name]
    const path = `${prefix}${field.name}`
    if (value === undefined || value === null || field.type === 'join' || field.type === 'json') return []
    if (field.type === 'array') {
      return (value as Doc[]).flatMap((row) => valuesIn(field.flattenedFields, row, `${path}.`))
    }
    if (field.type === 'group' || field.type === 'tab')
      return valuesIn(field.flattenedFields, value as Doc, `${path}.`)
    if ('localized' in field && field.localized) {
      return Object.values(value as Doc)
        .filter((text) => typeof text === 'string')
        .map((text) => ({ path, value: text }))
    }
    // Payload puts the hub's address in front of a file's when it is read.
    return typeof value === 'string' ? [{ path, value: value.replace(hub.url, '') }] : []
  })
}

const everything = async (collection: CollectionSlug): Promise<Doc[]> => {
  const { docs } = await hub.payload.db.find<Doc & { id: string }>({
    collection,
    pagination: false,
    limit: 0,
  })
  return docs
}

/** Returns the documents that a person reads, as they are answered. */
async function readBy(who: string, collection: CollectionSlug): Promise<Doc[]> {
  try {
    const { docs } = await hub.payload.find({
      collection,
      draft: false,
      depth: 0,
      locale: 'all',
      limit: 0,
      pagination: false,
      user: fixtures.person[who] ?? null,
      overrideAccess: false,
    } as never)
    return docs as unknown as Doc[]
  } catch {
    return []
  }
}

/** The answers to a filter, or how it was refused. */
async function answers(who: string, collection: CollectionSlug, where: Where, prefix = ''): Promise<string> {
  const as = {
    collection,
    user: fixtures.person[who] ?? null,
    overrideAccess: false,
    depth: 0,
    limit: 0,
  } as const
  const work = async () => {
    if (prefix) return (await hub.payload.findVersions({ ...as, where } as never)).docs.map(({ id }) => id)
    const { docs } = (await hub.payload.find({ ...as, where } as never)) as { docs: { id: string }[] }
    const { totalDocs } = await hub.payload.count({ ...as, where } as never)
    return [docs.map(({ id }) => id), totalDocs]
  }
  try {
    return JSON.stringify(await work())
  } catch (error) {
    return `refused ${String((error as { status?: number }).status)}`
  }
}

async function order(who: string, collection: CollectionSlug, sort: string): Promise<string[] | string> {
  try {
    const { docs } = (await hub.payload.find({
      collection,
      sort: [sort, 'id'],
      depth: 0,
      limit: 0,
      user: fixtures.person[who] ?? null,
      overrideAccess: false,
    } as never)) as { docs: { id: string }[] }
    return docs.map(({ id }) => id)
  } catch (error) {
    return `refused ${String((error as { status?: number }).status)}`
  }
}

/** Relations of a collection to one other, by path. */
function relationsOf(fields: FlattenedField[], prefix = ''): { path: string; to: CollectionSlug }[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    if ((field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string') {
      return [{ path, to: field.relationTo }]
    }
    if (field.type === 'join' && typeof field.collection === 'string') return [{ path, to: field.collection }]
    return 'flattenedFields' in field ? relationsOf(field.flattenedFields, `${path}.`) : []
  })
}

const fieldsOf = (collection: CollectionSlug) => hub.payload.collections[collection].config.flattenedFields

const known = new Map<string, Promise<Guess[]>>()

/** For each field of a collection, one value that stands in nothing which the person reads there; found out once. */
function unreadable(who: string, collection: CollectionSlug): Promise<Guess[]> {
  const key = `${who} ${collection}`
  const guesses = known.get(key) ?? findUnreadable(who, collection)
  known.set(key, guesses)
  return guesses
}

async function findUnreadable(who: string, collection: CollectionSlug): Promise<Guess[]> {
  const fields = fieldsOf(collection)
  const read = new Set(
    (await readBy(who, collection)).flatMap((doc) =>
      valuesIn(fields, doc).map(({ path, value }) => path + value),
    ),
  )
  const all = (await everything(collection)).flatMap((doc) => valuesIn(fields, doc))
  const guesses = new Map<string, Guess>()
  for (const guess of all) {
    const isKnown = read.has(guess.path + guess.value) || guess.value.length < 3
    const isBetter = guess.value.startsWith('secret') || !guesses.has(guess.path)
    if (!isKnown && isBetter) guesses.set(guess.path, guess)
  }
  return [...guesses.values()]
}

const wrong = ({ value }: Guess): string => {
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return '1901-02-03T04:05:06.000Z'
  // An id of MongoDB's stays one: what is none is answered differently, whoever asks. Of another time, since they are numbered.
  if (/^[0-9a-f]{24}$/.test(value)) return `${value.startsWith('f') ? 'e' : 'f'}${value.slice(1)}`
  return value.startsWith('secret') ? `${value.slice(0, -1)}q` : `x${value.slice(1)}`
}

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  const secrets: Record<string, string> = {}
  for (const slug of [
    'contacts',
    'documents',
    'portals',
    'projects',
    'meetings',
    'news',
    'resources',
    'embeds',
    'media',
    'portalKeys',
    'auditLog',
  ]) {
    secrets[slug] = await secretDocument(slug as CollectionSlug)
  }
  await internalValues()
  await pointers(secrets)
  await hub.payload.forgotPassword({
    collection: 'users',
    data: { email: 'editor@hansa.example' },
    disableEmail: true,
  })
})
afterAll(() => hub.close())

describe.each(some(people))('%s', (who) => {
  it('gets the same answer for a right and a wrong guess in every field, directly and in versions', async () => {
    const told: string[] = []
    let pairs = 0
    for (const collection of collections) {
      const hasVersions = Boolean(hub.payload.collections[collection].config.versions)
      for (const guess of await unreadable(who, collection)) {
        for (const prefix of hasVersions ? ['', 'version.'] : ['']) {
          const ask = (operator: string, value: string) =>
            answers(who, collection, { [`${prefix}${guess.path}`]: { [operator]: value } }, prefix)
          const [right, not] = [await ask('equals', guess.value), await ask('equals', wrong(guess))]
          pairs += 1
          if (right !== not)
            told.push(`${collection}.${prefix}${guess.path} = ${guess.value}: ${right}, else ${not}`)
        }
      }
    }
    expect(told).toEqual([])
    expect(pairs).toBeGreaterThan(40)
  })

  it('guesses nothing through a relation, nor by its order', async () => {
    const told: string[] = []
    let pairs = 0
    for (const collection of collections) {
      for (const { path, to } of relationsOf(fieldsOf(collection))) {
        for (const guess of await unreadable(who, to)) {
          const through = `${path}.${guess.path}`
          const ask = (value: string) => answers(who, collection, { [through]: { equals: value } })
          const [right, not] = [await ask(guess.value), await ask(wrong(guess))]
          pairs += 1
          if (right !== not) told.push(`${collection}.${through} = ${guess.value}: ${right}, else ${not}`)
        }
      }
    }
    expect(told).toEqual([])
    expect(pairs).toBeGreaterThan(40)
  })

  it('gets no secret by distinct values', async () => {
    const told: string[] = []
    for (const collection of collections) {
      const secrets = (await unreadable(who, collection)).filter(({ value }) => value.startsWith('secret'))
      for (const field of new Set(secrets.map(({ path }) => path))) {
        const as = { collection, field, user: fixtures.person[who] ?? null, overrideAccess: false } as const
        const answer = await hub.payload.findDistinct(as as never).then(JSON.stringify, () => 'refused')
        const found = secrets.filter(({ path, value }) => path === field && answer.includes(value))
        told.push(...found.map(({ value }) => `${collection}.${field}: ${value}`))
      }
    }
    expect(told).toEqual([])
  })
})

describe('an order', () => {
  it('by a field that cannot be read tells nothing', async () => {
    const sorts = [
      ['news', 'meetings.title'],
      ['news', 'createdBy.email'],
      ['meetings', 'project.acronym'],
      ['resources', 'project.title'],
      ['projects', 'partnerships.partner.name'],
      ['contacts', 'consent.givenAt'],
      ['meetings', 'editorialNote'],
    ] as const
    for (const [collection, path] of sorts) {
      for (const sort of [path, `-${path}`]) {
        expect([collection, sort, await order('editor', collection, sort)]).toEqual([
          collection,
          sort,
          'refused 400',
        ])
      }
    }
    expect((await order('editor', 'news', 'title')).length).toBeGreaterThan(1)
  })
})

describe('a filter or an order', () => {
  const as = (who: string) => ({ user: fixtures.person[who], overrideAccess: false, depth: 0 }) as const
  const told = (work: Promise<unknown>) =>
    work.then(
      () => 'answered',
      (error: unknown) => `refused ${String((error as { status?: number }).status)}`,
    )

  it('behind a row of a list, or by way of another document, is refused: another row would stand for the hidden one', async () => {
    const cases: [CollectionSlug, string][] = [
      ['projects', 'partnerships.partner.name'],
      ['projects', 'partnerships__partner__slug'],
      ['projects', 'partnerships.partner.member.slug'],
      ['resources', 'files.file.title'],
      ['news', 'projects.programme.slug'],
      ['meetings', 'project.partnerships.partner.slug'],
    ]
    for (const [collection, path] of cases) {
      const where = { or: [{ and: [{ [path]: { equals: 'x' } }] }] } as Where
      expect([path, await answers('editor', collection, where)]).toEqual([path, 'refused 400'])
      expect([path, await answers('network', collection, where)]).toEqual([path, JSON.stringify([[], 0])])
      const versions = { [`version.${path}`]: { equals: 'x' } }
      expect([path, await answers('editor', collection, versions, 'version.')]).toEqual([path, 'refused 400'])
    }
    for (const path of ['partnerships.partner', 'topics.slug', 'programme.slug', 'partnerships.role'])
      expect(await answers('editor', 'projects', { [path]: { in: [] } })).not.toContain('refused')
  })

  it('within a condition on a related document, in documents that a join brings, in versions and in bulk, too', async () => {
    const hidden: Where = { 'partnerships.partner.slug': { equals: 'x' } }
    const { payload } = hub
    const asked = [
      payload.find({
        ...as('editor'),
        collection: 'news',
        where: { projects: { contains: hidden } },
      } as never),
      payload.find({
        ...as('editor'),
        collection: 'contacts',
        joins: { projects: { where: hidden } },
      } as never),
      payload.find({
        ...as('editor'),
        collection: 'contacts',
        joins: { projects: { sort: 'programme.slug' } },
      } as never),
      payload.findVersions({ ...as('editor'), collection: 'news', sort: '-version.meetings.title' } as never),
      payload.update({ ...as('editor'), collection: 'projects', where: hidden, data: {} } as never),
      payload.delete({ ...as('editor'), collection: 'projects', where: hidden } as never),
    ]
    expect(await Promise.all(asked.map(told))).toEqual(asked.map(() => 'refused 400'))
  })
})

describe('a password’s hash and tokens', () => {
  it('are refused as a filter to everybody', async () => {
    const { docs } = await hub.payload.db.find<Doc & { id: string }>({ collection: 'users', limit: 0 })
    const editor = docs.find(({ email }) => email === 'editor@hansa.example')
    for (const field of ['hash', 'salt', 'resetPasswordToken']) {
      const value = String(editor?.[field])
      expect(value.length).toBeGreaterThan(20)
      for (const who of ['network', 'admin', 'editor']) {
        const found = await answers(who, 'users', { [field]: { like: value.slice(0, 6) } })
        expect([field, who, found]).toEqual([field, who, 'refused 400'])
      }
    }
  })
})
