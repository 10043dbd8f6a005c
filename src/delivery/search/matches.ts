import type { Where, WhereField } from 'payload'
import type { Row } from './row.ts'

/** Returns whether a row meets a condition. */
export type Test = (row: Row) => boolean

/**
 * A condition of the database as a test of rows: lists that are searched are narrowed by the very conditions by which the
 * database narrows the others. @throws on a field or an operator that rows cannot answer
 */
export function testOf(where: Where): Test {
  const tests = Object.entries(where).map(([key, asked]) => branch(key, asked))
  return (row) => tests.every((test) => test(row))
}

function branch(key: string, asked: unknown): Test {
  if (key === 'and' || key === 'or') {
    const tests = (asked as Where[]).map(testOf)
    return key === 'and'
      ? (row) => tests.every((test) => test(row))
      : (row) => tests.some((test) => test(row))
  }
  const tests = Object.entries(asked as WhereField).map(([operator, value]) =>
    testOfField(key, operator, value),
  )
  return (row) => tests.every((test) => test(row))
}

function testOfField(field: string, operator: string, value: unknown): Test {
  const test = operators[operator]?.(value)
  if (!test) throw new Error(`Search cannot answer "${field}" by "${operator}"`)
  return (row) => test(valuesOf(row, field))
}

function valuesOf(row: Row, field: string): readonly string[] {
  if (field === 'id') return [row.id]
  const value = row.facts[field]
  if (value !== undefined) return typeof value === 'string' ? [value] : value
  if (!Object.hasOwn(row.facts, field)) throw new Error(`Search knows no "${field}" of ${row.kind}`)
  return []
}

type Values = readonly string[]

const compared =
  (holds: (value: string, bound: string) => boolean) =>
  (bound: unknown) =>
  (values: Values): boolean =>
    values.some((value) => holds(value, String(bound)))

const setOf = (list: unknown): ReadonlySet<string> => new Set((list as unknown[]).map(String))

const operators: Record<string, ((value: unknown) => (values: Values) => boolean) | undefined> = {
  equals: (wanted) => (values) => values.includes(String(wanted)),
  not_equals: (wanted) => (values) => !values.includes(String(wanted)),
  in: (list) => {
    const wanted = setOf(list)
    return (values) => values.some((value) => wanted.has(value))
  },
  not_in: (list) => {
    const unwanted = setOf(list)
    return (values) => !values.some((value) => unwanted.has(value))
  },
  exists: (wanted) => (values) => values.length > 0 === wanted,
  greater_than: compared((value, bound) => value > bound),
  greater_than_equal: compared((value, bound) => value >= bound),
  less_than: compared((value, bound) => value < bound),
  less_than_equal: compared((value, bound) => value <= bound),
}
