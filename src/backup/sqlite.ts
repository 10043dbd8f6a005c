import { existsSync } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { type Client, createClient } from '@libsql/client'
import type { Address } from '../database/adapters/address.ts'
import { parseAddress } from '../database/adapters/address.ts'
import { assertNotAside, replacedBy } from '../database/brokenOff.ts'
import { SetupError } from '../errors/setup.ts'
import { assertCounts, type Copyable, isUsed, type Named, namedBy, type Prepared } from './database.ts'
import { megabytes } from './progress.ts'

/** The database's name in the archive. */
const name = 'hansa.db'

type SqliteAddress = Extract<Address, { kind: 'sqlite' }>

/** One SQLite file, opened once: the driver gives a connection's lock back only when its memory is collected, long after `close`. */
export function copyableSqlite({ file, url }: SqliteAddress): Copyable {
  let opened: Client | undefined
  const own = async () => (opened ??= await open(url))
  return {
    kind: 'sqlite',
    copyTo: async (folder, { say, signal }) => {
      assertNotAside(file)
      if (!existsSync(file)) throw new SetupError(`There is no database at ${file}: nothing to back up.`)
      const copy = path.join(folder, name)
      say(`Database: copying ${await sizeOf(file)}, at once …`)
      // Of one moment, whatever is saved meanwhile, and without the rests of what was deleted.
      await (await own()).execute({ sql: 'VACUUM INTO ?', args: [copy] })
      // Nothing else is done during these statements: a signal is heard after them.
      await breath()
      signal.throwIfAborted()
      return using(addressOf(copy), async (client) => {
        const about = {
          counts: await countsOf(client),
          migrations: await migrationsOf(client),
          ofOneMoment: true,
        }
        return { files: [name], about, named: await namedIn(client) }
      })
    },
    hasContent: async () => existsSync(file) && isUsed(await countsOf(await own())),
    named: async () => (existsSync(file) ? namedIn(await own()) : new Set()),
    prepare: async (folder, about, { say, signal }) => {
      assertNothingAside(file)
      const copy = path.join(folder, name)
      say(`Database: checking ${await sizeOf(copy)}, at once …`)
      await using(addressOf(copy), async (client) => {
        const { rows } = await client.execute('PRAGMA integrity_check')
        if (rows[0]?.integrity_check !== 'ok') throw new SetupError('The archive holds a damaged database.')
        assertCounts(await countsOf(client), about.counts)
      })
      await breath()
      signal.throwIfAborted()
      const former = existsSync(file) ? await own() : undefined
      if (former) await leaveAlone(former)
      return swap(copy, file, former)
    },
    close: () => Promise.resolve(opened?.close()),
  }
}

const addressOf = (file: string): string => {
  const address = parseAddress(`file:${file}`)
  return address.url
}

/**
 * Puts a database file in the place of another, which is kept aside until it is forgotten.
 * @param former a connection to the other, if there is one
 */
function swap(copy: string, file: string, former: Client | undefined): Prepared {
  const aside = replacedBy(file)
  // Only what this run did is undone: what another one has left there is not ours.
  let [isAside, isPut] = [false, false]
  return {
    commit: async () => {
      // A hub may have been started meanwhile.
      if (former) await leaveAlone(former)
      else if (existsSync(file)) throw inUse()
      assertNothingAside(file)
      await mkdir(path.dirname(file), { recursive: true })
      if (former) await rename(file, aside)
      isAside = former !== undefined
      await removeLogs(file)
      await rename(copy, file)
      isPut = true
    },
    undo: async () => {
      if (isAside) await rename(aside, file)
      else if (isPut) await rm(file)
    },
    forget: async () => {
      if (isAside) await rm(aside)
    },
  }
}

/** @throws {SetupError} when an earlier restore has left there what it replaced */
function assertNothingAside(file: string): void {
  const aside = replacedBy(file)
  if (!existsSync(aside)) return
  throw new SetupError(
    `A restore broke off earlier: the database that it replaced, with all people in it, is still at ${aside}. Move it to ${file} to have it back, or delete it; then restore again.`,
  )
}

/** Only a database that nobody else has open can leave WAL; its log is part of the file then. */
async function leaveAlone(client: Client): Promise<void> {
  try {
    await client.execute('PRAGMA busy_timeout = 0')
    await client.execute('PRAGMA journal_mode = DELETE')
  } catch (error) {
    throw inUse(error)
  }
}

const inUse = (cause?: unknown) =>
  new SetupError('The database is in use. Stop the hub, and all its processes, before restoring.', { cause })

const sizeOf = async (file: string): Promise<string> => megabytes((await stat(file)).size)

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

/** A picture has a column for each of its sizes. */
async function namedIn(client: Client): Promise<Named> {
  const named = new Set<string>()
  for (const [kind, table] of Object.entries(namedBy)) {
    const columns = await client.execute({
      sql: "SELECT name FROM pragma_table_info(?) WHERE name = 'filename' OR name LIKE '%\\_filename' ESCAPE '\\'",
      args: [table],
    })
    for (const { name } of columns.rows) {
      const { rows } = await client.execute(
        `SELECT "${String(name)}" AS file FROM "${table}" WHERE "${String(name)}" <> ''`,
      )
      for (const { file } of rows) named.add(`${kind}/${String(file)}`)
    }
  }
  return named
}
