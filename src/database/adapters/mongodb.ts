import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj, Migration, PayloadRequest, Where } from 'payload'
import { committed, rolledBack } from '../transactions/commits.ts'
import { methodsThat } from '../transactions/methods.ts'
import type { Migrations } from '../migrations/index.ts'
import { observed } from './observed.ts'
import { oneByOne } from '../transactions/oneByOne.ts'
import { withoutValues } from './values.ts'
import { type Ending, measured, transactionBegun } from '../transactions/work.ts'

type Operation = (args: { req?: Partial<PayloadRequest> }) => Promise<unknown>

interface Options {
  url: string
  migrations: Migrations['mongodb']
  /** Set when another process makes collections and indexes. */
  isGuest?: boolean
}

/**
 * Content in a MongoDB replica set or sharded cluster, transactions on. Collections and indexes are made one after the
 * other each time it connects, before anything is written: left to Mongoose they appear some time later, and a
 * transaction that meets a missing collection fails. A unique index that cannot be made ends the start.
 */
export function mongodbDatabase({
  url,
  migrations,
  isGuest = false,
}: Options): DatabaseAdapterObj<MongooseAdapter> {
  const base = mongooseAdapter({
    url,
    migrationDir: 'src/database/migrations/mongodb',
    prodMigrations: migrations,
    useJoinAggregations: false,
    connectOptions: { autoIndex: false, autoCreate: false, serverSelectionTimeoutMS: 5_000 },
    ...(isGuest ? {} : { afterOpenConnection: prepare }),
  })
  return { ...base, init: (args) => guarded(observed(base.init(args) as MongooseAdapter), migrations) }
}

async function prepare({ connection }: MongooseAdapter): Promise<void> {
  const existing = new Set((await connection.listCollections()).map(({ name }) => name))
  for (const model of Object.values(connection.models)) {
    if (!existing.has(model.collection.name)) await model.createCollection()
    await model.ensureIndexes()
  }
}

/**
 * Keeps transactions on also where the address names no replica set (a sharded cluster has none), refuses writes and
 * commits of ended transactions, which Payload would store on their own or pass over, and announces commits.
 */
function guarded(adapter: MongooseAdapter, migrations: Migrations['mongodb']): MongooseAdapter {
  const { commitTransaction: commit, rollbackTransaction: rollback, connect } = adapter
  const running: Running = new WeakMap()
  const begin = beginning(adapter, running)
  Object.defineProperty(adapter, 'beginTransaction', { get: () => begin, set: () => undefined })
  adapter.commitTransaction = async (incoming) => {
    const id = await incoming
    assertOpen(adapter, id, 'commit')
    const ended = endOf(adapter, running, id)
    try {
      await measured('commit', () => commit.call(adapter, id))
    } catch (error) {
      rolledBack(id)
      throw withoutValues(error)
    } finally {
      ended?.('commit')
    }
    committed(id)
  }
  adapter.rollbackTransaction = async (incoming) => {
    const id = await incoming
    const ended = endOf(adapter, running, id)
    await measured('rollback', () => rollback.call(adapter, id))
    ended?.('rollback')
    rolledBack(id)
  }
  adapter.connect = async (options) => {
    await connect?.call(adapter, options)
    if (!options?.hotReload && migrations.length > 0)
      await adapter.migrate({ migrations: migrations as Migration[] })
  }
  for (const name of methodsThat('write')) refuse(adapter, name)
  for (const name of [...methodsThat('read'), ...methodsThat('write')]) askOneByOne(adapter, name)
  exactly(adapter)
  return adapter
}

type Running = WeakMap<object, (ending: Ending) => void>

/** Payload's own begin, measured. Sessions that nobody ends are forgotten with what was noted about them. */
function beginning(adapter: MongooseAdapter, running: Running): MongooseAdapter['beginTransaction'] {
  const begin = adapter.beginTransaction
  return async (options) => {
    const id = await measured('begin', async () => begin.call(adapter, options))
    const session = id === null ? undefined : adapter.sessions[id]
    if (session) running.set(session, transactionBegun())
    return id
  }
}

function endOf(adapter: MongooseAdapter, running: Running, id: string | number) {
  const session = adapter.sessions[id]
  return session && running.get(session)
}

/** Without a filter, Payload counts by estimate, which may say 0 where there is something. */
function exactly(adapter: MongooseAdapter): void {
  const { count } = adapter
  adapter.count = (args) => {
    const everything = Object.keys(args.where ?? {}).length === 0
    return count.call(adapter, everything ? { ...args, where: { id: { exists: true } } } : args)
  }
}

function askOneByOne(adapter: MongooseAdapter, name: string): void {
  const methods = adapter as unknown as Record<string, (args: { where?: Where }) => Promise<unknown>>
  const original = methods[name]
  if (typeof original !== 'function') throw new Error(`The MongoDB adapter has no method "${name}"`)
  methods[name] = (args) =>
    original.call(adapter, args.where ? { ...args, where: oneByOne(args.where) } : args)
}

function refuse(adapter: MongooseAdapter, name: string): void {
  const methods = adapter as unknown as Record<string, Operation>
  const original = methods[name]
  if (typeof original !== 'function') throw new Error(`The MongoDB adapter has no method "${name}"`)
  methods[name] = async (args) => {
    const id = await args.req?.transactionID
    if (id) assertOpen(adapter, id, name)
    return original.call(adapter, args)
  }
}

function assertOpen(adapter: MongooseAdapter, id: string | number, operation: string): void {
  if (adapter.sessions[id]?.inTransaction()) return
  throw new Error(
    `Database transaction ${id || 'of the request'} has ended (it was committed or rolled back before): "${operation}" was refused.`,
  )
}
