import type { Purges } from '../../publish/tail.ts'
import type { MadeAnswer } from '../outcome/madeAnswer.ts'
import { Cache, type CacheOptions, longest } from './cache.ts'
import { responseBodyOf } from '../outcome/responseBody.ts'
import type { AnswerMaker } from '../render/maker.ts'
import { databaseGone, Problem } from '../outcome/problem.ts'
import { keyOf, type Recipe } from '../query/recipe.ts'
import { type Applied, isLasting, type Snapshot, type Stored } from './snapshot.ts'
import type { Watch } from './watch.ts'

/**
 * A node that was off for less, in milliseconds, may show its snapshot before the outbox has confirmed it, as it would have
 * done had it not been off.
 */
export const shortPause = 60_000

/** How often, in milliseconds, the snapshot is told that nothing has changed, and that this process is alive. */
const confirmEvery = 5_000

export interface MemoryOptions {
  maker: AnswerMaker
  watch: Watch
  /** Asks whether the database is away. */
  isAway: () => Promise<boolean>
  snapshot?: Snapshot | undefined
  /** Up to where the outbox was applied to the snapshot before this process. */
  applied?: Applied | undefined
  cache?: CacheOptions | undefined
  now: () => number
}

/** The cache of answers: in memory, and on disk, where it outlives a restart. */
export class Memory {
  readonly cache: Cache
  private readonly options: MemoryOptions
  /** True once every change is applied to the answers on disk. */
  private isCurrent = false
  private readonly isTrusted: boolean
  private readonly living: NodeJS.Timeout
  private readonly loaded = new WeakSet<MadeAnswer>()
  private confirmed = { position: '', at: 0 }

  constructor(options: MemoryOptions) {
    this.options = options
    const { applied, now } = options
    this.isTrusted = applied !== undefined && now() - applied.aliveAt < shortPause
    this.living = setInterval(() => this.live(), confirmEvery).unref()
    this.cache = new Cache((recipe, isRenewal) => this.make(recipe, isRenewal), {
      now,
      last: (key) => this.last(key),
      onKept: (recipe, key, made) => this.store(recipe, key, made),
      ...options.cache,
    })
  }

  /** Changes were committed, or time has passed. */
  apply(purges: Purges): void {
    const { snapshot } = this.options
    for (const purge of purges) {
      snapshot?.purge(purge.tags, purge.gone ? purge.about : undefined)
      this.cache.purge(purge)
    }
  }

  /** The database answers, and every change up to this one is applied. */
  answered(position: string): void {
    const { snapshot, watch, now } = this.options
    this.isCurrent = true
    if (position !== this.confirmed.position || now() - this.confirmed.at >= confirmEvery) {
      this.confirmed = { position, at: now() }
      snapshot?.reached(position)
    }
    const wasLost = watch.lostAt !== undefined
    watch.answered()
    if (wasLost) this.cache.revive()
  }

  /** The tags of what was kept under a key, unless something has changed that it depends on, or may have. */
  async tagsOf(key: string): Promise<readonly string[] | undefined> {
    const stored = this.canShow ? await this.stored(key) : undefined
    return stored?.staleSince === undefined ? stored?.made.tags : undefined
  }

  /** Keeps on disk that something is public, until something changes that carries one of the tags. */
  keep(key: string, { tags, expiresAt }: Omit<MadeAnswer, 'outcome'>): void {
    this.options.snapshot?.put(key, { outcome: responseBodyOf('', ''), tags, expiresAt })
  }

  async close(): Promise<void> {
    clearInterval(this.living)
    this.live()
    await this.options.snapshot?.close()
  }

  private async make(recipe: Recipe, isRenewal: boolean): Promise<MadeAnswer> {
    const { maker, watch, isAway } = this.options
    const stored = isRenewal || !this.isCurrent ? undefined : await this.fresh(recipe)
    if (stored) return stored
    try {
      return await watch.guard(() => maker(recipe))
    } catch (error) {
      if (error instanceof Problem || !(await isAway())) throw error
      watch.lost()
      throw databaseGone()
    }
  }

  private async fresh(recipe: Recipe): Promise<MadeAnswer | undefined> {
    const stored = isLasting(recipe) ? await this.stored(keyOf(recipe)) : undefined
    if (!stored || stored.staleSince !== undefined) return undefined
    if (this.options.now() - stored.madeAt > longest) return undefined
    const made = { ...stored.made, madeAt: stored.madeAt }
    this.loaded.add(made)
    return made
  }

  /** Returns whether the answers on disk may be shown. */
  private get canShow(): boolean {
    return this.isCurrent || this.isTrusted
  }

  private live(): void {
    if (this.canShow) this.options.snapshot?.alive()
  }

  private async last(key: string) {
    if (!this.canShow) return undefined
    const stored = await this.stored(key)
    const { applied, now } = this.options
    const known = this.isCurrent ? now() : applied?.at
    return (
      stored && {
        entry: stored.made.outcome,
        isKnown: true,
        staleSince: stored.staleSince ?? known ?? stored.madeAt,
      }
    )
  }

  /** Reads an answer from disk. A disk that fails counts as an empty one. */
  private stored(key: string): Promise<Stored | undefined> {
    return this.options.snapshot?.get(key).catch(() => undefined) ?? Promise.resolve(undefined)
  }

  private store(recipe: Recipe, key: string, made: MadeAnswer): void {
    const { outcome } = made
    if (this.loaded.has(made) || outcome instanceof Problem || !isLasting(recipe)) return
    this.options.snapshot?.put(key, { ...made, outcome })
  }
}
