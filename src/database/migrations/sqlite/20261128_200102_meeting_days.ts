import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'
import { fillSqlite } from '../data/meetingDays.ts'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`meetings\` ADD \`start_day\` text;`)
  await db.run(sql`ALTER TABLE \`meetings\` ADD \`end_day\` text;`)
  await db.run(sql`CREATE INDEX \`meetings_start_day_idx\` ON \`meetings\` (\`start_day\`);`)
  await db.run(sql`CREATE INDEX \`meetings_end_day_idx\` ON \`meetings\` (\`end_day\`);`)
  await db.run(sql`ALTER TABLE \`_meetings_v\` ADD \`version_start_day\` text;`)
  await db.run(sql`ALTER TABLE \`_meetings_v\` ADD \`version_end_day\` text;`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_start_day_idx\` ON \`_meetings_v\` (\`version_start_day\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_end_day_idx\` ON \`_meetings_v\` (\`version_end_day\`);`)
  await fillSqlite(db)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`meetings_start_day_idx\`;`)
  await db.run(sql`DROP INDEX \`meetings_end_day_idx\`;`)
  await db.run(sql`ALTER TABLE \`meetings\` DROP COLUMN \`start_day\`;`)
  await db.run(sql`ALTER TABLE \`meetings\` DROP COLUMN \`end_day\`;`)
  await db.run(sql`DROP INDEX \`_meetings_v_version_version_start_day_idx\`;`)
  await db.run(sql`DROP INDEX \`_meetings_v_version_version_end_day_idx\`;`)
  await db.run(sql`ALTER TABLE \`_meetings_v\` DROP COLUMN \`version_start_day\`;`)
  await db.run(sql`ALTER TABLE \`_meetings_v\` DROP COLUMN \`version_end_day\`;`)
}
