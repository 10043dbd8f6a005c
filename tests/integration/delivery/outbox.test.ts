import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { encodeTime } from 'ulid'
import type { Announced } from '../../../src/model/change.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import { type Node, startNode } from './node.ts'
import { cityData } from '../people.ts'
import { author, makeFixtures, type Fixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures
let create: ReturnType<typeof author>

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  create = author(hub.payload)
})
afterAll(async () => hub?.close())

const json = async (address: string, url = hub.url) => {
  const response = await fetch(url + address)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const locales = { sourceLocale: 'en', publishedLocales: ['en'] }
const news = (slug: string, data: object = {}) =>
  create('news', {
    municipality: fixtures.durres,
    slug,
    title: { en: slug },
    teaser: { en: 'x' },
    ...locales,
    ...data,
  })
const titleOf = async (slug: string) => (await json(`/v1/news/durres/${slug}.json?lang=en`)).body.title

async function rowsOf(document: string): Promise<Announced[]> {
  const where = { about: { equals: `news/${document}` } }
  const { docs } = await hub.payload.db.find<Announced>({
    collection: 'changes',
    where,
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  return docs
}

const deedsOf = async (document: string) => (await rowsOf(document)).map(({ deed }) => deed)

describe('the outbox', () => {
  it('holds what readers can see, in its order, and nothing else', async () => {
    const id = await news('told', { _status: 'draft' })
    const save = (data: object, options: object = {}) =>
      hub.payload.update({ collection: 'news', id, data, locale: 'en', ...options } as never)
    await save({ title: 'Draft' }, { draft: true })
    expect(await deedsOf(id)).toEqual([])
    await save({ _status: 'published' })
    await save({ title: 'Another draft' }, { draft: true })
    await save({ title: 'Seen', _status: 'published' })
    await save({ slug: 'told-elsewhere' })
    await save({ _status: 'draft' })
    await save({ _status: 'published' })
    await save({ deletedAt: new Date().toISOString() })
    await save({ deletedAt: null }, { trash: true })
    await hub.payload.delete({ collection: 'news', id })
    expect(await deedsOf(id)).toEqual([
      'published',
      'changed',
      'moved',
      'withdrawn',
      'published',
      'withdrawn',
      'published',
      'withdrawn',
    ])
    const ids = (await rowsOf(id)).map((row) => row.id)
    expect([...ids].sort()).toEqual(ids)
  })

  it('commits and rolls back with the change itself', async () => {
    const id = await news('undone')
    const before = await titleOf('undone')
    const transactionID = (await hub.payload.db.beginTransaction()) ?? ''
    await hub.payload.update({
      collection: 'news',
      id,
      data: { title: 'Never' },
      locale: 'en',
      req: { transactionID },
    })
    await hub.payload.db.rollbackTransaction(transactionID)
    expect([await deedsOf(id), await titleOf('undone'), before]).toEqual([['published'], 'undone', 'undone'])
  })

  it('lets readers have a change as soon as the save is answered, at the old address too', async () => {
    const id = await news('quick')
    expect(await titleOf('quick')).toBe('quick')
    expect((await json('/v1/news/durres/slow.json')).status).toBe(404)
    await hub.payload.update({ collection: 'news', id, data: { slug: 'slow' } })
    const old = await fetch(`${hub.url}/v1/news/durres/quick.json`, { redirect: 'manual' })
    expect(old.status).toBe(301)
    expect((await json('/v1/news/durres/slow.json')).status).toBe(200)
  })

  it('tells readers of a change whose process was killed between its commit and its purge', async () => {
    const id = await news('killed')
    expect(await titleOf('killed')).toBe('killed')
    const program = '.cache/tests/killed.mjs'
    const options = [
      '--bundle',
      '--platform=node',
      '--format=esm',
      '--packages=external',
      '--log-level=error',
    ]
    execFileSync('node_modules/.bin/esbuild', [
      'tests/integration/delivery/killed.ts',
      ...options,
      '--jsx=automatic',
      `--outfile=${program}`,
    ])
    const child = spawn(process.execPath, [program, id, 'Survived'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '--conditions=production' },
    })
    expect((await once(child, 'exit'))[1]).toBe('SIGKILL')
    await hub.settled()
    expect(await titleOf('killed')).toBe('Survived')
  })

  it('is read to the end, each change once, what was committed later than its id says too', async () => {
    const { Tail } = await import('../../../src/publish/tail.ts')
    const applied: string[] = []
    const tail = new Tail({
      payload: hub.payload,
      apply: (purges) => applied.push(...purges.flatMap(({ id }) => id ?? [])),
      onCommit: () => () => undefined,
      interval: 3_600_000,
    })
    const row = { about: 'topics/none', deed: 'changed', gone: false, tags: [] } as const
    const write = async (milliseconds: number, number: number) => {
      const id = `${encodeTime(Date.now() + milliseconds)}${String(number).padStart(16, '0')}`
      await hub.payload.db.create({ collection: 'changes', data: { id, ...row } })
      return id
    }
    await tail.look()
    applied.length = 0
    const newer = await write(10, 1)
    await tail.look()
    const older = await write(-120_000, 2)
    for (let look = 0; look < 4; look += 1) await tail.look()
    expect(applied).toEqual([newer, older])
    const many = await Promise.all(Array.from({ length: 620 }, (_, number) => write(20, 100 + number)))
    await tail.look()
    expect(applied).toEqual([newer, older, ...many.sort()])
    await tail.stop()
  })

  it('tells what time has changed while nobody followed it', async () => {
    const { Tail } = await import('../../../src/publish/tail.ts')
    const minutes = (count: number) => new Date(Date.now() + count * 60_000)
    const municipality = await create('municipalities', { ...cityData('clock'), name: { en: 'Clock' } })
    const id = await create('news', {
      municipality,
      slug: 'over-meanwhile',
      title: { en: 'Over' },
      teaser: { en: 'x' },
      sourceLocale: 'en',
      publishedLocales: ['en'],
      expiresAt: minutes(-30).toISOString(),
      publishedAt: minutes(-600).toISOString(),
    })
    const tagsSince = async (clockSince: Date | undefined) => {
      const tags: string[] = []
      const tail = new Tail({
        payload: hub.payload,
        apply: (purges) =>
          tags.push(...purges.flatMap((purge) => (purge.id === undefined ? purge.tags : []))),
        onCommit: () => () => undefined,
        interval: 3_600_000,
        clockSince,
      })
      await tail.look()
      await tail.stop()
      return tags
    }
    expect(await tagsSince(minutes(-60))).toContain(`news/${id}`)
    expect(await tagsSince(minutes(-20))).not.toContain(`news/${id}`)
    expect(await tagsSince(undefined)).toEqual([])
  })

  it('is kept for a week', async () => {
    const { expireChanges } = await import('../../../src/publish/retention.ts')
    const id = await news('kept')
    const [row] = await rowsOf(id)
    const old = `${encodeTime(Date.now() - 8 * 24 * 3_600_000)}${'0'.repeat(16)}`
    await hub.payload.db.create({ collection: 'changes', data: { ...row, id: old } })
    expect(await expireChanges(hub.payload)).toBe(1)
    expect((await rowsOf(id)).map((each) => each.id)).toEqual([row?.id])
  })
})

describe('the passing of time', () => {
  let side: Node['side']
  let url: string
  let close: Node['close']
  let now: Date

  beforeEach(async () => {
    now = new Date()
    ;({ side, url, close } = await startNode(hub, { now: () => now }))
  })
  afterEach(() => close())

  const later = async (milliseconds: number) => {
    now = new Date(now.valueOf() + milliseconds)
    await side.settled()
  }
  const from = (milliseconds: number) => new Date(now.valueOf() + milliseconds).toISOString()
  const minute = 60_000
  const day = 24 * 60 * minute
  const total = async (address: string) => (await json(address, url)).body.total

  it('takes what has expired out of what shows it at that very instant, and out of counts by the minute', async () => {
    await news('expiring', { expiresAt: from(90_500), category: 'call', publishedAt: from(0) })
    const shown = '/v1/news.json?kind=call&limit=1'
    const counted = '/v1/news.json?kind=call&limit=1&page=2'
    const [first, second] = [await total(shown), await total(counted)]
    expect(first).toBe(second)
    now = new Date(now.valueOf() + 90_400)
    expect(await total(shown)).toBe(first)
    now = new Date(now.valueOf() + 100)
    expect(await total(shown)).toBe(Number(first) - 1)
    await later(2 * minute)
    expect(await total(counted)).toBe(Number(first) - 1)
  })

  it('takes what shows a person away on the day after the consent, at midnight', async () => {
    const consent = { basis: 'consent', givenAt: from(-day), expiresAt: from(2 * day) }
    const emails = [{ value: 'person@durres.example', visibility: 'public' }]
    await create('contacts', {
      municipality: fixtures.durres,
      slug: 'person',
      name: 'A person',
      kind: 'person',
      emails,
      consent,
      ...locales,
    })
    const address = '/v1/contacts/durres/person.json'
    expect((await json(address, url)).status).toBe(200)
    now = new Date(`${from(2 * day).slice(0, 10)}T23:59:59.999Z`)
    expect((await json(address, url)).status).toBe(200)
    now = new Date(now.valueOf() + 1)
    expect((await json(address, url)).status).toBe(404)
  })

  it('lets a meeting that is over leave the list of what is to come within a minute', async () => {
    const zone = { start_tz: 'Europe/Tirane' }
    await create('meetings', {
      municipality: fixtures.durres,
      slug: 'short',
      title: { en: 'Short' },
      kind: 'workshop',
      start: from(0),
      end: from(10 * minute),
      ...zone,
      ...locales,
    })
    const address = '/v1/meetings.json?when=upcoming&municipality=durres'
    const before = Number(await total(address))
    await later(9 * minute)
    expect(await total(address)).toBe(before)
    await later(2 * minute)
    expect(await total(address)).toBe(before - 1)
  })

  it('ends partnerships and projects at midnight', async () => {
    await create('projects', {
      municipality: fixtures.durres,
      slug: 'ending',
      title: { en: 'Ending' },
      summary: { en: 'x' },
      start: from(-day),
      end: from(day),
      ...locales,
    })
    const address = '/v1/projects.json?when=past&municipality=durres'
    const before = Number(await total(address))
    await later(3 * day)
    expect(await total(address)).toBe(before + 1)
  })
})
