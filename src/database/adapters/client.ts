import { setImmediate as others, setTimeout as pause } from 'node:timers/promises'
import { createClient, LibsqlError, type Client, type InStatement, type Transaction } from '@libsql/client'

/** How long, in milliseconds, a transaction waits for another process that writes to the same file. */
const otherProcess = 10_000

/** Settings of each connection. Deleted data is overwritten with zeros: an erased person must not be readable in the file. */
const pragmas = [
  'synchronous = FULL',
  'journal_size_limit = 67108864',
  'cache_size = -16000',
  'secure_delete = ON',
]

/** Errors after which SQLite may have rolled the transaction back by itself: what follows would be stored piecemeal. */
const breaking = /^SQLITE_(FULL|IOERR|NOMEM|BUSY|INTERRUPT|CORRUPT|NOTADB|CANTOPEN|PROTOCOL|READONLY)/

/** After so many milliseconds of work, requests that wait get their turn before the next statement. */
const turnEvery = 4
let lastTurn = 0

/** SQLite works in this thread and would keep it from the first statement of a save to its last. */
async function turn(): Promise<void> {
  if (performance.now() - lastTurn < turnEvery) return
  await others()
  lastTurn = performance.now()
}

/** A libsql client for one file, with one lasting connection for reading and one for transactions. */
export interface SqliteClient extends Client {
  /**
   * Runs migrations with foreign keys off, since rebuilding a table drops the old one and would delete, by cascade,
   * every row that belongs to it. (`PRAGMA foreign_keys` inside a transaction does nothing.) Each commit then checks
   * that all references hold and fails otherwise.
   */
  migrating<T>(work: () => Promise<T>): Promise<T>
}

/**
 * Opens a database file. libsql's own client opens a new connection after every transaction, which loses all PRAGMAs,
 * reads the whole schema again and leaves the old connection to the garbage collector; this one keeps two.
 * Reads outside a transaction see what is committed and never wait (WAL).
 */
export async function openSqlite(url: string): Promise<SqliteClient> {
  const reader = await connect(url, ['busy_timeout = 1000', 'journal_mode = WAL', ...pragmas])
  let writer = await connect(url, ['busy_timeout = 0', ...pragmas])
  let checked = false
  /** Replaces the writing connection: a statement that SQLite refused stays "in progress" on it and fails a later COMMIT. */
  const renew = async () => {
    writer.close()
    writer = await connect(url, ['busy_timeout = 0', ...pragmas, ...(checked ? ['foreign_keys = OFF'] : [])])
  }
  return {
    protocol: 'file',
    get closed() {
      return reader.closed
    },
    execute: async (statement: InStatement) => {
      await turn()
      return reader.execute(statement)
    },
    batch: (statements, mode) => reader.batch(statements, mode),
    migrate: (statements) => reader.migrate(statements),
    executeMultiple: (sql) => reader.executeMultiple(sql),
    sync: () => reader.sync(),
    async transaction() {
      await begin(() => writer.execute('BEGIN IMMEDIATE'), renew)
      return new WriteTransaction(writer, checked, renew)
    },
    async migrating(work) {
      checked = true
      await set(writer, ['foreign_keys = OFF'])
      try {
        return await work()
      } finally {
        checked = false
        if (!writer.closed) await set(writer, ['foreign_keys = ON'])
      }
    },
    close() {
      writer.close()
      reader.close()
    },
  }
}

async function connect(url: string, settings: string[]): Promise<Client> {
  const client = createClient({ url })
  await set(client, settings)
  return client
}

async function set(client: Client, settings: string[]): Promise<void> {
  for (const setting of settings) await client.execute(`PRAGMA ${setting}`)
}

/** Takes SQLite's write lock. Another process may hold it: waiting inside SQLite would block the event loop. */
async function begin(take: () => Promise<unknown>, renew: () => Promise<void>): Promise<void> {
  const until = Date.now() + otherProcess
  for (let wait = 2; ; wait = Math.min(wait * 2, 100)) {
    try {
      await take()
      return
    } catch (error) {
      await renew()
      if (!codeOf(error).startsWith('SQLITE_BUSY') || Date.now() > until) throw error
      await pause(wait)
    }
  }
}

class WriteTransaction implements Transaction {
  private open = true
  private broken: unknown

  constructor(
    private readonly writer: Client,
    private readonly checked: boolean,
    private readonly renew: () => Promise<void>,
  ) {}

  get closed(): boolean {
    return !this.open
  }

  execute(statement: InStatement) {
    return this.run(() => this.writer.execute(statement))
  }

  async batch(statements: InStatement[]) {
    const results = []
    for (const statement of statements) results.push(await this.execute(statement))
    return results
  }

  executeMultiple(sql: string): Promise<void> {
    return this.run(() => this.writer.executeMultiple(sql))
  }

  async commit(): Promise<void> {
    if (this.broken !== undefined) throw this.broken
    await this.run(() => this.verify())
    await this.run(() => this.writer.execute('COMMIT'))
    this.open = false
  }

  async rollback(): Promise<void> {
    if (!this.open) return
    this.open = false
    try {
      await this.writer.execute('ROLLBACK')
    } catch (error) {
      // SQLite has rolled back by itself already.
      if (!/no transaction is active/.test(String(error))) throw error
    } finally {
      if (this.broken !== undefined) await this.renew()
    }
  }

  close(): void {
    void this.rollback()
  }

  private async run<T>(statement: () => Promise<T>): Promise<T> {
    await turn()
    if (!this.open) throw new LibsqlError('The transaction is closed', 'TRANSACTION_CLOSED')
    if (this.broken !== undefined) throw this.broken
    try {
      return await statement()
    } catch (error) {
      if (breaking.test(codeOf(error))) this.broken = error
      throw error
    }
  }

  private async verify(): Promise<void> {
    if (!this.checked) return
    const { rows } = await this.writer.execute('PRAGMA foreign_key_check')
    if (rows.length === 0) return
    const tables = [...new Set(rows.map((row) => String(row.table)))].join(', ')
    throw new Error(
      `The migration leaves ${rows.length} reference(s) to rows that do not exist, in: ${tables}`,
    )
  }
}

/** SQLite's name of the error. libsql has several error classes: statements that return rows throw plain ones. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
