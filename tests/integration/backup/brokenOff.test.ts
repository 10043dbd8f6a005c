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
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { copyable } from '../../../src/backup/copyable.ts'
import { reachable } from '../../../src/database/preflight.ts'
import { describeSqlite } from '../database/describeSqlite.ts'
import { copied, emptyPlace, quiet, smallHub } from './small.ts'

let within: string

beforeAll(() => {
  within = mkdtempSync(path.join(tmpdir(), 'hansa-broken-'))
})
afterAll(() => rmSync(within, { recursive: true, force: true }))

describeSqlite('a restore of an SQLite file that comes to nothing', () => {
  /** A hub that runs no more, and a restore over it that is ready. */
  async function ready(isThere: boolean) {
    const place = isThere ? await smallHub(within, { name: 'live' }) : emptyPlace(within)
    const file = place.DATABASE_URL.slice('file:'.length)
    const { folder, about } = await copied(within)
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
