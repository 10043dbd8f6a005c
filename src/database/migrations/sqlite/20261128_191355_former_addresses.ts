import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`former_addresses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`document\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`former_addresses_key_idx\` ON \`former_addresses\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`former_addresses_document_idx\` ON \`former_addresses\` (\`document\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_municipalities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name_original\` text,
  	\`country\` text,
  	\`region\` text,
  	\`website\` text,
  	\`accessibility_statement\` text,
  	\`coordinates_latitude\` numeric,
  	\`coordinates_longitude\` numeric,
  	\`timezone\` text,
  	\`require_two_factor\` integer DEFAULT false,
  	\`coat_of_arms_id\` text(36),
  	\`colours_primary\` text,
  	\`colours_accent\` text,
  	\`slug\` text,
  	\`status\` text DEFAULT 'active' NOT NULL,
  	\`source_locale\` text,
  	\`translations\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`coat_of_arms_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_municipalities\`("id", "name_original", "country", "region", "website", "accessibility_statement", "coordinates_latitude", "coordinates_longitude", "timezone", "require_two_factor", "coat_of_arms_id", "colours_primary", "colours_accent", "slug", "status", "source_locale", "translations", "updated_at", "created_at") SELECT "id", "name_original", "country", "region", "website", "accessibility_statement", "coordinates_latitude", "coordinates_longitude", "timezone", "require_two_factor", "coat_of_arms_id", "colours_primary", "colours_accent", "slug", "status", "source_locale", "translations", "updated_at", "created_at" FROM \`municipalities\`;`)
  await db.run(sql`DROP TABLE \`municipalities\`;`)
  await db.run(sql`ALTER TABLE \`__new_municipalities\` RENAME TO \`municipalities\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`municipalities_coat_of_arms_idx\` ON \`municipalities\` (\`coat_of_arms_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`municipalities_slug_idx\` ON \`municipalities\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`municipalities_status_idx\` ON \`municipalities\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`municipalities_updated_at_idx\` ON \`municipalities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`municipalities_created_at_idx\` ON \`municipalities\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`former_addresses\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_municipalities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name_original\` text,
  	\`country\` text,
  	\`region\` text,
  	\`website\` text,
  	\`accessibility_statement\` text,
  	\`coordinates_latitude\` numeric,
  	\`coordinates_longitude\` numeric,
  	\`timezone\` text DEFAULT 'Europe/Brussels',
  	\`require_two_factor\` integer DEFAULT false,
  	\`coat_of_arms_id\` text(36),
  	\`colours_primary\` text,
  	\`colours_accent\` text,
  	\`slug\` text,
  	\`status\` text DEFAULT 'active' NOT NULL,
  	\`source_locale\` text,
  	\`translations\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`coat_of_arms_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_municipalities\`("id", "name_original", "country", "region", "website", "accessibility_statement", "coordinates_latitude", "coordinates_longitude", "timezone", "require_two_factor", "coat_of_arms_id", "colours_primary", "colours_accent", "slug", "status", "source_locale", "translations", "updated_at", "created_at") SELECT "id", "name_original", "country", "region", "website", "accessibility_statement", "coordinates_latitude", "coordinates_longitude", "timezone", "require_two_factor", "coat_of_arms_id", "colours_primary", "colours_accent", "slug", "status", "source_locale", "translations", "updated_at", "created_at" FROM \`municipalities\`;`)
  await db.run(sql`DROP TABLE \`municipalities\`;`)
  await db.run(sql`ALTER TABLE \`__new_municipalities\` RENAME TO \`municipalities\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`municipalities_coat_of_arms_idx\` ON \`municipalities\` (\`coat_of_arms_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`municipalities_slug_idx\` ON \`municipalities\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`municipalities_status_idx\` ON \`municipalities\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`municipalities_updated_at_idx\` ON \`municipalities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`municipalities_created_at_idx\` ON \`municipalities\` (\`created_at\`);`)
}
