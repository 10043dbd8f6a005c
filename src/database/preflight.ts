import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { SetupError } from '../errors/setup.ts'
import { masked, parseAddress, reason } from './adapters/address.ts'
import { assertExchanged, assertNotAside } from './brokenOff.ts'
import { searchWithin } from './locales.ts'

export { SetupError } from '../errors/setup.ts'
export { recordLocales, storedLocales } from './locales.ts'

/**
 * Opens the database for real, before anything is built on it. The folder of a SQLite file is created.
 * @throws {SetupError} with one sentence that names the database (without its password), what is wrong and what to do
 */
export async function reachable(url: string): Promise<void> {
  const address = parseAddress(url)
  try {
    await (address.kind === 'sqlite' ? openFile(address) : openServer(url))
  } catch (error) {
    throw new SetupError(`Cannot open the database ${masked(url)}: ${reason(error, url)}`)
  }
}

async function openFile({ file, url }: { file: string; url: string }): Promise<void> {
  const folder = path.dirname(file)
  mkdirSync(folder, { recursive: true })
  accessSync(folder, constants.R_OK | constants.W_OK)
  if (!existsSync(file)) return assertNotAside(file)
  if (!statSync(file).isFile()) throw new Error('it is not a file.')
  accessSync(file, constants.R_OK | constants.W_OK)
  const client = createClient({ url })
  try {
    await client.execute('PRAGMA busy_timeout = 1000')
    await client.execute('SELECT count(*) FROM sqlite_master')
  } catch (error) {
    if (/not a database/.test(String(error)))
      throw new Error('the file exists but is not an SQLite database. Name another one.', { cause: error })
    throw error
  } finally {
    client.close()
  }
}

async function openServer(url: string): Promise<void> {
  const { MongoClient } = await import('mongodb')
  const client = new MongoClient(url, {
    serverSelectionTimeoutMS: searchWithin,
    connectTimeoutMS: searchWithin,
  })
  try {
    await client.connect()
    const hello = await client.db().command({ hello: 1 })
    if (typeof hello.setName === 'string' || hello.msg === 'isdbgrid')
      return await assertExchanged(client.db())
    throw new Error(
      'this MongoDB server stands alone, and saving safely needs transactions, which only a replica set has. ' +
        'Start it with --replSet rs0, run rs.initiate() once and add ?replicaSet=rs0 to DATABASE_URL.',
    )
  } finally {
    await client.close()
  }
}
