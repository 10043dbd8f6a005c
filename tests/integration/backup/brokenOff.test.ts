import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { type Copyable, copyable } from '../../../src/backup/database.ts'
import type { Manifest } from '../../../src/backup/manifest.ts'
import { reachable } from '../../../src/database/preflight.ts'
import { testDatabase } from '../hub.ts'
import { emptyPlace, quiet, smallHub } from './small.ts'

let within: string

beforeAll(() => {
  within = mkdtempSync(path.join(tmpdir(), 'hansa-broken-'))
})
afterAll(() => rmSync(within, { recursive: true, force: true }))

/** A copy of another small hub's database, in a folder. */
async function copied(): Promise<{ folder: string; about: Manifest['database'] }> {
  const { DATABASE_URL } = await smallHub(within, { name: 'restored' })
  const folder = mkdtempSync(path.join(within, 'copy-'))
  const source = await copyable(DATABASE_URL)
  const { about } = await source.copyTo(folder, quiet())
  await source.close()
  if (testDatabase === 'mongodb') await dropped(DATABASE_URL)
  return { folder, about: { kind: testDatabase, ...about } }
}

async function dropped(url: string): Promise<void> {
  const client = new MongoClient(url)
  await client.db().dropDatabase()
  await client.close()
}

const sqlite = testDatabase === 'sqlite' ? describe : describe.skip
const mongodb = testDatabase === 'mongodb' ? describe : describe.skip

sqlite('a restore of an SQLite file that comes to nothing', () => {
  /** A hub that runs no more, and a restore over it that is ready. */
  async function ready(isThere: boolean) {
    const place = isThere ? await smallHub(within, { name: 'live' }) : emptyPlace(within)
    const file = place.DATABASE_URL.slice('file:'.length)
    const { folder, about } = await copied()
    const before = isThere ? readFileSync(file) : undefined
    const database = await copyable(place.DATABASE_URL)
    return {
      file,
      before,
      database,
      url: place.DATABASE_URL,
      prepare: () => database.prepare(folder, about, quiet()),
    }
  }

  it.each([true, false])(
    'leaves what was there (a file: %s), before and after the exchange',
    async (isThere) => {
      for (const isExchanged of [false, true]) {
        const { file, before, prepare } = await ready(isThere)
        const prepared = await prepare()
        if (isExchanged) await prepared.commit()
        await prepared.undo(new Error('a disk is full'))
        expect(existsSync(file)).toBe(isThere)
        if (isThere) expect(readFileSync(file)).toEqual(before)
        expect(existsSync(`${file}.replaced`)).toBe(false)
      }
    },
  )

  it('never puts back what an earlier one has left', async () => {
    const { file, before, prepare } = await ready(true)
    writeFileSync(`${file}.replaced`, 'a database of weeks ago')
    await expect(prepare()).rejects.toThrow(`${file}.replaced`)
    expect(readFileSync(file)).toEqual(before)
    expect(readFileSync(`${file}.replaced`, 'utf8')).toBe('a database of weeks ago')
  })

  it('nor what another one puts there meanwhile', async () => {
    const { file, before, prepare } = await ready(true)
    const prepared = await prepare()
    writeFileSync(`${file}.replaced`, 'a database of weeks ago')
    await expect(prepared.commit()).rejects.toThrow(`${file}.replaced`)
    await prepared.undo(new Error('it was refused'))
    expect(readFileSync(file)).toEqual(before)
  })

  it('does not write over a database that a hub has made meanwhile', async () => {
    const { file, prepare } = await ready(false)
    const prepared = await prepare()
    writeFileSync(file, 'made meanwhile')
    await expect(prepared.commit()).rejects.toThrow('in use')
    await prepared.undo(new Error('it was refused'))
    expect(readFileSync(file, 'utf8')).toBe('made meanwhile')
  })

  it('keeps a hub from starting while the file is aside', async () => {
    const { DATABASE_URL } = await smallHub(within)
    const file = DATABASE_URL.slice('file:'.length)
    renameSync(file, `${file}.replaced`)
    await expect(reachable(DATABASE_URL)).rejects.toThrow(`Move it to ${file}`)
    copyFileSync(`${file}.replaced`, file)
    await reachable(DATABASE_URL)
  })
})

mongodb('a restore of a MongoDB database', () => {
  let client: MongoClient
  let database: Copyable
  let url: string
  let from: Awaited<ReturnType<typeof copied>>

  beforeAll(async () => {
    from = await copied()
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
