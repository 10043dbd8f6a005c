import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

/** Names of long indexes are numbered and shift: all are dropped before any is made. */
export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_status_publishedAt_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`municipality__status_publishedAt_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_publishedAt_version_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_1_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_2_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_3_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_4_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_5_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_publishedAt_expiresAt_idx\` ON \`news\` (\`_status\`,\`deleted_at\`,\`published_at\`,\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_deletedAt_publishedAt_expiresAt_idx\` ON \`news\` (\`municipality_id\`,\`_status\`,\`deleted_at\`,\`published_at\`,\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_1_idx\` ON \`_news_v\` (\`version_municipality_id\`,\`version__status\`,\`version_deleted_at\`,\`version_published_at\`,\`version_expires_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`_news_v\` (\`version__status\`,\`version_deleted_at\`,\`version_published_at\`,\`version_expires_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_3_idx\` ON \`_meetings_v\` (\`version_municipality_id\`,\`version__status\`,\`version_ends_at\`,\`version_start\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_2_idx\` ON \`_meetings_v\` (\`version_municipality_id\`,\`version__status\`,\`version_start\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_4_idx\` ON \`_projects_v\` (\`version_municipality_id\`,\`version__status\`,\`version_start\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_6_idx\` ON \`_resources_v\` (\`version_municipality_id\`,\`version__status\`,\`version_kind\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_5_idx\` ON \`_resources_v\` (\`version_municipality_id\`,\`version__status\`,\`version_year\`,\`version_created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_status_deletedAt_publishedAt_expiresAt_idx\`;`)
  await db.run(sql`DROP INDEX \`municipality__status_deletedAt_publishedAt_expiresAt_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_1_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_3_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_2_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_4_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_6_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_5_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_createdAt_idx\` ON \`news\` (\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_publishedAt_createdAt_idx\` ON \`news\` (\`municipality_id\`,\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_version_createdAt_idx\` ON \`_news_v\` (\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`_news_v\` (\`version_municipality_id\`,\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_1_idx\` ON \`_meetings_v\` (\`version_municipality_id\`,\`version__status\`,\`version_start\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_2_idx\` ON \`_meetings_v\` (\`version_municipality_id\`,\`version__status\`,\`version_ends_at\`,\`version_start\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_3_idx\` ON \`_projects_v\` (\`version_municipality_id\`,\`version__status\`,\`version_start\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_4_idx\` ON \`_resources_v\` (\`version_municipality_id\`,\`version__status\`,\`version_year\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_5_idx\` ON \`_resources_v\` (\`version_municipality_id\`,\`version__status\`,\`version_kind\`,\`version_created_at\`);`)
}
