import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { slugIn } from '../../model/slugs.ts'
import { and, inArray, or, type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { FlattenedField, Where } from 'payload'
import { isNestedRelationshipQuery } from 'payload/shared'
import { fieldPathOf } from './fieldPath.ts'

type Table = SQLiteTable & { id: SQLiteColumn }

interface Join {
  type?: 'innerJoin' | 'leftJoin'
  condition: SQL
  table: Table
}

/** A question of Payload's SQL adapter: a condition on the rows of a table. Other tables that it needs are added to `joins`. */
export interface Asking {
  adapter: SQLiteAdapter
  fields: FlattenedField[]
  tableName: string
  aliasTable?: Table | undefined
  locale?: string | undefined
  parentIsLocalized?: boolean | undefined
  where: Where
  joins: Join[]
  selectFields: Record<string, unknown>
  selectLocale?: boolean | undefined
  context: { sort?: unknown; isApart?: boolean }
}

/** Payload's own tools (scripts/patches): its way of asking, where one row meets all, and how SQL stands for a value. */
export interface Tools {
  together: (asking: Asking) => SQL | undefined
  raw: (value: unknown) => unknown
}

/** The denying operators, each with the operator that it denies: nothing that stands there may meet that one. */
const denied: Record<string, string> = { not_equals: 'equals', not_in: 'in', not_like: 'like' }

/**
 * Asks each condition on its own, as MongoDB does. Payload joins the rows of a list (an array, relations, values) once for all
 * conditions: two of them found nothing unless one row met both, and any row but the one that was meant met a denial. Of an `and`
 * beside an `or`, and of several operators on one field, it asks only one. Here a condition that needs another table than the
 * document's own is `id IN (…)`, and a denial is the opposite of what it denies.
 */
export function askApart(asking: Asking, tools: Tools): SQL | undefined {
  const conditions = Object.entries(asking.where).flatMap(([key, asked]): (SQL | undefined)[] => {
    if (Array.isArray(asked)) return [branch(key, asked, asking, tools)]
    if (typeof asked !== 'object' || asked === null) return []
    return Object.entries(asked).map(([operator, value]) => leaf(key, operator, value, asking, tools))
  })
  return and(...conditions)
}

function branch(key: string, where: Where[], asking: Asking, tools: Tools): SQL | undefined {
  const conditions = where.map((each) => askApart({ ...asking, where: each }, tools))
  return key.toLowerCase() === 'or' ? or(...conditions) : and(...conditions)
}

function leaf(path: string, operator: string, value: unknown, asking: Asking, tools: Tools) {
  const { isMany, relation } = fieldPathOf(asking.fields, path)
  const ask = (put: string, what = value) => asked(path, put, what, asking, tools)
  if (isPayloads(value)) return tools.together(single(path, operator, value, asking))
  const nested = relation && whereBehind(relation.rest, operator, value)
  if (nested) return behind(relation, nested, asking, tools)
  if (operator === 'all') return and(...listOf(value).map((each) => ask('equals', each)))
  if (operator === 'exists' && isMany)
    return String(value) === 'true' ? ask('exists') : unless(ask('exists', true))
  const denies = denied[operator]
  const isPlain = denies === undefined || (operator === 'not_equals' && !isMany)
  return isPlain ? ask(operator) : unless(ask(denies))
}

/** Returns the condition on the documents that a relation leads to; `undefined` where the relation itself is asked. */
function whereBehind(rest: string, operator: string, value: unknown): Where | undefined {
  if (rest !== '') return { [rest]: { [operator]: value } } as Where
  return operator === 'contains' && isNestedRelationshipQuery(value) ? (value as Where) : undefined
}

/** The documents a relation of which leads to one that meets a condition, by a question of its own to that collection. */
function behind({ path, to }: { path: string; to: string }, where: Where, asking: Asking, tools: Tools) {
  const { adapter } = asking
  const tableName = adapter.tableNameMap.get(to.replace(/[A-Z]/g, '_$&').replaceAll('-', '_').toLowerCase())
  const { flattenedFields: fields } = adapter.payload.collections[slugIn(adapter.payload, to)].config
  if (tableName === undefined) throw new Error(`The collection "${to}" has no table`)
  const related: Asking = {
    ...asking,
    tableName,
    aliasTable: undefined,
    parentIsLocalized: false,
    fields,
    where,
  }
  const ids = idsWhere(askApart(related, tools), [], related)
  return asked(path, 'in', tools.raw(ids), asking, tools)
}

/** A condition on one field: as it is where the table holds the field, else on the ids that a question of its own finds. */
function asked(path: string, operator: string, value: unknown, asking: Asking, { together }: Tools) {
  const joins: Join[] = []
  const alone = single(path, operator, value, { ...asking, joins, selectFields: {}, selectLocale: false })
  const condition = together({ ...alone, aliasTable: undefined })
  if (joins.length > 0)
    return inArray((asking.aliasTable ?? tableOf(asking)).id, idsWhere(condition, joins, asking))
  return asking.aliasTable === undefined ? condition : together(alone)
}

function single(path: string, operator: string, value: unknown, asking: Asking): Asking {
  const where = { [path]: { [operator]: value } } as Where
  return { ...asking, where, context: { ...asking.context, isApart: true } }
}

/** As a query of its own, not as a part of SQL: Drizzle renames the columns of parts when it reads a document with its rows. */
function idsWhere(condition: SQL | undefined, joins: readonly Join[], asking: Asking) {
  const table = tableOf(asking)
  const query = asking.adapter.drizzle.select({ id: table.id }).from(table).$dynamic()
  for (const { type = 'leftJoin', table: other, condition: on } of joins) query[type](other, on)
  return query.where(condition)
}

const tableOf = ({ adapter, tableName }: Asking): Table => adapter.tables[tableName] as unknown as Table

const unless = (condition: SQL | undefined) => condition && sql`(${condition}) is not true`

const isRaw = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'symbol'

/** Returns whether Payload itself put this in place of a value: the column of a joined document, or the column whose values are wanted. */
const isPayloads = (value: unknown): boolean =>
  typeof value === 'symbol' ||
  isRaw(value) ||
  (typeof value === 'object' && value !== null && isRaw(Reflect.get(value, 'value')))

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : String(value).split(','))
