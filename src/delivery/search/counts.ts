import { type Kind, modelOf } from '../../model/kinds/index.ts'
import type { Counted, Counts } from '../content/content.ts'
import type { Row } from './row.ts'

/**
 * How much of what was found has which values.
 * @param kind the one kind that was searched, whose types are counted then, or nothing
 */
export function countsOf(rows: readonly Row[], kind: Kind | undefined): Record<Counted, Counts> {
  return {
    kind: counted(rows, (row) => row.kind),
    type: kind ? counted(rows, typesOf) : new Map(),
    topic: counted(rows, fact('topics')),
    project: counted(rows, projectsOf),
    city: counted(rows, fact('municipality')),
    year: counted(rows, yearsOf),
  }
}

type Values = Row['facts'][string]

const fact =
  (field: string) =>
  ({ facts }: Row): Values =>
    facts[field]

/** The most years in which one document is counted: the first ones of a longer span. */
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
