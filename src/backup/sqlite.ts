import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Client, createClient } from '@libsql/client'
import type { Address } from '../database/address.ts'
import { parseAddress } from '../database/address.ts'
import { SetupError } from '../errors.ts'
import { assertCounts, type Copyable, isUsed, type Prepared } from './database.ts'

/** The database's name in the archive. */
const name = 'hansa.db'

type SqliteAddress = Extract<Address, { kind: 'sqlite' }>

/** One SQLite file, opened once: the driver gives a connection's lock back only when its memory is collected, long after `close`. */
export function copyableSqlite({ file, url }: SqliteAddress): Copyable {
  let opened: Client | undefined
  const own = async () => (opened ??= await open(url))
  return {
    kind: 'sqlite',
    copyTo: async (folder, say) => {
      if (!existsSync(file)) throw new SetupError(`There is no database at ${file}: nothing to back up.`)
      const copy = path.join(folder, name)
      say('Database: copying …')
      // Of one moment, whatever is saved meanwhile, and without the rests of what was deleted.
      await (await own()).execute({ sql: 'VACUUM INTO ?', args: [copy] })
      const about = await using(addressOf(copy), async (client) => ({
        counts: await countsOf(client),
        migrations: await migrationsOf(client),
        ofOneMoment: true,
      }))
      return { files: [name], about }
    },
    hasContent: async () => existsSync(file) && isUsed(await countsOf(await own())),
    prepare: async (folder, about, say) => {
      const copy = path.join(folder, name)
      say('Database: checking …')
      await using(addressOf(copy), async (client) => {
        const { rows } = await client.execute('PRAGMA integrity_check')
        if (rows[0]?.integrity_check !== 'ok') throw new SetupError('The archive holds a damaged database.')
        assertCounts(await countsOf(client), about.counts)
      })
      const isThere = existsSync(file)
      if (isThere) await leaveAlone(await own())
      return swap(copy, file, isThere)
    },
    close: () => Promise.resolve(opened?.close()),
  }
}

const addressOf = (file: string): string => {
  const address = parseAddress(`file:${file}`)
  return address.url
}

/** Puts a database file in the place of another, which is kept aside until it is forgotten. */
function swap(copy: string, file: string, isThere: boolean): Prepared {
  const aside = `${file}.replaced`
  return {
    commit: async () => {
      await mkdir(path.dirname(file), { recursive: true })
      if (isThere) await rename(file, aside)
      await removeLogs(file)
      await rename(copy, file)
    },
    undo: async () => {
      if (existsSync(aside)) await rename(aside, file)
    },
    forget: () => rm(aside, { force: true }),
  }
}

/** Only a database that nobody else has open can leave WAL; its log is part of the file then. */
async function leaveAlone(client: Client): Promise<void> {
  try {
    await client.execute('PRAGMA busy_timeout = 0')
    await client.execute('PRAGMA journal_mode = DELETE')
  } catch (error) {
    throw new SetupError('The database is in use. Stop the hub, and all its processes, before restoring.', {
      cause: error,
    })
  }
}

async function removeLogs(file: string): Promise<void> {
  for (const ending of ['-wal', '-shm', '-journal']) await rm(`${file}${ending}`, { force: true })
}

async function open(url: string): Promise<Client> {
  const client = createClient({ url })
  await client.execute('PRAGMA busy_timeout = 5000')
  return client
}

async function using<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await open(url)
  try {
    return await work(client)
  } finally {
    client.close()
  }
}

async function countsOf(client: Client): Promise<Record<string, number>> {
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  const counts: Record<string, number> = {}
  for (const row of rows) {
    const table = String(row.name)
    const found = await client.execute(`SELECT count(*) AS n FROM "${table.replaceAll('"', '""')}"`)
    counts[table] = Number(found.rows[0]?.n)
  }
  return counts
}

async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.execute('SELECT name FROM payload_migrations WHERE batch >= 0 ORDER BY name')
  return rows.map((row) => String(row.name))
}
