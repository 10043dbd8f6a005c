import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { assertTablesRegistered } from '../../../src/privacy/registered.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.close())

/** The database's own way to make a table. */
async function makeTable(name: string): Promise<void> {
  const db = hub.payload.db as unknown as {
    connection: { createCollection: (name: string) => Promise<unknown> }
    drizzle: { run: (statement: string) => Promise<unknown> }
  }
  await (testDatabase === 'mongodb'
    ? db.connection.createCollection(name)
    : db.drizzle.run(`CREATE TABLE ${name} (id text)`))
}

/** MongoDB has a collection once something was stored in it, or was asked for it. */
async function makeAll(): Promise<void> {
  const { collections, versions } = hub.payload.db as unknown as Record<
    'collections' | 'versions',
    Record<string, { createCollection: () => Promise<unknown> }>
  >
  for (const model of [...Object.values(collections), ...Object.values(versions)])
    await model.createCollection()
}

describe('what the database has', () => {
  it('is all in the list of erasures', async () => {
    if (testDatabase === 'mongodb') await makeAll()
    await assertTablesRegistered(hub.payload)
  })

  it('keeps a hub from starting where it is not', async () => {
    await makeTable('strangers')
    await expect(assertTablesRegistered(hub.payload)).rejects.toThrow('strangers')
  })
})
