import type { Stored } from '../content/content.ts'
import type { Kind } from '../../model/kinds/index.ts'
import { Engine } from './engine.ts'
import { type Pool, type Row, rowOf } from './row.ts'
import { namesOf, wordsOf } from './texts.ts'

/** Kinds by whose names what is related to them is found. */
const naming: ReadonlySet<Kind> = new Set(['partners', 'municipalities'])

/** Returns the key of a document in the index. */
export const keyOf = (kind: Kind, id: string): string => `${kind}/${id}`

/** The content of the index: a row for each document, and its words in the engine, both under one number. */
export class Holdings {
  readonly engine: Engine
  private readonly numbers = new Map<string, number>()
  private readonly rows = new Map<number, Row>()
  private readonly pool: Pool = new Map()
  /** How many documents have one language and not another. */
  private readonly lacking = new Map<string, number>()
  private lastNumber = 0

  constructor(readonly offered: readonly string[]) {
    this.engine = new Engine(offered)
  }

  row(number: number): Row | undefined {
    return this.rows.get(number)
  }

  rowOf(kind: Kind, id: string): Row | undefined {
    return this.rows.get(this.numbers.get(keyOf(kind, id)) ?? 0)
  }

  all(): Row[] {
    return [...this.rows.values()]
  }

  /** Returns whether some document has `lang` and lacks `wished`, so that readers of `wished` may get it in `lang`. */
  stands(lang: string, wished: string): boolean {
    return lang === wished || (this.lacking.get(`${lang} ${wished}`) ?? 0) > 0
  }

  /** Documents as they are now, in place of what was held of them. */
  put(kind: Kind, documents: readonly Stored[]): void {
    this.engine.together(() => documents.forEach((document) => this.putOne(kind, document)))
  }

  /** Nothing of a document is held any more. */
  forget(key: string): void {
    const number = this.numbers.get(key)
    const row = number === undefined ? undefined : this.rows.get(number)
    if (number === undefined || !row) return
    this.engine.remove(number, row.languages)
    if (naming.has(row.kind)) this.engine.unname(number)
    this.numbers.delete(key)
    this.rows.delete(number)
    this.count(row, -1)
  }

  private putOne(kind: Kind, document: Stored): void {
    const key = keyOf(kind, document.id)
    this.forget(key)
    const row = rowOf(kind, document, this.offered, this.pool)
    if (!row) return
    const number = (this.lastNumber += 1)
    this.numbers.set(key, number)
    this.rows.set(number, row)
    this.count(row, 1)
    for (const lang of row.languages) this.engine.put(number, lang, wordsOf(kind, document, lang))
    // The name of an archived municipality finds none of its documents: readers do not see the name there.
    if (naming.has(kind) && row.facts.status !== 'archived')
      this.engine.name(number, namesOf(kind, document, row.languages))
  }

  private count({ languages }: Row, by: 1 | -1): void {
    for (const lang of languages)
      for (const other of this.offered)
        if (!languages.includes(other)) {
          const pair = `${lang} ${other}`
          this.lacking.set(pair, (this.lacking.get(pair) ?? 0) + by)
        }
  }
}
