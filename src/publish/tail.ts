import type { Payload } from 'payload'
import { decodeTime, encodeTime } from 'ulid'
import type { onCommit } from '../database/transactions/commits.ts'
import { defaultLimits } from '../database/transactions/transactions.ts'
import { afterFreeTime } from '../database/transactions/freeTime.ts'
import { withTimeout } from '../database/transactions/withTimeout.ts'
import { passed } from './clock.ts'
import type { Announced } from '../model/change.ts'

/** Purges of answers that must be made again: changes as they were announced, or tags that the passing of time concerns. */
export type Purges = readonly (Pick<Announced, 'tags' | 'gone'> & Partial<Announced>)[]

export interface TailOptions {
  payload: Payload
  apply: (purges: Purges) => void
  /** Says what was committed in this process. */
  onCommit: typeof onCommit
  now?: () => Date
  /** The change up to which everything is applied already; by default only what is committed from now on is. */
  since?: string | undefined
  /** The instant up to which the passing of time is applied already; by default the present. */
  clockSince?: Date | undefined
  /** Called before anything is applied when the database does not know that change: it is another one, or an older state. */
  onUnknown?: () => void
  /** Called after each look with the newest change that is applied, or with what the database said instead. */
  onLook?: (outcome: { position: string } | { error: unknown }) => void
  /** Milliseconds that a look may take before it is reported as failed; it goes on all the same. */
  patience?: number
  /** Milliseconds between two looks at the outbox: how long another process' change may go unseen. */
  interval?: number
}

/**
 * How far back changes are looked for, in milliseconds: a smaller id may be committed later than a greater one, at most as
 * much later as a transaction lasts, and clocks of different machines differ a little.
 */
export const lookback = defaultLimits.total + 30_000

/** The most rows read at once. */
const page = 500
/** Every so many looks, what was committed out of order is looked for too. */
const sweepEvery = 4

/** So many milliseconds a look that is under way may still take when the tail ends. */
const lastLook = 1_000

/** The part after the time of a ULID that no change has. */
const lastPart = '0'.repeat(16)

/** The smallest ULID of an instant. */
const firstId = (milliseconds: number): string => `${encodeTime(Math.max(0, milliseconds))}${lastPart}`

/**
 * Follows the outbox. What this process commits is applied at once; what others commit, at the next look; what a process
 * that was killed between its commit and its purge has left, likewise. Each change is applied once.
 */
export class Tail {
  private readonly seen = new Set<string>()
  private position: string
  private readAt: number
  private looks = 0
  private clock: Date
  private timer: NodeJS.Timeout | undefined
  private looking: Promise<void> | undefined
  private failing = false
  private isChecked = false
  private isStopped = false
  private readonly stopListening: () => void
  private readonly now: () => Date
  private readonly options: TailOptions

  constructor(options: TailOptions) {
    this.options = options
    this.now = options.now ?? (() => new Date())
    const now = this.now()
    this.clock = options.clockSince && options.clockSince < now ? options.clockSince : now
    this.readAt = now.valueOf()
    const known = options.since === undefined ? now.valueOf() : decodeTime(options.since)
    this.position = firstId(Math.min(known, now.valueOf()) - lookback)
    this.stopListening = options.onCommit((changes) => this.accept(changes))
    this.wait()
  }

  /** Seconds since the outbox was last read to its end. */
  get lag(): number {
    return (this.now().valueOf() - this.readAt) / 1000
  }

  /** Looks at the outbox and at the clock now. @throws when the database does not answer */
  look(): Promise<void> {
    this.looking ??= this.reported().finally(() => (this.looking = undefined))
    return this.looking
  }

  /** Something was committed elsewhere: looks now, and once more where a look is under way that may have missed it. */
  wake(): void {
    const again = this.looking
    const next = again ? again.catch(() => undefined).then(() => this.look()) : this.look()
    next.catch(() => undefined)
  }

