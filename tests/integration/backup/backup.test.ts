import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { extract } from 'tar'
import { backUp } from '../../../src/backup/backup.ts'
import { type Manifest, parseManifest } from '../../../src/backup/manifest.ts'
import { restore } from '../../../src/backup/restore.ts'
import { loadDemo } from '../../../src/demo/load.ts'
import { folderStore } from '../../../src/media/folder.ts'
import { ledgerOf } from '../../../src/privacy/ledger.ts'
import { newDatabaseUrl, startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { bundle, type Ended, runProgram, startSecond } from './process.ts'
import { quiet } from './small.ts'

const [news, contacts] = ['/v1/news.json?municipality=durres&lang=sq', '/v1/contacts.json?limit=100'] as const

/** Addresses that readers ask for: lists, items, pages, a search. */
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
/** The id of a contact that is erased after the backup. */
let erased: string
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
  erased = await contactWhoLeaves()
  place = mkdtempSync(path.join(tmpdir(), 'hansa-backup-'))
  archive = path.join(place, 'backup.tar.gz')
  ;[program = '', second = ''] = bundle('src/backup.ts', 'tests/integration/backup/second.ts')
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

const leaving = 'Somebody who leaves'

/** A contact that nothing but the list of contacts names. */
async function contactWhoLeaves(): Promise<string> {
  const { docs } = await hub.payload.find({ collection: 'municipalities', limit: 1, overrideAccess: true })
  const { id } = await hub.payload.create({
    collection: 'contacts',
    data: {
      name: leaving,
      kind: 'office',
      municipality: docs[0]?.id ?? '',
      emails: [{ value: 'leaving@city.example', visibility: 'public' }],
      sourceLocale: 'en',
      publishedLocales: ['en'],
      _status: 'published',
    },
    locale: 'en',
    overrideAccess: true,
  })
  await hub.settled()
  return String(id)
}

/** A body without the instant of its making. */
async function answer(url: string, address: string): Promise<string> {
  const response = await fetch(`${url}${address}`)
  const body = (await response.text()).replaceAll(/"asOf":\s*"[^"]+"/g, '"asOf":"…"')
  return `${response.status} ${body}`
}

/** Each of a list, as it is. */
const people = (body = ''): string[] =>
  (JSON.parse(body.slice(body.indexOf('{'))) as { items: unknown[] }).items.map((each) =>
    JSON.stringify(each),
  )

/** Returns the description that the archive holds of itself. */
function manifest(): Manifest {
  const folder = mkdtempSync(path.join(place, 'unpacked-'))
  extract({ file: archive, cwd: folder, sync: true })
  return parseManifest(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))
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

/** Returns whether nothing was put there. */
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

  it('says of a server without snapshots that it is of no one moment', () => {
    const { ofOneMoment } = manifest().database
    expect(made.out.includes('no snapshots')).toBe(!ofOneMoment)
    if (testDatabase === 'sqlite') expect(ofOneMoment).toBe(true)
  })

  it('gives, restored, the same answers and files, without what was erased since', async () => {
    const settings = restoredTo
    const ledger = ledgerOf(folderStore(path.join(settings.DATA_DIR ?? '', 'erasures')))
    const at = new Date().toISOString()
    await ledger.add({ at, collection: 'contacts', id: erased })
    const { code, err, out } = await runProgram(program, ['restore', archive], settings)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('erased since')
    const restored = await startSecond(second, settings)
    try {
      expect(before.get(contacts)).toContain(leaving)
      expect(people(await answer(restored.url, contacts))).toEqual(
        people(before.get(contacts)).filter((person) => !person.includes(leaving)),
      )
      const others = addresses.filter((address) => address !== contacts)
      for (const address of others) expect(await answer(restored.url, address)).toBe(before.get(address))
      expect(pictures).not.toEqual([])
      for (const picture of pictures)
        expect(await bytes(restored.url, picture)).toEqual(await bytes(hub.url, picture))
    } finally {
      await restored.close()
    }
    expect(readFileSync(path.join(settings.DATA_DIR ?? '', 'secret'), 'utf8').trim()).toBe(secret)
    expect(statSync(path.join(settings.DATA_DIR ?? '', 'secret')).mode & 0o777).toBe(0o600)
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
