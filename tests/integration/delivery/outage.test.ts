import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import type { Meter } from '../../../src/delivery/http/meter.ts'
import { newDatabaseUrl, startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { type Node, type Read, read, startNode } from './node.ts'
import { type Proxy, startProxy } from './proxy.ts'
import type { Embed } from '../../../src/model/payload-types.ts'
import { author, makeFixtures, pdf, type Fixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures
let proxy: Proxy | undefined
let number = 0

/** On MongoDB the hub reaches its database through a proxy, which can be cut; a SQLite file can be closed, once. */
beforeAll(async () => {
  if (testDatabase === 'sqlite') hub = await startTestHub()
  else {
    const url = new URL(newDatabaseUrl(''))
    proxy = await startProxy(url.hostname, Number(url.port))
    url.port = String(proxy.port)
    url.search = '?directConnection=true'
    hub = await startTestHub({ DATABASE_URL: url.href })
  }
  fixtures = await makeFixtures(hub.payload)
})
afterAll(async () => {
  proxy?.restore()
  await hub?.close()
  await proxy?.close()
})

/** How to stop the nodes that run: a test that fails leaves none behind, nor the database away. */
const running = new Set<() => Promise<void>>()
afterEach(async () => {
  proxy?.restore()
  for (const stop of running) await stop()
})

const locales = { sourceLocale: 'en', publishedLocales: ['en'] }
const news = (slug: string) =>
  author(hub.payload)('news', {
    municipality: fixtures.durres,
    slug,
    title: { en: slug },
    teaser: { en: 'x' },
    ...locales,
  })
/** Gives an item a picture. @returns the address of its file */
async function picture(item: string): Promise<string> {
  const data = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#0b6e75' } })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: 'harbour.png', size: data.length }
  const id = await author(hub.payload)('media', { municipality: fixtures.durres, alt: { en: 'x' } }, { file })
  await hub.payload.update({ collection: 'news', id: item, data: { image: id } as never })
  const { sizes } = await hub.payload.findByID({ collection: 'media', id, depth: 0 })
  return `/media/${sizes?.w320?.filename}`
}
/** Uploads a file that everybody may read once something shows it. @returns its id and its address */
async function report(title: string): Promise<{ id: string; address: string }> {
  const data = pdf(title)
  const file = { data, mimetype: 'application/pdf', name: `${title}.pdf`, size: data.length }
  const fields = { municipality: fixtures.durres, title: { en: title }, visibility: 'public' }
  const id = await author(hub.payload)('documents', fields, { file })
  const { filename } = await hub.payload.findByID({ collection: 'documents', id, depth: 0 })
  return { id, address: `/documents/${filename}` }
}
const addressOf = (slug: string) => `/v1/news/durres/${slug}.json?lang=en`
const list = '/v1/news.json?municipality=durres&lang=en'

interface Warm extends Pick<Node, 'side'> {
  meter: Meter
  ask: (address: string, headers?: Record<string, string>) => Promise<Read>
  stop: () => Promise<void>
}

interface WarmOptions {
  /** The file of its snapshot; the same one for a node that is started again. */
  file: string
  /** True where it hears at once of what this process commits; otherwise it reads the outbox, as other machines do. */
  isAlone?: boolean
  now?: () => number
}

/** A node of the public side with a snapshot. */
async function startWarm({ file, isAlone = true, now = Date.now }: WarmOptions): Promise<Warm> {
  const [{ newMeter }, { Snapshot }, { onCommit }] = await Promise.all([
    import('../../../src/delivery/http/meter.ts'),
    import('../../../src/delivery/cache/snapshot.ts'),
    import('../../../src/database/transactions/commits.ts'),
  ])
  const warn = (error: unknown, message: string) => process.emitWarning(`${message} ${String(error)}`)
  const store = await Snapshot.open({ file, identity: 'test', build: '1', maxBytes: 10_000_000, warn, now })
  const meter = newMeter()
  const { side, url, close } = await startNode(hub, {
    meter,
    onCommit: isAlone ? onCommit : () => () => undefined,
    snapshot: { store, applied: await store.applied() },
    now: () => new Date(now()),
  })
  const stop = async () => {
    running.delete(stop)
    await close()
  }
  running.add(stop)
  return {
    side,
    meter,
    stop,
    ask: (address, headers) => read(url + address, headers),
  }
}

const newFile = () => path.join(hub.dataDir, `node-${(number += 1)}.db`)

/** Takes the database away and waits until the node has noticed. */
async function lose(node: Warm, how: 'cut' | 'stall' = 'cut'): Promise<void> {
  if (proxy) proxy[how]()
  else await hub.payload.db.destroy?.()
  while ((await node.ask('/v1/topics.json')).staleSince === null);
}

async function restore(node: Warm): Promise<void> {
  proxy?.restore()
  while ((await node.ask('/v1/topics.json')).staleSince !== null)
    await node.side.settled().catch(() => undefined)
}

describe('a snapshot', () => {
  let file: string

  beforeEach(() => {
    file = newFile()
  })

  it('is used again after a restart as far as nothing has changed meanwhile', async () => {
    for (const slug of ['same', 'edited', 'withdrawn', 'erased']) await news(slug)
    const first = await startWarm({ file, isAlone: false })
    const before = new Map<string, string>()
    for (const slug of ['same', 'edited', 'withdrawn', 'erased'])
      before.set(slug, (await first.ask(addressOf(slug))).body)
    await first.ask(list)
    await first.stop()
    const idOf = async (slug: string) =>
      String(
        (await hub.payload.find({ collection: 'news', where: { slug: { equals: slug } }, depth: 0 })).docs[0]
          ?.id,
      )
    await hub.payload.update({
      collection: 'news',
      id: await idOf('edited'),
      data: { title: 'Edited' },
      locale: 'en',
    })
    await hub.payload.update({ collection: 'news', id: await idOf('withdrawn'), data: { _status: 'draft' } })
    await hub.payload.delete({ collection: 'news', id: await idOf('erased') })
    const second = await startWarm({ file, isAlone: false })
    await second.side.settled()
    expect((await second.ask(addressOf('edited'))).body).toContain('Edited')
    expect((await second.ask(addressOf('withdrawn'))).status).toBe(404)
    expect((await second.ask(addressOf('erased'))).status).toBe(404)
    expect((await second.ask(list)).body).not.toMatch(/"withdrawn"|"erased"/)
    expect((await second.ask(addressOf('same'))).body).toBe(before.get('same'))
    await second.stop()
  })

  it('holds no word of what was erased', async () => {
    const { readFileSync } = await import('node:fs')
    const id = await news('personal-words')
    const node = await startWarm({ file })
    await node.ask(addressOf('personal-words'))
    await node.ask(list)
    await hub.payload.delete({ collection: 'news', id })
    await node.side.settled()
    await node.ask(list)
    await node.stop()
    expect(readFileSync(file).includes('"durres"')).toBe(true)
    expect(readFileSync(file).includes('personal-words')).toBe(false)
  })

  it('is forgotten where the database is an older state than the one it was made from', async () => {
    const id = await news('restored')
    const first = await startWarm({ file, isAlone: false })
    expect((await first.ask(addressOf('restored'))).body).toContain('"category":"news"')
    await first.side.settled()
    await first.stop()
    // As after the restore of a backup: the document is as it was, and no change that came after it is known.
    await hub.payload.db.updateOne({ collection: 'news', id, data: { category: 'call' } })
    await hub.payload.db.deleteMany({ collection: 'changes', where: { id: { exists: true } } })
    const second = await startWarm({ file, isAlone: false })
    await second.side.settled()
    expect((await second.ask(addressOf('restored'))).body).toContain('"category":"call"')
    await second.stop()
  })

  it('begins anew where its file is damaged', async () => {
    const { writeFileSync } = await import('node:fs')
    writeFileSync(file, 'no database '.repeat(1_000))
    const node = await startWarm({ file })
    expect((await node.ask(list)).status).toBe(200)
    await node.stop()
    rmSync(file)
  })
})

/** A closed SQLite file is not opened again in the same process: on SQLite nothing comes back. */
if (testDatabase === 'mongodb')
  describe('a database that is away for a while', () => {
    it('lets what was asked before be read, says since when, refuses the rest, and recovers by itself', async () => {
      await news('before')
      const node = await startWarm({ file: newFile() })
      const warm = [addressOf('before'), list, '/en/durres/news/before', '/v1/topics.json']
      const answers = new Map<string, string>()
      for (const address of warm) answers.set(address, (await node.ask(address)).body)
      await node.side.settled()
      const lostAfter = Date.now()
      await lose(node)
      for (const address of warm) {
        const { status, body, staleSince, headers } = await node.ask(address)
        expect([address, status, body]).toEqual([address, 200, answers.get(address)])
        expect(Date.parse(staleSince ?? '')).toBeGreaterThan(lostAfter - 5_000)
        expect(headers.get('access-control-expose-headers')).toContain('Hansa-Stale-Since')
        const again = await node.ask(address, { 'If-None-Match': headers.get('etag') ?? '' })
        expect([again.status, again.staleSince]).toEqual([304, staleSince])
      }
      const cold = await node.ask('/v1/news.json?limit=3')
      expect([cold.status, cold.headers.get('content-type')]).toEqual([
        503,
        'application/problem+json; charset=utf-8',
      ])
      expect(cold.headers.get('retry-after')).toBe('5')
      await restore(node)
      expect(await node.ask('/v1/news.json?limit=3')).toMatchObject({ status: 200, staleSince: null })
      await news('after')
      expect(await node.ask(addressOf('after'))).toMatchObject({ status: 200, staleSince: null })
      await node.stop()
    })

    it('holds nobody up who asks for what was asked before, when it is slow', async () => {
      const node = await startWarm({ file: newFile() })
      const { body } = await node.ask(list)
      await node.ask('/v1/topics.json')
      await node.side.settled()
      proxy?.stall()
      expect(await node.ask(list)).toMatchObject({ status: 200, body })
      expect((await node.ask('/v1/news.json?limit=4')).status).toBe(503)
      expect((await node.ask('/documents/never-asked-for.pdf')).status).toBe(503)
      await restore(node)
      expect((await node.ask('/v1/news.json?limit=4')).status).toBe(200)
      await node.stop()
    })

    it('applies on its return what others have changed meanwhile', async () => {
      const id = await news('changed-meanwhile')
      const node = await startWarm({ file: newFile(), isAlone: false })
      for (const address of [addressOf('changed-meanwhile'), '/v1/topics.json']) await node.ask(address)
      await hub.payload.update({ collection: 'news', id, data: { title: 'Meanwhile' }, locale: 'en' })
      await lose(node)
      await restore(node)
      expect((await node.ask(addressOf('changed-meanwhile'))).body).toContain('Meanwhile')
      await node.stop()
    })
  })

/** Last, since a closed SQLite file stays closed. */
describe('a database that is gone', () => {
  it('shows nothing of a database that was away at the start before it is prepared', async () => {
    const node = await startNode(hub, { isAway: true })
    running.add(node.close)
    await node.side.settled()
    expect((await read(`${node.url}${list}`)).status).toBe(503)
    node.side.release()
    await node.side.settled()
    expect((await read(`${node.url}${list}`)).status).toBe(200)
    await node.close()
    running.delete(node.close)
  })

  it('never brings back what was withdrawn, and a restarted node shows only what it can answer for', async () => {
    const file = newFile()
    const id = await news('gone')
    const stays = await news('stays')
    const shown = await picture(stays)
    const changed = await news('changed')
    const replaced = await picture(changed)
    const [open, closed] = [await report('open'), await report('closed')]
    await hub.payload.update({ collection: 'news', id: stays, data: { documents: [open.id, closed.id] } })
    const made = await hub.payload.create({
      collection: 'embeds',
      data: {
        name: 'x',
        municipality: fixtures.durres,
        kind: 'news',
        query: { municipality: [fixtures.durres] },
      },
      overrideAccess: true,
    } as never)
    const embed = `/v1/embeds/${(made as unknown as Embed).publicId}.json?lang=en`
    const node = await startWarm({ file })
    for (const address of [
      shown,
      replaced,
      open.address,
      closed.address,
      addressOf('gone'),
      addressOf('stays'),
      list,
      embed,
      '/v1/topics.json',
      '/v1/news.json?q=stays',
    ])
      await node.ask(address)
    expect((await node.ask(list)).body).toContain('"gone"')
    await hub.payload.update({ collection: 'news', id, data: { _status: 'draft' } })
    await hub.payload.update({ collection: 'news', id: changed, data: { image: null } })
    await hub.payload.update({ collection: 'documents', id: closed.id, data: { visibility: 'internal' } })
    await node.side.settled()
    for (const address of [list, embed]) expect((await node.ask(address)).body).not.toContain('"gone"')
    const statuses = async (at: Warm) => {
      const found = []
      for (const address of [shown, open.address, replaced, closed.address])
        found.push((await at.ask(address)).status)
      return found
    }
    expect(await statuses(node)).toEqual([200, 200, 404, 404])
    await lose(node)
    expect(await statuses(node)).toEqual([200, 200, 404, 404])
    expect((await node.ask('/health')).status).toBe(503)
    expect(JSON.parse((await node.ask('/health/live')).body)).toEqual({ version: 'test', status: 'ok' })
    expect((await node.ask(addressOf('gone'))).status).toBe(404)
    expect((await node.ask(list)).body).not.toContain('"gone"')
    await node.stop()

    let later = 0
    const now = () => Date.now() + later
    const soon = await startWarm({ file, now })
    const first = await soon.ask(addressOf('stays'))
    expect(first).toMatchObject({ status: 200, staleSince: expect.any(String) })
    for (const address of [list, embed]) {
      const answer = await soon.ask(address)
      expect([answer.status, answer.body.includes('"gone"'), answer.body.includes('"stays"')]).toEqual([
        200,
        false,
        true,
      ])
    }
    expect((await soon.ask(addressOf('gone'))).status).toBe(503)
    expect(soon.meter.answers).toEqual({ hit: 0, unchanged: 0, stale: 3, miss: 0 })
    expect((await soon.ask('/v1/news.json?q=stays')).status).toBe(503)
    expect(await statuses(soon)).toEqual([200, 200, 503, 503])
    later = 600_000
    await soon.stop()

    const again = await startWarm({ file, now })
    const { status, staleSince } = await again.ask(addressOf('stays'))
    expect([status, staleSince]).toEqual([200, first.staleSince])
    await again.stop()

    later += 90_000
    const late = await startWarm({ file, now })
    expect((await late.ask(addressOf('stays'))).status).toBe(503)
    await late.stop()
  })
})
