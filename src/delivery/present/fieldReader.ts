import type { Kind } from '../../model/kinds/index.ts'
import { instantOf } from '../../time/instants.ts'
import type { Stored } from '../content/content.ts'
import { localise } from '../query/language.ts'
import { richTextToHtml } from './richText.ts'
import type { PresentContext } from './context.ts'
import { type Doc, type Image, presentDoc, presentImage } from './image.ts'
import { presentRef, type Ref, relatedTo } from './ref.ts'
import { addressOf, dayOf, numberOf, textOf, unlessEmpty, unlessNone } from './values.ts'

/**
 * Reads the fields of one stored document (or of a row or group in it) in one language, in the shapes of the public
 * schema. A field that is empty, malformed or in another language is `undefined`.
 */
export class FieldReader<Name extends string = string> {
  constructor(
    readonly fields: Readonly<Record<string, unknown>>,
    readonly lang: string,
    readonly context: PresentContext,
  ) {}

  /** A field as stored. */
  raw(name: Name): unknown {
    return this.fields[name]
  }

  /** A localised text. */
  text(name: Name): string | undefined {
    return textOf(localise(this.raw(name), this.lang))
  }

  /** A text that is the same in every language. */
  plain(name: Name): string | undefined {
    return textOf(this.raw(name))
  }

  /** A localised rich text as sanitised HTML. */
  html(name: Name): string | undefined {
    return textOf(richTextToHtml(localise(this.raw(name), this.lang), this.lang, this.context))
  }

  number(name: Name): number | undefined {
    return numberOf(this.raw(name))
  }

  flag(name: Name): boolean | undefined {
    const value = this.raw(name)
    return typeof value === 'boolean' ? value : undefined
  }

  instant(name: Name): string | undefined {
    return instantOf(this.raw(name))
  }

  day(name: Name): string | undefined {
    return dayOf(this.raw(name))
  }

  address(name: Name): string | undefined {
    return addressOf(this.raw(name))
  }

  /** One of the values that the public schema knows. */
  oneOf<V extends string>(name: Name, values: readonly V[]): V | undefined {
    const value = this.raw(name)
    return values.find((candidate) => candidate === value)
  }

  /** Those values of a choice that the public schema knows. */
  someOf<V extends string>(name: Name, values: readonly V[]): V[] | undefined {
    const chosen = this.list(name)
    return unlessNone(values.filter((candidate) => chosen.includes(candidate)))
  }

  /** Texts that are the same in every language. */
  plains(name: Name): string[] | undefined {
    return unlessNone(this.list(name).flatMap((value) => textOf(value) ?? []))
  }

  image(name: Name): Image | undefined {
    return presentImage(this.raw(name), this.lang, this.context)
  }

  images(name: Name): Image[] | undefined {
    return unlessNone(this.list(name).flatMap((value) => presentImage(value, this.lang, this.context) ?? []))
  }

  doc(name: Name): Doc | undefined {
    return presentDoc(this.raw(name), this.lang, this.context)
  }

  docs(name: Name): Doc[] | undefined {
    return unlessNone(this.list(name).flatMap((value) => presentDoc(value, this.lang, this.context) ?? []))
  }

  /** The document that a relation points to, as far as it was read. */
  related(name: Name, kind: Kind): Stored | undefined {
    return relatedTo(kind, this.raw(name), this.context)
  }

  /** The documents that a list of relations points to. */
  allRelated(name: Name, kind: Kind): Stored[] {
    return this.list(name).flatMap((value) => relatedTo(kind, value, this.context) ?? [])
  }

  ref(name: Name, kind: Kind): Ref | undefined {
    return presentRef(kind, this.raw(name), this.context)
  }

  refs(name: Name, kind: Kind): Ref[] | undefined {
    return unlessNone(this.list(name).flatMap((value) => presentRef(kind, value, this.context) ?? []))
  }

  /** A group of fields; `undefined` when all of what it presents is empty. */
  group<T extends object>(name: Name, present: (group: FieldReader) => T | undefined): T | undefined {
    const value = this.raw(name)
    const presented = isFields(value) ? present(this.within(value)) : undefined
    return presented && unlessEmpty(presented)
  }

  /** An array of rows; rows that present nothing are left out. */
  rows<T>(name: Name, present: (row: FieldReader) => T | undefined): T[] | undefined {
    const rows = this.list(name).filter(isFields)
    return unlessNone(rows.flatMap((row) => notEmpty(present(this.within(row)))))
  }

  /** A localised text of each row of an array. */
  texts(name: Name, column: string): string[] | undefined {
    return this.rows(name, (row) => row.text(column))
  }

  /** An array as stored. */
  list(name: Name): unknown[] {
    const value = this.raw(name)
    return Array.isArray(value) ? value : []
  }

  private within(fields: Record<string, unknown>): FieldReader {
    return new FieldReader(fields, this.lang, this.context)
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function notEmpty<T>(presented: T | undefined): T[] {
  if (presented === undefined) return []
  if (typeof presented === 'object' && presented !== null) return unlessEmpty(presented) ? [presented] : []
  return [presented]
}
