import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`embeds\` ADD \`on_portal_only\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`embeds\` ADD \`look_accent\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`embeds\` DROP COLUMN \`on_portal_only\`;`)
  await db.run(sql`ALTER TABLE \`embeds\` DROP COLUMN \`look_accent\`;`)
}
