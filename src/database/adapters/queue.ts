import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'
import { methodsThat } from '../transactions/methods.ts'
import { defaultLimits, Transactions, type Limits, type Opened } from '../transactions/transactions.ts'
import { fifoLockFor } from '../transactions/fifoLock.ts'
import { withoutValues } from './values.ts'
import { measured, transactionBegun, waitedFor } from '../transactions/work.ts'

type Handle = NonNullable<BaseDatabaseAdapter['sessions']>[string]['db']
type Operation = (args: { req?: Partial<PayloadRequest> }) => Promise<unknown>

/** Longest wait, in milliseconds, for running transactions when the database is closed. */
const drainWithin = 4_000

/**
 * Puts every write of a SQLite adapter in one first-in first-out queue: transactions one after the other, and each
 * write outside of one in its own. A write inside the open transaction goes through at once; reads outside of
 * transactions never wait. Unlike Payload's own, `commitTransaction` rejects when nothing was stored, and a write that
 * names an ended transaction throws instead of being stored on its own.
 */
export function queued(adapter: SQLiteAdapter, file: string, limits: Limits = defaultLimits): SQLiteAdapter {
  const turns = fifoLockFor(file)
  const transactions = new Transactions<Handle>({
    turns: { enter: (signal) => waitedFor(turns.enter(signal)) },
    limits,
    open: () => measured('begin', () => open(adapter)),
    changed: (id, db) => remember(adapter, id, db),
    warn: (message) => adapter.payload.logger.error(message),
  })
  adapter.beginTransaction = () => transactions.begin()
  adapter.commitTransaction = async (id) => transactions.commit(await id)
  adapter.rollbackTransaction = async (id) => transactions.rollback(await id)
  for (const name of methodsThat('read')) replace(adapter, name, (read) => reading(transactions, name, read))
  for (const name of methodsThat('write'))
    replace(adapter, name, (write) => writing(transactions, name, write))
  const { connect, destroy } = adapter
  adapter.connect = async (options) => {
    transactions.reopen()
    await connect?.call(adapter, options)
  }
  adapter.destroy = async () => {
    await transactions.drain(drainWithin)
    await destroy?.call(adapter)
  }
  for (const name of methodsThat('migration'))
    replace(adapter, name, (migrate) => migrating(transactions, migrate))
  return adapter
}

/** The adapter's methods have many signatures, of which only `{ req }` matters here. */
function replace(
  adapter: SQLiteAdapter,
  name: keyof SQLiteAdapter,
  wrap: (original: Operation) => Operation,
): void {
  const methods = adapter as unknown as Record<string, Operation>
  const original = methods[name]
  if (typeof original !== 'function') throw new Error(`The SQLite adapter has no method "${name}"`)
  methods[name] = wrap((args) => original.call(adapter, args))
}

function reading(transactions: Transactions<Handle>, name: string, read: Operation): Operation {
  return async (args) => {
    const id = await args?.req?.transactionID
    return id && transactions.has(id) ? transactions.inside(id, name, () => read(args)) : read(args)
  }
}

function writing(transactions: Transactions<Handle>, name: string, write: Operation): Operation {
  return async (args) => {
    const id = await args.req?.transactionID
    if (!id) return transactions.alone(name, (own) => write({ ...args, req: within(args.req, own) }))
    if (name !== 'updateJobs') return transactions.inside(id, name, () => write(args))
    try {
      return await transactions.inside(id, name, () => write(args))
    } catch (error) {
      // Payload begins a transaction for this call alone and forgets it when it fails.
      await transactions.rollback(id)
      throw error
    }
  }
}

/** The same request, seen inside that transaction. The adapter reads only plain properties of it. */
function within(req: Partial<PayloadRequest> | undefined, transactionID: string): Partial<PayloadRequest> {
  return Object.create(req ?? null, { transactionID: { value: transactionID, enumerable: true } })
}

function migrating(transactions: Transactions<Handle>, migrate: Operation): Operation {
  return async (args) => {
    transactions.eager = true
    try {
      return await migrate(args)
    } finally {
      transactions.eager = false
    }
  }
}

/** Where Payload's operations look for the handle of a transaction. */
function remember(adapter: SQLiteAdapter, id: string, db?: Handle): void {
  const ended = () =>
    Promise.reject(new Error('Transactions are ended by commitTransaction and rollbackTransaction.'))
  const sessions: NonNullable<BaseDatabaseAdapter['sessions']> = adapter.sessions
  if (db === undefined) delete sessions[id]
  else sessions[id] = { db, resolve: ended, reject: ended }
}

/** Opens a transaction; its `commit` rejects when the database refuses, where Payload's would say nothing. */
async function open(adapter: SQLiteAdapter): Promise<Opened<Handle>> {
  const rolledBack = new Error('rolled back')
  const { promise: held, resolve: commit, reject: rollBack } = Promise.withResolvers<void>()
  const { promise: opened, resolve: hand, reject: fail } = Promise.withResolvers<Handle>()
  const done = adapter.drizzle.transaction(async (db) => {
    hand(db)
    await held
  })
  done.catch(fail)
  const db = await opened
  const ended = transactionBegun()
  const commits = async () => {
    commit()
    await done.catch((error: unknown) => Promise.reject(withoutValues(error)))
  }
  const rollsBack = async () => {
    rollBack(rolledBack)
    await done.catch((error: unknown) => {
      if (error !== rolledBack) throw error
    })
  }
  return {
    db,
    commit: () => measured('commit', commits).finally(() => ended('commit')),
    rollback: () => measured('rollback', rollsBack).finally(() => ended('rollback')),
  }
}
