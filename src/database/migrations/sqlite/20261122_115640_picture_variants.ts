import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`picture_uses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`picture\` text,
  	\`kind\` text,
  	\`document\` text,
  	\`language\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`picture_uses_picture_idx\` ON \`picture_uses\` (\`picture\`);`)
  await db.run(sql`CREATE INDEX \`picture_uses_document_idx\` ON \`picture_uses\` (\`document\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif320_url\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif320_width\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif320_height\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif320_mime_type\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif320_filesize\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif320_filename\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif640_url\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif640_width\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif640_height\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif640_mime_type\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif640_filesize\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif640_filename\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif960_url\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif960_width\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif960_height\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif960_mime_type\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif960_filesize\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif960_filename\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif1600_url\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif1600_width\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif1600_height\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif1600_mime_type\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif1600_filesize\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_avif1600_filename\` text;`)
  await db.run(sql`CREATE INDEX \`media_sizes_avif320_sizes_avif320_filename_idx\` ON \`media\` (\`sizes_avif320_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_avif640_sizes_avif640_filename_idx\` ON \`media\` (\`sizes_avif640_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_avif960_sizes_avif960_filename_idx\` ON \`media\` (\`sizes_avif960_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_avif1600_sizes_avif1600_filename_idx\` ON \`media\` (\`sizes_avif1600_filename\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`picture_uses\`;`)
  await db.run(sql`DROP INDEX \`media_sizes_avif320_sizes_avif320_filename_idx\`;`)
  await db.run(sql`DROP INDEX \`media_sizes_avif640_sizes_avif640_filename_idx\`;`)
  await db.run(sql`DROP INDEX \`media_sizes_avif960_sizes_avif960_filename_idx\`;`)
  await db.run(sql`DROP INDEX \`media_sizes_avif1600_sizes_avif1600_filename_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif320_url\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif320_width\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif320_height\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif320_mime_type\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif320_filesize\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif320_filename\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif640_url\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif640_width\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif640_height\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif640_mime_type\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif640_filesize\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif640_filename\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif960_url\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif960_width\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif960_height\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif960_mime_type\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif960_filesize\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif960_filename\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif1600_url\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif1600_width\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif1600_height\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif1600_mime_type\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif1600_filesize\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_avif1600_filename\`;`)
}
