import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { onCommit } from '../../../src/database/transactions/commits.ts'
import { freshUrl, kinds, startPayload, type Started, type TestPayload } from './startPayload.ts'

const password = 'correct horse battery'
const rows = [1, 2, 3].map((at) => ({ at, text: { en: `row ${at}`, sq: `rresht ${at}` } }))

describe.each(kinds)('%s', (kind) => {
  let s: Started
  let payload: TestPayload
  let commits = 0
  let silence: () => void

  beforeAll(async () => {
    s = await startPayload(freshUrl(kind))
    payload = s.payload
    silence = onCommit(() => commits++)
    for (let n = 0; n < 8; n++) {
      await payload.create({ collection: 'users', data: { email: `u${n}@example.org`, password } })
    }
  })

  afterAll(async () => {
    silence()
    await s.remove()
  })

  it('lets 64 writers succeed while people sign in, jobs run and preferences are saved', async () => {
    const users = await payload.find({ collection: 'users', limit: 8, depth: 0 })
    for (let n = 0; n < 8; n++) await payload.jobs.queue({ task: 'note', input: { name: `job ${n}` } })
    const results = await Promise.allSettled([
      ...Array.from({ length: 64 }, (_, n) =>
        payload.create({
          collection: 'articles',
          locale: 'all',
          data: { slug: `parallel-${n}`, title: { en: `Title ${n}`, sq: `Titull ${n}` }, rows },
        }),
      ),
      ...users.docs.map(({ email }) => payload.login({ collection: 'users', data: { email, password } })),
      payload.jobs.run({ limit: 8 }),
      ...users.docs.map(({ id }) =>
        payload.db.upsert({
          collection: 'payload-preferences',
          data: { key: 'columns', user: { relationTo: 'users', value: id }, value: { width: 3 } },
          where: { and: [{ key: { equals: 'columns' } }, { 'user.value': { equals: id } }] },
        }),
      ),
      ...Array.from({ length: 8 }, (_, n) => payload.kv.set(`key-${n}`, { n })),
    ])
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
    const { docs } = await payload.find({
      collection: 'articles',
      limit: 100,
      locale: 'sq',
      where: { slug: { like: 'parallel-' } },
    })
    expect(docs).toHaveLength(64)
    expect(
      docs.every(
        (doc) => String(doc.title).startsWith('Titull') && Array.isArray(doc.rows) && doc.rows.length === 3,
      ),
    ).toBe(true)
    expect((await payload.count({ collection: 'topics' })).totalDocs).toBe(8)
    expect((await payload.count({ collection: 'payload-preferences' })).totalDocs).toBe(8)
    expect((await payload.kv.keys()).filter((key) => key.startsWith('key-'))).toHaveLength(8)
  })

  it('leaves nothing of a save that a hook refuses, and announces nothing', async () => {
    const before = commits
    const save = payload.create({
      collection: 'articles',
      data: { slug: 'refused', rows },
      locale: 'all',
      context: { fail: true },
    })
    await expect(save).rejects.toThrow('refused by a hook')
    expect(
      (await payload.find({ collection: 'articles', where: { slug: { equals: 'refused' } } })).docs,
    ).toEqual([])
    expect(
      (
        await payload.findVersions({
          collection: 'articles',
          where: { 'version.slug': { equals: 'refused' } },
        })
      ).docs,
    ).toEqual([])
    expect(commits).toBe(before)
  })

  it('announces a save once it can be read, and only once', async () => {
    let seen = -1
    const found: Promise<unknown>[] = []
    const stop = onCommit(() => {
      seen += 1
      found.push(payload.count({ collection: 'articles', where: { slug: { equals: 'announced' } } }))
    })
    await payload.create({ collection: 'articles', data: { slug: 'announced' } })
    stop()
    expect(seen).toBe(0)
    expect(await Promise.all(found)).toEqual([{ totalDocs: 1 }])
  })

  it('refuses writes and commits of a transaction that has ended', async () => {
    const transactionID = await begin(payload)
    await payload.db.create({ collection: 'topics', data: { name: { en: 'kept' } }, req: { transactionID } })
    await payload.db.commitTransaction(transactionID)
    const late = payload.db.create({
      collection: 'topics',
      data: { name: { en: 'late' } },
      req: { transactionID },
    })
    await expect(late).rejects.toThrow(/has ended .* "create" was refused/)
    await expect(payload.db.commitTransaction(transactionID)).rejects.toThrow(/has ended/)
    await expect(payload.db.rollbackTransaction(transactionID)).resolves.toBeUndefined()
  })

  it('does not acknowledge a save whose transaction a nested operation has rolled back', async () => {
    const req = { transactionID: await begin(payload) }
    await payload.db.rollbackTransaction(req.transactionID)
    await expect(payload.db.commitTransaction(undefined as never)).rejects.toThrow(/rolled back/)
  })

  it('names the field when a value must be unique, also among parallel writers', async () => {
    const twins = await Promise.allSettled(
      [1, 2].map(() => payload.create({ collection: 'articles', data: { slug: 'twin' } })),
    )
    const failure = twins.find((result) => result.status === 'rejected')
    expect(twins.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(failure?.reason).toMatchObject({ data: { errors: [{ path: 'slug' }] } })
  })
})

async function begin(payload: TestPayload): Promise<string> {
  return String(await payload.db.beginTransaction())
}
