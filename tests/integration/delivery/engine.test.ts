import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'
import { startTestHub, type TestHub } from '../hub.ts'
import { type Engine, startEngine } from './engine.ts'
import { type Node, read, startNode } from './node.ts'
import { author } from './fixtures.ts'

// For MongoDB alone, where TEST_MONGODB_ENGINE names a program that starts an engine (jest.config.mjs). SQLite has no
// engine but the process itself: tests/integration/database/kill.test.ts kills that.

/** How many saves are acknowledged before each of the kills. */
const kills = [9, 22]
/** Milliseconds within which an answer is refused that cannot be given. */
const soon = 4_000
/** So many looks at the outbox find also what was committed out of order. */
const looks = 4
const languages = ['en', 'sq']
const locales = { sourceLocale: 'en', publishedLocales: languages }
const list = '/v1/news.json?municipality=city&limit=20&lang=en'

/** A news item that one writer saves again and again; when each revision was acknowledged, by their numbers. */
interface Saved {
  id: string
  slug: string
  acknowledged: number[]
}

/** A server that answers readers. */
interface Side {
  url: string
  settled: () => Promise<void>
  /** The most milliseconds that a change may go unseen there. */
  unseen: number
}

let engine: Engine
let hub: TestHub
let elsewhere: Node
let items: Saved[]

beforeAll(async () => {
  engine = await startEngine()
  const url = new URL(engine.url)
  url.pathname = '/hansa'
  hub = await startTestHub({ DATABASE_URL: url.href })
  // It hears nothing from the hub, as a process of another machine.
  elsewhere = await startNode(hub, { onCommit: () => () => undefined })
  const create = author(hub.payload)
  const city = {
    slug: 'city',
    name: { en: 'City', sq: 'Qyteti' },
    country: 'LV',
    locales: languages,
    timezone: 'Europe/Riga',
  }
  const municipality = await create('municipalities', { ...city, ...locales })
  const text = everywhere(words(0))
  items = []
  for (const slug of ['one', 'two', 'three', 'four']) {
    const id = await create('news', { municipality, slug, title: text, teaser: text, ...locales })
    items.push({ id, slug, acknowledged: [Date.now()] })
  }
})
afterAll(async () => {
  await engine?.start()
  await elsewhere?.close()
  await hub?.close()
})
afterAll(async () => engine?.remove())

/** Returns the text that a save writes into every field and language: it names the revision. */
const words = (revision: number) => `Revision ${revision}.`
const everywhere = (text: string) => Object.fromEntries(languages.map((code) => [code, text]))

/** Saves all languages in one transaction. */
async function save(id: string, revision: number): Promise<void> {
  const { atomically } = await import('../../../src/database/transactions/atomically.ts')
  const data = { title: words(revision), teaser: words(revision) }
  const req = await createLocalReq({}, hub.payload)
  await atomically(req, async () => {
    for (const locale of languages)
      await hub.payload.update({ collection: 'news', id, locale: locale as 'en', data, req })
  })
}

/** The one revision that all of it says. */
function revisionIn(said: unknown): number {
  const found = [...JSON.stringify(said).matchAll(/Revision (\d+)\./g)].map(([, number]) => Number(number))
  expect([found.length > 1, new Set(found).size]).toEqual([true, 1])
  return found[0] ?? NaN
}

/** Elsewhere, what was committed out of order is seen at the fourth look. */
const sides = (): Side[] => [
  { url: hub.url, settled: hub.settled, unseen: 0 },
  { url: elsewhere.url, settled: elsewhere.side.settled, unseen: 3_000 },
]
const addresses = () =>
  items.flatMap((item) =>
    languages.map((code) => ({ item, address: `/v1/news/city/${item.slug}.json?lang=${code}` })),
  )

/**
 * Saves without a pause and kills the engine in the middle of it, once so many saves were acknowledged. `ended` resolves
 * when the saves that were under way then have failed, or were done after all.
 */
