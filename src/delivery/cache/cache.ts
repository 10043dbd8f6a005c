import { setImmediate as immediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Change } from '../../model/change.ts'
import type { ResponseBody } from '../outcome/responseBody.ts'
import { Problem } from '../outcome/problem.ts'
import type { MadeAnswer } from '../outcome/madeAnswer.ts'
import { keyOf, type Recipe } from '../query/recipe.ts'

/** An answer, and since when it may be outdated, where the database does not answer. */
export interface Answered {
  entry: ResponseBody
  /** True where it was made before it was asked for. */
  isKnown: boolean
  staleSince?: number
}

/** Makes the answer of a recipe. Throws what is no answer, and a 503 while the database does not answer. */
export type Maker = (recipe: Recipe, isRenewal: boolean) => Promise<MadeAnswer>

export interface CacheOptions {
  /** Most bytes kept: texts, their compressed forms (estimated as as much again) and tags. */
  maxBytes?: number
  now?: () => number
  /** Is told what was made and kept. */
  onKept?: (recipe: Recipe, key: string, made: MadeAnswer) => void
  /** The last answer from elsewhere, for when there is none here and none can be made. */
  last?: (key: string) => Promise<Answered | undefined>
}

/** Only the deed's consequences count. */
export type Purge = Pick<Change, 'tags' | 'gone'> & Partial<Pick<Change, 'about'>>

interface CacheEntry extends Required<MadeAnswer> {
  key: string
  recipe: Recipe
  size: number
  /** Since when something newer has to be made. */
  staleSince: number | undefined
  /** True while it is asked for so often that readers get the last answer while a newer one is made. */
  isHot: boolean
  hits: number
  /** When the hits began to be counted, and when the last one was. */
  hitsSince: number
  lastHit: number
}

/** An answer to make again, unless another one has taken its place by then. */
type Planned = Pick<CacheEntry, 'key' | 'recipe' | 'lastHit'> & Partial<Pick<CacheEntry, 'outcome'>>

interface InFlight {
  /** How many purges there had been when it began. */
  begun: number
  /** The first purge since then that concerns what it makes. */
  outdated: number
  made: Promise<MadeAnswer>
}

/** So many milliseconds the last answer may stand in for the one that is being made. */
export const stopgap = 1_000
/** An answer is made again after so many milliseconds, whatever happened: for changes that passed the hub by. */
export const longest = 15 * 60_000
/** So many requests within so many milliseconds make an answer hot. */
const hot = { hits: 20, within: 10_000 }
/** Fewest hits, and most milliseconds since the last one, with which a purged answer is made again before anybody asks. */
const wanted = { hits: 2, lately: 60_000 }
/** So is what showed a withdrawn document and was asked for so lately: there is no last answer in case of an outage. */
const missed = 10 * 60_000
/** The most answers that are made again by themselves after a purge; the others when they are next asked for. */
const mostRefills = 200
const sizeOfTag = 100

/**
 * Finished answers, each with the tags of what it was made from. A change purges by tag: what showed a withdrawn document
 * is gone at once; everything else is made again, by itself where it was asked for lately. An answer that was being made
 * while it was purged is not kept, and nobody who asked after the purge gets it.
 */
export class Cache {
  private readonly kept: LRUCache<string, CacheEntry>
  private readonly tagged = new Map<string, Set<CacheEntry>>()
  private readonly fills = new Map<string, InFlight>()
  /** The tags of the purges since the oldest fill under way began, by their number. */
  private readonly purges = new Map<number, ReadonlySet<string>>()
  private readonly waiting = new Map<string, Planned>()
  private refilling: Promise<void> | undefined
  private purged = 0
  private readonly now: () => number

