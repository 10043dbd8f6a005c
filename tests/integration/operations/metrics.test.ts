import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cityData } from '../people.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { takeAway } from './breaking.ts'

const token = 'a-token-of-the-tests'

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub({ METRICS_TOKEN: token, SMTP_URL: 'smtp://127.0.0.1:1' })
})
afterAll(() => hub.close())

async function ask(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${hub.url}${path}`, { headers })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const scrape = () => ask('/metrics', { Authorization: `Bearer ${token}` })

/** The values of one scrape by name and labels, as they stand there. */
async function values(): Promise<Map<string, number>> {
  const lines = (await scrape()).text.split('\n').filter((line) => line && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

/** How much the named values grow while something is done. */
async function growth(names: string[], act: () => Promise<unknown>): Promise<number[]> {
  const before = await values()
  await act()
  const after = await values()
  return names.map((name) => (after.get(name) ?? NaN) - (before.get(name) ?? 0))
}

describe(`the metrics on ${testDatabase}`, () => {
  it('are there for the token, and for nobody else', async () => {
    const answer = await scrape()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ])
    const { status } = await ask('/nowhere')
    for (const headers of [
      {},
      { Authorization: 'Bearer wrong' },
      { Authorization: token },
      { Authorization: 'Bearer ' },
    ])
      expect((await ask('/metrics', headers as Record<string, string>)).status).toBe(status)
    expect(status).toBe(404)
  })

  it('count each answer once, by how it went', async () => {
    const names = ['miss', 'hit', 'unchanged', 'stale'].map(
      (outcome) => `hansa_answers_total{outcome="${outcome}"}`,
    )
    const path = '/v1/news.json?lang=en'
    let etag = ''
    const made = await growth(names, async () => (etag = (await ask(path)).headers.get('etag') ?? ''))
    expect(made).toEqual([1, 0, 0, 0])
    const [miss = NaN, hit = NaN, unchanged = NaN] = await growth(names, async () => {
      for (const headers of [{}, {}, { 'If-None-Match': etag }] as Record<string, string>[])
        await ask(path, headers)
    })
    expect(miss + hit + unchanged).toBe(3)
  })

  it('count every request by class of address and of status', async () => {
    const name = (route: string, status: string) =>
      `hansa_http_requests_total{route="${route}",status="${status}"}`
    const names = [name('public', '2xx'), name('public', '4xx'), name('media', '4xx'), name('api', '4xx')]
    const grown = await growth(names, async () => {
      for (const path of ['/v1/', '/v1/', '/v1/', '/v1/nowhere', '/media/none.jpg', '/api/news'])
        await ask(path)
    })
    expect(grown).toEqual([3, 1, 1, 1])
  })

  it('measure the database by what it was asked', async () => {
    const adapter = `adapter="${testDatabase}"`
    const work = (operation: string) => `hansa_database_seconds_count{${adapter},operation="${operation}"}`
    const names = [work('create'), work('begin'), work('commit')]
    const ended = `hansa_database_transaction_seconds_count{${adapter},ending="commit"}`
    const purged = 'hansa_purges_total{reason="change"}'
    const grown = await growth([...names, ended, purged], () =>
      hub.payload.create({
        collection: 'municipalities',
        data: cityData('city'),
        overrideAccess: true,
      } as never),
    )
    expect(grown.slice(1)).toEqual([1, 1, 1, 1])
    expect(grown[0]).toBeGreaterThanOrEqual(1)
  })

  it('measure the wait for the turn to write where there is one', async () => {
    const all = await values()
    const inQueue = testDatabase === 'sqlite'
    expect([all.has('hansa_database_queue_length'), all.has('hansa_database_queue_seconds_count')]).toEqual([
      inQueue,
      inQueue,
    ])
    if (inQueue) expect(all.get('hansa_database_queue_seconds_count')).toBeGreaterThan(0)
  })

  it('show the cache, the outbox, and how long it took until readers got a change', async () => {
    await ask('/v1/projects.json')
    const data = cityData('other')
    const [fresh] = await growth(['hansa_purge_to_fresh_seconds_count'], async () => {
      await hub.payload.create({ collection: 'municipalities', data, overrideAccess: true } as never)
      await hub.settled()
    })
    expect(fresh).toBeGreaterThanOrEqual(1)
    const all = await values()
    expect(all.get('hansa_cache_entries')).toBeGreaterThan(0)
    expect(all.get('hansa_cache_bytes')).toBeGreaterThan(0)
    expect(all.get('hansa_outbox_lag_seconds')).toBeGreaterThanOrEqual(0)
  })

  it('show the jobs that wait, and those that failed before', async () => {
    const jobs = (state: string) => `hansa_jobs{kind="mail",state="${state}"}`
    const queue = (more: object = {}) =>
      hub.payload.jobs.queue({ task: 'mail', input: { to: 'a@b.example', subject: 'x', text: 'x' }, ...more })
    await queue()
    await queue({ waitUntil: new Date(Date.now() + 3_600_000) })
    const queued = await values()
    expect([queued.get(jobs('due')), queued.get(jobs('scheduled')), queued.get(jobs('retry'))]).toEqual([
      1, 1, 0,
    ])
    expect(queued.get('hansa_jobs_oldest_due_seconds{kind="mail"}')).toBeGreaterThan(0)
    expect(queued.get('hansa_jobs_oldest_due_seconds{kind="other"}')).toBe(0)
    await hub.payload.jobs.run({ silent: true })
    const tried = await values()
    expect([tried.get(jobs('due')), tried.get(jobs('retry')), tried.get(jobs('failed'))]).toEqual([0, 1, 0])
  })

  it('are answered while the database is away, and say so', async () => {
    expect((await values()).get('hansa_database_up')).toBe(1)
    const bringBack = await takeAway(hub.payload)
    const all = await values().finally(bringBack)
    expect(all.get('hansa_database_up')).toBe(0)
    expect([...all.keys()].filter((name) => name.startsWith('hansa_jobs'))).toEqual([])
    expect(all.has('process_resident_memory_bytes')).toBe(true)
  })
})
