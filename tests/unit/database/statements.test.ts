import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import Database from 'libsql'
import { openSqlite, type SqliteClient } from '../../../src/database/adapters/client.ts'

let folder: string
let client: SqliteClient

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hansa-statements-'))
  client = await openSqlite(`file:${path.join(folder, 'test.db')}`)
  await client.execute('CREATE TABLE cities (id INTEGER PRIMARY KEY, name TEXT UNIQUE)')
})
afterEach(() => {
  jest.restoreAllMocks()
  client.close()
  rmSync(folder, { recursive: true })
})

const insert = (name: string) =>
  client.execute({ sql: 'INSERT INTO cities (name) VALUES (?) RETURNING id', args: [name] })
const named = async (name: string) => {
  const { rows } = await client.execute({ sql: 'SELECT * FROM cities WHERE name = ?', args: [name] })
  return rows.map((row) => ({ ...row }))
}

/** scripts/patches/@libsql: the client parsed a statement anew each time, a tenth of all work of the hub on SQLite. */
describe('a statement that is run again', () => {
  it('is prepared once, and answers for what it is given each time', async () => {
    const prepare = jest.spyOn(Database.prototype as { prepare: (sql: string) => object }, 'prepare')
    for (const name of ['Durrës', 'Oñati', 'Gyumri']) await insert(name)
    expect(await named('Oñati')).toEqual([{ id: 2, name: 'Oñati' }])
    expect(await named('Teruel')).toEqual([])
    expect(await named('Gyumri')).toEqual([{ id: 3, name: 'Gyumri' }])
    expect(prepare.mock.calls.map(([sql]) => sql)).toEqual([
      'INSERT INTO cities (name) VALUES (?) RETURNING id',
      'SELECT * FROM cities WHERE name = ?',
    ])
  })

  it('works on after it has failed', async () => {
    await insert('Durrës')
    await expect(insert('Durrës')).rejects.toThrow('UNIQUE')
    expect((await insert('Oñati')).rows[0]?.id).toBe(2)
    expect(await named('Oñati')).toHaveLength(1)
  })

  it('sees what a transaction has stored since, on another connection, and nothing of one that is rolled back', async () => {
    expect(await named('Durrës')).toEqual([])
    const stored = await client.transaction('write')
    await stored.execute({ sql: 'INSERT INTO cities (name) VALUES (?)', args: ['Durrës'] })
    expect(await named('Durrës')).toEqual([])
    await stored.commit()
    expect(await named('Durrës')).toEqual([{ id: 1, name: 'Durrës' }])
    const undone = await client.transaction('write')
    await undone.execute({ sql: 'INSERT INTO cities (name) VALUES (?)', args: ['Oñati'] })
    await undone.rollback()
    expect(await named('Oñati')).toEqual([])
  })

  it('knows the columns of a table that was altered, whichever connection did it', async () => {
    await insert('Durrës')
    expect(await named('Durrës')).toEqual([{ id: 1, name: 'Durrës' }])
    const migration = await client.transaction('write')
    await migration.execute('ALTER TABLE cities ADD COLUMN country TEXT')
    await migration.commit()
    expect(await named('Durrës')).toEqual([{ id: 1, name: 'Durrës', country: null }])
  })

  it('keeps nothing from the file: what is written in between is taken over into it', async () => {
    for (let time = 0; time < 3; time += 1) {
      await named('Durrës')
      await insert(`city ${time}`)
    }
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    expect({ ...rows[0] }).toEqual({ busy: 0, log: 0, checkpointed: 0 })
  })

  it('is forgotten when a hundred others were run since', async () => {
    const prepare = jest.spyOn(Database.prototype as { prepare: (sql: string) => object }, 'prepare')
    const times = async () => {
      await named('Durrës')
      return prepare.mock.calls.filter(([sql]) => sql.startsWith('SELECT *')).length
    }
    expect([await times(), await times()]).toEqual([1, 1])
    for (let number = 0; number < 99; number += 1) await client.execute(`SELECT ${number}`)
    expect(await times()).toBe(1)
    for (let number = 0; number < 100; number += 1) await client.execute(`SELECT ${number}`)
    expect(await times()).toBe(2)
  })
})