  constructor(
    private readonly make: Maker,
    private readonly options: CacheOptions = {},
  ) {
    const { maxBytes = 64 * 1024 * 1024, now = Date.now } = options
    this.now = now
    this.kept = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: maxBytes / 4,
      sizeCalculation: ({ size }) => size,
      dispose: (kept) => this.forget(kept),
    })
  }

  /** Estimated bytes held now. */
  get held(): number {
    return this.kept.calculatedSize
  }

  /** Number of answers held now. */
  get entries(): number {
    return this.kept.size
  }

  /** Resolves when nothing is being made again. */
  async settled(): Promise<void> {
    while (this.refilling) await this.refilling
  }

  /** An answer that may be sent as it is, if there is one. */
  get(key: string): ResponseBody | undefined {
    const kept = this.kept.get(key)
    if (!kept) return undefined
    const now = this.now()
    const entry = this.current(kept, now)
    if (!entry) return undefined
    count(kept, now)
    return entry
  }

  /**
   * The answer of a recipe, made at most once at a time; the last one where the database does not answer.
   * @param allowed throws when nothing may be made for who asks; asked where nobody else has it made just now
   * @throws what the maker throws, what `allowed` throws, and that there is nothing
   */
  async answer(recipe: Recipe, allowed?: () => Promise<void>): Promise<Answered> {
    const key = keyOf(recipe)
    const entry = this.get(key)
    if (entry) return { entry, isKnown: true }
    const absent = this.absent(key)
    if (allowed && !absent && !this.fills.has(key)) await allowed()
    const outcome = absent ?? (await this.outcome(key, recipe))
    const kept = this.kept.peek(key)
    if (kept) count(kept, this.now())
    if (!(outcome instanceof Problem)) return { entry: outcome, isKnown: false }
    const last = outcome.status === 503 ? await this.last(key) : undefined
    if (last) return last
    throw outcome
  }

  /** Plans the stale answers that readers ask for often to be made again, now that the database answers again. */
  revive(): void {
    for (const kept of this.kept.values()) if (kept.staleSince !== undefined) this.age(kept, this.now())
    this.refilling ??= this.refillAll()
  }

  /** Something changed: what depends on it is no longer true. */
  purge({ tags, gone, about }: Purge): void {
    this.purged += 1
    if (this.fills.size > 0) this.purges.set(this.purged, new Set(tags))
    const withdrawn = gone ? about : undefined
    const now = this.now()
    for (const tag of tags)
      for (const kept of this.tagged.get(tag) ?? []) {
        if (tag === withdrawn) this.remove(kept, now)
        else this.age(kept, now)
      }
    this.refilling ??= this.refillAll()
  }

  private current(kept: CacheEntry, now: number): ResponseBody | undefined {
    if (now >= kept.expiresAt) {
      this.kept.delete(kept.key)
      return undefined
    }
    if (kept.outcome instanceof Problem) return undefined
    if (kept.staleSince === undefined) {
      if (now - kept.madeAt > longest) this.renew(kept, now)
      return kept.outcome
    }
    return kept.isHot && now - kept.staleSince < stopgap ? kept.outcome : undefined
  }

  private async outcome(key: string, recipe: Recipe): Promise<ResponseBody | Problem> {
    try {
      return (await this.made(key, recipe, this.purged)).outcome
    } catch (error) {
      if (error instanceof Problem) return error
      throw error
    }
  }

  /** The last answer that was made, unless it may not be shown any more. */
  private async last(key: string): Promise<Answered | undefined> {
    const kept = this.kept.peek(key)
    const now = this.now()
    if (!kept || now >= kept.expiresAt) return this.options.last?.(key)
    const { outcome, staleSince = now } = kept
    return outcome instanceof Problem ? undefined : { entry: outcome, isKnown: true, staleSince }
  }

  /** That there is nothing, where that is known and not too long ago. */
  private absent(key: string): Problem | undefined {
    const kept = this.kept.get(key)
    if (!(kept?.outcome instanceof Problem) || kept.staleSince !== undefined) return undefined
    return this.now() - kept.madeAt > longest ? undefined : kept.outcome
  }

  private async made(key: string, recipe: Recipe, asked: number): Promise<MadeAnswer> {
    const fill = this.fills.get(key) ?? this.fill(key, recipe)
    const made = await fill.made
    const isTrue = fill.outdated > asked && this.now() < made.expiresAt
    return isTrue ? made : this.made(key, recipe, asked)
  }

  private fill(key: string, recipe: Recipe): InFlight {
    const fill: InFlight = {
      begun: this.purged,
      outdated: Infinity,
      made: this.prepared(key, recipe).then(
        (made) => {
          fill.outdated = this.firstPurge(fill.begun, made.tags)
          this.end(key)
          if (fill.outdated === Infinity) this.keep(key, recipe, made)
          else this.plan({ key, recipe, lastHit: this.now(), outcome: this.kept.peek(key)?.outcome })
          return made
        },
        (error: unknown) => {
          this.end(key)
          throw error
        },
      ),
    }
    this.fills.set(key, fill)
    return fill
  }

  /** The answer, compressed already in the codings that readers wanted of the last one. */
  private async prepared(key: string, recipe: Recipe): Promise<MadeAnswer> {
    const known = this.kept.peek(key)
    const made = await this.make(recipe, known !== undefined && known.staleSince === undefined)
    const before = this.kept.peek(key)?.outcome
    const { outcome } = made
    if (!before || before instanceof Problem || outcome instanceof Problem) return made
    const wanted = (['gzip', 'br'] as const).filter((coding) => before.ready(coding) !== undefined)
    await Promise.all(wanted.map((coding) => outcome.bytes(coding)))
    return made
  }

  private firstPurge(begun: number, tags: readonly string[]): number {
    for (const [number, purged] of this.purges)
      if (number > begun && tags.some((tag) => purged.has(tag))) return number
    return Infinity
  }

  private end(key: string): void {
    this.fills.delete(key)
    const oldest = Math.min(...[...this.fills.values()].map(({ begun }) => begun))
    for (const number of this.purges.keys()) if (number <= oldest) this.purges.delete(number)
  }

  private keep(key: string, recipe: Recipe, made: MadeAnswer): void {
    const now = this.now()
    if (now >= made.expiresAt) return
    const before = this.kept.peek(key)
    const bytes = made.outcome instanceof Problem ? 500 : made.outcome.size
    const kept: CacheEntry = {
      ...made,
      key,
      recipe,
      size: bytes + made.tags.length * sizeOfTag,
      madeAt: made.madeAt ?? now,
      staleSince: undefined,
      isHot: false,
      hits: before?.hits ?? 0,
      hitsSince: before?.hitsSince ?? now,
      lastHit: before?.lastHit ?? now,
    }
    this.kept.set(key, kept)
    if (!this.kept.has(key)) return
    for (const tag of kept.tags) {
      const those = this.tagged.get(tag) ?? new Set()
      this.tagged.set(tag, those)
      those.add(kept)
    }
    this.options.onKept?.(recipe, key, made)
  }

  private forget(kept: CacheEntry): void {
    for (const tag of kept.tags) {
      const those = this.tagged.get(tag)
      those?.delete(kept)
      if (those?.size === 0) this.tagged.delete(tag)
    }
  }

  private age(kept: CacheEntry, now: number): void {
    kept.staleSince ??= now
    kept.isHot = kept.hits >= hot.hits && now - kept.hitsSince < 2 * hot.within
    if (kept.hits >= wanted.hits && now - kept.lastHit < wanted.lately) this.waiting.set(kept.key, kept)
  }

  private remove({ key, recipe, lastHit }: CacheEntry, now: number): void {
    this.kept.delete(key)
    if (now - lastHit < missed) this.waiting.set(key, { key, recipe, lastHit })
  }

  private renew(kept: CacheEntry, now: number): void {
    kept.madeAt = now
    this.plan(kept)
  }

  private plan(planned: Planned): void {
    this.waiting.set(planned.key, planned)
    this.refilling ??= this.refillAll()
  }

  /** Makes again what waits for it, one after the other, what was asked for last first; readers get their turn in between. */
  private async refillAll(): Promise<void> {
    await Promise.resolve()
    while (this.waiting.size > 0) {
      const latest = [...this.waiting.values()].sort((one, other) => other.lastHit - one.lastHit)
      this.waiting.clear()
      for (const kept of latest.slice(0, mostRefills)) {
        await immediate()
        await this.refill(kept)
      }
    }
    this.refilling = undefined
  }

  private async refill({ key, recipe, outcome }: Planned): Promise<void> {
    if (this.kept.peek(key)?.outcome !== outcome) return
    const fill = this.fills.get(key) ?? this.fill(key, recipe)
    await fill.made.catch(() => undefined)
  }
}

function count(kept: CacheEntry, now: number): void {
  if (now - kept.hitsSince > hot.within) {
    kept.hitsSince = now
    kept.hits = 0
  }
  kept.hits += 1
  kept.lastHit = now
}
