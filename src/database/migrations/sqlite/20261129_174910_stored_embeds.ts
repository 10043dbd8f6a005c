import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

// A table that is put in place of another takes the rows of others that refer to it with it: within a transaction SQLite does not
// let go of that. So what embeds are related to is set aside, and put back.

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`embeds_query_type\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`embeds\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`embeds_query_type_order_idx\` ON \`embeds_query_type\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`embeds_query_type_parent_idx\` ON \`embeds_query_type\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_embeds\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`name\` text NOT NULL,
  	\`public_id\` text,
  	\`kind\` text NOT NULL,
  	\`portal_id\` text(36),
  	\`query_scope\` text,
  	\`query_from\` text,
  	\`query_until\` text,
  	\`query_when\` text,
  	\`query_q\` text,
  	\`query_limit\` numeric DEFAULT 10,
  	\`query_lang\` text,
  	\`query_narrowed_by\` text,
  	\`look_layout\` text,
  	\`look_images\` integer DEFAULT true,
  	\`look_heading_level\` numeric DEFAULT 3,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`portal_id\`) REFERENCES \`portals\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_embeds\` (\`id\`, \`municipality_id\`, \`name\`, \`public_id\`, \`kind\`, \`portal_id\`, \`look_layout\`, \`look_images\`, \`look_heading_level\`, \`created_by_id\`, \`updated_at\`, \`created_at\`, \`query_when\`, \`query_limit\`, \`query_lang\`, \`query_narrowed_by\`) SELECT \`id\`, \`municipality_id\`, \`name\`, \`public_id\`, \`kind\`, \`portal_id\`, \`look_layout\`, \`look_images\`, \`look_heading_level\`, \`created_by_id\`, \`updated_at\`, \`created_at\`, \`filter_when\`, \`limit\`,
    (SELECT \`value\` FROM \`embeds_fallback_chain\` WHERE \`parent_id\` = \`embeds\`.\`id\` ORDER BY \`order\` LIMIT 1),
    (SELECT json_group_array(\`name\`) FROM (
      SELECT DISTINCT CASE \`path\` WHEN 'filter.municipalities' THEN 'municipality' WHEN 'filter.projects' THEN 'project' ELSE 'topic' END AS \`name\`
      FROM \`embeds_rels\` WHERE \`parent_id\` = \`embeds\`.\`id\`))
    FROM \`embeds\`;`)
  await db.run(sql`CREATE TABLE \`__embeds_rels\` AS SELECT * FROM \`embeds_rels\`;`)
  await db.run(sql`DELETE FROM \`embeds_rels\`;`)
  await db.run(sql`DROP TABLE \`embeds_fallback_chain\`;`)
  await db.run(sql`DROP TABLE \`embeds\`;`)
  await db.run(sql`ALTER TABLE \`__new_embeds\` RENAME TO \`embeds\`;`)
  await db.run(sql`CREATE INDEX \`embeds_municipality_idx\` ON \`embeds\` (\`municipality_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`embeds_public_id_idx\` ON \`embeds\` (\`public_id\`);`)
  await db.run(sql`CREATE INDEX \`embeds_portal_idx\` ON \`embeds\` (\`portal_id\`);`)
  await db.run(sql`CREATE INDEX \`embeds_created_by_idx\` ON \`embeds\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`embeds_updated_at_idx\` ON \`embeds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`embeds_created_at_idx\` ON \`embeds\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`embeds_deleted_at_idx\` ON \`embeds\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`embeds_rels\` ADD \`partners_id\` text(36) REFERENCES partners(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`embeds_rels_partners_id_idx\` ON \`embeds_rels\` (\`partners_id\`);`)
  await db.run(sql`INSERT INTO \`embeds_rels\` (\`id\`, \`order\`, \`parent_id\`, \`path\`, \`municipalities_id\`, \`projects_id\`, \`topics_id\`) SELECT \`id\`, \`order\`, \`parent_id\`,
    CASE \`path\` WHEN 'filter.municipalities' THEN 'query.municipality' WHEN 'filter.projects' THEN 'query.project' ELSE 'query.topic' END,
    \`municipalities_id\`, \`projects_id\`, \`topics_id\` FROM \`__embeds_rels\`;`)
  await db.run(sql`DROP TABLE \`__embeds_rels\`;`)
}

