import type { CollectionBeforeOperationHook, FlattenedField, SanitizedCollectionConfig, Where } from 'payload'
import { slugIn } from '../../model/slugs.ts'
import { callerOf } from '../caller.ts'

/** A question to a collection: which documents, and in which order. */
export interface Question {
  collection: SanitizedCollectionConfig
  where: Where
  sort: readonly string[]
}

type Asked = Pick<Parameters<CollectionBeforeOperationHook>[0], 'args' | 'collection' | 'req'>

/**
 * The questions of a caller who may not read everything: of the collection itself, and of those whose documents its join fields
 * bring along. None of network administrators, and none of the hub itself.
 */
export function questionsIn({ args, collection, req }: Asked): Question[] {
  const { overrideAccess, joins, ...own } = args as Record<string, unknown>
  if (overrideAccess === true || callerOf(req).kind === 'network') return []
  const joined = Object.entries(collection.joins).flatMap(([slug, fields]) => {
    const other = req.payload.collections[slugIn(req.payload, slug)].config
    return fields.map(({ joinPath }) => question(other, memberOf(joins, joinPath)))
  })
  return [question(collection, own), ...joined]
}

function question(collection: SanitizedCollectionConfig, asked: unknown): Question {
  const [where, sort] = [memberOf(asked, 'where'), memberOf(asked, 'sort')]
  const orders = (Array.isArray(sort) ? sort : [sort]).filter((path) => typeof path === 'string')
  return { collection, where: isWhere(where) ? where : {}, sort: orders.flatMap((path) => path.split(',')) }
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** True for an object, as conditions are; `contains` may hold a further condition. */
export const isWhere = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The parts of a dotted path within a document; versions hold theirs in `version`. */
export const partsOf = (path: string): string[] =>
  path
    .trim()
    .replace(/^version(\.|__)/, '')
    .split(/\.|__/)

/** The field that a path begins with, and what is left of the path. */
export function stepOf(fields: readonly FlattenedField[], [head, ...rest]: readonly string[]) {
  return { field: fields.find(({ name }) => name === head), rest }
}
