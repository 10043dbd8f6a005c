import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { copyable } from '../../../src/backup/copyable.ts'
import type { Copyable } from '../../../src/backup/database.ts'
import { reachable } from '../../../src/database/preflight.ts'
import { copied, quiet, smallHub } from './small.ts'

let within: string

beforeAll(() => {
  within = mkdtempSync(path.join(tmpdir(), 'hansa-broken-'))
})
afterAll(() => rmSync(within, { recursive: true, force: true }))

describe('a restore of a MongoDB database', () => {
  let client: MongoClient
  let database: Copyable
  let url: string
  let from: Awaited<ReturnType<typeof copied>>

  beforeAll(async () => {
    from = await copied(within)
    url = (await smallHub(within, { name: 'live' })).DATABASE_URL
    client = new MongoClient(url)
    database = await copyable(url)
  })

  afterAll(async () => {
    await client.db().dropDatabase()
    await client.close()
    await database.close()
  })

  const emails = () => client.db().collection('users').distinct('email')

  it('is refused while a process has a lease', async () => {
    const leases = client.db().collection('leases')
    const prepare = () => database.prepare(from.folder, from.about, quiet())
    const prepared = await prepare()
    await leases.insertOne({ work: 'process', until: new Date(Date.now() + 60_000) })
    await expect(prepare()).rejects.toThrow('in use')
    await expect(prepared.commit()).rejects.toThrow('in use')
    await prepared.undo(new Error('it was refused'))
    await leases.updateOne({}, { $set: { until: new Date(0) } })
    expect(await emails()).toEqual(['live@city.example'])
    await reachable(url)
  })

  it('that breaks off in the exchange keeps what would complete it, and no hub starts', async () => {
    // No collection may be called so: its exchange fails, after those of others.
    const refused = 'system.refused'
    writeFileSync(path.join(from.folder, `${refused}.bson`), '')
    const about = { ...from.about, counts: { ...from.about.counts, [refused]: 0 } }
    const prepared = await database.prepare(from.folder, about, quiet())
    await expect(prepared.commit()).rejects.toThrow(refused)
    await expect(prepared.undo(new Error('a disk is full'))).rejects.toThrow(/half restored.*a disk is full/)
    expect(await client.db().collection(`restoring.${refused}`).countDocuments()).toBe(0)
    const names = (await client.db().listCollections().toArray()).map(({ name }) => name)
    expect(names).toContain(`restoring.${refused}`)
    await expect(reachable(url)).rejects.toThrow('half restored')
  })

  it('is done again over what broke off, unasked, and knows the files from before', async () => {
    expect(await database.hasContent()).toBe(false)
    expect(await database.named()).toContain('images/live-320.webp')
    const prepared = await database.prepare(from.folder, from.about, quiet())
    await prepared.undo(new Error('it was stopped'))
    await expect(reachable(url)).rejects.toThrow('half restored')
    const again = await database.prepare(from.folder, from.about, quiet())
    await again.commit()
    await again.forget()
    await reachable(url)
    expect(await emails()).toEqual(['restored@city.example'])
    const names = (await client.db().listCollections().toArray()).map(({ name }) => name)
    expect(names.filter((name) => name.startsWith('restoring'))).toEqual([])
  })
})
