import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`programmes\` ADD \`european_union\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_programmes_v\` ADD \`version_european_union\` integer DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`programmes\` DROP COLUMN \`european_union\`;`)
  await db.run(sql`ALTER TABLE \`_programmes_v\` DROP COLUMN \`version_european_union\`;`)
}