/** What the release before does not know is left out: what was thrown away, partners, types, spans and words. */
export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`embeds_fallback_chain\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`embeds\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`embeds_fallback_chain_order_idx\` ON \`embeds_fallback_chain\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`embeds_fallback_chain_parent_idx\` ON \`embeds_fallback_chain\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_embeds\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`name\` text NOT NULL,
  	\`public_id\` text,
  	\`kind\` text NOT NULL,
  	\`portal_id\` text(36),
  	\`filter_when\` text,
  	\`limit\` numeric DEFAULT 10,
  	\`look_layout\` text DEFAULT 'list',
  	\`look_images\` integer DEFAULT true,
  	\`look_heading_level\` numeric DEFAULT 3,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`portal_id\`) REFERENCES \`portals\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_embeds\` (\`id\`, \`municipality_id\`, \`name\`, \`public_id\`, \`kind\`, \`portal_id\`, \`look_layout\`, \`look_images\`, \`look_heading_level\`, \`created_by_id\`, \`updated_at\`, \`created_at\`, \`filter_when\`, \`limit\`) SELECT \`id\`, \`municipality_id\`, \`name\`, \`public_id\`, \`kind\`, \`portal_id\`, \`look_layout\`, \`look_images\`, \`look_heading_level\`, \`created_by_id\`, \`updated_at\`, \`created_at\`, \`query_when\`, \`query_limit\` FROM \`embeds\` WHERE \`deleted_at\` IS NULL;`)
  await db.run(sql`CREATE TABLE \`__embeds_chain\` AS SELECT \`id\`, \`query_lang\` FROM \`embeds\` WHERE \`query_lang\` IS NOT NULL AND \`deleted_at\` IS NULL;`)
  await db.run(sql`CREATE TABLE \`__embeds_rels\` AS SELECT * FROM \`embeds_rels\` WHERE \`partners_id\` IS NULL AND \`parent_id\` IN (SELECT \`id\` FROM \`__new_embeds\`);`)
  await db.run(sql`DROP TABLE \`embeds_query_type\`;`)
  await db.run(sql`DROP TABLE \`embeds_rels\`;`)
  await db.run(sql`DROP TABLE \`embeds\`;`)
  await db.run(sql`ALTER TABLE \`__new_embeds\` RENAME TO \`embeds\`;`)
  await db.run(sql`CREATE INDEX \`embeds_municipality_idx\` ON \`embeds\` (\`municipality_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`embeds_public_id_idx\` ON \`embeds\` (\`public_id\`);`)
  await db.run(sql`CREATE INDEX \`embeds_portal_idx\` ON \`embeds\` (\`portal_id\`);`)
  await db.run(sql`CREATE INDEX \`embeds_created_by_idx\` ON \`embeds\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`embeds_updated_at_idx\` ON \`embeds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`embeds_created_at_idx\` ON \`embeds\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`embeds_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`municipalities_id\` text(36),
  	\`projects_id\` text(36),
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`embeds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`municipalities_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`projects_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`embeds_rels_order_idx\` ON \`embeds_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`embeds_rels_parent_idx\` ON \`embeds_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`embeds_rels_path_idx\` ON \`embeds_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`embeds_rels_municipalities_id_idx\` ON \`embeds_rels\` (\`municipalities_id\`);`)
  await db.run(sql`CREATE INDEX \`embeds_rels_projects_id_idx\` ON \`embeds_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`embeds_rels_topics_id_idx\` ON \`embeds_rels\` (\`topics_id\`);`)
  await db.run(sql`INSERT INTO \`embeds_rels\` (\`id\`, \`order\`, \`parent_id\`, \`path\`, \`municipalities_id\`, \`projects_id\`, \`topics_id\`) SELECT \`id\`, \`order\`, \`parent_id\`,
    CASE \`path\` WHEN 'query.municipality' THEN 'filter.municipalities' WHEN 'query.project' THEN 'filter.projects' ELSE 'filter.topics' END,
    \`municipalities_id\`, \`projects_id\`, \`topics_id\` FROM \`__embeds_rels\`;`)
  await db.run(sql`INSERT INTO \`embeds_fallback_chain\` (\`order\`, \`parent_id\`, \`value\`, \`id\`) SELECT 1, \`id\`, \`query_lang\`, \`id\` FROM \`__embeds_chain\`;`)
  await db.run(sql`DROP TABLE \`__embeds_rels\`;`)
  await db.run(sql`DROP TABLE \`__embeds_chain\`;`)
}
