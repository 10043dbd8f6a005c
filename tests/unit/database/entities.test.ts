import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import {
  Column,
  entityKind,
  is,
  Param,
  Placeholder,
  SQL,
  sql,
  StringChunk,
  Subquery,
  Table,
  View,
} from 'drizzle-orm'
import {
  integer,
  SQLiteAsyncDialect,
  SQLiteColumn,
  SQLiteTable,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core'
import { alias } from 'drizzle-orm/sqlite-core'

const types = [Column, Param, Placeholder, SQL, SQLiteColumn, SQLiteTable, StringChunk, Subquery, Table, View]
const table = sqliteTable('cities', { id: text('id').primaryKey(), size: integer('size') })
const renamed = alias(table, 'others')
/** A class of another copy of the package: told by its kind alone. */
class Copied {
  static readonly [entityKind]: string = 'Param'
}
class Derived extends Copied {
  static override readonly [entityKind]: string = 'Derived'
}
const values: Record<string, unknown> = {
  table,
  renamed,
  column: table.id,
  'renamed column': renamed.size,
  statement: sql`select ${table.id}`,
  chunk: sql`x`.queryChunks[0],
  param: new Param(1),
  placeholder: sql.placeholder('x'),
  copied: new Copied(),
  derived: new Derived(),
  list: [1],
  plain: { a: 1 },
  date: new Date(0),
  text: 'x',
  nothing: null,
  absent: undefined,
}

/** True by the package's own rule: the value's class, or one that it extends, is of the type's kind. */
function isByWalking(value: unknown, type: (typeof types)[number]): boolean {
  if (typeof value !== 'object' || value === null) return false
  for (
    let each = value.constructor as object | null;
    each;
    each = Object.getPrototypeOf(each) as object | null
  )
    if ((each as { [entityKind]?: string })[entityKind] === type[entityKind]) return true
  return false
}

describe('the patched check of a Drizzle entity', () => {
  it.each(Object.entries(values))('tells what a %s is, as before, also when asked again', (_name, value) => {
    const expected = types.map((type) => isByWalking(value, type))
    for (let time = 0; time < 2; time += 1) expect(types.map((type) => is(value, type))).toEqual(expected)
  })

  it('knows every type by something', () => {
    const found = types.filter((type) => Object.values(values).some((value) => is(value, type)))
    expect(types.filter((type) => !found.includes(type))).toEqual([Subquery, View])
  })

  it('is in the only copy that there is, and does not walk', () => {
    const nested = readdirSync('node_modules/@payloadcms').filter((name) => {
      try {
        return readdirSync(`node_modules/@payloadcms/${name}/node_modules`).includes('drizzle-orm')
      } catch {
        return false
      }
    })
    expect(nested).toEqual([])
    expect(is.toString()).not.toContain('while')
  })
})

describe('the patched writing of a statement', () => {
  it('writes each kind of part as it is meant', () => {
    const within = sql`select ${1}`
    const statement = sql`select ${table.id}, ${renamed.size}, ${sql`1`.as('one')} from ${table} as ${renamed}, ${within} where ${
      table.id
    } in ${['a', 'b']} and ${sql.identifier('x')} = ${sql.placeholder('p')} and ${'text'} is not ${null}${undefined}`
    const { sql: written, params } = new SQLiteAsyncDialect().sqlToQuery(statement)
    expect(written).toBe(
      'select "cities"."id", "others"."size", "one" from "cities" as "others", select ? where "cities"."id" in (?, ?) and "x" = ? and ? is not ?',
    )
    expect(params).toEqual([1, 'a', 'b', sql.placeholder('p'), 'text', null])
  })

  it('tells which tables it uses, also those that were added', () => {
    const used = (statement: SQL) => (statement as unknown as { usedTables: string[] }).usedTables
    expect(used(sql`select 1`)).toEqual([])
    expect(used(sql`select 1 from ${table}`.append(sql`, ${renamed}`))).toEqual(['cities', 'others'])
  })
})
