import Database from 'libsql'
import type { Budget } from './budget.ts'
import { exactly, whole, within } from './condition.ts'

/** The words of a document in one language, by where they stand: the earlier, the more they weigh. */
export interface Words {
  title: readonly string[]
  /** Teaser, summary. */
  lead: readonly string[]
  /** Places and organisations. */
  place: readonly string[]
  body: readonly string[]
}

/**
 * The parts that make one match better than another: what meets the whole condition in the first of them comes first, then
 * what meets it in the first two, in the first three, in all.
 */
const tiers = ['title lead place', 'title lead', 'title'] as const

/** How much a word weighs in each part, among documents of one tier. */
const weights = '4.0, 3.0, 2.0, 1.0'

/**
 * The table of one language. The texts themselves are not kept (`content`), nor where in a part a word stands (`detail`).
 * The words come ready made, so the tokenizer does nothing but part them: to `ascii`, all other letters are letters.
 */
const options = `content='', contentless_delete=1, detail=column, tokenize='ascii'`

/** Of so many documents of a language it is told how well they fit within their tier; of more, as a frequent word has, not. */
const mostWeighed = 10_000
/** The most documents by whose names a word is found. */
const mostNamed = 50

/**
 * The inverted index: SQLite's FTS5, in memory, one table per language. It knows numbers and words; what they mean is
 * the business of `SearchIndex`.
 */
export class Engine {
  private readonly database = new Database(':memory:')
  private readonly tables: ReadonlyMap<string, Table>
  private readonly names: Statements & { find: Database.Statement }

  constructor(languages: readonly string[]) {
    this.tables = new Map(languages.map((lang, index) => [lang, tableOf(this.database, `words_${index}`)]))
    this.database.exec(`CREATE VIRTUAL TABLE names USING fts5(name, ${options})`)
    this.names = {
      insert: this.database.prepare('INSERT INTO names (rowid, name) VALUES (?, ?)'),
      remove: this.database.prepare('DELETE FROM names WHERE rowid = ?'),
      find: this.database.prepare('SELECT rowid FROM names WHERE names MATCH ? LIMIT ?').raw(),
    }
  }

  /** Many changes at once cost less than each by itself. */
  together(work: () => void): void {
    this.database.exec('BEGIN')
    work()
    this.database.exec('COMMIT')
  }

  put(number: number, lang: string, { title, lead, place, body }: Words): void {
    const parts = [title, lead, place, body].map((words) => words.join(' '))
    this.table(lang).insert.run(number, ...parts)
  }

  remove(number: number, languages: readonly string[]): void {
    for (const lang of languages) this.table(lang).remove.run(number)
  }

  /** Stores the names of a document, in whatever language: documents that are related to it are found by them. */
  name(number: number, words: readonly string[]): void {
    this.names.insert.run(number, words.join(' '))
  }

  unname(number: number): void {
    this.names.remove.run(number)
  }

  /** The documents that are called so. */
  named(condition: string): number[] {
    return (this.names.find.all(condition, mostNamed) as [number][]).map(([number]) => number)
  }

  /**
   * All documents of a language that meet a condition, with how well: the tier, a tier more for those that are called `name`, and what is
   * behind the point within it. The weights of SQLite's bm25 alone would not do: it flattens them, and forgets them for words that most
   * documents have. Between its questions others have their turn; where the budget ends, some are not told how well they fit.
   */
  async find(
    lang: string,
    condition: string,
    name: readonly string[],
    budget: Budget,
  ): Promise<Map<number, number>> {
    const table = this.table(lang)
    const found = new Map(listed(table.all, condition).map((number) => [number, 0]))
    const raised = [
      ...tiers.map((parts, index) => ({ condition: within(parts, condition), tier: index + 1 })),
      ...whole(name).map((called) => ({ condition: exactly(called), tier: tiers.length + 1 })),
    ]
    for (const { condition: narrower, tier } of found.size > 0 ? raised : []) {
      if (!(await budget.left())) return found
      for (const number of listed(table.all, narrower)) if (found.has(number)) found.set(number, tier)
    }
    if (found.size > 0 && found.size <= mostWeighed && (await budget.left()))
      weigh(found, table.weighed.all(condition) as [string, string][])
    return found
  }

  /** Returns whether any document of a language meets a condition. */
  knows(lang: string, condition: string): boolean {
    return this.table(lang).knows.all(condition).length > 0
  }

  /** Words of a language, in order: the next ones behind `after` that begin with `first`. */
  terms(lang: string, first: string, after: string, limit: number): string[] {
    const from = after === '' ? first : `${after}\0`
    return (this.table(lang).terms.all(from, `${first}\u{10ffff}`, limit) as [string][]).map(([term]) => term)
  }

  close(): void {
    this.database.close()
  }

  private table(lang: string): Table {
    const table = this.tables.get(lang)
    if (!table) throw new Error(`Nothing is offered in "${lang}"`)
    return table
  }
}

interface Statements {
  insert: Database.Statement
  remove: Database.Statement
}

interface Table extends Statements {
  all: Database.Statement
  weighed: Database.Statement
  knows: Database.Statement
  terms: Database.Statement
}

/** The numbers of one row that is a JSON list: a row for each would cost ten times as much on its way into JavaScript. */
function listed(statement: Database.Statement, condition: string): number[] {
  const [[list = '[]'] = []] = statement.all(condition) as [string][]
  return JSON.parse(list) as number[]
}

/** Adds to each tier how well a document fits among all. */
function weigh(found: Map<number, number>, [[numbers, weights] = ['[]', '[]']]: [string, string][]): void {
  const all = JSON.parse(weights) as number[]
  const top = all.reduce((most, weight) => Math.max(most, weight), Number.MIN_VALUE)
  for (const [index, number] of (JSON.parse(numbers) as number[]).entries())
    found.set(number, (found.get(number) ?? 0) + (0.99 * (all[index] ?? 0)) / top)
}

function tableOf(database: Database.Database, name: string): Table {
  database.exec(`CREATE VIRTUAL TABLE ${name} USING fts5(title, lead, place, body, ${options})`)
  database.exec(`CREATE VIRTUAL TABLE ${name}_terms USING fts5vocab(${name}, 'row')`)
  database.exec(`INSERT INTO ${name} (${name}, rank) VALUES ('rank', 'bm25(${weights})')`)
  return {
    insert: database.prepare(`INSERT INTO ${name} (rowid, title, lead, place, body) VALUES (?, ?, ?, ?, ?)`),
    remove: database.prepare(`DELETE FROM ${name} WHERE rowid = ?`),
    all: database.prepare(`SELECT json_group_array(rowid) FROM ${name} WHERE ${name} MATCH ?`).raw(),
    weighed: database
      .prepare(
        `SELECT json_group_array(number), json_group_array(weight)
         FROM (SELECT rowid AS number, -rank AS weight FROM ${name} WHERE ${name} MATCH ?)`,
      )
      .raw(),
    knows: database.prepare(`SELECT 1 FROM ${name} WHERE ${name} MATCH ? LIMIT 1`).raw(),
    terms: database.prepare(`SELECT term FROM ${name}_terms WHERE term >= ? AND term < ? LIMIT ?`).raw(),
  }
}
