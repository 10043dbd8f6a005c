import { expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import { databaseAdapter } from '../../../src/database/index.ts'
import { methods } from '../../../src/database/transactions/methods.ts'

/** Methods of each adapter besides Payload's contract: its inner workings, which Payload's operations do not call. */
const inner = {
  sqlite:
    'askApart blocksToJsonMigrator convertPathToJSONTraversal countDistinct createJSONQuery deleteWhere dropDatabase execute insert rejectInitializing requireDrizzleKit resolveInitializing',
  mongodb: 'afterOpenConnection',
}

it.each([
  ['sqlite', 'file:unused.db'],
  ['mongodb', 'mongodb://localhost/unused?replicaSet=rs0'],
] as const)(
  'every method of the %s adapter is known: a new one must be put in the queue or left out on purpose',
  async (kind, url) => {
    const payload = { logger: { warn: () => undefined } } as unknown as Payload
    const database = await databaseAdapter({ url, migrations: { sqlite: [], mongodb: [] } })
    const adapter = database.init({ payload })
    const found = Object.entries(adapter).filter(([, value]) => typeof value === 'function')
    const unknown = found
      .map(([name]) => name)
      .filter((name) => !(name in methods) && !inner[kind].split(' ').includes(name))
    expect(unknown).toEqual([])
  },
)
