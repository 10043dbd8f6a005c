import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { cases } from '../../seed.ts'
import { createClient } from '@libsql/client'
import { checksum, type Article } from './article.ts'
import { describeSqlite } from './describeSqlite.ts'
import { freshUrl, startPayload, type TestPayload } from './startPayload.ts'

type Writer = ChildProcessByStdio<Writable, Readable, null>

const rounds = cases(20, 8)
const url = freshUrl('sqlite')
const program = '.cache/tests/writer.mjs'
const children = new Set<Writer>()
/** Greatest acknowledged revision of each article. */
const acknowledged = new Map<string, number>()

describeSqlite('a SQLite database', () => {
  // Bundled, the process starts in half the time that tsx takes to find its modules.
  beforeAll(() => {
    const options = [
      '--bundle',
      '--platform=node',
      '--format=esm',
      '--packages=external',
      '--log-level=error',
    ]
    execFileSync('node_modules/.bin/esbuild', [
      'tests/integration/database/writer.ts',
      ...options,
      `--outfile=${program}`,
    ])
  })

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    const last = await startPayload(url)
    await last.remove()
  })

  it(`loses no acknowledged save and leaves none half written when killed ${rounds} times`, async () => {
    const first = await startPayload(url)
    await first.close()
    let next = writer()
    for (let round = 0; round < rounds; round++) {
      const current = next
      if (round < rounds - 1) next = writer()
      await untilKilled(current, `r${round}`, 3 + ((round * 5) % 17))
      await inspect()
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(rounds)
  })
})

/** A process that has loaded everything and waits to be told where to write. */
function writer(): Writer {
  const child = spawn(process.execPath, [program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '--conditions=production' },
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

/** Lets it write and kills it in the middle of its saves, at its nth word. */
async function untilKilled(child: Writer, prefix: string, words: number): Promise<void> {
  const exit = once(child, 'exit')
  let said = 0
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, slug = '', revision] = line.split(' ')
    if (word === 'ready') child.stdin.write(`${url} ${prefix}\n`)
    if (word === 'saved') acknowledged.set(slug, Math.max(Number(revision), acknowledged.get(slug) ?? 0))
    if ((word === 'start' || word === 'saved') && ++said === words) child.kill('SIGKILL')
  }
  expect((await exit)[1]).toBe('SIGKILL')
}

async function inspect(): Promise<void> {
  const file = createClient({ url })
  expect((await file.execute('PRAGMA integrity_check')).rows[0]).toMatchObject({ integrity_check: 'ok' })
  expect((await file.execute('PRAGMA foreign_key_check')).rows).toEqual([])
  file.close()
  const { payload, close } = await startPayload(url)
  const articles = await all(payload)
  expect(articles.filter((found) => found.checksum !== checksum(found))).toEqual([])
  const latest = await payload.findVersions({
    collection: 'articles',
    locale: 'all',
    pagination: false,
    where: { latest: { equals: true } },
  })
  const versions = latest.docs.map(({ version }) => version as unknown as Article)
  expect(versions.filter((found) => found.checksum !== checksum(found))).toEqual([])
  expect(versions.map(({ checksum: sum }) => sum).sort()).toEqual(
    articles.map(({ checksum: sum }) => sum).sort(),
  )
  const stored = new Map(articles.map(({ slug, rows }) => [slug, rows[0]?.at ?? 0]))
  const lost = [...acknowledged].filter(([slug, revision]) => (stored.get(slug) ?? 0) < revision)
  expect(lost).toEqual([])
  await close()
}

async function all(payload: TestPayload): Promise<Article[]> {
  const { docs } = await payload.find({ collection: 'articles', locale: 'all', pagination: false })
  return docs as unknown as Article[]
}
