import type { BaseDatabaseAdapter } from 'payload'

/** The names of everything that a Payload database adapter can be asked to do. */
export type Method = {
  [K in keyof BaseDatabaseAdapter]-?: NonNullable<BaseDatabaseAdapter[K]> extends (
    ...args: never[]
  ) => unknown
    ? K
    : never
}[keyof BaseDatabaseAdapter]

/**
 * The effect of each method on the database. `read` and `write` take `{ req }`, which may name a transaction. A method that
 * a new version of Payload adds is missing here and fails the type check (and tests/unit/database).
 */
export const methods = {
  beginTransaction: 'transaction',
  commitTransaction: 'transaction',
  rollbackTransaction: 'transaction',
  count: 'read',
  countGlobalVersions: 'read',
  countVersions: 'read',
  find: 'read',
  findDistinct: 'read',
  findGlobal: 'read',
  findGlobalVersions: 'read',
  findOne: 'read',
  findVersions: 'read',
  queryDrafts: 'read',
  create: 'write',
  createGlobal: 'write',
  createGlobalVersion: 'write',
  createVersion: 'write',
  deleteMany: 'write',
  deleteOne: 'write',
  deleteVersions: 'write',
  updateGlobal: 'write',
  updateGlobalVersion: 'write',
  updateJobs: 'write',
  updateMany: 'write',
  updateOne: 'write',
  updateVersion: 'write',
  upsert: 'write',
  connect: 'life',
  destroy: 'life',
  init: 'life',
  createMigration: 'schema',
  generateSchema: 'schema',
  migrate: 'migration',
  migrateDown: 'migration',
  migrateFresh: 'migration',
  migrateRefresh: 'migration',
  migrateReset: 'migration',
  migrateStatus: 'schema',
} as const satisfies Record<Method, string>

type Kind = (typeof methods)[Method]
type Named<K extends Kind> = { [M in Method]: (typeof methods)[M] extends K ? M : never }[Method]

/** The methods of one kind. */
export function methodsThat<K extends Kind>(kind: K): Named<K>[] {
  return (Object.keys(methods) as Method[]).filter((name): name is Named<K> => methods[name] === kind)
}
