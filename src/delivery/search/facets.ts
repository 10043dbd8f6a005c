import { type Kind, modelOf } from '../../model/kinds/index.ts'
import { kindName, type Speech } from '../pages/speech.ts'
import { presentRef, type Ref } from '../present/ref.ts'
import type { Facet, Facets } from '../schema/facets.ts'
import type { PresentContext } from '../present/context.ts'
import type { Row } from './row.ts'

/** The most values of a facet: those that most of what was found has. */
const mostValues = 100

/** What facets are made with. */
export interface Naming {
  context: PresentContext
  speech: Speech
  /** What a facet's value points to, where that gives it its name. */
  pointerOf: (kind: Kind, id: string) => unknown
}

/**
 * How much of what was found belongs to what: counted over all of it, and named in the reader's language. Each value is what
 * the parameter of the same name takes; the one of `city` is `municipality`.
 * @param kind the one kind that was searched, whose types are counted then, or nothing
 */
export function facetsOf(rows: readonly Row[], kind: Kind | undefined, naming: Naming): Facets {
  const { speech } = naming
  const { lang, dir } = speech
  const typeName = (value: string) => (kind ? nameOfType(speech, kind, value) : kindName(speech, value))
  const types = counted(rows, (row) => (kind ? typesOf(row) : row.kind))
  const years = counted(rows, yearsOf)
  return {
    kind: sorted([...types].map(([value, count]) => ({ value, label: typeName(value), lang, dir, count }))),
    topic: pointed('topics', counted(rows, fact('topics')), naming),
    project: pointed('projects', counted(rows, projectsOf), naming),
    city: pointed('municipalities', counted(rows, fact('municipality')), naming),
    year: [...years]
      .map(([value, count]) => ({ value, label: value, count }))
      .sort(byValue)
      .reverse(),
  }
}

type Values = Row['facts'][string]

const fact =
  (field: string) =>
  ({ facts }: Row): Values =>
    facts[field]

/** What lasts longer counts in so many years. */
const mostYears = 100

/** The years in which something is, so that `from` and `until` of a year find what was counted. */
function yearsOf({ kind, facts }: Row): string[] {
  const { span } = modelOf(kind)
  if (!span) return []
  const [first, last] = [facts[span.days?.first ?? span.start], facts[span.days?.last ?? span.end]]
  if (typeof first !== 'string' || typeof last !== 'string') return []
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  const count = Math.min(Math.max(0, to - from + 1), mostYears)
  return Array.from({ length: count }, (_, index) => String(from + index))
}

const typesOf = ({ kind, facts }: Row): Values => facts[modelOf(kind).type?.field ?? '']
const projectsOf = ({ kind, facts }: Row): Values => facts[modelOf(kind).relations.project?.[0] ?? '']

function counted(rows: readonly Row[], valuesOf: (row: Row) => Values): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const row of rows) {
    const values = valuesOf(row)
    if (typeof values === 'string') count(values)
    else values?.forEach(count)
  }
  return counts
}

/** Named by what they point to; what readers may not see is left out. Equal slugs of different owners are one value. */
function pointed(kind: Kind, counts: ReadonlyMap<string, number>, { context, pointerOf }: Naming): Facet[] {
  const facets = new Map<string, Facet>()
  for (const [id, count] of counts) {
    const ref: Ref | undefined = presentRef(kind, pointerOf(kind, id), context)
    if (!ref) continue
    const { slug: value, title: label, lang, dir } = ref
    facets.set(value, { value, label, lang, dir, count: count + (facets.get(value)?.count ?? 0) })
  }
  return sorted([...facets.values()])
}

function sorted(facets: Facet[]): Facet[] {
  return facets.sort((one, other) => other.count - one.count || byValue(one, other)).slice(0, mostValues)
}

const byValue = (one: Facet, other: Facet): number => (one.value < other.value ? -1 : 1)

function nameOfType({ embed }: Speech, kind: Kind, type: string): string {
  const names: Partial<Record<string, unknown>> = { ...embed }
  const ofKind = names[kind] as Partial<Record<string, string>> | undefined
  return ofKind?.[type] ?? type
}
