import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Client, createClient, type InStatement } from '@libsql/client'
import type { MadeAnswer } from '../outcome/madeAnswer.ts'
import { type ResponseBody, responseBodyOf } from '../outcome/responseBody.ts'
import type { Recipe } from '../query/recipe.ts'

/** An answer on disk. */
export interface Stored {
  made: MadeAnswer & { outcome: ResponseBody }
  madeAt: number
  /** Since when something newer has to be made. */
  staleSince: number | undefined
}

/** How far the outbox was applied to what is on disk, when that was last known, and until when answers were given from it. */
export interface Applied {
  position: string
  at: number
  aliveAt: number
}

export interface SnapshotOptions {
  /** The file. */
  file: string
  /** Everything besides the content that answers depend on (address, database, languages). When it differs, the snapshot begins empty. */
  identity: string
  /** The code that made the answers: another one makes them again. */
  build: string
  maxBytes: number
  warn: (error: unknown, message: string) => void
  now?: () => number
}

const schema = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = NORMAL',
  'PRAGMA secure_delete = ON',
  'CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  // A release before this one kept the body in front of the other columns, so that each look at them walked through it.
  'DROP TABLE IF EXISTS answers',
  `CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, size INTEGER NOT NULL, made_at REAL NOT NULL, gone_at REAL, stale_since REAL,
     type TEXT NOT NULL, headers TEXT NOT NULL, tags TEXT NOT NULL, body TEXT NOT NULL)`,
  'CREATE TABLE IF NOT EXISTS tags (tag TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (tag, key)) WITHOUT ROWID',
  'CREATE INDEX IF NOT EXISTS tags_of ON tags (key)',
  'CREATE INDEX IF NOT EXISTS oldest ON kept (made_at, size, key)',
  'CREATE INDEX IF NOT EXISTS ending ON kept (gone_at, key) WHERE gone_at IS NOT NULL',
]

const anyOf = 'SELECT key FROM tags WHERE tag IN (SELECT value FROM json_each(?))'

/** Longest time, in ms, before a write is stored. */
const delay = 200
/** How many writes may wait while the disk refuses them; after that the snapshot is given up until the next start. */
const mostWaiting = 5_000
/** Every so many stored answers the bound is looked after. */
const tidyEvery = 50

/**
 * Finished answers on disk, with their tags and with the position in the outbox up to which purges were applied: all in one
 * SQLite file, written in transactions, so that after a crash the purges that are missing are those after the position.
 */
export class Snapshot {
  private readonly waiting: InStatement[] = []
  private timer: NodeJS.Timeout | undefined
  private storing: Promise<boolean> = Promise.resolve(true)
  private isOpen = true
  private stored = 0
  private isFailing = false
  /** Set when something was erased of which no word may stay in the file's write-ahead log. */
  private mustWipe = false
  private readonly now: () => number

  private constructor(
    private readonly client: Client,
    private readonly options: SnapshotOptions,
  ) {
    this.now = options.now ?? Date.now
  }

  /** Opens the file; one that cannot be read is replaced by an empty one. */
  static async open(options: SnapshotOptions): Promise<Snapshot> {
    mkdirSync(path.dirname(options.file), { recursive: true })
    const first = await opened(options).catch((error: unknown) => {
      options.warn(error, 'The snapshot cannot be read. It starts empty.')
      for (const end of ['', '-wal', '-shm']) rmSync(options.file + end, { force: true })
      return opened(options)
    })
    return new Snapshot(first, options)
  }

  /** Up to where the outbox was applied; `undefined` for a new snapshot. */
  async applied(): Promise<Applied | undefined> {
    const meta = await metaOf(this.client)
    const [position, at] = [meta.get('position'), Number(meta.get('at'))]
    return position === undefined ? undefined : { position, at, aliveAt: Number(meta.get('aliveAt') ?? at) }
  }

  /** The outbox was applied up to here. */
  reached(position: string): void {
    this.write(set('position', position), set('at', String(this.now())))
  }

  /** Answers are given at this moment, if only the last ones. */
  alive(): void {
    this.write(set('aliveAt', String(this.now())))
  }

  /** Forgets everything. */
  clear(): void {
    this.write('DELETE FROM tags', 'DELETE FROM kept')
  }

  put(key: string, made: MadeAnswer & { outcome: ResponseBody }): void {
    const { outcome: entry, tags, expiresAt } = made
    const body = String(entry.ready('identity'))
    this.write(
      { sql: 'DELETE FROM tags WHERE key = ?', args: [key] },
      {
        sql: 'INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?)',
        args: [
          key,
          body.length,
          this.now(),
          Number.isFinite(expiresAt) ? expiresAt : null,
          entry.type,
          JSON.stringify(entry.headers),
          JSON.stringify(tags),
          body,
        ],
      },
      { sql: 'INSERT INTO tags SELECT value, ? FROM json_each(?)', args: [key, JSON.stringify(tags)] },
    )
    this.stored += 1
    if (this.stored % tidyEvery === 0) this.tidy()
  }