async function killWhileSaving(saves: number): Promise<{ ended: Promise<unknown> }> {
  let left = saves
  let kill = (_death: Promise<void>) => {}
  const killed = new Promise<void>((resolve) => (kill = resolve))
  const saveOn = async ({ id, acknowledged }: Saved) => {
    while (left > 0) {
      try {
        await save(id, acknowledged.length)
      } catch (error) {
        if (left > 0) throw error
        return
      }
      acknowledged.push(Date.now())
      left -= 1
      if (left === 0) kill(engine.kill())
    }
  }
  const ended = Promise.all(items.map(saveOn))
  await Promise.race([killed, ended.then(() => killed)])
  return { ended }
}

/** Expects earlier answers with their age, a quick refusal of everything else, and that the process itself is well. */
async function expectOutage({ url, unseen }: Side, cold: string): Promise<void> {
  const begun = performance.now()
  const refused = await read(url + cold)
  expect([refused.status, refused.headers.get('content-type')]).toEqual([
    503,
    'application/problem+json; charset=utf-8',
  ])
  expect(performance.now() - begun).toBeLessThan(soon)
  for (const { item, address } of addresses()) {
    const { status, staleSince, body } = await read(url + address)
    expect([address, status, staleSince]).toEqual([address, 200, expect.any(String)])
    const overtaken = item.acknowledged[revisionIn(body) + 1] ?? Infinity
    expect(Date.parse(staleSince ?? '')).toBeLessThanOrEqual(overtaken + unseen)
  }
  expect(await read(url + list)).toMatchObject({ status: 200, staleSince: expect.any(String) })
  expect((await read(`${url}/health`)).status).toBe(503)
  expect((await read(`${url}/health/live`)).status).toBe(200)
}

/** Waits until both have found the database again, by themselves, and have read all of the outbox. */
async function recovered(): Promise<void> {
  for (const { url, settled } of sides()) {
    while ((await read(url + list)).staleSince !== null) await settled().catch(() => undefined)
    for (let look = 0; look < looks; look += 1) await settled()
  }
}

/** The database has every acknowledged save, each as a whole or not at all, and readers get what it has. */
async function expectTruth(): Promise<void> {
  for (const { id, slug, acknowledged } of items) {
    const doc = await hub.payload.findByID({ collection: 'news', id, locale: 'all', depth: 0 })
    const stored = revisionIn([doc.title, doc.teaser])
    // One more may have been committed than was acknowledged.
    expect([acknowledged.length - 1, acknowledged.length]).toContain(stored)
    acknowledged[stored] ??= Date.now()
    const { docs } = await hub.payload.findVersions({
      collection: 'news',
      locale: 'all',
      where: { parent: { equals: id }, latest: { equals: true } },
    })
    expect(docs.map(({ version }) => revisionIn([version.title, version.teaser]))).toEqual([stored])
    const rows = await hub.payload.db.count({
      collection: 'changes',
      where: { about: { equals: `news/${id}` } },
    })
    expect([slug, rows.totalDocs]).toEqual([slug, 1 + stored * languages.length])
  }
  await expectReaders()
}

/** All that readers get is what the database holds. */
async function expectReaders(): Promise<void> {
  const latest = (item: Saved) => item.acknowledged.length - 1
  for (const { url } of sides()) {
    for (const { item, address } of addresses()) {
      const { status, staleSince, body } = await read(url + address)
      expect([url + address, status, staleSince, revisionIn(body)]).toEqual([
        url + address,
        200,
        null,
        latest(item),
      ])
    }
    const { items: listed } = JSON.parse((await read(url + list)).body) as { items: { slug: string }[] }
    const shown = listed.map((one) => [one.slug, revisionIn(one)])
    expect(shown.sort()).toEqual(items.map((item) => [item.slug, latest(item)]).sort())
  }
}

describe('a database engine that is killed while saves go on', () => {
  it.each(kills)('loses no save, and readers get what it holds once it is back (%i saves)', async (saves) => {
    await expectReaders()
    const { ended } = await killWhileSaving(saves)
    await Promise.all(sides().map((side) => expectOutage(side, `/v1/news.json?limit=${saves}`)))
    await engine.start()
    await ended
    await recovered()
    await expectTruth()
  })
})
