import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { committed, rolledBack } from './commits.ts'
import { processWide } from './processWide.ts'
import type { Leave, FifoLock } from './fifoLock.ts'

/** How long a transaction may last, in milliseconds. Past that it is rolled back and its later writes throw. */
export interface Limits {
  /** Without any work for the database: its owner has forgotten it. */
  idle: number
  /** Altogether. */
  total: number
}

/** Readers of a log of changes look back at least `total`, since a smaller number may be committed later. */
export const defaultLimits: Limits = { idle: 20_000, total: 300_000 }

/** A database transaction that is open. */
export interface Opened<Db> {
  db: Db
  /** @throws when the database refuses; then nothing is stored */
  commit: () => Promise<void>
  rollback: () => Promise<void>
}

interface Entry<Db> {
  readonly id: string
  state: 'begun' | 'waiting' | 'open' | 'ended'
  /** True once its owner has the id: only from then on can a further begin of the same chain be one inside it. */
  handed: boolean
  running: number
  opening?: Promise<Opened<Db>>
  leave?: Leave
  readonly cancel: AbortController
  readonly timers: Partial<Record<keyof Limits, NodeJS.Timeout>>
}

type Mark = Pick<Entry<unknown>, 'state' | 'handed'>

/** The transaction that the running asynchronous chain has begun last. */
const chain = processWide('transaction', () => {
  const storage = new AsyncLocalStorage<Mark | undefined>()
  // Node follows chains from the first use on: those already running by then would share one mark.
  storage.enterWith(undefined)
  return storage
})

interface Options<Db> {
  turns: Pick<FifoLock, 'enter'>
  limits: Limits
  open: () => Promise<Opened<Db>>
  /** Called when a transaction opens (with its handle) and when it ends (without). */
  changed: (id: string, db?: Db) => void
  warn: (message: string) => void
}

/**
 * The transactions of one SQLite database, one after the other in the order in which they first use it. A transaction
 * takes its turn with its first operation and not when it begins, so that what comes before (image processing, hashing
 * of passwords) holds nobody up; from then on it is alone, reads included.
 */
export class Transactions<Db> {
  private readonly live = new Map<string, Entry<Db>>()
  private readonly lost = new Map<string, string>()
  private closed = false
  private idle: (() => void) | undefined
  /** While migrations run: a transaction opens at once, since they use its handle directly, and has no limit. */
  eager = false

  constructor(private readonly options: Options<Db>) {}

  /**
   * Begins a transaction on the caller's asynchronous chain.
   * @throws when the chain is inside a transaction already: it would wait for itself
   */
  begin(): Promise<string> {
    const around = chain.getStore()
    if (around && around.state !== 'ended' && around.handed)
      return Promise.reject(inside('A transaction was begun'))
    if (this.closed) return Promise.reject(shutDown())
    const entry = this.entry()
    if (!this.eager) this.limit(entry, 'total')
    chain.enterWith(entry)
    return this.hand(entry)
  }

  private async hand(entry: Entry<Db>): Promise<string> {
    if (this.eager) await this.opened(entry)
    await Promise.resolve()
    entry.handed = true
    return entry.id
  }

  /** Runs an operation inside a transaction; the first one waits for its turn. */
  async inside<T>(id: string | number, operation: string, work: () => Promise<T>): Promise<T> {
    const entry = this.live.get(String(id))
    if (!entry) throw this.gone(id, operation)
    await this.opened(entry)
    if (entry.state !== 'open') throw this.gone(id, operation)
    entry.running += 1
    try {
      return await work()
    } finally {
      entry.running -= 1
      if (this.live.has(entry.id)) entry.timers.idle?.refresh()
    }
  }

  /** Runs an operation that belongs to no transaction in one of its own, so that it is stored whole or not at all. */
  async alone<T>(operation: string, work: (id: string) => Promise<T>): Promise<T> {
    const around = chain.getStore()
    if (around?.state === 'open' || around?.state === 'waiting')
      throw inside(`"${operation}" was called without it`)
    if (this.closed) throw shutDown()
    const entry = this.entry()
    try {
      const result = await this.inside(entry.id, operation, () => work(entry.id))
      await this.commit(entry.id)
      return result
    } catch (error) {
      await this.rollback(entry.id)
      throw error
    }
  }

  /** Returns whether the transaction has begun and not ended. */
  has(id: string | number): boolean {
    return this.live.has(String(id))
  }

