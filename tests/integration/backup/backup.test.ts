import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { backUp } from '../../../src/backup/backup.ts'
import { restore } from '../../../src/backup/restore.ts'
import { loadDemo } from '../../../src/demo/load.ts'
import { folderStore } from '../../../src/media/folder.ts'
import { ledgerOf } from '../../../src/privacy/ledger.ts'
import { newDatabaseUrl, startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { bundle, type Ended, runProgram, startSecond } from './process.ts'
import { quiet } from './small.ts'

const [news, contacts] = ['/v1/news.json?municipality=durres&lang=sq', '/v1/contacts.json?limit=100'] as const

/** What readers ask for: lists, items, pages, a search. */
const addresses = [
  '/v1/news.json?limit=100',
  news,
  '/v1/meetings.json?limit=100&lang=en',
  '/v1/projects.json?limit=100',
  contacts,
  '/v1/partners.json?limit=100&lang=ar',
  '/v1/search.json?q=water',
  '/en/news',
  '/sq/durres/news/nonexistent',
]

let hub: TestHub
let place: string
let archive: string
let program: string
let second: string
let made: Ended
/** The settings of the place that it was restored to. */
let restoredTo: Record<string, string>
/** Answers as they were before the backup, and addresses of pictures that they name. */
const before = new Map<string, string>()
let pictures: string[] = []
const removed: (() => Promise<void>)[] = []

beforeAll(async () => {
  hub = await startTestHub()
  await loadDemo(hub.payload, { log: () => undefined })
  place = mkdtempSync(path.join(tmpdir(), 'hansa-backup-'))
  archive = path.join(place, 'backup.tar.gz')
  program = bundle('src/backup.ts')
  second = bundle('tests/integration/backup/second.ts')
  for (const address of addresses) before.set(address, await answer(hub.url, address))
  pictures = [...(before.get('/v1/news.json?limit=100') ?? '').matchAll(/\/media\/[\w.-]+\.webp/g)]
    .map(([address]) => address)
    .slice(0, 5)
  const saving = saveMeanwhile()
  made = await runProgram(program, ['backup', archive], settingsHere())
  saving.stop()
  await saving.ended
  restoredTo = newPlace()
})

afterAll(async () => {
  for (const remove of removed) await remove()
  rmSync(place, { recursive: true, force: true })
  await hub.close()
})

/** A body without the instant of its making. */
async function answer(url: string, address: string): Promise<string> {
  const response = await fetch(`${url}${address}`)
  const body = (await response.text()).replaceAll(/"asOf":\s*"[^"]+"/g, '"asOf":"…"')
  return `${response.status} ${body}`
}

/** People go on saving drafts, one after the other, which readers do not see. */
function saveMeanwhile() {
  let goesOn = true
  const save = async () => {
    const { docs } = await hub.payload.find({ collection: 'news', limit: 1, overrideAccess: true })
    const id = docs[0]?.id ?? ''
    for (let round = 0; goesOn; round += 1)
      await hub.payload.update({
        collection: 'news',
        id,
        data: { title: `Draft ${round}` },
        draft: true,
        overrideAccess: true,
      })
  }
  return { stop: () => (goesOn = false), ended: save() }
}

const secret = 'a secret of the tests, never used anywhere else'

const settingsHere = () => ({ PORT: '1' })

/** A place where nothing is yet, and the settings that name it. */
function newPlace(): Record<string, string> {
  const dataDir = mkdtempSync(path.join(place, 'hub-'))
  const url = newDatabaseUrl(dataDir)
  if (testDatabase === 'mongodb') removed.push(() => drop(url))
  return {
    DATA_DIR: dataDir,
    MEDIA_DIR: path.join(dataDir, 'media'),
    DATABASE_URL: url,
    HANSA_SECRET: testDatabase === 'mongodb' ? secret : '',
    SERVER_URL: hub.url,
    PORT: '1',
  }
}

/** Whether nothing was put there. */
async function isEmpty({ DATABASE_URL: url = '', MEDIA_DIR = '' }: Record<string, string>): Promise<boolean> {
  if (existsSync(MEDIA_DIR)) return false
  if (url.startsWith('file:')) return !existsSync(url.slice('file:'.length))
  const client = new MongoClient(url)
  const collections = await client.db().listCollections().toArray()
  await client.close()
  return collections.length === 0
}

async function drop(url: string): Promise<void> {
  const client = new MongoClient(url)
  await client.db().dropDatabase()
  await client.close()
}

describe(`a backup on ${testDatabase}`, () => {
  it('is made while people save, in one file for its owner alone', () => {
    expect(made.err).toBe('')
    expect(made.code).toBe(0)
    expect(statSync(archive).mode & 0o777).toBe(0o600)
    expect(made.out).toContain(archive)
  })

  it('gives, restored over a hub that nobody has used yet, the same answers and files', async () => {
    const settings = restoredTo
    await (await startSecond(second, settings)).close()
    const { code, err } = await runProgram(program, ['restore', archive], settings)
    expect(err).toBe('')
    expect(code).toBe(0)
    const restored = await startSecond(second, settings)
    try {
      for (const address of addresses) expect(await answer(restored.url, address)).toBe(before.get(address))
      expect(pictures).not.toEqual([])
      for (const picture of pictures)
        expect(await bytes(restored.url, picture)).toEqual(await bytes(hub.url, picture))
    } finally {
      await restored.close()
    }
    expect(readFileSync(path.join(settings.DATA_DIR ?? '', 'secret'), 'utf8').trim()).toBe(secret)
    expect(statSync(path.join(settings.DATA_DIR ?? '', 'secret')).mode & 0o777).toBe(0o600)
  })

  it('does not replace a hub that somebody uses unless it is told to', async () => {
    const { code, err } = await runProgram(program, ['restore', archive], restoredTo)
    expect(code).toBe(1)
    expect(err).toContain('--replace')
  })

  it('brings back nothing that was erased since', async () => {
    const { docs } = await hub.payload.find({
      collection: 'contacts',
      limit: 2,
      sort: 'id',
      overrideAccess: true,
    })
    const [erased] = docs
    expect(before.get(contacts)).toContain(`"${erased?.slug}"`)
    const ledger = ledgerOf(folderStore(path.join(restoredTo.DATA_DIR ?? '', 'erasures')), secret)
    const at = new Date().toISOString()
    await ledger.add({ at, collection: 'contacts', id: erased?.id ?? '', addresses: [] })
    const again = await runProgram(program, ['restore', archive, '--replace'], restoredTo)
    expect([again.code, again.err]).toEqual([0, ''])
    expect(again.out).toContain('erased since')
    const restored = await startSecond(second, restoredTo)
    try {
      expect(await answer(restored.url, contacts)).not.toContain(`"${erased?.slug}"`)
      expect(await answer(restored.url, news)).toBe(before.get(news))
    } finally {
      await restored.close()
    }
  })

  it('is refused where a hub runs', async () => {
    expect(await refusal({ ...newPlace(), PORT: new URL(hub.url).port })).toContain('Stop it')
  })

  it('is refused by another kind of database, and under another secret', async () => {
    const other = testDatabase === 'sqlite' ? process.env.TEST_MONGODB_URL : `file:${place}/other.db`
    if (other) expect(await refusal({ ...newPlace(), DATABASE_URL: other })).toContain(`kind ${testDatabase}`)
    const wrong = 'another secret of the tests, which made nothing'
    expect(await refusal({ ...newPlace(), HANSA_SECRET: wrong })).toContain('another HANSA_SECRET')
  })

  it('is refused whole when a byte of it is altered, or its end is missing', async () => {
    const tar = gunzipSync(readFileSync(archive))
    // Within the first picture.
    const at = tar.indexOf('RIFF', 0, 'latin1') + 40
    tar[at] = (tar[at] ?? 0) ^ 1
    const whole = readFileSync(archive)
    for (const broken of [gzipSync(tar), whole.subarray(0, Math.floor(whole.length / 2))]) {
      const file = path.join(place, 'broken.tar.gz')
      writeFileSync(file, broken)
      const settings = newPlace()
      expect(await refusal(settings, file)).toMatch(/damaged|cannot be read/)
      expect(await isEmpty(settings)).toBe(true)
    }
  })

  it('is never written over a file that is there', async () => {
    await expect(backUp(envOf(newPlace()), archive, quiet())).rejects.toThrow('exists already')
  })

  it('leaves nothing behind where there is nothing to back up', async () => {
    if (testDatabase === 'mongodb') return
    const file = path.join(place, 'none.tar.gz')
    await expect(backUp(envOf(newPlace()), file, quiet())).rejects.toThrow('no database')
    expect(readdirSync(place).filter((name) => name.includes('none') || name.startsWith('.'))).toEqual([])
  })
})

const envOf = (settings: Record<string, string>) => ({
  DATABASE_URL: '',
  DATA_DIR: '',
  MEDIA_DIR: '',
  HOST: '127.0.0.1',
  ...settings,
  HANSA_SECRET: settings.HANSA_SECRET || secret,
  PORT: Number(settings.PORT),
  S3: undefined,
})

/** Why the archive is not restored there. */
const refusal = (settings: Record<string, string>, file = archive): Promise<string> =>
  restore(envOf(settings), file, { replace: false }, quiet()).then(() => 'restored', String)

async function bytes(url: string, address: string): Promise<Buffer> {
  const response = await fetch(`${url}${address}`)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}
