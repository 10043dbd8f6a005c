import { idOf } from '../../access/caller.ts'
import type { Stored } from '../content/content.ts'
import { type Kind, kinds, modelOf, relationFields } from '../../model/kinds/index.ts'
import { instantOf } from '../../time/instants.ts'
import { languagesOf, titleOf } from '../query/language.ts'
import { valuesAt } from './paths.ts'

/** The data that the index keeps of a document besides its words: enough to filter, count and order it. */
export interface Row {
  id: string
  kind: Kind
  /** The languages in which readers may have it. */
  languages: readonly string[]
  sourceLocale: string | undefined
  /** When it is or was: equally good matches are ordered by it, newest first. Empty where nothing is known. */
  date: string
  /** The values of the fields that lists are asked by, as text. */
  facts: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Of what gives its name to a facet: enough to name it in the reader's language. */
  pointer: Stored | undefined
}

/** The fields that a kind's lists are asked by (`where.ts`) or counted by. */
function askedFor(kind: Kind): string[] {
  const { type, span, expiry, standing } = modelOf(kind)
  const spanned = span ? [span.start, span.end, span.days?.first, span.days?.last] : []
  const fields = [...relationFields(kind), type?.field, ...spanned, expiry?.field, standing]
  return [...new Set(fields.filter((field) => field !== undefined))]
}

const asked = new Map(kinds.map((kind) => [kind, askedFor(kind)]))

/** Equal texts are kept once. */
export type Pool = Map<string, string>

/** The row of a document that is published; `undefined` where it has no language for readers. */
export function rowOf(kind: Kind, document: Stored, offered: readonly string[], pool: Pool): Row | undefined {
  const languages = languagesOf(document, titleOf(kind, document), offered)
  if (languages.length === 0) return undefined
  const fields = asked.get(kind) ?? []
  const facts = Object.fromEntries(fields.map((field) => [field, factOf(document, field, pool)]))
  const date = facts[modelOf(kind).span?.start ?? '']
  return {
    id: document.id,
    kind,
    languages,
    sourceLocale: document.sourceLocale ?? undefined,
    date: typeof date === 'string' ? date : '',
    facts,
    pointer: kind === 'topics' || kind === 'projects' ? pointerOf(document) : undefined,
  }
}

function factOf(document: Stored, field: string, pool: Pool): Row['facts'][string] {
  const values = valuesAt(document, field.split('.')).flatMap((value) => {
    const text = textOf(value)
    return text === undefined ? [] : [pooled(text, pool)]
  })
  return values.length < 2 ? values[0] : values
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return instantOf(value)
  return idOf(value)
}

function pooled(text: string, pool: Pool): string {
  const known = pool.get(text)
  if (known !== undefined) return known
  pool.set(text, text)
  return text
}

function pointerOf({ id, slug, title, name, ...document }: Stored): Stored {
  const { municipality, publishedLocales, sourceLocale, translations, _status } = document
  return {
    id,
    slug,
    title,
    name,
    municipality,
    _status,
    publishedLocales: publishedLocales ?? null,
    sourceLocale: sourceLocale ?? null,
    translations: translations ?? null,
  }
}