  /** @throws when the transaction has ended before, or when the database refuses; then nothing of it is stored */
  async commit(id: string | number): Promise<void> {
    const entry = this.live.get(String(id))
    if (!entry) throw this.gone(id, 'commit')
    await entry.opening
    await this.end(entry, 'commit')
  }

  /** Leaves nothing of the transaction behind. An ended one is left as it is. */
  async rollback(id: string | number): Promise<void> {
    const entry = this.live.get(String(id))
    if (entry) await this.end(entry, 'rollback')
  }

  /** Waits until nothing is under way, at most `within` milliseconds, rolls back the rest and takes no new work. */
  async drain(within: number): Promise<void> {
    if (this.live.size > 0) {
      const timer = new AbortController()
      const late = setTimeout(() => timer.abort(), within)
      await new Promise<void>((resolve) => {
        this.idle = resolve
        timer.signal.addEventListener('abort', () => resolve())
      })
      clearTimeout(late)
    }
    this.closed = true
    await Promise.all([...this.live.values()].map((entry) => this.lose(entry, 'the hub is shutting down')))
  }

  /** Takes work again after a drain. */
  reopen(): void {
    this.closed = false
  }

  private entry(): Entry<Db> {
    const cancel = new AbortController()
    const entry: Entry<Db> = {
      id: randomUUID(),
      state: 'begun',
      handed: false,
      running: 0,
      cancel,
      timers: {},
    }
    this.live.set(entry.id, entry)
    return entry
  }

  private opened(entry: Entry<Db>): Promise<Opened<Db>> {
    return (entry.opening ??= this.open(entry))
  }

  private async open(entry: Entry<Db>): Promise<Opened<Db>> {
    entry.state = 'waiting'
    try {
      entry.leave = await this.options.turns.enter(entry.cancel.signal)
      const opened = await this.options.open()
      if (entry.cancel.signal.aborted) await opened.rollback()
      entry.cancel.signal.throwIfAborted()
      entry.state = 'open'
      this.options.changed(entry.id, opened.db)
      if (!this.eager) this.limit(entry, 'idle')
      return opened
    } catch (error) {
      this.forget(entry)
      throw error
    }
  }

  private async end(entry: Entry<Db>, how: 'commit' | 'rollback'): Promise<void> {
    const open = entry.state === 'open'
    entry.state = 'ended'
    entry.cancel.abort(this.gone(entry.id, how))
    this.options.changed(entry.id)
    try {
      const opened = await (open ? entry.opening : entry.opening?.catch(() => undefined))
      await opened?.[how]()
    } catch (error) {
      rolledBack(entry.id)
      throw error
    } finally {
      this.forget(entry)
    }
    if (how === 'commit') committed(entry.id)
    else rolledBack(entry.id)
  }

  private forget(entry: Entry<Db>): void {
    entry.state = 'ended'
    Object.values(entry.timers).forEach(clearTimeout)
    this.live.delete(entry.id)
    entry.leave?.()
    if (this.live.size === 0) this.idle?.()
  }

  private limit(entry: Entry<Db>, which: keyof Limits): void {
    const limit = this.options.limits[which]
    const because = { idle: `it was not used for ${limit} ms`, total: `it lasted more than ${limit} ms` }[
      which
    ]
    const timer = setTimeout(() => {
      if (which === 'idle' && entry.running > 0) timer.refresh()
      else void this.lose(entry, because)
    }, limit)
    entry.timers[which] = timer.unref()
  }

  private async lose(entry: Entry<Db>, because: string): Promise<void> {
    this.lost.set(entry.id, because)
    if (this.lost.size > 100) this.lost.delete(this.lost.keys().next().value ?? '')
    this.options.warn(`Database transaction ${entry.id} was rolled back: ${because}.`)
    await this.end(entry, 'rollback').catch((error: unknown) => this.options.warn(String(error)))
  }

  private gone(id: string | number, operation: string): Error {
    const because = this.lost.get(String(id)) ?? 'it was committed or rolled back before'
    // A failed operation rolls its request's transaction back, also when the code that called it goes on.
    if (!id)
      return new Error(
        `The request's database transaction was rolled back before: "${operation}" was refused.`,
      )
    return new Error(`Database transaction ${id} has ended (${because}): "${operation}" was refused.`)
  }
}

function shutDown(): Error {
  return new Error('The database takes no more writes: the hub is shutting down.')
}

function inside(what: string): Error {
  return new Error(
    `${what} inside a database transaction of the same request, which would wait for itself. Pass its \`req\`.`,
  )
}
