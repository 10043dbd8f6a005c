import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`changes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`about\` text NOT NULL,
  	\`deed\` text NOT NULL,
  	\`gone\` integer DEFAULT false NOT NULL,
  	\`tags\` text NOT NULL
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`changes\`;`)
}
