import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Messages } from '../../../src/publish/messages.ts'
import type { Purges, Tail } from '../../../src/publish/tail.ts'
import { freePort } from '../../freePort.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import { author } from './fixtures.ts'

/** Debian's redis-server; where there is none, the runner says that these tests are left out. */
const hasRedis = spawnSync('redis-server', ['--version']).status === 0

let hub: TestHub
let port: number
let municipality: string
const redis = new Set<ChildProcess>()
const open: { tail: Tail; messages: Messages }[] = []

beforeAll(async () => {
  port = await freePort()
  hub = await startTestHub({ REDIS_URL: `redis://127.0.0.1:${port}` })
  const locales = { sourceLocale: 'en', publishedLocales: ['en'], locales: ['en'] }
  municipality = await author(hub.payload)('municipalities', {
    slug: 'city',
    name: { en: 'City' },
    country: 'LV',
    timezone: 'Europe/Riga',
    ...locales,
  })
})
afterEach(async () => {
  for (const { tail, messages } of open.splice(0)) {
    await tail.stop()
    await messages.close()
  }
})
afterAll(async () => {
  await hub?.close()
  for (const server of redis) server.kill('SIGKILL')
})

async function startRedis(): Promise<ChildProcess> {
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--daemonize',
    'no',
  ]
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: hub.dataDir })
  redis.add(server)
  server.once('exit', () => redis.delete(server))
  for await (const line of createInterface({ input: server.stdout }))
    if (line.includes('Ready to accept connections')) break
  return server
}

/** A node of another machine, which by itself would look once in an hour only. Counts how often each change was applied. */
async function startNode() {
  const [{ Tail: TailOf }, { redisMessages }] = await Promise.all([
    import('../../../src/publish/tail.ts'),
    import('../../../src/publish/messages.ts'),
  ])
  const applied = new Map<string, number>()
  const waiting = new Map<string, () => void>()
  const apply = (purges: Purges) => {
    for (const { about } of purges) {
      if (about === undefined) continue
      applied.set(about, (applied.get(about) ?? 0) + 1)
      waiting.get(about)?.()
    }
  }
  const messages = redisMessages(`redis://127.0.0.1:${port}`, () => undefined)
  const tail = new TailOf({
    payload: hub.payload,
    apply,
    onCommit: () => () => undefined,
    interval: 3_600_000,
  })
  const ready = new Promise<void>((resolve) => messages.listen(resolve))
  messages.listen(() => tail.wake())
  open.push({ tail, messages })
  const heard = (about: string) =>
    applied.has(about) ? Promise.resolve() : new Promise<void>((resolve) => waiting.set(about, resolve))
  return { applied, heard, ready, tail }
}

const publish = async (slug: string) => {
  const locales = { sourceLocale: 'en', publishedLocales: ['en'] }
  const data = { municipality, slug, title: { en: slug }, teaser: { en: 'x' }, ...locales }
  return `news/${await author(hub.payload)('news', data)}`
}

it('fails nothing while Redis is away: changes are found by the clock', async () => {
  const address = `${hub.url}/v1/news/city/without-redis.json`
  expect((await fetch(address)).status).toBe(404)
  await publish('without-redis')
  expect((await fetch(address)).status).toBe(200)
})

if (hasRedis)
  describe('messages over Redis', () => {
    it('wake the other nodes at a commit, and each change is applied once', async () => {
      await startRedis()
      const nodes = [await startNode(), await startNode()]
      await Promise.all(nodes.map(({ ready }) => ready))
      // The hub’s own connections come back by themselves, too: from then on it tells.
      const abouts: string[] = []
      while (!nodes.every(({ applied }) => abouts.some((about) => applied.has(about)))) {
        abouts.push(await publish(`told-${abouts.length}`))
        // Saves on SQLite never wait: without this, no timer and no socket would have its turn.
        await setImmediate()
      }
      const last = await publish('last')
      await Promise.all(nodes.map(({ heard }) => heard(last)))
      for (const { applied, tail } of nodes) {
        await tail.look()
        expect(abouts.map((about) => applied.get(about))).toEqual(abouts.map(() => 1))
      }
    })

    it('are not needed for what was committed while Redis was killed: its return wakes', async () => {
      for (const server of redis) {
        const exit = once(server, 'exit')
        server.kill('SIGKILL')
        await exit
      }
      await startRedis()
      const node = await startNode()
      await node.ready
      const [server] = redis
      const exit = once(server as ChildProcess, 'exit')
      server?.kill('SIGKILL')
      await exit
      const about = await publish('while-away')
      await startRedis()
      await node.heard(about)
      expect(node.applied.get(about)).toBe(1)
    })
  })