  /** Ends in order: nothing is applied after it. A database that does not answer is not waited for. */
  async stop(): Promise<void> {
    this.stopListening()
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.looking && !this.failing) await withTimeout(lastLook, this.looking).catch(() => undefined)
    this.isStopped = true
  }

  private wait(): void {
    const next = () =>
      void this.look()
        .catch(() => undefined)
        .finally(() => this.timer && this.wait())
    this.timer = setTimeout(next, this.options.interval ?? 500).unref()
  }

  /** One look, reported as it ends, and as failed when it lasts too long. */
  private async reported(): Promise<void> {
    const late = new Error(`The database has not answered for ${this.options.patience} ms.`)
    const { patience } = this.options
    const callOff = patience === undefined ? undefined : afterFreeTime(patience, () => this.failed(late))
    try {
      await this.read()
      this.answered()
    } catch (error) {
      this.failed(error)
      throw error
    } finally {
      callOff?.()
    }
  }

  private async read(): Promise<void> {
    await this.check()
    for (let rows = await this.after(this.position); rows.length > 0;) {
      this.accept(rows)
      rows = rows.length < page ? [] : await this.after(this.position)
    }
    this.looks += 1
    if (this.looks % sweepEvery === 0) await this.sweep()
    this.readAt = this.now().valueOf()
    await this.tick()
  }

  /** Checks once, at the first look, that the database is the one that was followed before, and no older state of it. */
  private async check(): Promise<void> {
    const { payload, since, onUnknown } = this.options
    if (this.isChecked) return
    if (since !== undefined && !since.endsWith(lastPart)) {
      const { totalDocs } = await payload.db.count({
        collection: 'changes',
        where: { id: { equals: since } },
      })
      if (totalDocs === 0) onUnknown?.()
    }
    this.isChecked = true
  }

  /** Reads what was committed later than its id says, where the rows of late are more than those that were seen. */
  private async sweep(): Promise<void> {
    const since = firstId(this.now().valueOf() - lookback)
    for (const id of this.seen) if (id < since) this.seen.delete(id)
    const { payload } = this.options
    const { totalDocs } = await payload.db.count({
      collection: 'changes',
      where: { id: { greater_than: since } },
    })
    if (totalDocs <= this.seen.size) return
    for (let rows = await this.after(since); rows.length > 0;) {
      this.accept(rows)
      rows = rows.length < page ? [] : await this.after(rows.at(-1)?.id ?? since)
    }
  }

  /** Applies the changes that the passing of time alone has made since the last look, up to the last full minute. */
  private async tick(): Promise<void> {
    const minute = new Date(Math.floor(this.now().valueOf() / 60_000) * 60_000)
    if (minute <= this.clock) return
    const tags = await passed(this.options.payload, this.clock, minute)
    this.clock = minute
    if (tags.length > 0 && !this.isStopped) this.options.apply([{ tags, gone: false }])
  }

  private accept(changes: readonly Announced[]): void {
    const fresh = changes.filter(({ id }) => !this.seen.has(id))
    for (const { id } of fresh) {
      this.seen.add(id)
      if (id > this.position) this.position = id
    }
    if (fresh.length > 0 && !this.isStopped) this.options.apply(fresh)
  }

  private async after(id: string): Promise<Announced[]> {
    const { docs } = await this.options.payload.db.find<Announced>({
      collection: 'changes',
      where: { id: { greater_than: id } },
      sort: 'id',
      limit: page,
      pagination: false,
    })
    return docs
  }

  private answered(): void {
    if (this.failing) this.options.payload.logger.info('The outbox can be read again.')
    this.failing = false
    if (!this.isStopped) this.options.onLook?.({ position: this.position })
  }

  private failed(error: unknown): void {
    if (this.isStopped) return
    if (!this.failing) this.options.payload.logger.warn({ err: error }, 'The outbox cannot be read.')
    this.failing = true
    this.options.onLook?.({ error })
  }
}
