import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { backUp } from '../../../src/backup/backup.ts'
import { restore } from '../../../src/backup/restore.ts'
import { testDatabase } from '../hub.ts'
import { emptyPlace, filesOf, quiet, smallHub, writeFile } from './small.ts'

type Place = ReturnType<typeof emptyPlace>

const [old, live] = [{ name: 'old' }, { name: 'live' }]

let within: string
let archive: string
const databases: string[] = []

beforeAll(async () => {
  within = mkdtempSync(path.join(tmpdir(), 'hansa-places-'))
  archive = path.join(within, 'old.tar.gz')
  await backUp(await small(old), archive, quiet())
})

afterAll(async () => {
  for (const url of testDatabase === 'mongodb' ? databases : []) {
    const client = new MongoClient(url)
    await client.db().dropDatabase()
    await client.close()
  }
  rmSync(within, { recursive: true, force: true })
})

async function small(about: Parameters<typeof smallHub>[1]): Promise<Place> {
  const place = await smallHub(within, about)
  databases.push(place.DATABASE_URL)
  return place
}

function empty(): Place {
  const place = emptyPlace(within)
  databases.push(place.DATABASE_URL)
  return place
}

const files = ({ MEDIA_DIR }: Place): string[] =>
  existsSync(MEDIA_DIR)
    ? readdirSync(MEDIA_DIR)
        .flatMap((kind) => readdirSync(path.join(MEDIA_DIR, kind)).map((name) => `${kind}/${name}`))
        .sort()
    : []

const restoreTo = (place: Place, replace = false, file = archive): Promise<string> =>
  restore(place, file, { replace }, quiet()).then(() => 'restored', String)

describe(`a hub at the place of a restore on ${testDatabase}`, () => {
  it('is replaced unasked where nobody has used it yet, and else only when it is told to', async () => {
    const fresh = await small({ name: 'fresh', isUsed: false })
    expect(await restoreTo(fresh)).toBe('restored')
    expect(files(fresh)).toEqual(filesOf(old).sort())
    expect(await restoreTo(await small(live))).toContain('--replace')
  })
})

describe(`files at the place of a restore on ${testDatabase}`, () => {
  it('are not touched where they are of another database', async () => {
    const trial = { ...empty(), MEDIA_DIR: (await small(live)).MEDIA_DIR }
    expect(await restoreTo(trial)).toContain('--replace')
    expect(files(trial)).toEqual(filesOf(live).sort())
    expect(await restoreTo(trial, true)).toBe('restored')
    expect(files(trial)).toEqual([...filesOf(live), ...filesOf(old)].sort())
  })

  it('go where the database that is replaced named them, and no others', async () => {
    const place = await small(live)
    writeFile(place, 'images/of-somebody-else.webp', 'x')
    expect(await restoreTo(place)).toContain('--replace')
    expect(await restoreTo(place, true)).toBe('restored')
    expect(files(place)).toEqual([...filesOf(old), 'images/of-somebody-else.webp'].sort())
  })

  it('that were added go again when the restore comes to nothing', async () => {
    const place = await small(live)
    // The secret cannot be written.
    mkdirSync(path.join(place.DATA_DIR, 'secret.part'))
    expect(await restoreTo(place, true)).toMatch(testDatabase === 'mongodb' ? 'half restored' : 'EISDIR')
    if (testDatabase === 'sqlite') expect(files(place)).toEqual(filesOf(live).sort())
  })
})

describe(`the ledger of erasures on ${testDatabase}`, () => {
  it('is read before anything is replaced', async () => {
    const place = await small(live)
    const folder = path.join(place.DATA_DIR, 'erasures')
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'torn.json'), '{"at": "2026-')
    expect(await restoreTo(place, true)).toContain('erasures/torn.json')
    expect(files(place)).toEqual(filesOf(live).sort())
  })

  it('of an archive too', async () => {
    const source = await small(old)
    mkdirSync(path.join(source.DATA_DIR, 'erasures'))
    writeFileSync(path.join(source.DATA_DIR, 'erasures', 'strange.json'), '{}')
    const file = path.join(within, 'strange.tar.gz')
    await backUp(source, file, quiet())
    const place = empty()
    expect(await restoreTo(place, false, file)).toContain('erasures/strange.json')
    expect(files(place)).toEqual([])
  })
})

describe(`a backup on ${testDatabase}`, () => {
  it('does not restore files that no picture or document names any more', async () => {
    const source = await small(old)
    writeFile(source, 'images/of-an-erased-contact.webp', 'x')
    const file = path.join(within, 'orphan.tar.gz')
    await backUp(source, file, quiet())
    const place = empty()
    expect(await restoreTo(place, false, file)).toBe('restored')
    expect(files(place)).toEqual(filesOf(old).sort())
  })

  it('that is stopped leaves nothing, and neither does a restore', async () => {
    const stop = new AbortController()
    const course = { say: () => stop.abort(new Error('enough')), signal: stop.signal }
    const folder = mkdtempSync(path.join(within, 'stopped-'))
    await expect(backUp(await small(old), path.join(folder, 'a.tar.gz'), course)).rejects.toThrow('enough')
    expect(readdirSync(folder)).toEqual([])
    const place = empty()
    await expect(restore(place, archive, { replace: false }, course)).rejects.toThrow('enough')
    expect(readdirSync(place.DATA_DIR)).toEqual([])
  })

  it('leaves the unfinished archive of another run alone, and removes those of dead ones', async () => {
    const folder = mkdtempSync(path.join(within, 'two-'))
    const mine = `.hansa-backup-${process.ppid}@${hostname()}-abcdef`
    const names = [
      mine,
      `.hansa-restore-4194305@${hostname()}-abcdef`,
      '.hansa-restore-abcdef',
      'a.tar.gz.part',
    ]
    for (const name of names) mkdirSync(path.join(folder, name))
    await backUp(await small(old), path.join(folder, 'a.tar.gz'), quiet())
    expect(readdirSync(folder).sort()).toEqual(
      [mine, '.hansa-restore-abcdef', 'a.tar.gz', 'a.tar.gz.part'].sort(),
    )
    expect(readFileSync(path.join(folder, 'a.tar.gz')).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))
  })

  it('says where nothing can be written', async () => {
    const file = path.join(archive, 'below-a-file.tar.gz')
    await expect(backUp(await small(old), file, quiet())).rejects.toThrow('Nothing can be written')
  })
})
