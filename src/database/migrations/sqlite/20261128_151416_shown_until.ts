import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media\` ADD \`shown_until\` text;`)
  await db.run(sql`CREATE INDEX \`media_shown_until_idx\` ON \`media\` (\`shown_until\`);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`shown_until\` text;`)
  await db.run(sql`CREATE INDEX \`documents_shown_until_idx\` ON \`documents\` (\`shown_until\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`media_shown_until_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`shown_until\`;`)
  await db.run(sql`DROP INDEX \`documents_shown_until_idx\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`shown_until\`;`)
}
