import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { DatabaseAdapterObj, Migration } from 'payload'
import type { Address } from './address.ts'
import { askApart } from './relationFilters.ts'
import { openSqlite, type SqliteClient } from './client.ts'
import type { Migrations } from '../migrations/index.ts'
import { observed } from './observed.ts'
import { queued } from './queue.ts'
import type { Limits } from '../transactions/transactions.ts'

type Hook = NonNullable<Parameters<typeof sqliteAdapter>[0]['afterSchemaInit']>[number]

interface Options {
  address: Extract<Address, { kind: 'sqlite' }>
  migrations: Migrations['sqlite']
  push: boolean
  limits?: Limits
}

/** Content in one SQLite file: transactions on, every commit on the disk before it is acknowledged (WAL, FULL). */
export function sqliteDatabase({
  address,
  migrations,
  push,
  limits,
}: Options): DatabaseAdapterObj<SQLiteAdapter> {
  const base = sqliteAdapter({
    client: { url: address.url },
    idType: 'uuid',
    transactionOptions: {},
    migrationDir: 'src/database/migrations/sqlite',
    prodMigrations: migrations,
    push,
    afterSchemaInit: [indexLocales],
  })
  return {
    ...base,
    init: (args) =>
      queued(observed(connected(base.init(args), { address, migrations, push })), address.file, limits),
  }
}

/** Localised rows are looked up by parent, which Payload's own index (language, parent) does not serve. */
const indexLocales: Hook = ({ schema, extendTable }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    // A list of languages (`publishedLocales`) has a table of the same ending that holds no localised texts.
    if (!name.endsWith('_locales') || !('_parentID' in table)) continue
    extendTable({
      table,
      extraConfig: (columns) => ({
        [`${name}_parent_idx`]: index(`${name}_parent_idx`).on(columns._parentID),
      }),
    })
  }
  return schema
}

/** Gives the adapter our connections and our way of asking, and migrates whenever it connects, not in production alone. */
function connected(
  adapter: SQLiteAdapter,
  { address, migrations, push }: Omit<Options, 'limits'>,
): SQLiteAdapter {
  const { connect, destroy } = adapter
  Object.assign(adapter, { askApart })
  let client: SqliteClient | undefined
  adapter.connect = async (options) => {
    client ??= await openSqlite(address.url)
    adapter.client = client
    await connect?.call(adapter, options)
    if (!push && !options?.hotReload && migrations.length > 0)
      await adapter.migrate({ migrations: migrations as Migration[] })
  }
  adapter.destroy = async () => {
    await destroy?.call(adapter)
    client?.close()
    client = undefined
    Reflect.deleteProperty(adapter, 'client')
  }
  for (const name of ['migrate', 'migrateDown', 'migrateFresh', 'migrateRefresh', 'migrateReset'] as const) {
    const original = adapter[name] as (args: unknown) => Promise<void>
    const safely = (args: unknown) => {
      if (!client) throw new Error('The database is not open')
      return client.migrating(() => original.call(adapter, args))
    }
    Object.assign(adapter, { [name]: safely })
  }
  return adapter
}
