import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createClient } from '@libsql/client'
import { responseBodyOf } from '../../../../src/delivery/outcome/responseBody.ts'
import { Snapshot } from '../../../../src/delivery/cache/snapshot.ts'

let folder = ''
const warnings: string[] = []
let now = 0

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hansa-snapshot-'))
  warnings.length = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => path.join(folder, 'snapshot.db')
const open = (maxBytes = 64 * 1024 * 1024) =>
  Snapshot.open({
    file: file(),
    identity: 'the tests',
    build: '1',
    maxBytes,
    warn: (_error, message) => warnings.push(message),
    now: () => (now += 1),
  })
const made = (text: string, tags: string[], expiresAt = Infinity) => ({
  outcome: responseBodyOf(text, 'text/plain'),
  tags,
  expiresAt,
})
const bodyOf = async (snapshot: Snapshot, key: string) =>
  (await snapshot.get(key))?.made.outcome.ready('identity')?.toString()

async function rows(sql: string): Promise<unknown[]> {
  const client = createClient({ url: `file:${file()}` })
  const answer = await client.execute(sql)
  client.close()
  return answer.rows.map((row) => Object.values(row))
}

describe('the snapshot', () => {
  it('takes a long queue, as after a catch-up, and goes on', async () => {
    const snapshot = await open()
    snapshot.put('a', made('one', ['t0', 't5999']))
    for (let number = 0; number < 6_000; number += 1) snapshot.purge([`t${number}`], undefined)
    expect(await snapshot.flush()).toBe(true)
    expect([warnings, (await snapshot.get('a'))?.staleSince]).toEqual([[], expect.any(Number)])
    snapshot.put('b', made('two', []))
    expect(await bodyOf(snapshot, 'b')).toBe('two')
    await snapshot.close()
  })

  it('gives nothing whose time is over', async () => {
    const snapshot = await open()
    snapshot.put('over', made('over', [], now + 10))
    snapshot.put('lasting', made('lasting', [], now + 10_000))
    expect([await bodyOf(snapshot, 'over'), await bodyOf(snapshot, 'lasting')]).toEqual(['over', 'lasting'])
    now += 20
    expect([await bodyOf(snapshot, 'over'), await bodyOf(snapshot, 'lasting')]).toEqual([
      undefined,
      'lasting',
    ])
    await snapshot.close()
  })

  it('erases what showed a withdrawn document, with its tags, and nothing else', async () => {
    const snapshot = await open()
    snapshot.put('item', made('item', ['news/1', 'news?']))
    snapshot.put('list', made('list', ['news/1', 'news/2']))
    snapshot.put('other', made('other', ['news/2']))
    snapshot.purge(['news/1', 'news?'], 'news/1')
    expect([await bodyOf(snapshot, 'item'), await bodyOf(snapshot, 'list')]).toEqual([undefined, undefined])
    expect(await bodyOf(snapshot, 'other')).toBe('other')
    await snapshot.close()
    expect(await rows('SELECT tag, key FROM tags')).toEqual([['news/2', 'other']])
  })

  it('keeps within its bound, lets the oldest go, and reads no body for it', async () => {
    const snapshot = await open(20_000)
    for (let number = 0; number < 400; number += 1)
      snapshot.put(`k${number}`, made('x'.repeat(1_000), [`t${number}`], number === 0 ? 1 : Infinity))
    await snapshot.flush()
    expect([await bodyOf(snapshot, 'k0'), await bodyOf(snapshot, 'k399')]).toEqual([
      undefined,
      'x'.repeat(1_000),
    ])
    await snapshot.close()
    const [[count], [tags]] = (await rows(
      'SELECT count(*) FROM kept UNION ALL SELECT count(*) FROM tags',
    )) as [[number], [number]]
    expect([count <= 70, tags]).toEqual([true, count])
    const plan = await rows(
      'EXPLAIN QUERY PLAN SELECT key, sum(size) OVER (ORDER BY made_at DESC, key) FROM kept',
    )
    expect(JSON.stringify(plan)).toContain('COVERING INDEX oldest')
  })
})
