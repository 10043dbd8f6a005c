import { setImmediate as breath, setTimeout as pause } from 'node:timers/promises'
import type { Where } from 'payload'
import type { Purges } from '../../publish/tail.ts'
import type { Content, Stored } from '../content.ts'
import { isKind, type Kind, kinds } from '../kinds.ts'
import { chooseLanguage } from '../language.ts'
import { allOf, anyOf, beginning, exactly, token } from './condition.ts'
import { Holdings, keyOf } from './holdings.ts'
import { type Test, testOf } from './matches.ts'
import type { Row } from './row.ts'
import { wordsIn } from './words.ts'

/** What is searched for. */
export interface Asked {
  /** Words; without them everything is found that meets the conditions. */
  q: string | undefined
  /** The reader's language. */
  lang: string
  /** By kind, what the database would be asked for. Other kinds are not found. */
  where: ReadonlyMap<Kind, Where>
  /** The languages to try after the reader's where a document has an owner, and where it has none. */
  localesOf: (municipality: string | undefined) => readonly string[]
}

/** What was found, the best first. */
export interface Found {
  rows: readonly Row[]
  /** Not everything is indexed yet. */
  isPartial: boolean
}

/** Finds what is published. */
export interface Search {
  find(asked: Asked): Promise<Found>
  /** Enough of a topic or a project to name it. */
  pointerOf(kind: Kind, id: string): Stored | undefined
}

/** So many documents are read at once while the index is built; between them others have their turn. */
const pageSize = 25
/** So many milliseconds a search waits for an index that is being built, before it answers with what there is. */
const patience = 3_000
/** Matches of a tier that fit about as well share one of so many steps, and are ordered by their date. */
const steps = 10

/** In which of its languages a document may be found. */
interface Fit {
  among: readonly string[]
  fits: (row: Row, lang: string) => boolean
}

/**
 * The index of what readers may have, in this process' memory: words by language, and a row for each document. It is read
 * through the public door, once as a whole and then what changes; what is withdrawn is gone at once.
 */
export class SearchIndex implements Search {
  private readonly held: Holdings
  /** What has changed and is to be read again. */
  private readonly stale = new Set<string>()
  /** For each read that is under way, what has changed since it began: what it brings of that may be out of date. */
  private readonly reads = new Set<Set<string>>()
  private building: Promise<void> | undefined
  private rereading: Promise<void> | undefined
  private isBuilt = false
  private isClosed = false

  constructor(
    private readonly content: Pick<Content, 'bare'>,
    offered: readonly string[],
  ) {
    this.held = new Holdings(offered)
  }

  /** Something changed: what was withdrawn is forgotten now, the rest before anything is found again. */
  apply(purges: Purges): void {
    for (const { about, gone, deed } of purges) {
      const [kind = '', id = ''] = about?.split('/') ?? []
      if (about === undefined || !isKind(kind)) continue
      for (const changed of this.reads) changed.add(about)
      if (gone) this.held.forget(about)
      if (deed === 'withdrawn') this.stale.delete(keyOf(kind, id))
      else if (this.building || this.isBuilt) this.stale.add(keyOf(kind, id))
    }
    if (this.stale.size > 0) void this.refresh().catch(() => undefined)
  }

  /** Builds the index, or goes on where the database failed. @throws when the database does not answer */
  build(): Promise<void> {
    this.building ??= this.readAll().catch((error: unknown) => {
      this.building = undefined
      throw error
    })
    return this.building
  }

  async find(asked: Asked): Promise<Found> {
    await this.builtInTime()
    await this.refresh()
    const tests = new Map([...asked.where].map(([kind, where]) => [kind, testOf(where)]))
    const isPartial = !this.isBuilt
    if (asked.q === undefined) return { rows: this.everything(tests), isPartial }
    const scores = this.matching(wordsIn(asked.q), asked, tests)
    return { rows: this.ranked(scores), isPartial }
  }

  pointerOf(kind: Kind, id: string): Stored | undefined {
    return this.held.rowOf(kind, id)?.pointer
  }

  /** Ends in order: nothing is read after it. */
  async close(): Promise<void> {
    this.isClosed = true
    await Promise.allSettled([this.building, this.rereading])
    this.held.engine.close()
  }

  private async builtInTime(): Promise<void> {
    if (this.isBuilt) return
    const end = new AbortController()
    await Promise.race([
      this.build(),
      pause(patience, undefined, { signal: end.signal }).catch(() => undefined),
    ])
    end.abort()
  }

  private async readAll(): Promise<void> {
    for (const kind of kinds) {
      for (let last = ''; !this.isClosed;) {
        const where: Where = last === '' ? {} : { id: { greater_than: last } }
        const documents = await this.read(kind, where)
        last = documents.at(-1)?.id ?? ''
        if (documents.length < pageSize) break
        await breath()
      }
    }
    this.isBuilt = !this.isClosed
  }

