import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`adoptions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`state\` text DEFAULT 'shown' NOT NULL,
  	\`position\` numeric,
  	\`mode\` text DEFAULT 'reference' NOT NULL,
  	\`title\` text,
  	\`kind\` text,
  	\`item_key\` text,
  	\`copy_id\` text,
  	\`source_municipality_id\` text(36),
  	\`shared_through\` text,
  	\`source_version\` text,
  	\`source_state\` text DEFAULT 'current',
  	\`is_minor\` integer DEFAULT false,
  	\`acknowledged\` integer DEFAULT false,
  	\`taken\` text,
  	\`decided_at\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`source_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`adoptions_municipality_idx\` ON \`adoptions\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_kind_idx\` ON \`adoptions\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_item_key_idx\` ON \`adoptions\` (\`item_key\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_copy_id_idx\` ON \`adoptions\` (\`copy_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_source_municipality_idx\` ON \`adoptions\` (\`source_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_created_by_idx\` ON \`adoptions\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_updated_at_idx\` ON \`adoptions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_created_at_idx\` ON \`adoptions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`municipality_itemKey_idx\` ON \`adoptions\` (\`municipality_id\`,\`item_key\`);`)
  await db.run(sql`CREATE INDEX \`municipality_kind_idx\` ON \`adoptions\` (\`municipality_id\`,\`kind\`);`)
  await db.run(sql`CREATE TABLE \`adoptions_locales\` (
  	\`introduction\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`adoptions_locales_locale_parent_id_unique\` ON \`adoptions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_locales_parent_idx\` ON \`adoptions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`adoptions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`news_id\` text(36),
  	\`meetings_id\` text(36),
  	\`projects_id\` text(36),
  	\`resources_id\` text(36),
  	\`contacts_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`meetings_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`projects_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`resources_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`adoptions_rels_order_idx\` ON \`adoptions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_rels_parent_idx\` ON \`adoptions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_rels_path_idx\` ON \`adoptions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_rels_news_id_idx\` ON \`adoptions_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_rels_meetings_id_idx\` ON \`adoptions_rels\` (\`meetings_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_rels_projects_id_idx\` ON \`adoptions_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_rels_resources_id_idx\` ON \`adoptions_rels\` (\`resources_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_rels_contacts_id_idx\` ON \`adoptions_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE TABLE \`portal_keys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`portal_id\` text(36) NOT NULL,
  	\`municipality_id\` text(36),
  	\`prefix\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`revoked_at\` text,
  	\`last_used_at\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`portal_id\`) REFERENCES \`portals\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`portal_keys_portal_idx\` ON \`portal_keys\` (\`portal_id\`);`)
  await db.run(sql`CREATE INDEX \`portal_keys_municipality_idx\` ON \`portal_keys\` (\`municipality_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`portal_keys_prefix_idx\` ON \`portal_keys\` (\`prefix\`);`)
  await db.run(sql`CREATE INDEX \`portal_keys_created_by_idx\` ON \`portal_keys\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`portal_keys_updated_at_idx\` ON \`portal_keys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`portal_keys_created_at_idx\` ON \`portal_keys\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_memberships_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users_memberships\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_memberships_languages_order_idx\` ON \`users_memberships_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_memberships_languages_parent_idx\` ON \`users_memberships_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`handovers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`project_id\` text(36) NOT NULL,
  	\`from_id\` text(36) NOT NULL,
  	\`to_id\` text(36) NOT NULL,
  	\`state\` text NOT NULL,
  	\`decided_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`from_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`to_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`handovers_project_idx\` ON \`handovers\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`handovers_from_idx\` ON \`handovers\` (\`from_id\`);`)
  await db.run(sql`CREATE INDEX \`handovers_to_idx\` ON \`handovers\` (\`to_id\`);`)
  await db.run(sql`CREATE INDEX \`handovers_state_idx\` ON \`handovers\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`handovers_updated_at_idx\` ON \`handovers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`handovers_created_at_idx\` ON \`handovers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`action\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`version\` text,
  	\`municipality_id\` text(36),
  	\`user_id\` text(36),
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`note\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_document_id_idx\` ON \`reviews\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_municipality_idx\` ON \`reviews\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_user_idx\` ON \`reviews\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_created_by_idx\` ON \`reviews\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_updated_at_idx\` ON \`reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_created_at_idx\` ON \`reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`municipality_id\` text(36),
  	\`actor_id\` text(36),
  	\`review_id\` text(36),
  	\`recipient_id\` text(36),
  	\`key\` text,
  	\`done\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`recipient_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_document_id_idx\` ON \`notices\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_municipality_idx\` ON \`notices\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_actor_idx\` ON \`notices\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_review_idx\` ON \`notices\` (\`review_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_recipient_idx\` ON \`notices\` (\`recipient_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notices_done_idx\` ON \`notices\` (\`done\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`credentials_identities\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`issuer\` text NOT NULL,
  	\`key\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`credentials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`credentials_identities_order_idx\` ON \`credentials_identities\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`credentials_identities_parent_id_idx\` ON \`credentials_identities\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`credentials_identities_key_idx\` ON \`credentials_identities\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`credentials\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`link_kind\` text,
  	\`link_hash\` text,
  	\`link_expires_at\` text,
  	\`invitation\` text,
  	\`totp_secret\` text,
  	\`totp_step\` numeric,
  	\`recovery_codes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`credentials_user_idx\` ON \`credentials\` (\`user\`);`)
  await db.run(sql`CREATE INDEX \`credentials_link_hash_idx\` ON \`credentials\` (\`link_hash\`);`)
  await db.run(sql`CREATE INDEX \`credentials_updated_at_idx\` ON \`credentials\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`credentials_created_at_idx\` ON \`credentials\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`account_sessions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`sid\` text NOT NULL,
  	\`device\` text,
  	\`last_seen\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`account_sessions_user_idx\` ON \`account_sessions\` (\`user\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`account_sessions_sid_idx\` ON \`account_sessions\` (\`sid\`);`)
  await db.run(sql`CREATE INDEX \`account_sessions_updated_at_idx\` ON \`account_sessions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`account_sessions_created_at_idx\` ON \`account_sessions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_stats\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`stats\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`news\` ADD \`workflow\` text;`)
  await db.run(sql`ALTER TABLE \`news\` ADD \`review_by\` text;`)
  await db.run(sql`ALTER TABLE \`news\` ADD \`adopted_from_id\` text(36) REFERENCES news(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`news\` ADD \`created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`news_workflow_idx\` ON \`news\` (\`workflow\`);`)
  await db.run(sql`CREATE INDEX \`news_review_by_idx\` ON \`news\` (\`review_by\`);`)
  await db.run(sql`CREATE INDEX \`news_adopted_from_idx\` ON \`news\` (\`adopted_from_id\`);`)
  await db.run(sql`CREATE INDEX \`news_created_by_idx\` ON \`news\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_news_v\` ADD \`version_workflow\` text;`)
  await db.run(sql`ALTER TABLE \`_news_v\` ADD \`version_review_by\` text;`)
  await db.run(sql`ALTER TABLE \`_news_v\` ADD \`version_adopted_from_id\` text(36) REFERENCES news(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_news_v\` ADD \`version_created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_workflow_idx\` ON \`_news_v\` (\`version_workflow\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_review_by_idx\` ON \`_news_v\` (\`version_review_by\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_adopted_from_idx\` ON \`_news_v\` (\`version_adopted_from_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_created_by_idx\` ON \`_news_v\` (\`version_created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`meetings\` ADD \`workflow\` text;`)
  await db.run(sql`ALTER TABLE \`meetings\` ADD \`review_by\` text;`)
  await db.run(sql`ALTER TABLE \`meetings\` ADD \`adopted_from_id\` text(36) REFERENCES meetings(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`meetings\` ADD \`created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`meetings_workflow_idx\` ON \`meetings\` (\`workflow\`);`)
  await db.run(sql`CREATE INDEX \`meetings_review_by_idx\` ON \`meetings\` (\`review_by\`);`)
  await db.run(sql`CREATE INDEX \`meetings_adopted_from_idx\` ON \`meetings\` (\`adopted_from_id\`);`)
  await db.run(sql`CREATE INDEX \`meetings_created_by_idx\` ON \`meetings\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_meetings_v\` ADD \`version_workflow\` text;`)
  await db.run(sql`ALTER TABLE \`_meetings_v\` ADD \`version_review_by\` text;`)
  await db.run(sql`ALTER TABLE \`_meetings_v\` ADD \`version_adopted_from_id\` text(36) REFERENCES meetings(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_meetings_v\` ADD \`version_created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_workflow_idx\` ON \`_meetings_v\` (\`version_workflow\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_review_by_idx\` ON \`_meetings_v\` (\`version_review_by\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_adopted_from_idx\` ON \`_meetings_v\` (\`version_adopted_from_id\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_created_by_idx\` ON \`_meetings_v\` (\`version_created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`projects\` ADD \`workflow\` text;`)
  await db.run(sql`ALTER TABLE \`projects\` ADD \`review_by\` text;`)
  await db.run(sql`ALTER TABLE \`projects\` ADD \`adopted_from_id\` text(36) REFERENCES projects(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`projects\` ADD \`created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`projects_workflow_idx\` ON \`projects\` (\`workflow\`);`)
  await db.run(sql`CREATE INDEX \`projects_review_by_idx\` ON \`projects\` (\`review_by\`);`)
  await db.run(sql`CREATE INDEX \`projects_adopted_from_idx\` ON \`projects\` (\`adopted_from_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_created_by_idx\` ON \`projects\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_projects_v\` ADD \`version_workflow\` text;`)
  await db.run(sql`ALTER TABLE \`_projects_v\` ADD \`version_review_by\` text;`)
  await db.run(sql`ALTER TABLE \`_projects_v\` ADD \`version_adopted_from_id\` text(36) REFERENCES projects(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_projects_v\` ADD \`version_created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version_workflow_idx\` ON \`_projects_v\` (\`version_workflow\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version_review_by_idx\` ON \`_projects_v\` (\`version_review_by\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version_adopted_from_idx\` ON \`_projects_v\` (\`version_adopted_from_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version_created_by_idx\` ON \`_projects_v\` (\`version_created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`resources\` ADD \`workflow\` text;`)
  await db.run(sql`ALTER TABLE \`resources\` ADD \`review_by\` text;`)
  await db.run(sql`ALTER TABLE \`resources\` ADD \`adopted_from_id\` text(36) REFERENCES resources(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`resources\` ADD \`created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`resources_workflow_idx\` ON \`resources\` (\`workflow\`);`)
  await db.run(sql`CREATE INDEX \`resources_review_by_idx\` ON \`resources\` (\`review_by\`);`)
  await db.run(sql`CREATE INDEX \`resources_adopted_from_idx\` ON \`resources\` (\`adopted_from_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_created_by_idx\` ON \`resources\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_resources_v\` ADD \`version_workflow\` text;`)
  await db.run(sql`ALTER TABLE \`_resources_v\` ADD \`version_review_by\` text;`)
  await db.run(sql`ALTER TABLE \`_resources_v\` ADD \`version_adopted_from_id\` text(36) REFERENCES resources(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_resources_v\` ADD \`version_created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_workflow_idx\` ON \`_resources_v\` (\`version_workflow\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_review_by_idx\` ON \`_resources_v\` (\`version_review_by\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_adopted_from_idx\` ON \`_resources_v\` (\`version_adopted_from_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_created_by_idx\` ON \`_resources_v\` (\`version_created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`contacts\` ADD \`workflow\` text;`)
  await db.run(sql`ALTER TABLE \`contacts\` ADD \`review_by\` text;`)
  await db.run(sql`ALTER TABLE \`contacts\` ADD \`adopted_from_id\` text(36) REFERENCES contacts(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`contacts\` ADD \`created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`contacts_workflow_idx\` ON \`contacts\` (\`workflow\`);`)
  await db.run(sql`CREATE INDEX \`contacts_review_by_idx\` ON \`contacts\` (\`review_by\`);`)
  await db.run(sql`CREATE INDEX \`contacts_adopted_from_idx\` ON \`contacts\` (\`adopted_from_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_by_idx\` ON \`contacts\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_contacts_v\` ADD \`version_workflow\` text;`)
  await db.run(sql`ALTER TABLE \`_contacts_v\` ADD \`version_review_by\` text;`)
  await db.run(sql`ALTER TABLE \`_contacts_v\` ADD \`version_adopted_from_id\` text(36) REFERENCES contacts(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`_contacts_v\` ADD \`version_created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_workflow_idx\` ON \`_contacts_v\` (\`version_workflow\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_review_by_idx\` ON \`_contacts_v\` (\`version_review_by\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_adopted_from_idx\` ON \`_contacts_v\` (\`version_adopted_from_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_created_by_idx\` ON \`_contacts_v\` (\`version_created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`municipalities\` ADD \`require_two_factor\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`media_created_by_idx\` ON \`media\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`documents_created_by_idx\` ON \`documents\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`embeds\` ADD \`created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`embeds_created_by_idx\` ON \`embeds\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`portals\` ADD \`created_by_id\` text(36) REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`portals_created_by_idx\` ON \`portals\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications\` text DEFAULT 'digest';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`suspended\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`invited\` integer;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`state\` text DEFAULT 'active';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`two_factor\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`fields\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`detail\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`address\` text;`)
  await db.run(sql`CREATE INDEX \`municipality_createdAt_idx\` ON \`audit_log\` (\`municipality_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`user_createdAt_idx\` ON \`audit_log\` (\`user_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`action_createdAt_idx\` ON \`audit_log\` (\`action\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`document_documentId_idx\` ON \`audit_log\` (\`document\`,\`document_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` ADD \`meta\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`portal_keys_id\` text(36) REFERENCES portal_keys(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`handovers_id\` text(36) REFERENCES handovers(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`reviews_id\` text(36) REFERENCES reviews(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`notices_id\` text(36) REFERENCES notices(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_portal_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`portal_keys_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_handovers_id_idx\` ON \`payload_locked_documents_rels\` (\`handovers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reviews_id_idx\` ON \`payload_locked_documents_rels\` (\`reviews_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`adoptions\`;`)
  await db.run(sql`DROP TABLE \`adoptions_locales\`;`)
  await db.run(sql`DROP TABLE \`adoptions_rels\`;`)
  await db.run(sql`DROP TABLE \`portal_keys\`;`)
  await db.run(sql`DROP TABLE \`users_memberships_languages\`;`)
  await db.run(sql`DROP TABLE \`handovers\`;`)
  await db.run(sql`DROP TABLE \`reviews\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`credentials_identities\`;`)
  await db.run(sql`DROP TABLE \`credentials\`;`)
  await db.run(sql`DROP TABLE \`account_sessions\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_stats\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_news\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`image_id\` text(36),
  	\`category\` text DEFAULT 'news',
  	\`byline\` text,
  	\`slug\` text,
  	\`source_locale\` text,
  	\`translations\` text,
  	\`search_text\` text,
  	\`sharing\` text DEFAULT 'network',
  	\`published_at\` text,
  	\`expires_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_news\`("id", "municipality_id", "image_id", "category", "byline", "slug", "source_locale", "translations", "search_text", "sharing", "published_at", "expires_at", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "municipality_id", "image_id", "category", "byline", "slug", "source_locale", "translations", "search_text", "sharing", "published_at", "expires_at", "updated_at", "created_at", "deleted_at", "_status" FROM \`news\`;`)
  await db.run(sql`DROP TABLE \`news\`;`)
  await db.run(sql`ALTER TABLE \`__new_news\` RENAME TO \`news\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`news_municipality_idx\` ON \`news\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`news_image_idx\` ON \`news\` (\`image_id\`);`)
  await db.run(sql`CREATE INDEX \`news_slug_idx\` ON \`news\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`news_published_at_idx\` ON \`news\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`news_updated_at_idx\` ON \`news\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`news_created_at_idx\` ON \`news\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`news_deleted_at_idx\` ON \`news\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`news__status_idx\` ON \`news\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`municipality_slug_idx\` ON \`news\` (\`municipality_id\`,\`slug\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_createdAt_idx\` ON \`news\` (\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_publishedAt_createdAt_idx\` ON \`news\` (\`municipality_id\`,\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_createdAt_idx\` ON \`news\` (\`municipality_id\`,\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__news_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_municipality_id\` text(36),
  	\`version_image_id\` text(36),
  	\`version_category\` text DEFAULT 'news',
  	\`version_byline\` text,
  	\`version_slug\` text,
  	\`version_source_locale\` text,
  	\`version_translations\` text,
  	\`version_search_text\` text,
  	\`version_sharing\` text DEFAULT 'network',
  	\`version_published_at\` text,
  	\`version_expires_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__news_v\`("id", "parent_id", "version_municipality_id", "version_image_id", "version_category", "version_byline", "version_slug", "version_source_locale", "version_translations", "version_search_text", "version_sharing", "version_published_at", "version_expires_at", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_municipality_id", "version_image_id", "version_category", "version_byline", "version_slug", "version_source_locale", "version_translations", "version_search_text", "version_sharing", "version_published_at", "version_expires_at", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_news_v\`;`)
  await db.run(sql`DROP TABLE \`_news_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__news_v\` RENAME TO \`_news_v\`;`)
  await db.run(sql`CREATE INDEX \`_news_v_parent_idx\` ON \`_news_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_municipality_idx\` ON \`_news_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_image_idx\` ON \`_news_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_slug_idx\` ON \`_news_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_published_at_idx\` ON \`_news_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_updated_at_idx\` ON \`_news_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_created_at_idx\` ON \`_news_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_deleted_at_idx\` ON \`_news_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version__status_idx\` ON \`_news_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_created_at_idx\` ON \`_news_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_updated_at_idx\` ON \`_news_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_snapshot_idx\` ON \`_news_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_published_locale_idx\` ON \`_news_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_latest_idx\` ON \`_news_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_municipality_version_slug_idx\` ON \`_news_v\` (\`version_municipality_id\`,\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_version_createdAt_idx\` ON \`_news_v\` (\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`_news_v\` (\`version_municipality_id\`,\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_municipality_version__status_version_createdAt_idx\` ON \`_news_v\` (\`version_municipality_id\`,\`version__status\`,\`version_created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_meetings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`kind\` text DEFAULT 'localMeeting',
  	\`start\` text,
  	\`start_tz\` text,
  	\`end\` text,
  	\`end_tz\` text,
  	\`all_day\` integer DEFAULT false,
  	\`image_id\` text(36),
  	\`attendance_mode\` text DEFAULT 'offline',
  	\`venue_name\` text,
  	\`venue_room\` text,
  	\`venue_address\` text,
  	\`venue_city\` text,
  	\`venue_country\` text,
  	\`venue_coordinates_latitude\` numeric,
  	\`venue_coordinates_longitude\` numeric,
  	\`online_url\` text,
  	\`online_platform\` text,
  	\`interpretation\` text,
  	\`registration_required\` integer DEFAULT false,
  	\`registration_url\` text,
  	\`registration_email\` text,
  	\`registration_deadline\` text,
  	\`registration_capacity\` numeric,
  	\`registration_fee\` text,
  	\`participants_value\` numeric,
  	\`participants_qualifier\` text DEFAULT 'exact',
  	\`editorial_note\` text,
  	\`project_id\` text(36),
  	\`host_municipality_id\` text(36),
  	\`slug\` text,
  	\`source_locale\` text,
  	\`translations\` text,
  	\`search_text\` text,
  	\`sharing\` text DEFAULT 'network',
  	\`status\` text DEFAULT 'scheduled',
  	\`ends_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`host_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_meetings\`("id", "municipality_id", "kind", "start", "start_tz", "end", "end_tz", "all_day", "image_id", "attendance_mode", "venue_name", "venue_room", "venue_address", "venue_city", "venue_country", "venue_coordinates_latitude", "venue_coordinates_longitude", "online_url", "online_platform", "interpretation", "registration_required", "registration_url", "registration_email", "registration_deadline", "registration_capacity", "registration_fee", "participants_value", "participants_qualifier", "editorial_note", "project_id", "host_municipality_id", "slug", "source_locale", "translations", "search_text", "sharing", "status", "ends_at", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "municipality_id", "kind", "start", "start_tz", "end", "end_tz", "all_day", "image_id", "attendance_mode", "venue_name", "venue_room", "venue_address", "venue_city", "venue_country", "venue_coordinates_latitude", "venue_coordinates_longitude", "online_url", "online_platform", "interpretation", "registration_required", "registration_url", "registration_email", "registration_deadline", "registration_capacity", "registration_fee", "participants_value", "participants_qualifier", "editorial_note", "project_id", "host_municipality_id", "slug", "source_locale", "translations", "search_text", "sharing", "status", "ends_at", "updated_at", "created_at", "deleted_at", "_status" FROM \`meetings\`;`)
  await db.run(sql`DROP TABLE \`meetings\`;`)
  await db.run(sql`ALTER TABLE \`__new_meetings\` RENAME TO \`meetings\`;`)
  await db.run(sql`CREATE INDEX \`meetings_municipality_idx\` ON \`meetings\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`meetings_image_idx\` ON \`meetings\` (\`image_id\`);`)
  await db.run(sql`CREATE INDEX \`meetings_project_idx\` ON \`meetings\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`meetings_host_municipality_idx\` ON \`meetings\` (\`host_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`meetings_slug_idx\` ON \`meetings\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`meetings_ends_at_idx\` ON \`meetings\` (\`ends_at\`);`)
  await db.run(sql`CREATE INDEX \`meetings_updated_at_idx\` ON \`meetings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`meetings_created_at_idx\` ON \`meetings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`meetings_deleted_at_idx\` ON \`meetings\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`meetings__status_idx\` ON \`meetings\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`municipality_slug_1_idx\` ON \`meetings\` (\`municipality_id\`,\`slug\`);`)
  await db.run(sql`CREATE INDEX \`_status_start_createdAt_idx\` ON \`meetings\` (\`_status\`,\`start\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_start_createdAt_idx\` ON \`meetings\` (\`municipality_id\`,\`_status\`,\`start\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_endsAt_start_idx\` ON \`meetings\` (\`_status\`,\`ends_at\`,\`start\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_endsAt_start_idx\` ON \`meetings\` (\`municipality_id\`,\`_status\`,\`ends_at\`,\`start\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_createdAt_1_idx\` ON \`meetings\` (\`municipality_id\`,\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__meetings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_municipality_id\` text(36),
  	\`version_kind\` text DEFAULT 'localMeeting',
  	\`version_start\` text,
  	\`version_start_tz\` text,
  	\`version_end\` text,
  	\`version_end_tz\` text,
  	\`version_all_day\` integer DEFAULT false,
  	\`version_image_id\` text(36),
  	\`version_attendance_mode\` text DEFAULT 'offline',
  	\`version_venue_name\` text,
  	\`version_venue_room\` text,
  	\`version_venue_address\` text,
  	\`version_venue_city\` text,
  	\`version_venue_country\` text,
  	\`version_venue_coordinates_latitude\` numeric,
  	\`version_venue_coordinates_longitude\` numeric,
  	\`version_online_url\` text,
  	\`version_online_platform\` text,
  	\`version_interpretation\` text,
  	\`version_registration_required\` integer DEFAULT false,
  	\`version_registration_url\` text,
  	\`version_registration_email\` text,
  	\`version_registration_deadline\` text,
  	\`version_registration_capacity\` numeric,
  	\`version_registration_fee\` text,
  	\`version_participants_value\` numeric,
  	\`version_participants_qualifier\` text DEFAULT 'exact',
  	\`version_editorial_note\` text,
  	\`version_project_id\` text(36),
  	\`version_host_municipality_id\` text(36),
  	\`version_slug\` text,
  	\`version_source_locale\` text,
  	\`version_translations\` text,
  	\`version_search_text\` text,
  	\`version_sharing\` text DEFAULT 'network',
  	\`version_status\` text DEFAULT 'scheduled',
  	\`version_ends_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_host_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__meetings_v\`("id", "parent_id", "version_municipality_id", "version_kind", "version_start", "version_start_tz", "version_end", "version_end_tz", "version_all_day", "version_image_id", "version_attendance_mode", "version_venue_name", "version_venue_room", "version_venue_address", "version_venue_city", "version_venue_country", "version_venue_coordinates_latitude", "version_venue_coordinates_longitude", "version_online_url", "version_online_platform", "version_interpretation", "version_registration_required", "version_registration_url", "version_registration_email", "version_registration_deadline", "version_registration_capacity", "version_registration_fee", "version_participants_value", "version_participants_qualifier", "version_editorial_note", "version_project_id", "version_host_municipality_id", "version_slug", "version_source_locale", "version_translations", "version_search_text", "version_sharing", "version_status", "version_ends_at", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_municipality_id", "version_kind", "version_start", "version_start_tz", "version_end", "version_end_tz", "version_all_day", "version_image_id", "version_attendance_mode", "version_venue_name", "version_venue_room", "version_venue_address", "version_venue_city", "version_venue_country", "version_venue_coordinates_latitude", "version_venue_coordinates_longitude", "version_online_url", "version_online_platform", "version_interpretation", "version_registration_required", "version_registration_url", "version_registration_email", "version_registration_deadline", "version_registration_capacity", "version_registration_fee", "version_participants_value", "version_participants_qualifier", "version_editorial_note", "version_project_id", "version_host_municipality_id", "version_slug", "version_source_locale", "version_translations", "version_search_text", "version_sharing", "version_status", "version_ends_at", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_meetings_v\`;`)
  await db.run(sql`DROP TABLE \`_meetings_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__meetings_v\` RENAME TO \`_meetings_v\`;`)
  await db.run(sql`CREATE INDEX \`_meetings_v_parent_idx\` ON \`_meetings_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_municipality_idx\` ON \`_meetings_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_image_idx\` ON \`_meetings_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_project_idx\` ON \`_meetings_v\` (\`version_project_id\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_host_municipality_idx\` ON \`_meetings_v\` (\`version_host_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_slug_idx\` ON \`_meetings_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_ends_at_idx\` ON \`_meetings_v\` (\`version_ends_at\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_updated_at_idx\` ON \`_meetings_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_created_at_idx\` ON \`_meetings_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_deleted_at_idx\` ON \`_meetings_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version__status_idx\` ON \`_meetings_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_created_at_idx\` ON \`_meetings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_updated_at_idx\` ON \`_meetings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_snapshot_idx\` ON \`_meetings_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_published_locale_idx\` ON \`_meetings_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_latest_idx\` ON \`_meetings_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_municipality_version_slug_1_idx\` ON \`_meetings_v\` (\`version_municipality_id\`,\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_start_version_createdAt_idx\` ON \`_meetings_v\` (\`version__status\`,\`version_start\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_1_idx\` ON \`_meetings_v\` (\`version_municipality_id\`,\`version__status\`,\`version_start\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_endsAt_version_start_idx\` ON \`_meetings_v\` (\`version__status\`,\`version_ends_at\`,\`version_start\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_2_idx\` ON \`_meetings_v\` (\`version_municipality_id\`,\`version__status\`,\`version_ends_at\`,\`version_start\`);`)
  await db.run(sql`CREATE INDEX \`version_municipality_version__status_version_createdAt_1_idx\` ON \`_meetings_v\` (\`version_municipality_id\`,\`version__status\`,\`version_created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_projects\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`acronym\` text,
  	\`image_id\` text(36),
  	\`start\` text,
  	\`end\` text,
  	\`duration_months\` numeric,
  	\`participants_value\` numeric,
  	\`participants_qualifier\` text DEFAULT 'exact',
  	\`website\` text,
  	\`lead_unknown\` integer DEFAULT false,
  	\`programme_id\` text(36),
  	\`call_number\` text,
  	\`reference_code\` text,
  	\`budget_amount\` numeric,
  	\`budget_currency\` text DEFAULT 'EUR',
  	\`contribution_amount\` numeric,
  	\`contribution_currency\` text DEFAULT 'EUR',
  	\`slug\` text,
  	\`source_locale\` text,
  	\`translations\` text,
  	\`search_text\` text,
  	\`sharing\` text DEFAULT 'network',
  	\`lifecycle\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_projects\`("id", "municipality_id", "acronym", "image_id", "start", "end", "duration_months", "participants_value", "participants_qualifier", "website", "lead_unknown", "programme_id", "call_number", "reference_code", "budget_amount", "budget_currency", "contribution_amount", "contribution_currency", "slug", "source_locale", "translations", "search_text", "sharing", "lifecycle", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "municipality_id", "acronym", "image_id", "start", "end", "duration_months", "participants_value", "participants_qualifier", "website", "lead_unknown", "programme_id", "call_number", "reference_code", "budget_amount", "budget_currency", "contribution_amount", "contribution_currency", "slug", "source_locale", "translations", "search_text", "sharing", "lifecycle", "updated_at", "created_at", "deleted_at", "_status" FROM \`projects\`;`)
  await db.run(sql`DROP TABLE \`projects\`;`)
  await db.run(sql`ALTER TABLE \`__new_projects\` RENAME TO \`projects\`;`)
  await db.run(sql`CREATE INDEX \`projects_municipality_idx\` ON \`projects\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_image_idx\` ON \`projects\` (\`image_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_programme_idx\` ON \`projects\` (\`programme_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_slug_idx\` ON \`projects\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`projects_lifecycle_idx\` ON \`projects\` (\`lifecycle\`);`)
  await db.run(sql`CREATE INDEX \`projects_updated_at_idx\` ON \`projects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`projects_created_at_idx\` ON \`projects\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`projects_deleted_at_idx\` ON \`projects\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`projects__status_idx\` ON \`projects\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`municipality_slug_2_idx\` ON \`projects\` (\`municipality_id\`,\`slug\`);`)
  await db.run(sql`CREATE INDEX \`_status_start_createdAt_1_idx\` ON \`projects\` (\`_status\`,\`start\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_start_createdAt_1_idx\` ON \`projects\` (\`municipality_id\`,\`_status\`,\`start\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_createdAt_2_idx\` ON \`projects\` (\`municipality_id\`,\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__projects_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_municipality_id\` text(36),
  	\`version_acronym\` text,
  	\`version_image_id\` text(36),
  	\`version_start\` text,
  	\`version_end\` text,
  	\`version_duration_months\` numeric,
  	\`version_participants_value\` numeric,
  	\`version_participants_qualifier\` text DEFAULT 'exact',
  	\`version_website\` text,
  	\`version_lead_unknown\` integer DEFAULT false,
  	\`version_programme_id\` text(36),
  	\`version_call_number\` text,
  	\`version_reference_code\` text,
  	\`version_budget_amount\` numeric,
  	\`version_budget_currency\` text DEFAULT 'EUR',
  	\`version_contribution_amount\` numeric,
  	\`version_contribution_currency\` text DEFAULT 'EUR',
  	\`version_slug\` text,
  	\`version_source_locale\` text,
  	\`version_translations\` text,
  	\`version_search_text\` text,
  	\`version_sharing\` text DEFAULT 'network',
  	\`version_lifecycle\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__projects_v\`("id", "parent_id", "version_municipality_id", "version_acronym", "version_image_id", "version_start", "version_end", "version_duration_months", "version_participants_value", "version_participants_qualifier", "version_website", "version_lead_unknown", "version_programme_id", "version_call_number", "version_reference_code", "version_budget_amount", "version_budget_currency", "version_contribution_amount", "version_contribution_currency", "version_slug", "version_source_locale", "version_translations", "version_search_text", "version_sharing", "version_lifecycle", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_municipality_id", "version_acronym", "version_image_id", "version_start", "version_end", "version_duration_months", "version_participants_value", "version_participants_qualifier", "version_website", "version_lead_unknown", "version_programme_id", "version_call_number", "version_reference_code", "version_budget_amount", "version_budget_currency", "version_contribution_amount", "version_contribution_currency", "version_slug", "version_source_locale", "version_translations", "version_search_text", "version_sharing", "version_lifecycle", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_projects_v\`;`)
  await db.run(sql`DROP TABLE \`_projects_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__projects_v\` RENAME TO \`_projects_v\`;`)
  await db.run(sql`CREATE INDEX \`_projects_v_parent_idx\` ON \`_projects_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version_municipality_idx\` ON \`_projects_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version_image_idx\` ON \`_projects_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version_programme_idx\` ON \`_projects_v\` (\`version_programme_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version_slug_idx\` ON \`_projects_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version_lifecycle_idx\` ON \`_projects_v\` (\`version_lifecycle\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version_updated_at_idx\` ON \`_projects_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version_created_at_idx\` ON \`_projects_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version_deleted_at_idx\` ON \`_projects_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_version__status_idx\` ON \`_projects_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_created_at_idx\` ON \`_projects_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_updated_at_idx\` ON \`_projects_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_snapshot_idx\` ON \`_projects_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_published_locale_idx\` ON \`_projects_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_latest_idx\` ON \`_projects_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_municipality_version_slug_2_idx\` ON \`_projects_v\` (\`version_municipality_id\`,\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_start_version_createdAt_1_idx\` ON \`_projects_v\` (\`version__status\`,\`version_start\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_3_idx\` ON \`_projects_v\` (\`version_municipality_id\`,\`version__status\`,\`version_start\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_municipality_version__status_version_createdAt_2_idx\` ON \`_projects_v\` (\`version_municipality_id\`,\`version__status\`,\`version_created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_resources\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`kind\` text DEFAULT 'report',
  	\`image_id\` text(36),
  	\`strategy_stage\` text,
  	\`external_url\` text,
  	\`year\` numeric,
  	\`licence\` text,
  	\`project_id\` text(36),
  	\`slug\` text,
  	\`source_locale\` text,
  	\`translations\` text,
  	\`search_text\` text,
  	\`sharing\` text DEFAULT 'network',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_resources\`("id", "municipality_id", "kind", "image_id", "strategy_stage", "external_url", "year", "licence", "project_id", "slug", "source_locale", "translations", "search_text", "sharing", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "municipality_id", "kind", "image_id", "strategy_stage", "external_url", "year", "licence", "project_id", "slug", "source_locale", "translations", "search_text", "sharing", "updated_at", "created_at", "deleted_at", "_status" FROM \`resources\`;`)
  await db.run(sql`DROP TABLE \`resources\`;`)
  await db.run(sql`ALTER TABLE \`__new_resources\` RENAME TO \`resources\`;`)
  await db.run(sql`CREATE INDEX \`resources_municipality_idx\` ON \`resources\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_image_idx\` ON \`resources\` (\`image_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_project_idx\` ON \`resources\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_slug_idx\` ON \`resources\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`resources_updated_at_idx\` ON \`resources\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`resources_created_at_idx\` ON \`resources\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`resources_deleted_at_idx\` ON \`resources\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`resources__status_idx\` ON \`resources\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`municipality_slug_3_idx\` ON \`resources\` (\`municipality_id\`,\`slug\`);`)
  await db.run(sql`CREATE INDEX \`_status_year_createdAt_idx\` ON \`resources\` (\`_status\`,\`year\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_year_createdAt_idx\` ON \`resources\` (\`municipality_id\`,\`_status\`,\`year\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_kind_createdAt_idx\` ON \`resources\` (\`_status\`,\`kind\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_kind_createdAt_idx\` ON \`resources\` (\`municipality_id\`,\`_status\`,\`kind\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_createdAt_3_idx\` ON \`resources\` (\`municipality_id\`,\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__resources_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_municipality_id\` text(36),
  	\`version_kind\` text DEFAULT 'report',
  	\`version_image_id\` text(36),
  	\`version_strategy_stage\` text,
  	\`version_external_url\` text,
  	\`version_year\` numeric,
  	\`version_licence\` text,
  	\`version_project_id\` text(36),
  	\`version_slug\` text,
  	\`version_source_locale\` text,
  	\`version_translations\` text,
  	\`version_search_text\` text,
  	\`version_sharing\` text DEFAULT 'network',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__resources_v\`("id", "parent_id", "version_municipality_id", "version_kind", "version_image_id", "version_strategy_stage", "version_external_url", "version_year", "version_licence", "version_project_id", "version_slug", "version_source_locale", "version_translations", "version_search_text", "version_sharing", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_municipality_id", "version_kind", "version_image_id", "version_strategy_stage", "version_external_url", "version_year", "version_licence", "version_project_id", "version_slug", "version_source_locale", "version_translations", "version_search_text", "version_sharing", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_resources_v\`;`)
  await db.run(sql`DROP TABLE \`_resources_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__resources_v\` RENAME TO \`_resources_v\`;`)
  await db.run(sql`CREATE INDEX \`_resources_v_parent_idx\` ON \`_resources_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_municipality_idx\` ON \`_resources_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_image_idx\` ON \`_resources_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_project_idx\` ON \`_resources_v\` (\`version_project_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_slug_idx\` ON \`_resources_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_updated_at_idx\` ON \`_resources_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_created_at_idx\` ON \`_resources_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_deleted_at_idx\` ON \`_resources_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version__status_idx\` ON \`_resources_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_created_at_idx\` ON \`_resources_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_updated_at_idx\` ON \`_resources_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_snapshot_idx\` ON \`_resources_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_published_locale_idx\` ON \`_resources_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_latest_idx\` ON \`_resources_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_municipality_version_slug_3_idx\` ON \`_resources_v\` (\`version_municipality_id\`,\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_year_version_createdAt_idx\` ON \`_resources_v\` (\`version__status\`,\`version_year\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_4_idx\` ON \`_resources_v\` (\`version_municipality_id\`,\`version__status\`,\`version_year\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_kind_version_createdAt_idx\` ON \`_resources_v\` (\`version__status\`,\`version_kind\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_5_idx\` ON \`_resources_v\` (\`version_municipality_id\`,\`version__status\`,\`version_kind\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_municipality_version__status_version_createdAt_3_idx\` ON \`_resources_v\` (\`version_municipality_id\`,\`version__status\`,\`version_created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_contacts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`name\` text,
  	\`kind\` text DEFAULT 'office',
  	\`organisation_id\` text(36),
  	\`photo_id\` text(36),
  	\`address_street\` text,
  	\`address_postal_code\` text,
  	\`address_city\` text,
  	\`address_country\` text,
  	\`consent_basis\` text,
  	\`consent_given_at\` text,
  	\`consent_expires_at\` text,
  	\`slug\` text,
  	\`source_locale\` text,
  	\`translations\` text,
  	\`search_text\` text,
  	\`sharing\` text DEFAULT 'network',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_contacts\`("id", "municipality_id", "name", "kind", "organisation_id", "photo_id", "address_street", "address_postal_code", "address_city", "address_country", "consent_basis", "consent_given_at", "consent_expires_at", "slug", "source_locale", "translations", "search_text", "sharing", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "municipality_id", "name", "kind", "organisation_id", "photo_id", "address_street", "address_postal_code", "address_city", "address_country", "consent_basis", "consent_given_at", "consent_expires_at", "slug", "source_locale", "translations", "search_text", "sharing", "updated_at", "created_at", "deleted_at", "_status" FROM \`contacts\`;`)
  await db.run(sql`DROP TABLE \`contacts\`;`)
  await db.run(sql`ALTER TABLE \`__new_contacts\` RENAME TO \`contacts\`;`)
  await db.run(sql`CREATE INDEX \`contacts_municipality_idx\` ON \`contacts\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_organisation_idx\` ON \`contacts\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_photo_idx\` ON \`contacts\` (\`photo_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_slug_idx\` ON \`contacts\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`contacts_updated_at_idx\` ON \`contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_at_idx\` ON \`contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_deleted_at_idx\` ON \`contacts\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts__status_idx\` ON \`contacts\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`municipality_slug_4_idx\` ON \`contacts\` (\`municipality_id\`,\`slug\`);`)
  await db.run(sql`CREATE INDEX \`_status_name_idx\` ON \`contacts\` (\`_status\`,\`name\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_name_idx\` ON \`contacts\` (\`municipality_id\`,\`_status\`,\`name\`);`)
  await db.run(sql`CREATE INDEX \`municipality__status_createdAt_4_idx\` ON \`contacts\` (\`municipality_id\`,\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__contacts_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_municipality_id\` text(36),
  	\`version_name\` text,
  	\`version_kind\` text DEFAULT 'office',
  	\`version_organisation_id\` text(36),
  	\`version_photo_id\` text(36),
  	\`version_address_street\` text,
  	\`version_address_postal_code\` text,
  	\`version_address_city\` text,
  	\`version_address_country\` text,
  	\`version_consent_basis\` text,
  	\`version_consent_given_at\` text,
  	\`version_consent_expires_at\` text,
  	\`version_slug\` text,
  	\`version_source_locale\` text,
  	\`version_translations\` text,
  	\`version_search_text\` text,
  	\`version_sharing\` text DEFAULT 'network',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_photo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__contacts_v\`("id", "parent_id", "version_municipality_id", "version_name", "version_kind", "version_organisation_id", "version_photo_id", "version_address_street", "version_address_postal_code", "version_address_city", "version_address_country", "version_consent_basis", "version_consent_given_at", "version_consent_expires_at", "version_slug", "version_source_locale", "version_translations", "version_search_text", "version_sharing", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_municipality_id", "version_name", "version_kind", "version_organisation_id", "version_photo_id", "version_address_street", "version_address_postal_code", "version_address_city", "version_address_country", "version_consent_basis", "version_consent_given_at", "version_consent_expires_at", "version_slug", "version_source_locale", "version_translations", "version_search_text", "version_sharing", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_contacts_v\`;`)
  await db.run(sql`DROP TABLE \`_contacts_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__contacts_v\` RENAME TO \`_contacts_v\`;`)
  await db.run(sql`CREATE INDEX \`_contacts_v_parent_idx\` ON \`_contacts_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_municipality_idx\` ON \`_contacts_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_organisation_idx\` ON \`_contacts_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_photo_idx\` ON \`_contacts_v\` (\`version_photo_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_slug_idx\` ON \`_contacts_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_updated_at_idx\` ON \`_contacts_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_created_at_idx\` ON \`_contacts_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_deleted_at_idx\` ON \`_contacts_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version__status_idx\` ON \`_contacts_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_created_at_idx\` ON \`_contacts_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_updated_at_idx\` ON \`_contacts_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_snapshot_idx\` ON \`_contacts_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_published_locale_idx\` ON \`_contacts_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_latest_idx\` ON \`_contacts_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_municipality_version_slug_4_idx\` ON \`_contacts_v\` (\`version_municipality_id\`,\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_name_idx\` ON \`_contacts_v\` (\`version__status\`,\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`version_municipality_version__status_version_name_idx\` ON \`_contacts_v\` (\`version_municipality_id\`,\`version__status\`,\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`version_municipality_version__status_version_createdAt_4_idx\` ON \`_contacts_v\` (\`version_municipality_id\`,\`version__status\`,\`version_created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`credit\` text,
  	\`licence\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_w320_url\` text,
  	\`sizes_w320_width\` numeric,
  	\`sizes_w320_height\` numeric,
  	\`sizes_w320_mime_type\` text,
  	\`sizes_w320_filesize\` numeric,
  	\`sizes_w320_filename\` text,
  	\`sizes_w640_url\` text,
  	\`sizes_w640_width\` numeric,
  	\`sizes_w640_height\` numeric,
  	\`sizes_w640_mime_type\` text,
  	\`sizes_w640_filesize\` numeric,
  	\`sizes_w640_filename\` text,
  	\`sizes_w960_url\` text,
  	\`sizes_w960_width\` numeric,
  	\`sizes_w960_height\` numeric,
  	\`sizes_w960_mime_type\` text,
  	\`sizes_w960_filesize\` numeric,
  	\`sizes_w960_filename\` text,
  	\`sizes_w1600_url\` text,
  	\`sizes_w1600_width\` numeric,
  	\`sizes_w1600_height\` numeric,
  	\`sizes_w1600_mime_type\` text,
  	\`sizes_w1600_filesize\` numeric,
  	\`sizes_w1600_filename\` text,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_media\`("id", "municipality_id", "credit", "licence", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_w320_url", "sizes_w320_width", "sizes_w320_height", "sizes_w320_mime_type", "sizes_w320_filesize", "sizes_w320_filename", "sizes_w640_url", "sizes_w640_width", "sizes_w640_height", "sizes_w640_mime_type", "sizes_w640_filesize", "sizes_w640_filename", "sizes_w960_url", "sizes_w960_width", "sizes_w960_height", "sizes_w960_mime_type", "sizes_w960_filesize", "sizes_w960_filename", "sizes_w1600_url", "sizes_w1600_width", "sizes_w1600_height", "sizes_w1600_mime_type", "sizes_w1600_filesize", "sizes_w1600_filename") SELECT "id", "municipality_id", "credit", "licence", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_w320_url", "sizes_w320_width", "sizes_w320_height", "sizes_w320_mime_type", "sizes_w320_filesize", "sizes_w320_filename", "sizes_w640_url", "sizes_w640_width", "sizes_w640_height", "sizes_w640_mime_type", "sizes_w640_filesize", "sizes_w640_filename", "sizes_w960_url", "sizes_w960_width", "sizes_w960_height", "sizes_w960_mime_type", "sizes_w960_filesize", "sizes_w960_filename", "sizes_w1600_url", "sizes_w1600_width", "sizes_w1600_height", "sizes_w1600_mime_type", "sizes_w1600_filesize", "sizes_w1600_filename" FROM \`media\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`ALTER TABLE \`__new_media\` RENAME TO \`media\`;`)
  await db.run(sql`CREATE INDEX \`media_municipality_idx\` ON \`media\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w320_sizes_w320_filename_idx\` ON \`media\` (\`sizes_w320_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w640_sizes_w640_filename_idx\` ON \`media\` (\`sizes_w640_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w960_sizes_w960_filename_idx\` ON \`media\` (\`sizes_w960_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w1600_sizes_w1600_filename_idx\` ON \`media\` (\`sizes_w1600_filename\`);`)
  await db.run(sql`CREATE TABLE \`__new_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`language\` text,
  	\`kind\` text DEFAULT 'other',
  	\`visibility\` text DEFAULT 'internal' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_documents\`("id", "municipality_id", "language", "kind", "visibility", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y") SELECT "id", "municipality_id", "language", "kind", "visibility", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y" FROM \`documents\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`ALTER TABLE \`__new_documents\` RENAME TO \`documents\`;`)
  await db.run(sql`CREATE INDEX \`documents_municipality_idx\` ON \`documents\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_filename_idx\` ON \`documents\` (\`filename\`);`)
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
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`portal_id\`) REFERENCES \`portals\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_embeds\`("id", "municipality_id", "name", "public_id", "kind", "portal_id", "filter_when", "limit", "look_layout", "look_images", "look_heading_level", "updated_at", "created_at") SELECT "id", "municipality_id", "name", "public_id", "kind", "portal_id", "filter_when", "limit", "look_layout", "look_images", "look_heading_level", "updated_at", "created_at" FROM \`embeds\`;`)
  await db.run(sql`DROP TABLE \`embeds\`;`)
  await db.run(sql`ALTER TABLE \`__new_embeds\` RENAME TO \`embeds\`;`)
  await db.run(sql`CREATE INDEX \`embeds_municipality_idx\` ON \`embeds\` (\`municipality_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`embeds_public_id_idx\` ON \`embeds\` (\`public_id\`);`)
  await db.run(sql`CREATE INDEX \`embeds_portal_idx\` ON \`embeds\` (\`portal_id\`);`)
  await db.run(sql`CREATE INDEX \`embeds_updated_at_idx\` ON \`embeds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`embeds_created_at_idx\` ON \`embeds\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_portals\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`name\` text NOT NULL,
  	\`website\` text,
  	\`contact_id\` text(36),
  	\`last_seen\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_portals\`("id", "municipality_id", "name", "website", "contact_id", "last_seen", "updated_at", "created_at") SELECT "id", "municipality_id", "name", "website", "contact_id", "last_seen", "updated_at", "created_at" FROM \`portals\`;`)
  await db.run(sql`DROP TABLE \`portals\`;`)
  await db.run(sql`ALTER TABLE \`__new_portals\` RENAME TO \`portals\`;`)
  await db.run(sql`CREATE INDEX \`portals_municipality_idx\` ON \`portals\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`portals_contact_idx\` ON \`portals\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`portals_updated_at_idx\` ON \`portals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`portals_created_at_idx\` ON \`portals\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`news_id\` text(36),
  	\`meetings_id\` text(36),
  	\`projects_id\` text(36),
  	\`resources_id\` text(36),
  	\`contacts_id\` text(36),
  	\`partners_id\` text(36),
  	\`programmes_id\` text(36),
  	\`topics_id\` text(36),
  	\`municipalities_id\` text(36),
  	\`media_id\` text(36),
  	\`documents_id\` text(36),
  	\`embeds_id\` text(36),
  	\`portals_id\` text(36),
  	\`users_id\` text(36),
  	\`audit_log_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`meetings_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`projects_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`resources_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programmes_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`municipalities_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`embeds_id\`) REFERENCES \`embeds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`portals_id\`) REFERENCES \`portals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_log_id\`) REFERENCES \`audit_log\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "news_id", "meetings_id", "projects_id", "resources_id", "contacts_id", "partners_id", "programmes_id", "topics_id", "municipalities_id", "media_id", "documents_id", "embeds_id", "portals_id", "users_id", "audit_log_id") SELECT "id", "order", "parent_id", "path", "news_id", "meetings_id", "projects_id", "resources_id", "contacts_id", "partners_id", "programmes_id", "topics_id", "municipalities_id", "media_id", "documents_id", "embeds_id", "portals_id", "users_id", "audit_log_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_news_id_idx\` ON \`payload_locked_documents_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_meetings_id_idx\` ON \`payload_locked_documents_rels\` (\`meetings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_projects_id_idx\` ON \`payload_locked_documents_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_resources_id_idx\` ON \`payload_locked_documents_rels\` (\`resources_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contacts_id_idx\` ON \`payload_locked_documents_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_partners_id_idx\` ON \`payload_locked_documents_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_programmes_id_idx\` ON \`payload_locked_documents_rels\` (\`programmes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_municipalities_id_idx\` ON \`payload_locked_documents_rels\` (\`municipalities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_embeds_id_idx\` ON \`payload_locked_documents_rels\` (\`embeds_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_portals_id_idx\` ON \`payload_locked_documents_rels\` (\`portals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_log_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_log_id\`);`)
  await db.run(sql`DROP INDEX \`municipality_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`user_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`action_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`document_documentId_idx\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`fields\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`detail\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`address\`;`)
  await db.run(sql`ALTER TABLE \`municipalities\` DROP COLUMN \`require_two_factor\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`suspended\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`invited\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`state\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`two_factor\`;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` DROP COLUMN \`meta\`;`)
}
