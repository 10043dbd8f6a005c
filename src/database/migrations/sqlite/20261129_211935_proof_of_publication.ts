import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`address\` text NOT NULL,
  	\`note\` text,
  	\`checked_at\` text,
  	\`proven_at\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_municipality_idx\` ON \`publications\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_checked_at_idx\` ON \`publications\` (\`checked_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_proven_at_idx\` ON \`publications\` (\`proven_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_by_idx\` ON \`publications\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_deleted_at_idx\` ON \`publications\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`publications_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`projects_id\` text(36),
  	\`meetings_id\` text(36),
  	\`news_id\` text(36),
  	\`embeds_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`projects_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`meetings_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`embeds_id\`) REFERENCES \`embeds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_rels_order_idx\` ON \`publications_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_parent_idx\` ON \`publications_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_path_idx\` ON \`publications_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_projects_id_idx\` ON \`publications_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_meetings_id_idx\` ON \`publications_rels\` (\`meetings_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_news_id_idx\` ON \`publications_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_embeds_id_idx\` ON \`publications_rels\` (\`embeds_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_media_id_idx\` ON \`publications_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`page_checks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`publication_id\` text(36) NOT NULL,
  	\`municipality_id\` text(36),
  	\`at\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`kind\` text,
  	\`document_id\` text,
  	\`title\` text,
  	\`passed\` integer,
  	\`reason\` text,
  	\`detail\` text,
  	\`form\` text,
  	\`statement\` text,
  	\`answer_hash\` text,
  	\`page_hash\` text,
  	\`page_bytes\` numeric,
  	\`page\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`page_checks_publication_idx\` ON \`page_checks\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`page_checks_municipality_idx\` ON \`page_checks\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`page_checks_at_idx\` ON \`page_checks\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`page_checks_created_by_idx\` ON \`page_checks\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`page_checks_updated_at_idx\` ON \`page_checks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`page_checks_created_at_idx\` ON \`page_checks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`loads\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`day\` text,
  	\`origin\` text,
  	\`embed\` text,
  	\`answers\` numeric
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`loads_key_idx\` ON \`loads\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`loads_day_idx\` ON \`loads\` (\`day\`);`)
  await db.run(sql`CREATE INDEX \`embed_day_idx\` ON \`loads\` (\`embed\`,\`day\`);`)
  await db.run(sql`CREATE INDEX \`origin_day_idx\` ON \`loads\` (\`origin\`,\`day\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`publications_rels\`;`)
  await db.run(sql`DROP TABLE \`page_checks\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`loads\`;`)
}