  /** Marks the answers that carry one of the tags as stale, and erases those that carry the withdrawn tag. */
  purge(tags: readonly string[], withdrawn: string | undefined): void {
    if (withdrawn !== undefined) {
      this.write(
        { sql: 'DELETE FROM kept WHERE key IN (SELECT key FROM tags WHERE tag = ?)', args: [withdrawn] },
        { sql: 'DELETE FROM tags WHERE key IN (SELECT key FROM tags WHERE tag = ?)', args: [withdrawn] },
      )
      this.mustWipe = true
    }
    const args = [this.now(), JSON.stringify(tags)]
    this.write({
      sql: `UPDATE kept SET stale_since = ? WHERE stale_since IS NULL AND key IN (${anyOf})`,
      args,
    })
  }

  /** An answer, unless it may not be shown any more. */
  async get(key: string): Promise<Stored | undefined> {
    if (!(await this.flush())) return undefined
    const { rows } = await this.client.execute({ sql: 'SELECT * FROM kept WHERE key = ?', args: [key] })
    const row = rows[0]
    const expiresAt = Number(row?.gone_at ?? Infinity)
    if (!row || expiresAt <= this.now()) return undefined
    const headers = JSON.parse(String(row.headers)) as Record<string, string>
    const outcome = responseBodyOf(String(row.body), String(row.type), headers)
    const tags = JSON.parse(String(row.tags)) as string[]
    const staleSince = row.stale_since === null ? undefined : Number(row.stale_since)
    return { made: { outcome, tags, expiresAt }, madeAt: Number(row.made_at), staleSince }
  }

  /** Stores what waits. @returns whether everything is stored now */
  flush(): Promise<boolean> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.storing = this.storing.then(() => this.store())
    return this.storing
  }

  async close(): Promise<void> {
    this.mustWipe = true
    await this.flush()
    this.isOpen = false
    this.client.close()
  }

  /** Erases what may not be shown any more, and the oldest beyond the bound; an index answers which, and no body is read. */
  private tidy(): void {
    this.erase('SELECT key FROM kept WHERE gone_at <= ?', [this.now()])
    const beyond =
      'SELECT key FROM (SELECT key, sum(size) OVER (ORDER BY made_at DESC, key) AS total FROM kept) WHERE total > ?'
    this.erase(beyond, [this.options.maxBytes])
  }

  private erase(keys: string, args: (string | number)[]): void {
    for (const table of ['tags', 'kept'])
      this.write({ sql: `DELETE FROM ${table} WHERE key IN (${keys})`, args })
  }

  private write(...statements: InStatement[]): void {
    if (!this.isOpen) return
    this.waiting.push(...statements)
    // A long queue that the disk takes is only a long queue.
    if (this.isFailing && this.waiting.length > mostWaiting) this.giveUp()
    this.timer ??= setTimeout(() => void this.flush(), delay).unref()
  }

  private giveUp(): void {
    this.isOpen = false
    this.waiting.length = 0
    this.options.warn(undefined, 'The snapshot is given up until the next start: the disk does not take it.')
  }

  private async store(): Promise<boolean> {
    if (!this.isOpen) return false
    const statements = this.waiting.splice(0)
    if (statements.length === 0 && !this.mustWipe) return true
    try {
      await this.client.execute('BEGIN IMMEDIATE')
      for (const statement of statements) await this.client.execute(statement)
      await this.client.execute('COMMIT')
      if (this.mustWipe) await this.client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
      this.mustWipe = false
      this.isFailing = false
      return true
    } catch (error) {
      await this.client.execute('ROLLBACK').catch(() => undefined)
      this.waiting.unshift(...statements)
      if (!this.isFailing) this.options.warn(error, 'The snapshot cannot be written.')
      this.isFailing = true
      return false
    }
  }
}

/** Returns whether an answer is worth keeping on disk: items, first pages of lists and of stored embeds, never the results of a search, nor site maps. */
export function isLasting(recipe: Recipe): boolean {
  if ('embed' in recipe) return recipe.embed.page === 1 && recipe.embed.within === undefined
  if ('query' in recipe) return recipe.query.q === undefined && recipe.query.page === 1
  return 'address' in recipe
}

const set = (name: string, value: string): InStatement => ({
  sql: 'INSERT OR REPLACE INTO meta VALUES (?, ?)',
  args: [name, value],
})

async function metaOf(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.execute('SELECT name, value FROM meta')
  return new Map(rows.map(({ name, value }) => [String(name), String(value)]))
}

async function opened({ file, identity, build, now = Date.now }: SnapshotOptions): Promise<Client> {
  const client = createClient({ url: `file:${file}` })
  try {
    for (const statement of schema) await client.execute(statement)
    const meta = await metaOf(client)
    const isOther = meta.get('identity') !== identity
    if (isOther) for (const table of ['kept', 'tags', 'meta']) await client.execute(`DELETE FROM ${table}`)
    if (meta.get('build') !== build)
      await client.execute({
        sql: 'UPDATE kept SET stale_since = ? WHERE stale_since IS NULL',
        args: [now()],
      })
    await client.execute(set('identity', identity))
    await client.execute(set('build', build))
    return client
  } catch (error) {
    client.close()
    throw error
  }
}
