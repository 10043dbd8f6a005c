import { setImmediate as breath, setTimeout as pause } from 'node:timers/promises'
import type { Where } from 'payload'
import type { Purges } from '../../publish/tail.ts'
import type { Stored } from '../content/content.ts'
import { isKind, type Kind, kinds } from '../../model/kinds/index.ts'
import { chooseLanguage } from '../query/language.ts'
import { Budget } from './budget.ts'
import { allOf, anyOf, beginning, exactly, token } from './condition.ts'
import { Holdings, keyOf } from './holdings.ts'
import { type Test, testOf } from './matches.ts'
import { near, type Terms } from './near.ts'
import type { Row } from './row.ts'
import { wordsIn } from './words.ts'

/** A search: words, language and conditions. */
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

/** The documents found, the best first. */
export interface Found {
  rows: readonly Row[]
  /** Not everything is indexed yet, or there was no time to look at all of it. */
  isPartial: boolean
}

/** Finds what is published. */
export interface Search {
  find(asked: Asked): Promise<Found>
  /** Enough of a topic or a project to name it. */
  pointerOf(collection: string, id: string): Stored | undefined
}

/** Where the index reads from. */
export interface SearchSource {
  /** The first documents that match, by id, as readers may have them: relations are ids. */
  some(kind: Kind, where: Where, limit: number): Promise<Stored[]>
}

/** So many documents are read at once while the index is built; between them others have their turn. */
const pageSize = 25
/** Kinds whose names decide what is found, or name what is counted, whatever kind is searched. */
export const naming: readonly Kind[] = ['municipalities', 'partners', 'projects', 'topics']

/** So many milliseconds a search waits for what is being read, before it answers with what there is. */
const usualPatience = 3_000
/** Matches of a tier that fit about as well share one of so many steps, and are ordered by their date. */
const steps = 10

/** In which of its languages a document may be found. */
interface Fit {
  among: readonly string[]
  fits: (row: Row, lang: string) => boolean
}

/** A word that is searched for. */
interface Meaning {
  word: string
  /** True where any document has it, in whatever language. */
  isKnown: boolean
  /** Of these one must be met. */
  conditions: string[]
}

const conditionOf = (meant: readonly Meaning[]): string =>
  allOf(meant.map(({ conditions }) => anyOf(conditions)))

/**
 * The index of what readers may have, in this process' memory: words by language, and a row for each document. It is read
 * through the public door, once as a whole and then what changes; what is withdrawn is gone at once.
 */
export class SearchIndex implements Search {
  private readonly held: Holdings
  /** By kind, the ids of changed documents that are still to be read again, and the reads of them that are under way. */
  private readonly stale = new Map<Kind, Set<string>>()
  private readonly rereading = new Map<Kind, Promise<void>>()
  /** For each read that is under way, what has changed since it began: what it brings of that may be out of date. */
  private readonly reads = new Set<Set<string>>()
  private readonly finding = new Set<Promise<Found>>()
  private building: Promise<void> | undefined
  private isBuilt = false
  private isClosed = false

