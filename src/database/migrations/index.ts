import type { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { sqliteAdapter } from '@payloadcms/db-sqlite'
import { migrations as mongodb } from './mongodb/index.ts'
import { migrations as sqlite } from './sqlite/index.ts'

/** Migrations of each database, oldest first. */
export interface Migrations {
  sqlite: NonNullable<Parameters<typeof sqliteAdapter>[0]['prodMigrations']>
  mongodb: NonNullable<Parameters<typeof mongooseAdapter>[0]['prodMigrations']>
}

/** Every migration of this release. Made by `npm run migration <name>` after a change of the model. */
export const migrations: Migrations = { sqlite, mongodb }