  /** Reads documents and indexes them as they are, but for those that have changed meanwhile. */
  private async read(kind: Kind, where: Where): Promise<Stored[]> {
    const changed = new Set<string>()
    this.reads.add(changed)
    const documents = await this.content.bare(kind, where, pageSize).finally(() => this.reads.delete(changed))
    if (this.isClosed) return []
    const current = documents.filter(({ id }) => !changed.has(keyOf(kind, id)))
    this.held.put(kind, current)
    return documents
  }

  /** Reads again what has changed; whoever asks meanwhile waits for the same. */
  private refresh(): Promise<void> {
    if (this.stale.size === 0 && !this.rereading) return Promise.resolve()
    this.rereading ??= this.reread().finally(() => (this.rereading = undefined))
    return this.rereading
  }

  private async reread(): Promise<void> {
    while (this.stale.size > 0 && !this.isClosed) {
      const [first = ''] = this.stale
      const [kind = ''] = first.split('/')
      if (isKind(kind)) await this.rereadSome(kind)
    }
  }

  private async rereadSome(kind: Kind): Promise<void> {
    const keys = [...this.stale].filter((key) => key.startsWith(`${kind}/`)).slice(0, pageSize)
    for (const key of keys) this.stale.delete(key)
    const ids = keys.map((key) => key.slice(kind.length + 1))
    const documents = await this.read(kind, { id: { in: ids } }).catch((error: unknown) => {
      for (const key of keys) this.stale.add(key)
      throw error
    })
    const found = new Set(documents.map(({ id }) => keyOf(kind, id)))
    for (const key of keys) if (!found.has(key)) this.held.forget(key)
  }

  private everything(tests: ReadonlyMap<Kind, Test>): Row[] {
    return this.held
      .all()
      .filter((row) => tests.get(row.kind)?.(row))
      .sort(byDate)
  }

  /**
   * The documents with all the words. First in the language in which the reader gets each; where that finds nothing, in all
   * their languages; where that finds nothing, by words that are nearly the same.
   */
  private matching(
    words: readonly string[],
    asked: Asked,
    tests: ReadonlyMap<Kind, Test>,
  ): Map<number, number> {
    const shownIn = this.shownIn(asked)
    const shown: Fit = {
      among: this.held.offered.filter((lang) => this.held.stands(lang, asked.lang)),
      fits: (row, lang) => shownIn(row) === lang,
    }
    const any: Fit = { among: this.held.offered, fits: () => true }
    const exact = () => this.conditionOf(words)
    const near = (lang: string) => this.conditionOf(words, lang)
    for (const condition of [exact, near])
      for (const fit of [shown, any]) {
        const found = this.scores(words, condition, tests, fit)
        if (found.size > 0) return found
      }
    return new Map()
  }

  private scores(
    words: readonly string[],
    condition: (lang: string) => string,
    tests: ReadonlyMap<Kind, Test>,
    { among, fits }: Fit,
  ): Map<number, number> {
    const best = new Map<number, number>()
    for (const lang of among)
      for (const [number, score] of this.held.engine.find(lang, condition(lang), words)) {
        const row = this.held.row(number)
        if (row && fits(row, lang) && tests.get(row.kind)?.(row))
          best.set(number, Math.max(best.get(number) ?? 0, score))
      }
    return best
  }

  /** @param near where words that nothing holds are taken for others of this language */
  private conditionOf(words: readonly string[], near?: string): string {
    return allOf(
      words.map((word) => {
        const own = beginning(word)
        const related = this.held.engine.named(own).flatMap((number) => this.held.row(number)?.id ?? [])
        const meant =
          near === undefined || related.length > 0 || this.isKnown(own)
            ? []
            : this.held.engine.near(near, word)
        return anyOf([own, ...[...related.map(token), ...meant].map(exactly)])
      }),
    )
  }

  private isKnown(condition: string): boolean {
    return this.held.offered.some((lang) => this.held.engine.knows(lang, condition))
  }

  /** In which language the reader gets a document: as its presenter chooses it. */
  private shownIn({ lang, localesOf }: Asked): (row: Row) => string | undefined {
    const chains = new Map<string | undefined, readonly string[]>()
    return ({ facts: { municipality }, languages, sourceLocale }) => {
      if (languages.includes(lang)) return lang
      const owner = typeof municipality === 'string' ? municipality : undefined
      const locales = chains.get(owner) ?? localesOf(owner)
      chains.set(owner, locales)
      return chooseLanguage(languages, [lang, ...locales, sourceLocale])
    }
  }

  /** By how well they fit, in steps; within a step by date, then by id, so that pages neither repeat nor lose one. */
  private ranked(scores: ReadonlyMap<number, number>): Row[] {
    return [...scores]
      .flatMap(([number, score]) => {
        const row = this.held.row(number)
        return row ? [{ row, step: Math.floor(score * steps) }] : []
      })
      .sort((one, other) => other.step - one.step || byDate(one.row, other.row))
      .map(({ row }) => row)
  }
}

function byDate(one: Row, other: Row): number {
  if (one.date !== other.date) return one.date > other.date ? -1 : 1
  return one.id < other.id ? -1 : 1
}
