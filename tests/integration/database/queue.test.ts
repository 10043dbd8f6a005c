import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createClient } from '@libsql/client'
import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { SQL } from '@payloadcms/db-sqlite/drizzle'
import { describeSqlite } from './describeSqlite.ts'
import { freshUrl, startPayload, type Started, type TestPayload } from './startPayload.ts'

interface Handle {
  run: (statement: SQL) => Promise<{ rows: unknown[] }>
}

describeSqlite('the queue of a SQLite database', () => {
  let s: Started
  let payload: TestPayload
  let db: SQLiteAdapter

  beforeAll(async () => {
    s = await startPayload(freshUrl('sqlite'), { limits: { idle: 300, total: 2_000 } })
    payload = s.payload
    db = payload.db as unknown as SQLiteAdapter
  })

  afterAll(() => s.remove())

  const topic = (name: string, transactionID?: string) =>
    payload.db.create({ collection: 'topics', data: { name: { en: name } }, req: { transactionID } })
  const names = async () => {
    const { docs } = await payload.find({ collection: 'topics', limit: 100, pagination: false })
    return docs.map(({ name }) => name)
  }

  it('writes inside the open transaction at once, outside of it afterwards, and reads meanwhile', async () => {
    const order: string[] = []
    const [outside] = await separately(async () => {
      const id = await begin(payload)
      await topic('inside 1', id)
      return [
        () => topic('outside').then(() => void order.push('outside')),
        async () => {
          await topic('inside 2', id)
          order.push('inside')
          expect(await names()).not.toContain('inside 1')
          order.push('read')
          await payload.db.commitTransaction(id)
        },
      ]
    })
    await outside
    expect(order).toEqual(['inside', 'read', 'outside'])
    expect(await names()).toEqual(expect.arrayContaining(['inside 1', 'inside 2', 'outside']))
  })

  it('throws at a begin, and at a write without `req`, inside a transaction', async () => {
    const id = await begin(payload)
    await expect(payload.db.beginTransaction()).rejects.toThrow(/inside a database transaction/)
    await topic('mine', id)
    await expect(topic('forgot the req')).rejects.toThrow(/Pass its `req`/)
    await payload.db.rollbackTransaction(id)
    const again = await begin(payload)
    await payload.db.rollbackTransaction(again)
  })

  it('throws at an operation without `req` in a hook, instead of waiting for itself', async () => {
    for (const context of [{ forgetReq: true }, { writeOutside: true }]) {
      const save = payload.create({ collection: 'articles', data: {}, context })
      await expect(save).rejects.toThrow(/inside a database transaction/)
    }
  })

  it('rejects a commit that SQLite refuses, and stores nothing', async () => {
    const id = await begin(payload)
    await topic('not kept', id)
    const handle = db.sessions[id]?.db as unknown as Handle
    await handle.run(sql`PRAGMA defer_foreign_keys = ON`)
    await handle.run(
      sql`INSERT INTO topics_locales (name, _locale, _parent_id) VALUES ('orphan', 'en', 'nobody')`,
    )
    await expect(payload.db.commitTransaction(id)).rejects.toThrow(/FOREIGN KEY/)
    expect(await names()).not.toContain('not kept')
    await topic('the next one')
    expect(await names()).toContain('the next one')
  })

  it('stores nothing of a transaction in which the disk was full, whatever its owner does next', async () => {
    const pages = Number((await db.client.execute('PRAGMA page_count')).rows[0]?.page_count)
    const id = await begin(payload)
    await topic('before the disk was full', id)
    const handle = db.sessions[id]?.db as unknown as Handle
    await handle.run(sql.raw(`PRAGMA max_page_count = ${pages + 1}`))
    await expect(topic('x'.repeat(200_000), id)).rejects.toThrow()
    await expect(topic('after', id)).rejects.toThrow()
    await expect(payload.db.commitTransaction(id)).rejects.toThrow()
    await atOnce(payload, (next) =>
      (db.sessions[next]?.db as unknown as Handle).run(sql`PRAGMA max_page_count = 1000000`),
    )
    expect((await names()).filter((name) => /before the disk|after/.test(String(name)))).toEqual([])
  })

  it('rolls back a transaction that its owner forgot, lets the next one in and refuses the late write', async () => {
    const [forgotten] = await separately(async () => {
      const id = await begin(payload)
      await topic('forgotten', id)
      return [() => Promise.resolve(id)]
    })
    await topic('was not held up for ever')
    expect(await names()).not.toContain('forgotten')
    await expect(topic('late', await forgotten)).rejects.toThrow(/not used for 300 ms/)
    await expect(payload.db.commitTransaction(String(await forgotten))).rejects.toThrow(/not used for 300 ms/)
  })

  it('refuses a write that comes while its transaction ends', async () => {
    const id = await begin(payload)
    await topic('taken back', id)
    const late = topic('while it ends', id)
    const rolledBack = payload.db.rollbackTransaction(id)
    await expect(late).rejects.toThrow(/has ended .* "create" was refused/)
    await rolledBack
    expect((await names()).filter((name) => /taken back|while it ends/.test(String(name)))).toEqual([])
  })

  it('goes on while another process writes, without blocking the event loop', async () => {
    const other = createClient({ url: s.url })
    await other.execute('BEGIN IMMEDIATE')
    const written = topic('after the other process')
    const turns = await new Promise<number>((resolve) => {
      let turn = 0
      const next = () => (++turn < 1_000 ? setImmediate(next) : resolve(turn))
      setImmediate(next)
    })
    expect(turns).toBe(1_000)
    await other.execute('COMMIT')
    other.close()
    await written
    expect(await names()).toContain('after the other process')
  })

  it('lets others have their turn while one transaction writes and reads', async () => {
    const id = await begin(payload)
    let turns = 0
    let isOver = false
    const next = () => {
      turns += 1
      if (!isOver) setImmediate(next)
    }
    setImmediate(next)
    for (let n = 0; n < 50; n += 1) await topic(`in one go ${n}`, id)
    for (let n = 0; n < 50; n += 1) await names()
    isOver = true
    await payload.db.rollbackTransaction(id)
    expect(turns).toBeGreaterThan(2)
  })

  it('keeps its settings on both connections', async () => {
    for (let n = 0; n < 3; n++) await topic(`round ${n}`)
    const read = async (name: string) =>
      Object.values((await db.client.execute(`PRAGMA ${name}`)).rows[0] ?? {})[0]
    expect([await read('journal_mode'), await read('synchronous'), await read('foreign_keys')]).toEqual([
      'wal',
      2,
      1,
    ])
    await atOnce(payload, async (id) => {
      const handle = db.sessions[id]?.db as unknown as Handle
      const { rows } = await handle.run(sql`PRAGMA synchronous`)
      expect(rows[0]).toMatchObject({ synchronous: 2 })
    })
  })

  it('indexes the parent of every localised table', async () => {
    const { rows } = await db.client.execute(
      "SELECT name, (SELECT count(*) FROM pragma_index_list(t.name) l JOIN pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = '_parent_id') AS n FROM sqlite_master t WHERE type = 'table' AND name LIKE '%\\_locales' ESCAPE '\\'",
    )
    expect(rows.length).toBeGreaterThanOrEqual(4)
    expect(rows.filter(({ n }) => n === 0).map(({ name }) => name)).toEqual([])
  })

  it('finishes what is under way when it is closed, and takes nothing after', async () => {
    const own = await startPayload(freshUrl('sqlite'))
    const saves = [1, 2, 3].map((n) =>
      own.payload.create({ collection: 'topics', data: { name: `last ${n}` } }),
    )
    await saves[0]
    await own.close()
    await expect(Promise.all(saves)).resolves.toHaveLength(3)
    await expect(own.payload.db.create({ collection: 'topics', data: {} })).rejects.toThrow(/shutting down/)
    await own.remove()
  })
})

async function begin(payload: TestPayload): Promise<string> {
  return String(await payload.db.beginTransaction())
}

/** Runs the work in a transaction of its own. */
async function atOnce(payload: TestPayload, work: (id: string) => Promise<unknown>): Promise<void> {
  const id = await begin(payload)
  await payload.db.count({ collection: 'topics', req: { transactionID: id } })
  await work(id)
  await payload.db.commitTransaction(id)
}

/**
 * Runs `prepare` on an asynchronous chain of its own and then what it returns on this one, all at once: as two requests
 * would, of which one is inside a transaction and the other is not.
 */
async function separately<T>(prepare: () => Promise<(() => Promise<T>)[]>): Promise<Promise<T>[]> {
  const prepared = await new Promise<(() => Promise<T>)[]>((resolve, reject) => {
    setImmediate(() => prepare().then(resolve, reject))
  })
  return prepared.map((work) => work())
}
