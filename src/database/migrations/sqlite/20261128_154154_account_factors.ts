import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`credentials_passkeys\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`credential_id\` text NOT NULL,
  	\`public_key\` text NOT NULL,
  	\`counter\` numeric NOT NULL,
  	\`transports\` text,
  	\`name\` text NOT NULL,
  	\`backed_up\` integer,
  	\`created_at\` text NOT NULL,
  	\`last_used_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`credentials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`credentials_passkeys_order_idx\` ON \`credentials_passkeys\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`credentials_passkeys_parent_id_idx\` ON \`credentials_passkeys\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`credentials_passkeys_credential_id_idx\` ON \`credentials_passkeys\` (\`credential_id\`);`)
  await db.run(sql`ALTER TABLE \`credentials\` ADD \`known_devices\` text;`)
  await db.run(sql`ALTER TABLE \`credentials\` ADD \`used_challenges\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`credentials_passkeys\`;`)
  await db.run(sql`ALTER TABLE \`credentials\` DROP COLUMN \`known_devices\`;`)
  await db.run(sql`ALTER TABLE \`credentials\` DROP COLUMN \`used_challenges\`;`)
}
