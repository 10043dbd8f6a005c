import Database from 'libsql'
import { inTitle } from './condition.ts'
import { distance, slips } from './words.ts'

/** The words of a document in one language, by where they stand: the earlier, the more they weigh. */
export interface Words {
  title: readonly string[]
  /** Teaser, summary. */
  lead: readonly string[]
  /** Places and organisations. */
  place: readonly string[]
  body: readonly string[]
}

/** What was found. */
export interface Matches {
  /** All documents, by their numbers. */
  numbers: readonly number[]
  /** Those of them that have a score, and how well each fits. */
  ranked: readonly number[]
  scores: readonly number[]
}

/** How much a word weighs in each part. SQLite's bm25 flattens these: a title counts about twice as much as a body. */
const weights = '50.0, 8.0, 3.0, 1.0'

/**
 * The table of one language. The texts themselves are not kept (`content`), nor where in a part a word stands (`detail`).
 * The words come ready made, so the tokenizer does nothing but part them: to `ascii`, all other letters are letters.
 */
const options = `content='', contentless_delete=1, detail=column, tokenize='ascii'`

/** The most documents of a language of which all are ranked: of more, those whose titles fit. */
const mostRanked = 10_000
/** The most documents by whose names a word is found. */
const mostNamed = 50
/** The most words that stand in for one that was misspelt. */
const mostNear = 10

/**
 * The inverted index: SQLite's FTS5, in memory, one table per language. It knows numbers and words; what they mean is
 * the business of `SearchIndex`. Synchronous.
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

  /** What a document is called, in whatever language: others that are related to it are found by that. */
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
   * All documents of a language that meet a condition. Where they are very many, as those of a frequent word are, only those
   * with it in their titles have a score, so that no search takes long.
   */
  find(lang: string, condition: string): Matches {
    const table = this.table(lang)
    const [[all = '[]'] = []] = table.all.all(condition) as [string][]
    const numbers = JSON.parse(all) as number[]
    const ranked = numbers.length > mostRanked ? inTitle(condition) : condition
    const [[ranks = '[]', scores = '[]'] = []] = table.ranked.all(ranked) as [string, string][]
    return { numbers, ranked: JSON.parse(ranks) as number[], scores: JSON.parse(scores) as number[] }
  }

  /** Whether anything of a language meets a condition. */
  knows(lang: string, condition: string): boolean {
    return this.table(lang).knows.all(condition).length > 0
  }

  /** Words of a language that begin alike and may have been meant, the nearest first. */
  near(lang: string, word: string): string[] {
    const most = slips(word)
    const [first = ''] = word
    if (most === 0) return []
    const terms = (this.table(lang).terms.all(first, `${first}\u{10ffff}`) as [string][]).map(
      ([term]) => term,
    )
    return terms
      .map((term) => ({ term, far: distance(word, term, most) }))
      .filter(({ far }) => far <= most)
      .sort((one, other) => one.far - other.far || (one.term < other.term ? -1 : 1))
      .slice(0, mostNear)
      .map(({ term }) => term)
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
  ranked: Database.Statement
  knows: Database.Statement
  terms: Database.Statement
}

function tableOf(database: Database.Database, name: string): Table {
  database.exec(`CREATE VIRTUAL TABLE ${name} USING fts5(title, lead, place, body, ${options})`)
  database.exec(`CREATE VIRTUAL TABLE ${name}_terms USING fts5vocab(${name}, 'row')`)
  database.exec(`INSERT INTO ${name} (${name}, rank) VALUES ('rank', 'bm25(${weights})')`)
  return {
    insert: database.prepare(`INSERT INTO ${name} (rowid, title, lead, place, body) VALUES (?, ?, ?, ?, ?)`),
    remove: database.prepare(`DELETE FROM ${name} WHERE rowid = ?`),
    // One row with a JSON list: a row for each would cost ten times as much on its way into JavaScript.
    all: database.prepare(`SELECT json_group_array(rowid) FROM ${name} WHERE ${name} MATCH ?`).raw(),
    ranked: database
      .prepare(
        `SELECT json_group_array(number), json_group_array(score)
         FROM (SELECT rowid AS number, -rank AS score FROM ${name} WHERE ${name} MATCH ?)`,
      )
      .raw(),
    knows: database.prepare(`SELECT 1 FROM ${name} WHERE ${name} MATCH ? LIMIT 1`).raw(),
    terms: database.prepare(`SELECT term FROM ${name}_terms WHERE term >= ? AND term < ?`).raw(),
  }
}
