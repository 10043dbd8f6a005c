import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { stayKnown } from '../../../src/database/alive.ts'
import { assertUnused } from '../../../src/backup/exchange.ts'
import { dropRests } from '../../../src/database/tables.ts'
import { startTestHub, type TestHub } from '../hub.ts'

describe('a process on MongoDB', () => {
  let hub: TestHub
  let client: MongoClient

  beforeAll(async () => {
    hub = await startTestHub()
    client = new MongoClient(process.env.DATABASE_URL ?? '')
  })

  afterAll(async () => {
    await client.close()
    await hub.close()
  })

  const rows = () =>
    client
      .db()
      .collection('leases')
      .countDocuments({ work: /^process / })

  it('keeps others from restoring over it as long as it runs, and leaves one row at most', async () => {
    await assertUnused(client.db())
    for (let start = 0; start < 2; start += 1) {
      const end = await stayKnown(hub.payload)
      await expect(assertUnused(client.db())).rejects.toThrow('in use')
      await end()
      await assertUnused(client.db())
      expect(await rows()).toBe(1)
    }
  })

  it('removes what a restore made ready that broke off', async () => {
    await client.db().collection('restoring.users').insertOne({ email: 'somebody@city.example' })
    await dropRests(hub.payload)
    const names = (await client.db().listCollections().toArray()).map(({ name }) => name)
    expect(names.filter((name) => name.startsWith('restoring'))).toEqual([])
  })
})