  constructor(
    private readonly source: SearchSource,
    offered: readonly string[],
    private readonly patience = usualPatience,
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
      if (deed === 'withdrawn') this.stale.get(kind)?.delete(id)
      else if (this.building || this.isBuilt) this.staleOf(kind).add(id)
    }
    for (const kind of this.stale.keys()) void this.refresh(kind).catch(() => undefined)
  }

  /** Builds the index, or goes on where the database failed. @throws when the database does not answer */
  build(): Promise<void> {
    this.building ??= this.readAll().catch((error: unknown) => {
      this.building = undefined
      throw error
    })
    return this.building
  }

  find(asked: Asked): Promise<Found> {
    const finding = this.found(asked).finally(() => this.finding.delete(finding))
    this.finding.add(finding)
    return finding
  }

  private async found(asked: Asked): Promise<Found> {
    const isCurrent = await this.currentInTime(new Set([...asked.where.keys(), ...naming]))
    const tests = new Map([...asked.where].map(([kind, where]) => [kind, testOf(where)]))
    if (asked.q === undefined) return { rows: this.everything(tests), isPartial: !isCurrent }
    const budget = await Budget.begin()
    const scores = await this.matching(wordsIn(asked.q), asked, tests, budget)
    return { rows: this.ranked(scores), isPartial: !isCurrent || budget.isSpent }
  }

  pointerOf(collection: string, id: string): Stored | undefined {
    return isKind(collection) ? this.held.rowOf(collection, id)?.pointer : undefined
  }

  /** Ends in order: nothing is read after it. */
  async close(): Promise<void> {
    this.isClosed = true
    await Promise.allSettled([this.building, ...this.rereading.values(), ...this.finding])
    this.held.engine.close()
  }

  /** Waits until these kinds are indexed as they are now. @returns `false` where that takes longer than a reader waits */
  private async currentInTime(searched: ReadonlySet<Kind>): Promise<boolean> {
    const end = new AbortController()
    const all = this.isBuilt ? Promise.resolve() : this.build()
    const isCurrent = await Promise.race([
      all.then(() => Promise.all([...searched].map((kind) => this.refresh(kind)))).then(() => this.isBuilt),
      pause(this.patience, false, { signal: end.signal }).catch(() => false),
    ])
    end.abort()
    return isCurrent
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
    const documents = await this.source.some(kind, where, pageSize).finally(() => this.reads.delete(changed))
    if (this.isClosed) return []
    const current = documents.filter(({ id }) => !changed.has(keyOf(kind, id)))
    this.held.put(kind, current)
    return documents
  }

  private staleOf(kind: Kind): Set<string> {
    const ids = this.stale.get(kind) ?? new Set()
    this.stale.set(kind, ids)
    return ids
  }

  /** Reads again what has changed of a kind; whoever asks meanwhile waits for the same. */
  private refresh(kind: Kind): Promise<void> {
    const running = this.rereading.get(kind)
    if (running) return running
    if (this.staleOf(kind).size === 0) return Promise.resolve()
    const rereading = this.reread(kind).finally(() => this.rereading.delete(kind))
    this.rereading.set(kind, rereading)
    return rereading
  }

  private async reread(kind: Kind): Promise<void> {
    while (this.staleOf(kind).size > 0 && !this.isClosed) await this.rereadSome(kind, this.staleOf(kind))
  }

  private async rereadSome(kind: Kind, stale: Set<string>): Promise<void> {
    const ids = [...stale].slice(0, pageSize)
    for (const id of ids) stale.delete(id)
    const documents = await this.read(kind, { id: { in: ids } }).catch((error: unknown) => {
      for (const id of ids) stale.add(id)
      throw error
    })
    const found = new Set(documents.map(({ id }) => id))
    for (const id of ids) if (!found.has(id)) this.held.forget(keyOf(kind, id))
  }

  private everything(tests: ReadonlyMap<Kind, Test>): Row[] {
    return this.held
      .all()
      .filter((row) => tests.get(row.kind)?.(row))
      .sort(byDate)
  }

  /**
   * The documents with all the words. First in the language in which the reader gets each; where that finds nothing, in all
   * their languages; where that finds nothing, by words that are nearly the same. All that for so long as the budget reaches.
   */
  private async matching(
    words: readonly string[],
    asked: Asked,
    tests: ReadonlyMap<Kind, Test>,
    budget: Budget,
  ): Promise<Map<number, number>> {
    const shownIn = this.shownIn(asked)
    const shown: Fit = {
      among: this.held.offered.filter((lang) => this.held.stands(lang, asked.lang)),
      fits: (row, lang) => shownIn(row) === lang,
    }
    const any: Fit = { among: this.held.offered, fits: () => true }
    const meant: Meaning[] = []
    for (const word of words) {
      if (!(await budget.left())) return new Map()
      meant.push(this.meaningOf(word))
    }
    const exact = () => Promise.resolve(conditionOf(meant))
    const corrected = new Map<string, string>()
    const nearly = async (lang: string) => {
      const condition = corrected.get(lang) ?? conditionOf(await this.corrected(meant, lang, budget))
      corrected.set(lang, condition)
      return condition
    }
    for (const condition of [exact, nearly])
      for (const fit of [shown, any]) {
        const found = await this.scores(words, condition, tests, fit, budget)
        if (found.size > 0) return found
      }
    return new Map()
  }

  private async scores(
    words: readonly string[],
    condition: (lang: string) => Promise<string>,
    tests: ReadonlyMap<Kind, Test>,
    { among, fits }: Fit,
    budget: Budget,
  ): Promise<Map<number, number>> {
    const best = new Map<number, number>()
    for (const lang of among) {
      const asked = await condition(lang)
      if (!(await budget.left())) break
      for (const [number, score] of await this.held.engine.find(lang, asked, words, budget)) {
        const row = this.held.row(number)
        if (row && fits(row, lang) && tests.get(row.kind)?.(row))
          best.set(number, Math.max(best.get(number) ?? 0, score))
      }
    }
    return best
  }

  /** Returns the uncorrected matches of a word: words that begin with it, and documents related to one that is called so. */
  private meaningOf(word: string): Meaning {
    const own = beginning(word)
    const related = this.held.engine.named(own).flatMap((number) => this.held.row(number)?.id ?? [])
    const isKnown = related.length > 0 || this.held.offered.some((lang) => this.held.engine.knows(lang, own))
    return { word, isKnown, conditions: [own, ...related.map((id) => exactly(token(id)))] }
  }

  /** Words that nothing holds, taken for others of a language. */
  private async corrected(meant: readonly Meaning[], lang: string, budget: Budget): Promise<Meaning[]> {
    const all: Meaning[] = []
    const terms: Terms = (...asked) => this.held.engine.terms(lang, ...asked)
    for (const meaning of meant) {
      const others = meaning.isKnown ? [] : await near(meaning.word, terms, budget)
      all.push({ ...meaning, conditions: [...meaning.conditions, ...others.map(exactly)] })
    }
    return all
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
